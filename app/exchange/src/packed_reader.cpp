// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/packed_reader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <limits>

#include "packed_events.h"
#include "qz/exchange/open_file.h"
#include "source_crs.h"

namespace qz {
namespace {

constexpr std::size_t kMostCorners = std::numeric_limits<std::uint32_t>::max();

Error tooLarge(const QString& file) {
    return makeError(
        ErrorCode::Unsupported,
        QCoreApplication::translate("qz::Exchange", "“%1” has too many corners for one layer.").arg(file), {},
        file);
}

void dropFeature(PackedLayer& layer, std::size_t feature, const QString& why) {
    layer.kinds[feature] = PackedLayer::Kind::None;
    ++layer.problems;
    layer.firstProblem = layer.firstProblem.isEmpty() ? why : layer.firstProblem;
}

/// From the coordinates of the file to stored ones; what is no position loses its shape.
void convert(PackedLayer& layer, const SourceCrs& crs) {
    for (std::size_t i = 0; i < layer.kinds.size(); ++i) {
        const std::uint32_t begin = layer.firstCorner[layer.firstPath[i]];
        const std::uint32_t end = layer.firstCorner[layer.firstPath[i + 1]];
        bool sound = true;
        for (std::uint32_t k = begin; k < end; ++k) {
            GeoPoint& corner = layer.corners[k];
            const std::optional<GeoPoint> stored = crs.toStored(corner.lon, corner.lat);
            if (!stored && sound) {
                sound = false;
                dropFeature(layer, i,
                            QCoreApplication::translate("qz::Exchange", "A corner (%1, %2) is no position.")
                                .arg(corner.lon)
                                .arg(corner.lat));
            }
            corner = stored.value_or(GeoPoint());
        }
    }
}

void measure(PackedLayer& layer) {
    bool any = false;
    for (std::size_t i = 0; i < layer.kinds.size(); ++i) {
        if (layer.kinds[i] == PackedLayer::Kind::None) {
            continue;
        }
        for (std::uint32_t k = layer.firstCorner[layer.firstPath[i]];
             k < layer.firstCorner[layer.firstPath[i + 1]]; ++k) {
            const GeoPoint p = layer.corners[k];
            layer.southWest =
                any ? GeoPoint{std::min(layer.southWest.lon, p.lon), std::min(layer.southWest.lat, p.lat)}
                    : p;
            layer.northEast =
                any ? GeoPoint{std::max(layer.northEast.lon, p.lon), std::max(layer.northEast.lat, p.lat)}
                    : p;
            any = true;
        }
    }
}

Result<PackedLayer> readGeoJson(const QString& path, const FeatureOptions& options, const QString& column,
                                JobControl& job) {
    const QString file = QFileInfo(path).fileName();
    PackedLayer layer;
    layer.name = QFileInfo(path).completeBaseName();
    PackedEvents events(layer, column);
    JsonStream stream(path, TextEncoding::Auto, events);
    QZ_TRY(stream.open());
    for (bool more = true; more;) {
        QZ_ASSIGN(more, stream.step());
        QZ_TRY(job.progress(stream.bytesDone(), stream.bytesTotal()));
        if (layer.corners.size() > kMostCorners) {
            return tooLarge(file);
        }
    }
    if (!events.isGeoJson()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "qz::Exchange", "“%1” is not GeoJSON: it has no features and no geometry.")
                             .arg(file),
                         {}, file);
    }
    if (layer.problems > 0) {
        layer.firstProblem = QCoreApplication::translate("qz::Exchange", "The geometry is damaged.");
    }
    QZ_ASSIGN(const SourceCrs crs,
              SourceCrs::ofUrn(events.crsName()).settled(options.crs.value_or(Crs::Cgcs2000), file));
    convert(layer, crs);
    measure(layer);
    return layer;
}

void appendPath(PackedLayer& layer, const GeoRing& path) {
    layer.corners.insert(layer.corners.end(), path.begin(), path.end());
    if (layer.corners.size() > layer.firstCorner.back()) {
        layer.firstCorner.push_back(static_cast<std::uint32_t>(layer.corners.size()));
    }
}

void append(PackedLayer& layer, const GeoFeature& feature) {
    PackedLayer::Kind kind = PackedLayer::Kind::None;
    if (!feature.polygons.isEmpty()) {
        kind = PackedLayer::Kind::Area;
        for (const GeoPolygon& polygon : feature.polygons) {
            appendPath(layer, polygon.outer);
            for (const GeoRing& hole : polygon.holes) {
                appendPath(layer, hole);
            }
        }
    } else if (!feature.lines.isEmpty()) {
        kind = PackedLayer::Kind::Line;
        for (const GeoRing& line : feature.lines) {
            appendPath(layer, line);
        }
    } else if (feature.point) {
        kind = PackedLayer::Kind::Point;
        appendPath(layer, {*feature.point});
    }
    layer.kinds.push_back(kind);
    layer.firstPath.push_back(static_cast<std::uint32_t>(layer.firstCorner.size() - 1));
    if (!feature.problem.isEmpty()) {
        dropFeature(layer, layer.kinds.size() - 1, feature.problem);
    }
}

Result<PackedLayer> readFeatures(const QString& path, const FeatureOptions& options, const QString& column,
                                 JobControl& job) {
    QZ_ASSIGN(const std::unique_ptr<FeatureSource> source, openFeatures(path, options));
    PackedLayer layer;
    layer.name = options.layer.isEmpty() ? QFileInfo(path).completeBaseName() : options.layer;
    QHash<QString, std::uint32_t> known;
    GeoFeature feature;
    for (;;) {
        QZ_ASSIGN(const bool more, source->next(feature));
        if (!more) {
            break;
        }
        append(layer, feature);
        if (!column.isEmpty()) {
            const QString value = feature.properties.value(column);
            auto at = known.find(value);
            if (at == known.end()) {
                at = known.insert(value, static_cast<std::uint32_t>(layer.values.size()));
                layer.values.append(value);
            }
            layer.valueOf.push_back(*at);
        }
        QZ_TRY(job.progress(source->bytesDone(), source->bytesTotal()));
        if (layer.corners.size() > kMostCorners) {
            return tooLarge(QFileInfo(path).fileName());
        }
    }
    measure(layer);
    return layer;
}

}  // namespace

Result<PackedLayer> readPackedLayer(const QString& path, const FeatureOptions& options, const QString& column,
                                    JobControl& job) {
    QZ_ASSIGN(const FileFormat format, detectFormat(path));
    const bool geoJson = format == FileFormat::GeoJson || format == FileFormat::Json;
    return geoJson ? readGeoJson(path, options, column, job) : readFeatures(path, options, column, job);
}

}  // namespace qz
