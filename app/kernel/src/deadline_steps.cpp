// SPDX-License-Identifier: GPL-3.0-or-later
#include "deadline_steps.h"

#include <QCoreApplication>
#include <cstdlib>

namespace qz::deadline_steps {
namespace {

constexpr qsizetype kListed = 10;

QString iso(QDate date) { return date.toString(Qt::ISODate); }

QString signedAmount(const TimeSpan& span, bool extension) {
    if (extension) {
        return QCoreApplication::translate("qz::Deadline", "Extension of %1").arg(amount(span));
    }
    return span.amount < 0 ? QCoreApplication::translate("qz::Deadline", "%1 back").arg(amount(span))
                           : amount(span);
}

}  // namespace

QString amount(const TimeSpan& span) {
    const int n = std::abs(span.amount);
    switch (span.unit) {
        case TimeUnit::ClockHour:
            return QCoreApplication::translate("qz::Deadline", "%n clock hour(s)", nullptr, n);
        case TimeUnit::ClockMinute:
            return QCoreApplication::translate("qz::Deadline", "%n clock minute(s)", nullptr, n);
        case TimeUnit::WorkHour:
            return QCoreApplication::translate("qz::Deadline", "%n working hour(s)", nullptr, n);
        case TimeUnit::WorkMinute:
            return QCoreApplication::translate("qz::Deadline", "%n working minute(s)", nullptr, n);
        case TimeUnit::WorkDay:
            return QCoreApplication::translate("qz::Deadline", "%n working day(s)", nullptr, n);
        case TimeUnit::CalendarDay:
            return QCoreApplication::translate("qz::Deadline", "%n calendar day(s)", nullptr, n);
        case TimeUnit::Month:
            return QCoreApplication::translate("qz::Deadline", "%n month(s)", nullptr, n);
    }
    return {};
}

QString start(const DeadlineSpec& spec, bool timeOfDay) {
    if (timeOfDay) {
        return QCoreApplication::translate("qz::Deadline", "The clock starts at %1.")
            .arg(spec.start.toDisplay());
    }
    if (spec.spans.first().amount < 0) {
        return QCoreApplication::translate("qz::Deadline",
                                           "Counted back from %1; that day itself does not count.")
            .arg(spec.start.toDateString());
    }
    if (spec.regime == Regime::Term) {
        return QCoreApplication::translate("qz::Deadline", "The term starts on %1, which counts.")
            .arg(spec.start.toDateString());
    }
    return QCoreApplication::translate("qz::Deadline", "Starts on %1; that day itself does not count.")
        .arg(spec.start.toDateString());
}

QString days(const TimeSpan& span, bool extension, QDate from, QDate to) {
    return QCoreApplication::translate("qz::Deadline", "%1 from %2: %3.")
        .arg(signedAmount(span, extension), iso(from), iso(to));
}

QString months(int total, bool extended, QDate from, QDate to, Regime regime) {
    const QString text = amount({total, TimeUnit::Month});
    QString step =
        extended
            ? QCoreApplication::translate("qz::Deadline", "%1 in all, with the extension, from %2: %3.")
                  .arg(text, iso(from), iso(to))
            : QCoreApplication::translate("qz::Deadline", "%1 from %2: %3.").arg(text, iso(from), iso(to));
    const bool monthEnd = to.day() == to.daysInMonth();
    if (monthEnd && regime != Regime::Civil && from.day() == from.daysInMonth()) {
        step += QLatin1Char(' ') +
                QCoreApplication::translate(
                    "qz::Deadline", "A start on the last day of a month ends on the last day of a month.");
    } else if (to.day() < from.day()) {
        step += QLatin1Char(' ') +
                QCoreApplication::translate("qz::Deadline", "That month has no day %1: its last day counts.")
                    .arg(from.day());
    }
    return step;
}

QString workDays(const TimeSpan& span, bool extension, const QList<QDate>& counted, CivilTime end) {
    QStringList dates;
    for (const QDate& date : counted) {
        dates.append(iso(date));
    }
    if (dates.size() > kListed) {
        dates = {dates.first(), QStringLiteral("…"), dates.last()};
    }
    return QCoreApplication::translate("qz::Deadline", "%1 (%2): %3, close of business.")
        .arg(signedAmount(span, extension), dates.join(QStringLiteral(", ")), end.toDisplay());
}

QString clock(const TimeSpan& span, bool extension, CivilTime end) {
    return QCoreApplication::translate("qz::Deadline", "%1 by the clock, days off included: %2.")
        .arg(signedAmount(span, extension), end.toDisplay());
}

QString work(const TimeSpan& span, bool extension, const QList<DayUse>& uses, CivilTime end) {
    QStringList parts;
    for (const DayUse& use : uses) {
        parts.append(
            QCoreApplication::translate("qz::Deadline", "%1: %2 min").arg(iso(use.date)).arg(use.minutes));
    }
    if (parts.size() > kListed) {
        parts = {parts.first(), QStringLiteral("…"), parts.last()};
    }
    return QCoreApplication::translate("qz::Deadline", "%1 within work time (%2): %3.")
        .arg(signedAmount(span, extension), parts.join(QStringLiteral(", ")), end.toDisplay());
}

QString stopped(int count, QDate end) {
    return QCoreApplication::translate("qz::Deadline", "%n suspended day(s) do not count", nullptr, count) +
           QStringLiteral(": ") + iso(end) + QLatin1Char('.');
}

QString stoppedBetween(const Suspension& stop) {
    if (!stop.to) {
        return QCoreApplication::translate(
                   "qz::Deadline", "Suspended since %1: the due time moves on until the clock runs again.")
            .arg(stop.from.toDisplay());
    }
    if (stop.from.minute == 0 && stop.to->minute == 0) {
        return QCoreApplication::translate("qz::Deadline", "Suspended from %1 to %2.")
            .arg(stop.from.toDateString(), iso(stop.to->date.addDays(-1)));
    }
    return QCoreApplication::translate("qz::Deadline", "Suspended from %1 to %2.")
        .arg(stop.from.toDisplay(), stop.to->toDisplay());
}

QString rolledBecause(const WorkCalendar& calendar, QDate from, QDate to) {
    QStringList reasons;
    for (QDate day = from; day < to; day = day.addDays(1)) {
        const QString reason = calendar.offReason(day);
        if (!reasons.contains(reason)) {
            reasons.append(reason);
        }
    }
    const QDate last = to.addDays(-1);
    const QString names = reasons.join(QStringLiteral(", "));
    if (from == last) {
        return QCoreApplication::translate("qz::Deadline", "%1 is a day off (%2)").arg(iso(from), names);
    }
    return QCoreApplication::translate("qz::Deadline", "%1 to %2 are days off (%3)")
        .arg(iso(from), iso(last), names);
}

QString rolled(const QString& because, QDate to) {
    return QCoreApplication::translate("qz::Deadline", "%1: due on the first working day after, %2.")
        .arg(because, iso(to));
}

QString notRolled(QDate due, const QString& offReason) {
    return QCoreApplication::translate(
               "qz::Deadline", "%1 is a day off (%2), but this limit ends on its day and does not move.")
        .arg(iso(due), offReason);
}

QString backwards(QDate due, const QString& offReason, QDate actBy) {
    if (offReason.isEmpty()) {
        return QCoreApplication::translate("qz::Deadline",
                                           "A limit counted backwards does not move: act by %1.")
            .arg(iso(actBy));
    }
    return QCoreApplication::translate("qz::Deadline",
                                       "%1 is a day off (%2); a limit counted backwards does not move: act "
                                       "by the last working day before, %3.")
        .arg(iso(due), offReason, iso(actBy));
}

QString calendar(const QString& version, bool provisional) {
    if (provisional) {
        return QCoreApplication::translate(
                   "qz::Deadline",
                   "Calendar %1. Provisional: the days off of a year in it are not published yet.")
            .arg(version);
    }
    return QCoreApplication::translate("qz::Deadline", "Calendar %1.").arg(version);
}

}  // namespace qz::deadline_steps
