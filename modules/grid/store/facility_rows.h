// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/domain/facility.h"
#include "qz/db/transaction.h"
#include "qz/reference_table.h"

namespace qz::grid {

/// The list of facilities: edited, imported and exported in versions like every table of the city.
[[nodiscard]] ReferenceTable facilitiesTable();
/// Those in force on a day, by kind, then by code.
[[nodiscard]] Result<QList<Facility>> facilityRows(ReadTx& read, QDate day);

}  // namespace qz::grid
