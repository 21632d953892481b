// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "case_loaded.h"
#include "case_rows.h"
#include "chain.h"
#include "codec.h"
#include "import_values.h"
#include "qz/core/import_store.h"
#include "sealed_fields.h"
#include "tables.h"

namespace qz {

using namespace core;

/// One row of an import that still stands.
struct ImportStore::Change {
    qint64 rid = 0;
    CaseRecord record;
    bool created = false;
    bool acted = false;
    qint64 before = 0;
    KeptValues held;
};

namespace {

constexpr int kNamed = 12;

/// Newest first, so that a case that the file changed twice goes back step by step.
const char* const kStanding =
    "SELECT ic.rid, ic.case_id, ic.created, ic.seq_before, ic.before, ic.held_key, ic.held_bytes, "
    "(SELECT MAX(seq) FROM core_journal j WHERE j.case_id = ic.case_id) > (SELECT MAX(seq_after) FROM "
    "core_import_cases mine WHERE mine.case_id = ic.case_id AND mine.import = ic.import AND mine.undone = "
    "0), "
    "c.number "
    "FROM core_imports i JOIN core_import_cases ic ON ic.rid BETWEEN i.first_row AND "
    "i.last_row AND ic.import = i.rid JOIN core_cases c ON c.id = "
    "ic.case_id "
    "WHERE i.id = ? AND ic.undone = 0 AND c.deleted_at IS NULL ORDER BY ic.rid DESC";

JournalEntry entryOf(const CaseRecord& record, qint64 sequence, const QString& action, const QString& note,
                     const Actor& actor, Instant now) {
    JournalEntry entry;
    entry.sequence = sequence;
    entry.occurredAt = now;
    entry.recordedAt = now;
    entry.performer = performerOf(actor, {});
    entry.channel = QStringLiteral("import");
    entry.recorder = actor.user;
    entry.action = action;
    entry.from = record.state;
    entry.to = record.state;
    entry.note = note;
    return entry;
}

Status cancelClocks(WriteTx& tx, const CaseId& id, Instant now) {
    QZ_ASSIGN(QList<StoredClock> clocks, readClocks(tx, id));
    for (StoredClock& clock : clocks) {
        if (clock.clock.state == ClockState::Running || clock.clock.state == ClockState::Suspended) {
            clock.clock.state = ClockState::Cancelled;
            clock.clock.stoppedAt = now;
            clock.changed = true;
        }
    }
    return writeClocks(tx, id, clocks);
}

/// The limits that an update of the other system replaced run again, its own end.
Status restoreClocks(WriteTx& tx, CaseRecord& record, Instant now) {
    QZ_ASSIGN(QList<StoredClock> clocks, readClocks(tx, record.id));
    QHash<QString, int> last;
    for (const StoredClock& stored : clocks) {
        last[stored.clock.clockId] = std::max(last.value(stored.clock.clockId), stored.clock.round);
    }
    for (StoredClock& stored : clocks) {
        CaseClock& clock = stored.clock;
        const int newest = last.value(clock.clockId);
        if (newest > 1 && clock.round == newest) {
            clock.state = ClockState::Cancelled;
            clock.stoppedAt = now;
            stored.changed = true;
        } else if (clock.round == newest - 1 && clock.state == ClockState::Cancelled) {
            clock.state = ClockState::Running;
            clock.stoppedAt.reset();
            stored.changed = true;
        }
    }
    QZ_TRY(writeClocks(tx, record.id, clocks));
    const MostUrgent urgent = mostUrgent(clocks);
    record.dueAt = urgent.due;
    record.dueClock = urgent.clock;
    return {};
}

bool isOpenState(const CaseKind& kind, const QString& state) {
    const StateSpec* spec = kind.workflow == nullptr ? nullptr : kind.workflow->state(state);
    return spec == nullptr || spec->open;
}

/// The limit that another system set, moved to where it now stands.
Status moveLimit(WriteTx& tx, CaseRecord& record, const QString& dueText) {
    QZ_ASSIGN(const CivilTime due, CivilTime::parse(dueText));
    QZ_ASSIGN(QList<StoredClock> clocks, readClocks(tx, record.id));
    for (StoredClock& stored : clocks) {
        if (stored.clock.external && stored.clock.state != ClockState::Cancelled) {
            stored.clock.result.nominalEnd = due;
            stored.clock.result.due = due;
            stored.changed = true;
        }
    }
    QZ_TRY(writeClocks(tx, record.id, clocks));
    const MostUrgent urgent = mostUrgent(clocks);
    record.dueAt = urgent.due;
    record.dueClock = urgent.clock;
    return {};
}

Status forget(WriteTx& tx, const SyncedTable& table, const char* sql, const CaseId& id) {
    QZ_ASSIGN(Statement rows, tx.prepare(sql));
    rows.bindAll(id.uuid);
    QList<Uuid> ids;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        ids.append(rows.uuid(0));
    }
    for (const Uuid& row : ids) {
        QZ_ASSIGN(const RowRef ref, tx.ref(table, row));
        QZ_TRY(tx.remove(table, row, ref));
    }
    return {};
}

}  // namespace

Result<ImportUndo> ImportStore::planUndo(ReadTx& read, const Uuid& id) {
    QZ_ASSIGN(Statement rows, read.prepare(kStanding));
    rows.bindAll(id);
    ImportUndo plan;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            plan.acted.removeDuplicates();
            return plan;
        }
        if (rows.integer(7) != 0) {
            plan.acted.append(rows.text(8));
        } else {
            ++plan.free;
        }
    }
}

Result<ImportUndo> ImportStore::undo(WriteTx& tx, const Uuid& id, bool rest, const ImportHooks& hooks,
                                     const Actor& actor, JobControl& job) {
    QZ_ASSIGN(ImportUndo plan, planUndo(tx, id));
    if (plan.free == 0 && plan.acted.isEmpty()) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::Imports", "Nothing of this import is left to take back."));
    }
    if (!plan.acted.isEmpty() && !rest) {
        const QString named =
            plan.acted.first(qMin<qsizetype>(kNamed, plan.acted.size())).join(QStringLiteral(", "));
        return makeError(
            ErrorCode::Conflict,
            QCoreApplication::translate("qz::Imports",
                                        "Somebody acted on %1 of these cases since: %2. Nothing was "
                                        "taken back; the other %3 can be taken back alone.")
                .arg(plan.acted.size())
                .arg(plan.acted.size() > kNamed ? named + QStringLiteral(" …") : named)
                .arg(plan.free));
    }
    QZ_ASSIGN(Statement rows, tx.prepare(kStanding));
    rows.bindAll(id);
    QList<Change> changes;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        if (rows.integer(7) == 0) {
            Change change{rows.integer(0),   {}, rows.integer(2) != 0, false, rows.integer(3),
                          {rows.text(4), {}}};
            change.record.id = CaseId{rows.uuid(1)};
            if (!rows.isNull(5)) {
                change.held.sealed = SealedValue{rows.blob(5), rows.blob(6)};
            }
            changes.append(change);
        }
    }
    qint64 done = 0;
    for (Change& change : changes) {
        QZ_TRY(job.progress(done++, changes.size()));
        QZ_TRY(takeBack(tx, change, hooks, actor));
    }
    QZ_ASSIGN(Statement mark,
              tx.sql("UPDATE core_imports SET undone_at = ?, undone_by = ?, taken_back = taken_back "
                     "+ ? WHERE id = ?"));
    mark.bindAll(m_parts.clock.now().ms, stored(actor.user), changes.size(), id);
    QZ_TRY(mark.run());
    QZ_ASSIGN(Statement waiting,
              tx.sql("DELETE FROM core_import_differences WHERE decided_at IS NULL AND import = "
                     "(SELECT rid FROM core_imports WHERE id = ?)"));
    waiting.bindAll(id);
    QZ_TRY(waiting.run());
    QZ_TRY(m_parts.audit.append(
        tx, {{},
             actor.user,
             QStringLiteral("import.undo"),
             {QStringLiteral("import"), id},
             QStringLiteral("%1 taken back, %2 stay").arg(changes.size()).arg(plan.acted.size()),
             actor.purpose}));
    tx.touchedInBulk();
    return ImportUndo{changes.size(), plan.acted};
}

Status ImportStore::takeBack(WriteTx& tx, const Change& change, const ImportHooks& hooks,
                             const Actor& actor) {
    QZ_ASSIGN(const std::optional<CaseRecord> record, caseById(tx, change.record.id));
    if (!record) {
        return {};
    }
    if (change.created) {
        QZ_TRY(removeCase(tx, *record, hooks, actor));
    } else {
        QZ_ASSIGN(const FieldMap held, openValues(m_parts.keys, record->id, change.held));
        QZ_TRY(amendCase(tx, *record, held,
                         QCoreApplication::translate("qz::Imports", "The import was taken back."), true,
                         hooks, actor));
        // For the import before, this case is as it left it.
        QZ_ASSIGN(const qint64 now, lastSequence(tx, record->id));
        QZ_ASSIGN(Statement earlier,
                  tx.sql("UPDATE core_import_cases SET seq_after = ? WHERE case_id = ? AND rid < ? "
                         "AND undone = 0 AND seq_after = ?"));
        earlier.bindAll(now, record->id.uuid, change.rid, change.before);
        QZ_TRY(earlier.run());
    }
    QZ_ASSIGN(Statement mark, tx.sql("UPDATE core_import_cases SET undone = 1 WHERE rid = ?"));
    mark.bindAll(change.rid);
    return mark.run();
}

Status ImportStore::removeCase(WriteTx& tx, const CaseRecord& record, const ImportHooks& hooks,
                               const Actor& actor) {
    const Instant now = m_parts.clock.now();
    QZ_ASSIGN(const qint64 last, lastSequence(tx, record.id));
    const QString note =
        QCoreApplication::translate("qz::Imports", "The import was taken back; number %1 of “%2” is free.")
            .arg(record.externalId, record.source);
    QZ_TRY(appendJournal(tx, m_parts.ids, record.id,
                         entryOf(record, last + 1, QString(kUndoneAction), note, actor, now), {}));
    QZ_TRY(cancelClocks(tx, record.id, now));
    QZ_TRY(forget(tx, sealedTable(),
                  "SELECT id FROM core_sealed_values WHERE case_id = ? AND deleted_at IS NULL", record.id));
    if (hooks.remove) {
        QZ_TRY(hooks.remove(tx, record.id));
    }
    // The other system's number is free for the row when it comes again.
    QZ_TRY(tx.update(casesTable(), record.id.uuid,
                     {{"external_id", QString(QLatin1String(""))},
                      {"external_length", 0},
                      {"due_at", DbValue()},
                      {"due_clock", QString(QLatin1String(""))}}));
    QZ_ASSIGN(const RowRef ref, tx.ref(casesTable(), record.id.uuid));
    return tx.remove(casesTable(), record.id.uuid, ref);
}

Status ImportStore::amendCase(WriteTx& tx, const CaseRecord& record, const FieldMap& values,
                              const QString& note, bool undoing, const ImportHooks& hooks,
                              const Actor& actor) {
    const CaseKind* kind = m_parts.cases.kind(record.kind);
    if (kind == nullptr) {
        return makeError(
            ErrorCode::Unsupported,
            QCoreApplication::translate("qz::Cases", "The module of %1 (%2) is not running; switch it on.")
                .arg(record.number, record.kind));
    }
    CaseRecord after = record;
    after.version = record.version + 1;
    if (hooks.amend) {
        QZ_TRY(hooks.amend(tx, after, values));
    }
    if (undoing) {
        QZ_ASSIGN(const bool worked, wasWorkedOn(tx, record.id));
        if (!worked) {
            QZ_TRY(restoreClocks(tx, after, m_parts.clock.now()));
        }
        if (const QString state = values.value(QStringLiteral("state")); !state.isEmpty()) {
            after.state = state;
            after.closedAt = isOpenState(*kind, state) ? std::nullopt : record.closedAt;
        }
    } else if (const QString due = values.value(QStringLiteral("due_at")); !due.isEmpty()) {
        QZ_TRY(moveLimit(tx, after, due));
    }
    QZ_TRY(updateCase(tx, record, after));
    SealedFields sealed(m_parts.keys, kind->module,
                        m_parts.cases.scopeOf(after).ancestor(AreaLevel::County).toString());
    QZ_ASSIGN(const QString hashes, sealed.put(tx, record.id, kind->fields, values));
    QZ_ASSIGN(const qint64 last, lastSequence(tx, record.id));
    JournalEntry entry =
        entryOf(record, last + 1, QString(kComparedAction), note, actor, m_parts.clock.now());
    entry.to = after.state;
    QZ_TRY(appendJournal(tx, m_parts.ids, record.id, entry, hashes));
    tx.touched({record.kind, record.id.uuid});
    return {};
}

Result<QList<ImportDifference>> ImportStore::differences(ReadTx& read, WriteTx* tx, const Actor& actor,
                                                         int limit) const {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT d.id, d.case_id, d.file_row, d.found_at, d.theirs, d.key_id, "
                           "d.bytes, i.file_name FROM core_import_differences d JOIN core_imports i "
                           "ON i.rid = d.import WHERE d.decided_at IS NULL ORDER BY d.rid LIMIT ?"));
    rows.bindAll(limit);
    struct Row {
        ImportDifference difference;
        CaseId id;
        KeptValues kept;
    };
    QList<Row> waiting;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        Row row{{rows.uuid(0), {}, {}, rows.text(7), rows.integer(2), Instant{rows.integer(3)}, {}, {}},
                CaseId{rows.uuid(1)},
                {rows.text(4), {}}};
        if (!rows.isNull(5) && tx != nullptr) {
            row.kept.sealed = SealedValue{rows.blob(5), rows.blob(6)};
        }
        waiting.append(row);
    }
    QList<ImportDifference> found;
    for (Row& row : waiting) {
        QZ_ASSIGN(const std::optional<CaseRecord> record, caseById(read, row.id));
        if (!record) {
            continue;
        }
        row.difference.number = record->number;
        row.difference.kind = record->kind;
        QZ_ASSIGN(const FieldMap theirs, openValues(m_parts.keys, row.id, row.kept));
        QZ_ASSIGN(const FieldMap ours, valuesNow(read, m_parts.keys, *record));
        for (auto it = theirs.cbegin(); it != theirs.cend(); ++it) {
            if (it.value() != ours.value(it.key())) {
                row.difference.theirs.insert(it.key(), it.value());
                row.difference.ours.insert(it.key(), ours.value(it.key()));
            }
        }
        if (row.kept.sealed) {
            QZ_TRY(
                m_parts.audit.append(*tx, {{},
                                           actor.user,
                                           QStringLiteral("open_sealed"),
                                           {record->kind, record->id.uuid},
                                           record->number,
                                           QCoreApplication::translate("qz::Cases", "Handling the case")}));
        }
        if (!row.difference.theirs.isEmpty()) {
            found.append(row.difference);
        }
    }
    return found;
}

Result<qint64> ImportStore::openDifferences(ReadTx& read) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT COUNT(*) FROM core_import_differences WHERE decided_at IS NULL"));
    QZ_ASSIGN(const bool found, rows.step());
    const qint64 count = found ? rows.integer(0) : 0;
    rows.reset();
    return count;
}

Status ImportStore::decide(WriteTx& tx, const Uuid& difference, const QStringList& take,
                           const ImportHooks& hooks, const Actor& actor) {
    QZ_ASSIGN(Statement rows,
              tx.prepare("SELECT case_id, theirs, key_id, bytes FROM core_import_differences WHERE "
                         "id = ? AND decided_at IS NULL"));
    rows.bindAll(difference);
    QZ_ASSIGN(const bool found, rows.step());
    if (!found) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Imports", "This difference was decided already."));
    }
    const CaseId id{rows.uuid(0)};
    KeptValues kept{rows.text(1), {}};
    if (!rows.isNull(2)) {
        kept.sealed = SealedValue{rows.blob(2), rows.blob(3)};
    }
    rows.reset();
    QZ_ASSIGN(const std::optional<CaseRecord> record, caseById(tx, id));
    if (!record) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Imports", "The case of this difference is gone."));
    }
    QZ_ASSIGN(const FieldMap theirs, openValues(m_parts.keys, id, kept));
    FieldMap values;
    QStringList stay;
    QStringList fields = theirs.keys();
    fields.sort();
    for (const QString& field : fields) {
        if (!take.contains(field)) {
            stay.append(field);
        } else if (isStepField(field)) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate("qz::Imports", "“%1” is changed by steps of the case only.")
                    .arg(fieldTitles(m_parts.cases.kind(record->kind), {field})),
                {}, field);
        } else {
            values.insert(field, theirs.value(field));
        }
    }
    QStringList taken = values.keys();
    taken.sort();
    const CaseKind* kind = m_parts.cases.kind(record->kind);
    const QString none = QCoreApplication::translate("qz::Imports", "none");
    const QString note =
        QCoreApplication::translate("qz::Imports", "Re-sent order compared. As sent again: %1. As here: %2.")
            .arg(taken.isEmpty() ? none : fieldTitles(kind, taken),
                 stay.isEmpty() ? none : fieldTitles(kind, stay));
    QZ_TRY(amendCase(tx, *record, values, note, false, hooks, actor));
    QZ_ASSIGN(Statement mark,
              tx.sql("UPDATE core_import_differences SET decided_at = ?, decided_by = ? WHERE id = ?"));
    mark.bindAll(m_parts.clock.now().ms, stored(actor.user), difference);
    QZ_TRY(mark.run());
    return m_parts.audit.append(tx,
                                {{},
                                 actor.user,
                                 QStringLiteral("import.decide"),
                                 {record->kind, record->id.uuid},
                                 QStringLiteral("%1: %2").arg(record->number, taken.join(QLatin1Char(','))),
                                 actor.purpose});
}

}  // namespace qz
