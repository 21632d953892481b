// SPDX-License-Identifier: GPL-3.0-or-later
#include "deadline_count.h"

#include <algorithm>

namespace qz {
namespace {

constexpr qint64 kDayMinutes = 1440;
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2300;

bool inReach(QDate date) { return date.year() >= kFirstYear && date.year() <= kLastYear; }

CivilMinutes dayStart(QDate date) { return date.toJulianDay() * kDayMinutes; }

}  // namespace

CivilMinutes civilMinutes(CivilTime time) { return dayStart(time.date) + time.minute; }

CivilTime civilTimeAt(CivilMinutes minutes) {
    return CivilTime{QDate::fromJulianDay(minutes / kDayMinutes), static_cast<int>(minutes % kDayMinutes)};
}

DeadlineCount::DeadlineCount(const WorkCalendar& calendar, const QList<Suspension>& stops)
    : m_calendar(calendar) {
    QList<Interval> sorted;
    for (const Suspension& stop : stops) {
        if (stop.to) {
            sorted.append({civilMinutes(stop.from), civilMinutes(*stop.to)});
        }
    }
    std::sort(sorted.begin(), sorted.end(),
              [](const Interval& a, const Interval& b) { return a.from < b.from; });
    for (const Interval& stop : sorted) {
        if (!m_stops.isEmpty() && stop.from <= m_stops.last().to) {
            m_stops.last().to = std::max(m_stops.last().to, stop.to);
        } else {
            m_stops.append(stop);
        }
    }
}

std::optional<CivilMinutes> DeadlineCount::addClock(CivilMinutes from, qint64 minutes) const {
    CivilMinutes end = from + minutes;
    for (const Interval& stop : m_stops) {
        if (minutes > 0 && stop.to > from && stop.from < end) {
            end += stop.to - std::max(stop.from, from);
        }
    }
    return inReach(civilTimeAt(end).date) ? std::optional(end) : std::nullopt;
}

QList<DeadlineCount::Interval> DeadlineCount::runningOn(QDate date) const {
    QList<Interval> running;
    if (m_calendar.isOff(date)) {
        return running;
    }
    for (const WorkSpan& span : m_calendar.spansOn(date)) {
        Interval rest{dayStart(date) + span.from, dayStart(date) + span.to};
        for (const Interval& stop : m_stops) {
            if (stop.to <= rest.from || stop.from >= rest.to) {
                continue;
            }
            if (stop.from > rest.from) {
                running.append({rest.from, stop.from});
            }
            rest.from = std::min(stop.to, rest.to);
        }
        if (rest.from < rest.to) {
            running.append(rest);
        }
    }
    return running;
}

std::optional<CivilMinutes> DeadlineCount::addWork(CivilMinutes from, qint64 minutes, QList<DayUse>& uses) {
    const bool forward = minutes > 0;
    qint64 left = forward ? minutes : -minutes;
    for (QDate day = civilTimeAt(from).date; inReach(day); day = day.addDays(forward ? 1 : -1)) {
        look(day);
        QList<Interval> running = runningOn(day);
        if (!forward) {
            std::reverse(running.begin(), running.end());
        }
        DayUse use{day, 0};
        for (const Interval& part : std::as_const(running)) {
            const CivilMinutes begin = forward ? std::max(part.from, from) : part.from;
            const CivilMinutes end = forward ? part.to : std::min(part.to, from);
            const qint64 length = std::min(end - begin, left);
            if (length <= 0) {
                continue;
            }
            use.minutes += length;
            left -= length;
            if (left == 0) {
                uses.append(use);
                return forward ? begin + length : end - length;
            }
        }
        if (use.minutes > 0) {
            uses.append(use);
        }
    }
    return std::nullopt;
}

std::optional<QDate> DeadlineCount::addWorkDays(QDate from, int days, QList<QDate>& counted) {
    const int step = days > 0 ? 1 : -1;
    int left = days * step;
    QDate day = from;
    while (left > 0) {
        day = day.addDays(step);
        if (!inReach(day)) {
            return std::nullopt;
        }
        look(day);
        if (!m_calendar.isOff(day) && !stoppedAt(dayStart(day) + closeOfBusiness(day))) {
            --left;
            counted.append(day);
        }
    }
    return day;
}

/// Whether the clock stands still in the minute that ends at `moment`.
bool DeadlineCount::stoppedAt(CivilMinutes moment) const {
    return std::any_of(m_stops.begin(), m_stops.end(),
                       [moment](const Interval& stop) { return stop.from < moment && moment <= stop.to; });
}

QDate DeadlineCount::pushStopped(QDate from, QDate end, int& pushed) const {
    pushed = 0;
    if (m_stops.isEmpty() || end <= from) {
        return end;
    }
    for (QDate day = from.addDays(1); day <= end; day = day.addDays(1)) {
        if (!inReach(day)) {
            return day;
        }
        if (stoppedAt(dayStart(day) + kDayMinutes)) {
            ++pushed;
            end = end.addDays(1);
        }
    }
    return end;
}

QDate DeadlineCount::rollForward(QDate date) {
    const QDate rolled = m_calendar.nextWorkDay(date);
    for (QDate day = date; day <= rolled; day = day.addDays(1)) {
        look(day);
    }
    return rolled;
}

QDate DeadlineCount::rollBack(QDate date) {
    const QDate rolled = m_calendar.previousWorkDay(date);
    for (QDate day = rolled; day <= date; day = day.addDays(1)) {
        look(day);
    }
    return rolled;
}

int DeadlineCount::closeOfBusiness(QDate date) const {
    const QList<WorkSpan>& spans = m_calendar.spansOn(date);
    return spans.isEmpty() ? static_cast<int>(kDayMinutes) : spans.last().to;
}

QDate addCivilMonths(QDate date, int months) { return date.addMonths(months); }

QDate addCriminalMonths(QDate date, int months) {
    const QDate end = date.addMonths(months);
    return date.day() == date.daysInMonth() ? QDate(end.year(), end.month(), end.daysInMonth()) : end;
}

}  // namespace qz
