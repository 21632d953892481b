// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/plugin/grid_overview.h"

#include "grid/store/brief_rows.h"
#include "qz/db/store.h"

namespace qz::grid {

namespace {

std::shared_ptr<const WorkCalendar> shippedCalendar(const QString& resources) {
    Result<WorkCalendar> calendar = loadShippedCalendar(resources);
    return calendar.ok() ? std::make_shared<const WorkCalendar>(std::move(calendar).value()) : nullptr;
}

}  // namespace

StoredOverview::StoredOverview(const ModuleContext& context, CityTables& tables)
    : m_store(context.store), m_tables(tables), m_calendar(shippedCalendar(context.resources)) {}

QFuture<Result<Overview>> StoredOverview::overview(OverviewRequest request) {
    return m_store.read([this, request, calendar = m_calendar](ReadTx& read) -> Result<Overview> {
        const Instant from = CivilTime{overviewNeeds(request), 0}.toInstant();
        // To the end of time: what is open now counts whatever the period is.
        QZ_ASSIGN(const QList<BriefRow> rows,
                  briefRows(read, request.area, from, Instant{std::numeric_limits<qint64>::max()}));
        QZ_ASSIGN(const std::shared_ptr<const ClassTable> classes, m_tables.in(read));
        QList<OverviewEvent> events;
        events.reserve(rows.size());
        for (const BriefRow& row : rows) {
            events.append({row.facts, row.number, row.classCode, row.state, row.area, row.caseDueAt});
        }
        return makeOverview(request, events, *classes, [calendar](QDate day) {
            return calendar ? calendar->isOff(day) : day.dayOfWeek() > 5;
        });
    });
}

}  // namespace qz::grid
