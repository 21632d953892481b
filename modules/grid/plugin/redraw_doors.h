// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/store/redraw_extension.h"
#include "qz/host/import_registry.h"

namespace qz::grid {

/// Drawings are read as a GeoJSON file is and published as an import of "village-grids" would; `imports`
/// outlives what is given.
[[nodiscard]] RedrawDoors redrawDoors(const ImportRegistry& imports);

}  // namespace qz::grid
