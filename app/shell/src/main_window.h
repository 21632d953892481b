// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QStackedWidget>
#include <QTimer>
#include <QWidget>

#include "alarm_bell.h"
#include "bars.h"
#include "desk.h"
#include "detached_pages.h"
#include "input_composition.h"
#include "palette.h"
#include "rail.h"
#include "top_bar.h"
#include "tour.h"

class QMenu;

namespace qz {

class HelpWindow;

class LoginPage;

/// The window of a desk that is logged in: rail, top bar, toolbar, pages, bottom bar; the lock covers all of
/// it.
class MainWindow final : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(Desk& desk, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens the page shown last time, or the first.
    void openFirstPage();
    void openPage(const QString& id, const QVariantMap& args = {});
    [[nodiscard]] Page* currentPage() const { return m_current; }
    [[nodiscard]] const QString& currentPageId() const { return m_currentId; }
    [[nodiscard]] Rail* rail() const { return m_rail; }
    [[nodiscard]] CommandPalette* palette() const { return m_palette; }
    [[nodiscard]] MessageStrip* strip() const { return m_strip; }
    [[nodiscard]] AlarmBell* bell() const { return m_bell; }
    [[nodiscard]] AlarmBar* alarmBar() const { return m_alarm; }
    /// Page areas and persons vanish; the page asks for the password of whoever sits here.
    void showLock();
    void showWork();
    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] LoginPage* lockPage() const { return m_lock; }
    /// Called once with the lock's page, to answer it.
    void showLockWith(std::function<void(LoginPage*)> prepare) { m_prepareLock = std::move(prepare); }
    void saveState();
    /// The page in front goes into a window of its own, or comes back from it.
    void detachPage();
    [[nodiscard]] DetachedPages* detached() const { return m_detached; }
    void openShortcuts();
    void openHelp();
    /// A page of the help by its name; "rule:JC-30" for a rule.
    void openHelpPage(const QString& page);
    [[nodiscard]] HelpWindow* help() const { return m_help; }
    /// The tour, once for each user and never again unasked.
    void offerTour();
    void startTour();
    [[nodiscard]] Tour* tour() const { return m_tour; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void addCommands();
    void refreshShortcuts();
    void fillUserMenu(QMenu* menu);
    void showStoreWords();
    void watchIdle();
    Page* makePage(const PageSpec& spec);
    void returnPage(const QString& id);
    void focusPage(Page* page);
    void openBeside(const QString& id);
    void openHelpOn(const QString& topic);

    Desk& m_desk;
    InputComposition m_composition;
    QStackedWidget* m_outer;
    QWidget* m_work;
    LoginPage* m_lock = nullptr;
    std::function<void(LoginPage*)> m_prepareLock;
    Rail* m_rail;
    TopBar* m_top;
    MessageStrip* m_strip;
    AlarmBell* m_bell;
    AlarmBar* m_alarm;
    PageToolbar* m_toolbar;
    QStackedWidget* m_stack;
    BottomBar* m_bottom;
    CommandPalette* m_palette;
    DetachedPages* m_detached;
    QHash<QString, Page*> m_pages;
    QHash<Page*, QPointer<QWidget>> m_firstFocus;  ///< what a page named as its focus proxy
    Page* m_current = nullptr;
    QString m_currentId;
    QList<QObject*> m_shortcuts;
    HelpWindow* m_help = nullptr;
    QPointer<Tour> m_tour;
    QTimer m_idle;
};

}  // namespace qz
