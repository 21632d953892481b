// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "qz/clock.h"
#include "qz/db/transaction.h"

namespace qz {

/// Clocks of rights ("right" in the table of deadlines) whose day has passed unused end there: they lapsed,
/// and the case is not overdue for them. `rules`: ids of such rules.
class LapsedRights {
public:
    /// How many there are. Thread of the read.
    [[nodiscard]] static Result<qint64> count(ReadTx& read, const QStringList& rules, Instant now);
    /// Ends them; the heads of their cases follow their other clocks. Gives how many. Writer thread.
    static Result<qint64> end(WriteTx& tx, const QStringList& rules, Instant now);
};

}  // namespace qz
