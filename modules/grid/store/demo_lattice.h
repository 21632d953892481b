// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "qz/geo.h"

namespace qz::grid {

/// A block of lattice cells: columns [west, east), rows [south, north).
struct LatticeBlock {
    int west = 0, south = 0, east = 0, north = 0;
    [[nodiscard]] int width() const { return east - west; }
    [[nodiscard]] int height() const { return north - south; }
    [[nodiscard]] int cells() const { return width() * height(); }
};

/// A warped lattice whose edges are crooked lines. Neighbours share their edge point for point, so that
/// blocks tile.
class DemoLattice {
public:
    explicit DemoLattice(quint64 seed) : m_seed(seed) {}
    [[nodiscard]] GeoPoint vertex(int column, int row) const;
    /// The closed outline of a block.
    [[nodiscard]] GeoMultiPolygon outline(const LatticeBlock& block) const;
    /// Parts of nearly equal size, north to south and west to east as far as cuts allow. Needs cells() >=
    /// parts.
    [[nodiscard]] QList<LatticeBlock> split(const LatticeBlock& block, int parts) const;

private:
    [[nodiscard]] double noise(quint64 kind, int a, int b, int c) const;  ///< −1…1
    void appendEdge(GeoRing& ring, int column, int row, bool eastward, bool forward) const;
    quint64 m_seed;
};

}  // namespace qz::grid
