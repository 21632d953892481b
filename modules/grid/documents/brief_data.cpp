// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/brief_data.h"

#include <QMap>
#include <QSet>
#include <algorithm>

#include "grid/documents/document_text.h"

namespace qz::grid {

namespace {

constexpr qint64 kHourMs = 3600000;
constexpr qsizetype kLongestRows = 10;

bool atNight(Instant instant, const BriefScope& scope) {
    const int minute = CivilTime::fromInstant(instant).minute;
    return scope.nightFrom > scope.nightTo ? minute >= scope.nightFrom || minute < scope.nightTo
                                           : minute >= scope.nightFrom && minute < scope.nightTo;
}

BriefCase briefCase(const BriefEvent& event, qint64 hours) {
    BriefCase row{event.number,    event.classCode,
                  event.street,    event.summary,
                  event.ownerUnit, CivilTime::fromInstant(event.facts.openedAt),
                  std::nullopt,    hours};
    if (event.facts.dueAt) {
        row.dueAt = CivilTime::fromInstant(*event.facts.dueAt);
    }
    return row;
}

void sortByHours(QList<BriefCase>& rows) {
    std::sort(rows.begin(), rows.end(), [](const BriefCase& a, const BriefCase& b) {
        return a.hours != b.hours ? a.hours > b.hours : a.number < b.number;
    });
}

CountTable countTable(const QList<BriefEvent>& opened) {
    QMap<QString, QMap<QString, qint64>> counts;
    QSet<QString> classes;
    for (const BriefEvent& event : opened) {
        ++counts[event.street.toString()][event.topClass];
        classes.insert(event.topClass);
    }
    CountTable table;
    table.columns = QStringList(classes.cbegin(), classes.cend());
    table.columns.sort();
    table.rows = counts.keys();
    // Events without a street stand last.
    if (!table.rows.isEmpty() && table.rows.first().isEmpty()) {
        table.rows.move(0, table.rows.size() - 1);
    }
    for (const QString& row : std::as_const(table.rows)) {
        QList<qint64> line;
        for (const QString& column : std::as_const(table.columns)) {
            line.append(counts.value(row).value(column));
        }
        table.counts.append(line);
    }
    return table;
}

QList<BriefDay> emptyDays(const BriefScope& scope) {
    QList<BriefDay> days;
    const QDate last = scope.to.minute == 0 ? scope.to.date.addDays(-1) : scope.to.date;
    for (QDate day = scope.from.date; day <= last; day = day.addDays(1)) {
        days.append({day, 0, 0});
    }
    return days;
}

/// One pass over the events.
class BriefCount {
public:
    explicit BriefCount(BriefData& data)
        : m_data(data), m_from(data.scope.from.toInstant()), m_to(data.scope.to.toInstant()) {}

    void add(const BriefEvent& event) {
        const EventFacts& facts = event.facts;
        if (facts.openedAt >= m_to) {
            return;
        }
        if (facts.openedAt >= m_from) {
            ++m_data.opened;
            ++day(facts.openedAt).opened;
            m_opened.append(event);
            if (atNight(facts.openedAt, m_data.scope)) {
                m_data.night.append(briefCase(event, (m_to.ms - facts.openedAt.ms) / kHourMs));
            }
        }
        if (facts.closedAt && *facts.closedAt < m_to) {
            if (*facts.closedAt >= m_from) {
                ++m_data.closed;
                ++day(*facts.closedAt).closed;
            }
            return;
        }
        ++m_data.openAtEnd;
        m_data.longestOpen.append(briefCase(event, (m_to.ms - facts.openedAt.ms) / kHourMs));
        if (facts.dueAt && *facts.dueAt < m_to) {
            ++m_data.overdueAtEnd;
            m_data.overdue.append(briefCase(event, (m_to.ms - facts.dueAt->ms) / kHourMs));
        }
    }

    void finish() {
        sortByHours(m_data.overdue);
        sortByHours(m_data.longestOpen);
        m_data.longestOpen = m_data.longestOpen.first(std::min(m_data.longestOpen.size(), kLongestRows));
        std::sort(m_data.night.begin(), m_data.night.end(), [](const BriefCase& a, const BriefCase& b) {
            return a.openedAt != b.openedAt ? a.openedAt < b.openedAt : a.number < b.number;
        });
        m_data.counts = countTable(m_opened);
    }

private:
    BriefDay& day(Instant instant) {
        const QDate date = CivilTime::fromInstant(instant).date;
        const qint64 index = m_data.scope.from.date.daysTo(date);
        return m_data.days[std::clamp<qint64>(index, 0, m_data.days.size() - 1)];
    }

    BriefData& m_data;
    Instant m_from;
    Instant m_to;
    QList<BriefEvent> m_opened;
};

}  // namespace

namespace {

QList<BriefStreet> byStreet(const BriefScope& scope, const QList<BriefEvent>& events) {
    QList<BriefStreet> streets;
    if (scope.area.level() >= AreaLevel::Town) {
        return streets;
    }
    QMap<QString, QList<EventFacts>> facts;
    QMap<QString, AreaCode> codes;
    for (const BriefEvent& event : events) {
        if (!event.street.isNull()) {
            facts[event.street.toString()].append(event.facts);
            codes.insert(event.street.toString(), event.street);
        }
    }
    for (auto street = facts.begin(); street != facts.end(); ++street) {
        const GridMetrics metrics =
            computeMetrics(*street, scope.from.toInstant(), scope.to.toInstant(), scope.countBy);
        streets.append({codes.value(street.key()), metrics.inTime, metrics.openOverdue});
    }
    return streets;
}

QList<BriefUnitRow> unitRows(const BriefScope& scope, const QList<BriefEvent>& events) {
    const Instant from = scope.from.toInstant();
    const Instant to = scope.to.toInstant();
    QList<BriefUnitRow> rows;
    for (const BriefEvent& event : events) {
        const EventFacts& facts = event.facts;
        const bool closed = facts.closedAt && *facts.closedAt < to;
        const QString unit = event.leadUnit.isEmpty() ? event.ownerUnit : event.leadUnit;
        if (unit.isEmpty() || facts.openedAt >= to || (closed && *facts.closedAt < from)) {
            continue;
        }
        BriefUnitRow row{unit, event.number, event.classCode, event.summary,
                         CivilTime::fromInstant(facts.openedAt)};
        if (facts.dueAt) {
            row.dueAt = CivilTime::fromInstant(*facts.dueAt);
        }
        if (closed) {
            row.closedAt = CivilTime::fromInstant(*facts.closedAt);
        }
        row.inTime = closed && facts.closedInTime;
        row.overdue = !closed && facts.dueAt && *facts.dueAt < to;
        rows.append(row);
    }
    return rows;
}

}  // namespace

Result<BriefData> collectBrief(const BriefScope& scope, const QList<BriefEvent>& events) {
    if (!scope.from.isValid() || !scope.to.isValid() || scope.to.toInstant() <= scope.from.toInstant()) {
        return makeError(ErrorCode::Invalid,
                         translate("qz::grid::Documents",
                                   "The period of the brief is empty: its end must be later than its start."),
                         {}, QStringLiteral("to"));
    }
    BriefData data;
    data.scope = scope;
    data.days = emptyDays(scope);
    BriefCount count(data);
    QList<EventFacts> facts;
    for (const BriefEvent& event : events) {
        count.add(event);
        facts.append(event.facts);
    }
    count.finish();
    data.metrics = computeMetrics(facts, scope.from.toInstant(), scope.to.toInstant(), scope.countBy);
    data.byStreet = byStreet(scope, events);
    data.unitRows = unitRows(scope, events);
    return data;
}

QString briefName(BriefPeriod period) {
    switch (period) {
        case BriefPeriod::Daily:
            return QStringLiteral("daily_brief");
        case BriefPeriod::Weekly:
            return QStringLiteral("weekly_brief");
        case BriefPeriod::Monthly:
            return QStringLiteral("monthly_brief");
    }
    return {};
}

}  // namespace qz::grid
