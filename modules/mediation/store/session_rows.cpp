// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/session_rows.h"

#include <QCoreApplication>

#include "mediation/store/mediation_schema.h"

namespace qz::mediation {
namespace {

constexpr auto kColumns = "number, planned_at, minutes, room, mediators, committee, area, state";

QString value(const FieldMap& fields, const char* id) {
    return fields.value(QString::fromLatin1(id)).trimmed();
}

DbValue words(const QString& text) { return text.isNull() ? QStringLiteral("") : text; }

PlannedSession sessionOf(const Statement& row) {
    PlannedSession session;
    session.dispute = row.text(0);
    session.at = CivilTime::parse(row.text(1)).valueOr(CivilTime());
    session.minutes = static_cast<int>(row.integer(2));
    session.room = row.text(3);
    session.mediators = row.text(4);
    session.committee = row.text(5);
    session.area = AreaCode::parse(row.text(6)).valueOr(AreaCode());
    session.state = row.text(7);
    return session;
}

Result<QList<PlannedSession>> all(Statement& rows) {
    QList<PlannedSession> sessions;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return sessions;
        }
        sessions.append(sessionOf(rows));
    }
}

/// The row of the plan that still stands; none: null.
Result<std::optional<Uuid>> plannedRow(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(Statement row, read.prepare("SELECT id FROM mediation_sessions WHERE dispute_id = ? AND "
                                          "state = 'planned' AND deleted_at IS NULL ORDER BY rid DESC"));
    row.bind(0, id.uuid.toBytes());
    QZ_ASSIGN(const bool found, row.step());
    std::optional<Uuid> known;
    if (found) {
        known = row.uuid(0);
    }
    row.reset();
    return known;
}

Result<Uuid> freshId(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(Statement row, read.prepare("SELECT count(*) FROM mediation_sessions WHERE dispute_id = ?"));
    row.bind(0, id.uuid.toBytes());
    QZ_ASSIGN(const bool found, row.step());
    const qint64 count = found ? row.integer(0) : 0;
    row.reset();
    return Uuid::fromName(QStringLiteral("mediation.session"),
                          QStringLiteral("%1/%2").arg(id.uuid.toString()).arg(count + 1));
}

Status insert(WriteTx& tx, const CaseId& id, const PlannedSession& session) {
    QZ_ASSIGN(const Uuid row, freshId(tx, id));
    const Result<qint64> made = tx.insert(sessionsTable(), row,
                                          {{"dispute_id", id.uuid.toBytes()},
                                           {"number", session.dispute},
                                           {"planned_at", session.at.toString()},
                                           {"minutes", session.minutes},
                                           {"room", words(session.room)},
                                           {"mediators", words(session.mediators)},
                                           {"committee", words(session.committee)},
                                           {"area", words(session.area.toString())},
                                           {"state", session.state}});
    return made.ok() ? Status() : Status(made.error());
}

Status cancelPlan(WriteTx& tx, const CaseId& id) {
    QZ_ASSIGN(const std::optional<Uuid> open, plannedRow(tx, id));
    return open ? tx.update(sessionsTable(), *open, {{"state", QStringLiteral("cancelled")}}) : Status();
}

/// What the dispute says of a session, before the step adds its own.
PlannedSession sessionFor(const CaseRecord& record, const DisputeRow& row) {
    PlannedSession session;
    session.dispute = record.number;
    session.mediators = row.mediators;
    session.committee = row.committee;
    session.area = record.area;
    return session;
}

Status plan(WriteTx& tx, const CaseRecord& record, const StepContext& context, PlannedSession session) {
    QZ_ASSIGN(session.at, CivilTime::parse(value(context.fields, "planned_at")));
    if (const QString minutes = value(context.fields, "minutes"); !minutes.isEmpty()) {
        session.minutes = minutes.toInt();
    }
    if (session.minutes < 5 || session.minutes > kLongestMinutes) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::mediation::Sessions", "A session lasts 5 to %1 minutes.")
                .arg(kLongestMinutes),
            {}, QStringLiteral("minutes"));
    }
    session.room = value(context.fields, "room");
    if (const QString names = value(context.fields, "session_mediators"); !names.isEmpty()) {
        session.mediators = names;
    }
    session.state = QStringLiteral("planned");
    QZ_ASSIGN(const QList<PlannedSession> near,
              sessionsBetween(tx, AreaCode(), session.at.date.addDays(-1), session.at.date.addDays(1)));
    if (const std::optional<SessionClash> clash = clashOf(session, near)) {
        return makeError(ErrorCode::Invalid, clashSentence(*clash), {},
                         clash->room ? QStringLiteral("room") : QStringLiteral("session_mediators"));
    }
    QZ_TRY(cancelPlan(tx, record.id));
    return insert(tx, record.id, session);
}

Status held(WriteTx& tx, const CaseRecord& record, const StepContext& context, PlannedSession session) {
    session.at = CivilTime::fromInstant(context.occurredAt);
    session.room = value(context.fields, "room");
    session.state = QStringLiteral("held");
    QZ_ASSIGN(const std::optional<Uuid> open, plannedRow(tx, record.id));
    if (!open) {
        return insert(tx, record.id, session);
    }
    ColumnValues changed = {{"state", session.state}, {"planned_at", session.at.toString()}};
    if (!session.room.isEmpty()) {
        changed.push_back({"room", session.room});
    }
    return tx.update(sessionsTable(), *open, changed);
}

}  // namespace

Result<QList<PlannedSession>> sessionsBetween(ReadTx& read, const AreaCode& area, QDate from, QDate to) {
    QZ_ASSIGN(Statement rows,
              read.prepare(QStringLiteral("SELECT %1 FROM mediation_sessions WHERE planned_at >= ? AND "
                                          "planned_at < ? AND substr(area, 1, length(?3)) = ?3 AND state <> "
                                          "'cancelled' AND deleted_at IS NULL ORDER BY planned_at, number")
                               .arg(QLatin1String(kColumns))));
    rows.bindAll(from.toString(Qt::ISODate), to.addDays(1).toString(Qt::ISODate),
                 area.isNull() ? QStringLiteral("") : area.toString());
    return all(rows);
}

Result<std::optional<PlannedSession>> nextSession(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(
        Statement rows,
        read.prepare(QStringLiteral("SELECT %1 FROM mediation_sessions WHERE dispute_id = ? AND state = "
                                    "'planned' AND deleted_at IS NULL ORDER BY rid DESC LIMIT 1")
                         .arg(QLatin1String(kColumns))));
    rows.bind(0, id.uuid.toBytes());
    QZ_ASSIGN(const QList<PlannedSession> found, all(rows));
    return found.isEmpty() ? std::optional<PlannedSession>() : found.constFirst();
}

Status followSessions(WriteTx& tx, const CaseRecord& record, const StepContext& context) {
    const QString& action = context.step.action;
    const bool planned = action == QLatin1String("plan_session");
    if (!planned && action != QLatin1String("hold_session")) {
        const bool ends = context.step.cancelsClocks.contains(QLatin1String("session"));
        return ends ? cancelPlan(tx, record.id) : Status();
    }
    QZ_ASSIGN(const std::optional<DisputeRow> row, readDispute(tx, record.id));
    const PlannedSession session = sessionFor(record, row.value_or(DisputeRow()));
    return planned ? plan(tx, record, context, session) : held(tx, record, context, session);
}

}  // namespace qz::mediation
