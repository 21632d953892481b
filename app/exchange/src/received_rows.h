// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/exchange/open_file.h"

namespace qz {

/// Every row of one sheet with something in it, titles above the header too, of files that are held in memory
/// whole; `sheet` as the functions that open them take it.
[[nodiscard]] Result<QList<TableRow>> xlsRows(const QString& path, const QString& sheet);
[[nodiscard]] Result<QList<TableRow>> htmlRows(const QString& path, TextEncoding encoding,
                                               const QString& sheet);
[[nodiscard]] Result<QList<TableRow>> xmlRows(const QString& path, const QString& sheet);

}  // namespace qz
