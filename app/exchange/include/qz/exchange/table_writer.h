// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <memory>
#include <variant>

#include "qz/exchange/text_decoder.h"
#include "qz/result.h"
#include "qz/time.h"

namespace qz {

/// One value of a row; monostate is an empty cell.
using TableCell = std::variant<std::monostate, QString, qint64, double, bool, CivilTime>;

struct TableColumn {
    QString id;             ///< key in json and property in geojson: "opened_at"
    QString title;          ///< header in csv and xlsx, translated; empty: the id
    bool dateOnly = false;  ///< a CivilTime is shown without its time
    int width = 0;          ///< characters in xlsx; 0: by kind and title
};

/// Writes one table file. begin, any number of rows, finish: in this order, from one thread. The file appears
/// under its name only when finish succeeds, replacing an older one; nothing is left behind otherwise.
class TableWriter {
public:
    virtual ~TableWriter() = default;
    [[nodiscard]] virtual Status begin(const QList<TableColumn>& columns) = 0;
    /// As many cells as columns; fewer are filled with empty ones, more are an error.
    [[nodiscard]] virtual Status row(const QList<TableCell>& cells) = 0;
    [[nodiscard]] virtual Status finish() = 0;
};

struct CsvWriteOptions {
    TextEncoding encoding =
        TextEncoding::Utf8;  ///< Utf8 (with byte order mark, so that Excel reads it) or Gb18030
};

/// RFC 4180 with CRLF. Text that a spreadsheet would run as a formula is guarded by an apostrophe
/// (formula_guard.h), which openCsv takes off again. Times are "2026-09-30 16:40".
[[nodiscard]] std::unique_ptr<TableWriter> makeCsvWriter(const QString& path,
                                                         const CsvWriteOptions& options = {});

/// One sheet, bold and frozen header, dates as dates, flat memory. At most 1,048,575 rows and 32,767
/// characters a cell: more rows are Unsupported, longer text is cut and ends with "…".
[[nodiscard]] std::unique_ptr<TableWriter> makeXlsxWriter(const QString& path, const QString& sheetName = {});

/// An array of objects with the columns' ids; times "2026-09-30T16:40", empty cells null.
[[nodiscard]] std::unique_ptr<TableWriter> makeJsonWriter(const QString& path);

/// A FeatureCollection of points in CGCS2000 (EPSG:4490) from the columns with the ids "lon" and "lat", of
/// type double; the other columns are properties. Rows without a position have null geometry.
[[nodiscard]] std::unique_ptr<TableWriter> makeGeoJsonWriter(const QString& path);

/// By the ending of the path: csv, xlsx, json, geojson, gpkg (points, as geojson); another is Unsupported.
[[nodiscard]] Result<std::unique_ptr<TableWriter>> makeTableWriter(const QString& path);

}  // namespace qz
