// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcut_rules.h"

#include <QCoreApplication>

namespace qz {

namespace {

QString words(const char* text) { return QCoreApplication::translate("qz::ShortcutSheet", text); }

/// Keys of text fields: cut, copy, paste, undo, select all and going by words.
bool belongsToText(const QKeySequence& keys) {
    for (const QKeySequence::StandardKey standard :
         {QKeySequence::Cut, QKeySequence::Copy, QKeySequence::Paste, QKeySequence::Undo, QKeySequence::Redo,
          QKeySequence::SelectAll, QKeySequence::MoveToNextWord, QKeySequence::MoveToPreviousWord,
          QKeySequence::DeleteStartOfWord, QKeySequence::DeleteEndOfWord}) {
        if (QKeySequence::keyBindings(standard).contains(keys)) {
            return true;
        }
    }
    return false;
}

bool isFunctionKey(Qt::Key key) { return key >= Qt::Key_F1 && key <= Qt::Key_F35; }

}  // namespace

QList<FixedKey> fixedKeys() {
    const QString window = words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Window"));
    const QString lists = words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Lists"));
    const QString forms = words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Case and forms"));
    QList<FixedKey> keys{
        {window, words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Pages of the rail")),
         QKeySequence(u"Alt+1"_qs), true},
        {window, words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Area")), QKeySequence(u"Alt+A"_qs), true},
        {lists, words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Open the case")), QKeySequence(u"Return"_qs)},
        {lists, words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Details below the list")),
         QKeySequence(u"Space"_qs)},
        {lists, words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Copy as a table")), QKeySequence(u"Ctrl+C"_qs)},
        {forms, words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "First step")), QKeySequence(u"Ctrl+Return"_qs),
         true},
        {forms, words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Send a form")),
         QKeySequence(u"Ctrl+Return"_qs)},
        {forms, words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Next field")), QKeySequence(u"Return"_qs)},
        {forms, words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Undo")), QKeySequence(u"Ctrl+Z"_qs)}};
    return keys;
}

Status shortcutAllowed(const QKeySequence& keys) {
    if (keys.isEmpty()) {
        return {};
    }
    const QKeyCombination first = keys[0];
    const Qt::KeyboardModifiers modifiers = first.keyboardModifiers();
    const bool free = modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::AltModifier) ||
                      modifiers.testFlag(Qt::MetaModifier) || isFunctionKey(first.key());
    if (!free) {
        return makeError(
            ErrorCode::Invalid,
            words(QT_TRANSLATE_NOOP("qz::ShortcutSheet",
                                    "%1 types or moves in a text. Add Ctrl or Alt, or take a function "
                                    "key."))
                .arg(keys.toString(QKeySequence::NativeText)));
    }
    if (modifiers == Qt::ControlModifier && first.key() == Qt::Key_Space) {
        return makeError(
            ErrorCode::Invalid,
            words(QT_TRANSLATE_NOOP("qz::ShortcutSheet", "Ctrl+Space switches the input method.")));
    }
    if (belongsToText(keys)) {
        return makeError(ErrorCode::Invalid,
                         words(QT_TRANSLATE_NOOP("qz::ShortcutSheet",
                                                 "%1 belongs to text fields (copy, undo and the like)."))
                             .arg(keys.toString(QKeySequence::NativeText)));
    }
    return {};
}

QString shortcutOwner(const ShellCommands& commands, const QString& id, const QKeySequence& keys) {
    if (keys.isEmpty()) {
        return {};
    }
    for (const Command& command : commands.all()) {
        if (command.id != id && command.shortcut == keys) {
            return command.title;
        }
    }
    for (const FixedKey& fixed : fixedKeys()) {
        if (fixed.everywhere && fixed.keys == keys) {
            return fixed.title;
        }
    }
    const QKeyCombination first = keys[0];
    const bool rail =
        first.keyboardModifiers() == Qt::AltModifier && first.key() >= Qt::Key_1 && first.key() <= Qt::Key_9;
    return rail ? fixedKeys().constFirst().title : QString();
}

}  // namespace qz
