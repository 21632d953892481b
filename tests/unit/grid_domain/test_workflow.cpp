// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/grid_rules.h"
#include "grid/domain/grid_workflow.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;

namespace {

Performer performer(const char* text) { return Performer::parse(QString::fromLatin1(text)).value(); }

JournalEntry entry(const char* action, const char* who, const FieldMap& fields = {}) {
    JournalEntry made;
    made.action = QString::fromLatin1(action);
    made.performer = performer(who);
    made.fields = fields;
    return made;
}

const FieldMap kPassed{{QStringLiteral("passed"), QStringLiteral("true")}};
const FieldMap kFailed{{QStringLiteral("passed"), QStringLiteral("false")}};

/// A case with its history, asked whether a step may be taken.
struct Situation {
    CaseRecord record;
    QList<JournalEntry> journal;
    QList<CaseClock> clocks;
    FieldMap details{{QStringLiteral("needs_check"), QStringLiteral("true")}};
    Workflow workflow = Workflow::make(gridWorkflow()).value();

    Status ask(const char* action, const char* who, const FieldMap& fields = {}, bool probing = false) const {
        const StepSpec* step = workflow.step(QString::fromLatin1(action));
        const Performer by = performer(who);
        return checkStep({record, journal, clocks, details, *step, fields, by,
                          CivilTime::parse(QStringLiteral("2026-10-20T10:00"))->toInstant(), probing});
    }
};

bool isDenied(const Status& status) { return !status.ok() && status.error().code == ErrorCode::Denied; }

}  // namespace

class TestGridWorkflow : public QObject {
    Q_OBJECT
private slots:
    void isSound() { QZ_VERIFY_OK(gridKind(nullptr)); }

    void hasEveryActionOfTheConsole() {
        const Workflow workflow = Workflow::make(gridWorkflow()).value();
        const QStringList actions =
            QStringLiteral(
                "report_in accept file_case dispatch sign_for handling_feedback verify rework "
                "return_order suspend_case resume_case extend_deadline close_case reject transfer "
                "correct merge void reopen recall urge supervise escalate evaluate add_note call_record")
                .split(QLatin1Char(' '));
        for (const QString& action : actions) {
            QVERIFY2(workflow.step(action) != nullptr, qPrintable(action));
        }
    }

    void walksTheSevenSteps_data() {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char* state, const char* action, bool allowed) {
            QTest::addRow("%s %s", state, action)
                << QString::fromLatin1(state) << QString::fromLatin1(action) << allowed;
        };
        row("REPORTED", "accept", true);
        row("REPORTED", "dispatch", false);
        row("ACCEPTED", "file_case", true);
        row("ACCEPTED", "reject", true);
        row("FILED", "dispatch", true);
        row("FILED", "reject", false);
        row("DISPATCHED", "sign_for", true);
        row("DISPATCHED", "recall", true);
        row("IN_PROGRESS", "recall", false);
        row("DISPATCHED", "handling_feedback", false);
        row("IN_PROGRESS", "handling_feedback", true);
        row("IN_PROGRESS", "close_case", false);
        row("DONE_REPORTED", "verify", true);
        row("VERIFYING", "close_case", true);
        row("REWORK", "handling_feedback", true);
        row("REWORK", "close_case", false);
        row("CLOSED", "evaluate", true);
        row("CLOSED", "reopen", true);
        row("CLOSED", "add_note", false);
        row("SUSPENDED", "resume_case", true);
        row("SUSPENDED", "sign_for", false);
        row("MERGED", "reopen", false);
        row("VOID", "reopen", false);
    }
    void walksTheSevenSteps() {
        QFETCH(QString, state);
        QFETCH(QString, action);
        QFETCH(bool, allowed);
        const Workflow workflow = Workflow::make(gridWorkflow()).value();
        QCOMPARE(workflow.allows(*workflow.step(action), state), allowed);
    }

    void aFailedCheckReopensTheHandlingClock() {
        const Workflow workflow = Workflow::make(gridWorkflow()).value();
        const StepSpec& verify = *workflow.step(QStringLiteral("verify"));
        const StepOutcome failed = Workflow::outcome(verify, kFailed);
        QCOMPARE(failed.to, QStringLiteral("REWORK"));
        QCOMPARE(failed.reopensClocks, QStringList{QStringLiteral("disposal")});
        QVERIFY(failed.newRound);
        const StepOutcome passed = Workflow::outcome(verify, kPassed);
        QCOMPARE(passed.to, QStringLiteral("VERIFYING"));
        QVERIFY(passed.reopensClocks.isEmpty() && !passed.newRound);
    }

    void theHandlerMayNotCheck() {
        Situation s;
        s.journal = {entry("dispatch", "user:centre"), entry("handling_feedback", "unit:CG01/Li")};
        QVERIFY(isDenied(s.ask("verify", "unit:CG01/Li", kPassed)));
        QVERIFY(isDenied(s.ask("verify", "unit:CG01/Wang", kPassed)));
        QVERIFY(isDenied(s.ask("verify", "unit:CG01", kPassed)));
        QZ_VERIFY_OK(s.ask("verify", "unit:VC01/Li Er", kPassed));
        QZ_VERIFY_OK(s.ask("verify", "user:checker", kPassed));
        QZ_VERIFY_OK(s.ask("verify", "unit:CG01/Li", {}, true));
    }

    void everyHandlerOfTheRoundCounts() {
        Situation s;
        s.journal = {entry("handling_feedback", "person:Li"), entry("verify", "person:Qian", kFailed),
                     entry("handling_feedback", "person:Zhao"), entry("add_note", "person:Li")};
        QVERIFY(isDenied(s.ask("verify", "person:Zhao", kPassed)));
        QZ_VERIFY_OK(s.ask("verify", "person:Li", kPassed));  // handled only the round before
    }

    void anOrderIsReturnedOnce() {
        Situation s;
        s.journal = {entry("dispatch", "user:centre")};
        QVERIFY(isDenied(s.ask("return_order", "unit:CG01")));
        const FieldMap reason{{QStringLiteral("reason"), QStringLiteral("not on the list")}};
        QZ_VERIFY_OK(s.ask("return_order", "unit:CG01", reason));
        s.journal += {entry("return_order", "unit:CG01"), entry("dispatch", "user:centre")};
        QVERIFY(isDenied(s.ask("return_order", "unit:SW01", reason)));
        QVERIFY(isDenied(s.ask("return_order", "unit:SW01", {}, true)));
    }

    void noRecallAfterSigning() {
        Situation s;
        s.journal = {entry("dispatch", "user:centre")};
        QZ_VERIFY_OK(s.ask("recall", "user:centre"));
        s.journal.append(entry("sign_for", "unit:CG01"));
        QVERIFY(isDenied(s.ask("recall", "user:centre")));
        s.journal.append(entry("dispatch", "user:centre"));
        QZ_VERIFY_OK(s.ask("recall", "user:centre"));
    }

    void suspensionNeedsAnotherApprover_data() {
        QTest::addColumn<QByteArray>("action");
        QTest::newRow("suspend") << QByteArray("suspend_case");
        QTest::newRow("extend") << QByteArray("extend_deadline");
    }
    void suspensionNeedsAnotherApprover() {
        QFETCH(QByteArray, action);
        const Situation s;
        const QString approver = QStringLiteral("approver");
        QVERIFY(isDenied(s.ask(action.constData(), "user:zhang")));
        QVERIFY(
            isDenied(s.ask(action.constData(), "user:zhang", {{approver, QStringLiteral("user:zhang")}})));
        QZ_VERIFY_OK(
            s.ask(action.constData(), "user:zhang", {{approver, QStringLiteral("post:duty chief")}}));
    }

    void closingNeedsAPassedCheckOfThisRound() {
        Situation s;
        s.journal = {entry("handling_feedback", "unit:CG01")};
        QVERIFY(isDenied(s.ask("close_case", "user:chief")));
        s.journal.append(entry("verify", "user:checker", kPassed));
        QZ_VERIFY_OK(s.ask("close_case", "user:chief"));
        s.journal.append(entry("rework", "user:centre"));
        QVERIFY(isDenied(s.ask("close_case", "user:chief")));
        s.journal.append(entry("handling_feedback", "unit:CG01"));
        QVERIFY(isDenied(s.ask("close_case", "user:chief", {}, true)));
        s.details.insert(QStringLiteral("needs_check"), QStringLiteral("false"));
        QZ_VERIFY_OK(s.ask("close_case", "user:chief"));
    }

    void escalationTestsItsGround() {
        Situation s;
        const QString ground = QStringLiteral("ground");
        QVERIFY(isDenied(s.ask("escalate", "user:a", {{ground, QStringLiteral("reworks")}})));
        s.record.reworkCount = 2;
        QZ_VERIFY_OK(s.ask("escalate", "user:a", {{ground, QStringLiteral("reworks")}}));
        CaseClock clock;
        clock.result.start = CivilTime::parse(QStringLiteral("2026-10-19T10:00")).value();
        clock.result.due = CivilTime::parse(QStringLiteral("2026-10-19T22:00")).value();
        s.clocks = {clock};  // 12 hours long, asked 12 hours after it ended
        QVERIFY(isDenied(s.ask("escalate", "user:a", {{ground, QStringLiteral("overdue")}})));
        s.clocks[0].result.due = CivilTime::parse(QStringLiteral("2026-10-19T21:59")).value();
        QZ_VERIFY_OK(s.ask("escalate", "user:a", {{ground, QStringLiteral("overdue")}}));
    }

    void onlyOpenEventsOfOneClassAreMerged() {
        CaseRecord a;
        a.number = QStringLiteral("WG26-0001");
        a.kind = kKind;
        a.subkind = QStringLiteral("P0101");
        CaseRecord b = a;
        QVERIFY(!checkMergeTarget(a, b, true).ok());
        b.number = QStringLiteral("WG26-0002");
        QZ_VERIFY_OK(checkMergeTarget(a, b, true));
        QVERIFY(!checkMergeTarget(a, b, false).ok());
        b.subkind = QStringLiteral("P0102");
        QVERIFY(!checkMergeTarget(a, b, true).ok());
    }

    void communitiesGetOnlyWhatIsOnTheirList() {
        EventClass row;
        const Unit village{QStringLiteral("V1"), QStringLiteral("V"), QStringLiteral("village"), {}, {}};
        const Unit department{
            QStringLiteral("D1"), QStringLiteral("D"), QStringLiteral("department"), {}, {}};
        QVERIFY(isDenied(checkHandover(row, village)));
        QZ_VERIFY_OK(checkHandover(row, department));
        row.communityMay = true;
        QZ_VERIFY_OK(checkHandover(row, village));
    }
};

QZ_TEST(TestGridWorkflow)
#include "test_workflow.moc"
