// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/calendar_store.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>

#include "case_clocks.h"
#include "codec.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

Uuid calendarId(const QString& version) { return Uuid::fromName(QStringLiteral("core.calendars"), version); }

/// "CN-2026-1" with the last year that is published, counted on while the version is there.
Result<QString> freeVersion(ReadTx& read, int year) {
    for (int number = 1;; ++number) {
        const QString version = QStringLiteral("CN-%1-%2").arg(year).arg(number);
        QZ_ASSIGN(Statement rows, read.prepare("SELECT 1 FROM core_calendars WHERE version = ?"));
        rows.bindAll(version);
        QZ_ASSIGN(const bool taken, rows.step());
        if (!taken) {
            return version;
        }
    }
}

bool sameDays(QList<CalendarDay> a, QList<CalendarDay> b) {
    const auto earlier = [](const CalendarDay& x, const CalendarDay& y) { return x.date < y.date; };
    std::sort(a.begin(), a.end(), earlier);
    std::sort(b.begin(), b.end(), earlier);
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const CalendarDay& x, const CalendarDay& y) {
                          return x.date == y.date && x.isOff == y.isOff && x.name == y.name;
                      });
}

/// The year that a notice is about; it may also name the last days of the year before.
int yearOf(const QList<CalendarDay>& notice) {
    int year = 0;
    for (const CalendarDay& day : notice) {
        year = std::max(year, day.date.year());
    }
    return year;
}

/// Days of `base` with those of the year of `notice` replaced. What the notice of the next year says of the
/// end of this one stays, and of the year before only the days that the notice names change.
QList<CalendarDay> replaced(const QList<CalendarDay>& base, const QList<CalendarDay>& notice) {
    const int year = yearOf(notice);
    QHash<QDate, QString> sources;
    for (const CalendarDay& day : base) {
        sources.insert(day.date, day.source);
    }
    QSet<QDate> named;
    for (const CalendarDay& day : notice) {
        named.insert(day.date);
    }
    const QString next = sources.value(QDate(year + 1, 1, 1));
    QList<CalendarDay> days = notice;
    for (const CalendarDay& day : base) {
        const bool ofNextNotice = !next.isEmpty() && day.source == next;
        if (!named.contains(day.date) && (day.date.year() != year || ofNextNotice)) {
            days.append(day);
        }
    }
    std::sort(days.begin(), days.end(),
              [](const CalendarDay& a, const CalendarDay& b) { return a.date < b.date; });
    return days;
}

}  // namespace

std::shared_ptr<const WorkCalendar> CalendarStore::active() const {
    const QReadLocker lock(&m_lock);
    return m_active;
}

void CalendarStore::publish(std::shared_ptr<const WorkCalendar> calendar) {
    const QWriteLocker lock(&m_lock);
    m_active.swap(calendar);
}

Result<std::shared_ptr<const WorkCalendar>> CalendarStore::version(ReadTx& read, const QString& version) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT days, hours FROM core_calendars WHERE version = ?"));
    rows.bindAll(version);
    QZ_ASSIGN(const bool found, rows.step());
    if (!found) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::Core", "The store has no work calendar %1.").arg(version));
    }
    return std::shared_ptr<const WorkCalendar>(
        std::make_shared<WorkCalendar>(version, daysFromJson(rows.text(0)), hoursFromJson(rows.text(1))));
}

Status CalendarStore::load(ReadTx& read) {
    QString active;
    {
        QZ_ASSIGN(Statement rows, read.prepare("SELECT version FROM core_calendars WHERE active = 1 "
                                               "ORDER BY imported_at DESC, rid DESC LIMIT 1"));
        QZ_ASSIGN(const bool found, rows.step());
        if (!found) {
            publish(std::make_shared<WorkCalendar>(QString(), QList<CalendarDay>(), QList<WorkHours>()));
            return {};
        }
        active = rows.text(0);
    }
    QZ_ASSIGN(std::shared_ptr<const WorkCalendar> calendar, version(read, active));
    publish(std::move(calendar));
    return {};
}

Status CalendarStore::activate(WriteTx& tx, const WorkCalendar& calendar, const QString& source) {
    QList<Uuid> others;
    {
        QZ_ASSIGN(Statement rows, tx.prepare("SELECT id FROM core_calendars WHERE active = 1"));
        while (true) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                break;
            }
            others.append(rows.uuid(0));
        }
    }
    for (const Uuid& other : others) {
        QZ_TRY(tx.update(calendarsTable(), other, {{"active", qint64{0}}}));
    }
    QZ_TRY(tx.insert(calendarsTable(), calendarId(calendar.version()),
                     {{"version", calendar.version()},
                      {"source", stored(source)},
                      {"days", daysToJson(calendar.days())},
                      {"hours", hoursToJson(calendar.hours())},
                      {"imported_at", m_clock.now().ms},
                      {"active", qint64{1}}}));
    tx.afterCommit([this, next = std::make_shared<WorkCalendar>(calendar)] { publish(next); });
    return {};
}

Result<ImportSummary> CalendarStore::importHolidays(WriteTx& tx, const QList<QByteArray>& files,
                                                    const ImportOptions& options) {
    ImportSummary summary;
    // What the store holds, which may be newer than the published snapshot within this transaction.
    CalendarStore stored(m_clock);
    QZ_TRY(stored.load(tx));
    const std::shared_ptr<const WorkCalendar> base = stored.active();
    QList<CalendarDay> days = base->days();
    int lastYear = 0;
    for (const CalendarDay& day : days) {
        lastYear = std::max(lastYear, day.date.year());
    }
    for (const QByteArray& file : files) {
        QZ_ASSIGN(const QList<CalendarDay> next, parseHolidayJson(file));
        summary.rows += next.size();
        for (const CalendarDay& day : next) {
            lastYear = std::max(lastYear, day.date.year());
        }
        days = replaced(days, next);
    }
    if (sameDays(days, base->days())) {
        summary.skipped = summary.rows;
        return summary;
    }
    summary.imported = summary.rows;
    QZ_ASSIGN(const QString version, freeVersion(tx, lastYear));
    const WorkCalendar calendar(version, days, base->hours());
    QZ_ASSIGN(const QList<ClockChange> moved, changes(tx, calendar));
    summary.notes.append(QCoreApplication::translate("qz::Core",
                                                     "Work calendar %1 is in force; %2 running limits "
                                                     "would move and stay as they are until confirmed.")
                             .arg(version)
                             .arg(moved.size()));
    if (!options.dryRun) {
        QZ_TRY(activate(tx, calendar, options.fileName));
    }
    return summary;
}

Result<QList<ClockChange>> CalendarStore::changes(ReadTx& read, const WorkCalendar& next) {
    QZ_ASSIGN(Statement rows,
              read.prepare(
                  "SELECT c.number, c.kind, k.id, k.case_id, k.clock, k.spec, k.result FROM core_clocks k "
                  "JOIN core_cases c ON c.id = k.case_id "
                  "WHERE k.state IN ('RUNNING', 'SUSPENDED') AND k.external = 0 ORDER BY k.due_at, k.rid"));
    QList<ClockChange> moved;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return moved;
        }
        QZ_ASSIGN(const DeadlineSpec spec, specFromJson(rows.text(5)));
        QZ_ASSIGN(const DeadlineResult before, resultFromJson(rows.text(6), spec));
        QZ_ASSIGN(const DeadlineResult after, computeDeadline(spec, next));
        if (dueInstant(before) != dueInstant(after)) {
            moved.append({rows.text(0), rows.text(1), CaseId{rows.uuid(3)}, rows.uuid(2), rows.text(4),
                          before, after});
        }
    }
}

Status CalendarStore::apply(WriteTx& tx, const QList<ClockChange>& changes) {
    QSet<CaseId> cases;
    for (const ClockChange& change : changes) {
        QZ_TRY(
            tx.update(clocksTable(), change.clockRow,
                      {{"due_at", dueInstant(change.after).ms}, {"result", resultToJson(change.after, {})}}));
        cases.insert(change.caseId);
    }
    for (const CaseId& id : cases) {
        QZ_ASSIGN(const QList<StoredClock> clocks, readClocks(tx, id));
        const MostUrgent urgent = mostUrgent(clocks);
        QZ_TRY(tx.update(casesTable(), id.uuid,
                         {{"due_at", urgent.value()}, {"due_clock", stored(urgent.clock)}}));
    }
    return {};
}

}  // namespace qz
