// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/cases.h"

namespace qz::grid {

/// A new division of one village into grids: drawn, reviewed by somebody else, published as the version that
/// is valid from that day.
inline const QString kRedrawKind = QStringLiteral("grid.redraw");

[[nodiscard]] WorkflowSpec redrawWorkflow();
[[nodiscard]] QList<FieldSpec> redrawFields();
/// Who drew does not publish. Pure.
[[nodiscard]] Status checkRedraw(const StepContext& context);
/// The kind, with the module's part where the store is there.
[[nodiscard]] Result<CaseKind> redrawKind(CaseExtension* extension);

}  // namespace qz::grid
