// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <deque>
#include <memory>

#include "qz/import.h"

namespace qz {

/// "events.csv, row 12", as errors name a place.
[[nodiscard]] QString rowPlace(const QString& path, qint64 row);

/// Header cells as column names: trimmed, the empty ones named by their place, repeated ones numbered.
[[nodiscard]] QStringList distinctColumns(QStringList header);

/// Brings the cells of a row to the number of columns: short rows are padded; surplus cells that hold
/// something become the row's problem.
void fitCells(TableRow& row, const QStringList& columns);

/// Rows of a sheet before anybody knows which one is the header; rows without any value are left out.
class RawRows {
public:
    virtual ~RawRows() = default;
    virtual Result<bool> next(TableRow& row) = 0;
    [[nodiscard]] virtual qint64 bytesDone() const = 0;
    [[nodiscard]] virtual qint64 bytesTotal() const = 0;
};

/// Takes the header out of raw rows: the first of the first ten rows with two values or more, so that a title
/// above the table is skipped; the first row where none has.
[[nodiscard]] Result<std::unique_ptr<RowSource>> withHeader(const QString& path,
                                                            std::unique_ptr<RawRows> raw);

/// A number of a spreadsheet as people read it: "340202012001", "0.1"; at most 15 significant digits.
[[nodiscard]] QString spreadsheetNumber(const QString& stored);

/// A serial day of a spreadsheet as text ("2020-01-06T12:09:38", "2020-01-06", "12:09:38") and, where it has
/// a day, the time. Empty text outside the years 1900 to 9999.
struct SerialDay {
    QString text;
    std::optional<CivilTime> time;
};
[[nodiscard]] SerialDay serialDay(double serial, bool from1904);

/// True if a number format shows a day or a time ("yyyy\"…\"m\"…\"d", "h:mm"), not an elapsed time
/// ("[h]:mm").
[[nodiscard]] bool isDateFormat(int id, const QString& code);

}  // namespace qz
