// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_beside.h"

#include "case_loaded.h"
#include "chain.h"

namespace qz::core {

Status appendBeside(WriteTx& tx, Ids& ids, Instant now, const CaseRecord& record, const BesideEntry& beside) {
    QZ_ASSIGN(Statement last, tx.prepare("SELECT IFNULL(MAX(seq), 0) FROM core_journal WHERE case_id = ?"));
    last.bindAll(record.id.uuid);
    QZ_ASSIGN(const bool found, last.step());
    JournalEntry entry;
    entry.sequence = found ? last.integer(0) + 1 : 1;
    last.reset();
    entry.occurredAt = now;
    entry.recordedAt = now;
    entry.performer = performerOf(beside.actor, beside.performer);
    entry.channel = beside.actor.channel;
    entry.recorder = beside.actor.user;
    entry.action = beside.action;
    entry.from = record.state;
    entry.to = record.state;
    entry.note = beside.note;
    entry.fields = beside.fields;
    QZ_TRY(appendJournal(tx, ids, record.id, entry, {}));
    tx.touched({record.kind, record.id.uuid});
    return {};
}

}  // namespace qz::core
