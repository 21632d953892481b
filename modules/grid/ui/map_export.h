// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/domain/grid_files.h"
#include "grid/ui/map_paper.h"

namespace qz::grid {

/// All areas below one with a border, every level: code, name, level, parent; `events` where the map colours
/// that level, empty where the count is hidden from the audience.
[[nodiscard]] MapRows areaRows(const AreaTree& tree, const MapView& view, Audience audience);
/// The events that the map shows as points: number, state and the day of the report.
[[nodiscard]] MapRows eventRows(const MapView& view);

}  // namespace qz::grid
