// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/documents/case_paper_parts.h"
#include "qz/print/form_rows.h"
#include "qz/print/paper_document.h"

/// Parts of papers whose layout is fixed: those of the watch, which no office template replaces.
namespace qz::grid {

/// All clocks with limit, start, due, rule and state, and how the dates were found; on one page.
void addClocks(PaperDocument& document, const CasePaper& paper);

[[nodiscard]] PaperDocument caseDocument(const QString& paperName, const CasePaper& paper, bool largePrint);
[[nodiscard]] SignatureBlock signatures(const QStringList& labels, const CasePaper& paper, bool withSeal);

}  // namespace qz::grid
