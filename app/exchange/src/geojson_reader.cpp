// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/geojson_reader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>
#include <algorithm>
#include <deque>

#include "geojson_events.h"
#include "source_crs.h"

namespace qz {
namespace {

/// Reads coordinates out of the tokens of a shape.
class ShapeParser {
public:
    ShapeParser(const RawShape& shape, const SourceCrs& crs) : m_tokens(shape.tokens), m_crs(crs) {}

    /// Nothing for an empty position ("[]"); `ok()` tells damage.
    std::optional<GeoPoint> position() {
        if (!take('[') || take(']')) {
            return std::nullopt;
        }
        GeoPoint point;
        m_ok = m_ok && number(point.lon) && number(point.lat);
        double height = 0;
        while (m_ok && number(height)) {
        }
        need(']');
        const std::optional<GeoPoint> stored = m_crs.toStored(point.lon, point.lat);
        if (m_ok && !stored && !m_outside) {
            m_outside = point;
        }
        return stored.value_or(point);
    }
    GeoPolygon polygon() {
        GeoPolygon polygon;
        bool outer = true;
        need('[');
        while (m_ok && !take(']')) {
            GeoRing ring = path();
            if (outer) {
                polygon.outer = std::move(ring);
            } else {
                polygon.holes.append(std::move(ring));
            }
            outer = false;
        }
        return polygon;
    }
    GeoMultiPolygon multiPolygon() {
        GeoMultiPolygon all;
        need('[');
        while (m_ok && !take(']')) {
            all.append(polygon());
        }
        return all;
    }
    GeoRing path() {
        GeoRing path;
        need('[');
        while (m_ok && !take(']')) {
            const std::optional<GeoPoint> point = position();
            m_ok = m_ok && point.has_value();
            path.append(point.value_or(GeoPoint()));
        }
        return path;
    }
    QList<GeoRing> paths() {
        QList<GeoRing> all;
        need('[');
        while (m_ok && !take(']')) {
            all.append(path());
        }
        return all;
    }
    [[nodiscard]] bool ok() const { return m_ok && m_at == m_tokens.size(); }
    /// The first pair of numbers that is no position in the file's system.
    [[nodiscard]] const std::optional<GeoPoint>& outside() const { return m_outside; }

private:
    bool take(char kind) {
        if (m_at < m_tokens.size() && m_tokens[m_at].kind == kind) {
            ++m_at;
            return true;
        }
        if (kind == '[' || m_at >= m_tokens.size()) {
            m_ok = false;
        }
        return false;
    }
    void need(char kind) { m_ok = take(kind) && m_ok; }
    bool number(double& value) {
        if (m_at < m_tokens.size() && m_tokens[m_at].kind == 'n') {
            value = m_tokens[m_at].value;
            ++m_at;
            return true;
        }
        return false;
    }

    const std::vector<RawShape::Token>& m_tokens;
    const SourceCrs& m_crs;
    std::size_t m_at = 0;
    bool m_ok = true;
    std::optional<GeoPoint> m_outside;
};

bool isLineType(const std::string& type) {
    return type == "MultiPoint" || type == "LineString" || type == "MultiLineString" ||
           type == "GeometryCollection";
}

/// Lines, and the first of several points; false where the coordinates do not fit.
bool takeLines(const std::string& type, ShapeParser& parser, GeoFeature& feature) {
    if (type == "GeometryCollection") {
        return true;
    }
    const QList<GeoRing> paths = type == "MultiLineString" ? parser.paths() : QList<GeoRing>{parser.path()};
    if (!parser.ok()) {
        return false;
    }
    for (const GeoRing& path : paths) {
        if (type != "MultiPoint" && path.size() > 1) {
            feature.lines.append(path);
        } else if (type == "MultiPoint" && !path.isEmpty() && !feature.point) {
            feature.point = path.first();
        }
    }
    return true;
}

void takeShape(const RawShape& shape, const SourceCrs& crs, GeoFeature& feature) {
    ShapeParser parser(shape, crs);
    bool ok = true;
    if (shape.type == "Point") {
        const std::optional<GeoPoint> point = parser.position();
        ok = parser.ok();
        if (ok && !feature.point) {
            feature.point = point;
        }
    } else if (shape.type == "Polygon") {
        const GeoPolygon polygon = parser.polygon();
        ok = parser.ok();
        if (ok && !polygon.outer.isEmpty()) {
            feature.polygons.append(polygon);
        }
    } else if (shape.type == "MultiPolygon") {
        const GeoMultiPolygon polygons = parser.multiPolygon();
        ok = parser.ok();
        if (ok) {
            feature.polygons += polygons;
        }
    } else if (isLineType(shape.type)) {
        ok = takeLines(shape.type, parser, feature);
    } else {
        feature.problem = QCoreApplication::translate("qz::Exchange", "“%1” is not a type of geometry.")
                              .arg(QString::fromStdString(shape.type));
        return;
    }
    if (!ok) {
        feature.problem =
            QCoreApplication::translate("qz::Exchange", "The coordinates do not fit the geometry type %1.")
                .arg(QString::fromStdString(shape.type));
    } else if (parser.outside()) {
        feature.problem = QCoreApplication::translate("qz::Exchange", "A corner (%1, %2) is no position.")
                              .arg(parser.outside()->lon)
                              .arg(parser.outside()->lat);
    }
}

GeoFeature featureOf(RawFeature& raw, const SourceCrs& crs, qint64 number) {
    GeoFeature feature;
    feature.number = number;
    feature.id = raw.id;
    feature.properties = std::move(raw.properties);
    if (!raw.shapes.empty()) {
        feature.geometryType = QString::fromStdString(raw.shapes.front().type);
    }
    for (const RawShape& shape : raw.shapes) {
        takeShape(shape, crs, feature);
    }
    if (!feature.problem.isEmpty()) {
        feature.polygons.clear();
        feature.lines.clear();
        feature.point.reset();
    }
    return feature;
}

void widen(GeoJsonSummary& summary, const RawShape& shape) {
    int index = 0;
    double lon = 0;
    for (const RawShape::Token& token : shape.tokens) {
        if (token.kind != 'n') {
            index = 0;
            continue;
        }
        if (index == 0) {
            lon = token.value;
        } else if (index == 1) {
            const GeoPoint point{lon, token.value};
            if (!summary.hasExtent) {
                summary.low = summary.high = point;
                summary.hasExtent = true;
            }
            summary.low = {std::min(summary.low.lon, point.lon), std::min(summary.low.lat, point.lat)};
            summary.high = {std::max(summary.high.lon, point.lon), std::max(summary.high.lat, point.lat)};
        }
        ++index;
    }
}

class GeoJsonFeatures final : public FeatureSource {
public:
    GeoJsonFeatures(const QString& path, SourceCrs crs)
        : m_crs(std::move(crs)),
          m_events([this](RawFeature& raw) { m_ready.push_back(featureOf(raw, m_crs, ++m_number)); }),
          m_stream(path, TextEncoding::Auto, m_events) {}

    Status open() { return m_stream.open(); }
    [[nodiscard]] qint64 bytesDone() const override { return m_stream.bytesDone(); }
    [[nodiscard]] qint64 bytesTotal() const override { return m_stream.bytesTotal(); }

    Result<bool> next(GeoFeature& feature) override {
        while (m_ready.empty()) {
            QZ_ASSIGN(const bool more, m_stream.step());
            if (!more) {
                return false;
            }
        }
        feature = std::move(m_ready.front());
        m_ready.pop_front();
        return true;
    }

private:
    SourceCrs m_crs;
    qint64 m_number = 0;
    std::deque<GeoFeature> m_ready;
    GeoJsonEvents m_events;
    JsonStream m_stream;
};

bool isGeoJsonType(const std::string& type) {
    return type == "FeatureCollection" || type == "Feature" || type == "Point" || type == "Polygon" ||
           type == "MultiPolygon" || isLineType(type);
}

}  // namespace

Result<GeoJsonSummary> surveyGeoJson(const QString& path) {
    GeoJsonSummary summary;
    QSet<QString> types;
    GeoJsonEvents events([&summary, &types](RawFeature& raw) {
        ++summary.features;
        types.insert(raw.shapes.empty() ? QString() : QString::fromStdString(raw.shapes.front().type));
        for (const RawShape& shape : raw.shapes) {
            widen(summary, shape);
        }
    });
    JsonStream stream(path, TextEncoding::Auto, events);
    QZ_TRY(stream.open());
    for (bool more = true; more;) {
        QZ_ASSIGN(more, stream.step());
    }
    const QString name = QFileInfo(path).fileName();
    if (!isGeoJsonType(events.rootType())) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "qz::Exchange", "“%1” is not GeoJSON: it has no features and no geometry.")
                             .arg(name),
                         {}, name);
    }
    summary.geometryTypes = types.values();
    summary.geometryTypes.sort();
    summary.name = events.name();
    summary.crsName = events.crsName();
    summary.crsReadable = SourceCrs::ofUrn(summary.crsName).kind() != SourceCrs::Kind::Unreadable;
    return summary;
}

Result<std::unique_ptr<FeatureSource>> openGeoJson(const QString& path, std::optional<Crs> crs) {
    // The whole file is looked at first: `crs` may stand at its end, and damage must show before anything is
    // imported.
    QZ_ASSIGN(const GeoJsonSummary summary, surveyGeoJson(path));
    QZ_ASSIGN(
        const SourceCrs source,
        SourceCrs::ofUrn(summary.crsName).settled(crs.value_or(Crs::Cgcs2000), QFileInfo(path).fileName()));
    auto features = std::make_unique<GeoJsonFeatures>(path, source);
    QZ_TRY(features->open());
    return std::unique_ptr<FeatureSource>(std::move(features));
}

}  // namespace qz
