// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef QZ_BENCH_WINDOW
#include "map_peers.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <cstdio>

#include "map_city.h"
#include "map_frames.h"
#include "qz/exchange/geo_file.h"

namespace qz::bench {

namespace {

constexpr int kAbsent = 3;  ///< exit code of the script
constexpr double kRedrawCity = 4.0;
constexpr double kRedrawElsewhere = 2.0;
constexpr double kHeatCity = 300.0;
constexpr int kRunsEach = 3;
const QStringList kViews{QStringLiteral("city"), QStringLiteral("street"), QStringLiteral("grid")};

/// Our own redraw of one view, and what of the world it shows.
struct OwnView {
    double seconds = 0;
    GeoPoint northWest;
    GeoPoint southEast;
};

QString pythonWithQgis() {
    for (const QString& python : {QStringLiteral("/usr/bin/python3"), QStringLiteral("python3")}) {
        QProcess process;
        process.start(python, {QStringLiteral("-c"), QStringLiteral("import qgis.core")});
        process.waitForFinished(-1);
        if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0) {
            return python;
        }
    }
    return {};
}

Status writeCells(const QString& path) {
    const CityTree city;
    const std::unique_ptr<FeatureWriter> writer = makeGeoPackageWriter(path);
    QZ_TRY(writer->begin(QStringLiteral("cells"), true, {{QStringLiteral("step"), {}}}));
    qint64 step = 0;
    for (const AreaCode& grid : city.grids()) {
        GeoFeature shape;
        shape.polygons = *city.boundary(grid);
        QZ_TRY(writer->feature(shape, {step++ % 5}));
    }
    return writer->finish();
}

Status writeEvents(const QString& path) {
    const std::unique_ptr<FeatureWriter> writer = makeGeoPackageWriter(path);
    QZ_TRY(writer->begin(QStringLiteral("events"), false, {{QStringLiteral("category"), {}}}));
    for (const MapPoint& event : cityEvents()) {
        GeoFeature shape;
        shape.point = event.at;
        QZ_TRY(writer->feature(shape, {qint64(event.category)}));
    }
    return writer->finish();
}

/// From nothing but the areas to the whole picture, as often as asked; with the colours QGIS is given.
QList<OwnView> ownViews(int runs, const QString& pictures, QStringList& colours) {
    Theme theme;
    theme.apply(*qApp, ThemeKind::Light);
    for (const QColor& colour : theme.tokens().choropleth) {
        colours.append(colour.name());
    }
    colours.append(theme.tokens().line2.name());  // the last: of borders
    const CityTree city;
    MapShading shading;
    shading.areas = city.grids();
    for (qsizetype i = 0; i < shading.areas.size(); ++i) {
        shading.colours.push_back(theme.tokens().choropleth[std::size_t(i % 5)].rgb());
    }
    QList<OwnView> views;
    for (std::size_t v = 0; v < kCloser.size(); ++v) {
        MapWidget map(theme, city);
        map.resize(kWindow);
        map.show();
        MapShown shown;
        shown.stack.show(MapLayer::Names, false);
        map.setShown(shown);
        map.setArea(CityTree::county());
        map.setShading(shading);
        settle(map);
        map.zoomBy(kCloser[v], {kWindow.width() / 2.0, kWindow.height() / 2.0});
        settle(map);
        QList<double> times;
        for (int run = 0; run < runs; ++run) {
            QElapsedTimer timer;
            timer.start();
            map.setBase({}, {});  // forgets every tile
            map.repaint();
            settle(map);
            map.repaint();
            times.append(double(timer.nsecsElapsed()) / 1e9);
        }
        if (!pictures.isEmpty()) {
            map.grab().save(QStringLiteral("%1/own-%2.png").arg(pictures, kViews[qsizetype(v)]));
        }
        views.append(
            {median(times), map.toGeo({0, 0}), map.toGeo(QPointF(kWindow.width(), kWindow.height()))});
    }
    return views;
}

Result<QJsonObject> askQgis(const QString& python, const QJsonObject& job, const QString& folder) {
    QFile file(folder + QStringLiteral("/job.json"));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(job).toJson()) < 0) {
        return makeError(ErrorCode::Io, file.errorString());
    }
    file.close();
    QProcess process;
    process.start(python, {QStringLiteral(QZ_BENCH_PEERS "/qgis_map.py"), file.fileName()});
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return makeError(process.exitCode() == kAbsent ? ErrorCode::Unsupported : ErrorCode::Io,
                         QStringLiteral("QGIS ended with %1").arg(process.exitCode()),
                         QString::fromUtf8(process.readAllStandardError()));
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

}  // namespace

Result<QList<Ratio>> peerRatios(const Settings& settings, const PointLayer& events) {
    const QString python = pythonWithQgis();
    if (python.isEmpty()) {
        fputs("map: QGIS's Python (package python3-qgis) is not installed; the comparison is left out\n",
              stderr);
        return QList<Ratio>();
    }
    const int runs = kRunsEach * settings.runs;
    QStringList colours;
    QList<OwnView> own;
    QMetaObject::invokeMethod(
        qApp, [&] { own = ownViews(runs, settings.pictures, colours); }, Qt::BlockingQueuedConnection);
    const QString cells = settings.scratch + QStringLiteral("/cells.gpkg");
    const QString points = settings.scratch + QStringLiteral("/events.gpkg");
    QZ_TRY(writeCells(cells));
    QZ_TRY(writeEvents(points));
    const QString border = colours.takeLast();
    QJsonArray views;
    for (qsizetype v = 0; v < own.size(); ++v) {
        views.append(
            QJsonObject{{QStringLiteral("name"), kViews[v]},
                        {QStringLiteral("borders"), v > 0},
                        {QStringLiteral("extent"), QJsonArray{own[v].northWest.lon, own[v].southEast.lat,
                                                              own[v].southEast.lon, own[v].northWest.lat}}});
    }
    QZ_ASSIGN(const QJsonObject qgis,
              askQgis(python,
                      {{QStringLiteral("cells"), cells},
                       {QStringLiteral("events"), points},
                       {QStringLiteral("size"), QJsonArray{kWindow.width(), kWindow.height()}},
                       {QStringLiteral("runs"), runs},
                       {QStringLiteral("colours"), QJsonArray::fromStringList(colours)},
                       {QStringLiteral("border"), border},
                       {QStringLiteral("pictures"), settings.pictures},
                       {QStringLiteral("views"), views}},
                      settings.scratch));
    const QString version = qgis.value(QStringLiteral("version")).toString();
    QList<Ratio> ratios;
    for (qsizetype v = 0; v < own.size(); ++v) {
        ratios.append({QStringLiteral("map.qgis_redraw_") + kViews[v],
                       v == 0 ? kRedrawCity : kRedrawElsewhere, QStringLiteral("min"),
                       qgis.value(QStringLiteral("redraw")).toObject().value(kViews[v]).toDouble(),
                       own[v].seconds, runs,
                       QStringLiteral("QGIS %1 from an indexed GeoPackage against ours from nothing but the "
                                      "areas: every tile made anew and painted")
                           .arg(version)});
    }
    QList<double> heat;
    const QRectF world(toWorld(own[0].northWest), toWorld(own[0].southEast));
    for (int run = 0; run < runs; ++run) {
        heat.append(heatFrame(events, world, run));
    }
    ratios.append({QStringLiteral("map.qgis_heat_city"), kHeatCity, QStringLiteral("min"),
                   qgis.value(QStringLiteral("heat")).toObject().value(QStringLiteral("city")).toDouble(),
                   median(heat), runs, QStringLiteral("1,000,000 points, a heat picture of the same view")});
    return ratios;
}

}  // namespace qz::bench
#endif
