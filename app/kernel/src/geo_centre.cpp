// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <queue>

#include "qz/geo.h"

namespace qz {
namespace {

enum class Side { Inside, Outside, Border };

constexpr double kPrecision = 0.005;  // of the polygon's smaller side
constexpr int kMostCells = 20000;
constexpr double kMostAcross = 64;

Side sideOf(const GeoRing& ring, GeoPoint p) {
    bool inside = false;
    for (qsizetype i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const GeoPoint a = ring.at(i);
        const GeoPoint b = ring.at(j);
        const double cross = (b.lon - a.lon) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lon - a.lon);
        const bool within = p.lon >= std::min(a.lon, b.lon) && p.lon <= std::max(a.lon, b.lon) &&
                            p.lat >= std::min(a.lat, b.lat) && p.lat <= std::max(a.lat, b.lat);
        if (cross == 0 && within) {
            return Side::Border;
        }
        if ((a.lat > p.lat) != (b.lat > p.lat) &&
            p.lon < (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat) + a.lon) {
            inside = !inside;
        }
    }
    return inside ? Side::Inside : Side::Outside;
}

bool containsPoint(const GeoPolygon& polygon, GeoPoint point) {
    const Side outer = sideOf(polygon.outer, point);
    if (outer != Side::Inside) {
        return outer == Side::Border;
    }
    return std::all_of(polygon.holes.begin(), polygon.holes.end(),
                       [point](const GeoRing& hole) { return sideOf(hole, point) != Side::Inside; });
}

double ringArea(const GeoRing& ring) {
    double doubled = 0;
    for (qsizetype i = 1; i < ring.size(); ++i) {
        const GeoPoint a = ring.at(i - 1);
        const GeoPoint b = ring.at(i);
        doubled += (a.lon - ring.first().lon) * (b.lat - ring.first().lat) -
                   (b.lon - ring.first().lon) * (a.lat - ring.first().lat);
    }
    return std::abs(doubled) / 2;
}

double segmentDistance(GeoPoint p, GeoPoint a, GeoPoint b) {
    const double dx = b.lon - a.lon;
    const double dy = b.lat - a.lat;
    const double length = dx * dx + dy * dy;
    double t = length > 0 ? ((p.lon - a.lon) * dx + (p.lat - a.lat) * dy) / length : 0;
    t = std::clamp(t, 0.0, 1.0);
    return std::hypot(p.lon - (a.lon + t * dx), p.lat - (a.lat + t * dy));
}

double ringDistance(const GeoRing& ring, GeoPoint p) {
    double nearest = std::numeric_limits<double>::max();
    for (qsizetype i = 1; i < ring.size(); ++i) {
        nearest = std::min(nearest, segmentDistance(p, ring.at(i - 1), ring.at(i)));
    }
    return nearest;
}

/// Distance to the outline, negative outside.
double signedDistance(const GeoPolygon& polygon, GeoPoint p) {
    double nearest = ringDistance(polygon.outer, p);
    for (const GeoRing& hole : polygon.holes) {
        nearest = std::min(nearest, ringDistance(hole, p));
    }
    return containsPoint(polygon, p) ? nearest : -nearest;
}

/// A square that may hold the point farthest from the outline.
struct Cell {
    GeoPoint centre;
    double half = 0;
    double distance = 0;
    [[nodiscard]] double best() const { return distance + half * std::numbers::sqrt2; }
    bool operator<(const Cell& other) const { return best() < other.best(); }
};

Cell makeCell(const GeoPolygon& polygon, GeoPoint centre, double half) {
    return {centre, half, signedDistance(polygon, centre)};
}

/// The polygon with degrees of longitude shrunk to the length of degrees of latitude.
GeoPolygon scaledLon(GeoPolygon polygon, double factor) {
    const auto scale = [factor](GeoRing& ring) {
        for (GeoPoint& point : ring) {
            point.lon *= factor;
        }
    };
    scale(polygon.outer);
    std::for_each(polygon.holes.begin(), polygon.holes.end(), scale);
    return polygon;
}

/// The pole of inaccessibility: halve squares, most promising first, until none can be better by the
/// precision.
GeoPoint poleOf(const GeoPolygon& polygon, GeoPoint low, GeoPoint high) {
    const double width = high.lon - low.lon;
    const double height = high.lat - low.lat;
    // A sliver would need more squares than there is time for: then they are coarser.
    const double size = std::max(std::min(width, height), std::max(width, height) / kMostAcross);
    const GeoPoint middle{(low.lon + high.lon) / 2, (low.lat + high.lat) / 2};
    if (!(size > 0)) {
        return middle;
    }
    std::priority_queue<Cell> cells;
    const double half = size / 2;
    for (double x = low.lon; x < high.lon; x += size) {
        for (double y = low.lat; y < high.lat; y += size) {
            cells.push(makeCell(polygon, {x + half, y + half}, half));
        }
    }
    Cell best = makeCell(polygon, middle, 0);
    for (int i = 0; i < kMostCells && !cells.empty(); ++i) {
        const Cell cell = cells.top();
        cells.pop();
        if (cell.distance > best.distance) {
            best = cell;
        }
        if (cell.best() - best.distance <= kPrecision * size) {
            break;
        }
        const double quarter = cell.half / 2;
        for (const int dx : {-1, 1}) {
            for (const int dy : {-1, 1}) {
                cells.push(makeCell(polygon, {cell.centre.lon + dx * quarter, cell.centre.lat + dy * quarter},
                                    quarter));
            }
        }
    }
    return best.centre;
}

}  // namespace

bool polygonContains(const GeoMultiPolygon& polygons, GeoPoint point) {
    return std::any_of(polygons.begin(), polygons.end(),
                       [point](const GeoPolygon& polygon) { return containsPoint(polygon, point); });
}

GeoPoint polygonCentre(const GeoMultiPolygon& polygons) {
    const auto largest = std::max_element(
        polygons.begin(), polygons.end(),
        [](const GeoPolygon& a, const GeoPolygon& b) { return ringArea(a.outer) < ringArea(b.outer); });
    if (largest == polygons.end() || largest->outer.isEmpty()) {
        return {};
    }
    const auto [south, north] = std::minmax_element(largest->outer.begin(), largest->outer.end(),
                                                    [](GeoPoint a, GeoPoint b) { return a.lat < b.lat; });
    const double middleLat = (south->lat + north->lat) / 2;
    const double factor = std::max(0.01, std::cos(middleLat * std::numbers::pi / 180.0));
    const GeoPolygon scaled = scaledLon(*largest, factor);
    const auto [west, east] = std::minmax_element(scaled.outer.begin(), scaled.outer.end(),
                                                  [](GeoPoint a, GeoPoint b) { return a.lon < b.lon; });
    const GeoPoint pole = poleOf(scaled, {west->lon, south->lat}, {east->lon, north->lat});
    return {pole.lon / factor, pole.lat};
}

}  // namespace qz
