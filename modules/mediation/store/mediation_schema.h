// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "qz/db/transaction.h"

/// The synced tables of the mediation module (store/migrations).
namespace qz::mediation {

[[nodiscard]] const SyncedTable& disputesTable();
[[nodiscard]] const SyncedTable& signaturesTable();
[[nodiscard]] const SyncedTable& papersTable();
[[nodiscard]] const SyncedTable& instalmentsTable();
[[nodiscard]] const SyncedTable& referralsTable();
/// All of them, for Store::addTable.
[[nodiscard]] QList<SyncedTable> mediationTables();

}  // namespace qz::mediation
