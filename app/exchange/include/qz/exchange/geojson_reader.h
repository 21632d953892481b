// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>
#include <optional>

#include "qz/import.h"

namespace qz {

/// What a GeoJSON file holds, found without keeping it in memory.
struct GeoJsonSummary {
    QString name;  ///< its own, or empty
    qint64 features = 0;
    QStringList geometryTypes;  ///< sorted, without repetition; "" for null geometries
    QString crsName;            ///< as the file states; empty where it does not
    bool crsReadable = true;    ///< it is one we read, or none is stated
    bool hasExtent = false;
    GeoPoint low;  ///< in the coordinates of the file
    GeoPoint high;
};

/// Reads the whole file once; fails on damage and where it is JSON but not GeoJSON.
[[nodiscard]] Result<GeoJsonSummary> surveyGeoJson(const QString& path);

/// Features of a FeatureCollection, a Feature or a bare geometry, one at a time, in CGCS2000. `crs` says what
/// the coordinates are where the file does not name EPSG:4490, EPSG:4326, CRS84 or a grid of metres we read;
/// GCJ-02 and BD-09, which no file can name, stand above a file's degrees. Another name is Unsupported.
/// Heights are dropped. Points, lines and polygons inside a GeometryCollection are taken. Properties are
/// text: nested ones dotted, arrays as JSON, numbers as written. A geometry whose coordinates do not fit its
/// type is the feature's `problem`.
[[nodiscard]] Result<std::unique_ptr<FeatureSource>> openGeoJson(const QString& path,
                                                                 std::optional<Crs> crs = {});

}  // namespace qz
