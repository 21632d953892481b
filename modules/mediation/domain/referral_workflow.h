// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/cases.h"
#include "qz/workflow.h"

/// What comes to the counter and what other authorities send: counted apart from disputes (systems.md row
/// 41).
namespace qz::mediation {

inline const QString kReferralKind = QStringLiteral("mediation.referral");

/// 移送收件: a letter or a row of a batch from police, court, 信访 or 12345, accepted or returned in its
/// limit.
[[nodiscard]] Result<CaseKind> referralKind(CaseExtension* extension);

/// Who sends them: police, court in four ways, 信访, 12345, a department.
[[nodiscard]] QStringList referralSources();
[[nodiscard]] WorkflowSpec referralWorkflow();
[[nodiscard]] QList<FieldSpec> referralFields();

}  // namespace qz::mediation
