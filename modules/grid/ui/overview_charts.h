// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/domain/overview.h"
#include "qz/print/chart.h"

namespace qz::grid {

/// Names for the codes that the charts show.
struct OverviewNames {
    std::function<QString(const QString& code)> className;
    std::function<QString(const AreaCode& area)> areaName;
};

// What the figures look like as charts. Pure but for translation.
[[nodiscard]] QList<Chart> figureCharts(const Overview& overview);  ///< the cards, in order
[[nodiscard]] Chart dayChart(const Overview& overview);
[[nodiscard]] Chart classChart(const Overview& overview, const OverviewNames& names);
[[nodiscard]] Chart placeChart(const Overview& overview, const OverviewNames& names);
[[nodiscard]] Chart hourChart(const Overview& overview);
[[nodiscard]] Chart rateChart(const Overview& overview, const OverviewNames& names);

[[nodiscard]] QString comparisonWords(Comparison comparison);

}  // namespace qz::grid
