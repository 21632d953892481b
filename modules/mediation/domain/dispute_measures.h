// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <array>

#include "qz/area_figures.h"
#include "qz/result.h"

/// What of disputes is counted by area, for maps. Counts of cases, never of parties.
namespace qz::mediation {

enum class DisputeMeasure {
    Accepted,      ///< accepted in the period
    Agreed,        ///< ended in it with an agreement
    OpenAtEnd,     ///< accepted by its last day, not ended then
    AgreedOfEnded  ///< a rate
};
inline constexpr std::array kDisputeMeasures{DisputeMeasure::Accepted, DisputeMeasure::Agreed,
                                             DisputeMeasure::OpenAtEnd, DisputeMeasure::AgreedOfEnded};
[[nodiscard]] QString disputeMeasureId(DisputeMeasure measure);  ///< "mediation.accepted"
[[nodiscard]] QString disputeMeasureTitle(
    DisputeMeasure measure);  ///< translated; says the denominator of a rate
[[nodiscard]] bool isRate(DisputeMeasure measure);

/// Disputes of one place that are alike in what is counted.
struct PlacedDisputes {
    AreaCode area;
    qint64 accepted = 0;
    qint64 ended = 0;
    qint64 agreed = 0;
    qint64 openAtEnd = 0;
};

/// By area of the level, in the order of codes; disputes placed above the level belong to none. Pure.
[[nodiscard]] QList<AreaFigure> disputeFigures(DisputeMeasure measure, const AreaQuestion& question,
                                               const QList<PlacedDisputes>& disputes);

/// Offered by the module to its window part; see ModuleServices.
class DisputeMeasureSource {
public:
    static constexpr auto serviceName = "mediation.area_measures";
    virtual ~DisputeMeasureSource() = default;
    [[nodiscard]] virtual QFuture<Result<QList<AreaFigure>>> figures(DisputeMeasure measure,
                                                                     AreaQuestion question) = 0;
};

}  // namespace qz::mediation
