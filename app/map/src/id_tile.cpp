// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/id_tile.h"

#include <algorithm>
#include <cmath>

namespace qz {

namespace {

using Crossings = std::vector<std::vector<double>>;  ///< per row, in pixels of the tile

constexpr double finest = 0.25;  ///< pixels that a border may move

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

void fillRow(IdTile& tile, int row, std::vector<double>& crossings, std::uint16_t number) {
    std::sort(crossings.begin(), crossings.end());
    const double side = tile.key.side;
    const auto begin = tile.pixels.begin() + std::ptrdiff_t(row) * tile.key.side;
    for (std::size_t i = 1; i < crossings.size(); i += 2) {
        const int from = int(std::clamp(std::ceil(crossings[i - 1] - 0.5), 0.0, side));
        const int to = int(std::clamp(std::ceil(crossings[i] - 0.5), 0.0, side));
        std::fill(begin + from, std::max(begin + from, begin + to), number);
    }
    crossings.clear();
}

void fillCell(IdTile& tile, const MapCell& cell, std::uint16_t number, Crossings& rows) {
    const TileKey& key = tile.key;
    const double least = finest / key.pixelsPerWorld();
    for (std::size_t r = 0; r < cell.rings.size(); ++r) {
        const std::vector<QPointF>& ring = cell.rings[r];
        const std::vector<float>& weights = cell.weights[r];
        QPointF last = key.toPixel(ring[0]);
        for (std::size_t i = 1; i < ring.size(); ++i) {
            if (weights[i] >= least || i + 1 == ring.size()) {
                const QPointF next = key.toPixel(ring[i]);
                cross(rows, last, next);
                last = next;
            }
        }
    }
    const int first = int(std::clamp(std::floor(key.toPixel(cell.box.topLeft()).y()), 0.0, double(key.side)));
    const int end =
        int(std::clamp(std::ceil(key.toPixel(cell.box.bottomLeft()).y()) + 1, 0.0, double(key.side)));
    for (int row = first; row < end; ++row) {
        fillRow(tile, row, rows[std::size_t(row)], number);
    }
}

}  // namespace

double TileKey::pixelsPerWorld() const { return std::ldexp(double(side), zoom); }

QRectF TileKey::world() const {
    const double width = std::ldexp(1.0, -zoom);
    return {x * width, y * width, width, width};
}

QPointF TileKey::toPixel(QPointF at) const {
    const double scale = std::ldexp(1.0, zoom);
    return {(at.x() * scale - x) * side, (at.y() * scale - y) * side};
}

IdTile makeIdTile(const MapSnapshot& snapshot, const TileKey& key) {
    IdTile tile;
    tile.key = key;
    tile.pixels.assign(std::size_t(key.side) * std::size_t(key.side), 0);
    Crossings rows(std::size_t(key.side));
    std::vector<std::uint32_t> near;
    snapshot.cellsIn(key.world(), near);
    near.resize(std::min<std::size_t>(near.size(), 0xFFFFU));
    tile.cells.reserve(near.size() + 1);
    for (auto id = near.rbegin(); id != near.rend(); ++id) {  // the first of several has it, as in cellAt()
        tile.cells.push_back(*id);
        fillCell(tile, snapshot.cells()[*id], std::uint16_t(tile.cells.size() - 1), rows);
    }
    return tile;
}

std::optional<std::uint32_t> pickCell(const MapSnapshot& snapshot, const IdTile& tile, QPointF world) {
    constexpr int reach = 2;
    const QPointF at = tile.key.toPixel(world);
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
