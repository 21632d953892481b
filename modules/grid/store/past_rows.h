// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/domain/event_past.h"
#include "qz/db/transaction.h"

namespace qz::grid {

/// Events of an area that were open at some time since `from`, the latest `most` of them, with every change
/// of state and every limit that was not cancelled.
[[nodiscard]] Result<QList<EventPast>> pastRows(ReadTx& read, const AreaCode& area, Instant from, int most);

}  // namespace qz::grid
