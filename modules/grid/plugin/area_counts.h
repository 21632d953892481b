// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/host/import_registry.h"
#include "qz/module_context.h"

namespace qz::grid {

/// What the map colours areas by, as rows with their borders (`export area-counts`): one measure, one level,
/// one period, for an audience. The filter says which: measure, level, from and to, each with =.
[[nodiscard]] ExportKind areaCounts(const ModuleContext& context);

}  // namespace qz::grid
