// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect_geo.h"

#include <QFileInfo>
#include <QJsonArray>

#include "qz/exchange/geo_file.h"
#include "qz/exchange/geojson_reader.h"
#include "qz/exchange/mbtiles.h"
#include "qz/exchange/open_file.h"

namespace qz {
namespace {

QJsonValue orNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonObject layerJson(const GeoLayer& layer) {
    QJsonObject json{{QStringLiteral("name"), layer.name},
                     {QStringLiteral("features"), layer.features},
                     {QStringLiteral("geometry"), layer.geometryTypes.join(QLatin1Char(','))},
                     {QStringLiteral("crs"), orNull(layer.crsName)},
                     {QStringLiteral("extent"), QJsonValue()}};
    if (layer.hasExtent) {
        json.insert(QStringLiteral("extent"), QJsonArray{layer.west, layer.south, layer.east, layer.north});
    }
    if (!layer.readable) {
        json.insert(QStringLiteral("crs_readable"), false);
    }
    if (layer.problems > 0) {
        json.insert(QStringLiteral("problems"), layer.problems);
        json.insert(QStringLiteral("first_problem"), layer.firstProblem);
    }
    return json;
}

QJsonObject answer(FileFormat format, const QJsonArray& layers) {
    return {{QStringLiteral("format"), fileFormatName(format)}, {QStringLiteral("layers"), layers}};
}

}  // namespace

Result<QJsonObject> inspectGeoJson(const QString& path) {
    QZ_ASSIGN(const GeoJsonSummary summary, surveyGeoJson(path));
    GeoLayer layer;
    layer.name = summary.name.isEmpty() ? QFileInfo(path).completeBaseName() : summary.name;
    layer.features = summary.features;
    layer.geometryTypes = summary.geometryTypes;
    layer.crsName = summary.crsName;
    layer.readable = summary.crsReadable;
    layer.hasExtent = summary.hasExtent;
    layer.west = summary.low.lon;
    layer.south = summary.low.lat;
    layer.east = summary.high.lon;
    layer.north = summary.high.lat;
    return answer(FileFormat::GeoJson, {layerJson(layer)});
}

Result<QJsonObject> inspectGeoPackage(const QString& path) {
    QZ_ASSIGN(const QList<GeoLayer> found, surveyGeoPackage(path));
    QJsonArray layers;
    for (const GeoLayer& layer : found) {
        layers.append(layerJson(layer));
    }
    return answer(FileFormat::GeoPackage, layers);
}

Result<QJsonObject> inspectShapefile(const QString& path) {
    QZ_ASSIGN(const GeoLayer layer, surveyShapefile(path));
    return answer(FileFormat::Shapefile, {layerJson(layer)});
}

Result<QJsonObject> inspectMbTiles(const QString& path) {
    QZ_ASSIGN(const std::unique_ptr<MbTiles> tiles, MbTiles::open(path));
    const MbTilesInfo& info = tiles->info();
    GeoLayer layer;
    layer.name = info.name;
    layer.features = info.tiles;
    layer.geometryTypes = {QStringLiteral("raster")};
    layer.crsName = QStringLiteral("EPSG:3857");
    layer.readable = true;
    QJsonObject json = layerJson(layer);
    if (info.bounds.isValid()) {
        json.insert(QStringLiteral("extent"),
                    QJsonArray{info.bounds.topLeft().longitude(), info.bounds.bottomRight().latitude(),
                               info.bounds.bottomRight().longitude(), info.bounds.topLeft().latitude()});
    }
    QJsonObject whole = answer(FileFormat::MbTiles, {json});
    whole.insert(QStringLiteral("tiles"), info.tiles);
    whole.insert(QStringLiteral("min_zoom"), info.minZoom);
    whole.insert(QStringLiteral("max_zoom"), info.maxZoom);
    whole.insert(QStringLiteral("image"), tileFormatName(info.format));
    whole.insert(QStringLiteral("index"), info.hasIndex);
    if (!info.problem.isEmpty()) {
        whole.insert(QStringLiteral("problem"), info.problem);
    }
    return whole;
}

}  // namespace qz
