// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/series_suppression.h"

#include <algorithm>

namespace qz {

namespace {

/// What a reader knows: how many are hidden of each sort, and their sum.
struct Known {
    qint64 small = 0;
    qint64 others = 0;
    qint64 sum = 0;
};

/// True where the sum fixes a hidden count. Small ones are 1 … threshold−1, others at least the threshold.
bool fixesOne(const Known& known, qint64 threshold) {
    const qint64 mostSmall = threshold - 1;
    if (known.small > 0) {
        const qint64 most = std::min(mostSmall, known.sum - (known.small - 1) - known.others * threshold);
        const qint64 least =
            known.others > 0 ? 1 : std::max<qint64>(1, known.sum - mostSmall * (known.small - 1));
        if (least >= most) {
            return true;
        }
    }
    if (known.others > 0) {
        const qint64 most = known.sum - known.small - (known.others - 1) * threshold;
        const qint64 least =
            known.others > 1 ? threshold : std::max(threshold, known.sum - mostSmall * known.small);
        if (least >= most) {
            return true;
        }
    }
    return false;
}

}  // namespace

SuppressedSeries suppressSeries(const QList<qint64>& counts, int threshold, Audience audience) {
    SuppressedSeries out;
    out.complement.fill(false, counts.size());
    Known known;
    for (const qint64 count : counts) {
        const bool hide = audience == Audience::Public && isSmallCell(count, threshold);
        out.counts.append(hide ? std::nullopt : std::optional(count));
        known.small += hide ? 1 : 0;
        known.sum += hide ? count : 0;
    }
    while (known.small > 0 && fixesOne(known, threshold)) {
        qsizetype next = -1;
        for (qsizetype i = 0; i < counts.size(); ++i) {
            if (out.counts.at(i) && counts.at(i) > 0 && (next < 0 || counts.at(i) < counts.at(next))) {
                next = i;
            }
        }
        if (next < 0) {
            out.isProtected = false;
            return out;
        }
        out.counts[next].reset();
        out.complement[next] = true;
        ++known.others;
        known.sum += counts.at(next);
    }
    return out;
}

}  // namespace qz
