// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/db/store.h"

namespace qz::core {

/// The synced tables of the core. Columns stand in the order of their bits in _cv: append only.
[[nodiscard]] const SyncedTable& areasTable();
[[nodiscard]] const SyncedTable& boundariesTable();
[[nodiscard]] const SyncedTable& successorsTable();
[[nodiscard]] const SyncedTable& placesTable();
[[nodiscard]] const SyncedTable& calendarsTable();
[[nodiscard]] const SyncedTable& unitsTable();
[[nodiscard]] const SyncedTable& postsTable();
[[nodiscard]] const SyncedTable& rolesTable();
[[nodiscard]] const SyncedTable& usersTable();
[[nodiscard]] const SyncedTable& grantsTable();
[[nodiscard]] const SyncedTable& unitVersionsTable();
[[nodiscard]] const SyncedTable& casesTable();
[[nodiscard]] const SyncedTable& clocksTable();
[[nodiscard]] const SyncedTable& journalTable();
[[nodiscard]] const SyncedTable& sealedTable();
[[nodiscard]] const SyncedTable& attachmentsTable();
[[nodiscard]] const SyncedTable& listViewsTable();
[[nodiscard]] const SyncedTable& templatesTable();
[[nodiscard]] const SyncedTable& reportsTable();
[[nodiscard]] const SyncedTable& objectionsTable();
[[nodiscard]] const SyncedTable& correctionsTable();
[[nodiscard]] const SyncedTable& dutiesTable();
[[nodiscard]] const SyncedTable& shiftsTable();
[[nodiscard]] const SyncedTable& alarmsTable();
[[nodiscard]] const SyncedTable& approvalsTable();
[[nodiscard]] const SyncedTable& referencesTable();

void addTables(Store& store);

}  // namespace qz::core
