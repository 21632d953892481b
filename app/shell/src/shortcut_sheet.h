// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/ui/theme.h"
#include "shell_services.h"

namespace qz {

/// All keys on one sheet: those of the window, of lists and forms, and of commands.
void showShortcutSheet(const ShellCommands& commands, const QString& page, const Theme& theme,
                       QWidget* parent);

}  // namespace qz
