// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <optional>

#include "qz/area_code.h"

namespace qz::grid {

/// What others may see of counts by area when larger areas are counted beside them (systems.md A.4 R3,
/// B.7.4).
struct NestedCounts {
    QList<std::optional<qint64>> counts;  ///< empty: hidden
    bool isProtected = true;              ///< false: nothing may be shown
};

/// From the top down: among the areas with one parent the small counts are hidden and what would give them
/// away. Below an area that is hidden all are hidden, zeros too, so that no sum of what lies below tells it;
/// below one that is shown the same holds again with its count as the known total. `areas`: of one level,
/// each once. Pure; any thread.
[[nodiscard]] NestedCounts nestedCounts(const QList<AreaCode>& areas, const QList<qint64>& counts);

}  // namespace qz::grid
