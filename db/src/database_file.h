// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "connection.h"
#include "qz/time.h"

namespace qz {

/// PRAGMA application_id of our stores: "QZNG".
inline constexpr int kApplicationId = 0x515A4E47;
inline constexpr int kStoreFormat = 1;

/// Looks at the file without SQLite and without touching it: header, sizes, ours. Database error where it is
/// not sound.
Status checkDatabaseFile(const QString& path);
/// A new store: made under another name and renamed when whole, so that a zero file is always damage.
Status createDatabase(const QString& path, Instant now);
/// Gives the store a new incarnation id (sync.md R12).
Status renewIncarnation(StoreConnection& connection, Instant now);
/// One line a problem.
[[nodiscard]] Result<QStringList> checkIntegrity(StoreConnection& connection);

}  // namespace qz
