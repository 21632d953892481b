// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>

#include "qz/exchange/text_decoder.h"
#include "qz/import.h"

namespace qz {

/// Names of the sheets of an old binary workbook (BIFF 2 to 8).
[[nodiscard]] Result<QStringList> xlsSheets(const QString& path);
/// A sheet of an old binary workbook as rows; `sheet` as in openXlsx. The file is held in memory (BIFF8 has
/// 65,536 rows).
[[nodiscard]] Result<std::unique_ptr<RowSource>> openXls(const QString& path, const QString& sheet = {});

/// What web systems export under the name .xls: tables of an HTML page, or the XML spreadsheet of Excel 2003.
/// Held in memory; larger than 256 MB is refused. `sheet`: a name (XML only) or a number from 1; empty: the
/// first with rows.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openHtmlTable(const QString& path,
                                                               TextEncoding encoding = TextEncoding::Auto,
                                                               const QString& sheet = {});
[[nodiscard]] Result<std::unique_ptr<RowSource>> openXmlSpreadsheet(const QString& path,
                                                                    const QString& sheet = {});

}  // namespace qz
