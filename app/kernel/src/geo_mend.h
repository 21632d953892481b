// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "qz/geo.h"

namespace qz::geo {

/// A border that touches or crosses itself, taken apart into sound rings.
struct MendedRing {
    QList<GeoRing> parts;  ///< counter-clockwise
    QList<GeoRing> holes;
    int places = 0;  ///< where it met itself
    GeoPoint first;
    double dropped = 0;  ///< share of the area that lay in slivers of crossings, 0…1
};

/// `ring` is closed and without repeated corners. Absent where nothing remains. Any thread.
[[nodiscard]] std::optional<MendedRing> mendRing(const GeoRing& ring);

}  // namespace qz::geo
