// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "case_loaded.h"
#include "case_rows.h"
#include "chain.h"
#include "codec.h"
#include "imported_clock.h"
#include "sealed_fields.h"

namespace qz {

using namespace core;

namespace {

/// Steps that were taken here, not by the other system.
bool wasWorkedOn(const QList<JournalEntry>& journal) {
    return std::any_of(journal.cbegin(), journal.cend(), [](const JournalEntry& entry) {
        return entry.channel != QLatin1String("import") && isStep(entry);
    });
}

/// Imported clocks that are gone are cancelled, the new ones follow.
Status replaceClocks(QList<StoredClock>& stored, const ImportedCase& imported, const WorkCalendar& calendar,
                     Ids& ids, Instant now) {
    for (StoredClock& old : stored) {
        if (old.clock.state == ClockState::Running || old.clock.state == ClockState::Suspended) {
            old.clock.state = ClockState::Cancelled;
            old.clock.stoppedAt = now;
            old.changed = true;
        }
    }
    const qsizetype before = stored.size();
    for (CaseClock clock : imported.clocks) {
        QZ_TRY(completeImported(clock, calendar));
        for (qsizetype i = 0; i < before; ++i) {
            if (stored.at(i).clock.clockId == clock.clockId) {
                clock.round = std::max(clock.round, stored.at(i).clock.round + 1);
            }
        }
        stored.append({ids.next(), clock, true, false});
    }
    return {};
}

}  // namespace

Result<ImportedOutcome> CaseService::updateImported(UnitOfWork& work, const CaseId& id,
                                                    const ImportedCase& imported) {
    WriteTx& tx = writeTx(work);
    QZ_ASSIGN(Statement find, tx.prepare("SELECT number FROM core_cases WHERE id = ?"));
    find.bindAll(id.uuid);
    QZ_ASSIGN(const bool found, find.step());
    if (!found) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Cases", "The case to update is not in the store."));
    }
    const QString number = find.text(0);
    find.reset();
    QZ_ASSIGN(Loaded loaded, loadAll(tx, number));
    const Instant now = m_parts.clock.now();
    CaseRecord record = imported.head;
    record.id = id;
    record.number = number;
    record.version = loaded.record.version + 1;
    record.reworkCount = loaded.record.reworkCount;
    const bool workedOn = wasWorkedOn(loaded.journal);
    if (workedOn) {
        record.state = loaded.record.state;
        record.ownerUnit = loaded.record.ownerUnit;
        record.closedAt = loaded.record.closedAt;
    } else {
        QZ_TRY(replaceClocks(loaded.stored, imported, *m_parts.calendars.active(), m_parts.ids, now));
        QZ_TRY(writeClocks(tx, id, loaded.stored));
    }
    const MostUrgent urgent = mostUrgent(loaded.stored);
    record.dueAt = urgent.due;
    record.dueClock = urgent.clock;
    QZ_TRY(updateCase(tx, loaded.record, record));
    JournalEntry entry = imported.journal.isEmpty() ? JournalEntry() : imported.journal.last();
    entry.sequence = loaded.journal.isEmpty() ? 1 : loaded.journal.last().sequence + 1;
    entry.recordedAt = now;
    if (const JournalEntry* last = lastStep(loaded.journal)) {
        entry.occurredAt = std::max(entry.occurredAt, last->occurredAt);
    }
    entry.performer = performerOf(imported.actor, entry.performer);
    entry.channel = QStringLiteral("import");
    entry.recorder = imported.actor.user;
    entry.action = QStringLiteral("import");
    entry.from = loaded.record.state;
    entry.to = record.state;
    QZ_ASSIGN(const QString hashes,
              sealBeside(tx, *loaded.kind, record, loaded.kind->fields, imported.sealed, entry));
    QZ_TRY(appendJournal(tx, m_parts.ids, id, entry, hashes));
    return ImportedOutcome{id, number, true};
}

}  // namespace qz
