// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include "qz/result.h"

namespace qz {

/// A listed day of a State Council notice: off, or a make-up working day.
struct CalendarDay {
    QDate date;
    bool isOff = false;
    QString name;    ///< "国庆节"
    QString source;  ///< the notice
};

/// A span of working time within a working day, minutes of the day.
struct WorkSpan {
    int from = 0;
    int to = 0;
    bool operator==(const WorkSpan&) const = default;
};

/// Work hours from a date on (summer and winter differ in many cities).
struct WorkHours {
    QDate validFrom;
    QList<WorkSpan> spans;
};

/// A version of the work calendar (facts.md B.6.1): weekends, listed holidays, make-up days, work hours.
/// Immutable once built; share by shared_ptr<const>. Any thread.
class WorkCalendar {
public:
    /// Years without any listed day are "not published": dates in them are provisional.
    WorkCalendar(QString version, QList<CalendarDay> days, QList<WorkHours> hours);

    [[nodiscard]] const QString& version() const { return m_version; }
    [[nodiscard]] bool isOff(QDate date) const;
    [[nodiscard]] bool isPublished(QDate date) const;
    /// "国庆节", "周六"…; empty for a working day.
    [[nodiscard]] QString offReason(QDate date) const;
    [[nodiscard]] const QList<WorkSpan>& spansOn(QDate date) const;  ///< of a working day, valid on that date
    [[nodiscard]] QDate nextWorkDay(QDate date) const;               ///< the date itself when it is one
    [[nodiscard]] QDate previousWorkDay(QDate date) const;
    [[nodiscard]] const QList<CalendarDay>& days() const { return m_days; }
    [[nodiscard]] const QList<WorkHours>& hours() const { return m_hours; }

private:
    QString m_version;
    QList<CalendarDay> m_days;
    QList<WorkHours> m_hours;
    QHash<qint64, int> m_byDay;  ///< Julian day → index in m_days
    QList<int> m_years;          ///< published
};

/// One year's file ({"year", "papers", "days":[{"name","date","isOffDay"}]}). Names row and reason of what is
/// wrong.
[[nodiscard]] Result<QList<CalendarDay>> parseHolidayJson(const QByteArray& json);
/// The calendars and work hours the program ships (resources/data/calendar), version "CN-2026-1".
[[nodiscard]] Result<WorkCalendar> loadShippedCalendar(const QString& resourceDir);

}  // namespace qz
