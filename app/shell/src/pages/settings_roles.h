// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoStack>
#include <QWidget>

#include "desk.h"
#include "qz/core/role_office.h"

class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace qz {

class ErrorStrip;
class PaneTitle;

/// Who may what: rights down, roles across, a tick where a role has the right. Changes wait until they are
/// saved and can be taken back until then; tables come and go as roles.json.
class RolesTab final : public QWidget {
    Q_OBJECT
public:
    RolesTab(Desk& desk, QWidget* parent);
    void reload();
    [[nodiscard]] bool isBusy() const { return m_running > 0; }
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] QUndoStack& history() { return m_history; }
    void save();
    void take(const QList<Role>& roles);  ///< an imported table: shown, not saved yet

private:
    class Change;
    struct Right {
        QString id;
        QString title;
    };
    void fill();
    void toggled(QTableWidgetItem* item);
    void set(const QString& role, const QStringList& rights);
    void chooseImport();
    void chooseExport();
    void updateButtons();
    [[nodiscard]] static bool has(const Role& role, const QString& right);

    Desk& m_desk;
    ErrorStrip* m_error;
    PaneTitle* m_head;
    QTableWidget* m_table;
    QPushButton* m_undo;
    QPushButton* m_redo;
    QPushButton* m_save;
    QUndoStack m_history;
    QList<Right> m_rights;
    QList<Role> m_roles;  ///< as shown
    bool m_filling = false;
    int m_running = 0;
};

}  // namespace qz
