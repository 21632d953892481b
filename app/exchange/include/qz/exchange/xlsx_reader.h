// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>

#include "qz/import.h"

namespace qz {

/// The limits of a workbook; larger ones are refused with a message.
struct XlsxLimits {
    static constexpr qint64 kSheetBytes = 4LL * 1024 * 1024 * 1024;  ///< unpacked; the sheet is streamed
    static constexpr qint64 kStringBytes = 512LL * 1024 * 1024;      ///< unpacked; kept in memory
    static constexpr qint64 kPartBytes = 64LL * 1024 * 1024;         ///< styles, list of sheets
    static constexpr int kColumns = 16'384;
};

/// The names of the worksheets in their order; hidden ones too.
[[nodiscard]] Result<QStringList> xlsxSheets(const QString& path);

/// A worksheet as rows. `sheet`: a name, or a number counted from 1, or empty for the first visible one.
/// Numbers are texts as people read them; cells with a date format are ISO text and fill TableRow::dates;
/// formulas give their stored result; a cell merged downwards gives its value to each row it covers. Rows and
/// columns that only have a format are skipped. The sheet is streamed, shared strings are in memory.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openXlsx(const QString& path, const QString& sheet = {});

}  // namespace qz
