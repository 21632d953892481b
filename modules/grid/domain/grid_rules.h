// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/domain/event_class.h"
#include "qz/case_record.h"
#include "qz/workflow.h"

/// The module's own rules on steps (facts.md B.1.4, B.1.6). Pure; a refusal is Denied or Conflict with a
/// sentence.
namespace qz::grid {

/// All rules that apply to the step. While probing, rules on fields that are not given yet are left out.
[[nodiscard]] Status checkStep(const StepContext& context);

/// Who checks must be independent of everyone who reported handling in this round.
[[nodiscard]] Status checkIndependence(const StepContext& context);
/// 退单: once for a case, and only by the unit that leads.
[[nodiscard]] Status checkReturn(const StepContext& context);
/// 撤回: until a unit has signed.
[[nodiscard]] Status checkRecall(const StepContext& context);
/// 挂账, 延期: somebody else approves.
[[nodiscard]] Status checkApproval(const StepContext& context);
/// 结案: after a passed check of this round, or a class that needs none (details "needs_check" = "false").
[[nodiscard]] Status checkClosing(const StepContext& context);
/// Grounds of facts.md B.1.6 are tested where the case itself shows them.
[[nodiscard]] Status checkEscalation(const StepContext& context);

/// 更正: something is corrected, and the class only while no unit has the order.
[[nodiscard]] Status checkCorrection(const StepContext& context);

/// 并案: another open event of the same class.
[[nodiscard]] Status checkMergeTarget(const CaseRecord& record, const CaseRecord& target, bool targetOpen);
/// Art. 17: a matter outside its list is not handed to a village or community.
[[nodiscard]] Status checkHandover(const EventClass& eventClass, const Unit& unit);

/// First entry of the round in progress: after the last failed check, rework order or reopening.
[[nodiscard]] qsizetype roundStart(const QList<JournalEntry>& journal);

}  // namespace qz::grid
