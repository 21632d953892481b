// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/db/packed_rows.h"
#include "qz/result.h"

struct sqlite3;

namespace qz {

/// What the table-valued function `qz_packed_rows` shows: one statement then writes all of it, and opens its
/// table and indexes once, not row by row. Null: nothing.
struct PackedRowsShown {
    const PackedChoice* choice = nullptr;
};

/// Makes `qz_packed_rows` known to a connection. `shown` outlives it. Columns c0, c1 … c47.
Status addPackedRowsTable(sqlite3* db, const PackedRowsShown* shown);

constexpr int kMostPackedColumns = 48;

}  // namespace qz
