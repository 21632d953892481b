// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>

#include "qz/geo.h"

namespace qz {

/// What can be wrong with the grids of a village: they must cover it once, without remainder.
enum class TopologyFault {
    Broken,   ///< the border itself is no proper polygon
    Gap,      ///< a part of the village that no grid covers
    Overlap,  ///< a part that two grids cover
    Outside,  ///< a part of a grid beyond the village
    Sliver,   ///< one of the three, but narrower than anybody would draw
};
[[nodiscard]] QString topologyFaultName(TopologyFault fault);  ///< "broken", "gap", …

struct TopologyFinding {
    TopologyFault fault = TopologyFault::Gap;
    QList<qsizetype> cells;  ///< numbers in the list; none for a gap
    GeoPoint place;          ///< to go to
    double squareMetres = 0;
    double width = 0;  ///< metres, on average
    GeoMultiPolygon shape;
    QString message;  ///< translated
};

struct TopologyLimits {
    double sliverWidth = 0.5;   ///< metres; narrower is a sliver
    double smallestArea = 0.1;  ///< square metres; less is rounding and not told
};

/// Looks at all grids of a village, the worst first: broken ones, then by area. Empty: sound. Pure; any
/// thread.
[[nodiscard]] QList<TopologyFinding> checkTopology(const GeoMultiPolygon& village,
                                                   const QList<GeoMultiPolygon>& cells,
                                                   const TopologyLimits& limits = {});

/// On the ellipsoid, by the scale at the shape's middle: good to a millionth for what is smaller than a
/// county.
[[nodiscard]] double areaSquareMetres(const GeoMultiPolygon& shape);

struct SplitArea {
    QList<GeoMultiPolygon> parts;  ///< the largest first; together exactly the area
    QList<GeoPoint> corners;       ///< that the border got; neighbours need them too: addCorner()
};
/// Cuts along a line that runs from border to border, as often as it does; what of it lies outside is not
/// looked at. Parts that are not cut stay with the largest piece. Invalid where nothing is cut, or the line
/// crosses itself or runs into a hole.
[[nodiscard]] Result<SplitArea> splitArea(const GeoMultiPolygon& area, const GeoRing& line);

/// One area of several. Invalid where one of them does not touch the others along a side.
[[nodiscard]] Result<GeoMultiPolygon> mergeAreas(const QList<GeoMultiPolygon>& areas);

/// Puts a corner into the sides that run through it (within a millimetre); the number of sides.
int addCorner(GeoMultiPolygon& area, GeoPoint corner);

/// Moves a corner that several areas share, in all of them. Gives the numbers of those it was in. Invalid,
/// with nothing changed, where there is none or a border would cross itself.
[[nodiscard]] Result<QList<qsizetype>> moveCorner(QList<GeoMultiPolygon>& areas, GeoPoint from, GeoPoint to);

/// Takes a corner out of every border that has it: neighbours stay neighbours. Gives the numbers of the
/// areas. Invalid, with nothing changed, where there is none, where borders of different areas meet in it, or
/// where less than a triangle would be left or a border would cross itself.
[[nodiscard]] Result<QList<qsizetype>> removeCorner(QList<GeoMultiPolygon>& areas, GeoPoint corner);

struct Snap {
    GeoPoint point;
    bool corner = false;  ///< else on a side
    double metres = 0;
    qsizetype area = 0;
};
/// The corner nearest to a point, or where none is in reach the place on the nearest side.
[[nodiscard]] std::optional<Snap> snapTo(GeoPoint point, const QList<GeoMultiPolygon>& areas, double metres);

}  // namespace qz
