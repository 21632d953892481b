// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "grid/domain/grid_metrics.h"
#include "qz/area_figures.h"
#include "qz/result.h"

/// What of grid events is counted by area (facts.md B.1.8). Pure; any thread.
namespace qz::grid {

enum class AreaMeasure {
    Reported,
    Closed,
    OpenAtEnd,
    OverdueAtEnd,
    InTime,
    Rework,
    VerifiedClose,
    SelfFound
};
inline constexpr std::array kAreaMeasures{
    AreaMeasure::Reported, AreaMeasure::Closed, AreaMeasure::OpenAtEnd,     AreaMeasure::OverdueAtEnd,
    AreaMeasure::InTime,   AreaMeasure::Rework, AreaMeasure::VerifiedClose, AreaMeasure::SelfFound};
[[nodiscard]] QString areaMeasureId(AreaMeasure measure);     ///< "grid.reported"
[[nodiscard]] QString areaMeasureTitle(AreaMeasure measure);  ///< translated; says the denominator of a rate
[[nodiscard]] bool isRate(AreaMeasure measure);
[[nodiscard]] bool isGoodHigh(AreaMeasure measure);

struct PlacedEvent {
    AreaCode area;
    EventFacts facts;
};

/// By area of the level, in the order of codes; events above the level belong to none. Reported counts by
/// opening, all others by closing.
[[nodiscard]] QList<AreaFigure> areaFigures(AreaMeasure measure, const AreaQuestion& question,
                                            const QList<PlacedEvent>& events);

/// Offered by the module to its window part; see ModuleServices.
class AreaMeasureSource {
public:
    static constexpr auto serviceName = "grid.area_measures";
    virtual ~AreaMeasureSource() = default;
    [[nodiscard]] virtual QFuture<Result<QList<AreaFigure>>> figures(AreaMeasure measure,
                                                                     AreaQuestion question) = 0;
};

}  // namespace qz::grid
