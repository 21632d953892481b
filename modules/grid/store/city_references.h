// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "grid/store/city_tables.h"
#include "qz/reference_table.h"

namespace qz::grid {

/// Classes, limits and authority list as tables that people edit in versions. `tables` outlives them.
[[nodiscard]] QList<ReferenceTable> cityReferences(CityTables& tables);

}  // namespace qz::grid
