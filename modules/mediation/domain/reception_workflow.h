// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/cases.h"

/// Whoever comes to the desk and what became of it; counted apart from disputes.
namespace qz::mediation {

inline const QString kReceptionKind = QStringLiteral("mediation.reception");

/// What became of it at the desk: answered, resident_unit, elsewhere, dispute.
[[nodiscard]] QStringList receptionOutcomes();
[[nodiscard]] QList<FieldSpec> receptionFields();
[[nodiscard]] WorkflowSpec receptionWorkflow();
[[nodiscard]] Result<CaseKind> receptionKind(CaseExtension* extension);

}  // namespace qz::mediation
