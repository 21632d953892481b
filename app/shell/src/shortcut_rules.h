// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include "shell_services.h"

namespace qz {

/// A key that is no command's and cannot be changed: what it does and where.
struct FixedKey {
    QString group;  ///< translated: "Lists"
    QString title;
    QKeySequence keys;
    bool everywhere = false;  ///< in every page: no command may take it
};
[[nodiscard]] QList<FixedKey> fixedKeys();

/// May a command have these keys? Invalid says why not: what types a character, moves in a text or belongs to
/// the input method stays with the text. An empty sequence may.
[[nodiscard]] Status shortcutAllowed(const QKeySequence& keys);
/// Title of what has these keys already; empty: nothing. `id` is the command that wants them.
[[nodiscard]] QString shortcutOwner(const ShellCommands& commands, const QString& id,
                                    const QKeySequence& keys);

}  // namespace qz
