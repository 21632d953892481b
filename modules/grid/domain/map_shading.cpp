// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/map_shading.h"

#include <algorithm>

#include "grid/domain/overview_shown.h"

namespace qz::grid {

bool AreaShading::hasHidden() const {
    return std::any_of(areas.cbegin(), areas.cend(), [](const ShadedArea& area) { return !area.count; });
}

AreaShading shadeAreas(const QList<AreaCode>& shown, const QList<AreaCode>& places, AreaLevel level,
                       Audience audience) {
    QHash<QString, qint64> counted;
    for (const AreaCode& place : places) {
        if (place.level() >= level) {
            ++counted[place.ancestor(level).toString()];
        }
    }
    QList<qint64> counts;
    for (const AreaCode& area : shown) {
        counts.append(counted.value(area.toString()));
    }
    AreaShading shading;
    const ShownSeries series = shownSeries(counts, audience);
    shading.isProtected = series.isProtected;
    if (!series.isProtected) {
        return shading;
    }
    qint64 most = 0;
    for (const ShownCell& cell : series.cells) {
        most = std::max(most, cell.value.value_or(0));
    }
    const qint64 width = std::max<qint64>(1, (most + kShadeSteps - 1) / kShadeSteps);
    for (qint64 step = 1; most > 0 && step <= (most + width - 1) / width; ++step) {
        shading.upTo.append(std::min(step * width, most));
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        ShadedArea area{shown[i], series.cells[i].value, -1};
        if (area.count.value_or(0) > 0) {
            area.step = int((*area.count - 1) / width);
        }
        shading.areas.append(area);
    }
    return shading;
}

}  // namespace qz::grid
