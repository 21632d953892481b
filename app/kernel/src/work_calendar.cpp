// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/work_calendar.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <algorithm>

#include "json_fields.h"

namespace qz {
namespace {

constexpr int kLongestRun = 400;  // days; no calendar has a longer run of days of one sort

bool isWeekend(QDate date) { return date.dayOfWeek() >= Qt::Saturday; }

/// The last days of December belong to New Year's Day of the notice of the next year.
bool isYearEnd(QDate date) { return date.month() == 12 && date.day() >= 28; }

bool covers(const QList<int>& years, int year) {
    return std::binary_search(years.begin(), years.end(), year);
}

Result<int> parseMinute(const QJsonValue& value, const QString& place) {
    const QStringList parts = value.toString().split(QLatin1Char(':'));
    bool hourOk = false;
    bool minuteOk = false;
    const int hour = parts.value(0).toInt(&hourOk);
    const int minute = parts.value(1).toInt(&minuteOk);
    const int total = hour * 60 + minute;
    if (parts.size() != 2 || !hourOk || !minuteOk || hour < 0 || minute < 0 || minute > 59 || total > 1440) {
        return jsonError(
            QCoreApplication::translate("qz::WorkCalendar", "A time of day like 08:30 is expected there."),
            place);
    }
    return total;
}

Result<WorkHours> parseWorkHours(const QJsonObject& row, const QString& place) {
    WorkHours hours;
    QZ_ASSIGN(hours.validFrom, jsonDate(row, QStringLiteral("valid_from"), place));
    QZ_ASSIGN(const QJsonArray spans, jsonArray(row, QStringLiteral("spans"), place));
    int last = 0;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const QString where = QStringLiteral("%1.spans[%2]").arg(place).arg(i);
        const QJsonArray pair = spans.at(i).toArray();
        WorkSpan span;
        QZ_ASSIGN(span.from, parseMinute(pair.at(0), where));
        QZ_ASSIGN(span.to, parseMinute(pair.at(1), where));
        if (pair.size() != 2 || span.from >= span.to || span.from < last) {
            return jsonError(
                QCoreApplication::translate("qz::WorkCalendar",
                                            "Spans of work time must run forward and may not overlap."),
                where);
        }
        last = span.to;
        hours.spans.append(span);
    }
    if (hours.spans.isEmpty()) {
        return jsonError(
            QCoreApplication::translate("qz::WorkCalendar", "At least one span of work time is needed."),
            place);
    }
    return hours;
}

Result<QList<CalendarDay>> parseShippedDays(const QJsonArray& rows, const QHash<QString, QString>& sources) {
    QList<CalendarDay> days;
    QSet<QDate> seen;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString place = QStringLiteral("days[%1]").arg(i);
        const QJsonObject row = rows.at(i).toObject();
        CalendarDay day;
        QZ_ASSIGN(day.date, jsonDate(row, QStringLiteral("date"), place));
        QZ_ASSIGN(day.isOff, jsonBool(row, QStringLiteral("off"), place));
        QZ_ASSIGN(day.name, jsonString(row, QStringLiteral("name"), place));
        QZ_ASSIGN(const QString source, jsonString(row, QStringLiteral("source"), place));
        if (!sources.contains(source)) {
            return jsonError(
                QCoreApplication::translate("qz::WorkCalendar", "The source is not in the list of sources."),
                place + QStringLiteral(".source"));
        }
        if (seen.contains(day.date)) {
            return jsonError(QCoreApplication::translate("qz::WorkCalendar", "This date is listed twice."),
                             place + QStringLiteral(".date"));
        }
        seen.insert(day.date);
        day.source = sources.value(source);
        days.append(day);
    }
    return days;
}

}  // namespace

WorkCalendar::WorkCalendar(QString version, QList<CalendarDay> days, QList<WorkHours> hours)
    : m_version(std::move(version)), m_hours(std::move(hours)) {
    QMap<QDate, CalendarDay> sorted;  // of two rows of one date the later one counts: a re-issued notice
    for (CalendarDay& day : days) {
        sorted.insert(day.date, std::move(day));
    }
    m_days = sorted.values();
    QSet<int> years;
    for (int i = 0; i < m_days.size(); ++i) {
        const QDate date = m_days.at(i).date;
        m_byDay.insert(date.toJulianDay(), i);
        if (!isYearEnd(date)) {
            years.insert(date.year());
        }
    }
    m_years = years.values();
    std::sort(m_years.begin(), m_years.end());
    std::stable_sort(m_hours.begin(), m_hours.end(),
                     [](const WorkHours& a, const WorkHours& b) { return a.validFrom < b.validFrom; });
}

bool WorkCalendar::isOff(QDate date) const {
    const auto listed = m_byDay.constFind(date.toJulianDay());
    return listed == m_byDay.constEnd() ? isWeekend(date) : m_days.at(listed.value()).isOff;
}

bool WorkCalendar::isPublished(QDate date) const {
    if (!covers(m_years, date.year())) {
        return false;
    }
    return !isYearEnd(date) || covers(m_years, date.year() + 1) || m_byDay.contains(date.toJulianDay());
}

QString WorkCalendar::offReason(QDate date) const {
    if (!isOff(date)) {
        return {};
    }
    const auto listed = m_byDay.constFind(date.toJulianDay());
    if (listed != m_byDay.constEnd()) {
        return m_days.at(listed.value()).name;
    }
    return date.dayOfWeek() == Qt::Saturday ? QCoreApplication::translate("qz::WorkCalendar", "Saturday")
                                            : QCoreApplication::translate("qz::WorkCalendar", "Sunday");
}

const QList<WorkSpan>& WorkCalendar::spansOn(QDate date) const {
    static const QList<WorkSpan> kNone;
    const QList<WorkSpan>* found = m_hours.isEmpty() ? &kNone : &m_hours.first().spans;
    for (const WorkHours& hours : m_hours) {
        if (hours.validFrom <= date) {
            found = &hours.spans;
        }
    }
    return *found;
}

QDate WorkCalendar::nextWorkDay(QDate date) const {
    for (int i = 0; i < kLongestRun && isOff(date); ++i) {
        date = date.addDays(1);
    }
    return date;
}

QDate WorkCalendar::previousWorkDay(QDate date) const {
    for (int i = 0; i < kLongestRun && isOff(date); ++i) {
        date = date.addDays(-1);
    }
    return date;
}

Result<QList<CalendarDay>> parseHolidayJson(const QByteArray& json) {
    QZ_ASSIGN(const QJsonObject root, jsonDocumentObject(json));
    QZ_ASSIGN(const int year, jsonInt(root, QStringLiteral("year"), {}));
    QZ_ASSIGN(const QJsonArray rows, jsonArray(root, QStringLiteral("days"), {}));
    QStringList papers;
    for (const QJsonValue& paper : root.value(QStringLiteral("papers")).toArray()) {
        papers.append(paper.toString());
    }
    QList<CalendarDay> days;
    QSet<QDate> seen;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString place = QStringLiteral("days[%1]").arg(i);
        const QJsonObject row = rows.at(i).toObject();
        CalendarDay day;
        QZ_ASSIGN(day.name, jsonString(row, QStringLiteral("name"), place));
        QZ_ASSIGN(day.date, jsonDate(row, QStringLiteral("date"), place));
        QZ_ASSIGN(day.isOff, jsonBool(row, QStringLiteral("isOffDay"), place));
        const bool newYear = day.date.year() == year - 1 && isYearEnd(day.date);
        if (day.date.year() != year && !newYear) {
            return jsonError(
                QCoreApplication::translate("qz::WorkCalendar", "The date is not in the year of the file."),
                place + QStringLiteral(".date"));
        }
        if (seen.contains(day.date)) {
            return jsonError(QCoreApplication::translate("qz::WorkCalendar", "This date is listed twice."),
                             place + QStringLiteral(".date"));
        }
        seen.insert(day.date);
        day.source = papers.join(QLatin1Char(' '));
        days.append(day);
    }
    return days;
}

Result<WorkCalendar> loadShippedCalendar(const QString& resourceDir) {
    const QString path = resourceDir + QStringLiteral("/data/calendar/cn_public_holidays.json");
    QZ_ASSIGN(const QByteArray bytes, readDataFile(path));
    QZ_ASSIGN(const QJsonObject root, jsonDocumentObject(bytes));
    QZ_ASSIGN(const QString version, jsonString(root, QStringLiteral("version"), {}));
    QZ_ASSIGN(const QJsonArray sourceRows, jsonArray(root, QStringLiteral("sources"), {}));
    QHash<QString, QString> sources;
    for (qsizetype i = 0; i < sourceRows.size(); ++i) {
        const QString place = QStringLiteral("sources[%1]").arg(i);
        const QJsonObject row = sourceRows.at(i).toObject();
        QZ_ASSIGN(const QString id, jsonString(row, QStringLiteral("id"), place));
        QZ_ASSIGN(const QString document, jsonString(row, QStringLiteral("document"), place));
        sources.insert(id, document);
    }
    QZ_ASSIGN(const QJsonArray dayRows, jsonArray(root, QStringLiteral("days"), {}));
    QZ_ASSIGN(QList<CalendarDay> days, parseShippedDays(dayRows, sources));
    QZ_ASSIGN(const QJsonArray hourRows, jsonArray(root, QStringLiteral("work_hours"), {}));
    QList<WorkHours> hours;
    for (qsizetype i = 0; i < hourRows.size(); ++i) {
        QZ_ASSIGN(WorkHours row,
                  parseWorkHours(hourRows.at(i).toObject(), QStringLiteral("work_hours[%1]").arg(i)));
        hours.append(std::move(row));
    }
    return WorkCalendar(version, std::move(days), std::move(hours));
}

}  // namespace qz
