// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcut_sheet.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "qz/ui/panes.h"
#include "shortcut_rules.h"

namespace qz {

namespace {

struct Line {
    QString what;
    QKeySequence keys;
};

QString words(const char* text) { return QCoreApplication::translate("qz::ShortcutSheet", text); }

void addGroup(QGridLayout* grid, const QString& title, const QList<Line>& lines, int column, int& row) {
    if (lines.isEmpty()) {
        return;
    }
    auto* head = new QLabel(title);
    head->setFont(textFont(TextRole::Emphasis));
    grid->addWidget(head, row++, column, 1, 2);
    for (const Line& line : lines) {
        auto* what = new QLabel(line.what);
        grid->addWidget(what, row, column);
        auto* cap = new KeyCap(line.keys);
        cap->setAccessibleName(
            QStringLiteral("%1: %2").arg(line.what, line.keys.toString(QKeySequence::NativeText)));
        grid->addWidget(cap, row++, column + 1, Qt::AlignLeft);
    }
    grid->setRowMinimumHeight(row++, 12);
}

/// Fixed keys of a group, then the commands that belong to it.
QList<Line> linesOf(const QString& group, const ShellCommands& commands, bool ofWindow) {
    QList<Line> lines;
    for (const FixedKey& fixed : fixedKeys()) {
        if (fixed.group == group) {
            lines.append({fixed.title, fixed.keys});
        }
    }
    for (const Command& command : commands.all()) {
        if (ofWindow && !command.shortcut.isEmpty() && command.id.startsWith(QLatin1String("shell."))) {
            lines.append({command.title, command.shortcut});
        }
    }
    return lines;
}

QWidget* sheetOf(const ShellCommands& commands) {
    auto* sheet = new QWidget;
    auto* grid = new QGridLayout(sheet);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    int left = 0;
    int right = 0;
    const QString window = words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Window"));
    const QString lists = words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Lists"));
    const QString forms = words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Case and forms"));
    addGroup(grid, window, linesOf(window, commands, true), 0, left);
    addGroup(grid, lists, linesOf(lists, commands, false), 2, right);
    addGroup(grid, forms, linesOf(forms, commands, false), 2, right);
    QList<Line> own;
    for (const Command& command : commands.all()) {
        if (!command.shortcut.isEmpty() && !command.id.startsWith(QLatin1String("shell."))) {
            own.append({command.title, command.shortcut});
        }
    }
    addGroup(grid, words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Commands")), own, 2, right);
    grid->setRowStretch(std::max(left, right), 1);
    return sheet;
}

}  // namespace

void showShortcutSheet(const ShellCommands& commands, const Theme&, std::function<void()> change,
                       QWidget* parent) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Shortcuts")));
    auto* column = new QVBoxLayout(dialog);
    auto* scroll = new QScrollArea(dialog);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(sheetOf(commands));
    column->addWidget(scroll);
    auto* buttons = new QDialogButtonBox(dialog);
    QPushButton* own = buttons->addButton(words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Change…")),
                                          QDialogButtonBox::ActionRole);
    buttons->addButton(words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Close")), QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(own, &QPushButton::clicked, dialog, [dialog, change = std::move(change)] {
        dialog->reject();
        change();
    });
    column->addWidget(buttons);
    dialog->resize(760, 500);
    dialog->open();
}

}  // namespace qz
