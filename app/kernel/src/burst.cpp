// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/burst.h"

#include <QCoreApplication>
#include <cmath>

#include "qz/suppression.h"

namespace qz {
namespace {

constexpr qint64 kBaseline = 7;
constexpr qint64 kLag = 2;
constexpr qint64 kSmallestAlarm = 5;
constexpr qint64 kLargestCount = 10000000;  // keeps the squares below exact

BurstDetector detect(const QList<qint64>& counts, qint64 lag, qint64 population) {
    const qint64 last = counts.last();
    qint64 sum = 0;
    qint64 squares = 0;
    for (qint64 i = counts.size() - 1 - lag - kBaseline; i < counts.size() - 1 - lag; ++i) {
        sum += counts.at(i);
        squares += counts.at(i) * counts.at(i);
    }
    const qint64 spread = kBaseline * squares - sum * sum;  // 42 × variance
    BurstDetector result;
    result.mean = static_cast<double>(sum) / kBaseline;
    result.sd = std::sqrt(static_cast<double>(spread) / (kBaseline * (kBaseline - 1)));
    result.limit = result.mean + 3 * result.sd;
    // x > mean + 3·sd  ⇔  7x − S > 0 and 2·(7x − S)² > 21·(7Q − S²)
    const qint64 above = kBaseline * last - sum;
    const bool beyond = above > 0 && 2 * above * above > 21 * spread;
    result.alarm = beyond && last >= kSmallestAlarm && population >= kSmallestBase;
    return result;
}

}  // namespace

Result<BurstResult> detectBurst(const QList<qint64>& counts, qint64 population) {
    if (counts.size() < kBaseline + kLag + 1) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Burst", "At least 10 days of counts are needed."),
                         {}, QStringLiteral("counts"));
    }
    for (qsizetype i = 0; i < counts.size(); ++i) {
        if (counts.at(i) < 0 || counts.at(i) > kLargestCount) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate("qz::Burst", "A count must lie between 0 and 10,000,000."), {},
                QStringLiteral("counts[%1]").arg(i));
        }
    }
    if (population < 0) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Burst", "A population cannot be negative."), {},
                         QStringLiteral("population"));
    }
    BurstResult result;
    result.c1 = detect(counts, 0, population);
    result.c2 = detect(counts, kLag, population);
    result.alarm = result.c2.alarm;
    return result;
}

}  // namespace qz
