// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "qz/compare.h"
#include "qz/report_flow.h"
#include "qz_test.h"

using namespace qz;

class TestCompare : public QObject {
    Q_OBJECT

private slots:
    void differenceIsNewcombes() {
        // Newcombe 1998, method 10: 56/70 against 48/80 gives 0.0524 … 0.3339 at 95 %.
        const ShareComparison result = compareWithRest(56, 70, 56 + 48, 70 + 80, 1);
        QVERIFY(std::abs(result.difference.low - 0.0524) < 0.0001);
        QVERIFY(std::abs(result.difference.high - 0.3339) < 0.0001);
        QCOMPARE(result.standing, Standing::Higher);
        QCOMPARE(compareWithRest(48, 80, 104, 150, 1).standing, Standing::Lower);
    }
    void manyComparisonsAskForMore() {
        QCOMPARE(compareWithRest(56, 70, 104, 150, 12).standing, Standing::NoDifference);
        QCOMPARE(compareWithRest(40, 50, 440, 550, 8).standing, Standing::NoDifference);
    }
    void fewCasesAreNotCompared() {
        QCOMPARE(compareWithRest(0, 29, 400, 500, 1).standing, Standing::NotCompared);
        QCOMPARE(compareWithRest(40, 40, 60, 65, 1).standing, Standing::NotCompared);
    }
    void missingCasesAreWholeNumbers() {
        QCOMPARE(missingToReach(25, 35, 852, 1000), 5);  // 29.82 → 30
        QCOMPARE(missingToReach(30, 35, 852, 1000), 0);
        QCOMPARE(missingToReach(35, 35, 1, 2), -17);
    }
};

class TestReportFlow : public QObject {
    Q_OBJECT

private slots:
    void eachStepOnlyFromItsStates() {
        const ReportStepFacts ready{0, QStringLiteral("1"), QStringLiteral("all"), QStringLiteral("why")};
        for (const ReportStepRule& rule : reportSteps()) {
            QCOMPARE(reportStepOf(rule.id), rule.step);
            QVERIFY(!reportStepTitle(rule.step).isEmpty());
            for (int i = 0; i < 4; ++i) {
                const auto state = static_cast<ReportState>(i);
                QCOMPARE(checkReportStep(rule.step, state, ready).ok(), rule.from.contains(state));
                QCOMPARE(reportStateOf(reportStateName(state)), state);
            }
        }
    }
    void nothingChangesAFrozenReportButANote() {
        for (const ReportState state : {ReportState::Frozen, ReportState::Issued}) {
            for (const ReportStep step : {ReportStep::Keep, ReportStep::Return, ReportStep::Decide,
                                          ReportStep::Object, ReportStep::Discard, ReportStep::Freeze}) {
                QCOMPARE(checkReportStep(step, state, {}).error().code, ErrorCode::Conflict);
            }
            QVERIFY(
                checkReportStep(ReportStep::Correct, state, {0, {}, {}, QStringLiteral("late answer")}).ok());
        }
    }
    void objectionsNumberAndReasonAreAskedFor() {
        QCOMPARE(checkReportStep(ReportStep::Freeze, ReportState::Check, {2, {}, {}, {}}).error().code,
                 ErrorCode::Conflict);
        QVERIFY(checkReportStep(ReportStep::Freeze, ReportState::Check, {0, {}, {}, {}}).ok());
        QCOMPARE(checkReportStep(ReportStep::Issue, ReportState::Frozen, {0, {}, QStringLiteral("x"), {}})
                     .error()
                     .where,
                 QStringLiteral("number"));
        QCOMPARE(checkReportStep(ReportStep::Issue, ReportState::Frozen, {0, QStringLiteral("1"), {}, {}})
                     .error()
                     .where,
                 QStringLiteral("recipients"));
        QCOMPARE(checkReportStep(ReportStep::Correct, ReportState::Issued, {}).error().where,
                 QStringLiteral("reason"));
    }
    void missedPeriodsAreDueOnceEach() {
        const QDate today(2026, 10, 8);
        const auto days = duePeriods(ReportRhythm::Daily, 7, QDate(2026, 10, 5), today, 7 * 60);
        QCOMPARE(days.size(), 3);
        QCOMPARE(days.first(), (ReportPeriod{QDate(2026, 10, 5), QDate(2026, 10, 5)}));
        QCOMPARE(days.last(), (ReportPeriod{QDate(2026, 10, 7), QDate(2026, 10, 7)}));
        QCOMPARE(duePeriods(ReportRhythm::Daily, 7, QDate(2026, 10, 5), today, 7 * 60 - 1).size(), 2);
        QCOMPARE(duePeriods(ReportRhythm::Daily, 7, QDate(2026, 1, 1), today, 720).size(), 31);
        QVERIFY(duePeriods(ReportRhythm::Daily, 7, today, today, 720).isEmpty());
    }
    void weeksAndMonthsAreWhole() {
        // 2026-10-08 is a Thursday.
        const auto weeks = duePeriods(ReportRhythm::Weekly, 7, QDate(2026, 9, 28), QDate(2026, 10, 8), 720);
        QCOMPARE(weeks, (QList<ReportPeriod>{{QDate(2026, 9, 28), QDate(2026, 10, 4)}}));
        QCOMPARE(duePeriods(ReportRhythm::Weekly, 9, QDate(2026, 9, 1), QDate(2026, 10, 5), 8 * 60).last().to,
                 QDate(2026, 9, 27));
        const auto months = duePeriods(ReportRhythm::Monthly, 7, QDate(2026, 1, 15), QDate(2026, 3, 1), 720);
        QCOMPARE(months, (QList<ReportPeriod>{{QDate(2026, 1, 1), QDate(2026, 1, 31)},
                                              {QDate(2026, 2, 1), QDate(2026, 2, 28)}}));
    }
};

QZ_TEST(TestCompare)
QZ_TEST(TestReportFlow)
#include "test_compare.moc"
