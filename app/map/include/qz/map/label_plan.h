// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSizeF>
#include <cstdint>
#include <vector>

#include "qz/map/map_snapshot.h"

namespace qz {

/// The point inside a cell that is furthest from its border, to a twentieth of the cell: where its name
/// stands.
struct VisualCentre {
    QPointF at;         ///< world units
    double radius = 0;  ///< to the border, world units
};
[[nodiscard]] VisualCentre visualCentre(const MapCell& cell);

/// Where names stand at one scale; the same wherever the window looks, so that nothing jumps while it moves.
struct PlacedLabel {
    std::uint32_t level = 0;
    std::uint32_t cell = 0;
    QPointF at;  ///< middle of the text, world units
};

/// Names of one level of areas, by cell; sizes in the pixels of `pixelsPerWorld`.
struct LabelLevel {
    std::vector<VisualCentre> centres;
    std::vector<QRectF> boxes;  ///< of the cells
    std::vector<QSizeF> sizes;
};

/// Names that fit their cell and do not touch another, earlier levels first. Pure; any thread.
[[nodiscard]] std::vector<PlacedLabel> placeLabels(const std::vector<LabelLevel>& levels,
                                                   double pixelsPerWorld);

}  // namespace qz
