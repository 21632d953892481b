// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "qz/db/transaction.h"

/// The synced tables of the grid module (store/migrations).
namespace qz::grid {

[[nodiscard]] const SyncedTable& eventsTable();
[[nodiscard]] const SyncedTable& dispatchesTable();
[[nodiscard]] const SyncedTable& classesTable();
[[nodiscard]] const SyncedTable& limitsTable();
[[nodiscard]] const SyncedTable& authorityTable();
[[nodiscard]] const SyncedTable& workersTable();
[[nodiscard]] const SyncedTable& redrawsTable();
[[nodiscard]] const SyncedTable& supervisionsTable();
[[nodiscard]] const SyncedTable& supervisionUnitsTable();
[[nodiscard]] const SyncedTable& supervisionCasesTable();
/// All of them, for Store::addTable.
[[nodiscard]] QList<SyncedTable> gridTables();

}  // namespace qz::grid
