// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "grid/domain/grid_metrics.h"
#include "qz/area_code.h"
#include "qz/db/transaction.h"

namespace qz::grid {

/// What reports need of an event that touches a period.
struct BriefRow {
    EventFacts facts;
    QString number;
    QString classCode;
    AreaCode area;
    QString summary;
    QString place;
    QString ownerUnit;  ///< has to act now
    QString leadUnit;   ///< was given it last
    QString state;
    std::optional<Instant> caseDueAt;  ///< of its most urgent running clock
};

/// Events of an area opened before `to` and not closed before `from`. Those that never were the grid's work
/// (void, rejected, transferred, merged) are left out. `dueAt` and `closedInTime` are those of the last
/// disposal clock.
[[nodiscard]] Result<QList<BriefRow>> briefRows(ReadTx& read, const AreaCode& area, Instant from, Instant to);

}  // namespace qz::grid
