// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "qz/result.h"

namespace qz {

/// One EARS detector on the last day of a series.
struct BurstDetector {
    double mean = 0;
    double sd = 0;     ///< of the sample
    double limit = 0;  ///< mean + 3·sd
    bool alarm = false;
};

struct BurstResult {
    BurstDetector c1;    ///< the 7 days before
    BurstDetector c2;    ///< the 7 days before the last 2: less masked by the burst itself
    bool alarm = false;  ///< c2's, which is what is reported
};

/// EARS C1 and C2 (Fricker, Hegler, Dunfee 2008) on daily counts, oldest first; an alarm also needs a count
/// of at least 5 and at least 5,000 people. The comparison is exact. Invalid with fewer than 10 days or
/// negative counts.
[[nodiscard]] Result<BurstResult> detectBurst(const QList<qint64>& counts, qint64 population);

}  // namespace qz
