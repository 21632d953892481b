// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "qz/area_code.h"
#include "qz/grid_topology.h"

/// The grids of one village while they are drawn anew. Values; every change gives a new one or says why not.
/// Pure; any thread.
namespace qz::grid {

struct DrawnGrid {
    QString code;  ///< of the village and three digits
    QString name;
    GeoMultiPolygon shape;
};

class GridDrawing final {
public:
    GridDrawing() = default;
    GridDrawing(AreaCode village, QList<DrawnGrid> grids)
        : m_village(std::move(village)), m_grids(std::move(grids)) {}
    /// A FeatureCollection of polygons with `code` and perhaps `name`; in the order of the codes.
    [[nodiscard]] static Result<GridDrawing> parse(const AreaCode& village, const QByteArray& geoJson);
    [[nodiscard]] QByteArray toGeoJson() const;

    [[nodiscard]] const AreaCode& village() const { return m_village; }
    [[nodiscard]] const QList<DrawnGrid>& grids() const { return m_grids; }
    [[nodiscard]] QList<GeoMultiPolygon> shapes() const;
    /// The number after the highest that is used, here or in `taken`.
    [[nodiscard]] Result<QString> nextCode(const QStringList& taken) const;
    /// The grid that holds a point, the last drawn first; −1: none.
    [[nodiscard]] qsizetype gridAt(GeoPoint point) const;
    /// The corner nearest to a point within so many metres.
    [[nodiscard]] std::optional<GeoPoint> cornerAt(GeoPoint point, double metres) const;
    /// The corners of a grid's outer borders, in their order.
    [[nodiscard]] QList<GeoPoint> cornersOf(qsizetype grid) const;

    /// In all grids that have the corner: neighbours stay neighbours.
    [[nodiscard]] Result<GridDrawing> withCornerMoved(GeoPoint from, GeoPoint to) const;
    /// A corner in the sides that run through the point; Invalid where none does.
    [[nodiscard]] Result<GridDrawing> withCorner(GeoPoint at) const;
    /// Out of all grids that have it; Invalid where borders of different grids meet in it.
    [[nodiscard]] Result<GridDrawing> withoutCorner(GeoPoint corner) const;
    /// The largest part keeps the code; the others get new ones. The neighbours get the cut's ends too.
    [[nodiscard]] Result<GridDrawing> withSplit(qsizetype grid, const GeoRing& line,
                                                const QStringList& taken) const;
    /// The first one's code and name stay.
    [[nodiscard]] Result<GridDrawing> withMerged(const QList<qsizetype>& grids) const;
    [[nodiscard]] Result<GridDrawing> withGrid(const GeoMultiPolygon& shape, const QStringList& taken) const;
    [[nodiscard]] GridDrawing without(const QList<qsizetype>& grids) const;
    /// Invalid where the code is another grid's or none of the village.
    [[nodiscard]] Result<GridDrawing> withNames(qsizetype grid, const QString& code,
                                                const QString& name) const;

private:
    AreaCode m_village;
    QList<DrawnGrid> m_grids;
};

}  // namespace qz::grid
