// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include "grid/documents/brief_data.h"
#include "grid/documents/document_text.h"
#include "qz/cases.h"
#include "qz/print/paper_document.h"

namespace qz::test {

/// tests/data/print/grid_documents.json.
QJsonObject gridSample();
QString sampleText(const char* key);
grid::DocumentText sampleNames();

/// A broken manhole cover before National Day, reworked once, closed in time.
CaseDetail closedCase();
/// The same before anybody dispatched it, with the reporter hidden.
CaseDetail freshCase();

grid::BriefScope monthScope(Audience audience);
/// `count` events of September 2026 over eight streets and ten classes, the same every time; a few in rare
/// classes.
QList<grid::BriefEvent> monthEvents(int count);

/// Writes the paper to build/print_samples and gives its words as pdftotext reads them, blanks removed.
QString printedText(const PaperDocument& paper, const QString& name);
QString squeezed(QString text);

}  // namespace qz::test
