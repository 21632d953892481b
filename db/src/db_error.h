// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "qz/error.h"

struct sqlite3;

namespace qz {

/// What SQLite's extended result code means to a caller; `what` names the work or the SQL for the log.
Error databaseError(sqlite3* handle, int code, const QString& what);
Error databaseError(int code, const QString& sqliteText, const QString& what);

/// "The store is damaged", with the remedy.
Error damagedError(const QString& path, const QString& detail);

}  // namespace qz
