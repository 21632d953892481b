// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRandomGenerator>
#include <QSet>
#include <cmath>

#include "qz/area_index.h"
#include "qz/burst.h"
#include "qz/rates.h"
#include "qz/suppression.h"
#include "qz_test.h"

using namespace qz;

namespace {

CountTable table(const QList<QList<qint64>>& counts) {
    CountTable result;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        result.rows.append(QStringLiteral("r%1").arg(i));
    }
    for (qsizetype i = 0; i < (counts.isEmpty() ? 0 : counts.first().size()); ++i) {
        result.columns.append(QStringLiteral("c%1").arg(i));
    }
    result.counts = counts;
    return result;
}

SuppressedTable suppressed(const QList<QList<qint64>>& counts) {
    return suppressSmallCounts(table(counts), 5, Audience::Public).value();
}

/// All tables of 1… in the hidden cells that keep the totals, for small tables: which cells differ between
/// any two?
void solve(const SuppressedTable& shown, QList<QList<qint64>>& cells, qsizetype at,
           QList<QSet<qint64>>& seen) {
    if (at == shown.hidden.size()) {
        for (qsizetype row = 0; row < cells.size(); ++row) {
            qint64 sum = 0;
            for (const qint64 cell : cells.at(row)) {
                sum += cell;
            }
            if (sum != shown.rowTotals.at(row)) {
                return;
            }
        }
        for (qsizetype column = 0; column < shown.columnTotals.size(); ++column) {
            qint64 sum = 0;
            for (const QList<qint64>& line : cells) {
                sum += line.at(column);
            }
            if (sum != shown.columnTotals.at(column)) {
                return;
            }
        }
        for (qsizetype i = 0; i < shown.hidden.size(); ++i) {
            seen[i].insert(cells.at(shown.hidden.at(i).row).at(shown.hidden.at(i).column));
        }
        return;
    }
    const CellPlace place = shown.hidden.at(at);
    qint64 left = shown.rowTotals.at(place.row);
    for (const qint64 cell : std::as_const(cells).at(place.row)) {
        left -= cell;
    }
    for (qint64 value = 1; value <= left; ++value) {
        cells[place.row][place.column] = value;
        solve(shown, cells, at + 1, seen);
    }
    cells[place.row][place.column] = 0;
}

AppealCounts september() {
    AppealCounts counts;
    counts.dispatched = 820;
    counts.excluded = 60;
    counts.respondedInLimit = 748;
    counts.reached = 700;
    counts.resolved = 588;
    counts.satisfaction = {350, 210, 70, 45, 25};
    return counts;
}

QString twoPlaces(double value) { return QString::number(value, 'f', 2); }

}  // namespace

class TestStatistics : public QObject {
    Q_OBJECT
private slots:
    void smallCellsAndTheirComplements() {
        // 3 is small; its row loses the 12, its column the 8; then row 2 has one hidden cell: its 9 goes too.
        const SuppressedTable result = suppressed({{23, 3, 12}, {0, 8, 9}, {40, 30, 20}});
        const QList<CellPlace> expected{{0, 1}, {0, 2}, {1, 1}, {1, 2}};
        QCOMPARE(result.hidden, expected);
        QVERIFY(!result.counts.at(0).at(1) && *result.counts.at(1).at(0) == 0);
        QCOMPARE(result.rowTotals, (QList<qint64>{38, 17, 90}));
        QCOMPARE(result.columnTotals, (QList<qint64>{63, 41, 41}));
        QCOMPARE(result.total, 145);
        QVERIFY(result.isProtected());
    }

    void zerosAndLargeCellsStay() {
        const SuppressedTable result = suppressed({{0, 5}, {5, 0}});
        QVERIFY(result.hidden.isEmpty() && result.isProtected());
    }

    void whatCannotBeProtectedIsNamed() {
        const SuppressedTable lone = suppressed({{0, 3, 0}, {9, 7, 8}});
        QVERIFY(!lone.isProtected());
        QVERIFY(lone.recoverable.contains(CellPlace{0, 1}));
        // Two hidden ones that sum to 2 can only be 1 and 1.
        const SuppressedTable ones = suppressed({{1, 1, 30}, {20, 20, 20}, {30, 30, 30}});
        QVERIFY(ones.recoverable.contains(CellPlace{0, 0}) && ones.recoverable.contains(CellPlace{0, 1}));
    }

    void othersThanThePublicSeeAll() {
        for (const Audience audience : {Audience::Handling, Audience::Return}) {
            const SuppressedTable result = suppressSmallCounts(table({{1, 2}, {3, 40}}), 5, audience).value();
            QVERIFY(result.hidden.isEmpty());
            QCOMPARE(*result.counts.at(1).at(0), 3);
        }
    }

    /// The audit's answer is compared with all tables a reader could think of.
    void auditIsExact() {
        QRandomGenerator random(7);
        int unprotected = 0;
        for (int round = 0; round < 400; ++round) {
            QList<QList<qint64>> counts(2 + round % 2, QList<qint64>(2));
            for (QList<qint64>& line : counts) {
                for (qint64& cell : line) {
                    cell = random.bounded(7);
                }
            }
            const SuppressedTable result = suppressed(counts);
            QList<QSet<qint64>> seen(result.hidden.size());
            QList<QList<qint64>> cells = counts;
            for (const CellPlace& place : result.hidden) {
                cells[place.row][place.column] = 0;
            }
            solve(result, cells, 0, seen);
            for (qsizetype i = 0; i < result.hidden.size(); ++i) {
                QCOMPARE(result.recoverable.contains(result.hidden.at(i)), seen.at(i).size() == 1);
            }
            unprotected += result.isProtected() ? 0 : 1;
        }
        QVERIFY(unprotected > 0 && unprotected < 400);
    }

    void everySmallCellIsHiddenAndTheRuleIsStable() {
        QRandomGenerator random(11);
        for (int round = 0; round < 200; ++round) {
            QList<QList<qint64>> counts(3 + random.bounded(8), QList<qint64>(2 + random.bounded(8)));
            const qsizetype width = 2 + random.bounded(8);
            for (QList<qint64>& line : counts) {
                line.resize(width);
                for (qint64& cell : line) {
                    cell = random.bounded(30);
                }
            }
            const SuppressedTable result = suppressed(counts);
            for (qsizetype row = 0; row < counts.size(); ++row) {
                int hidden = 0;
                bool spare = false;
                for (qsizetype column = 0; column < width; ++column) {
                    const bool shown = result.counts.at(row).at(column).has_value();
                    QVERIFY(!isSmallCell(counts.at(row).at(column)) || !shown);
                    QVERIFY(counts.at(row).at(column) != 0 || shown);
                    hidden += shown ? 0 : 1;
                    spare = spare || (shown && counts.at(row).at(column) > 0);
                }
                QVERIFY(hidden != 1 || !spare);
            }
        }
    }

    void badTables() {
        QVERIFY(!suppressSmallCounts(table({{1, -2}}), 5, Audience::Public).ok());
        QVERIFY(!suppressSmallCounts(table({{1, 2}, {1}}), 5, Audience::Public).ok());
        QVERIFY(!suppressSmallCounts(table({{1, 2}}), 1, Audience::Public).ok());
        QZ_VERIFY_OK(suppressSmallCounts(table({}), 5, Audience::Public));
        QVERIFY(!parseAudience(QStringLiteral("all")).ok());
    }

    void appealsOfSeptember() {  // AS-09
        const AppealRates rates = appealRates(september(), Audience::Public).value();
        QCOMPARE(rates.response.text, QStringLiteral("98.42 %"));
        QCOMPARE(rates.response.denominator, 760);
        QCOMPARE(rates.reach.text, QStringLiteral("92.11 %"));
        QCOMPARE(rates.resolution.text, QStringLiteral("84.00 %"));
        QCOMPARE(rates.satisfaction.text, QStringLiteral("90.00 %"));
        QCOMPARE(twoPlaces(rates.satisfaction.interval->low), QStringLiteral("87.55"));
        QCOMPARE(twoPlaces(rates.satisfaction.interval->high), QStringLiteral("92.01"));
        QCOMPARE(rates.satisfactionStrict.text, QStringLiteral("80.00 %"));
        QCOMPARE(rates.mean.text, QStringLiteral("4.16"));
        QCOMPARE(rates.composite.text, QStringLiteral("89.28"));
        QVERIFY(rates.satisfaction.note == RateNote::None);
    }

    void villageOf24IsShownWithItsInterval() {
        const Rate rate = makeRate(QStringLiteral("s"), QString(), 19, 24, true, Audience::Public);
        QVERIFY(rate.note == RateNote::Insufficient);
        QVERIFY(rate.noteText.contains(QStringLiteral("n=24")));
        QCOMPARE(rate.text, QStringLiteral("79.17 %"));
        QCOMPARE(twoPlaces(rate.interval->low), QStringLiteral("59.53"));
        QCOMPARE(twoPlaces(rate.interval->high), QStringLiteral("90.76"));
    }

    void villageOf8IsNotShown() {
        const Rate rate = makeRate(QStringLiteral("s"), QString(), 7, 8, true, Audience::Public);
        QVERIFY(rate.note == RateNote::TooSmall);
        QVERIFY(!rate.percent && !rate.interval && !rate.text.contains(QLatin1Char('8')));
        QVERIFY(makeRate(QStringLiteral("s"), QString(), 7, 8, true, Audience::Handling).percent);
        QVERIFY(makeRate(QStringLiteral("s"), QString(), 4, 4, true, Audience::Public).note ==
                RateNote::Suppressed);
        QVERIFY(makeRate(QStringLiteral("s"), QString(), 0, 0, true, Audience::Public).note ==
                RateNote::NoCases);
        QVERIFY(makeRate(QStringLiteral("s"), QString(), 40, 40, true, Audience::Public).note ==
                RateNote::None);

        AppealCounts counts;
        counts.dispatched = counts.respondedInLimit = counts.reached = counts.resolved = 8;
        counts.satisfaction = {7, 0, 0, 1, 0};
        const AppealRates rates = appealRates(counts, Audience::Public).value();
        QVERIFY(!rates.satisfaction.percent && !rates.satisfactionStrict.percent);
        QVERIFY(!rates.mean.value && !rates.composite.value);
    }

    void mediationMonth() {  // AS-15
        MediationCounts counts{148, 126, 8, 6, 86, 40, 31, 29, 117};
        const MediationRates result = mediationRates(counts).value();
        QCOMPARE(result.ended, 140);
        QCOMPARE(result.running, 8);
        QStringList texts;
        for (const Rate& rate : result.rates) {
            texts.append(rate.text);
        }
        QCOMPARE(texts,
                 (QStringList{"85.14 %", "90.00 %", "94.03 %", "68.25 %", "36.05 %", "93.55 %", "92.86 %"}));
        counts.performed = 127;
        QCOMPARE(mediationRates(counts).error().where, QStringLiteral("performed"));
    }

    void partsMayNotExceedTheirWhole() {
        AppealCounts counts = september();
        counts.respondedInLimit = 761;
        QCOMPARE(appealRates(counts, Audience::Public).error().where, QStringLiteral("responded_in_limit"));
        counts = september();
        counts.satisfaction[0] = 351;
        QCOMPARE(appealRates(counts, Audience::Public).error().where, QStringLiteral("satisfaction"));
        counts = september();
        counts.weights = {0.2, 0.4, 0.5};
        QCOMPARE(appealRates(counts, Audience::Public).error().where, QStringLiteral("weights"));
        counts.weights = {std::nan(""), 0.5, 0.5};
        QVERIFY(!appealRates(counts, Audience::Public).ok());
        counts = september();
        counts.dispatched = -1;
        QVERIFY(!appealRates(counts, Audience::Public).ok());
    }

    void roundingIsHalfUpAndExact() {
        QCOMPARE(fractionText(1005, 1000, 2), QStringLiteral("1.01"));  // as a double 1.005 lies below
        QCOMPARE(fractionText(1, 8, 2), QStringLiteral("0.13"));
        QCOMPARE(fractionText(-1, 8, 2), QStringLiteral("-0.13"));
        QCOMPARE(fractionText(1, 3, 2), QStringLiteral("0.33"));
        QCOMPARE(fractionText(5, 2, 0), QStringLiteral("3"));
        QCOMPARE(fractionText(0, 7, 2), QStringLiteral("0.00"));
        QCOMPARE(fractionText(999999999999LL, 1000000000000LL, 2), QStringLiteral("1.00"));
        QCOMPARE(makeRate(QString(), QString(), 1, 800, false, Audience::Return).text,
                 QStringLiteral("0.13 %"));
    }

    void wilsonStaysWithinBounds() {
        for (const qint64 n : {1LL, 2LL, 30LL, 1000000000000LL}) {
            for (const qint64 k : {0LL, n / 2, n}) {
                const Interval interval = wilson95(k, n);
                const double p = static_cast<double>(k) / static_cast<double>(n);
                QVERIFY(interval.low >= 0 && interval.high <= 1 && interval.low <= p && p <= interval.high);
            }
        }
    }

    void netPromoters() {
        QCOMPARE(netPromoterScore(118, 52, 30)->text, QStringLiteral("44.00"));
        QCOMPARE(netPromoterScore(0, 0, 3)->text, QStringLiteral("-100.00"));
        QVERIFY(!netPromoterScore(0, 0, 0).ok());
    }

    void bursts() {
        const BurstResult result = detectBurst({4, 6, 5, 7, 5, 4, 6, 8, 9, 15}, 20000).value();
        QCOMPARE(twoPlaces(result.c1.mean), QStringLiteral("6.29"));
        QCOMPARE(twoPlaces(result.c1.sd), QStringLiteral("1.80"));
        QCOMPARE(twoPlaces(result.c1.limit), QStringLiteral("11.68"));
        QCOMPARE(twoPlaces(result.c2.mean), QStringLiteral("5.29"));
        QCOMPARE(twoPlaces(result.c2.sd), QStringLiteral("1.11"));
        QCOMPARE(twoPlaces(result.c2.limit), QStringLiteral("8.62"));
        QVERIFY(result.c1.alarm && result.c2.alarm && result.alarm);
        QVERIFY(!detectBurst({4, 6, 5, 7, 5, 4, 6, 8, 9, 15}, 4999)->alarm);
        QVERIFY(!detectBurst({0, 0, 0, 0, 0, 0, 0, 0, 0, 4}, 20000)->alarm);
        QVERIFY(detectBurst({0, 0, 0, 0, 0, 0, 0, 0, 0, 5}, 20000)->alarm);
        QVERIFY(!detectBurst({5, 5, 5, 5, 5, 5, 5, 5, 5, 5}, 20000)->alarm);
        QVERIFY(!detectBurst({1, 2, 3}, 20000).ok());
        QVERIFY(!detectBurst({4, 6, 5, 7, 5, 4, 6, 8, 9, -1}, 20000).ok());
    }

    void areaIndexOfFourAreas() {  // AS-12
        const QList<IndexIndicator> indicators{{"order", .30, 5, 65, true},
                                               {"traffic", .20, 2, 22, false},
                                               {"fire", .20, 0, 8, false},
                                               {"unresolved", .20, 0, 20, true},
                                               {"satisfied", .10, 100, 60, true}};
        const auto area = [](const char* code, qint64 people, qint64 order, qint64 traffic,
                             std::optional<qint64> fire, qint64 open, qint64 disputes, qint64 satisfied,
                             qint64 answers) {
            IndexArea result{QLatin1String(code), people, {}};
            result.values.insert("order", {order, people, 0});
            result.values.insert("traffic", {traffic, people, 0});
            if (fire) {
                result.values.insert("fire", {*fire, people, 0});
            }
            result.values.insert("unresolved", {open, disputes, 0});
            result.values.insert("satisfied", {satisfied, answers, 0});
            return result;
        };
        const QList<AreaScore> scores =
            areaIndex(indicators, {area("A", 52000, 104, 26, 13, 9, 180, 570, 600),
                                   area("B", 18500, 14, 5, 1, 3, 60, 180, 190),
                                   area("C", 3200, 10, 2, 1, 9, 60, 180, 190),
                                   area("D", 30000, 60, 15, std::nullopt, 5, 100, 190, 200)})
                .value();
        QCOMPARE(scores.at(0).text, QStringLiteral("77.00"));
        QCOMPARE(scores.at(0).band, QStringLiteral("orange"));
        QVERIFY(scores.at(1).shown == IndexShown::Band && !scores.at(1).score);
        QCOMPARE(scores.at(1).band, QStringLiteral("green"));
        QVERIFY(scores.at(2).shown == IndexShown::None && scores.at(2).band.isEmpty() &&
                !scores.at(2).reason.isEmpty());
        QCOMPARE(scores.at(3).text, QStringLiteral("79.06"));
        QCOMPARE(scores.at(3).band, QStringLiteral("orange"));
        QCOMPARE(scores.at(3).missing, QStringList{"fire"});
        QCOMPARE(scores.at(3).presentWeight, 0.8);
        QVERIFY(!areaIndex({{"a", .5, 0, 1, false}}, {}).ok());
        QVERIFY(!areaIndex({{"a", 1, 1, 1, false}}, {}).ok());
    }
};

QZ_TEST(TestStatistics)
#include "test_statistics.moc"
