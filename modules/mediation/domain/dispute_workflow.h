// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/cases.h"
#include "qz/workflow.h"

/// A dispute from the door to the archive (People's Mediation Law; facts.md B.2.8).
namespace qz::mediation {

inline const QString kDisputeKind = QStringLiteral("mediation.dispute");

/// Where disputes come from (People's Mediation Law 17, 18; facts.md B.2.3).
[[nodiscard]] QStringList disputeSources();
/// What stands in a volume, in the order of its index (facts.md B.2.5).
[[nodiscard]] QStringList volumeSlots();

[[nodiscard]] QList<FieldSpec> disputeFields();
/// Of these what the applicant and the respondent are.
[[nodiscard]] QList<FieldSpec> sideFields();
[[nodiscard]] QList<FieldSpec> disputeDerived();
[[nodiscard]] QList<StepSpec> disputeSteps();
[[nodiscard]] WorkflowSpec disputeWorkflow();
[[nodiscard]] Result<CaseKind> disputeKind(CaseExtension* extension);
[[nodiscard]] QString disputeClockTitle(const QString& clockId);  ///< translated

}  // namespace qz::mediation
