// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/map_snapshot.h"

#include <QtMath>
#include <algorithm>
#include <cmath>

namespace qz {

namespace {

constexpr double largestLatitude = 85.05112877980659;

/// To the last bit: QPointF's own comparison is fuzzy, and the world is the unit square.
bool differ(QPointF a, QPointF b) { return a.x() < b.x() || b.x() < a.x() || a.y() < b.y() || b.y() < a.y(); }

std::vector<QPointF> worldRing(const GeoRing& ring) {
    std::vector<QPointF> points;
    points.reserve(std::size_t(ring.size()) + 1);
    for (const GeoPoint& point : ring) {
        const QPointF world = toWorld(point);
        if (points.empty() || differ(points.back(), world)) {
            points.push_back(world);
        }
    }
    if (!points.empty() && differ(points.front(), points.back())) {
        points.push_back(points.front());
    }
    return points;
}

void addRing(MapCell& cell, const GeoRing& ring) {
    std::vector<QPointF> points = worldRing(ring);
    if (points.size() < 4) {
        return;
    }
    const auto [left, right] =
        std::minmax_element(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
    const auto [top, bottom] =
        std::minmax_element(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
    const QRectF box(QPointF(left->x(), top->y()), QPointF(right->x(), bottom->y()));
    cell.box = cell.rings.empty() ? box : cell.box.united(box);
    cell.rings.push_back(std::move(points));
}

/// Even-odd; a side counts as half open, the same from both of its neighbours.
bool holds(const MapCell& cell, QPointF at) {
    bool inside = false;
    for (const auto& ring : cell.rings) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            QPointF a = ring[i - 1];
            QPointF b = ring[i];
            if (a.y() > b.y()) {
                std::swap(a, b);
            }
            if (a.y() > at.y() || b.y() <= at.y()) {
                continue;
            }
            if (a.x() + (at.y() - a.y()) / (b.y() - a.y()) * (b.x() - a.x()) <= at.x()) {
                inside = !inside;
            }
        }
    }
    return inside;
}

}  // namespace

QPointF toWorld(GeoPoint point) {
    const double lat = qDegreesToRadians(std::clamp(point.lat, -largestLatitude, largestLatitude));
    return {point.lon / 360 + 0.5, 0.5 - std::asinh(std::tan(lat)) / (2 * M_PI)};
}

GeoPoint fromWorld(QPointF world) {
    return {(world.x() - 0.5) * 360, qRadiansToDegrees(std::atan(std::sinh((0.5 - world.y()) * 2 * M_PI)))};
}

double worldPerMetre(double lat) {
    constexpr double equator = 6378137 * 2 * M_PI;  // metres
    return 1 / (equator * std::cos(qDegreesToRadians(std::clamp(lat, -largestLatitude, largestLatitude))));
}

std::shared_ptr<const MapSnapshot> MapSnapshot::make(const std::vector<GeoMultiPolygon>& cells, Keep keep) {
    auto snapshot = std::make_shared<MapSnapshot>();
    snapshot->m_cells.reserve(cells.size());
    for (const GeoMultiPolygon& polygons : cells) {
        MapCell cell;
        for (const GeoPolygon& polygon : polygons) {
            addRing(cell, polygon.outer);
            for (const GeoRing& hole : polygon.holes) {
                addRing(cell, hole);
            }
        }
        snapshot->m_cells.push_back(std::move(cell));
    }
    snapshot->m_borders = shareBorders(snapshot->m_cells);
    std::vector<QRectF> boxes;
    for (const MapCell& cell : snapshot->m_cells) {
        boxes.push_back(cell.rings.empty() ? QRectF(0, 0, -1, -1) : cell.box);
    }
    snapshot->m_index = BoxIndex(boxes);
    if (keep == Keep::Cells) {
        snapshot->m_borders = {};
    }
    if (keep == Keep::Borders) {
        for (MapCell& cell : snapshot->m_cells) {
            cell.rings = {};
            cell.weights = {};
        }
    }
    boxes.clear();
    for (const BorderLine& border : snapshot->m_borders) {
        boxes.push_back(border.box);
    }
    snapshot->m_borderIndex = BoxIndex(boxes);
    return snapshot;
}

std::optional<std::uint32_t> MapSnapshot::cellAt(QPointF world) const {
    std::vector<std::uint32_t> near;
    m_index.find(QRectF(world, QSizeF(0, 0)), near);
    for (const std::uint32_t id : near) {
        if (holds(m_cells[id], world)) {
            return id;
        }
    }
    return std::nullopt;
}

}  // namespace qz
