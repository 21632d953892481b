// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

namespace qz {

struct MapCell;

/// A border that one cell has alone or two share, from one meeting point of borders to the next, or once
/// around an island. It is drawn once and simplified once, so that neighbours stay neighbours.
struct BorderLine {
    std::vector<QPointF> points;  ///< world units
    /// How far the line would move, in world units, if the corner were left out; ends: infinite.
    std::vector<float> weights;
    QRectF box;
};

/// The borders of all cells, each once. Gives each corner of the cells the weight that it has in its border.
[[nodiscard]] std::vector<BorderLine> shareBorders(std::vector<MapCell>& cells);

}  // namespace qz
