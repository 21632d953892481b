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
    std::optional<Crs> crs;     ///< what that means, where it is one we read
    bool hasExtent = false;
    GeoPoint low;  ///< in the coordinates of the file
    GeoPoint high;
};

/// Reads the whole file once; fails on damage and where it is JSON but not GeoJSON.
[[nodiscard]] Result<GeoJsonSummary> surveyGeoJson(const QString& path);

/// Features of a FeatureCollection, a Feature or a bare geometry, one at a time, in CGCS2000. `crs` says what
/// the coordinates are unless the file itself names EPSG:4490, EPSG:4326 or CRS84; another name is
/// Unsupported. Heights are dropped. Polygons and points inside a GeometryCollection are taken; lines only
/// give their type. Properties are text: nested ones dotted, arrays as JSON, numbers as written. A geometry
/// whose coordinates do not fit its type is the feature's `problem`.
[[nodiscard]] Result<std::unique_ptr<FeatureSource>> openGeoJson(const QString& path, Crs crs);

}  // namespace qz
