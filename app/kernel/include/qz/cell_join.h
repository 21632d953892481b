// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "qz/geo.h"

namespace qz {

/// Which of many cells (grids, villages) holds a point: exact, and made for a million points. A fine raster
/// knows, for each of its squares, the cells that fill it and the cells whose border runs through it; only
/// the latter are asked by their corners. Immutable once made; any number of threads may ask.
///
/// A point on a border that two cells share (the same corners on both sides) belongs to exactly one of them.
/// Where cells lie upon each other the first in the list has it.
class CellJoin final {
public:
    static constexpr std::int32_t kNone = -1;

    /// `squares`: of the raster, about; 0: 64 a cell. Rings may be open or closed; empty cells are allowed.
    /// Corners that are not finite are Invalid.
    [[nodiscard]] static Result<CellJoin> make(const QList<GeoMultiPolygon>& cells, std::size_t squares = 0);

    /// The number of the cell in the list, or kNone.
    [[nodiscard]] std::int32_t cellAt(GeoPoint point) const;
    /// The same for many; `found` has as many places as there are points.
    void cellsAt(std::span<const GeoPoint> points, std::span<std::int32_t> found) const;
    /// Bytes that the index takes.
    [[nodiscard]] std::size_t bytes() const;

private:
    /// One side of a border, the lower end first whichever way it is drawn, so that neighbours agree to the
    /// last bit.
    struct Side {
        double x0, y0, x1, y1;
    };
    struct Entry {
        std::uint32_t square;
        std::uint32_t cell;  ///< twice the number, plus one where only the border runs through
    };
    CellJoin() = default;
    void addSides(const GeoMultiPolygon& cell);
    void sizeRaster(std::size_t squares);
    void markBorders(std::uint32_t cell, std::vector<Entry>& entries, std::vector<std::uint32_t>& mark) const;
    void fillInside(std::uint32_t cell, std::vector<Entry>& entries,
                    const std::vector<std::uint32_t>& mark) const;
    void pack(std::vector<Entry>& entries);
    [[nodiscard]] bool holds(std::uint32_t cell, double x, double y) const;
    [[nodiscard]] std::int64_t column(double x) const;
    [[nodiscard]] std::int64_t row(double y) const;

    std::vector<Side> m_sides;
    std::vector<std::uint32_t> m_firstSide;   ///< of each cell, and one past the last
    std::vector<std::uint32_t> m_firstEntry;  ///< of each square, and one past the last
    std::vector<std::uint32_t> m_entries;     ///< as Entry::cell, in the order of cells
    double m_west = 0;
    double m_south = 0;
    double m_east = 0;
    double m_north = 0;
    double m_perX = 0;  ///< squares a degree
    double m_perY = 0;
    std::int64_t m_columns = 0;
    std::int64_t m_rows = 0;
};

}  // namespace qz
