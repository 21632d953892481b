// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo_boost.h"

namespace qz::geo {
namespace {

void append(const GeoRing& from, BoostPolygon::ring_type& to) {
    to.reserve(static_cast<std::size_t>(from.size()));
    for (const GeoPoint& point : from) {
        to.emplace_back(point.lon, point.lat);
    }
}

GeoRing ringOf(const BoostPolygon::ring_type& ring) {
    GeoRing out;
    out.reserve(static_cast<qsizetype>(ring.size()));
    for (const BoostPoint& point : ring) {
        out.append({point.x(), point.y()});
    }
    return out;
}

/// Signed area and length of a ring, its corners taken relative to the first for precision.
Measure ofRing(const GeoRing& ring, const Scale& scale) {
    Measure measure;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const GeoPoint& a = ring.at(i);
        const GeoPoint& b = ring.at(i + 1 < ring.size() ? i + 1 : 0);
        const GeoPoint& o = ring.first();
        measure.area += ((a.lon - o.lon) * (b.lat - o.lat) - (b.lon - o.lon) * (a.lat - o.lat)) * scale.lon *
                        scale.lat / 2;
        measure.length += scale.metres(a, b);
    }
    return measure;
}

/// Latitude of the centroid: with the scale there, what is wrong to the north and to the south cancels out.
double middleLatitude(const GeoRing& ring) {
    double south = 90;
    double north = -90;
    double area = 0;
    double moment = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const GeoPoint& a = ring.at(i);
        const GeoPoint& b = ring.at(i + 1 < ring.size() ? i + 1 : 0);
        const GeoPoint& o = ring.first();
        const double cross = (a.lon - o.lon) * (b.lat - o.lat) - (b.lon - o.lon) * (a.lat - o.lat);
        area += cross;
        moment += cross * (a.lat + b.lat - 2 * o.lat) / 3;
        south = std::min(south, a.lat);
        north = std::max(north, a.lat);
    }
    const double middle = area == 0 ? south : ring.first().lat + moment / area;
    return middle >= south && middle <= north ? middle : (south + north) / 2;
}

}  // namespace

BoostPolygons toBoost(const GeoMultiPolygon& shape) {
    BoostPolygons out;
    for (const GeoPolygon& polygon : shape) {
        out.emplace_back();
        append(polygon.outer, out.back().outer());
        for (const GeoRing& hole : polygon.holes) {
            out.back().inners().emplace_back();
            append(hole, out.back().inners().back());
        }
    }
    bg::correct(out);
    return out;
}

GeoMultiPolygon fromBoost(const BoostPolygons& shape) {
    GeoMultiPolygon out;
    for (const BoostPolygon& polygon : shape) {
        GeoPolygon one{ringOf(polygon.outer()), {}};
        for (const auto& hole : polygon.inners()) {
            one.holes.append(ringOf(hole));
        }
        out.append(one);
    }
    return out;
}

Measure measured(const GeoMultiPolygon& shape) {
    Measure whole;
    for (const GeoPolygon& polygon : shape) {
        if (polygon.outer.isEmpty()) {
            continue;
        }
        const Scale scale(middleLatitude(polygon.outer));
        const Measure outer = ofRing(polygon.outer, scale);
        whole.area += std::abs(outer.area);
        whole.length += outer.length;
        for (const GeoRing& hole : polygon.holes) {
            const Measure inner = ofRing(hole, scale);
            whole.area -= std::abs(inner.area);
            whole.length += inner.length;
        }
    }
    return whole;
}

}  // namespace qz::geo
