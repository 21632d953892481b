// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "core_fixture.h"

using namespace qz;
using namespace qz::test;

namespace {

/// The fixture's kind with an approver on the extension, as the grid has it.
class ApprovalFixture : public CoreFixture {
public:
    ApprovalFixture() {
        registration.release();
        CaseKind kind = testKind(extension);
        WorkflowSpec flow = kind.workflow->spec();
        for (StepSpec& spec : flow.steps) {
            if (spec.action == QLatin1String("extend_deadline")) {
                spec.fields.append(field("approver", DataClass::P1, true));
            }
        }
        kind.workflow = std::make_shared<Workflow>(Workflow::make(flow).value());
        registration = core->cases().addKind(kind);
        addUser("handler", "unit_handler", "3402", "CG01");
        addUser("clerk", "acceptor", "3402");
        addUser("boss", "supervisor", "3402");
        addUser("far", "supervisor", "340207");
        number = open(fieldsOf({{"summary", "lamp"}}))->number;
        (void)act(number, "take");
    }

    [[nodiscard]] Result<Approval> ask(const char* user = "handler", const char* action = "extend_deadline") {
        StepRequest request;
        request.number = number;
        request.action = QLatin1String(action);
        request.fields = fieldsOf({{"amount", "2"}, {"unit", "WORK_H"}});
        request.note = QStringLiteral("parts are late");
        request.actor = actor(user, "CG01");
        return await(core->approvals().request(request));
    }
    [[nodiscard]] Result<DecisionOutcome> decide(const Uuid& id, bool approve, const char* user,
                                                 const char* reason = "") {
        Decision decision;
        decision.ids = {id};
        decision.approve = approve;
        decision.reason = QLatin1String(reason);
        decision.actor = actor(user);
        return await(core->approvals().decide(decision));
    }
    [[nodiscard]] CivilTime due() {
        const CaseDetail detail = load(number).value();
        for (const CaseClock& limit : detail.clocks) {
            if (limit.clockId == QLatin1String("repair")) {
                return limit.result.due;
            }
        }
        return {};
    }

    QString number;
};

}  // namespace

class TestApprovals final : public QObject {
    Q_OBJECT

private slots:
    void approvedStepIsTaken();
    void refusedStepIsNot();
    void nobodyDecidesTheOwnRequest();
    void rolesAndAreas();
    void requestsThatCannotBe();
    void inBulkEachForItself();
    void paperNeedsItsSlip();
    void takenBack();
};

void TestApprovals::approvedStepIsTaken() {
    ApprovalFixture f;
    const CivilTime before = f.due();
    const Result<Approval> asked = f.ask();
    QZ_VERIFY_OK(asked);
    QCOMPARE(f.due(), before);  // nothing moves until somebody agrees
    QCOMPARE(f.load(f.number)->journal.last().action, QStringLiteral("request_step"));
    QCOMPARE(await(f.core->approvals().waiting(f.actor("boss")))->size(), 1);
    QVERIFY(await(f.core->approvals().waiting(f.actor("boss")))->first().mayDecide);
    QVERIFY(!await(f.core->approvals().waiting(f.actor("handler")))->first().mayDecide);
    QZ_VERIFY_OK(f.decide(asked->id, true, "boss", "agreed"));
    QVERIFY(before < f.due());
    const JournalEntry step = f.load(f.number)->journal.last();
    QCOMPARE(step.action, QStringLiteral("extend_deadline"));
    QCOMPARE(step.performer.name, QStringLiteral("handler"));
    QCOMPARE(step.recorder, QStringLiteral("boss"));
    QCOMPARE(step.fields.value(QStringLiteral("approver")), QStringLiteral("user:boss"));
    QVERIFY(step.note.contains(QStringLiteral("parts are late")) &&
            step.note.contains(QStringLiteral("agreed")));
    QVERIFY(await(f.core->approvals().waiting(f.actor("boss")))->isEmpty());
    const Result<QList<Approval>> decided = await(f.core->approvals().decided(10, f.actor("boss")));
    QCOMPARE(decided->first().state, Approval::State::Approved);
    QCOMPARE(f.decide(asked->id, true, "boss").error().code, ErrorCode::Conflict);  // answered already
    QVERIFY(await(f.core->verify())->isEmpty());
}

void TestApprovals::refusedStepIsNot() {
    ApprovalFixture f;
    const CivilTime before = f.due();
    const Uuid id = f.ask()->id;
    QCOMPARE(f.decide(id, false, "boss", " ").error().where, QStringLiteral("reason"));
    QZ_VERIFY_OK(f.decide(id, false, "boss", "send another team"));
    QCOMPARE(f.due(), before);
    const JournalEntry entry = f.load(f.number)->journal.last();
    QCOMPARE(entry.action, QStringLiteral("refuse_request"));
    QCOMPARE(entry.note, QStringLiteral("send another team"));
    QZ_VERIFY_OK(f.ask());  // may be asked again
}

void TestApprovals::nobodyDecidesTheOwnRequest() {
    ApprovalFixture f;
    const Uuid id = f.ask("boss")->id;
    QCOMPARE(f.decide(id, true, "boss").error().code, ErrorCode::Denied);
    QZ_VERIFY_OK(f.decide(id, true, "admin"));
}

void TestApprovals::rolesAndAreas() {
    ApprovalFixture f;
    f.addUser("viewer", "viewer", "3402");
    QCOMPARE(f.ask("viewer").error().code, ErrorCode::Denied);
    QCOMPARE(f.ask("far").error().code, ErrorCode::Denied);
    const Uuid id = f.ask()->id;
    QCOMPARE(f.decide(id, true, "clerk").error().code, ErrorCode::Denied);
    QCOMPARE(f.decide(id, true, "far").error().code, ErrorCode::Denied);
    QVERIFY(await(f.core->approvals().waiting(f.actor("far")))->isEmpty());
    QVERIFY(await(f.core->approvals().waiting(f.actor("viewer")))->isEmpty());
}

void TestApprovals::requestsThatCannotBe() {
    ApprovalFixture f;
    QCOMPARE(f.ask("handler", "finish").error().where, QStringLiteral("action"));
    StepRequest bad;
    bad.number = f.number;
    bad.action = QStringLiteral("extend_deadline");
    bad.actor = f.actor("handler", "CG01");
    QCOMPARE(await(f.core->approvals().request(bad)).error().where, QStringLiteral("amount"));
    QZ_VERIFY_OK(f.ask());
    QCOMPARE(f.ask().error().code, ErrorCode::Conflict);  // the same waits already
    QZ_VERIFY_OK(f.act(f.number, "finish", fieldsOf({{"result", "done"}})));
    // The case went on: what was asked is not possible any more, and says so.
    const Uuid id = await(f.core->approvals().waiting(f.actor("boss")))->first().id;
    QCOMPARE(f.decide(id, true, "boss").error().where, QStringLiteral("action"));
    QCOMPARE(await(f.core->approvals().waiting(f.actor("boss")))->size(), 1);
}

void TestApprovals::inBulkEachForItself() {
    ApprovalFixture f;
    const Uuid first = f.ask()->id;
    const QString gone = f.number;
    f.number = f.open(fieldsOf({{"summary", "bench"}}))->number;
    QZ_VERIFY_OK(f.act(f.number, "take"));
    const Uuid second = f.ask()->id;
    QZ_VERIFY_OK(f.act(gone, "finish", fieldsOf({{"result", "done"}})));
    Decision decision;
    decision.ids = {first, second};
    decision.approve = true;
    decision.reason = QStringLiteral("holiday");
    decision.actor = f.actor("boss");
    const Result<DecisionOutcome> outcome = await(f.core->approvals().decide(decision));
    QZ_VERIFY_OK(outcome);
    QCOMPARE(outcome->done, 1);
    QCOMPARE(outcome->refused.size(), 1);
    QCOMPARE(outcome->refused.first().first, gone);
    QCOMPARE(f.load(f.number)->journal.last().action, QStringLiteral("extend_deadline"));
}

void TestApprovals::paperNeedsItsSlip() {
    ApprovalFixture f;
    const Uuid id = f.ask()->id;
    Decision decision;
    decision.ids = {id};
    decision.approve = true;
    decision.actor = f.actor("clerk");
    decision.onPaper = Performer::parse(QStringLiteral("post:district head")).value();
    QCOMPARE(await(f.core->approvals().decide(decision)).error().where, QStringLiteral("slip"));
    QFile slip(f.folder.filePath(QStringLiteral("slip.txt")));
    QVERIFY(slip.open(QIODevice::WriteOnly) && slip.write("signed") > 0);
    slip.close();
    const Result<Attachment> added =
        await(f.core->attachments().add(f.number, slip.fileName(), {}, f.actor("clerk")));
    QZ_VERIFY_OK(added);
    decision.slip = added->id;
    Decision byHandler = decision;
    byHandler.actor = f.actor("handler", "CG01");
    QCOMPARE(await(f.core->approvals().decide(byHandler)).error().code, ErrorCode::Denied);
    QZ_VERIFY_OK(await(f.core->approvals().decide(decision)));
    const JournalEntry step = f.load(f.number)->journal.last();
    QCOMPARE(step.action, QStringLiteral("extend_deadline"));
    QCOMPARE(step.channel, QStringLiteral("paper"));
    QCOMPARE(step.recorder, QStringLiteral("clerk"));
    QCOMPARE(step.fields.value(QStringLiteral("approver")), QStringLiteral("post:district head"));
}

void TestApprovals::takenBack() {
    ApprovalFixture f;
    const Uuid id = f.ask()->id;
    QCOMPARE(await(f.core->approvals().withdraw(id, f.actor("boss"))).error().code, ErrorCode::Denied);
    QZ_VERIFY_OK(await(f.core->approvals().withdraw(id, f.actor("handler", "CG01"))));
    QVERIFY(await(f.core->approvals().waiting(f.actor("boss")))->isEmpty());
    QCOMPARE(f.decide(id, true, "boss").error().code, ErrorCode::Conflict);
}

QZ_TEST(TestApprovals)
#include "test_approvals.moc"
