// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/plugin/stored_sessions.h"

#include "mediation/store/organisation.h"
#include "mediation/store/places_tables.h"
#include "mediation/store/session_rows.h"
#include "qz/access.h"
#include "qz/db/store.h"

namespace qz::mediation {

QFuture<Result<SessionWeek>> StoredSessions::week(QDate monday, AreaCode area, QString reader) {
    return m_store.read([this, monday, area, reader](ReadTx& read) -> Result<SessionWeek> {
        QZ_TRY(m_access.check(reader, QStringLiteral("cases.read"), area));
        SessionWeek week;
        week.monday = monday;
        const QDate sunday = monday.addDays(6);
        QZ_ASSIGN(week.sessions, sessionsBetween(read, area, monday, sunday));
        QZ_ASSIGN(const QList<Room> rooms, roomsOn(read, sunday));
        for (const Room& room : rooms) {
            week.rooms.append(room.name);
        }
        QZ_ASSIGN(const QList<Mediator> mediators, mediatorsOn(read, sunday));
        for (const Mediator& mediator : mediators) {
            week.mediators.append(mediator.name);
        }
        week.mediators.removeDuplicates();
        return week;
    });
}

}  // namespace qz::mediation
