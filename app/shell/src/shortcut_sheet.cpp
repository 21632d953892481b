// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcut_sheet.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "qz/ui/panes.h"

namespace qz {

namespace {

struct Line {
    QString what;
    QString keys;
};

void addGroup(QGridLayout* grid, const QString& title, const QList<Line>& lines, int column, int& row) {
    auto* head = new QLabel(title);
    head->setFont(textFont(TextRole::Emphasis));
    grid->addWidget(head, row++, column, 1, 2);
    for (const Line& line : lines) {
        grid->addWidget(new QLabel(line.what), row, column);
        grid->addWidget(new KeyCap(QKeySequence(line.keys)), row++, column + 1, Qt::AlignLeft);
    }
    grid->setRowMinimumHeight(row++, 12);
}

}  // namespace

void showShortcutSheet(const ShellCommands& commands, const QString&, const Theme&, QWidget* parent) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("qz::ShortcutSheet", "Shortcuts"));
    auto* sheet = new QWidget;
    auto* grid = new QGridLayout(sheet);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    int left = 0;
    addGroup(
        grid, QCoreApplication::translate("qz::ShortcutSheet", "Window"),
        {{QCoreApplication::translate("qz::ShortcutSheet", "Pages of the rail"), QStringLiteral("Alt+1")},
         {QCoreApplication::translate("qz::ShortcutSheet", "Area"), QStringLiteral("Alt+A")},
         {QCoreApplication::translate("qz::ShortcutSheet", "Search"), QStringLiteral("Ctrl+K")},
         {QCoreApplication::translate("qz::ShortcutSheet", "Lock the desk"), QStringLiteral("Ctrl+L")},
         {QCoreApplication::translate("qz::ShortcutSheet", "Help on this page"), QStringLiteral("F1")},
         {QCoreApplication::translate("qz::ShortcutSheet", "Shortcuts"), QStringLiteral("Ctrl+/")}},
        0, left);
    addGroup(
        grid, QCoreApplication::translate("qz::ShortcutSheet", "Lists"),
        {{QCoreApplication::translate("qz::ShortcutSheet", "Open the case"), QStringLiteral("Return")},
         {QCoreApplication::translate("qz::ShortcutSheet", "Details below the list"),
          QStringLiteral("Space")},
         {QCoreApplication::translate("qz::ShortcutSheet", "Copy as a table"), QStringLiteral("Ctrl+C")}},
        0, left);
    int right = 0;
    addGroup(
        grid, QCoreApplication::translate("qz::ShortcutSheet", "Case and forms"),
        {{QCoreApplication::translate("qz::ShortcutSheet", "First step"), QStringLiteral("Ctrl+Return")},
         {QCoreApplication::translate("qz::ShortcutSheet", "Send a form"), QStringLiteral("Ctrl+Return")},
         {QCoreApplication::translate("qz::ShortcutSheet", "Next field"), QStringLiteral("Return")},
         {QCoreApplication::translate("qz::ShortcutSheet", "Undo"), QStringLiteral("Ctrl+Z")}},
        2, right);
    QList<Line> own;
    for (const Command& command : commands.all()) {
        if (!command.shortcut.isEmpty() && !command.id.startsWith(QLatin1String("shell."))) {
            own.append({command.title, command.shortcut.toString()});
        }
    }
    if (!own.isEmpty()) {
        addGroup(grid, QCoreApplication::translate("qz::ShortcutSheet", "Commands"), own, 2, right);
    }
    grid->setRowStretch(std::max(left, right), 1);
    auto* column = new QVBoxLayout(dialog);
    auto* scroll = new QScrollArea(dialog);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(sheet);
    column->addWidget(scroll);
    auto* buttons = new QDialogButtonBox(dialog);
    buttons->addButton(QCoreApplication::translate("qz::ShortcutSheet", "Close"),
                       QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog->resize(680, 460);
    dialog->open();
}

}  // namespace qz
