// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo_readers.h"

#include <sqlite3.h>
#include <QFile>
#include <QtEndian>
#include <cmath>

#include "qz/exchange/geo_file.h"
#include "qz/exchange/mbtiles.h"
#include "qz/exchange/open_file.h"
#include "qz/exchange/packed_reader.h"

namespace qz::fuzz {
namespace {

bool isPosition(GeoPoint p) {
    return std::isfinite(p.lon) && std::isfinite(p.lat) && std::abs(p.lon) <= 180.1 &&
           std::abs(p.lat) <= 90.1;
}

bool arePositions(const GeoRing& ring) {
    for (const GeoPoint& point : ring) {
        if (!isPosition(point)) {
            return false;
        }
    }
    return true;
}

QString complaintAbout(const GeoFeature& feature) {
    bool sound = !feature.point || isPosition(*feature.point);
    qsizetype corners = 0;
    for (const GeoRing& line : feature.lines) {
        sound = sound && arePositions(line);
    }
    for (const GeoPolygon& polygon : feature.polygons) {
        sound = sound && arePositions(polygon.outer);
        corners += polygon.outer.size();
        for (const GeoRing& hole : polygon.holes) {
            sound = sound && arePositions(hole);
            corners += hole.size();
        }
    }
    if (!sound) {
        return QStringLiteral("a position outside the world");
    }
    const bool empty = !feature.point && feature.lines.isEmpty() && feature.polygons.isEmpty();
    if (!feature.problem.isEmpty() && !empty) {
        return QStringLiteral("a problem and a geometry");
    }
    if (corners > 0 && corners < 2000) {
        BorderMending mending;
        const Result<GeoMultiPolygon> checked = checkedPolygons(feature.polygons, mending);
        if (checked.ok() && !isPosition(polygonCentre(*checked))) {
            return QStringLiteral("a centre outside the world");
        }
    }
    return {};
}

QString complaintAbout(const Error& error) {
    return error.message.isEmpty() ? QStringLiteral("an error without a message") : QString();
}

QString readPacked(const QString& path) {
    SilentJob job;
    const Result<PackedLayer> layer = readPackedLayer(path, {Crs::Gcj02}, QStringLiteral("name"), job);
    if (!layer.ok()) {
        return complaintAbout(layer.error());
    }
    bool whole = layer->firstPath.size() == layer->size() + 1 && layer->valueOf.size() == layer->size() &&
                 layer->firstCorner.back() == layer->corners.size() &&
                 layer->firstPath.back() + 1 == layer->firstCorner.size();
    for (std::size_t i = 1; whole && i < layer->firstPath.size(); ++i) {
        whole =
            layer->firstPath[i] >= layer->firstPath[i - 1] && layer->firstPath[i] < layer->firstCorner.size();
    }
    for (const GeoPoint& corner : layer->corners) {
        whole = whole && isPosition(corner);
    }
    return whole ? QString() : QStringLiteral("a packed layer that does not fit together");
}

QString readFeatures(const QString& path) {
    const Result<QJsonObject> seen = inspectFile(path);
    if (!seen.ok() && !complaintAbout(seen.error()).isEmpty()) {
        return complaintAbout(seen.error());
    }
    if (const QString complaint = readPacked(path); !complaint.isEmpty()) {
        return complaint;
    }
    const auto source = openFeatures(path, {Crs::Gcj02});
    if (!source.ok()) {
        return complaintAbout(source.error());
    }
    GeoFeature feature;
    for (int i = 0; i < 100000; ++i) {
        const Result<bool> more = (*source)->next(feature);
        if (!more.ok()) {
            return complaintAbout(more.error());
        }
        if (!*more) {
            return {};
        }
        if (const QString complaint = complaintAbout(feature); !complaint.isEmpty()) {
            return complaint;
        }
    }
    return QStringLiteral("no end");
}

QString readTiles(const QString& path) {
    const auto tiles = MbTiles::open(path);
    if (!tiles.ok()) {
        return complaintAbout(tiles.error());
    }
    for (int zoom = 0; zoom < 4; ++zoom) {
        for (int column = 0; column < 2; ++column) {
            const Result<QByteArray> bytes = (*tiles)->tile(zoom, column, 0);
            if (!bytes.ok()) {
                return complaintAbout(bytes.error());
            }
        }
    }
    return {};
}

bool put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}  // namespace

QByteArray soundShapes(int count) {
    QByteArray bytes(100, '\0');
    qToBigEndian<qint32>(9994, bytes.data());
    qToBigEndian<qint32>(50 + count * 14, bytes.data() + 24);
    qToLittleEndian<qint32>(1000, bytes.data() + 28);
    qToLittleEndian<qint32>(1, bytes.data() + 32);
    for (int i = 0; i < count; ++i) {
        QByteArray record(28, '\0');
        qToBigEndian<qint32>(i + 1, record.data());
        qToBigEndian<qint32>(10, record.data() + 4);
        qToLittleEndian<qint32>(1, record.data() + 8);
        qToLittleEndian<double>(118.3 + 0.001 * i, record.data() + 12);
        qToLittleEndian<double>(31.3, record.data() + 20);
        bytes += record;
    }
    return bytes;
}

QString readHostile(Reader reader, const QByteArray& bytes, const QString& folder) {
    const QString base = folder + QStringLiteral("/hostile");
    QFile::remove(base + QStringLiteral(".dbf"));
    switch (reader) {
        case Reader::GeoJson:
            return put(base + QStringLiteral(".geojson"), bytes)
                       ? readFeatures(base + QStringLiteral(".geojson"))
                       : QStringLiteral("disk");
        case Reader::Shapefile:
            return put(base + QStringLiteral(".shp"), bytes) ? readFeatures(base + QStringLiteral(".shp"))
                                                             : QStringLiteral("disk");
        case Reader::DbfTable:
            return put(base + QStringLiteral(".shp"), soundShapes(4)) &&
                           put(base + QStringLiteral(".dbf"), bytes)
                       ? readFeatures(base + QStringLiteral(".shp"))
                       : QStringLiteral("disk");
        case Reader::MbTiles:
            return put(base + QStringLiteral(".mbtiles"), bytes)
                       ? readTiles(base + QStringLiteral(".mbtiles"))
                       : QStringLiteral("disk");
        case Reader::GeoPackage:
            return put(base + QStringLiteral(".gpkg"), bytes) ? readFeatures(base + QStringLiteral(".gpkg"))
                                                              : QStringLiteral("disk");
        case Reader::Wkb:
            break;
    }
    return readHostileGeometries({bytes}, folder);
}

QString readHostileGeometries(const QByteArrayList& geometries, const QString& folder) {
    const QString path = folder + QStringLiteral("/geometries.gpkg");
    const auto writer = makeGeoPackageWriter(path);
    if (!writer->begin(QStringLiteral("hostile"), true, {}).ok() || !writer->finish().ok()) {
        return QStringLiteral("disk");
    }
    sqlite3* handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    sqlite3_exec(handle, "PRAGMA synchronous = OFF; DROP TRIGGER rtree_hostile_geom_insert; BEGIN", nullptr,
                 nullptr, nullptr);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(handle, "INSERT INTO hostile (geom) VALUES (?)", -1, &insert, nullptr);
    for (const QByteArray& geometry : geometries) {
        sqlite3_bind_blob(insert, 1, geometry.constData(), static_cast<int>(geometry.size()), SQLITE_STATIC);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sqlite3_exec(handle, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    return readFeatures(path);
}

}  // namespace qz::fuzz
