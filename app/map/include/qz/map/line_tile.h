// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPen>
#include <memory>
#include <vector>

#include "qz/map/id_tile.h"

namespace qz {

/// The borders of one level. The pen's width and dashes count device pixels.
struct BorderLayer {
    std::shared_ptr<const MapSnapshot> areas;
    QPen pen;
};

/// The borders of several levels on transparent ground, the first level lowest. Any thread; a pure function
/// of its arguments. Each border is drawn once, whole, so that dashes go on from tile to tile.
[[nodiscard]] QImage makeLineTile(const std::vector<BorderLayer>& layers, const TileKey& key);

/// The same onto any painter whose origin is the tile's corner, for paper; where it painted.
QRectF paintBorders(QPainter& painter, const BorderLayer& layer, const TileKey& key);

}  // namespace qz
