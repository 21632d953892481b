// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>

#include "qz/area_code.h"
#include "qz/time.h"

namespace qz {

/// What is asked of a measure: its figure for each area of a level below `area` in a period.
struct AreaQuestion {
    AreaCode area;
    AreaLevel level = AreaLevel::Village;
    QDate from;
    QDate to;  ///< included
    Instant now;
};

/// The figure of one area: a count, or with `of` a share of it. As counted; who shows it hides what its
/// audience may not see.
struct AreaFigure {
    AreaCode area;
    qint64 count = 0;
    qint64 of = 0;  ///< of a rate; a rate without cases says nothing
    bool operator==(const AreaFigure&) const = default;
};

}  // namespace qz
