// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "case_loaded.h"
#include "case_rows.h"
#include "chain.h"
#include "sealed_fields.h"
#include "sealed_texts.h"

namespace qz {

using namespace core;

namespace {

/// Where the case stood before it came to where it stands.
QString stateBefore(const QList<JournalEntry>& journal, const QString& state) {
    for (auto it = journal.crbegin(); it != journal.crend(); ++it) {
        if (it->to == state && it->from != state && !it->from.isEmpty()) {
            return it->from;
        }
    }
    return state;
}

QString nextState(const StepOutcome& outcome, const QList<JournalEntry>& journal, const QString& state) {
    if (outcome.to.isEmpty()) {
        return state;
    }
    return outcome.to == QLatin1String("<") ? stateBefore(journal, state) : outcome.to;
}

void closeOrOpen(CaseRecord& record, const Workflow& workflow, Instant at) {
    const StateSpec* state = workflow.state(record.state);
    if (state != nullptr && state->open) {
        record.closedAt.reset();
    } else if (!record.closedAt) {
        record.closedAt = at;
    }
}

}  // namespace

Status CaseService::mayStep(const Loaded& loaded, const StepSpec& step, const Actor& actor,
                            const Performer& performer, Instant at, const FieldMap& fields,
                            bool probing) const {
    if (!loaded.kind->workflow->allows(step, loaded.record.state)) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Cases", "%1 is in state “%2”; “%3” is not possible there.")
                .arg(loaded.record.number, stateTitle(*loaded.kind->workflow, loaded.record.state),
                     actionTitle(*loaded.kind->workflow, step.action)));
    }
    QZ_TRY(m_parts.access.check(actor.user, step.permission, scopeOf(loaded.record)));
    if (!loaded.kind->guard) {
        return {};
    }
    const StepContext context{
        loaded.record, loaded.journal, loaded.clocks, loaded.details, step, fields, performer, at, probing};
    return loaded.kind->guard(context);
}

QList<OfferedStep> CaseService::offers(const Loaded& loaded, const Actor& reader) const {
    QList<OfferedStep> offered;
    const Performer performer = performerOf(reader, {});
    for (const StepSpec* step : loaded.kind->workflow->stepsFrom(loaded.record.state)) {
        const Status may = mayStep(loaded, *step, reader, performer, m_parts.clock.now(), {}, true);
        offered.append({step->action, actionTitle(*loaded.kind->workflow, step->action), may.ok(),
                        may.ok() ? QString() : may.error().message, step});
    }
    return offered;
}

Error CaseService::refusal(const Loaded& loaded, const StepRequest& request, const QString& reason) const {
    QStringList allowed;
    for (const OfferedStep& step : offers(loaded, request.actor)) {
        if (step.allowed) {
            allowed.append(step.action);
        }
    }
    return makeError(ErrorCode::Invalid,
                     allowed.isEmpty()
                         ? QCoreApplication::translate("qz::Cases", "%1 Nothing is allowed now.").arg(reason)
                         : QCoreApplication::translate("qz::Cases", "%1 Allowed now: %2.")
                               .arg(reason, allowed.join(QStringLiteral(", "))),
                     {}, QStringLiteral("action"));
}

Result<CaseRecord> CaseService::actApproved(WriteTx& tx, const StepRequest& request) {
    return tx.nested([&](WriteTx& inner) { return actNow(inner, request, true); });
}

Result<CaseRecord> CaseService::actNow(WriteTx& tx, const StepRequest& request, bool approved) {
    QZ_ASSIGN(Loaded loaded, loadAll(tx, request.number));
    if (request.seenVersion && *request.seenVersion != loaded.record.version) {
        return makeError(ErrorCode::Conflict,
                         QCoreApplication::translate("qz::Cases",
                                                     "%1 was changed since it was opened here; look at it "
                                                     "again before you act.")
                             .arg(request.number));
    }
    const StepSpec* step = loaded.kind->workflow->step(request.action);
    if (step == nullptr) {
        return refusal(
            loaded, request,
            QCoreApplication::translate("qz::Cases", "There is no step “%1”.").arg(request.action));
    }
    const Instant now = m_parts.clock.now();
    Instant at = request.occurredAt.value_or(now);
    const Performer performer = performerOf(request.actor, request.performer);
    // Without a user nothing but the rules is asked.
    const Actor asked = approved ? Actor{} : request.actor;
    if (const Status may = mayStep(loaded, *step, asked, performer, at, request.fields, false); !may) {
        Error error = refusal(loaded, request, may.error().message);
        error.code = may.error().code;
        error.detail = may.error().detail;
        if (!may.error().where.isEmpty()) {
            error.where = may.error().where;
        }
        return error;
    }
    QZ_TRY(checkRecorder(asked, performer, scopeOf(loaded.record)));
    QZ_TRY(stepTimes(loaded, at));
    QZ_TRY(checkFields(step->fields, request.fields));
    if (const JournalEntry* last = lastStep(loaded.journal)) {
        at = std::max(at, last->occurredAt);
    }
    return take(tx, loaded, *step, request, performer, at);
}

Result<QString> CaseService::sealBeside(WriteTx& tx, const CaseKind& kind, const CaseRecord& record,
                                        const QList<FieldSpec>& specs, const FieldMap& values,
                                        JournalEntry& entry) {
    const SealedTexts texts = takeIdentifying(kind.extension, specs, entry);
    FieldMap all = values;
    all.insert(texts.values);
    SealedFields sealed(m_parts.keys, kind.module, scopeOf(record).ancestor(AreaLevel::County).toString());
    return sealed.put(tx, record.id, specs + texts.specs, all);
}

Result<CaseRecord> CaseService::take(WriteTx& tx, Loaded& loaded, const StepSpec& step,
                                     const StepRequest& request, const Performer& performer, Instant at) {
    const Instant now = m_parts.clock.now();
    const StepOutcome outcome = Workflow::outcome(step, request.fields);
    CaseRecord record = loaded.record;
    record.state = nextState(outcome, loaded.journal, record.state);
    record.reworkCount += outcome.newRound ? 1 : 0;
    record.version += 1;
    closeOrOpen(record, *loaded.kind->workflow, at);

    const std::shared_ptr<const WorkCalendar> calendar = m_parts.calendars.active();
    ClockWork clocks(loaded.stored, *calendar, m_parts.ids, at);
    clocks.stop(outcome.stopsClocks);
    clocks.cancel(step.cancelsClocks);
    QZ_TRY(step.suspendsClocks ? clocks.suspend() : Status());
    QZ_TRY(step.resumesClocks ? clocks.resume() : Status());
    QZ_TRY(step.extendsClock ? clocks.extend(request.fields) : Status());
    clocks.reopen(outcome.reopensClocks);

    CaseExtension* extension = loaded.kind->extension;
    if (extension != nullptr) {
        const StepContext context{loaded.record, loaded.journal, loaded.clocks, loaded.details,
                                  step,          request.fields, performer,     at,
                                  false};
        QZ_TRY(extension->stepped(tx, record, context));
        for (const QString& id : outcome.startsClocks) {
            QZ_ASSIGN(const std::optional<DeadlineSpec> spec,
                      extension->clock(tx, id, record, request.fields, CivilTime::fromInstant(at)));
            if (spec) {
                QZ_TRY(clocks.start(id, *spec));
            }
        }
    }
    const MostUrgent urgent = mostUrgent(loaded.stored);
    record.dueAt = urgent.due;
    record.dueClock = urgent.clock;
    QZ_TRY(updateCase(tx, loaded.record, record));
    QZ_TRY(writeClocks(tx, record.id, loaded.stored));

    JournalEntry entry;
    entry.sequence = loaded.journal.isEmpty() ? 1 : loaded.journal.last().sequence + 1;
    entry.occurredAt = at;
    entry.recordedAt = now;
    entry.performer = performer;
    entry.channel = request.actor.channel;
    entry.recorder = request.actor.user;
    entry.action = step.action;
    entry.from = loaded.record.state;
    entry.to = record.state;
    entry.note = request.note;
    entry.fields = plainPart(step.fields, request.fields);
    entry.enteredLate = clocks.becameInTime(now);
    QZ_ASSIGN(const QString sealedHashes,
              sealBeside(tx, *loaded.kind, record, step.fields, request.fields, entry));
    QZ_TRY(appendJournal(tx, m_parts.ids, record.id, entry, sealedHashes));
    tx.touched({record.kind, record.id.uuid});
    return record;
}

}  // namespace qz
