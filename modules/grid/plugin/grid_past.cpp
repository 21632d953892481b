// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/plugin/grid_past.h"

#include "grid/store/brief_rows.h"
#include "grid/store/facility_rows.h"
#include "grid/store/past_rows.h"
#include "qz/db/store.h"

namespace qz::grid {

QFuture<Result<QList<EventPast>>> StoredPast::pastSince(AreaCode area, Instant from, int most) {
    return m_store.read([area, from, most](ReadTx& read) { return pastRows(read, area, from, most); });
}

QFuture<Result<QList<AreaFigure>>> StoredPast::figures(AreaMeasure measure, AreaQuestion question) {
    return m_store.read([measure, question](ReadTx& read) -> Result<QList<AreaFigure>> {
        QZ_ASSIGN(const QList<BriefRow> rows,
                  briefRows(read, question.area, CivilTime{question.from, 0}.toInstant(),
                            CivilTime{question.to.addDays(1), 0}.toInstant()));
        QList<PlacedEvent> events;
        events.reserve(rows.size());
        for (const BriefRow& row : rows) {
            events.append({row.area, row.facts});
        }
        return areaFigures(measure, question, events);
    });
}

QFuture<Result<QList<Facility>>> StoredPast::facilitiesOn(QDate day) {
    return m_store.read([day](ReadTx& read) { return facilityRows(read, day); });
}

}  // namespace qz::grid
