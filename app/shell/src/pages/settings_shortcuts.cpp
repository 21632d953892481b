// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_shortcuts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "plain_button.h"
#include "qz/host/search_registry.h"
#include "qz/ui/panes.h"
#include "shortcut_rules.h"

namespace qz {

ShortcutsTab::ShortcutsTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_filter(new QLineEdit(this)),
      m_table(new PlainTable({tr("Command"), tr("Shortcut"), tr("Default")}, this)),
      m_name(new QLabel(this)),
      m_keys(new QKeySequenceEdit(this)),
      m_set(plainButton(desk.theme, tr("Set"), this)),
      m_none(plainButton(desk.theme, tr("No shortcut"), this)),
      m_default(plainButton(desk.theme, tr("Default"), this)),
      m_message(new QLabel(this)) {
    build();
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsTab::reload);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ShortcutsTab::showCurrent);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsTab::keysTyped);
    connect(m_set, &QPushButton::clicked, this, [this] { setKeys(m_keys->keySequence()); });
    connect(m_none, &QPushButton::clicked, this, [this] { setKeys({}); });
    connect(m_default, &QPushButton::clicked, this, [this] {
        m_keys->setKeySequence(m_desk.commands.defaultShortcut(currentId()));
        if (m_set->isEnabled()) {
            setKeys(m_keys->keySequence());
        }
    });
    connect(&desk.commands, &ShellCommands::changed, this, &ShortcutsTab::reload);
    reload();
}

void ShortcutsTab::build() {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    m_filter->setPlaceholderText(tr("Command or keys"));
    m_filter->setAccessibleName(tr("Filter of commands"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumHeight(28);
    m_table->setAccessibleName(tr("Commands and their shortcuts"));
    m_keys->setAccessibleName(tr("New shortcut"));
    m_keys->setMinimumSize(180, 28);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(36);
    m_name->setFont(textFont(TextRole::BodyStrong));
    auto* all = plainButton(m_desk.theme, tr("All defaults"), this);
    connect(all, &QPushButton::clicked, this, [this] { m_desk.commands.resetShortcuts(); });
    auto* head = new PaneTitle(tr("Shortcuts of %1").arg(m_desk.session.user.name), this);
    head->addWidget(m_filter);
    head->addWidget(all);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    for (QWidget* widget : QList<QWidget*>{m_keys, m_set, m_none, m_default}) {
        row->addWidget(widget);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    column->addWidget(m_message);
    m_message->setContentsMargins(12, 4, 12, 4);
    setFocusProxy(m_table);
}

void ShortcutsTab::reload() {
    const QString kept = currentId();
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(0);
    const QString wanted = m_filter->text().trimmed();
    for (const Command& command : m_desk.commands.all()) {
        const QString keys = command.shortcut.toString(QKeySequence::NativeText);
        if (wanted.isEmpty() || nameMatches(wanted, command.title) ||
            keys.contains(wanted, Qt::CaseInsensitive)) {
            m_table->addRow({command.title, keys,
                             m_desk.commands.defaultShortcut(command.id).toString(QKeySequence::NativeText)},
                            command.id);
        }
    }
    m_table->fitColumns(0);
    select(kept);
}

void ShortcutsTab::select(const QString& id) {
    int found = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, 0)->data(Qt::UserRole).toString() == id) {
            found = row;
        }
    }
    m_table->setCurrentCell(found, 0);
    showCurrent();
}

QString ShortcutsTab::currentId() const {
    const QTableWidgetItem* item =
        m_table->currentRow() < 0 ? nullptr : m_table->item(m_table->currentRow(), 0);
    return item == nullptr ? QString() : item->data(Qt::UserRole).toString();
}

std::optional<Command> ShortcutsTab::current() const {
    for (const Command& command : m_desk.commands.all()) {
        if (command.id == currentId()) {
            return command;
        }
    }
    return std::nullopt;
}

QString ShortcutsTab::message() const { return m_message->text(); }

void ShortcutsTab::showCurrent() {
    const std::optional<Command> command = current();
    m_name->setText(command ? command->title : tr("Choose a command above"));
    const QSignalBlocker quiet(m_keys);
    m_keys->setKeySequence(command ? command->shortcut : QKeySequence());
    for (QWidget* widget : QList<QWidget*>{m_keys, m_none, m_default}) {
        widget->setEnabled(command.has_value());
    }
    check();
}

/// One stroke is a shortcut here; the edit itself would take four.
void ShortcutsTab::keysTyped() {
    const QKeySequence typed = m_keys->keySequence();
    if (typed.count() > 1) {
        const QSignalBlocker quiet(m_keys);
        m_keys->setKeySequence(QKeySequence(typed[uint(typed.count() - 1)]));
    }
    check();
}

void ShortcutsTab::check() {
    const QKeySequence keys = m_keys->keySequence();
    const std::optional<Command> command = current();
    m_takeFrom.clear();
    m_set->setText(tr("Set"));
    m_set->setEnabled(command && keys != command->shortcut);
    m_message->setProperty("qzText", QStringLiteral("hint"));
    QString text = tr("Click into the field or go there with Tab, then press the keys.");
    if (const Status allowed = shortcutAllowed(keys); !allowed.ok()) {
        text = allowed.error().message;
        m_set->setEnabled(false);
        m_message->setProperty("qzText", QStringLiteral("over"));
    } else if (const QString owner = command ? shortcutOwner(m_desk.commands, command->id, keys) : QString();
               !owner.isEmpty()) {
        text = tr("%1 belongs to “%2”.").arg(keys.toString(QKeySequence::NativeText), owner);
        for (const Command& other : m_desk.commands.all()) {
            m_takeFrom = other.id != command->id && other.shortcut == keys ? other.id : m_takeFrom;
        }
        m_set->setEnabled(!m_takeFrom.isEmpty());
        m_set->setText(m_takeFrom.isEmpty() ? tr("Set") : tr("Take it from there"));
        m_message->setProperty("qzText", QStringLiteral("over"));
    }
    m_message->setText(text);
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
}

void ShortcutsTab::setKeys(const QKeySequence& keys) {
    const QString id = currentId();
    if (!m_takeFrom.isEmpty() && !keys.isEmpty()) {
        m_desk.commands.setShortcut(m_takeFrom, {});
    }
    m_desk.commands.setShortcut(id, keys);
    select(id);
}

}  // namespace qz
