// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_recorder.h"

#include <algorithm>

#include "codec.h"
#include "import_values.h"

namespace qz::core {
namespace {

constexpr size_t kMostWaiting = 1024;

// A field takes eight bytes: enough that two values are hardly ever taken for one, and a row stays short.
constexpr qsizetype kFieldBytes = 2;
constexpr qsizetype kValueBytes = 6;

DbValue keyOf(const KeptValues& kept) { return kept.sealed ? DbValue(kept.sealed->keyId) : DbValue(); }
DbValue bytesOf(const KeptValues& kept) { return kept.sealed ? DbValue(kept.sealed->bytes) : DbValue(); }

}  // namespace

/// Marks of one row: for each field the mark of its name, then of its value.
struct ImportRecorder::Last {
    QHash<QByteArray, QByteArray> marks;
    const TextMarker& marker;
    [[nodiscard]] bool is(const QString& field, const QString& value) const {
        const QByteArray mark = marks.value(marker.mark(field).left(kFieldBytes));
        return value.isEmpty() ? mark.isEmpty() : mark == marker.mark(value).left(kValueBytes);
    }
};

ImportRecorder::ImportRecorder(ImportParts parts, qint64 import, const ImportRecord& draft, qint64 rowsBefore,
                               KnownRows known)
    : m_parts(parts), m_import(import), m_draft(draft), m_rowsBefore(rowsBefore), m_known(known) {
    if (Result<TextMarker> marker = m_parts.keys.marker(QStringLiteral("imports"), "said"); marker.ok()) {
        m_marker = marker.value();
    }
}

QByteArray ImportRecorder::marksOf(const FieldMap& said) const {
    QByteArray marks = QByteArrayLiteral("");
    if (!m_marker) {
        return marks;
    }
    marks.reserve(said.size() * (kFieldBytes + kValueBytes));
    for (auto it = said.cbegin(); it != said.cend(); ++it) {
        if (!it.value().isEmpty()) {
            m_marker->append(marks, it.key(), kFieldBytes);
            m_marker->append(marks, it.value(), kValueBytes);
        }
    }
    return marks;
}

Result<std::optional<ImportRecorder::Last>> ImportRecorder::saidLast(ReadTx& read, const CaseId& id) const {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT marks FROM core_import_cases WHERE case_id = ? "
                                           "AND undone = 0 ORDER BY rid DESC LIMIT 1"));
    rows.bindAll(id.uuid);
    QZ_ASSIGN(const bool found, rows.step());
    const QByteArray marks = found ? rows.blob(0) : QByteArray();
    if (marks.isEmpty() || !m_marker) {
        return std::optional<Last>();
    }
    Last last{{}, *m_marker};
    for (qsizetype at = 0; at < marks.size(); at += kFieldBytes + kValueBytes) {
        last.marks.insert(marks.mid(at, kFieldBytes), marks.mid(at + kFieldBytes, kValueBytes));
    }
    return std::optional<Last>(std::move(last));
}

Status ImportRecorder::created(UnitOfWork& work, const CaseId& id, qint64 row, const QByteArray& marks,
                               qint64 entries) {
    m_waiting.add(m_import, id.uuid, row, 1, 0, entries, marks, QStringLiteral("{}"));
    return m_waiting.size() < kMostWaiting ? Status() : flush(writeTx(work));
}

Status ImportRecorder::flush(WriteTx& tx) {
    static const QStringList columns =
        QStringLiteral("import case_id file_row created seq_before seq_after marks before")
            .split(QLatin1Char(' '));
    QZ_TRY(tx.insertMany("core_import_cases", columns, {m_waiting}));
    m_waiting.clear();
    return {};
}

Result<RowMerge> ImportRecorder::merge(UnitOfWork& work, const CaseRecord& now, const FieldMap& said) {
    WriteTx& tx = writeTx(work);
    QZ_TRY(flush(tx));
    QZ_ASSIGN(m_held, valuesNow(tx, m_parts.keys, now));
    QZ_ASSIGN(m_before, lastSequence(tx, now.id));
    m_heldOf = now.id;
    RowMerge merged;
    if (m_known == KnownRows::Skip) {
        return merged;
    }
    QZ_ASSIGN(const std::optional<Last> last, saidLast(tx, now.id));
    QZ_ASSIGN(const bool worked, wasWorkedOn(tx, now.id));
    QStringList fields = said.keys();
    fields.sort();
    for (const QString& field : fields) {
        const QString theirs = said.value(field);
        const QString ours = m_held.value(field);
        const bool step = isStepField(field);
        if (theirs.isEmpty() || theirs == ours || (last && last->is(field, theirs))) {
            continue;
        }
        const bool untouched = last ? last->is(field, ours) : !worked;
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
    QZ_ASSIGN(const KeptValues kept, keepValues(m_parts.keys, kind, now.id, held));
    QZ_ASSIGN(
        Statement insert,
        tx.sql("INSERT INTO core_import_cases (import, case_id, file_row, created, seq_before, "
               "seq_after, marks, before, held_key, held_bytes) VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?)"));
    insert.bindAll(m_import, now.id.uuid, row, m_before, after, marksOf(said), kept.open, keyOf(kept),
                   bytesOf(kept));
    QZ_TRY(insert.run());
    if (merge.kept.isEmpty()) {
        return {};
    }
    FieldMap theirs;
    for (const QString& field : merge.kept) {
        theirs.insert(field, said.value(field));
    }
    return writeDifference(tx, now, row, theirs);
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
