// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "qz/cases.h"
#include "qz/workflow.h"

namespace qz::grid {

/// States, steps, clocks and titles of a grid event (facts.md B.1.4). Identifiers are the glossary's.
[[nodiscard]] WorkflowSpec gridWorkflow();

/// Fields of the intake form.
[[nodiscard]] QList<FieldSpec> intakeFields();

/// What a case shows besides its intake fields: who leads, how well it is placed, what is proposed.
[[nodiscard]] QList<FieldSpec> derivedFields();

/// "grid.event" with its rules; `extension` may be null where only the rules are needed. Bug when the table
/// is unsound.
[[nodiscard]] Result<CaseKind> gridKind(CaseExtension* extension);

/// Translated.
[[nodiscard]] QString clockTitle(const QString& clockId);

/// Where events come from: values of the field "source".
[[nodiscard]] QStringList eventSources();
/// 自发现: reported by the grid or its patrols (facts.md B.1.8).
[[nodiscard]] bool isSelfFound(const QString& source);

inline const QString kKind = QStringLiteral("grid.event");

}  // namespace qz::grid
