// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/plugin/redraw_doors.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryFile>

#include "qz/exchange/geojson_reader.h"

namespace qz::grid {

namespace {

Result<QList<GeoFeature>> readShapes(const QString& geoJson) {
    QTemporaryFile file(QDir::tempPath() + QStringLiteral("/grids-XXXXXX.geojson"));
    const QByteArray bytes = geoJson.toUtf8();
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush()) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::grid::Redraw", "The drawing cannot be kept: %1")
                             .arg(file.errorString()));
    }
    QZ_ASSIGN(const std::unique_ptr<FeatureSource> source, openGeoJson(file.fileName()));
    QList<GeoFeature> features;
    GeoFeature feature;
    for (;;) {
        QZ_ASSIGN(const bool more, source->next(feature));
        if (!more) {
            return features;
        }
        features.append(feature);
    }
}

}  // namespace

RedrawDoors redrawDoors(const ImportRegistry& imports) {
    RedrawDoors doors;
    doors.read = readShapes;
    doors.publish = [&imports](UnitOfWork& work, FeatureSource& source, const ImportOptions& options,
                               JobControl& job) -> Result<ImportSummary> {
        const ImportKind* kind = imports.find(QStringLiteral("village-grids"));
        if (kind == nullptr || !kind->features) {
            return makeError(ErrorCode::Bug,
                             QCoreApplication::translate("qz::grid::Redraw",
                                                         "Grids cannot be published by this program."));
        }
        return kind->features(work, source, options, job);
    };
    return doors;
}

}  // namespace qz::grid
