// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFuture>
#include <QHash>
#include <functional>

#include "grid/domain/event_class.h"
#include "grid/domain/grid_metrics.h"
#include "qz/rates.h"

/// The figures of the statistics page. Every count carries the filter that lists exactly its rows.
namespace qz::grid {

struct OverviewRequest {
    AreaCode area;
    QDate from;
    QDate to;  ///< included
    Audience audience = Audience::Handling;
    Instant now;
};

/// An event as the figures need it.
struct OverviewEvent {
    EventFacts facts;
    QString number;
    QString classCode;
    QString state;
    AreaCode area;
    std::optional<Instant> dueAt;  ///< of its most urgent clock, as lists show it
};

/// A count as the audience may see it.
struct OverviewCount {
    std::optional<qint64> value;  ///< empty: hidden
    bool complement = false;      ///< hidden only because another is
    QString rows;                 ///< filter; empty where rows may not be opened
};

struct OverviewFigure {
    OverviewCount count;
    std::optional<qint64> before;  ///< of the period before, where it may be said
    QList<OverviewCount> days;
};

struct OverviewDay {
    QDate date;
    OverviewCount count;
    std::optional<double> baseline;  ///< EARS C2: mean of 7 days, two days back (burst.h)
    std::optional<double> limit;
    bool isOff = false;
};

struct OverviewClass {
    QString code;  ///< top class; empty: all others together
    OverviewCount count;
};

/// What a state means to those who wait: the words of the stacked bars.
enum class StateGroup { Waiting, AtUnit, ToCheck, Suspended, Closed };
inline constexpr int kStateGroups = 5;
[[nodiscard]] StateGroup stateGroup(const QString& state);
[[nodiscard]] QString stateGroupTitle(StateGroup group);  ///< translated
[[nodiscard]] QString stateGroupMark(StateGroup group);   ///< "run"

struct OverviewPlace {
    AreaCode area;                ///< null: not located in any of them
    int merged = 0;               ///< > 0: so many places with few events together
    QList<OverviewCount> states;  ///< by StateGroup
};

enum class Comparison { None, Higher, Same, Lower, FewCases };

struct OverviewRate {
    AreaCode area;
    qz::Rate rate;
    Comparison comparison = Comparison::None;
    QString rows;
};

struct Overview {
    OverviewRequest request;
    OverviewFigure reported;
    OverviewFigure closed;
    OverviewFigure openNow;
    OverviewFigure overdueNow;
    qz::Rate inTime;
    QString inTimeRows;
    qz::Rate rework;
    QString reworkRows;
    QList<OverviewDay> days;
    bool daysShown = true;  ///< false: even with complements a small count would follow
    QList<OverviewClass> classes;
    bool classesShown = true;
    AreaLevel placeLevel = AreaLevel::Town;  ///< one below the area
    QList<OverviewPlace> places;
    bool placesShown = true;
    /// By area, all states together, also of those in `places` that are merged. Shown where single states are
    /// hidden: totals stay (facts.md B.7.4), small ones and what would tell them do not.
    QHash<QString, std::optional<qint64>> placeTotals;
    int hoursPerCell = 1;
    QList<QList<OverviewCount>> hours;  ///< [Monday …][hour / hoursPerCell]
    bool hoursShown = true;
    QList<OverviewRate> rates;  ///< of streets only; villages are not compared
};

/// Where the events come from. `events`: all that were open or reported since the period before; those that
/// never were the grid's work are left out. `isOff`: days off. Invalid when the period is empty or longer
/// than a year.
[[nodiscard]] Result<Overview> makeOverview(const OverviewRequest& request,
                                            const QList<OverviewEvent>& events, const ClassTable& classes,
                                            const std::function<bool(QDate)>& isOff);
/// First day that makeOverview needs to know of.
[[nodiscard]] QDate overviewNeeds(const OverviewRequest& request);

/// Offered by the module to its window part; see ModuleServices.
class OverviewSource {
public:
    static constexpr auto serviceName = "grid.overview";
    virtual ~OverviewSource() = default;
    [[nodiscard]] virtual QFuture<Result<Overview>> overview(OverviewRequest request) = 0;
};

}  // namespace qz::grid
