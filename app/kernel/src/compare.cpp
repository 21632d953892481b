// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/compare.h"

#include <algorithm>
#include <cmath>

namespace qz {

namespace {

constexpr qint64 kEnoughCases = 30;

/// The quantile z with P(|Z| > z) = alpha, by halving: 60 steps are more than a double holds.
double twoSidedQuantile(double alpha) {
    double low = 0;
    double high = 40;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (std::erfc(middle / std::sqrt(2.0)) > alpha ? low : high) = middle;
    }
    return (low + high) / 2;
}

Interval wilson(double k, double n, double z) {
    const double p = k / n;
    const double zz = z * z;
    const double centre = (p + zz / (2 * n)) / (1 + zz / n);
    const double half = z / (1 + zz / n) * std::sqrt(p * (1 - p) / n + zz / (4 * n * n));
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

}  // namespace

ShareComparison compareWithRest(qint64 k, qint64 n, qint64 wholeK, qint64 wholeN, int comparisons) {
    const qint64 restK = wholeK - k;
    const qint64 restN = wholeN - n;
    if (n < kEnoughCases || restN < kEnoughCases) {
        return {};
    }
    const double z = twoSidedQuantile(0.05 / std::max(comparisons, 1));
    const double own = double(k) / double(n);
    const double rest = double(restK) / double(restN);
    const Interval a = wilson(double(k), double(n), z);
    const Interval b = wilson(double(restK), double(restN), z);
    const double difference = own - rest;
    const double low = difference - std::hypot(own - a.low, b.high - rest);
    const double high = difference + std::hypot(a.high - own, rest - b.low);
    const Standing standing = low > 0    ? Standing::Higher
                              : high < 0 ? Standing::Lower
                                         : Standing::NoDifference;
    return {standing, {low, high}};
}

qint64 missingToReach(qint64 k, qint64 n, qint64 restK, qint64 restN) {
    // The smallest m with m / n ≥ restK / restN, in whole numbers.
    const qint64 wanted = (restK * n + restN - 1) / restN;
    return wanted - k;
}

}  // namespace qz
