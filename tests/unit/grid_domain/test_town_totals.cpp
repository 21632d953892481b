// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <random>

#include "grid/domain/overview.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;

namespace {

constexpr int kTowns = 4;
const char* const kStates[] = {"REPORTED", "DISPATCHED", "CLOSED"};
constexpr int kColumns = 3;
constexpr StateGroup kGroups[] = {StateGroup::Waiting, StateGroup::AtUnit, StateGroup::Closed};

AreaCode town(int number) { return AreaCode::parse(QStringLiteral("34020200%1").arg(number + 1)).value(); }

OverviewRequest publicRequest() {
    const QDate day(2026, 9, 30);
    return {AreaCode::parse(QStringLiteral("340202")).value(), day.addDays(-6), day, Audience::Public,
            CivilTime{day, 16 * 60}.toInstant()};
}

Overview made(const QList<QList<int>>& counts, const OverviewRequest& request = publicRequest()) {
    QList<OverviewEvent> events;
    for (int t = 0; t < counts.size(); ++t) {
        for (int s = 0; s < kColumns; ++s) {
            for (int n = 0; n < counts[t][s]; ++n) {
                OverviewEvent event;
                event.facts.openedAt = CivilTime{request.to.addDays(-(n % 6)), 600}.toInstant();
                event.state = QLatin1String(kStates[s]);
                event.area = town(t);
                events.append(event);
            }
        }
    }
    return makeOverview(request, events, ClassTable(), [](QDate) { return false; }).value();
}

qint64 sumOf(const QList<int>& line) { return std::accumulate(line.cbegin(), line.cend(), qint64{0}); }

/// Whether the counts could be the true ones for who sees only this and knows that zeros of towns are shown.
bool agrees(const QList<QList<int>>& counts, const Overview& seen) {
    QList<int> together;  // in rows of several towns
    for (int t = 0; t < kTowns; ++t) {
        const std::optional<qint64> total = seen.placeTotals.value(town(t).toString());
        if (total && *total != sumOf(counts[t])) {
            return false;
        }
        together.append(t);
    }
    for (const OverviewPlace& place : seen.places) {
        together.removeIf([&](int t) { return place.merged == 0 && place.area == town(t); });
    }
    for (const OverviewPlace& place : seen.places) {
        for (int s = 0; s < kColumns; ++s) {
            qint64 sum = 0;
            for (int t = 0; t < kTowns; ++t) {
                const bool isIn = place.merged > 0 ? together.contains(t) : place.area == town(t);
                sum += isIn ? counts[t][s] : 0;
            }
            const std::optional<qint64> shown = place.states[int(kGroups[s])].value;
            const bool isWhole = place.merged == 0 || place.merged == together.size();
            if (isWhole && (shown ? *shown != sum : sum == 0)) {
                return false;
            }
        }
    }
    return true;
}

/// The table with a count moved by `by` along corners that alternately gain and lose; nothing below zero.
std::optional<QList<QList<int>>> moved(QList<QList<int>> counts, int by,
                                       const QList<std::pair<int, int>>& corners) {
    for (qsizetype i = 0; i < corners.size(); ++i) {
        int& count = counts[corners[i].first][corners[i].second];
        count += i % 2 == 0 ? by : -by;
    }
    for (const auto& [t, s] : corners) {
        if (counts[t][s] < 0) {
            return std::nullopt;
        }
    }
    return counts;
}

/// Another table with the same number of each state in all that could be the true one and has another count
/// there: along a column, a rectangle, or a round through three towns.
bool hasTwin(const QList<QList<int>>& counts, const Overview& seen, int town, int state) {
    const auto works = [&](const QList<std::pair<int, int>>& corners) {
        for (const int by : {1, -1, 2, -2, 3, -3}) {
            const auto other = moved(counts, by, corners);
            if (other && agrees(*other, seen)) {
                return true;
            }
        }
        return false;
    };
    for (int t = 0; t < kTowns; ++t) {
        if (t != town && works({{town, state}, {t, state}})) {
            return true;
        }
        for (int s = 0; s < kColumns && t != town; ++s) {
            if (s != state && works({{town, state}, {town, s}, {t, s}, {t, state}})) {
                return true;
            }
            for (int u = 0; u < kTowns && s != state; ++u) {
                const int v = kColumns - s - state;  // the third
                if (u != t && u != town &&
                    works({{town, state}, {town, s}, {t, s}, {t, v}, {u, v}, {u, state}})) {
                    return true;
                }
            }
        }
    }
    return false;
}

}  // namespace

/// The wall shows how many events a town has in all, where the parts are hidden.
class TestTownTotals : public QObject {
    Q_OBJECT

private slots:
    void aTownsTotalStaysWhereItsPartsAreHidden() {
        const QList<QList<int>> counts{{3, 2, 40}, {1, 9, 60}, {12, 4, 30}, {8, 2, 25}};
        const Overview overview = made(counts);
        int hidden = 0;
        for (const OverviewPlace& place : overview.places) {
            for (const OverviewCount& state : place.states) {
                hidden += state.value ? 0 : 1;
            }
        }
        QVERIFY(hidden >= 1 || overview.places.size() < kTowns);
        QCOMPARE(overview.placeTotals.size(), kTowns);
        for (int t = 0; t < kTowns; ++t) {
            QCOMPARE(overview.placeTotals.value(town(t).toString()).value_or(-1), sumOf(counts[t]));
        }
    }

    void aSmallTotalIsNeverShownNorFollows() {
        const Overview overview = made({{1, 2, 0}, {30, 20, 10}, {0, 0, 0}, {9, 9, 9}});
        const auto total = [&overview](int t) { return overview.placeTotals.value(town(t).toString()); };
        QVERIFY(!total(0));
        QVERIFY(!total(3));  // the smallest of the others: else the first would follow from the sum
        QCOMPARE(total(1).value_or(-1), 60);
    }

    void whoHandlesSeesAll() {
        OverviewRequest request = publicRequest();
        request.audience = Audience::Handling;
        const Overview overview = made({{1, 2, 0}, {3, 2, 1}, {0, 0, 2}, {9, 9, 9}}, request);
        QCOMPARE(overview.placeTotals.value(town(2).toString()).value_or(-1), 2);
    }

    void noHiddenNumberFollowsFromTheTotals() {
        std::mt19937 dice(20260930);
        std::uniform_int_distribution<int> small(0, 7);
        std::uniform_int_distribution<int> large(5, 20);
        int attacked = 0;
        int shown = 0;
        for (int round = 0; round < 300; ++round) {
            QList<QList<int>> counts;
            for (int t = 0; t < kTowns; ++t) {
                counts.append({small(dice), round % 2 == 0 ? small(dice) : large(dice), large(dice)});
            }
            const Overview overview = made(counts);
            QStringList table;
            for (const QList<int>& line : counts) {
                table.append(QStringLiteral("%1 %2 %3").arg(line[0]).arg(line[1]).arg(line[2]));
            }
            for (int t = 0; t < kTowns; ++t) {
                const std::optional<qint64> total = overview.placeTotals.value(town(t).toString());
                shown += total ? 1 : 0;
                QVERIFY(!total || !isSmallCell(*total));
                for (int s = 0; s < kColumns; ++s) {
                    if (isSmallCell(counts[t][s])) {
                        ++attacked;
                        QVERIFY(agrees(counts, overview));
                        QVERIFY2(hasTwin(counts, overview, t, s),
                                 qPrintable(table.join(QStringLiteral(" / ")) +
                                            QStringLiteral(" at %1, %2").arg(t).arg(s)));
                    }
                }
            }
        }
        QVERIFY(attacked > 500);
        QVERIFY(shown > 500);
    }
};

QZ_TEST(TestTownTotals)
#include "test_town_totals.moc"
