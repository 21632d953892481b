// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "qz/result.h"

namespace qz {

/// An indicator of the area index. Goalposts are fixed for a year; weights add up to 1.
struct IndexIndicator {
    QString id;
    double weight = 0;
    double best = 0;   ///< the rate that scores 100
    double worst = 0;  ///< the rate that scores 0; may be smaller than best
    bool personRelated = false;
};

/// The value of an indicator in an area: a count on a base, or a rate that came so.
struct IndexValue {
    std::optional<qint64> count;
    qint64 base = 0;
    double rate = 0;  ///< in the unit of the goalposts
};

struct IndexArea {
    QString code;
    qint64 population = 0;
    QHash<QString, IndexValue> values;  ///< by indicator; what is not there is missing
};

enum class IndexShown { Score, Band, None };

struct AreaScore {
    QString code;
    std::optional<double> score;  ///< unrounded, only where shown; text has 2 decimals
    QString text;
    QString band;  ///< "green" ≥ 90, "yellow" ≥ 80, "orange" ≥ 70, "red"; empty where nothing is shown
    QString bandTitle;  ///< translated
    double presentWeight = 0;
    QStringList missing;  ///< indicator ids
    IndexShown shown = IndexShown::None;
    QString reason;  ///< translated; why not more is shown, or which data are missing
};

/// Weighted sum of the indicators' scores, clamped to 0 … 100. Below 5,000 people or 0.80 of present weight
/// there is no index; where a person-related numerator (or, on a base of cases, its rest) is 1–4 only the
/// band is shown, since published goalposts would let a reader solve the count. Pure; any thread.
[[nodiscard]] Result<QList<AreaScore>> areaIndex(const QList<IndexIndicator>& indicators,
                                                 const QList<IndexArea>& areas);

[[nodiscard]] QString indexShownName(IndexShown shown);  ///< "score", "band", "none"

}  // namespace qz
