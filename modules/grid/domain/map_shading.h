// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>
#include <optional>

#include "qz/area_figures.h"
#include "qz/suppression.h"

/// Counts of areas as steps of colour. Pure; any thread.
namespace qz::grid {

inline constexpr int kShadeSteps = 4;

struct ShadedArea {
    AreaCode area;
    std::optional<qint64> count;  ///< empty: hidden
    int step = -1;                ///< 0 … kShadeSteps − 1; −1: none there, or hidden
    QString text;                 ///< of a rate: "84.00 %", or why there is none; translated
};

struct AreaShading {
    QList<ShadedArea> areas;
    QList<qint64> upTo;       ///< the largest count of each step that is used; not of rates
    QStringList steps;        ///< what each colour stands for, that of areas without cases first
    bool isProtected = true;  ///< false: even with more hidden a small count would follow; nothing is shown
    [[nodiscard]] bool hasHidden() const;
};

/// Rights of those who handle events and see exact counts of them.
[[nodiscard]] QStringList handlingRights();

/// `places`: an area for each record, any level at or below `level`. Every area of `shown` gets its count;
/// for the public small counts are hidden, and others that would give them away (systems.md A.4).
[[nodiscard]] AreaShading shadeAreas(const QList<AreaCode>& shown, const QList<AreaCode>& places,
                                     AreaLevel level, Audience audience);

/// The same of counts, in the order of `shown`.
[[nodiscard]] AreaShading shadeCounts(const QList<AreaCode>& shown, const QList<qint64>& counts,
                                      Audience audience);

/// The same of a measure's figures. Rates are hidden as rates are (rates.h), in bands of whole five percent;
/// `strongIsLow`: the strong colours stand for low figures.
[[nodiscard]] AreaShading shadeFigures(const QList<AreaCode>& shown, const QList<AreaFigure>& figures,
                                       bool areRates, bool strongIsLow, Audience audience);

}  // namespace qz::grid
