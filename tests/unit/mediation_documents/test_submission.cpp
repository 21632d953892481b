// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/documents/submission.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::mediation;

class TestSubmission : public QObject {
    Q_OBJECT

    static QStringList cells(const QList<DataCell>& row) {
        QStringList texts;
        for (const DataCell& cell : row) {
            texts.append(cell.text);
        }
        return texts;
    }

private slots:
    /// The closing day is data: a month runs from the day after the last closing to this one.
    void theMonthEndsOnItsClosingDay() {
        const auto closings = Closings::load(QStringLiteral(QZ_SOURCE_DIR "/resources"));
        QZ_VERIFY_OK(closings);
        const auto period = closings->periodOf(QDate(2026, 9, 30));
        QCOMPARE(period.first, QDate(2026, 8, 26));
        QCOMPARE(period.second, QDate(2026, 9, 25));
        // Before the closing day was set months are whole.
        const auto before = closings->periodOf(QDate(2025, 2, 10));
        QCOMPARE(before.first, QDate(2025, 2, 1));
        QCOMPARE(before.second, QDate(2025, 2, 28));
    }

    void systemAndAddedStandApartAndAreSummed() {
        Submission made;
        made.committees = {{QStringLiteral("Well lane"),
                            {10, 4, 2, 1, 1, 500},
                            {3, 1, 0, 0, 0, 100},
                            QStringLiteral("on paper")},
                           {QStringLiteral("Red hill"), {5, 5, 0, 0, 0, 20.5}, {}, {}}};
        made.all = {15, 9, 2, 1, 1, 520.5};
        made.byKind = 15;
        made.bySource = 14;
        const QList<MonthTable> tables = submissionTables(made);
        QCOMPARE(tables.size(), 2);
        QCOMPARE(
            cells(tables.at(0).rows.at(0)),
            QStringList({QStringLiteral("Well lane"), QStringLiteral("10"), QStringLiteral("3"),
                         QStringLiteral("4"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("0"),
                         QStringLiteral("1"), QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("0"),
                         QStringLiteral("13"), QStringLiteral("600.00"), QStringLiteral("on paper")}));
        QCOMPARE(tables.at(0).rows.constLast().at(11).text, QStringLiteral("18"));
        QCOMPARE(tables.at(0).footRows, 1);
        const QList<QList<DataCell>>& checks = tables.at(1).rows;
        QCOMPARE(checks.size(), 3);
        QCOMPARE(checks.at(0).at(3).text, checks.at(1).at(3).text);
        QVERIFY(checks.at(2).at(3).text != checks.at(1).at(3).text);  // sources do not sum up
    }

    void moreEndedThanAcceptedIsTold() {
        Submission made;
        made.committees = {{QStringLiteral("Well lane"), {2, 2, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0}, {}}};
        made.all = {2, 2, 0, 0, 0, 0};
        made.byKind = 2;
        made.bySource = 2;
        made.strangers = {QStringLiteral("X9")};
        const QList<QList<DataCell>>& checks = submissionTables(made).at(1).rows;
        QCOMPARE(checks.size(), 5);
        QVERIFY(checks.at(3).at(0).text.contains(QStringLiteral("Well lane")));
        QVERIFY(checks.at(4).at(0).text.contains(QStringLiteral("X9")));
    }
};

QZ_TEST(TestSubmission)
#include "test_submission.moc"
