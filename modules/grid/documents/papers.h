// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "grid/documents/document_text.h"
#include "qz/cases.h"
#include "qz/print/docx_template.h"

/// The papers of the grid module. Pure functions from values; any thread.
namespace qz::grid {

/// Papers of one event: event_form 事件单, dispatch_order 派遣单, supervision_order 督办单, closing_form
/// 结案单.
[[nodiscard]] QStringList casePapers();
/// Papers over a period: daily_brief, weekly_brief, monthly_brief.
[[nodiscard]] QStringList briefPapers();
/// Translated; empty for a name that is none of these.
[[nodiscard]] QString paperTitle(const QString& name);

/// Empty when the paper can be made of this case, else a sentence why not.
[[nodiscard]] QString paperRefusal(const QString& name, const CaseDetail& detail);

/// The values for a paper's template. NotFound for an unknown name, Conflict with the sentence of
/// paperRefusal().
[[nodiscard]] Result<TemplateRecord> makeCaseRecord(const QString& name, const CaseDetail& detail,
                                                    const DocumentText& text, CivilTime printedAt);

}  // namespace qz::grid
