// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// For each pixel the cell that holds its middle, by the tile's own short numbers: half the memory to read
/// where colours change. A pure function of snapshot and key.
struct IdTile {
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    TileKey key;
    std::vector<std::uint32_t> cells{none};  ///< by short number; 0 is nothing
    std::vector<std::uint16_t> pixels;       ///< short numbers, row by row, side × side
    [[nodiscard]] std::uint32_t at(int x, int y) const {
        return cells[pixels[std::size_t(y) * std::size_t(key.side) + std::size_t(x)]];
    }
    [[nodiscard]] std::size_t bytes() const {
        return cells.size() * sizeof(std::uint32_t) + pixels.size() * sizeof(std::uint16_t);
    }
};

/// Any thread. Cells that share their vertices leave no gap between them and never overlap. Corners that move
/// a border by less than a quarter of a pixel are left out, in both neighbours alike. Of more than 65,535
/// cells in one tile, each a pixel or two, the last are left out.
[[nodiscard]] IdTile makeIdTile(const MapSnapshot& snapshot, const TileKey& key);

/// The cell at a point of the tile: by its pixel, exactly within two pixels of a border. A point outside the
/// tile is looked up exactly. A cell thinner than a pixel may be missed in the middle of another.
[[nodiscard]] std::optional<std::uint32_t> pickCell(const MapSnapshot& snapshot, const IdTile& tile,
                                                    QPointF world);

}  // namespace qz
