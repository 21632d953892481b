// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/id_tile.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace qz {

namespace {

constexpr double finest = 0.25;  ///< pixels that a border may move

/// Where a ring crosses the middles of rows, per row, in pixels of the tile. Most rows of most cells are
/// crossed twice: the first few stand in one piece of memory, those of ragged cells elsewhere.
class Crossings {
public:
    explicit Crossings(int rows)
        : m_counts(std::size_t(rows), 0), m_first(std::size_t(rows) * few), m_more(std::size_t(rows)) {}
    [[nodiscard]] int rows() const { return int(m_counts.size()); }
    void add(int row, double at) {
        const auto r = std::size_t(row);
        if (m_counts[r] < few) {
            m_first[r * few + m_counts[r]++] = at;
        } else {
            m_more[r].push_back(at);
        }
    }
    /// Calls fn(from, to) for each stretch inside; forgets the row.
    template <typename Fn>
    void takeRow(int row, Fn&& fn) {
        const auto r = std::size_t(row);
        double* first = m_first.data() + r * few;
        std::size_t count = m_counts[r];
        if (!m_more[r].empty()) {
            m_more[r].insert(m_more[r].end(), first, first + count);
            first = m_more[r].data();
            count = m_more[r].size();
        }
        if (count == 2) {
            fn(std::min(first[0], first[1]), std::max(first[0], first[1]));
        } else {
            std::sort(first, first + count);
            for (std::size_t i = 1; i < count; i += 2) {
                fn(first[i - 1], first[i]);
            }
        }
        m_counts[r] = 0;
        m_more[r].clear();
    }

private:
    static constexpr std::size_t few = 8;
    std::vector<std::uint8_t> m_counts;
    std::vector<double> m_first;
    std::vector<std::vector<double>> m_more;
};

/// Within what a tile can be asked for; the library's own is a call.
int ceiled(double value) {
    const int cut = int(value);
    return cut + (value > cut ? 1 : 0);
}

/// The upper end of a side comes first, so that both neighbours of a side compute the same numbers.
void cross(Crossings& rows, QPointF a, QPointF b) {
    if (a.y() > b.y()) {
        std::swap(a, b);
    }
    const int from = std::max(0, ceiled(a.y() - 0.5));
    const int to = std::min(rows.rows() - 1, ceiled(b.y() - 0.5) - 1);
    for (int row = from; row <= to; ++row) {
        const double part = (row + 0.5 - a.y()) / (b.y() - a.y());
        rows.add(row, a.x() + part * (b.x() - a.x()));
    }
}

void fillCell(IdTile& tile, const MapCell& cell, std::uint16_t number, Crossings& rows) {
    const TileKey& key = tile.key;
    const double least = finest / key.pixelsPerWorld();
    const double tiles = std::ldexp(1.0, key.zoom);
    const auto toPixel = [&](QPointF at) {
        return QPointF((at.x() * tiles - key.x) * key.side, (at.y() * tiles - key.y) * key.side);
    };
    for (std::size_t r = 0; r < cell.rings.size(); ++r) {
        const std::vector<QPointF>& ring = cell.rings[r];
        const std::vector<float>& weights = cell.weights[r];
        QPointF last = toPixel(ring[0]);
        for (std::size_t i = 1; i < ring.size(); ++i) {
            if (weights[i] >= least || i + 1 == ring.size()) {
                const QPointF next = toPixel(ring[i]);
                cross(rows, last, next);
                last = next;
            }
        }
    }
    const double side = key.side;
    const int first = int(std::clamp(std::floor(toPixel(cell.box.topLeft()).y()), 0.0, side));
    const int end = int(std::clamp(std::ceil(toPixel(cell.box.bottomLeft()).y()) + 1, 0.0, side));
    for (int row = first; row < end; ++row) {
        std::uint16_t* line = tile.pixels.data() + std::size_t(row) * std::size_t(key.side);
        rows.takeRow(row, [&](double begin, double stop) {
            const int from = ceiled(std::clamp(begin - 0.5, 0.0, side));
            const int to = ceiled(std::clamp(stop - 0.5, 0.0, side));
            std::fill(line + from, line + std::max(from, to), number);
        });
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
    Crossings rows(key.side);
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
