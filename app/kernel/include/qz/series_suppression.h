// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <optional>

#include "qz/suppression.h"

namespace qz {

/// A single row of counts whose total is known to the reader.
struct SuppressedSeries {
    QList<std::optional<qint64>> counts;  ///< empty where hidden
    QList<bool> complement;               ///< hidden only because others are
    bool isProtected = true;  ///< false: a hidden count still follows from the total; show none of them
};

/// Hides counts of 1 … threshold−1, then the smallest others until no hidden count follows from the total,
/// not even by what the marks say (small ones lie below the threshold, the others do not). Zeros are shown.
/// For Handling and Return nothing is hidden. Pure; any thread.
[[nodiscard]] SuppressedSeries suppressSeries(const QList<qint64>& counts, int threshold, Audience audience);

}  // namespace qz
