// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "qz/result.h"

namespace qz {

/// Longitude and latitude in degrees, CGCS2000 (equal to WGS-84 here). All stored positions are in it.
struct GeoPoint {
    double lon = 0;
    double lat = 0;
    bool operator==(const GeoPoint&) const = default;
};

using GeoRing = QList<GeoPoint>;  ///< closed: the last point equals the first

/// An outer ring and its holes.
struct GeoPolygon {
    GeoRing outer;
    QList<GeoRing> holes;
};
using GeoMultiPolygon = QList<GeoPolygon>;

/// The coordinate systems that offices deliver.
enum class Crs { Wgs84, Cgcs2000, Gcj02, Bd09 };

[[nodiscard]] Result<Crs> parseCrs(const QString& name);  ///< "wgs84", "cgcs2000", "gcj02", "bd09"
[[nodiscard]] QString crsName(Crs crs);

/// Converts one point; the inverse of GCJ-02 and BD-09 is iterated to better than 1e-9 degrees.
[[nodiscard]] GeoPoint convertCrs(GeoPoint point, Crs from, Crs to);

/// Great-circle distance in metres.
[[nodiscard]] double distanceMetres(GeoPoint a, GeoPoint b);

/// Why a polygon cannot be taken (self-crossing, too few points, not closed, outside the world), or success.
/// Repairs what is harmless first: closes rings, drops repeated points, turns ring directions
/// (Boost.Geometry).
[[nodiscard]] Result<GeoMultiPolygon> checkedPolygons(const GeoMultiPolygon& polygons);

/// What checkedPolygons() had to change in borders as offices deliver them.
struct BorderMending {
    int places = 0;      ///< where a border touched or crossed itself
    GeoPoint first;      ///< one of them
    double dropped = 0;  ///< share of the area in the slivers of crossings, 0…1
};
/// The same, but a border that touches itself is taken apart there, one that crosses itself loses the
/// slivers, and parts that touch along a side become one; where that is less than a thousandth of the area.
/// `mending` says what was done.
[[nodiscard]] Result<GeoMultiPolygon> checkedPolygons(const GeoMultiPolygon& polygons,
                                                      BorderMending& mending);
[[nodiscard]] bool polygonContains(const GeoMultiPolygon& polygons, GeoPoint point);
/// Visual centre for a label or a stand-in position.
[[nodiscard]] GeoPoint polygonCentre(const GeoMultiPolygon& polygons);

}  // namespace qz
