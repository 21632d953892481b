// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "case_loaded.h"
#include "case_rows.h"
#include "chain.h"
#include "imported_clock.h"
#include "sealed_fields.h"
#include "sealed_texts.h"

namespace qz {

using namespace core;

Result<ImportedOutcome> CaseService::openImported(UnitOfWork& work, const ImportedCase& imported) {
    WriteTx& tx = writeTx(work);
    CaseRecord record = imported.head;
    if (!record.externalId.isEmpty()) {
        QZ_ASSIGN(const std::optional<CaseRecord> known,
                  findExternal(tx, record.kind, record.source, record.externalId));
        if (known) {
            return ImportedOutcome{known->id, known->number, true};
        }
    }
    const CaseKind* kind = this->kind(record.kind);
    if (kind == nullptr) {
        return makeError(ErrorCode::Bug, QCoreApplication::translate("qz::Cases", "Unknown kind of case."),
                         record.kind);
    }
    if (record.id.isNull()) {
        record.id = CaseId{m_parts.ids.next()};
    }
    if (record.number.isEmpty()) {
        QZ_ASSIGN(record.number, nextNumber(tx, kind->numberPrefix, record.openedAt));
    }
    QList<StoredClock> clocks;
    for (CaseClock clock : imported.clocks) {
        QZ_TRY(completeImported(clock, *m_parts.calendars.active()));
        clocks.append({m_parts.ids.next(), clock, true, false});
    }
    const MostUrgent urgent = mostUrgent(clocks);
    record.dueAt = urgent.due;
    record.dueClock = urgent.clock;
    record.version = std::max<qint64>(1, imported.journal.size());

    QZ_ASSIGN(Statement head, prepareCaseInsert(tx));
    QZ_TRY(runCaseInsert(head, record, imported.actor.user));
    if (!clocks.isEmpty()) {
        QZ_ASSIGN(Statement insert, prepareClockInsert(tx));
        for (const StoredClock& clock : clocks) {
            QZ_TRY(runClockInsert(insert, record.id, clock.row, clock.clock));
        }
    }
    QList<JournalEntry> journal = imported.journal;
    QList<FieldSpec> specs = kind->fields;
    FieldMap secret = imported.sealed;
    qint64 sequence = 0;
    for (JournalEntry& entry : journal) {
        entry.sequence = ++sequence;
        if (entry.recordedAt.ms == 0) {
            entry.recordedAt = m_parts.clock.now();
        }
        entry.performer = performerOf(imported.actor, entry.performer);
        const SealedTexts texts = takeIdentifying(kind->extension, kind->fields, entry);
        specs += texts.specs;
        secret.insert(texts.values);
    }
    SealedFields sealed(m_parts.keys, kind->module, scopeOf(record).ancestor(AreaLevel::County).toString());
    QZ_ASSIGN(const QString hashes, sealed.putNewInBulk(tx, record.id, specs, secret));
    QZ_TRY(appendJournalInBulk(tx, m_parts.ids, record.id, journal, hashes));
    return ImportedOutcome{record.id, record.number, false};
}

}  // namespace qz
