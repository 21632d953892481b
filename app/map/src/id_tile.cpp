// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/id_tile.h"

#include <algorithm>
#include <cmath>

namespace qz {

namespace {

using Crossings = std::vector<std::vector<double>>;  ///< per row, in pixels of the tile

QPointF toPixel(const TileKey& key, QPointF world) {
    const double scale = std::ldexp(1.0, key.zoom);
    return {(world.x() * scale - key.x) * key.side, (world.y() * scale - key.y) * key.side};
}

/// Where the side crosses the middles of rows. The upper end comes first, so that both neighbours of a side
/// compute the same numbers.
void cross(Crossings& rows, QPointF a, QPointF b) {
    if (a.y() > b.y()) {
        std::swap(a, b);
    }
    const double last = double(rows.size()) - 1;
    const double from = std::max(0.0, std::ceil(a.y() - 0.5));
    const double to = std::min(last, std::ceil(b.y() - 0.5) - 1);
    for (double row = from; row <= to; ++row) {
        const double part = (row + 0.5 - a.y()) / (b.y() - a.y());
        rows[std::size_t(row)].push_back(a.x() + part * (b.x() - a.x()));
    }
}

void fillRow(IdTile& tile, int row, std::vector<double>& crossings, std::uint32_t id) {
    std::sort(crossings.begin(), crossings.end());
    const double side = tile.key.side;
    for (std::size_t i = 1; i < crossings.size(); i += 2) {
        const int from = int(std::clamp(std::ceil(crossings[i - 1] - 0.5), 0.0, side));
        const int to = int(std::clamp(std::ceil(crossings[i] - 0.5), 0.0, side));
        const auto begin = tile.ids.begin() + std::ptrdiff_t(row) * tile.key.side;
        std::fill(begin + from, std::max(begin + from, begin + to), id);
    }
    crossings.clear();
}

bool touches(const TileKey& key, const QRectF& box) {
    const QPointF first = toPixel(key, box.topLeft());
    const QPointF last = toPixel(key, box.bottomRight());
    return last.x() >= 0 && last.y() >= 0 && first.x() <= key.side && first.y() <= key.side;
}

}  // namespace

IdTile makeIdTile(const MapSnapshot& snapshot, const TileKey& key) {
    IdTile tile{key, std::vector<std::uint32_t>(std::size_t(key.side) * key.side, IdTile::none)};
    Crossings rows(std::size_t(key.side));
    const std::vector<MapCell>& cells = snapshot.cells();
    for (std::size_t id = 0; id < cells.size(); ++id) {
        if (cells[id].rings.empty() || !touches(key, cells[id].box)) {
            continue;
        }
        for (const auto& ring : cells[id].rings) {
            for (std::size_t i = 1; i < ring.size(); ++i) {
                cross(rows, toPixel(key, ring[i - 1]), toPixel(key, ring[i]));
            }
        }
        for (int row = 0; row < key.side; ++row) {
            fillRow(tile, row, rows[std::size_t(row)], std::uint32_t(id));
        }
    }
    return tile;
}

QImage colourTile(const IdTile& tile, const std::vector<QRgb>& colours, QRgb outside) {
    QImage image(tile.key.side, tile.key.side, QImage::Format_RGB32);
    for (int y = 0; y < tile.key.side; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < tile.key.side; ++x) {
            const std::uint32_t id = tile.at(x, y);
            line[x] = id < colours.size() ? colours[id] : outside;
        }
    }
    return image;
}

std::optional<std::uint32_t> pickCell(const MapSnapshot& snapshot, const IdTile& tile, QPointF world) {
    constexpr int reach = 2;
    const QPointF at = toPixel(tile.key, world);
    const double furthest = tile.key.side - reach;
    if (at.x() < reach || at.y() < reach || at.x() >= furthest || at.y() >= furthest) {
        return snapshot.cellAt(world);
    }
    const int x = int(at.x());
    const int y = int(at.y());
    const std::uint32_t id = tile.at(x, y);
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            if (tile.at(x + dx, y + dy) != id) {
                return snapshot.cellAt(world);
            }
        }
    }
    return id == IdTile::none ? std::nullopt : std::optional(id);
}

}  // namespace qz
