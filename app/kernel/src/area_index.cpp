// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/area_index.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <cmath>

#include "qz/suppression.h"

namespace qz {
namespace {

constexpr double kFewestWeight = 0.80;
constexpr double kRounding = 1e-9;

struct Band {
    double from;
    const char* name;
};

constexpr Band kBands[] = {{90, "green"}, {80, "yellow"}, {70, "orange"}, {0, "red"}};

QString bandTitle(const QString& band) {
    if (band == QLatin1String("green")) {
        return QCoreApplication::translate("qz::AreaIndex", "Excellent (green)");
    }
    if (band == QLatin1String("yellow")) {
        return QCoreApplication::translate("qz::AreaIndex", "Good (yellow)");
    }
    if (band == QLatin1String("orange")) {
        return QCoreApplication::translate("qz::AreaIndex", "Steady (orange)");
    }
    return QCoreApplication::translate("qz::AreaIndex", "Poor (red)");
}

Error invalid(const QString& message, const QString& where) {
    return makeError(ErrorCode::Invalid, message, {}, where);
}

Status checkIndicators(const QList<IndexIndicator>& indicators) {
    double sum = 0;
    QSet<QString> ids;
    for (qsizetype i = 0; i < indicators.size(); ++i) {
        const IndexIndicator& row = indicators.at(i);
        const QString place = QStringLiteral("indicators[%1]").arg(i);
        const bool finite = std::isfinite(row.weight) && std::isfinite(row.best) && std::isfinite(row.worst);
        if (!finite || row.weight <= 0 || row.weight > 1 || row.best == row.worst) {
            return invalid(
                QCoreApplication::translate(
                    "qz::AreaIndex", "An indicator needs a weight above 0 and two different goalposts."),
                place);
        }
        if (row.id.isEmpty() || ids.contains(row.id)) {
            return invalid(
                QCoreApplication::translate("qz::AreaIndex", "Each indicator needs an id of its own."),
                place);
        }
        ids.insert(row.id);
        sum += row.weight;
    }
    if (std::abs(sum - 1) > 1e-6) {
        return invalid(QCoreApplication::translate("qz::AreaIndex", "The weights must add up to 1."),
                       QStringLiteral("indicators"));
    }
    return {};
}

/// A base that is the population gives a rate per 10,000 people, any other a percentage of cases.
bool isPerPopulation(const IndexValue& value, const IndexArea& area) { return value.base == area.population; }

double rateOf(const IndexValue& value, const IndexArea& area) {
    if (!value.count) {
        return value.rate;
    }
    const double scale = isPerPopulation(value, area) ? 10000.0 : 100.0;
    return scale * static_cast<double>(*value.count) / static_cast<double>(value.base);
}

bool isTelling(const IndexValue& value, const IndexArea& area) {
    return value.count && (isSmallCell(*value.count) ||
                           (!isPerPopulation(value, area) && isSmallCell(value.base - *value.count)));
}

Status checkArea(const IndexArea& area, qsizetype index) {
    if (area.population < 0) {
        return invalid(QCoreApplication::translate("qz::AreaIndex", "A population cannot be negative."),
                       QStringLiteral("areas[%1].population").arg(index));
    }
    for (auto it = area.values.constBegin(); it != area.values.constEnd(); ++it) {
        const IndexValue& value = it.value();
        const bool good = value.count ? *value.count >= 0 && value.base > 0 && *value.count <= value.base
                                      : std::isfinite(value.rate);
        if (!good) {
            return invalid(
                QCoreApplication::translate("qz::AreaIndex", "A count must lie between 0 and its base."),
                QStringLiteral("areas[%1].values.%2").arg(index).arg(it.key()));
        }
    }
    return {};
}

AreaScore scoreArea(const QList<IndexIndicator>& indicators, const IndexArea& area) {
    AreaScore result;
    result.code = area.code;
    double sum = 0;
    bool telling = false;
    for (const IndexIndicator& indicator : indicators) {
        const auto found = area.values.constFind(indicator.id);
        if (found == area.values.constEnd()) {
            result.missing.append(indicator.id);
            continue;
        }
        const double rate = rateOf(*found, area);
        const double score = 100.0 * (indicator.worst - rate) / (indicator.worst - indicator.best);
        sum += indicator.weight * std::clamp(score, 0.0, 100.0);
        result.presentWeight += indicator.weight;
        telling = telling || (indicator.personRelated && isTelling(*found, area));
    }
    if (area.population < kSmallestBase) {
        result.reason = QCoreApplication::translate("qz::AreaIndex", "sample too small");
        return result;
    }
    if (!result.missing.isEmpty()) {
        result.reason = QCoreApplication::translate("qz::AreaIndex", "missing: %1")
                            .arg(result.missing.join(QStringLiteral(", ")));
    }
    if (result.presentWeight < kFewestWeight - kRounding) {
        return result;
    }
    const double score = sum / result.presentWeight;
    const auto band = std::find_if(std::begin(kBands), std::end(kBands),
                                   [score](const Band& row) { return score >= row.from - kRounding; });
    result.band = QLatin1String(band == std::end(kBands) ? "red" : band->name);
    result.bandTitle = bandTitle(result.band);
    result.shown = telling ? IndexShown::Band : IndexShown::Score;
    if (telling) {
        const QString why = QCoreApplication::translate(
            "qz::AreaIndex", "only the band is shown: a number would reveal a small count");
        result.reason = result.reason.isEmpty() ? why : result.reason + QStringLiteral("; ") + why;
        result.text = result.bandTitle;
        return result;
    }
    result.score = score;
    result.text = QString::number(std::floor(score * 100 + 0.5 + kRounding) / 100, 'f', 2);
    return result;
}

}  // namespace

Result<QList<AreaScore>> areaIndex(const QList<IndexIndicator>& indicators, const QList<IndexArea>& areas) {
    QZ_TRY(checkIndicators(indicators));
    QList<AreaScore> scores;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        QZ_TRY(checkArea(areas.at(i), i));
        scores.append(scoreArea(indicators, areas.at(i)));
    }
    return scores;
}

QString indexShownName(IndexShown shown) {
    switch (shown) {
        case IndexShown::Score:
            return QStringLiteral("score");
        case IndexShown::Band:
            return QStringLiteral("band");
        case IndexShown::None:
            return QStringLiteral("none");
    }
    return {};
}

}  // namespace qz
