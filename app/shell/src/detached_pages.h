// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStackedWidget>
#include <QWidget>

#include "qz/ui/page.h"
#include "qz/ui/theme.h"

class QScreen;

namespace qz {

class Desk;
class PageToolbar;

/// A page in a window of its own. The lock covers it like the main window.
class DetachedWindow final : public QWidget {
    Q_OBJECT
public:
    DetachedWindow(const Theme& theme, QString id, Page* page);
    [[nodiscard]] Page* page() const { return m_page; }
    [[nodiscard]] const QString& id() const { return m_id; }
    /// Gives the page away; the window is empty then.
    Page* takePage();
    void setLocked(bool locked);
    [[nodiscard]] bool isLocked() const;

Q_SIGNALS:
    void returnRequested();
    void lockRequested();
    void helpRequested();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void addKeys();

    QString m_id;
    Page* m_page;
    QStackedWidget* m_stack;
    QWidget* m_work;
    PageToolbar* m_toolbar;
};

/// Pages that stand in windows of their own, on which monitor and where; remembered for each monitor between
/// starts. Owns the windows.
class DetachedPages final : public QObject {
    Q_OBJECT
public:
    explicit DetachedPages(Desk& desk, QObject* parent = nullptr);
    ~DetachedPages() override;

    [[nodiscard]] bool contains(const QString& id) const { return m_windows.contains(id); }
    [[nodiscard]] DetachedWindow* window(const QString& id) const { return m_windows.value(id); }
    [[nodiscard]] QStringList ids() const { return m_windows.keys(); }
    /// Takes the page out of where it is. Where it stood last on that monitor; the first time on a monitor
    /// beside that of `beside`, where there is one.
    void detach(const QString& id, Page* page, const QWidget* beside);
    void raise(const QString& id);
    /// The page, without its window.
    [[nodiscard]] Page* takeBack(const QString& id);
    void setLocked(bool locked);
    /// Keeps which pages are out and where their windows stand.
    void saveState();
    /// The pages that were out at the end of the last run.
    [[nodiscard]] QStringList remembered() const;

Q_SIGNALS:
    void returnRequested(const QString& id);
    void helpRequested(const QString& topic);

private:
    [[nodiscard]] QRect placeFor(const QString& id, const QWidget* beside) const;
    void keepPlace(const DetachedWindow& window);

    Desk& m_desk;
    QHash<QString, DetachedWindow*> m_windows;
};

/// What a monitor is called in the settings: its name and serial number.
[[nodiscard]] QString screenKey(const QScreen& screen);

}  // namespace qz
