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
[[nodiscard]] const SyncedTable& sessionsTable();
[[nodiscard]] const SyncedTable& screeningsTable();
[[nodiscard]] const SyncedTable& screenedAreasTable();
[[nodiscard]] const SyncedTable& mattersTable();
[[nodiscard]] const SyncedTable& meetingsTable();
[[nodiscard]] const SyncedTable& agendaTable();
[[nodiscard]] const SyncedTable& tasksTable();
[[nodiscard]] const SyncedTable& serviceCountsTable();
[[nodiscard]] const SyncedTable& crisesTable();
[[nodiscard]] const SyncedTable& seriesTable();
[[nodiscard]] const SyncedTable& seriesSignaturesTable();
/// All of them, for Store::addTable.
[[nodiscard]] QList<SyncedTable> mediationTables();

}  // namespace qz::mediation
