// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>
#include <QWidget>
#include <functional>

#include "desk.h"

class QFormLayout;
class QLabel;
class QPushButton;

namespace qz {

class ErrorStrip;
class LoadingBar;
class PaneTitle;

/// A table that shows and does not edit, with our heads and rows.
class PlainTable final : public QTableWidget {
    Q_OBJECT
public:
    PlainTable(const QStringList& heads, QWidget* parent);
    void addRow(const QStringList& cells, const QVariant& tag = {});
    void fitColumns(int stretch);
};

/// Theme, language, lock: of this desk.
class DeskTab final : public QWidget {
    Q_OBJECT
public:
    DeskTab(Desk& desk, QWidget* parent);

private:
    void addIntakeRows(Desk& desk, QFormLayout* form, const std::function<QLabel*(const QString&)>& hint);
};

class GrantsPane;

/// Who may log in; adding a user, switching one off, the days of the own role; roles for a time below.
class UsersTab final : public QWidget {
    Q_OBJECT
public:
    UsersTab(Desk& desk, QWidget* parent);
    void reload();
    void openForm();

    [[nodiscard]] PlainTable* table() const { return m_table; }
    [[nodiscard]] GrantsPane* grants() const { return m_grants; }
    void openDays();  ///< of the own role of the user in front

private:
    void toggleUser();
    void updateButtons();
    [[nodiscard]] QString stateOf(const User& user) const;
    [[nodiscard]] Result<User> current() const;
    Desk& m_desk;
    PlainTable* m_table;
    GrantsPane* m_grants;
    QPushButton* m_switch;
    QPushButton* m_days;
    ErrorStrip* m_error;
};

/// Backup, restore, check of the store.
class StoreTab final : public QWidget {
    Q_OBJECT
public:
    StoreTab(Desk& desk, QWidget* parent);
    [[nodiscard]] bool isBusy() const { return m_running; }
    void backupTo(const QString& path);
    void verify();
    void rebuildIndex();

private:
    void chooseBackup();
    void chooseRestore();
    Desk& m_desk;
    QLabel* m_result;
    ErrorStrip* m_error;
    bool m_running = false;
};

/// The work calendar in force with its source, the rules with article, running limits that a calendar would
/// move.
class CalendarTab final : public QWidget {
    Q_OBJECT
public:
    CalendarTab(Desk& desk, QWidget* parent);
    void reload();
    [[nodiscard]] bool isBusy() const { return m_loading; }

private:
    void fillDays();
    void fillRules();
    void findChanges();
    void applyChanges();
    Desk& m_desk;
    PaneTitle* m_head;
    PlainTable* m_days;
    PaneTitle* m_rulesHead;
    PlainTable* m_rules;
    PaneTitle* m_changesHead;
    PlainTable* m_changes;
    QPushButton* m_apply;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QList<ClockChange> m_found;
    bool m_loading = false;
};

/// Modules with their state and why; switching on and off takes a new start.
class ModulesTab final : public QWidget {
    Q_OBJECT
public:
    ModulesTab(Desk& desk, QWidget* parent);

private:
    void reload();
    void toggle();
    void setOff(const QString& id, bool off);
    Desk& m_desk;
    PlainTable* m_table;
    QPushButton* m_switch;
    QLabel* m_note;
};

}  // namespace qz
