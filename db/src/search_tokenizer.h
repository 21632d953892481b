// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/result.h"

struct sqlite3;

namespace qz {

/// Makes the tokenizer `qz` known to FTS5 on one connection: what searchTokens gives for a document, and for
/// a query the quoted piece as one token. Every connection needs it before a table with it is touched.
Status addSearchTokenizer(sqlite3* connection);

}  // namespace qz
