// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "qz/result.h"
#include "qz/time.h"

namespace qz {

/// What a written time stands for: from … before to.
struct FilterSpan {
    Instant from;
    Instant to;
    bool operator==(const FilterSpan&) const = default;
};

/// A time as filters write it, in civil time:
///   2026-09-30 (its whole day), 2026-09-30T16:40 (its minute),
///   now, today, yesterday, tomorrow, this_week (from Monday), last_week, this_month, last_month, this_year,
///   -7d +3d -2w -1m -1y (the whole day so far away), -90min -2h (that minute),
///   and any of the single days with a time of day: todayT07:20, -1dT18:00.
/// Invalid says what may be written.
[[nodiscard]] Result<FilterSpan> filterSpan(const QString& text, Instant now);
/// The words above, for completion.
[[nodiscard]] QStringList filterTimeWords();

}  // namespace qz
