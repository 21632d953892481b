// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/plugin/grid_file_door.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include "qz/exchange/open_file.h"

namespace qz::grid {

namespace {

constexpr qsizetype kMostGrids = 5000;

QString translate(const char* context, const char* text) {
    return QCoreApplication::translate(context, text);
}

FeatureOptions optionsOf(Crs crs) {
    FeatureOptions options;
    options.crs = crs;
    return options;
}

QString property(const GeoFeature& feature, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        const QString value = feature.properties.value(QString::fromLatin1(name)).trimmed();
        if (!value.isEmpty()) {
            return value;
        }
    }
    return {};
}

TableCell cellOf(const QString& text, bool number) {
    if (text.isEmpty()) {
        return std::monostate();
    }
    bool whole = false;
    const qint64 value = text.toLongLong(&whole);
    return number && whole ? TableCell(value) : TableCell(text);
}

QString layerLine(const QJsonObject& layer) {
    const QString crs = layer.value(QLatin1String("crs")).toString();
    QStringList parts{layer.value(QLatin1String("name")).toString()};
    if (layer.contains(QLatin1String("features"))) {
        parts.append(translate("qz::grid::Files", "%1 features")
                         .arg(layer.value(QLatin1String("features")).toInteger()));
    }
    if (layer.contains(QLatin1String("tiles"))) {
        parts.append(translate("qz::grid::Files", "%1 tiles, zoom %2 to %3")
                         .arg(layer.value(QLatin1String("tiles")).toInteger())
                         .arg(layer.value(QLatin1String("min_zoom")).toInt())
                         .arg(layer.value(QLatin1String("max_zoom")).toInt()));
    }
    const QJsonValue geometry = layer.value(QLatin1String("geometry"));
    QStringList kinds{geometry.toString()};
    for (const QJsonValue& kind : geometry.toArray()) {
        kinds.append(kind.toString());
    }
    kinds.removeAll(QString());
    parts.append(kinds.join(QStringLiteral(", ")));
    parts.append(crs.isEmpty() ? translate("qz::grid::Files", "coordinate system not stated") : crs);
    QStringList edges;
    for (const QJsonValue& edge : layer.value(QLatin1String("extent")).toArray()) {
        edges.append(QString::number(edge.toDouble(), 'f', 4));
    }
    parts.append(edges.join(QStringLiteral(", ")));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

Result<std::optional<FilePosition>> GridFileDoor::sample(const QString& path, Crs crs) const {
    QZ_ASSIGN(const std::optional<PositionSample> found, samplePosition(path, optionsOf(crs)));
    return found ? std::optional(FilePosition{found->asWritten, found->asSaid, found->metres})
                 : std::optional<FilePosition>();
}

Result<QStringList> GridFileDoor::inspect(const QString& path) const {
    QZ_ASSIGN(const QJsonObject found, inspectFile(path));
    QStringList lines;
    for (const QJsonValue& layer : found.value(QLatin1String("layers")).toArray()) {
        lines.append(layerLine(layer.toObject()));
    }
    return lines;
}

Result<QList<DrawnGrid>> GridFileDoor::grids(const QString& path, Crs crs, JobControl& job) const {
    QZ_ASSIGN(const std::unique_ptr<FeatureSource> source, openFeatures(path, optionsOf(crs)));
    QList<DrawnGrid> grids;
    GeoFeature feature;
    for (;;) {
        QZ_TRY(job.progress(source->bytesDone(), source->bytesTotal()));
        QZ_ASSIGN(const bool more, source->next(feature));
        if (!more) {
            break;
        }
        if (!feature.problem.isEmpty()) {
            return makeError(ErrorCode::Invalid,
                             translate("qz::grid::Files", "Feature %1 of %2 cannot be taken: %3")
                                 .arg(feature.number)
                                 .arg(QFileInfo(path).fileName(), feature.problem));
        }
        if (feature.polygons.isEmpty()) {
            continue;
        }
        if (grids.size() == kMostGrids) {
            return makeError(ErrorCode::Invalid,
                             translate("qz::grid::Files",
                                       "The file holds more than 5,000 areas; cut out those "
                                       "of the village first."));
        }
        grids.append({property(feature, {"code", "CODE", "grid_code", "GRID_CODE"}),
                      property(feature, {"name", "NAME", "grid_name", "GRID_NAME"}), feature.polygons});
    }
    if (grids.isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         translate("qz::grid::Files", "%1 holds no areas.").arg(QFileInfo(path).fileName()));
    }
    return grids;
}

Status GridFileDoor::write(const QString& path, const MapRows& rows, JobControl& job) const {
    const std::unique_ptr<FeatureWriter> writer = makeFeatureWriter(path);
    if (!writer) {
        return makeError(ErrorCode::Unsupported,
                         translate("qz::grid::Files", "Maps are written as .gpkg or .geojson."));
    }
    QList<TableColumn> columns;
    for (const QString& id : rows.columns) {
        columns.append(TableColumn{id, id, false, 0});
    }
    QZ_TRY(writer->begin(rows.layer, rows.areas, columns));
    qint64 done = 0;
    for (const MapRow& row : rows.rows) {
        QZ_TRY(job.progress(done++, rows.rows.size()));
        GeoFeature feature;
        feature.polygons = row.area;
        feature.point = row.point;
        QList<TableCell> cells;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            cells.append(cellOf(row.cells[i], rows.numbers.value(i)));
        }
        QZ_TRY(writer->feature(feature, cells));
    }
    return writer->finish();
}

}  // namespace qz::grid
