// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/cases.h"
#include "qz/workflow.h"

/// A matter that the centre supervises until it is written off: from a leader's note, a meeting or a
/// bulletin, over several units and events.
namespace qz::grid {

inline const QString kSupervisionKind = QStringLiteral("grid.supervision");

[[nodiscard]] WorkflowSpec supervisionWorkflow();
[[nodiscard]] QList<FieldSpec> supervisionFields();
[[nodiscard]] QList<FieldSpec> supervisionDerived();
/// "grid.supervision"; `extension` may be null where only the rules are needed.
[[nodiscard]] Result<CaseKind> supervisionKind(CaseExtension* extension);
/// The rules on its steps. Pure.
[[nodiscard]] Status checkSupervision(const StepContext& context);
/// Codes, names or numbers as people list them: blanks, commas and semicolons of both scripts.
[[nodiscard]] QStringList listedWords(const QString& text);

}  // namespace qz::grid
