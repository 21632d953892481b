// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/series_suppression.h"
#include "qz_test.h"

using namespace qz;

namespace {

/// All ways to fill the hidden places that fit what a reader sees; the values that each place can take.
void fill(const QList<qint64>& counts, const SuppressedSeries& shown, qsizetype at, qint64 left,
          QList<qint64>& taken, QList<QSet<qint64>>& possible) {
    while (at < counts.size() && shown.counts.at(at)) {
        ++at;
    }
    if (at == counts.size()) {
        if (left == 0) {
            for (qsizetype i = 0; i < counts.size(); ++i) {
                possible[i].insert(taken.at(i));
            }
        }
        return;
    }
    const qint64 from = shown.complement.at(at) ? 5 : 1;
    const qint64 to = shown.complement.at(at) ? left : std::min<qint64>(4, left);
    for (qint64 value = from; value <= to; ++value) {
        taken[at] = value;
        fill(counts, shown, at + 1, left - value, taken, possible);
    }
}

}  // namespace

class TestSeriesSuppression : public QObject {
    Q_OBJECT

private slots:
    /// Every series of up to four counts of 0 … 8: no reader who knows the total can tell a hidden count.
    void noHiddenCountFollowsFromTheTotal() {
        int hidden = 0;
        for (int code = 0; code < 9 * 9 * 9 * 9; ++code) {
            QList<qint64> counts{code % 9, code / 9 % 9, code / 81 % 9, code / 729};
            const SuppressedSeries shown = suppressSeries(counts, 5, Audience::Public);
            qint64 left = 0;
            for (qsizetype i = 0; i < counts.size(); ++i) {
                left += shown.counts.at(i) ? 0 : counts.at(i);
                QVERIFY(!shown.counts.at(i) || *shown.counts.at(i) == counts.at(i));
                QVERIFY(!(shown.counts.at(i) && isSmallCell(counts.at(i))));
                QVERIFY(!(shown.complement.at(i) && shown.counts.at(i)));
            }
            if (!shown.isProtected) {
                continue;
            }
            QList<qint64> taken(counts.size(), 0);
            QList<QSet<qint64>> possible(counts.size());
            fill(counts, shown, 0, left, taken, possible);
            for (qsizetype i = 0; i < counts.size(); ++i) {
                if (!shown.counts.at(i)) {
                    ++hidden;
                    QVERIFY2(possible.at(i).size() > 1, qPrintable(QString::number(code)));
                }
            }
        }
        QVERIFY(hidden > 1000);
    }
    void oneSmallCountTakesAnotherWithIt() {
        const SuppressedSeries shown = suppressSeries({23, 3, 12, 0}, 5, Audience::Public);
        QVERIFY(shown.isProtected);
        QVERIFY(!shown.counts.at(1));
        QVERIFY(!shown.complement.at(1));
        QVERIFY(!shown.counts.at(2));
        QVERIFY(shown.complement.at(2));
        QCOMPARE(*shown.counts.at(0), qint64(23));
        QCOMPARE(*shown.counts.at(3), qint64(0));
    }
    void nothingToHideBehind() {
        QVERIFY(!suppressSeries({3, 0, 0}, 5, Audience::Public).isProtected);
        QVERIFY(suppressSeries({3, 0, 0}, 5, Audience::Handling).counts.at(0).has_value());
        QVERIFY(suppressSeries({3, 0, 0}, 5, Audience::Return).isProtected);
        QVERIFY(suppressSeries({0, 0, 9}, 5, Audience::Public).counts.at(2).has_value());
    }
};

QZ_TEST(TestSeriesSuppression)
#include "test_series_suppression.moc"
