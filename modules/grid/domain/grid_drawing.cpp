// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/grid_drawing.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace qz::grid {

namespace {

constexpr int kGridDigits = 3;
constexpr int kMostGrids = 999;
constexpr int kMostCorners = 200000;

Error invalid(const char* text) {
    return makeError(ErrorCode::Invalid, QCoreApplication::translate("qz::grid::Redraw", text));
}

Error noDrawing() {
    return invalid(
        QT_TRANSLATE_NOOP("qz::grid::Redraw", "The drawing is no collection of polygons with a code each."));
}

GeoRing ringOf(const QJsonArray& points) {
    GeoRing ring;
    ring.reserve(points.size());
    for (const QJsonValue& point : points) {
        const QJsonArray pair = point.toArray();
        if (pair.size() < 2 || !pair[0].isDouble() || !pair[1].isDouble()) {
            return {};
        }
        ring.append({pair[0].toDouble(), pair[1].toDouble()});
    }
    return ring;
}

GeoPolygon polygonOf(const QJsonArray& rings) {
    GeoPolygon polygon;
    for (qsizetype i = 0; i < rings.size(); ++i) {
        const GeoRing ring = ringOf(rings[i].toArray());
        if (i == 0) {
            polygon.outer = ring;
        } else {
            polygon.holes.append(ring);
        }
    }
    return polygon;
}

Result<GeoMultiPolygon> shapeOf(const QJsonObject& geometry) {
    const QJsonArray coordinates = geometry.value(QLatin1String("coordinates")).toArray();
    GeoMultiPolygon shape;
    if (geometry.value(QLatin1String("type")).toString() == QLatin1String("Polygon")) {
        shape.append(polygonOf(coordinates));
    } else if (geometry.value(QLatin1String("type")).toString() == QLatin1String("MultiPolygon")) {
        for (const QJsonValue& polygon : coordinates) {
            shape.append(polygonOf(polygon.toArray()));
        }
    }
    for (const GeoPolygon& polygon : std::as_const(shape)) {
        if (polygon.outer.size() < 4 || polygon.outer.size() > kMostCorners) {
            return noDrawing();
        }
    }
    return shape.isEmpty() ? Result<GeoMultiPolygon>(noDrawing()) : Result<GeoMultiPolygon>(shape);
}

QJsonArray ringJson(const GeoRing& ring) {
    QJsonArray points;
    for (const GeoPoint& point : ring) {
        points.append(QJsonArray{point.lon, point.lat});
    }
    return points;
}

QJsonObject shapeJson(const GeoMultiPolygon& shape) {
    QJsonArray polygons;
    for (const GeoPolygon& polygon : shape) {
        QJsonArray rings{ringJson(polygon.outer)};
        for (const GeoRing& hole : polygon.holes) {
            rings.append(ringJson(hole));
        }
        polygons.append(rings);
    }
    const bool single = polygons.size() == 1;
    return {{QStringLiteral("type"), single ? QStringLiteral("Polygon") : QStringLiteral("MultiPolygon")},
            {QStringLiteral("coordinates"), single ? polygons[0].toArray() : polygons}};
}

}  // namespace

Result<GridDrawing> GridDrawing::parse(const AreaCode& village, const QByteArray& geoJson) {
    const QJsonObject root = QJsonDocument::fromJson(geoJson).object();
    QList<DrawnGrid> grids;
    for (const QJsonValue& value : root.value(QLatin1String("features")).toArray()) {
        const QJsonObject properties = value[QLatin1String("properties")].toObject();
        DrawnGrid grid;
        grid.code = properties.value(QLatin1String("code")).toString();
        grid.name = properties.value(QLatin1String("name")).toString();
        QZ_ASSIGN(grid.shape, shapeOf(value[QLatin1String("geometry")].toObject()));
        if (grid.code.isEmpty() || grids.size() == kMostGrids) {
            return noDrawing();
        }
        grids.append(std::move(grid));
    }
    if (grids.isEmpty()) {
        return noDrawing();
    }
    std::sort(grids.begin(), grids.end(),
              [](const DrawnGrid& a, const DrawnGrid& b) { return a.code < b.code; });
    return GridDrawing(village, std::move(grids));
}

QByteArray GridDrawing::toGeoJson() const {
    QJsonArray features;
    for (const DrawnGrid& grid : m_grids) {
        features.append(QJsonObject{
            {QStringLiteral("type"), QStringLiteral("Feature")},
            {QStringLiteral("properties"),
             QJsonObject{{QStringLiteral("code"), grid.code}, {QStringLiteral("name"), grid.name}}},
            {QStringLiteral("geometry"), shapeJson(grid.shape)}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("type"), QStringLiteral("FeatureCollection")},
                                     {QStringLiteral("features"), features}})
        .toJson(QJsonDocument::Compact);
}

QList<GeoMultiPolygon> GridDrawing::shapes() const {
    QList<GeoMultiPolygon> shapes;
    for (const DrawnGrid& grid : m_grids) {
        shapes.append(grid.shape);
    }
    return shapes;
}

Result<QString> GridDrawing::nextCode(const QStringList& taken) const {
    int highest = 0;
    const QString village = m_village.toString();
    const auto look = [&](const QString& code) {
        if (code.startsWith(village)) {
            highest = std::max(highest, code.mid(village.size()).toInt());
        }
    };
    for (const DrawnGrid& grid : m_grids) {
        look(grid.code);
    }
    for (const QString& code : taken) {
        look(code);
    }
    if (highest >= kMostGrids) {
        return invalid(QT_TRANSLATE_NOOP("qz::grid::Redraw", "The village has no code left for a new grid."));
    }
    return village + QStringLiteral("%1").arg(highest + 1, kGridDigits, 10, QLatin1Char('0'));
}

qsizetype GridDrawing::gridAt(GeoPoint point) const {
    for (qsizetype i = m_grids.size() - 1; i >= 0; --i) {
        if (polygonContains(m_grids[i].shape, point)) {
            return i;
        }
    }
    return -1;
}

std::optional<GeoPoint> GridDrawing::cornerAt(GeoPoint point, double metres) const {
    std::optional<GeoPoint> nearest;
    double best = metres;
    for (qsizetype i = 0; i < m_grids.size(); ++i) {
        for (const GeoPoint& corner : cornersOf(i)) {
            const double distance = distanceMetres(point, corner);
            if (distance <= best) {
                best = distance;
                nearest = corner;
            }
        }
    }
    return nearest;
}

QList<GeoPoint> GridDrawing::cornersOf(qsizetype grid) const {
    QList<GeoPoint> corners;
    for (const GeoPolygon& polygon : m_grids[grid].shape) {
        corners += polygon.outer.first(std::max(qsizetype(0), polygon.outer.size() - 1));
        for (const GeoRing& hole : polygon.holes) {
            corners += hole.first(std::max(qsizetype(0), hole.size() - 1));
        }
    }
    return corners;
}

Result<GridDrawing> GridDrawing::withCornerMoved(GeoPoint from, GeoPoint to) const {
    QList<GeoMultiPolygon> shapes = this->shapes();
    QZ_TRY(moveCorner(shapes, from, to));
    GridDrawing changed = *this;
    for (qsizetype i = 0; i < shapes.size(); ++i) {
        changed.m_grids[i].shape = shapes[i];
    }
    return changed;
}

Result<GridDrawing> GridDrawing::withCorner(GeoPoint at) const {
    GridDrawing changed = *this;
    int sides = 0;
    for (DrawnGrid& grid : changed.m_grids) {
        sides += addCorner(grid.shape, at);
    }
    if (sides == 0) {
        return invalid(QT_TRANSLATE_NOOP("qz::grid::Redraw", "No border runs through this place."));
    }
    return changed;
}

Result<GridDrawing> GridDrawing::withoutCorner(GeoPoint corner) const {
    QList<GeoMultiPolygon> shapes = this->shapes();
    QZ_TRY(removeCorner(shapes, corner));
    GridDrawing changed = *this;
    for (qsizetype i = 0; i < shapes.size(); ++i) {
        changed.m_grids[i].shape = shapes[i];
    }
    return changed;
}

Result<GridDrawing> GridDrawing::withSplit(qsizetype grid, const GeoRing& line,
                                           const QStringList& taken) const {
    QZ_ASSIGN(const SplitArea split, splitArea(m_grids[grid].shape, line));
    GridDrawing changed = *this;
    for (DrawnGrid& other : changed.m_grids) {
        for (const GeoPoint& corner : split.corners) {
            addCorner(other.shape, corner);
        }
    }
    changed.m_grids[grid].shape = split.parts.first();
    for (qsizetype part = 1; part < split.parts.size(); ++part) {
        QZ_ASSIGN(changed, changed.withGrid(split.parts[part], taken));
    }
    return changed;
}

Result<GridDrawing> GridDrawing::withMerged(const QList<qsizetype>& grids) const {
    if (grids.size() < 2) {
        return invalid(QT_TRANSLATE_NOOP("qz::grid::Redraw", "Choose two or more grids to merge them."));
    }
    QList<qsizetype> order = grids;
    std::sort(order.begin(), order.end());
    QList<GeoMultiPolygon> shapes;
    for (const qsizetype grid : std::as_const(order)) {
        shapes.append(m_grids[grid].shape);
    }
    QZ_ASSIGN(const GeoMultiPolygon merged, mergeAreas(shapes));
    GridDrawing changed = without(order.mid(1));
    changed.m_grids[order.first()].shape = merged;
    return changed;
}

Result<GridDrawing> GridDrawing::withGrid(const GeoMultiPolygon& shape, const QStringList& taken) const {
    QZ_ASSIGN(const GeoMultiPolygon checked, checkedPolygons(shape));
    QZ_ASSIGN(const QString code, nextCode(taken));
    GridDrawing changed = *this;
    changed.m_grids.append({code, {}, checked});
    return changed;
}

GridDrawing GridDrawing::without(const QList<qsizetype>& grids) const {
    GridDrawing changed(m_village, {});
    for (qsizetype i = 0; i < m_grids.size(); ++i) {
        if (!grids.contains(i)) {
            changed.m_grids.append(m_grids[i]);
        }
    }
    return changed;
}

Result<GridDrawing> GridDrawing::withNames(qsizetype grid, const QString& code, const QString& name) const {
    const Result<AreaCode> parsed = AreaCode::parse(code.trimmed());
    if (!parsed.ok() || parsed->level() != AreaLevel::Grid || parsed->parent() != m_village) {
        return invalid(
            QT_TRANSLATE_NOOP("qz::grid::Redraw", "A code has the 12 digits of the village and three more."));
    }
    for (qsizetype i = 0; i < m_grids.size(); ++i) {
        if (i != grid && m_grids[i].code == code.trimmed()) {
            return invalid(QT_TRANSLATE_NOOP("qz::grid::Redraw", "Another grid has this code."));
        }
    }
    GridDrawing changed = *this;
    changed.m_grids[grid].code = code.trimmed();
    changed.m_grids[grid].name = name.trimmed();
    return changed;
}

}  // namespace qz::grid
