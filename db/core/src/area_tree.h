// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <map>
#include <vector>

#include "qz/areas.h"

namespace qz::core {

/// The tree as read once: areas in code order, boundaries in an R-tree.
class MemoryAreaTree final : public AreaTree {
public:
    struct Boundary {
        AreaCode area;
        GeoMultiPolygon shape;
        double west = 0;
        double south = 0;
        double east = 0;
        double north = 0;
        GeoPoint centre;
    };

    /// `areas` in code order.
    MemoryAreaTree(std::vector<Area> areas, std::vector<Boundary> boundaries);

    [[nodiscard]] const Area* find(const AreaCode& code) const override;
    [[nodiscard]] QList<const Area*> children(const AreaCode& code) const override;
    [[nodiscard]] QList<const Area*> byName(const QString& name) const override;
    [[nodiscard]] QString path(const AreaCode& code, const QString& separator) const override;
    [[nodiscard]] AreaCode locate(GeoPoint point) const override;
    [[nodiscard]] const GeoMultiPolygon* boundary(const AreaCode& code) const override;
    [[nodiscard]] qsizetype size() const override { return static_cast<qsizetype>(m_areas.size()); }
    [[nodiscard]] const std::vector<Area>& all() const { return m_areas; }

private:
    using Point = boost::geometry::model::point<double, 2, boost::geometry::cs::cartesian>;
    using Box = boost::geometry::model::box<Point>;
    using Entry = std::pair<Box, size_t>;

    std::vector<Area> m_areas;
    std::vector<Boundary> m_boundaries;
    QHash<QString, qsizetype> m_byCode;
    QMultiHash<QString, qsizetype> m_byName;
    QHash<QString, QList<qsizetype>> m_children;
    QHash<QString, qsizetype> m_boundaryOf;
    boost::geometry::index::rtree<Entry, boost::geometry::index::quadratic<16>> m_boxes;
};

}  // namespace qz::core
