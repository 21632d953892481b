// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <vector>

#include "qz/areas.h"
#include "qz/map/point_layer.h"

/// The data of the map's figures, the same at every run.
namespace qz::bench {

/// A city of crooked grids that share their borders: one county, its grids below a few towns.
class CityTree final : public AreaTree, public Areas {
public:
    static constexpr int cells = 141 * 141;
    CityTree();
    [[nodiscard]] const Area* find(const AreaCode& code) const override;
    [[nodiscard]] QList<const Area*> children(const AreaCode& code) const override;
    [[nodiscard]] QList<const Area*> byName(const QString&) const override { return {}; }
    [[nodiscard]] QString path(const AreaCode& code, const QString&) const override {
        return code.toString();
    }
    [[nodiscard]] AreaCode locate(GeoPoint) const override { return {}; }
    [[nodiscard]] const GeoMultiPolygon* boundary(const AreaCode& code) const override;
    [[nodiscard]] qsizetype size() const override { return m_areas.size(); }
    [[nodiscard]] std::shared_ptr<const AreaTree> tree() const override {
        return {std::shared_ptr<void>(), this};
    }
    [[nodiscard]] AreaCode successor(const AreaCode& old) const override { return old; }
    /// All grids, in the order of their codes.
    [[nodiscard]] QList<AreaCode> grids() const;
    [[nodiscard]] static AreaCode county();

private:
    void add(const AreaCode& code, GeoMultiPolygon boundary);
    [[nodiscard]] GeoMultiPolygon ring(int cx, int cy) const;
    std::vector<GeoPoint> m_corners;
    QHash<QString, Area> m_areas;
    QHash<QString, QStringList> m_children;
    QHash<QString, GeoMultiPolygon> m_boundaries;
};

/// A million, 65 % of them in hot spots.
[[nodiscard]] std::vector<MapPoint> cityEvents();

}  // namespace qz::bench
