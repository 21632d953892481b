// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "case_loaded.h"
#include "case_rows.h"
#include "chain.h"
#include "qz/core/assessment_store.h"
#include "sealed_fields.h"

namespace qz {

using namespace core;

namespace {

Error unknownKind(const QString& wanted, const QList<const CaseKind*>& kinds) {
    QStringList names;
    for (const CaseKind* kind : kinds) {
        names.append(kind->id);
    }
    return makeError(ErrorCode::NotFound,
                     QCoreApplication::translate("qz::Cases", "There is no kind of case “%1”; known are: %2.")
                         .arg(wanted, names.join(QStringLiteral(", "))));
}

JournalEntry firstEntry(const CaseKind& kind, const CaseRecord& record, const NewCase& request,
                        const Performer& performer, Instant now) {
    JournalEntry entry;
    entry.sequence = 1;
    entry.occurredAt = record.openedAt;
    entry.recordedAt = now;
    entry.performer = performer;
    entry.channel = request.actor.channel;
    entry.recorder = request.actor.user;
    entry.action = kind.workflow->spec().intakeAction;
    entry.to = record.state;
    return entry;
}

Status startIntakeClocks(WriteTx& tx, const CaseKind& kind, const CaseRecord& record, const FieldMap& fields,
                         const WorkCalendar& calendar, Ids& ids, QList<StoredClock>& clocks) {
    if (kind.extension == nullptr) {
        return {};
    }
    ClockWork work(clocks, calendar, ids, record.openedAt);
    for (const QString& id : kind.workflow->spec().intakeClocks) {
        QZ_ASSIGN(const std::optional<DeadlineSpec> spec,
                  kind.extension->clock(tx, id, record, fields, CivilTime::fromInstant(record.openedAt)));
        if (spec) {
            QZ_TRY(work.start(id, *spec));
        }
    }
    return {};
}

}  // namespace

Status CaseService::checkAssessed(ReadTx& read, const CaseKind& kind) const {
    if (!m_needsAssessment || m_assessed.contains(kind.module)) {
        return {};
    }
    if (AssessmentStore::modulesWithPersonalData(*this).contains(kind.module)) {
        QZ_ASSIGN(const bool isSigned, AssessmentStore::isSigned(read, kind.module));
        if (!isSigned) {
            return makeError(
                ErrorCode::Denied,
                QCoreApplication::translate(
                    "qz::Cases",
                    "The module “%1” handles personal data and its impact assessment is not signed: no case "
                    "can be taken in. An administrator writes and signs it in the settings, under impact "
                    "assessment.")
                    .arg(kind.module),
                QStringLiteral("assessment"));
        }
    }
    m_assessed.append(kind.module);
    return {};
}

Status CaseService::admit(WriteTx& tx, const CaseKind& kind, CaseRecord& record, const Actor& actor,
                          const Performer& performer) {
    // A case without a place belongs to whom it was reported, so that the recorder can see it again.
    if (record.area.isNull() && !actor.user.isEmpty()) {
        QZ_ASSIGN(const User user, m_parts.access.user(actor.user));
        record.area = user.area.contains(m_root) ? AreaCode() : user.area;
    }
    const QString& wanted = kind.workflow->spec().intakePermission;
    const QString permission = wanted.isEmpty() ? kind.module + QStringLiteral(".intake") : wanted;
    QZ_TRY(m_parts.access.check(actor.user, permission, scopeOf(record)));
    QZ_TRY(checkRecorder(actor, performer, scopeOf(record)));
    if (record.externalId.isEmpty()) {
        return {};
    }
    QZ_ASSIGN(const std::optional<CaseRecord> known,
              findExternal(tx, record.kind, record.source, record.externalId));
    if (!known) {
        return {};
    }
    return makeError(ErrorCode::Conflict,
                     QCoreApplication::translate("qz::Cases", "%1 has the external number %2 already.")
                         .arg(known->number, record.externalId),
                     {}, QStringLiteral("external_id"));
}

Result<CaseRecord> CaseService::openNow(WriteTx& tx, const NewCase& request) {
    const CaseKind* kind = this->kind(request.kind);
    if (kind == nullptr) {
        return unknownKind(request.kind, kinds());
    }
    QZ_TRY(checkAssessed(tx, *kind));
    QZ_TRY(checkFields(kind->fields, request.fields));
    const Instant now = m_parts.clock.now();
    const Performer performer = performerOf(request.actor, request.performer);

    CaseRecord record;
    record.id = CaseId{m_parts.ids.next()};
    record.kind = kind->id;
    record.state = kind->workflow->spec().initial;
    record.openedAt = request.occurredAt.value_or(now);
    record.version = 1;
    QZ_TRY(stepTimes(Loaded{}, record.openedAt));
    QZ_ASSIGN(record.number, nextNumber(tx, kind->numberPrefix, record.openedAt));
    if (kind->extension != nullptr) {
        QZ_TRY(kind->extension->opened(tx, record, request));
    }
    QZ_TRY(admit(tx, *kind, record, request.actor, performer));
    const std::shared_ptr<const WorkCalendar> calendar = m_parts.calendars.active();
    QList<StoredClock> clocks;
    QZ_TRY(startIntakeClocks(tx, *kind, record, request.fields, *calendar, m_parts.ids, clocks));
    const MostUrgent urgent = mostUrgent(clocks);
    record.dueAt = urgent.due;
    record.dueClock = urgent.clock;

    QZ_TRY(insertCase(tx, record, request.actor.user));
    JournalEntry entry = firstEntry(*kind, record, request, performer, now);
    entry.fields = plainPart(kind->fields, request.fields);
    QZ_ASSIGN(const QString sealedHashes, sealBeside(tx, *kind, record, kind->fields, request.fields, entry));
    QZ_TRY(writeClocks(tx, record.id, clocks));
    QZ_TRY(appendJournal(tx, m_parts.ids, record.id, entry, sealedHashes));
    tx.touched({record.kind, record.id.uuid});
    return record;
}

}  // namespace qz
