// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "grid/store/city_tables.h"
#include "qz/module_context.h"
#include "qz/registration.h"

namespace qz::grid {

/// Registers the case papers and the briefs. `tables` outlives what is registered.
[[nodiscard]] std::vector<Registration> registerPapers(const ModuleContext& context, CityTables& tables);

}  // namespace qz::grid
