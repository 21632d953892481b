// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"
#include "qz/map/point_layer.h"

namespace qz::bench {

/// The same pictures of the same data by QGIS in the same run (tests/bench/peers). Nothing, with a line on
/// standard error, where its Python is not installed.
[[nodiscard]] Result<QList<Ratio>> peerRatios(const Settings& settings, const PointLayer& events);

}  // namespace qz::bench
