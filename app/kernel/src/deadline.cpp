// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/deadline.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cstdlib>

#include "deadline_count.h"
#include "deadline_steps.h"
#include "qz/deadline_untraced.h"
#include "qz/work_calendar.h"

namespace qz {
namespace {

struct UnitRow {
    TimeUnit unit;
    const char* name;
    int largest;  ///< amounts beyond it are typing errors, and would leave the years that can be computed
};

constexpr std::array<UnitRow, 7> kUnits{{{TimeUnit::ClockHour, "CLOCK_H", 1000000},
                                         {TimeUnit::ClockMinute, "CLOCK_MIN", 60000000},
                                         {TimeUnit::WorkHour, "WORK_H", 200000},
                                         {TimeUnit::WorkMinute, "WORK_MIN", 12000000},
                                         {TimeUnit::WorkDay, "WORK_D", 25000},
                                         {TimeUnit::CalendarDay, "CAL_D", 40000},
                                         {TimeUnit::Month, "MONTH", 1200}}};

struct RegimeRow {
    Regime regime;
    const char* name;
};

constexpr std::array<RegimeRow, 4> kRegimes{{{Regime::Civil, "civil"},
                                             {Regime::Criminal, "criminal"},
                                             {Regime::Custody, "custody"},
                                             {Regime::Term, "term"}}};

const UnitRow& rowOf(TimeUnit unit) {
    return *std::find_if(kUnits.begin(), kUnits.end(),
                         [unit](const UnitRow& row) { return row.unit == unit; });
}

template <class Rows>
QString namesOf(const Rows& rows) {
    QStringList names;
    for (const auto& row : rows) {
        names.append(QLatin1String(row.name));
    }
    return names.join(QStringLiteral(", "));
}

bool isTimeUnit(TimeUnit unit) {
    return unit != TimeUnit::WorkDay && unit != TimeUnit::CalendarDay && unit != TimeUnit::Month;
}

bool isWorkUnit(TimeUnit unit) { return unit == TimeUnit::WorkHour || unit == TimeUnit::WorkMinute; }

Error invalid(const QString& message) { return makeError(ErrorCode::Invalid, message); }

Error outOfReach() {
    return invalid(
        QCoreApplication::translate("qz::Deadline", "The limit leaves the years that can be computed."));
}

Status checkSuspensions(const DeadlineSpec& spec) {
    for (const Suspension& stop : spec.suspensions) {
        if (!stop.from.isValid() || (stop.to && (!stop.to->isValid() || *stop.to <= stop.from))) {
            return invalid(
                QCoreApplication::translate("qz::Deadline", "A suspension must end after it began."));
        }
    }
    if (!spec.suspensions.isEmpty() && spec.spans.first().amount < 0) {
        return invalid(
            QCoreApplication::translate("qz::Deadline", "A limit counted backwards cannot be suspended."));
    }
    return {};
}

Status checkSpec(const DeadlineSpec& spec, const QList<TimeSpan>& all) {
    if (!spec.start.isValid() || spec.start.date.year() < 1900 || spec.start.date.year() > 2200) {
        return invalid(QCoreApplication::translate(
            "qz::Deadline", "The start is missing or outside the years 1900 to 2200."));
    }
    if (spec.spans.isEmpty()) {
        return invalid(QCoreApplication::translate("qz::Deadline", "A limit needs an amount of time."));
    }
    for (const TimeSpan& span : all) {
        if (span.amount == 0 || (span.amount < 0) != (all.first().amount < 0)) {
            return invalid(QCoreApplication::translate(
                "qz::Deadline", "The amounts of a limit may not be 0 nor run in two directions."));
        }
        if (span.amount < -rowOf(span.unit).largest || span.amount > rowOf(span.unit).largest) {
            return outOfReach();
        }
        if (isTimeUnit(span.unit) != isTimeUnit(all.first().unit)) {
            return invalid(QCoreApplication::translate(
                "qz::Deadline", "Hours and minutes cannot be mixed with days and months in one limit."));
        }
        if (spec.regime == Regime::Term &&
            (span.amount < 0 || (span.unit != TimeUnit::CalendarDay && span.unit != TimeUnit::Month))) {
            return invalid(QCoreApplication::translate(
                "qz::Deadline", "A term is counted in calendar days and months only."));
        }
    }
    return checkSuspensions(spec);
}

/// One computation: counts item after item and writes the trace.
class Computation {
public:
    Computation(const DeadlineSpec& spec, QList<TimeSpan> all, const WorkCalendar& calendar, bool traced)
        : m_spec(spec),
          m_all(std::move(all)),
          m_calendar(calendar),
          m_count(calendar, spec.suspensions),
          m_traced(traced) {
        m_result.ruleId = spec.ruleId;
        m_result.article = spec.article;
        m_result.start = spec.start;
        m_result.calendarVersion = calendar.version();
    }

    Result<DeadlineResult> run() {
        const bool times = isTimeUnit(m_all.first().unit);
        explain([&] { return deadline_steps::start(m_spec, times); });
        for (const Suspension& stop : m_spec.suspensions) {
            explain([&] { return deadline_steps::stoppedBetween(stop); });
        }
        QZ_TRY(times ? countTimes() : countDays());
        if (m_result.due.date.year() < 1900 || m_result.due.date.year() > 2300) {
            return outOfReach();
        }
        m_result.provisional = m_count.sawUnpublished();
        for (const Suspension& stop : m_spec.suspensions) {
            m_result.paused = m_result.paused || (!stop.to && stop.from < m_result.due);
        }
        explain([&] { return deadline_steps::calendar(m_calendar.version(), m_result.provisional); });
        return m_result;
    }

private:
    /// `text` makes one line of the trace, where a trace is wanted.
    template <class Text>
    void explain(Text text) {
        if (m_traced) {
            m_result.steps.append(text());
        }
    }

    [[nodiscard]] bool isExtension(qsizetype item) const { return item >= m_spec.spans.size(); }

    Status countTimes() {
        CivilMinutes moment = civilMinutes(m_spec.start);
        for (qsizetype i = 0; i < m_all.size(); ++i) {
            const TimeSpan& span = m_all.at(i);
            const bool hours = span.unit == TimeUnit::ClockHour || span.unit == TimeUnit::WorkHour;
            const qint64 minutes = qint64{span.amount} * (hours ? 60 : 1);
            QList<DayUse> uses;
            const std::optional<CivilMinutes> end = isWorkUnit(span.unit)
                                                        ? m_count.addWork(moment, minutes, uses)
                                                        : m_count.addClock(moment, minutes);
            if (!end) {
                return outOfReach();
            }
            moment = *end;
            const CivilTime time = civilTimeAt(moment);
            explain([&] {
                return isWorkUnit(span.unit) ? deadline_steps::work(span, isExtension(i), uses, time)
                                             : deadline_steps::clock(span, isExtension(i), time);
            });
        }
        m_result.hasTimeOfDay = true;
        m_result.nominalEnd = civilTimeAt(moment);
        m_result.due = m_result.nominalEnd;
        return {};
    }

    Status countDays() {
        QDate date = m_spec.start.date;
        qsizetype i = m_spec.regime == Regime::Civil ? 0 : leadingMonths(date);
        for (; i < m_all.size(); ++i) {
            QZ_TRY(countDayItem(i, date));
        }
        if (m_spec.regime == Regime::Term) {
            date = date.addDays(-1);
            explain([&] {
                return QCoreApplication::translate("qz::Deadline", "A term ends on the day before: %1.")
                    .arg(date.toString(Qt::ISODate));
            });
        }
        if (!date.isValid() || date.year() < 1900 || date.year() > 2299) {
            return outOfReach();
        }
        const bool workDay = m_all.last().unit == TimeUnit::WorkDay;
        m_result.hasTimeOfDay = workDay;
        m_result.nominalEnd = CivilTime{date, workDay ? m_count.closeOfBusiness(date) : 0};
        m_result.due = m_result.nominalEnd;
        finishDays(date, workDay);
        return {};
    }

    /// Outside the civil regime the months at the head are counted together from the start, extensions too:
    /// chaining them may give a later day, and then the earlier one counts. Returns how many items it took.
    qsizetype leadingMonths(QDate& date) {
        int total = 0;
        qsizetype taken = 0;
        while (taken < m_all.size() && m_all.at(taken).unit == TimeUnit::Month) {
            total += m_all.at(taken++).amount;
        }
        if (taken == 0) {
            return 0;
        }
        const QDate from = date;
        if (m_spec.regime == Regime::Term) {
            date = addCivilMonths(date, total / 12 * 12);  // years: same date, whatever the end of the month
            date = total % 12 == 0 ? date : addCriminalMonths(date, total % 12);
        } else {
            date = addCriminalMonths(date, total);
        }
        explain([&] {
            return deadline_steps::months(total, taken > m_spec.spans.size(), from, date, m_spec.regime);
        });
        pushStopped(from, date);
        return taken;
    }

    Status countDayItem(qsizetype item, QDate& date) {
        const TimeSpan& span = m_all.at(item);
        const QDate from = date;
        if (span.unit == TimeUnit::WorkDay) {
            QList<QDate> counted;
            const std::optional<QDate> end = m_count.addWorkDays(from, span.amount, counted);
            if (!end) {
                return outOfReach();
            }
            date = *end;
            explain([&] {
                return deadline_steps::workDays(span, isExtension(item), counted,
                                                CivilTime{date, m_count.closeOfBusiness(date)});
            });
            return {};
        }
        if (span.unit == TimeUnit::Month) {
            date = m_spec.regime == Regime::Civil ? addCivilMonths(from, span.amount)
                                                  : addCriminalMonths(from, span.amount);
        } else {
            date = from.addDays(span.amount);
        }
        explain([&] { return deadline_steps::days(span, isExtension(item), from, date); });
        pushStopped(from, date);
        return {};
    }

    void pushStopped(QDate from, QDate& date) {
        int pushed = 0;
        date = m_count.pushStopped(from, date, pushed);
        if (pushed > 0) {
            explain([&] { return deadline_steps::stopped(pushed, date); });
        }
    }

    void finishDays(QDate date, bool workDay) {
        if (m_all.first().amount < 0) {
            const QDate actBy = m_count.rollBack(date);
            m_result.actBy = CivilTime{actBy, 0};
            explain([&] { return deadline_steps::backwards(date, m_calendar.offReason(date), actBy); });
            return;
        }
        if (workDay) {
            return;
        }
        if (m_spec.regime == Regime::Custody || m_spec.regime == Regime::Term) {
            if (m_calendar.isOff(date)) {
                explain([&] { return deadline_steps::notRolled(date, m_calendar.offReason(date)); });
            }
            return;
        }
        const QDate rolled = m_count.rollForward(date);
        if (rolled != date) {
            m_result.due.date = rolled;
            m_result.rolledBecause = deadline_steps::rolledBecause(m_calendar, date, rolled);
            explain([&] { return deadline_steps::rolled(*m_result.rolledBecause, rolled); });
        }
    }

    const DeadlineSpec& m_spec;
    QList<TimeSpan> m_all;  ///< spans, then extensions
    const WorkCalendar& m_calendar;
    DeadlineCount m_count;
    bool m_traced;
    DeadlineResult m_result;
};

}  // namespace

Result<TimeUnit> parseTimeUnit(const QString& name) {
    for (const UnitRow& row : kUnits) {
        if (name == QLatin1String(row.name)) {
            return row.unit;
        }
    }
    return invalid(QCoreApplication::translate("qz::Deadline", "“%1” is no unit of time; there are %2.")
                       .arg(name, namesOf(kUnits)));
}

QString timeUnitName(TimeUnit unit) { return QLatin1String(rowOf(unit).name); }

Result<Regime> parseRegime(const QString& name) {
    for (const RegimeRow& row : kRegimes) {
        if (name == QLatin1String(row.name)) {
            return row.regime;
        }
    }
    return invalid(QCoreApplication::translate("qz::Deadline", "“%1” is no way of counting; there are %2.")
                       .arg(name, namesOf(kRegimes)));
}

QString regimeName(Regime regime) {
    for (const RegimeRow& row : kRegimes) {
        if (row.regime == regime) {
            return QLatin1String(row.name);
        }
    }
    return {};
}

Result<DeadlineResult> computeDeadline(const DeadlineSpec& spec, const WorkCalendar& calendar) {
    const QList<TimeSpan> all = spec.spans + spec.extensions;
    QZ_TRY(checkSpec(spec, all));
    return Computation(spec, all, calendar, true).run();
}

Result<DeadlineResult> computeDeadlineUntraced(const DeadlineSpec& spec, const WorkCalendar& calendar) {
    const QList<TimeSpan> all = spec.spans + spec.extensions;
    QZ_TRY(checkSpec(spec, all));
    return Computation(spec, all, calendar, false).run();
}

}  // namespace qz
