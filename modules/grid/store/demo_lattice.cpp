// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/demo_lattice.h"

#include <algorithm>
#include <cmath>

#include "qz/random.h"

namespace qz::grid {
namespace {

// A desert without inhabitants; 0.0064 degrees are some 600 m.
constexpr double kWest = 104.2;
constexpr double kSouth = 38.3;
constexpr double kCell = 0.0064;
constexpr double kJitter = 0.18;   // of a cell, of the corners
constexpr double kCrooked = 0.06;  // of a cell, of the points between corners
constexpr int kPointsBetween = 3;

double rounded(double degrees) { return std::round(degrees * 1e7) / 1e7; }
GeoPoint rounded(GeoPoint point) { return {rounded(point.lon), rounded(point.lat)}; }

}  // namespace

double DemoLattice::noise(quint64 kind, int a, int b, int c) const {
    const quint64 key =
        ((kind * 4099U + static_cast<quint64>(a + 7)) * 4099U + static_cast<quint64>(b + 7)) * 31U +
        static_cast<quint64>(c);
    SeededRandom random(m_seed ^ (key * 0x9e3779b97f4a7c15ULL));
    return static_cast<double>(random.next() >> 11U) * 0x1.0p-52 - 1.0;
}

GeoPoint DemoLattice::vertex(int column, int row) const {
    const double x = column;
    const double y = row;
    // Slow waves give the district a shape, jitter gives the grids theirs.
    const double waveX = 0.8 * std::sin(y / 4.0) + 0.3 * std::sin(x / 3.0);
    const double waveY = 0.7 * std::sin(x / 5.0) + 0.3 * std::sin(y / 3.0);
    return rounded(GeoPoint{kWest + kCell * (x + waveX + kJitter * noise(1, column, row, 0)),
                            kSouth + kCell * 0.8 * (y + waveY + kJitter * noise(2, column, row, 0))});
}

void DemoLattice::appendEdge(GeoRing& ring, int column, int row, bool eastward, bool forward) const {
    const GeoPoint from = vertex(column, row);
    const GeoPoint to = eastward ? vertex(column + 1, row) : vertex(column, row + 1);
    GeoRing points{from};
    for (int k = 1; k <= kPointsBetween; ++k) {
        const double t = static_cast<double>(k) / (kPointsBetween + 1);
        const double aside = kCrooked * kCell * noise(eastward ? 3 : 4, column, row, k);
        points.append(rounded(GeoPoint{from.lon + t * (to.lon - from.lon) + (eastward ? 0 : aside),
                                       from.lat + t * (to.lat - from.lat) + (eastward ? aside : 0)}));
    }
    points.append(to);
    if (!forward) {
        std::reverse(points.begin(), points.end());
    }
    points.removeLast();  // the next edge begins there
    ring += points;
}

GeoMultiPolygon DemoLattice::outline(const LatticeBlock& block) const {
    GeoRing ring;
    for (int column = block.west; column < block.east; ++column) {
        appendEdge(ring, column, block.south, true, true);
    }
    for (int row = block.south; row < block.north; ++row) {
        appendEdge(ring, block.east, row, false, true);
    }
    for (int column = block.east; column-- > block.west;) {
        appendEdge(ring, column, block.north, true, false);
    }
    for (int row = block.north; row-- > block.south;) {
        appendEdge(ring, block.west, row, false, false);
    }
    ring.append(ring.first());
    return {GeoPolygon{ring, {}}};
}

QList<LatticeBlock> DemoLattice::split(const LatticeBlock& block, int parts) const {
    if (parts <= 1) {
        return {block};
    }
    const int firstParts = parts / 2;
    const bool across = block.width() >= block.height();
    const int length = across ? block.width() : block.height();
    const int other = across ? block.height() : block.width();
    const double share =
        static_cast<double>(firstParts) / parts + 0.08 * noise(5, block.west, block.south, parts);
    const int least = (firstParts + other - 1) / other;
    const int most = length - (parts - firstParts + other - 1) / other;
    const int cut = std::clamp(static_cast<int>(std::lround(length * share)), least, std::max(least, most));
    LatticeBlock first = block;
    LatticeBlock second = block;
    if (across) {
        first.east = block.west + cut;
        second.west = first.east;
    } else {
        // North comes first in every numbering.
        first.south = block.north - cut;
        second.north = first.south;
    }
    return split(first, firstParts) + split(second, parts - firstParts);
}

}  // namespace qz::grid
