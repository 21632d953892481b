// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/exchange/back_fill.h"

namespace qz {

/// The bytes of a csv with other texts in some cells.
[[nodiscard]] Result<QByteArray> filledCsv(const QByteArray& file, TextEncoding encoding, char delimiter,
                                           const CellTexts& texts);
/// The XML of a worksheet with other texts in some cells.
[[nodiscard]] Result<QByteArray> filledSheet(const QByteArray& xml, const CellTexts& texts);

/// A new workbook with the values of these rows and the texts in their cells.
[[nodiscard]] Status fillNewBook(const QList<TableRow>& rows, const CellTexts& texts, const QString& target);

/// A row that is to be filled is not there.
[[nodiscard]] Error noSuchRow(qint64 row);

}  // namespace qz
