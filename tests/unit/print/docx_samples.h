// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include "qz/print/docx_template.h"
#include "qz/print/paper_document.h"

namespace qz::test {

/// The parts of a docx, read by libzip alone.
QMap<QString, QByteArray> partsOf(const QByteArray& docx);
QByteArray docxOf(const QMap<QString, QByteArray>& parts);
/// A docx whose body is this XML (of w:body's children).
QByteArray docxOfBody(const QString& body);
/// One paragraph of runs, each a text of its own.
QString paragraphOf(const QStringList& runs);

/// Fields number (required), place, urgent (flag), clocks (list of name, due).
TemplateSchema sampleSchema();
TemplateRecord sampleRecord();

}  // namespace qz::test
