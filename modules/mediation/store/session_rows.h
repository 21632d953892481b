// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/domain/session_plan.h"
#include "mediation/store/dispute_rows.h"
#include "qz/cases.h"

/// Rows of sessions. Thread of the transaction.
namespace qz::mediation {

/// Planned and held ones of these days (included) in the area, by time; what was cancelled is left out.
[[nodiscard]] Result<QList<PlannedSession>> sessionsBetween(ReadTx& read, const AreaCode& area, QDate from,
                                                            QDate to);
/// The one that is still to come of a dispute; none: not planned.
[[nodiscard]] Result<std::optional<PlannedSession>> nextSession(ReadTx& read, const CaseId& id);

/// What a step of a dispute changes in its sessions: planned (an earlier plan is moved there), held,
/// cancelled with the step that ends the mediation. Invalid (where: room, session_mediators, minutes) on a
/// clash.
Status followSessions(WriteTx& tx, const CaseRecord& record, const StepContext& context);

}  // namespace qz::mediation
