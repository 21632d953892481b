// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "qz/print/paper_document.h"

namespace qz::test {

/// tests/data/print/gazette.json.
QJsonObject printSample();
/// The sample as a gazette page with table, chart, signatures and seal.
PaperDocument gazettePaper();
/// The sample's case form; `repeat` lengthens its description.
PaperDocument formPaper(int repeat = 0);
/// A table of `rows` numbered rows.
PaperDocument tablePaper(int rows);

/// pdftotext of the bytes, with its own layout; empty when it fails.
QString pdfText(const QByteArray& pdf);
/// Names and "embedded" column of pdffonts.
QString pdfFonts(const QByteArray& pdf);

}  // namespace qz::test
