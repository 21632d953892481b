// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_recorder.h"

#include <algorithm>

#include "codec.h"
#include "import_values.h"

namespace qz::core {
namespace {

/// What the file said of the case last time, where an import remembered it.
Result<std::optional<FieldMap>> saidLast(ReadTx& read, const KeyRing& keys, const CaseId& id) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT said, key_id, bytes FROM core_import_cases WHERE case_id = ? "
                           "AND undone = 0 ORDER BY rid DESC LIMIT 1"));
    rows.bindAll(id.uuid);
    QZ_ASSIGN(const bool found, rows.step());
    if (!found) {
        return std::optional<FieldMap>();
    }
    KeptValues kept{rows.text(0), {}};
    if (!rows.isNull(1)) {
        kept.sealed = SealedValue{rows.blob(1), rows.blob(2)};
    }
    rows.reset();
    QZ_ASSIGN(FieldMap values, openValues(keys, id, kept));
    return std::optional<FieldMap>(std::move(values));
}

DbValue keyOf(const KeptValues& kept) { return kept.sealed ? DbValue(kept.sealed->keyId) : DbValue(); }
DbValue bytesOf(const KeptValues& kept) { return kept.sealed ? DbValue(kept.sealed->bytes) : DbValue(); }

}  // namespace

Status ImportRecorder::created(UnitOfWork& work, const CaseId& id, qint64 row, const FieldMap& said,
                               qint64 entries) {
    return write(writeTx(work), m_kind, {id, row, true, 0, entries, said, {}});
}

Result<RowMerge> ImportRecorder::merge(UnitOfWork& work, const CaseRecord& now, const FieldMap& said) {
    WriteTx& tx = writeTx(work);
    QZ_ASSIGN(m_held, valuesNow(tx, m_parts.keys, now));
    QZ_ASSIGN(m_before, lastSequence(tx, now.id));
    m_heldOf = now.id;
    RowMerge merged;
    if (m_known == KnownRows::Skip) {
        return merged;
    }
    QZ_ASSIGN(const std::optional<FieldMap> last, saidLast(tx, m_parts.keys, now.id));
    QZ_ASSIGN(const bool worked, wasWorkedOn(tx, now.id));
    QStringList fields = said.keys();
    fields.sort();
    for (const QString& field : fields) {
        const QString theirs = said.value(field);
        const QString ours = m_held.value(field);
        const bool step = isStepField(field);
        if (theirs.isEmpty() || theirs == ours || (last && last->value(field) == theirs)) {
            continue;
        }
        const bool untouched = last ? last->value(field) == ours : !worked;
        if (step && worked && !last) {
            continue;  // nobody knows who changed the state
        }
        if (m_known == KnownRows::Update && untouched && !(step && worked)) {
            merged.values.insert(field, theirs);
            merged.taken.append(field);
        } else {
            merged.kept.append(field);
        }
    }
    return merged;
}

Status ImportRecorder::met(UnitOfWork& work, const CaseRecord& now, qint64 row, const FieldMap& said,
                           const RowMerge& merge) {
    WriteTx& tx = writeTx(work);
    if (m_known == KnownRows::Skip) {
        return {};
    }
    FieldMap held;
    for (const QString& field : merge.taken) {
        held.insert(field, m_heldOf == now.id ? m_held.value(field) : QString());
    }
    QZ_ASSIGN(const qint64 after, lastSequence(tx, now.id));
    const CaseKind* kind = m_parts.cases.kind(now.kind);
    QZ_TRY(write(tx, kind, {now.id, row, false, m_before, after, said, held}));
    if (merge.kept.isEmpty()) {
        return {};
    }
    FieldMap theirs;
    for (const QString& field : merge.kept) {
        theirs.insert(field, said.value(field));
    }
    return writeDifference(tx, now, row, theirs);
}

Status ImportRecorder::write(WriteTx& tx, const CaseKind* kind, const Row& row) {
    if (kind == nullptr && row.created) {
        // The kind of the first new case is that of all: an import fills one kind.
        QZ_ASSIGN(const std::optional<CaseRecord> record, caseById(tx, row.id));
        m_kind = record ? m_parts.cases.kind(record->kind) : nullptr;
        kind = m_kind;
    }
    QZ_ASSIGN(const KeptValues said, keepValues(m_parts.keys, kind, row.id, row.said));
    QZ_ASSIGN(const KeptValues held, keepValues(m_parts.keys, kind, row.id, row.held));
    QZ_ASSIGN(
        Statement insert,
        tx.sql("INSERT INTO core_import_cases (import, case_id, file_row, created, seq_before, seq_after, "
               "said, before, key_id, bytes, held_key, held_bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
               "?, ?)"));
    insert.bindAll(m_import, row.id.uuid, row.row, row.created ? 1 : 0, row.before, row.after, said.open,
                   held.open, keyOf(said), bytesOf(said), keyOf(held), bytesOf(held));
    return insert.run();
}

Status ImportRecorder::writeDifference(WriteTx& tx, const CaseRecord& now, qint64 row,
                                       const FieldMap& theirs) {
    // A newer file speaks for the older one.
    FieldMap all = theirs;
    QZ_ASSIGN(Statement older, tx.prepare("SELECT rid, theirs, key_id, bytes FROM core_import_differences "
                                          "WHERE case_id = ? AND decided_at IS NULL"));
    older.bindAll(now.id.uuid);
    QList<qint64> replaced;
    for (;;) {
        QZ_ASSIGN(const bool more, older.step());
        if (!more) {
            break;
        }
        KeptValues kept{older.text(1), {}};
        if (!older.isNull(2)) {
            kept.sealed = SealedValue{older.blob(2), older.blob(3)};
        }
        QZ_ASSIGN(const FieldMap values, openValues(m_parts.keys, now.id, kept));
        for (auto it = values.cbegin(); it != values.cend(); ++it) {
            if (!all.contains(it.key())) {
                all.insert(it.key(), it.value());
            }
        }
        replaced.append(older.integer(0));
    }
    for (const qint64 rid : replaced) {
        QZ_ASSIGN(Statement gone, tx.sql("DELETE FROM core_import_differences WHERE rid = ?"));
        gone.bindAll(rid);
        QZ_TRY(gone.run());
    }
    QZ_ASSIGN(const KeptValues kept, keepValues(m_parts.keys, m_parts.cases.kind(now.kind), now.id, all));
    QZ_ASSIGN(Statement insert, tx.sql("INSERT INTO core_import_differences (id, import, case_id, file_row, "
                                       "theirs, key_id, bytes, found_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bindAll(m_parts.ids.next(), m_import, now.id.uuid, row, kept.open, keyOf(kept), bytesOf(kept),
                   m_parts.clock.now().ms);
    return insert.run();
}

}  // namespace qz::core
