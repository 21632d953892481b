// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/geometry.hpp>
#include <boost/geometry/geometries/multi_polygon.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/geometries/polygon.hpp>
#include <cmath>
#include <numbers>

#include "qz/geo.h"

namespace qz::geo {

namespace bg = boost::geometry;
using BoostPoint = bg::model::d2::point_xy<double>;
using BoostPolygon = bg::model::polygon<BoostPoint, false, true>;
using BoostPolygons = bg::model::multi_polygon<BoostPolygon>;

/// Degrees to Boost's shapes, rings turned and closed as it wants them.
[[nodiscard]] BoostPolygons toBoost(const GeoMultiPolygon& shape);
[[nodiscard]] GeoMultiPolygon fromBoost(const BoostPolygons& shape);

/// Metres a degree at a latitude, on the ellipsoid.
struct Scale {
    explicit Scale(double latitude) {
        constexpr double a = 6378137.0;
        constexpr double e2 = 0.00669438002290;
        constexpr double degree = std::numbers::pi / 180;
        const double w = 1 - e2 * std::sin(latitude * degree) * std::sin(latitude * degree);
        lon = a / std::sqrt(w) * std::cos(latitude * degree) * degree;
        lat = a * (1 - e2) / (w * std::sqrt(w)) * degree;
    }
    double lon = 0;
    double lat = 0;
    [[nodiscard]] double metres(GeoPoint a, GeoPoint b) const {
        return std::hypot((a.lon - b.lon) * lon, (a.lat - b.lat) * lat);
    }
};

/// Square metres and metres of the border, outer rings and holes.
struct Measure {
    double area = 0;
    double length = 0;
};
[[nodiscard]] Measure measured(const GeoMultiPolygon& shape);

}  // namespace qz::geo
