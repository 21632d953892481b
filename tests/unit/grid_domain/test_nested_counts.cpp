// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <random>

#include "grid/domain/nested_counts.h"
#include "qz/suppression.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;

namespace {

constexpr int kTowns = 3;
constexpr int kVillages = 3;
using Table = QList<QList<qint64>>;  ///< by town, by village

AreaCode area(int town, int village = -1) {
    const QString code = QStringLiteral("34020200%1").arg(town + 1);
    return AreaCode::parse(village < 0 ? code : code + QStringLiteral("00%1").arg(village + 1)).value();
}

/// All that others see: towns in one file, villages in another, and the sum of all.
struct Seen {
    NestedCounts towns;
    NestedCounts villages;
    qint64 total = 0;
};

Seen seenOf(const Table& table) {
    QList<AreaCode> towns;
    QList<AreaCode> villages;
    QList<qint64> sums;
    QList<qint64> counts;
    for (int t = 0; t < kTowns; ++t) {
        towns.append(area(t));
        sums.append(std::accumulate(table[t].cbegin(), table[t].cend(), qint64{0}));
        for (int v = 0; v < kVillages; ++v) {
            villages.append(area(t, v));
            counts.append(table[t][v]);
        }
    }
    return {nestedCounts(towns, sums), nestedCounts(villages, counts),
            std::accumulate(sums.cbegin(), sums.cend(), qint64{0})};
}

/// Whether the table could be the true one for who sees only this and knows that zeros are shown.
bool agrees(const Table& table, const Seen& seen) {
    qint64 total = 0;
    for (int t = 0; t < kTowns; ++t) {
        const qint64 sum = std::accumulate(table[t].cbegin(), table[t].cend(), qint64{0});
        total += sum;
        if (seen.towns.counts[t] ? *seen.towns.counts[t] != sum : sum == 0) {
            return false;
        }
        const auto first = seen.villages.counts.cbegin() + t * kVillages;
        const bool isWithheld =
            std::none_of(first, first + kVillages, [](const auto& count) { return count.has_value(); });
        for (int v = 0; v < kVillages; ++v) {
            const std::optional<qint64>& shown = first[v];
            if (shown ? *shown != table[t][v] : table[t][v] == 0 && !isWithheld) {
                return false;
            }
        }
    }
    return total == seen.total;
}

/// Another table that could be the true one and has another count there.
bool hasTwin(const Table& table, const Seen& seen, int town, int village) {
    for (int t = 0; t < kTowns; ++t) {
        for (int v = 0; v < kVillages; ++v) {
            for (const qint64 by : {1, -1, 2, -2, 3, -3}) {
                Table moved = table;
                moved[town][village] += by;
                moved[t][v] -= by;
                const bool isOther = t != town || v != village;
                if (isOther && moved[town][village] >= 0 && moved[t][v] >= 0 && agrees(moved, seen)) {
                    return true;
                }
            }
        }
    }
    return false;
}

QString textOf(const Table& table) {
    QStringList lines;
    for (const QList<qint64>& town : table) {
        QStringList line;
        for (const qint64 count : town) {
            line.append(QString::number(count));
        }
        lines.append(line.join(QLatin1Char(' ')));
    }
    return lines.join(QStringLiteral(" / "));
}

}  // namespace

/// Towns and villages counted beside each other.
class TestNestedCounts : public QObject {
    Q_OBJECT

private slots:
    void oneLevelDoesNotTellWhatTheOtherHides() {
        // Alone, the villages would hide 3 and 6 and show 50: the third town, and with it the first, would
        // follow.
        const Seen seen = seenOf({{3, 0, 0}, {100, 6, 0}, {50, 0, 0}});
        QVERIFY(!seen.towns.counts[0] && seen.towns.counts[1] == 106 && !seen.towns.counts[2]);
        QVERIFY(!seen.villages.counts[0] && !seen.villages.counts[6]);
        for (const int hidden : {1, 2, 7, 8}) {
            QVERIFY(!seen.villages.counts[hidden]);  // zeros there would count the others
        }
        QCOMPARE(seen.villages.counts[3].value_or(-1), 100);
        QCOMPARE(seen.villages.counts[4].value_or(-1), 6);
    }

    void whatIsLargeIsShown() {
        const Seen seen = seenOf({{10, 0, 7}, {100, 6, 0}, {50, 8, 9}});
        QVERIFY(std::all_of(seen.villages.counts.cbegin(), seen.villages.counts.cend(),
                            [](const auto& count) { return count.has_value(); }));
    }

    void noSmallCountIsShown() {
        std::mt19937 dice(7);
        std::uniform_int_distribution<int> any(0, 9);
        for (int round = 0; round < 300; ++round) {
            Table table;
            for (int t = 0; t < kTowns; ++t) {
                table.append({any(dice), any(dice), any(dice)});
            }
            const Seen seen = seenOf(table);
            for (const auto& count : seen.towns.counts + seen.villages.counts) {
                QVERIFY2(!count || !isSmallCell(*count), qPrintable(textOf(table)));
            }
        }
    }

    /// Who knows both files and the sum of all still finds two values for each hidden small count.
    void noHiddenSmallCountFollowsFromBothLevels() {
        std::mt19937 dice(20260930);
        std::uniform_int_distribution<int> small(0, 6);
        std::uniform_int_distribution<int> large(5, 30);
        int attacked = 0;
        for (int round = 0; round < 1000; ++round) {
            Table table;
            for (int t = 0; t < kTowns; ++t) {
                table.append({small(dice), round % 3 == t ? small(dice) : large(dice),
                              round % 2 == 0 ? large(dice) : small(dice)});
            }
            const Seen seen = seenOf(table);
            for (int t = 0; t < kTowns && seen.villages.isProtected; ++t) {
                for (int v = 0; v < kVillages; ++v) {
                    if (!seen.villages.counts[t * kVillages + v] && isSmallCell(table[t][v])) {
                        ++attacked;
                        QVERIFY2(agrees(table, seen), qPrintable(textOf(table)));
                        QVERIFY2(hasTwin(table, seen, t, v), qPrintable(textOf(table)));
                    }
                }
            }
        }
        QVERIFY(attacked > 1000);
    }
};

QZ_TEST(TestNestedCounts)
#include "test_nested_counts.moc"
