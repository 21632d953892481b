// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "qz/ui/theme.h"
#include "shell_services.h"

namespace qz {

/// All keys on one sheet as they are now: those of the window, of lists and forms, and of commands. `change`
/// opens the page where they are chosen.
void showShortcutSheet(const ShellCommands& commands, const Theme& theme, std::function<void()> change,
                       QWidget* parent);

}  // namespace qz
