// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/audit_trail.h"

#include <QCoreApplication>
#include <QHash>

#include "chain.h"
#include "codec.h"

namespace qz {

using namespace core;

Status AuditTrail::append(WriteTx& tx, AuditEntry entry) {
    entry.at = m_clock.now();
    QZ_ASSIGN(const Link link, nextLink(tx, "audit"));
    const AuditRow row{entry.at.ms,
                       stored(entry.user),
                       stored(entry.action),
                       stored(entry.record.type),
                       entry.record.id.toBytes(),
                       stored(entry.subject),
                       stored(entry.purpose)};
    const QByteArray hash = auditHash(link, row);
    QZ_ASSIGN(Statement insert,
              tx.sql("INSERT INTO core_audit (id, at, user, action, record_type, record_id, subject, "
                     "purpose, device, chain_seq, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bindAll(m_ids.next(), row.at, row.user, row.action, row.recordType, row.recordId, row.subject,
                   row.purpose, link.device, link.sequence, hash);
    QZ_TRY(insert.run());
    return advance(tx, "audit", link, hash);
}

Result<QList<AuditEntry>> AuditTrail::latest(ReadTx& read, int limit) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT at, user, action, record_type, record_id, subject, purpose "
                           "FROM core_audit ORDER BY rid DESC LIMIT ?"));
    rows.bindAll(limit);
    QList<AuditEntry> entries;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return entries;
        }
        entries.append({Instant{rows.integer(0)}, rows.text(1), rows.text(2),
                        RecordRef{rows.text(3), rows.uuid(4)}, rows.text(5), rows.text(6)});
    }
}

namespace {

/// The last link seen of each device while a chain is walked in order.
struct Walk {
    QHash<QByteArray, Link> last;
    QStringList problems;
    QString chain;

    void take(const QByteArray& device, qint64 sequence, const QByteArray& found,
              const std::function<QByteArray(const Link&)>& hash) {
        Link& link = last[device];
        if (link.device.isEmpty()) {
            link = {device, 0, QByteArray(32, '\0')};
        }
        if (sequence != link.sequence + 1) {
            problems.append(QCoreApplication::translate("qz::Core", "%1 chain: entries %2 to %3 are missing.")
                                .arg(chain)
                                .arg(link.sequence + 1)
                                .arg(sequence - 1));
        }
        link.sequence = sequence;
        if (hash(link) != found) {
            problems.append(QCoreApplication::translate("qz::Core", "%1 chain: entry %2 was changed.")
                                .arg(chain)
                                .arg(sequence));
        }
        link.previous = found;
    }
};

/// The head tells when entries were cut off at the end.
Status compareHeads(ReadTx& read, Walk& walk) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT device, seq, hash FROM core_chain_heads WHERE chain = ?"));
    rows.bindAll(walk.chain);
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return {};
        }
        const Link last = walk.last.value(rows.blob(0));
        if (last.sequence != rows.integer(1) || (last.sequence > 0 && last.previous != rows.blob(2))) {
            walk.problems.append(
                QCoreApplication::translate("qz::Core", "%1 chain: it ends at entry %2 instead of %3.")
                    .arg(walk.chain)
                    .arg(last.sequence)
                    .arg(rows.integer(1)));
        }
    }
}

Result<QStringList> verifyJournal(ReadTx& read) {
    Walk walk{{}, {}, QStringLiteral("journal")};
    QZ_ASSIGN(
        Statement rows,
        read.prepare(
            "SELECT device, chain_seq, hash, case_id, seq, occurred_at, recorded_at, performer, channel, "
            "recorder, action, from_state, to_state, note, fields, sealed, entered_late "
            "FROM core_journal ORDER BY device, chain_seq"));
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        JournalRow row;
        row.caseId = rows.uuid(3);
        row.entry.sequence = rows.integer(4);
        row.entry.occurredAt = Instant{rows.integer(5)};
        row.entry.recordedAt = Instant{rows.integer(6)};
        row.performer = rows.text(7);
        row.entry.channel = rows.text(8);
        row.entry.recorder = rows.text(9);
        row.entry.action = rows.text(10);
        row.entry.from = rows.text(11);
        row.entry.to = rows.text(12);
        row.entry.note = rows.text(13);
        row.fields = rows.text(14);
        row.sealed = rows.text(15);
        row.entry.enteredLate = rows.integer(16) != 0;
        walk.take(rows.blob(0), rows.integer(1), rows.blob(2),
                  [&](const Link& link) { return journalHash(link, row); });
    }
    QZ_TRY(compareHeads(read, walk));
    return walk.problems;
}

Result<QStringList> verifyAudit(ReadTx& read) {
    Walk walk{{}, {}, QStringLiteral("audit")};
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT device, chain_seq, hash, at, user, action, record_type, record_id, "
                           "subject, purpose FROM core_audit ORDER BY device, chain_seq"));
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        const AuditRow row{rows.integer(3), rows.text(4), rows.text(5), rows.text(6),
                           rows.blob(7),    rows.text(8), rows.text(9)};
        walk.take(rows.blob(0), rows.integer(1), rows.blob(2),
                  [&](const Link& link) { return auditHash(link, row); });
    }
    QZ_TRY(compareHeads(read, walk));
    return walk.problems;
}

}  // namespace

Result<QStringList> verifyChains(ReadTx& read) {
    QZ_ASSIGN(QStringList problems, verifyJournal(read));
    QZ_ASSIGN(const QStringList audit, verifyAudit(read));
    return problems + audit;
}

}  // namespace qz
