// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "qz/core/access_store.h"
#include "qz/core/attachment_store.h"
#include "qz/core/audit_trail.h"
#include "qz/core/case_service.h"
#include "qz/db/store.h"

namespace qz {

/// A step that somebody asks for and somebody else approves.
struct Approval {
    enum class State { Waiting, Approved, Refused, Withdrawn };
    Uuid id;
    QString number;  ///< of the case
    CaseRecord record;
    QString action;   ///< "extend_deadline"
    FieldMap fields;  ///< P0/P1 fields of the step, without the approver
    QString note;
    Performer requester;
    QString recorder;  ///< login of who typed the request
    Instant requestedAt;
    State state = State::Waiting;
    QString decidedBy;  ///< performer
    std::optional<Instant> decidedAt;
    QString reason;
    bool mayDecide = false;  ///< by the reader
};

/// The answer to one or several requests.
struct Decision {
    QList<Uuid> ids;
    bool approve = false;
    QString reason;  ///< required for a refusal
    Actor actor;
    /// Signed on paper by somebody else: who, and the scanned slip, an attachment of the case. The recorder
    /// needs cases.record_for_others.
    std::optional<Performer> onPaper;
    AttachmentId slip;
};

struct DecisionOutcome {
    int done = 0;
    QList<std::pair<QString, QString>> refused;  ///< number of the case, why its request could not be decided
};

/// What approvals are built on; all of it outlives them.
struct ApprovalParts {
    Store& store;
    AccessStore& access;
    CaseService& cases;
    AuditTrail& audit;
    const Clock& clock;
    Ids& ids;
};

/// Requests for the steps that name an approver. Asking needs cases.request, deciding the permission of the
/// step itself, both in the area of the case; nobody decides the own request. Any thread.
class ApprovalStore {
public:
    explicit ApprovalStore(ApprovalParts parts) : m_parts(parts) {}

    /// Invalid where the step names no approver, its fields are wrong or the state does not allow it;
    /// Conflict where the same step of the case waits already.
    [[nodiscard]] QFuture<Result<Approval>> request(const StepRequest& request);
    /// Takes back the own request.
    [[nodiscard]] QFuture<Status> withdraw(const Uuid& id, const Actor& actor);
    /// What waits and concerns the reader: to decide, or asked by the reader. Oldest first.
    [[nodiscard]] QFuture<Result<QList<Approval>>> waiting(const Actor& reader) const;
    /// Decided ones in the reader's area, newest first.
    [[nodiscard]] QFuture<Result<QList<Approval>>> decided(int limit, const Actor& reader) const;
    /// Each request stands for itself: one that cannot be carried out stays and is named in the outcome.
    [[nodiscard]] QFuture<Result<DecisionOutcome>> decide(const Decision& decision);

    [[nodiscard]] Result<QList<Approval>> waitingIn(ReadTx& read, const Actor& reader) const;

private:
    [[nodiscard]] Result<Approval> requestNow(WriteTx& tx, const StepRequest& request);
    [[nodiscard]] Result<Approval> find(ReadTx& read, const Uuid& id) const;
    [[nodiscard]] Result<QList<Approval>> rows(ReadTx& read, const char* sql, int limit,
                                               const Actor& reader) const;
    [[nodiscard]] Status mayDecide(const Approval& approval, const Decision& decision) const;
    Status decideNow(WriteTx& tx, const Uuid& id, const Decision& decision);
    Status carryOut(WriteTx& tx, const Approval& approval, const Decision& decision,
                    const Performer& approver);
    Status settle(WriteTx& tx, const Approval& approval, const char* state, const Decision& decision,
                  const QString& decidedBy);

    ApprovalParts m_parts;
};

/// A step that may be asked for: it has a field "approver".
[[nodiscard]] bool namesApprover(const StepSpec& step);

}  // namespace qz
