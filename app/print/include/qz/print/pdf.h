// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "qz/print/paper_document.h"
#include "qz/print/printed_pages.h"
#include "qz/result.h"
#include "qz/time.h"

namespace qz {

/// PDF/A-1b with embedded faces; title, author and faces in its properties, characters searchable as typed.
/// The same document and the same `created` give the same bytes. Needs a QGuiApplication, no window; any
/// thread.
[[nodiscard]] Result<QByteArray> pdfBytes(const PaperDocument& document, Instant created);
/// The same of a paper that is laid out already.
[[nodiscard]] Result<QByteArray> pdfBytes(const PrintedPages& pages, Instant created);
/// Several papers in one file, one behind the other, each with its own page numbers; all of the first one's
/// size. Invalid where there are none.
[[nodiscard]] Result<QByteArray> pdfBytes(const QList<PrintedPages>& papers, Instant created);

/// Writes it to a file: whole or not at all. Error: Io with the path and the reason.
[[nodiscard]] Status writePdf(const PaperDocument& document, const QString& path, Instant created);
/// Any bytes the same way.
[[nodiscard]] Status writePaperFile(const QByteArray& bytes, const QString& path);

}  // namespace qz
