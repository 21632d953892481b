// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "qz/exchange/open_file.h"

namespace qz {

/// Texts for cells: row as TableRow::number counts → column from 0 → text.
using CellTexts = QHash<qint64, QHash<int, QString>>;

/// Writes texts into a copy of a table file; everything else stays as it is, byte for byte: other cells,
/// their styles, other sheets and parts, line ends, quoting, encoding. `options` as the file was read with.
/// xlsx and csv. Old workbooks (xls, also pages and XML under that name) are read only: the copy is a new
/// xlsx with the values of the sheet read, on the same lines, without styles, formulas and other sheets.
/// Other formats are Unsupported with what to do. A cell that holds a formula, and a row that the file does
/// not have, are Invalid and named. The target appears whole or not at all.
[[nodiscard]] Status backFill(const QString& source, const OpenOptions& options, const CellTexts& texts,
                              const QString& target);
/// True where the copy is such a new workbook, and its name has to end in .xlsx.
[[nodiscard]] Result<bool> backFillsIntoNewBook(const QString& source);

}  // namespace qz
