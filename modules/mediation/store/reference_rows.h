// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "qz/case_record.h"
#include "qz/db/transaction.h"

namespace qz::mediation {

/// The entries of a reference table without rows of its own that are in force on the day: of each the version
/// that began last. Thread of the read.
[[nodiscard]] Result<QList<FieldMap>> entriesOn(ReadTx& read, const char* list, QDate day);

}  // namespace qz::mediation
