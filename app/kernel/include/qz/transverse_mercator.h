// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "qz/geo.h"

namespace qz {

/// A Gauss-Krueger or UTM grid on the ellipsoid of CGCS2000 or WGS-84 (the two differ by 0.1 mm). Lengths in
/// metres, angles in degrees.
struct TransverseMercator {
    double centralMeridian = 0;
    double falseEasting = 500000;  ///< with the number of the zone in front where the grid has it
    double falseNorthing = 0;
    double scale = 1;  ///< on the central meridian; UTM: 0.9996
    double inverseFlattening = 298.257222101;

    bool operator==(const TransverseMercator&) const = default;
};

struct PlanePoint {
    double x = 0;  ///< easting
    double y = 0;  ///< northing
};

/// EPSG:4513 to 4533 (3° zones, number in front), 4534 to 4554 (3°, without), 4491 to 4501 and 4502 to 4512
/// (6°), 32601 to 32660 (UTM north). Nothing for another code.
[[nodiscard]] std::optional<TransverseMercator> transverseMercatorOfEpsg(int code);

/// Krueger's series to the sixth order: better than a hundredth of a millimetre within 3,000 km of the
/// central meridian. NaN in, NaN out. Pure; any thread.
[[nodiscard]] PlanePoint project(const TransverseMercator& grid, GeoPoint point);
[[nodiscard]] GeoPoint unproject(const TransverseMercator& grid, PlanePoint point);

}  // namespace qz
