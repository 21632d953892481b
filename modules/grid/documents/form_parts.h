// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/documents/case_paper_parts.h"
#include "qz/print/paper_document.h"

/// Parts of papers whose layout is fixed: those of the watch, which no office template replaces.
namespace qz::grid {

/// One line of 12 pt with its padding.
inline constexpr double kRowMm = 8.5;

[[nodiscard]] FormTable caseForm();  ///< four columns, no rows
[[nodiscard]] FormRow pairRow(const QString& label1, const QString& value1, const QString& label2,
                              const QString& value2);
/// One label over the whole width.
[[nodiscard]] FormRow wideRow(const QString& label, const QString& value, double heightMm = kRowMm);
/// An empty box to write in.
[[nodiscard]] FormRow blankRow(const QString& label, double heightMm);

/// All clocks with limit, start, due, rule and state, and how the dates were found; on one page.
void addClocks(PaperDocument& document, const CasePaper& paper);

[[nodiscard]] PaperDocument caseDocument(const QString& paperName, const CasePaper& paper, bool largePrint);
[[nodiscard]] SignatureBlock signatures(const QStringList& labels, const CasePaper& paper, bool withSeal);

}  // namespace qz::grid
