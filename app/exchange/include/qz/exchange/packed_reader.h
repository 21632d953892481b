// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/exchange/geo_file.h"
#include "qz/jobs.h"
#include "qz/packed_layer.h"

namespace qz {

/// Reads a layer for display, in one pass and without a value per property. `column`: the property whose text
/// is wanted; empty for none. GeoJSON, GeoPackage and shapefile, with the errors and coordinate systems of
/// openFeatures(). At most 4 milliard corners. Worker threads.
[[nodiscard]] Result<PackedLayer> readPackedLayer(const QString& path, const FeatureOptions& options,
                                                  const QString& column, JobControl& job);

}  // namespace qz
