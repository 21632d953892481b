// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

#include "qz/result.h"
#include "qz/time.h"

namespace qz {

class WorkCalendar;

enum class TimeUnit { ClockHour, ClockMinute, WorkHour, WorkMinute, WorkDay, CalendarDay, Month };
enum class Regime {
    Civil,     ///< Civil Code 200–204, 民诉法 85: rolls to the next working day
    Criminal,  ///< 刑诉法 105: rolls, criminal month rule
    Custody,   ///< 刑诉法 105 ¶4: never rolls
    Term       ///< sentence: minus one day (刑诉解释 202 ¶2)
};

[[nodiscard]] Result<TimeUnit> parseTimeUnit(
    const QString& name);  ///< CLOCK_H, CLOCK_MIN, WORK_H, WORK_MIN, WORK_D, CAL_D, MONTH
[[nodiscard]] QString timeUnitName(TimeUnit unit);
[[nodiscard]] Result<Regime> parseRegime(const QString& name);  ///< civil, criminal, custody, term
[[nodiscard]] QString regimeName(Regime regime);

/// An amount of time; a rule may chain several ("1 month + 15 days").
struct TimeSpan {
    int amount = 0;  ///< negative counts backwards and never rolls
    TimeUnit unit = TimeUnit::CalendarDay;
    bool operator==(const TimeSpan&) const = default;
};

/// From and to as civil times; a whole-day suspension has minute 0 and the day after its last day as end.
struct Suspension {
    CivilTime from;
    std::optional<CivilTime> to;  ///< open while suspended
};

/// What a deadline is computed from. Never edited afterwards: due is always recomputed from it.
struct DeadlineSpec {
    QString ruleId;
    QString article;  ///< law and article, or the city table with its version
    CivilTime start;
    QList<TimeSpan> spans;
    Regime regime = Regime::Civil;
    QList<TimeSpan> extensions;  ///< added to the nominal end, then rolled once
    QList<Suspension> suspensions;
};

struct DeadlineResult {
    QString ruleId;
    QString article;
    CivilTime start;
    CivilTime nominalEnd;
    CivilTime due;
    bool hasTimeOfDay = false;  ///< hour, minute and working-day units
    std::optional<QString> rolledBecause;
    QString calendarVersion;
    bool provisional = false;  ///< the calendar of some day in it is not yet published
    /// Only where an amount counts backwards: the last working day on or before `due`, which itself never
    /// moves.
    std::optional<CivilTime> actBy;
    bool paused = false;  ///< an open suspension began before `due`, which moves on while it lasts
    QStringList steps;    ///< translated sentences, fit to print
};

/// Civil Code 200–204, 民诉法 85, 刑诉法 105, 刑诉解释 202. Pure; any thread.
/// Days: the start day does not count; a day in whose last moment the clock stands still does not count
/// either. Working days end at the close of business of the last one. Months: the corresponding day, or the
/// month's end; outside the civil regime a start on the last day of a month ends on the last day, consecutive
/// months are counted together from the start, and in a term twelve months are a year (same date less one
/// day). Invalid for nonsense (no span, amount 0, mixed directions, hours mixed with days, year out of
/// range).
[[nodiscard]] Result<DeadlineResult> computeDeadline(const DeadlineSpec& spec, const WorkCalendar& calendar);

}  // namespace qz
