// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/cell_join.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace qz {
namespace {

constexpr std::size_t kSquaresACell = 64;
constexpr std::size_t kFewestSquares = 4096;
constexpr std::size_t kMostSquares = std::size_t{1} << 24;
/// Squares are marked this share of their width too far, so that rounding cannot leave a border unmarked.
constexpr double kMargin = 1e-6;

}  // namespace

std::int64_t CellJoin::column(double x) const {
    return std::clamp<std::int64_t>(static_cast<std::int64_t>((x - m_west) * m_perX), 0, m_columns - 1);
}

std::int64_t CellJoin::row(double y) const {
    return std::clamp<std::int64_t>(static_cast<std::int64_t>((y - m_south) * m_perY), 0, m_rows - 1);
}

void CellJoin::addSides(const GeoMultiPolygon& cell) {
    const auto addRing = [this](const GeoRing& ring) {
        for (qsizetype i = 0; i < ring.size(); ++i) {
            const GeoPoint& a = ring.at(i);
            const GeoPoint& b = ring.at(i + 1 < ring.size() ? i + 1 : 0);
            m_west = std::min(m_west, a.lon);
            m_east = std::max(m_east, a.lon);
            m_south = std::min(m_south, a.lat);
            m_north = std::max(m_north, a.lat);
            const bool upward = a.lat < b.lat || (a.lat == b.lat && a.lon <= b.lon);
            if (!(a == b)) {
                m_sides.push_back(upward ? Side{a.lon, a.lat, b.lon, b.lat}
                                         : Side{b.lon, b.lat, a.lon, a.lat});
            }
        }
    };
    for (const GeoPolygon& polygon : cell) {
        addRing(polygon.outer);
        for (const GeoRing& hole : polygon.holes) {
            addRing(hole);
        }
    }
}

void CellJoin::sizeRaster(std::size_t squares) {
    const std::size_t cells = m_firstSide.size() - 1;
    const std::size_t wanted =
        std::clamp(squares > 0 ? squares : cells * kSquaresACell, kFewestSquares, kMostSquares);
    const double width = std::max(m_east - m_west, 1e-9);
    const double height = std::max(m_north - m_south, 1e-9);
    const double side = std::sqrt(width * height / static_cast<double>(wanted));
    const auto count = [side](double length) {
        return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::ceil(length / side)), 1, 1 << 13);
    };
    m_columns = count(width);
    m_rows = count(height);
    m_perX = static_cast<double>(m_columns) / width;
    m_perY = static_cast<double>(m_rows) / height;
}

void CellJoin::markBorders(std::uint32_t cell, std::vector<Entry>& entries,
                           std::vector<std::uint32_t>& mark) const {
    const double marginX = kMargin / m_perX;
    const double marginY = kMargin / m_perY;
    for (std::uint32_t i = m_firstSide[cell]; i < m_firstSide[cell + 1]; ++i) {
        const Side& side = m_sides[i];
        const std::int64_t top = row(side.y1 + marginY);
        for (std::int64_t r = row(side.y0 - marginY); r <= top; ++r) {
            // The part of the side within this row, as far as it can reach to the left and right.
            const double low = std::max(side.y0, m_south + static_cast<double>(r) / m_perY - marginY);
            const double high = std::min(side.y1, m_south + static_cast<double>(r + 1) / m_perY + marginY);
            double from = std::min(side.x0, side.x1);
            double to = std::max(side.x0, side.x1);
            if (side.y1 > side.y0) {
                const double slope = (side.x1 - side.x0) / (side.y1 - side.y0);
                const double a = side.x0 + slope * (low - side.y0);
                const double b = side.x0 + slope * (high - side.y0);
                from = std::max(from, std::min(a, b));
                to = std::min(to, std::max(a, b));
            }
            const std::int64_t last = column(to + marginX);
            for (std::int64_t c = column(from - marginX); c <= last; ++c) {
                const auto square = static_cast<std::uint32_t>(r * m_columns + c);
                if (mark[square] != cell + 1) {
                    mark[square] = cell + 1;
                    entries.push_back({square, cell * 2 + 1});
                }
            }
        }
    }
}

/// Squares without border are inside as a whole or not at all: their middle decides, row by row.
void CellJoin::fillInside(std::uint32_t cell, std::vector<Entry>& entries,
                          const std::vector<std::uint32_t>& mark) const {
    double south = std::numeric_limits<double>::max();
    double north = std::numeric_limits<double>::lowest();
    for (std::uint32_t i = m_firstSide[cell]; i < m_firstSide[cell + 1]; ++i) {
        south = std::min(south, m_sides[i].y0);
        north = std::max(north, m_sides[i].y1);
    }
    if (south > north) {
        return;
    }
    std::vector<std::vector<double>> crossings(static_cast<std::size_t>(row(north) - row(south) + 1));
    const std::int64_t first = row(south);
    for (std::uint32_t i = m_firstSide[cell]; i < m_firstSide[cell + 1]; ++i) {
        const Side& side = m_sides[i];
        for (std::int64_t r = row(side.y0); r <= row(side.y1); ++r) {
            const double middle = m_south + (static_cast<double>(r) + 0.5) / m_perY;
            if (side.y0 <= middle && middle < side.y1) {
                crossings[static_cast<std::size_t>(r - first)].push_back(
                    side.x0 + (middle - side.y0) * (side.x1 - side.x0) / (side.y1 - side.y0));
            }
        }
    }
    for (std::size_t k = 0; k < crossings.size(); ++k) {
        std::vector<double>& xs = crossings[k];
        std::sort(xs.begin(), xs.end());
        for (std::size_t pair = 0; pair + 1 < xs.size(); pair += 2) {
            for (std::int64_t c = column(xs[pair]); c <= column(xs[pair + 1]); ++c) {
                const double middle = m_west + (static_cast<double>(c) + 0.5) / m_perX;
                const auto square =
                    static_cast<std::uint32_t>((first + static_cast<std::int64_t>(k)) * m_columns + c);
                if (mark[square] != cell + 1 && middle >= xs[pair] && middle < xs[pair + 1]) {
                    entries.push_back({square, cell * 2});
                }
            }
        }
    }
}

/// Sorts the entries by square (counting); those of a square stay in the order of cells.
void CellJoin::pack(std::vector<Entry>& entries) {
    m_firstEntry.assign(static_cast<std::size_t>(m_columns * m_rows) + 1, 0);
    for (const Entry& entry : entries) {
        ++m_firstEntry[entry.square + 1];
    }
    for (std::size_t i = 1; i < m_firstEntry.size(); ++i) {
        m_firstEntry[i] += m_firstEntry[i - 1];
    }
    m_entries.resize(entries.size());
    std::vector<std::uint32_t> next(m_firstEntry.begin(), m_firstEntry.end() - 1);
    for (const Entry& entry : entries) {
        m_entries[next[entry.square]++] = entry.cell;
    }
}

Result<CellJoin> CellJoin::make(const QList<GeoMultiPolygon>& cells, std::size_t squares) {
    CellJoin join;
    join.m_west = join.m_south = std::numeric_limits<double>::max();
    join.m_east = join.m_north = std::numeric_limits<double>::lowest();
    join.m_firstSide.push_back(0);
    for (const GeoMultiPolygon& cell : cells) {
        join.addSides(cell);
        join.m_firstSide.push_back(static_cast<std::uint32_t>(join.m_sides.size()));
    }
    for (const Side& side : join.m_sides) {
        if (!std::isfinite(side.x0 + side.y0 + side.x1 + side.y1) ||
            std::abs(side.x0) + std::abs(side.x1) + std::abs(side.y0) + std::abs(side.y1) > 1e6) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate("qz::Geo", "A border has a corner that is no position."));
        }
    }
    if (join.m_sides.empty()) {
        join.m_west = join.m_south = join.m_east = join.m_north = 0;
    }
    join.sizeRaster(squares);
    std::vector<Entry> entries;
    std::vector<std::uint32_t> mark(static_cast<std::size_t>(join.m_columns * join.m_rows), 0);
    for (std::uint32_t cell = 0; cell + 1 < join.m_firstSide.size(); ++cell) {
        join.markBorders(cell, entries, mark);
        join.fillInside(cell, entries, mark);
    }
    join.pack(entries);
    return join;
}

bool CellJoin::holds(std::uint32_t cell, double x, double y) const {
    bool inside = false;
    const Side* const end = m_sides.data() + m_firstSide[cell + 1];
    for (const Side* side = m_sides.data() + m_firstSide[cell]; side != end; ++side) {
        if (side->y0 <= y && y < side->y1) {
            inside ^= x < side->x0 + (y - side->y0) * (side->x1 - side->x0) / (side->y1 - side->y0);
        }
    }
    return inside;
}

std::int32_t CellJoin::cellAt(GeoPoint point) const {
    if (!(point.lon >= m_west && point.lon <= m_east && point.lat >= m_south && point.lat <= m_north)) {
        return kNone;  // NaN too
    }
    const auto square = static_cast<std::size_t>(row(point.lat) * m_columns + column(point.lon));
    for (std::uint32_t i = m_firstEntry[square]; i < m_firstEntry[square + 1]; ++i) {
        const std::uint32_t entry = m_entries[i];
        if ((entry & 1U) == 0 || holds(entry >> 1, point.lon, point.lat)) {
            return static_cast<std::int32_t>(entry >> 1);
        }
    }
    return kNone;
}

void CellJoin::cellsAt(std::span<const GeoPoint> points, std::span<std::int32_t> found) const {
    for (std::size_t i = 0; i < std::min(points.size(), found.size()); ++i) {
        found[i] = cellAt(points[i]);
    }
}

std::size_t CellJoin::bytes() const {
    return m_sides.capacity() * sizeof(Side) +
           (m_firstSide.capacity() + m_firstEntry.capacity() + m_entries.capacity()) * sizeof(std::uint32_t);
}

}  // namespace qz
