// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form_dialog.h"
#include "qz/role_grant.h"
#include "settings_tabs.h"

class QCheckBox;

namespace qz {

/// Roles given from a day to a day besides a user's own (a deputy's): which there are, giving one, its days.
class GrantsPane final : public QWidget {
    Q_OBJECT
public:
    GrantsPane(Desk& desk, QWidget* parent);
    void reload();
    /// `user`: whom the form is filled in for; may be empty.
    void openForm(const QString& user);
    void openDays();
    [[nodiscard]] PlainTable* table() const { return m_table; }

private:
    [[nodiscard]] std::optional<RoleGrant> current() const;
    void updateButtons();
    Desk& m_desk;
    PaneTitle* m_head;
    PlainTable* m_table;
    QPushButton* m_give;
    QPushButton* m_days;
    QCheckBox* m_all;
};

}  // namespace qz
