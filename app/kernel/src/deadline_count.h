// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <optional>

#include "qz/deadline.h"
#include "qz/work_calendar.h"

namespace qz {

/// Minutes since Julian day 0, civil: one number line for clock and work time.
using CivilMinutes = qint64;

[[nodiscard]] CivilMinutes civilMinutes(CivilTime time);
[[nodiscard]] CivilTime civilTimeAt(CivilMinutes minutes);

/// Work minutes used on one day, for the trace.
struct DayUse {
    QDate date;
    qint64 minutes = 0;
};

/// Counts time over a calendar while the clock is not stopped. Remembers whether it looked at unpublished
/// days.
class DeadlineCount {
public:
    /// `stops` are closed suspensions; they may overlap.
    DeadlineCount(const WorkCalendar& calendar, const QList<Suspension>& stops);

    /// Nothing when the years of the calendar's reach run out.
    [[nodiscard]] std::optional<CivilMinutes> addClock(CivilMinutes from, qint64 minutes) const;
    [[nodiscard]] std::optional<CivilMinutes> addWork(CivilMinutes from, qint64 minutes, QList<DayUse>& uses);
    [[nodiscard]] std::optional<QDate> addWorkDays(QDate from, int days, QList<QDate>& counted);
    /// Moves `end` on by the days after `from` up to it that did not count.
    [[nodiscard]] QDate pushStopped(QDate from, QDate end, int& pushed) const;
    [[nodiscard]] QDate rollForward(QDate date);
    [[nodiscard]] QDate rollBack(QDate date);
    /// Minute of the day at which business closes.
    [[nodiscard]] int closeOfBusiness(QDate date) const;
    [[nodiscard]] bool sawUnpublished() const { return m_sawUnpublished; }

private:
    struct Interval {
        CivilMinutes from = 0;
        CivilMinutes to = 0;
    };
    void look(QDate date) { m_sawUnpublished = m_sawUnpublished || !m_calendar.isPublished(date); }
    [[nodiscard]] bool stoppedAt(CivilMinutes moment) const;
    [[nodiscard]] QList<Interval> runningOn(QDate date) const;

    const WorkCalendar& m_calendar;
    QList<Interval> m_stops;  ///< merged, ascending
    bool m_sawUnpublished = false;
};

/// The civil corresponding day, or the end of the month.
[[nodiscard]] QDate addCivilMonths(QDate date, int months);
/// 刑诉解释 202: a start on the last day of a month ends on the last day.
[[nodiscard]] QDate addCriminalMonths(QDate date, int months);

}  // namespace qz
