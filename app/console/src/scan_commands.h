// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace qz {

/// Signed papers back from the scanner.
[[nodiscard]] QList<BuiltIn> scanCommands();

}  // namespace qz
