// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/documents/document_text.h"
#include "qz/cases.h"
#include "qz/print/paper_document.h"

/// Papers of the watch: urgent reports of an event, the sheet of a supervised matter. Pure; any thread.
namespace qz::grid {

/// urgent_report_first, urgent_report_more, urgent_report_final: the last one of its stage, as it was issued.
[[nodiscard]] QStringList urgentPapers();
/// Empty when the paper can be made, else why not.
[[nodiscard]] QString urgentRefusal(const QString& name, const CaseDetail& detail);
[[nodiscard]] PaperDocument urgentReport(const QString& name, const CaseDetail& detail,
                                         const DocumentText& text, CivilTime printedAt);

/// supervision_sheet: what is required of whom by when, the replies, the write-off.
[[nodiscard]] QStringList supervisionPapers();
[[nodiscard]] PaperDocument supervisionSheet(const CaseDetail& detail, const DocumentText& text,
                                             CivilTime printedAt);

}  // namespace qz::grid
