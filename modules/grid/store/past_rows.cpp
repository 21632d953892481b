// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/past_rows.h"

#include <QHash>

namespace qz::grid {
namespace {

constexpr auto kEvents = R"(
WITH touched AS (
    SELECT * FROM core_cases WHERE kind = 'grid.event' AND closed_at >= ?1 AND deleted_at IS NULL
    UNION ALL
    SELECT * FROM core_cases WHERE kind = 'grid.event' AND closed_at IS NULL AND deleted_at IS NULL
)
SELECT id, number, area, lon, lat, opened_at, closed_at, state FROM touched
WHERE area >= ?2 AND area < ?3 ORDER BY opened_at DESC, number DESC LIMIT ?4)";

constexpr auto kChanges =
    "SELECT occurred_at, to_state FROM core_journal WHERE case_id = ?1 AND to_state <> '' ORDER BY seq";

constexpr auto kLimits =
    "SELECT due_at, stopped_at FROM core_clocks WHERE case_id = ?1 AND state <> 'CANCELLED' AND deleted_at "
    "IS NULL ORDER BY due_at";

/// States are few; each word is kept once.
QString once(const QString& word, QHash<QString, QString>& words) {
    return *words.insert(word, words.value(word, word));
}

Status addChanges(Statement& statement, const QByteArray& id, EventPast& event,
                  QHash<QString, QString>& words) {
    statement.reset();
    statement.bindAll(id);
    for (;;) {
        QZ_ASSIGN(const bool more, statement.step());
        if (!more) {
            break;
        }
        const Instant at{statement.integer(0)};
        const QString state = once(statement.text(1), words);
        // A step entered late stands after what was recorded before it, and changed nothing earlier.
        const Instant since = event.changes.isEmpty() ? at : std::max(at, event.changes.constLast().at);
        if (event.changes.isEmpty() || event.changes.constLast().state != state) {
            event.changes.append({since, state});
        }
    }
    return {};
}

Status addLimits(Statement& statement, const QByteArray& id, EventPast& event) {
    statement.reset();
    statement.bindAll(id);
    for (;;) {
        QZ_ASSIGN(const bool more, statement.step());
        if (!more) {
            return {};
        }
        const std::optional<Instant> stopped =
            statement.isNull(1) ? std::nullopt : std::optional(Instant{statement.integer(1)});
        event.limits.append({Instant{statement.integer(0)}, stopped});
    }
}

}  // namespace

Result<QList<EventPast>> pastRows(ReadTx& read, const AreaCode& area, Instant from, int most) {
    QZ_ASSIGN(Statement events, read.prepare(kEvents));
    QZ_ASSIGN(Statement changes, read.prepare(kChanges));
    QZ_ASSIGN(Statement limits, read.prepare(kLimits));
    const QString prefix = area.toString();
    // ':' follows '9': the first text behind all codes that start with the prefix.
    events.bindAll(from.ms, prefix, prefix + QLatin1Char(':'), most);
    QList<EventPast> found;
    QHash<QString, QString> words;
    for (;;) {
        QZ_ASSIGN(const bool more, events.step());
        if (!more) {
            return found;
        }
        EventPast event;
        const QByteArray id = events.blob(0);
        event.number = events.text(1);
        event.area = AreaCode::parse(events.text(2)).valueOr(AreaCode());
        if (!events.isNull(3) && !events.isNull(4)) {
            event.point = GeoPoint{events.real(3), events.real(4)};
        }
        event.openedAt = Instant{events.integer(5)};
        QZ_TRY(addChanges(changes, id, event, words));
        if (event.changes.isEmpty()) {
            const Instant since = events.isNull(6) ? event.openedAt : Instant{events.integer(6)};
            event.changes.append({since, once(events.text(7), words)});
        }
        QZ_TRY(addLimits(limits, id, event));
        found.append(event);
    }
}

}  // namespace qz::grid
