// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

namespace qz {

/// The pages that the program has without any module: my work, case, reports, import, settings, modules.
void addShellPages(Desk& desk);

}  // namespace qz
