// SPDX-License-Identifier: GPL-3.0-or-later
#include "area_tree.h"

#include <QStringList>
#include <algorithm>
#include <iterator>

namespace qz::core {

MemoryAreaTree::MemoryAreaTree(std::vector<Area> areas, std::vector<Boundary> boundaries)
    : m_areas(std::move(areas)), m_boundaries(std::move(boundaries)) {
    std::vector<Entry> boxes;
    for (size_t i = 0; i < m_boundaries.size(); ++i) {
        const Boundary& b = m_boundaries[i];
        m_boundaryOf.insert(b.area.toString(), static_cast<qsizetype>(i));
        boxes.emplace_back(Box(Point(b.west, b.south), Point(b.east, b.north)), i);
    }
    m_boxes = decltype(m_boxes)(boxes);
    for (size_t i = 0; i < m_areas.size(); ++i) {
        Area& area = m_areas[i];
        const auto index = static_cast<qsizetype>(i);
        m_byCode.insert(area.code.toString(), index);
        m_byName.insert(area.name, index);
        const auto boundary = m_boundaryOf.constFind(area.code.toString());
        area.hasBoundary = boundary != m_boundaryOf.cend();
        if (area.hasBoundary && !area.centre) {
            area.centre = m_boundaries[static_cast<size_t>(*boundary)].centre;
        }
    }
    for (size_t i = 0; i < m_areas.size(); ++i) {
        const AreaCode parent = m_areas[i].code.parent();
        const QString key = m_byCode.contains(parent.toString()) ? parent.toString() : QString();
        m_children[key].append(static_cast<qsizetype>(i));
    }
}

const Area* MemoryAreaTree::find(const AreaCode& code) const {
    const auto it = m_byCode.constFind(code.toString());
    return it == m_byCode.cend() ? nullptr : &m_areas[static_cast<size_t>(*it)];
}

QList<const Area*> MemoryAreaTree::children(const AreaCode& code) const {
    QList<const Area*> found;
    for (const qsizetype index : m_children.value(code.toString())) {
        found.append(&m_areas[static_cast<size_t>(index)]);
    }
    return found;
}

QList<const Area*> MemoryAreaTree::byName(const QString& name) const {
    QList<qsizetype> indices = m_byName.values(name);
    std::sort(indices.begin(), indices.end());
    QList<const Area*> found;
    for (const qsizetype index : indices) {
        found.append(&m_areas[static_cast<size_t>(index)]);
    }
    return found;
}

QString MemoryAreaTree::path(const AreaCode& code, const QString& separator) const {
    QStringList names;
    for (AreaCode here = code; !here.isNull(); here = here.parent()) {
        const bool aboveCounty = here.level() < AreaLevel::County;
        if (aboveCounty && !names.isEmpty()) {
            break;
        }
        const Area* area = find(here);
        names.prepend(area == nullptr ? here.toString() : area->name);
    }
    return names.join(separator);
}

AreaCode MemoryAreaTree::locate(GeoPoint point) const {
    std::vector<Entry> hits;
    m_boxes.query(boost::geometry::index::intersects(Point(point.lon, point.lat)), std::back_inserter(hits));
    // The deepest first; among equals by code, so that a point on a shared border always falls to the same
    // side.
    std::sort(hits.begin(), hits.end(), [this](const Entry& a, const Entry& b) {
        const QString& left = m_boundaries[a.second].area.toString();
        const QString& right = m_boundaries[b.second].area.toString();
        return left.size() != right.size() ? left.size() > right.size() : left < right;
    });
    for (const Entry& hit : hits) {
        if (polygonContains(m_boundaries[hit.second].shape, point)) {
            return m_boundaries[hit.second].area;
        }
    }
    return {};
}

const GeoMultiPolygon* MemoryAreaTree::boundary(const AreaCode& code) const {
    const auto it = m_boundaryOf.constFind(code.toString());
    return it == m_boundaryOf.cend() ? nullptr : &m_boundaries[static_cast<size_t>(*it)].shape;
}

}  // namespace qz::core
