// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "qz/geo.h"
#include "qz/map/box_index.h"
#include "qz/map/shared_borders.h"

namespace qz {

/// Web Mercator: the world is the unit square, y grows southwards. Latitudes beyond ±85.05° are clamped.
[[nodiscard]] QPointF toWorld(GeoPoint point);
[[nodiscard]] GeoPoint fromWorld(QPointF world);
/// World units a metre at a latitude (degrees).
[[nodiscard]] double worldPerMetre(double lat);

/// One area on the map: its rings in world units, each closed. Neighbours repeat the same vertices.
struct MapCell {
    std::vector<std::vector<QPointF>> rings;
    std::vector<std::vector<float>> weights;  ///< of each corner, as BorderLine::weights
    QRectF box;
};

/// What is drawn, never changed once made: any thread may read it. Cells are known by their index.
class MapSnapshot final {
public:
    /// What a snapshot keeps: large cities are held once, not once for every use.
    enum class Keep {
        All,
        Cells,    ///< no borders
        Borders,  ///< of the cells only their boxes
    };
    [[nodiscard]] static std::shared_ptr<const MapSnapshot> make(const std::vector<GeoMultiPolygon>& cells,
                                                                 Keep keep = Keep::All);
    [[nodiscard]] const std::vector<MapCell>& cells() const { return m_cells; }
    [[nodiscard]] const std::vector<BorderLine>& borders() const { return m_borders; }
    [[nodiscard]] const QRectF& extent() const { return m_index.extent(); }
    /// Exact. On a shared border one of the neighbours, always the same; outside all cells: nothing.
    [[nodiscard]] std::optional<std::uint32_t> cellAt(QPointF world) const;
    /// Cells and borders whose boxes touch a rectangle of the world, ascending.
    void cellsIn(const QRectF& world, std::vector<std::uint32_t>& found) const { m_index.find(world, found); }
    void bordersIn(const QRectF& world, std::vector<std::uint32_t>& found) const {
        m_borderIndex.find(world, found);
    }

private:
    std::vector<MapCell> m_cells;
    std::vector<BorderLine> m_borders;
    BoxIndex m_index;
    BoxIndex m_borderIndex;
};

}  // namespace qz
