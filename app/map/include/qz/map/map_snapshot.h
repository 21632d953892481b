// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "qz/geo.h"

namespace qz {

/// Web Mercator: the world is the unit square, y grows southwards. Latitudes beyond ±85.05° are clamped.
[[nodiscard]] QPointF toWorld(GeoPoint point);
[[nodiscard]] GeoPoint fromWorld(QPointF world);

/// One area on the map: its rings in world units, each closed. Neighbours repeat the same vertices.
struct MapCell {
    std::vector<std::vector<QPointF>> rings;
    QRectF box;
};

/// What is drawn, never changed once made: any thread may read it. Cells are known by their index.
class MapSnapshot final {
public:
    [[nodiscard]] static std::shared_ptr<const MapSnapshot> make(const std::vector<GeoMultiPolygon>& cells);
    [[nodiscard]] const std::vector<MapCell>& cells() const { return m_cells; }
    /// Exact. On a shared border one of the neighbours, always the same; outside all cells: nothing.
    [[nodiscard]] std::optional<std::uint32_t> cellAt(QPointF world) const;

private:
    std::vector<MapCell> m_cells;
};

}  // namespace qz
