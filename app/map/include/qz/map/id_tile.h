// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "qz/map/map_snapshot.h"

namespace qz {

/// A tile of the pyramid: 2^zoom tiles across the world. `side` is in device pixels.
struct TileKey {
    int zoom = 0;
    int x = 0;
    int y = 0;
    int side = 256;
    bool operator==(const TileKey&) const = default;
    [[nodiscard]] double pixelsPerWorld() const;
    [[nodiscard]] QRectF world() const;
    [[nodiscard]] QPointF toPixel(QPointF world) const;  ///< of the tile
};

/// For each pixel the cell that holds its middle. A pure function of snapshot and key.
struct IdTile {
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    TileKey key;
    std::vector<std::uint32_t> ids;  ///< row by row, side × side
    [[nodiscard]] std::uint32_t at(int x, int y) const { return ids[std::size_t(y) * key.side + x]; }
};

/// Any thread. Cells that share their vertices leave no gap between them and never overlap. Corners that move
/// a border by less than a quarter of a pixel are left out, in both neighbours alike.
[[nodiscard]] IdTile makeIdTile(const MapSnapshot& snapshot, const TileKey& key);

/// The tile in colours: `colours[cell]`, `outside` where there is no cell or no colour for it. A new
/// colouring needs no new tile.
[[nodiscard]] QImage colourTile(const IdTile& tile, const std::vector<QRgb>& colours, QRgb outside);

/// The cell at a point of the tile: by its pixel, exactly within two pixels of a border. A point outside the
/// tile is looked up exactly. A cell thinner than a pixel may be missed in the middle of another.
[[nodiscard]] std::optional<std::uint32_t> pickCell(const MapSnapshot& snapshot, const IdTile& tile,
                                                    QPointF world);

}  // namespace qz
