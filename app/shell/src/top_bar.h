// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include "qz/clock.h"
#include "qz/ui/area_picker.h"
#include "shell_services.h"

class QMenu;

namespace qz {

/// A box that looks like a search field and opens the palette.
class SearchBox final : public QAbstractButton {
    Q_OBJECT
public:
    explicit SearchBox(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {440, 28}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 28}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

/// The bell with the number of unread messages.
class BellButton final : public QToolButton {
    Q_OBJECT
public:
    BellButton(const Theme& theme, ShellNotifications& notifications, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void openList();
    const Theme& m_theme;
    ShellNotifications& m_notifications;
};

/// Area picker, search, state of the store, messages, user, date and time.
class TopBar final : public QWidget {
    Q_OBJECT
public:
    TopBar(const Theme& theme, const Areas& areas, const Clock& clock, const Session& session,
           ShellNotifications& notifications, QWidget* parent = nullptr);
    [[nodiscard]] AreaPicker* areaPicker() const { return m_area; }
    void setStoreWords(const QString& words, const QString& toolTip, const QString& icon);
    void setUserMenu(QMenu* menu);
    void setUnitName(const QString& unit);
    void setCompact(bool compact);

Q_SIGNALS:
    void searchRequested();

private:
    void tick();
    const Theme& m_theme;
    const Clock& m_clock;
    const Session& m_session;
    AreaPicker* m_area;
    SearchBox* m_search;
    QLabel* m_storeIcon;
    QLabel* m_store;
    QToolButton* m_user;
    QLabel* m_time;
    QTimer m_second;
    QString m_storeIconName;
};

}  // namespace qz
