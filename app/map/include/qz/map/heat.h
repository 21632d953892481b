// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <vector>

#include "qz/map/point_layer.h"

namespace qz {

/// How dense points lie, from the points themselves: any filter costs the same.
struct HeatField {
    int columns = 0;
    int rows = 0;
    std::vector<float> values;  ///< row by row; about the number of points in reach
    float most = 0;
};

/// `world` as a field of columns × rows; each point spreads by about `reach` columns (three passes of a box,
/// as good as a bell). Points just outside count. Pure; any thread.
[[nodiscard]] HeatField heatField(const PointLayer& points, const PointFilter& filter, const QRectF& world,
                                  int columns, int rows, int reach);

/// The field in colours, premultiplied ARGB: `ramp` runs from nothing to `most` (0: of the field itself).
[[nodiscard]] QImage heatImage(const HeatField& field, const std::vector<QRgb>& ramp, float most = 0);

}  // namespace qz
