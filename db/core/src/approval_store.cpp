// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/approval_store.h"

#include <QCoreApplication>
#include <algorithm>

#include "case_loaded.h"
#include "case_rows.h"
#include "codec.h"
#include "journal_beside.h"
#include "sealed_fields.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

const QString kApprover = QStringLiteral("approver");
const char* const kColumns =
    "SELECT id, number, action, fields, note, requester, recorder, requested_at, state, decided_by, "
    "decided_at, reason FROM core_approvals ";

Approval::State stateOf(const QString& name) {
    return name == QLatin1String("APPROVED")    ? Approval::State::Approved
           : name == QLatin1String("REFUSED")   ? Approval::State::Refused
           : name == QLatin1String("WITHDRAWN") ? Approval::State::Withdrawn
                                                : Approval::State::Waiting;
}

Approval approvalOf(const Statement& row) {
    Approval approval;
    approval.id = row.uuid(0);
    approval.number = row.text(1);
    approval.action = row.text(2);
    approval.fields = fieldsFromJson(row.text(3));
    approval.note = row.text(4);
    approval.requester = Performer::parse(row.text(5)).valueOr(Performer{});
    approval.recorder = row.text(6);
    approval.requestedAt = Instant{row.integer(7)};
    approval.state = stateOf(row.text(8));
    approval.decidedBy = row.text(9);
    if (!row.isNull(10)) {
        approval.decidedAt = Instant{row.integer(10)};
    }
    approval.reason = row.text(11);
    return approval;
}

Error invalid(const QString& message, const QString& where) {
    return makeError(ErrorCode::Invalid, message, {}, where);
}

/// The same person, or the same nameless unit: units alone do not make a request the own one.
bool isSame(const Performer& a, const Performer& b) {
    return a.kind == b.kind && a.name == b.name && (!a.name.isEmpty() || a.unit == b.unit);
}

/// The step of the case's kind, where it is one that names an approver.
Result<const StepSpec*> approvableStep(const CaseService& cases, const CaseRecord& record,
                                       const QString& action) {
    const CaseKind* kind = cases.kind(record.kind);
    const StepSpec* step = kind == nullptr ? nullptr : kind->workflow->step(action);
    if (step == nullptr || !namesApprover(*step)) {
        return invalid(
            QCoreApplication::translate("qz::Approvals",
                                        "“%1” is no step that needs somebody's approval; take it directly.")
                .arg(action),
            QStringLiteral("action"));
    }
    if (!kind->workflow->allows(*step, record.state)) {
        return invalid(
            QCoreApplication::translate("qz::Approvals", "%1 is in state “%2”; “%3” is not possible there.")
                .arg(record.number, stateTitle(*kind->workflow, record.state),
                     actionTitle(*kind->workflow, action)),
            QStringLiteral("action"));
    }
    return step;
}

/// What waits in the tray is read by many: no names in it.
Status checkNamesNobody(const CaseService& cases, const CaseRecord& record, const QList<FieldSpec>& specs,
                        const FieldMap& fields, const QString& note) {
    const CaseKind* kind = cases.kind(record.kind);
    const auto refused = [](const QString& field) {
        return invalid(QCoreApplication::translate("qz::Approvals",
                                                   "A request and its answer name nobody; leave names and "
                                                   "telephone numbers out."),
                       field);
    };
    if (kind == nullptr || kind->extension == nullptr) {
        return {};
    }
    for (const FieldSpec& spec : specs) {
        const bool words = spec.type == FieldType::Text || spec.type == FieldType::LongText;
        if (words && spec.dataClass != DataClass::P0 && kind->extension->mayIdentify(fields.value(spec.id))) {
            return refused(spec.id);
        }
    }
    return kind->extension->mayIdentify(note) ? Status(refused(QStringLiteral("note"))) : Status();
}

}  // namespace

bool namesApprover(const StepSpec& step) {
    return std::any_of(step.fields.cbegin(), step.fields.cend(),
                       [](const FieldSpec& field) { return field.id == kApprover; });
}

Result<Approval> ApprovalStore::requestNow(WriteTx& tx, const StepRequest& request) {
    QZ_ASSIGN(const CaseRecord record, m_parts.cases.headIn(tx, request.number));
    QZ_TRY(m_parts.access.check(request.actor.user, QStringLiteral("cases.request"),
                                m_parts.cases.scopeOf(record)));
    QZ_ASSIGN(const StepSpec* step, approvableStep(m_parts.cases, record, request.action));
    QList<FieldSpec> asked = step->fields;
    asked.removeIf([](const FieldSpec& field) { return field.id == kApprover; });
    FieldMap fields = request.fields;
    fields.remove(kApprover);
    QZ_TRY(checkFields(asked, fields));
    if (!sealedPart(asked, fields).isEmpty()) {
        return invalid(
            QCoreApplication::translate("qz::Approvals", "A request holds no personal data; leave it out."),
            QStringLiteral("fields"));
    }
    QZ_TRY(checkNamesNobody(m_parts.cases, record, asked, fields, request.note));
    QZ_ASSIGN(Statement twice, tx.prepare("SELECT 1 FROM core_approvals WHERE case_id = ? AND action = ? AND "
                                          "state = 'WAITING'"));
    twice.bindAll(record.id.uuid, request.action);
    QZ_ASSIGN(const bool waits, twice.step());
    twice.reset();
    if (waits) {
        return makeError(ErrorCode::Conflict,
                         QCoreApplication::translate("qz::Approvals",
                                                     "The same request for %1 waits for its answer already.")
                             .arg(record.number));
    }
    Approval approval;
    approval.id = m_parts.ids.next();
    approval.number = record.number;
    approval.record = record;
    approval.action = request.action;
    approval.fields = fields;
    approval.note = request.note;
    approval.requester = performerOf(request.actor, request.performer);
    approval.recorder = request.actor.user;
    approval.requestedAt = m_parts.clock.now();
    const Result<qint64> row = tx.insert(approvalsTable(), approval.id,
                                         {{"case_id", record.id.uuid.toBytes()},
                                          {"number", record.number},
                                          {"area", stored(m_parts.cases.scopeOf(record).toString())},
                                          {"action", approval.action},
                                          {"fields", fieldsToJson(fields)},
                                          {"note", stored(approval.note)},
                                          {"requester", approval.requester.toString()},
                                          {"recorder", stored(approval.recorder)},
                                          {"requested_at", approval.requestedAt.ms},
                                          {"state", QStringLiteral("WAITING")}});
    if (!row.ok()) {
        return row.error();
    }
    FieldMap told = fields;
    told.insert(QStringLiteral("step"), request.action);
    QZ_TRY(appendBeside(tx, m_parts.ids, approval.requestedAt, record,
                        {QString(kRequestAction), request.note, told, request.actor, approval.requester}));
    return approval;
}

QFuture<Result<Approval>> ApprovalStore::request(const StepRequest& request) {
    return m_parts.store.write(QStringLiteral("cases.request"),
                               [this, request](WriteTx& tx) { return requestNow(tx, request); });
}

Result<Approval> ApprovalStore::find(ReadTx& read, const Uuid& id) const {
    QZ_ASSIGN(Statement row, read.prepare(QLatin1String(kColumns) + QStringLiteral("WHERE id = ?")));
    row.bindAll(id);
    QZ_ASSIGN(const bool found, row.step());
    if (!found) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::Approvals", "There is no request %1.").arg(id.toString()));
    }
    Approval approval = approvalOf(row);
    row.reset();
    QZ_ASSIGN(approval.record, m_parts.cases.headIn(read, approval.number));
    if (approval.state != Approval::State::Waiting) {
        return makeError(ErrorCode::Conflict, QCoreApplication::translate(
                                                  "qz::Approvals", "The request for %1 was answered already.")
                                                  .arg(approval.number));
    }
    return approval;
}

Result<QList<Approval>> ApprovalStore::rows(ReadTx& read, const char* sql, int limit,
                                            const Actor& reader) const {
    QZ_ASSIGN(Statement rows, read.prepare(QLatin1String(kColumns) + QLatin1String(sql)));
    rows.bindAll(limit);
    QList<Approval> found;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        found.append(approvalOf(rows));
    }
    QList<Approval> seen;
    for (Approval& approval : found) {
        QZ_ASSIGN(approval.record, m_parts.cases.headIn(read, approval.number));
        const AreaCode scope = m_parts.cases.scopeOf(approval.record);
        const CaseKind* kind = m_parts.cases.kind(approval.record.kind);
        const StepSpec* step = kind == nullptr ? nullptr : kind->workflow->step(approval.action);
        const bool own = !reader.user.isEmpty() && approval.recorder == reader.user;
        approval.mayDecide =
            step != nullptr && !own && m_parts.access.check(reader.user, step->permission, scope).ok();
        if (own || approval.mayDecide ||
            m_parts.access.check(reader.user, QStringLiteral("cases.record_for_others"), scope).ok()) {
            seen.append(approval);
        }
    }
    return seen;
}

Result<QList<Approval>> ApprovalStore::waitingIn(ReadTx& read, const Actor& reader) const {
    return rows(read, "WHERE state = 'WAITING' ORDER BY requested_at LIMIT ?", 1000, reader);
}

QFuture<Result<QList<Approval>>> ApprovalStore::waiting(const Actor& reader) const {
    return m_parts.store.read([this, reader](ReadTx& read) { return waitingIn(read, reader); });
}

QFuture<Result<QList<Approval>>> ApprovalStore::decided(int limit, const Actor& reader) const {
    return m_parts.store.read([this, limit, reader](ReadTx& read) {
        return rows(read, "WHERE state <> 'WAITING' ORDER BY decided_at DESC LIMIT ?", limit, reader);
    });
}

Status ApprovalStore::mayDecide(const Approval& approval, const Decision& decision) const {
    const AreaCode scope = m_parts.cases.scopeOf(approval.record);
    const QString& user = decision.actor.user;
    if (decision.onPaper) {
        if (decision.onPaper->name.isEmpty() && decision.onPaper->unit.isEmpty()) {
            return invalid(QCoreApplication::translate("qz::Approvals", "Say who signed the slip."),
                           kApprover);
        }
        if (isSame(*decision.onPaper, approval.requester)) {
            return makeError(ErrorCode::Denied, QCoreApplication::translate(
                                                    "qz::Approvals", "%1 cannot approve the own request.")
                                                    .arg(approval.requester.toString()));
        }
        return m_parts.access.check(user, QStringLiteral("cases.record_for_others"), scope);
    }
    const Performer self = performerOf(decision.actor, {});
    if (isSame(self, approval.requester) || (!user.isEmpty() && user == approval.recorder)) {
        return makeError(
            ErrorCode::Denied,
            QCoreApplication::translate("qz::Approvals", "%1 cannot approve the own request.").arg(user));
    }
    QZ_ASSIGN(const StepSpec* step, approvableStep(m_parts.cases, approval.record, approval.action));
    return m_parts.access.check(user, step->permission, scope);
}

Status ApprovalStore::settle(WriteTx& tx, const Approval& approval, const char* state,
                             const Decision& decision, const QString& decidedBy) {
    return tx.update(approvalsTable(), approval.id,
                     {{"state", QString(QLatin1String(state))},
                      {"decided_by", stored(decidedBy)},
                      {"decided_at", m_parts.clock.now().ms},
                      {"reason", stored(decision.reason)},
                      {"slip", decision.slip.isNull() ? DbValue() : DbValue(decision.slip.uuid.toBytes())}});
}

Status ApprovalStore::carryOut(WriteTx& tx, const Approval& approval, const Decision& decision,
                               const Performer& approver) {
    StepRequest step;
    step.number = approval.number;
    step.action = approval.action;
    step.fields = approval.fields;
    step.fields.insert(kApprover, approver.toString());
    QStringList notes{approval.note, decision.reason};
    notes.removeAll(QString());
    step.note = notes.join(QStringLiteral(" · "));
    step.actor = decision.actor;
    step.performer = approval.requester;
    if (decision.onPaper) {
        step.actor.channel = QStringLiteral("paper");
    }
    const Result<CaseRecord> acted = m_parts.cases.actApproved(tx, step);
    return acted.ok() ? Status() : Status(acted.error());
}

Status ApprovalStore::decideNow(WriteTx& tx, const Uuid& id, const Decision& decision) {
    QZ_ASSIGN(const Approval approval, find(tx, id));
    QZ_TRY(mayDecide(approval, decision));
    QZ_TRY(checkNamesNobody(m_parts.cases, approval.record, {}, {}, decision.reason));
    if (decision.onPaper) {
        QZ_ASSIGN(Statement slip,
                  tx.prepare("SELECT 1 FROM core_attachments WHERE id = ? AND case_id = ? AND "
                             "deleted_at IS NULL"));
        slip.bindAll(decision.slip.uuid, approval.record.id.uuid);
        QZ_ASSIGN(const bool there, slip.step());
        slip.reset();
        if (!there) {
            return invalid(QCoreApplication::translate(
                               "qz::Approvals",
                               "A decision on paper needs its scanned slip among the attachments of %1.")
                               .arg(approval.number),
                           QStringLiteral("slip"));
        }
    }
    const Performer approver = decision.onPaper ? *decision.onPaper : performerOf(decision.actor, {});
    if (decision.approve) {
        QZ_TRY(carryOut(tx, approval, decision, approver));
    } else {
        Actor actor = decision.actor;
        actor.channel = decision.onPaper ? QStringLiteral("paper") : actor.channel;
        QZ_TRY(appendBeside(tx, m_parts.ids, m_parts.clock.now(), approval.record,
                            {QString(kRefuseAction),
                             decision.reason,
                             {{QStringLiteral("step"), approval.action}},
                             actor,
                             approver}));
    }
    QZ_TRY(settle(tx, approval, decision.approve ? "APPROVED" : "REFUSED", decision, approver.toString()));
    return m_parts.audit.append(
        tx, {{},
             decision.actor.user,
             decision.approve ? QStringLiteral("approve_request") : QStringLiteral("refuse_request"),
             {approval.record.kind, approval.record.id.uuid},
             approval.number + QStringLiteral(": ") + approval.action,
             decision.reason});
}

QFuture<Result<DecisionOutcome>> ApprovalStore::decide(const Decision& decision) {
    return m_parts.store.write(
        QStringLiteral("cases.decide"), [this, decision](WriteTx& tx) -> Result<DecisionOutcome> {
            if (!decision.approve && decision.reason.trimmed().isEmpty()) {
                return invalid(
                    QCoreApplication::translate("qz::Approvals", "Say why the request is refused."),
                    QStringLiteral("reason"));
            }
            DecisionOutcome outcome;
            for (const Uuid& id : decision.ids) {
                const Status decided =
                    tx.nested([&](WriteTx& inner) { return decideNow(inner, id, decision); });
                if (decided.ok()) {
                    ++outcome.done;
                    continue;
                }
                if (decision.ids.size() == 1) {
                    return decided.error();
                }
                const Result<Approval> approval = find(tx, id);
                outcome.refused.append(
                    {approval.ok() ? approval->number : id.toString(), decided.error().message});
            }
            return outcome;
        });
}

QFuture<Status> ApprovalStore::withdraw(const Uuid& id, const Actor& actor) {
    return m_parts.store.write(QStringLiteral("cases.withdraw"), [this, id, actor](WriteTx& tx) -> Status {
        QZ_ASSIGN(const Approval approval, find(tx, id));
        if (approval.recorder != actor.user) {
            return makeError(
                ErrorCode::Denied,
                QCoreApplication::translate("qz::Approvals", "Only %1, who asked, can take the request back.")
                    .arg(approval.recorder));
        }
        QZ_TRY(
            appendBeside(tx, m_parts.ids, m_parts.clock.now(), approval.record,
                         {QString(kWithdrawAction), {}, {{QStringLiteral("step"), approval.action}}, actor}));
        return settle(tx, approval, "WITHDRAWN", Decision{}, performerOf(actor, {}).toString());
    });
}

}  // namespace qz
