// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/cases.h"
#include "qz/field_spec.h"

/// Fields of steps as intake pages ask for them at once. UI thread.
namespace qz::mediation {

/// Why a dispute is not mediated here; the same words as in the step "not_competent".
[[nodiscard]] bool isRefusal(const QString& competence);
/// What the law says about the answer, with the ways that are open; empty: nothing is answered.
[[nodiscard]] QString competenceAdvice(const QString& competence);
/// The way that lies nearest for this refusal; a person may choose another.
[[nodiscard]] QString nearestRoute(const QString& competence);

/// Competence, consent and, where it is refused, the open way and the reason.
[[nodiscard]] QList<FieldSpec> competenceFields();
/// The checklist about the dispute, never about people; optional at the intake.
[[nodiscard]] QList<FieldSpec> difficultyFields(const CaseKind& kind);
/// Of `values`, the ones that belong to a step.
[[nodiscard]] FieldMap fieldsOf(const CaseKind& kind, const QString& action, const FieldMap& values);
[[nodiscard]] const StepSpec* stepOf(const CaseKind& kind, const QString& action);

}  // namespace qz::mediation
