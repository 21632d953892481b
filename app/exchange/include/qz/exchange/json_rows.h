// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "qz/exchange/text_decoder.h"
#include "qz/import.h"

namespace qz {

/// A JSON file as rows: an array of objects, JSON Lines, an object with an array of objects among its members
/// (the one with most rows), or a single object. The file is read twice, without being held in memory: first
/// for the columns (the union of all keys in the order they appear, at most 10,000) and its validity, then
/// for the rows. Nested objects have dotted columns ("location.lat"), arrays are compact JSON text, null is
/// empty, numbers stay as written. Elements that are no objects have the column "value". Depth is at most 64.
/// TableRow::number counts the elements (lines) from 1. Auto means UTF-8, or UTF-16 with a byte order mark.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openJsonRows(const QString& path,
                                                              TextEncoding encoding = TextEncoding::Auto);

}  // namespace qz
