// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <limits>
#include <optional>

#include "qz/import.h"
#include "source_crs.h"

namespace qz {

/// The corners of a box around raw coordinates; empty until something was added.
struct RawExtent {
    double west = std::numeric_limits<double>::max();
    double south = std::numeric_limits<double>::max();
    double east = std::numeric_limits<double>::lowest();
    double north = std::numeric_limits<double>::lowest();

    void add(double x, double y);
    [[nodiscard]] bool isEmpty() const { return west > east; }
};

/// Reads a geometry in WKB (ISO and EWKB, both byte orders, heights dropped) into type, shapes or `problem`
/// of the feature. Bounded by the bytes given: declared counts larger than what follows, collections deeper
/// than eight, numbers that are no position are problems. Coordinates as they stand go to `extent`.
void readWkb(QByteArrayView bytes, const SourceCrs& crs, GeoFeature& feature, RawExtent* extent);

/// The same in the envelope of a GeoPackage ("GP", version 1).
void readGeoPackageGeometry(QByteArrayView bytes, const SourceCrs& crs, GeoFeature& feature,
                            RawExtent* extent);

/// Point or MultiPolygon as GeoPackage geometry with envelope, little endian; an empty feature is an empty
/// MultiPolygon.
[[nodiscard]] QByteArray geoPackageGeometry(const GeoFeature& feature, int srsId, RawExtent& extent);

}  // namespace qz
