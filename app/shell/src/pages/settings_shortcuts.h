// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>

#include "settings_tabs.h"

namespace qz {

/// The user's own keys: every command with its shortcut; a conflict is shown before it is made.
class ShortcutsTab final : public QWidget {
    Q_OBJECT
public:
    ShortcutsTab(Desk& desk, QWidget* parent);
    void reload();
    /// Selects a command by its id.
    void select(const QString& id);
    [[nodiscard]] QKeySequenceEdit* keys() const { return m_keys; }
    [[nodiscard]] PlainTable* table() const { return m_table; }
    [[nodiscard]] QPushButton* setButton() const { return m_set; }
    [[nodiscard]] QString message() const;

private:
    void build();
    void showCurrent();
    void keysTyped();
    void check();
    void setKeys(const QKeySequence& keys);
    [[nodiscard]] QString currentId() const;
    [[nodiscard]] std::optional<Command> current() const;

    Desk& m_desk;
    QLineEdit* m_filter;
    PlainTable* m_table;
    QLabel* m_name;
    QKeySequenceEdit* m_keys;
    QPushButton* m_set;
    QPushButton* m_none;
    QPushButton* m_default;
    QLabel* m_message;
    QString m_takeFrom;  ///< the command that would lose these keys
};

}  // namespace qz
