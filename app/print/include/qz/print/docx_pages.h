// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "qz/print/pdf.h"
#include "qz/print/printed_pages.h"
#include "qz/result.h"

namespace qz {

/// A docx laid out on pages: paragraphs, runs, tables with spans, breaks, headers and footers with page
/// numbers. Anything else is Unsupported with its name and place, so that nothing is lost silently; a damaged
/// file is Invalid. `scale` enlarges type, pitches and rows (1.5: large print). Needs a QGuiApplication, no
/// window; any thread.
[[nodiscard]] Result<PrintedPages> docxPages(const QByteArray& docx, double scale = 1);

/// The same as PDF, with title and author of the docx's properties.
[[nodiscard]] Result<QByteArray> docxPdf(const QByteArray& docx, Instant created, double scale = 1);

}  // namespace qz
