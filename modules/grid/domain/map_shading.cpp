// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/map_shading.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "grid/domain/nested_counts.h"
#include "qz/rates.h"

namespace qz::grid {

namespace {

AreaShading shadeRates(const QList<AreaCode>& shown, const QHash<QString, AreaFigure>& figures,
                       bool strongIsLow, Audience audience) {
    constexpr int grain = 5;  // percent
    QList<Rate> rates;
    double least = 100;
    double most = 0;
    for (const AreaCode& area : shown) {
        const AreaFigure figure = figures.value(area.toString());
        rates.append(
            makeRate(area.toString(), {}, figure.count, figure.of, audience == Audience::Public, audience));
        if (rates.last().percent) {
            least = std::min(least, *rates.last().percent);
            most = std::max(most, *rates.last().percent);
        }
    }
    AreaShading shading;
    const int low = int(std::floor(std::min(least, most) / grain)) * grain;
    const int width = std::max(1, int(std::ceil((most - low) / kShadeSteps)));
    shading.steps.append(QCoreApplication::translate("qz::grid::MapShading", "no cases"));
    for (int step = 0; step < kShadeSteps; ++step) {
        const int band = strongIsLow ? kShadeSteps - 1 - step : step;
        shading.steps.append(QStringLiteral("%1 – %2 %")
                                 .arg(std::min(100, low + band * width))
                                 .arg(std::min(100, low + (band + 1) * width)));
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const Rate& rate = rates[i];
        ShadedArea area{shown[i], std::nullopt, -1, rate.text};
        if (rate.percent) {
            const int band = std::clamp(int((*rate.percent - low) / width), 0, kShadeSteps - 1);
            area.step = strongIsLow ? kShadeSteps - 1 - band : band;
            area.count = rate.numerator;
        } else if (rate.note == RateNote::NoCases) {
            area.count = 0;
        }
        shading.areas.append(area);
    }
    return shading;
}

}  // namespace

QStringList handlingRights() {
    return {QStringLiteral("grid.accept"), QStringLiteral("grid.dispatch"), QStringLiteral("grid.handle"),
            QStringLiteral("grid.verify"), QStringLiteral("grid.close"),    QStringLiteral("grid.supervise"),
            QStringLiteral("grid.intake")};
}

AreaShading shadeCounts(const QList<AreaCode>& shown, const QList<qint64>& counts, Audience audience) {
    AreaShading shading;
    NestedCounts seen;
    if (audience == Audience::Public) {
        seen = nestedCounts(shown, counts);
    } else {
        std::copy(counts.cbegin(), counts.cend(), std::back_inserter(seen.counts));
    }
    shading.isProtected = seen.isProtected;
    if (!seen.isProtected) {
        return shading;
    }
    qint64 most = 0;
    for (const std::optional<qint64>& count : std::as_const(seen.counts)) {
        most = std::max(most, count.value_or(0));
    }
    const qint64 width = std::max<qint64>(1, (most + kShadeSteps - 1) / kShadeSteps);
    shading.steps.append(QStringLiteral("0"));
    for (qint64 step = 1; most > 0 && step <= (most + width - 1) / width; ++step) {
        const qint64 from = (step - 1) * width + 1;
        shading.upTo.append(std::min(step * width, most));
        shading.steps.append(from == shading.upTo.last()
                                 ? QString::number(from)
                                 : QStringLiteral("%1 – %2").arg(from).arg(shading.upTo.last()));
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        ShadedArea area{shown[i], seen.counts[i], -1, {}};
        if (area.count.value_or(0) > 0) {
            area.step = int((*area.count - 1) / width);
        }
        shading.areas.append(area);
    }
    return shading;
}

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
    return shadeCounts(shown, counts, audience);
}

AreaShading shadeFigures(const QList<AreaCode>& shown, const QList<AreaFigure>& figures, bool areRates,
                         bool strongIsLow, Audience audience) {
    QHash<QString, AreaFigure> known;
    for (const AreaFigure& figure : figures) {
        known.insert(figure.area.toString(), figure);
    }
    if (areRates) {
        return shadeRates(shown, known, strongIsLow, audience);
    }
    QList<qint64> counts;
    for (const AreaCode& area : shown) {
        counts.append(known.value(area.toString()).count);
    }
    return shadeCounts(shown, counts, audience);
}

}  // namespace qz::grid
