// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/rates.h"

/// A share against that of the others, by arithmetic. Pure; any thread.
namespace qz {

enum class Standing {
    NotCompared,   ///< fewer than 30 cases on one side
    Higher,        ///< the interval of the difference lies above 0
    NoDifference,  ///< it holds 0
    Lower
};

struct ShareComparison {
    Standing standing = Standing::NotCompared;
    Interval difference;  ///< share less the others' share, as fractions; 0 … 0 where not compared
};

/// Compares k of n with that of the others (`whole` less the part), by Newcombe's interval of a difference
/// made of two Wilson intervals, at 95 % for all `comparisons` together (Bonferroni). 0 ≤ k ≤ n ≤ wholeN,
/// k ≤ wholeK.
[[nodiscard]] ShareComparison compareWithRest(qint64 k, qint64 n, qint64 wholeK, qint64 wholeN,
                                              int comparisons);

/// How many more of n would have to count for k to reach the share restK of restN; negative: how many it is
/// above it. restN > 0.
[[nodiscard]] qint64 missingToReach(qint64 k, qint64 n, qint64 restK, qint64 restN);

}  // namespace qz
