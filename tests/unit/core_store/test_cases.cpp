// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "core_fixture.h"

using namespace qz;
using namespace qz::test;

class TestCases final : public QObject {
    Q_OBJECT

private slots:
    void wholeLife();
    void numbers();
    void refusals();
    void times();
    void lateEntry();
    void conflict();
    void permissions();
    void suspension();
    void extension();
    void externalLimitStays();
    void unknownFieldsAndKinds();
};

namespace {

const FieldMap kIntake = fieldsOf({{"summary", "Cover broken"}, {"class", "0101"}, {"area", "340202012001"}});

Result<DeadlineResult> due(CoreFixture& f, const DeadlineSpec& spec) {
    return computeDeadline(spec, *f.core->calendar());
}

const CaseClock* clockOf(const CaseDetail& detail, const char* id) {
    for (const CaseClock& clock : detail.clocks) {
        if (clock.clockId == QLatin1String(id)) {
            return &clock;
        }
    }
    return nullptr;
}

QStringList allowed(const CaseDetail& detail) {
    QStringList actions;
    for (const OfferedStep& step : detail.steps) {
        if (step.allowed) {
            actions.append(step.action);
        }
    }
    return actions;
}

}  // namespace

void TestCases::wholeLife() {
    CoreFixture f;
    const Result<CaseRecord> opened = f.open(kIntake);
    QZ_VERIFY_OK(opened);
    QCOMPARE(opened->number, QStringLiteral("TH26-000001"));
    QCOMPARE(opened->state, QStringLiteral("NEW"));
    QCOMPARE(opened->dueClock, QStringLiteral("accept"));
    QVERIFY(opened->dueAt.has_value());

    QZ_VERIFY_OK(f.act(opened->number, "take"));
    Result<CaseDetail> detail = f.load(opened->number);
    QZ_VERIFY_OK(detail);
    QCOMPARE(detail->record.state, QStringLiteral("WORK"));
    QCOMPARE(detail->record.ownerUnit, QStringLiteral("CG01"));
    QCOMPARE(detail->record.version, 2);
    QCOMPARE(clockOf(*detail, "accept")->state, ClockState::Met);
    // AS-03: 4 working hours from 16:40 before National Day end on 8 October at 11:40.
    QCOMPARE(clockOf(*detail, "repair")->result.due.toString(), QStringLiteral("2026-10-08T11:40"));
    QVERIFY(!clockOf(*detail, "repair")->result.steps.isEmpty());
    QCOMPARE(detail->record.dueAt, CivilTime::parse(QStringLiteral("2026-10-08T11:40"))->toInstant());
    QCOMPARE(allowed(*detail), QStringList({QStringLiteral("finish"), QStringLiteral("hold"),
                                            QStringLiteral("extend_deadline")}));

    f.clock.set(QStringLiteral("2026-10-08T09:50"));
    QZ_VERIFY_OK(f.act(opened->number, "finish", fieldsOf({{"result", "mended"}})));
    QZ_VERIFY_OK(f.act(opened->number, "reopen"));
    detail = f.load(opened->number);
    QCOMPARE(clockOf(*detail, "repair")->state, ClockState::Running);
    QCOMPARE(clockOf(*detail, "repair")->result.due.toString(), QStringLiteral("2026-10-08T11:40"));
    QVERIFY(!detail->record.closedAt);
    f.clock.set(QStringLiteral("2026-10-08T11:41"));
    const Result<CaseRecord> closed = f.act(opened->number, "finish", fieldsOf({{"result", "mended"}}));
    QZ_VERIFY_OK(closed);
    QVERIFY(closed->closedAt.has_value());
    QVERIFY(!closed->dueAt.has_value());
    detail = f.load(opened->number);
    QCOMPARE(clockOf(*detail, "repair")->state, ClockState::Late);
    QCOMPARE(detail->journal.size(), 5);
    QCOMPARE(detail->journal.first().action, QStringLiteral("report_in"));
    QCOMPARE(detail->journal.first().performer.toString(), QStringLiteral("user:admin"));
    QCOMPARE(detail->journal.last().fields.value(QStringLiteral("result")), QStringLiteral("mended"));
    QCOMPARE(detail->journal.last().from, QStringLiteral("WORK"));
}

void TestCases::numbers() {
    CoreFixture f;
    QCOMPARE(f.open(kIntake)->number, QStringLiteral("TH26-000001"));
    QVERIFY(!f.open(fieldsOf({{"class", "0101"}})).ok());  // no summary
    QCOMPARE(f.open(kIntake)->number, QStringLiteral("TH26-000002"));
    f.reopen();
    QCOMPARE(f.open(kIntake)->number, QStringLiteral("TH26-000003"));
    QCOMPARE(f.open(kIntake, CoreFixture::actor("admin"), QStringLiteral("2025-12-31T23:59"))->number,
             QStringLiteral("TH25-000001"));
    // Over the end of a block of 1,000 without a gap or a repetition.
    const Result<QStringList> many = f.write([&](WriteTx& tx) -> Result<QStringList> {
        QStringList numbers;
        NewCase request;
        request.kind = QStringLiteral("thing");
        request.fields = kIntake;
        for (int i = 0; i < 1010; ++i) {
            QZ_ASSIGN(const CaseRecord record, f.core->cases().openIn(tx, request));
            numbers.append(record.number);
        }
        return numbers;
    });
    QZ_VERIFY_OK(many);
    QCOMPARE(many->first(), QStringLiteral("TH26-000004"));
    QCOMPARE(many->last(), QStringLiteral("TH26-001013"));
    QCOMPARE(QSet<QString>(many->begin(), many->end()).size(), many->size());
}

void TestCases::refusals() {
    CoreFixture f;
    const QString number = f.open(kIntake)->number;
    const Result<CaseRecord> wrongState = f.act(number, "finish", fieldsOf({{"result", "x"}}));
    QCOMPARE(wrongState.error().code, ErrorCode::Invalid);
    QVERIFY2(wrongState.error().message.contains(QStringLiteral("take, drop")),
             qPrintable(wrongState.error().message));
    const Result<CaseRecord> unknown = f.act(number, "fly");
    QCOMPARE(unknown.error().code, ErrorCode::Invalid);
    QVERIFY(unknown.error().message.contains(QStringLiteral("take")));
    QZ_VERIFY_OK(f.act(number, "take"));
    const Result<CaseRecord> unfilled = f.act(number, "finish");
    QCOMPARE(unfilled.error().where, QStringLiteral("result"));
    QCOMPARE(f.act(QStringLiteral("TH26-009999"), "take").error().code, ErrorCode::NotFound);
    // Nothing of a refused step is kept.
    QCOMPARE(f.load(number)->journal.size(), 2);
    QCOMPARE(f.load(number)->record.version, 2);
}

void TestCases::times() {
    CoreFixture f;
    const QString number =
        f.open(kIntake, CoreFixture::actor("admin"), QStringLiteral("2026-09-30T15:00"))->number;
    QCOMPARE(f.act(number, "take", {}, QStringLiteral("2026-09-30T14:59")).error().where,
             QStringLiteral("at"));
    QCOMPARE(f.act(number, "take", {}, QStringLiteral("2026-09-30T16:41")).error().where,
             QStringLiteral("at"));
    QCOMPARE(f.open(kIntake, CoreFixture::actor("admin"), QStringLiteral("2026-09-30T16:41")).error().where,
             QStringLiteral("at"));
    QZ_VERIFY_OK(f.act(number, "take", {}, QStringLiteral("2026-09-30T15:30")));
    const Result<CaseDetail> detail = f.load(number);
    QCOMPARE(CivilTime::fromInstant(detail->journal.last().occurredAt).toString(),
             QStringLiteral("2026-09-30T15:30"));
    QCOMPARE(detail->journal.last().recordedAt, f.clock.now());
    // The clock runs from when it happened.
    QCOMPARE(clockOf(*detail, "repair")->spec.start.toString(), QStringLiteral("2026-09-30T15:30"));
}

void TestCases::lateEntry() {
    CoreFixture f;
    const QString number =
        f.open(kIntake, CoreFixture::actor("admin"), QStringLiteral("2026-09-30T14:00"))->number;
    // The limit was 15:00; done at 14:30, entered at 16:40.
    QZ_VERIFY_OK(f.act(number, "take", {}, QStringLiteral("2026-09-30T14:30")));
    const Result<CaseDetail> detail = f.load(number);
    QCOMPARE(clockOf(*detail, "accept")->state, ClockState::Met);
    QVERIFY(detail->journal.last().enteredLate);
    QVERIFY(!detail->journal.first().enteredLate);
}

void TestCases::conflict() {
    CoreFixture f;
    const Result<CaseRecord> opened = f.open(kIntake);
    StepRequest request;
    request.number = opened->number;
    request.action = QStringLiteral("take");
    request.actor = CoreFixture::actor("admin");
    request.seenVersion = opened->version;
    QZ_VERIFY_OK(await(f.core->cases().act(request)));
    request.action = QStringLiteral("hold");
    QCOMPARE(await(f.core->cases().act(request)).error().code, ErrorCode::Conflict);
}

void TestCases::permissions() {
    CoreFixture f;
    f.addUser("worker", "grid_worker", "340202");
    f.addUser("handler", "unit_handler", "340202", "CG01");
    f.addUser("away", "duty_leader", "340207");
    const QString number = f.open(kIntake, CoreFixture::actor("worker"))->number;
    const Result<CaseRecord> denied = f.act(number, "take", {}, {}, CoreFixture::actor("worker"));
    QCOMPARE(denied.error().code, ErrorCode::Denied);
    QVERIFY(denied.error().message.contains(QStringLiteral("grid.handle")));
    QCOMPARE(f.act(number, "take", {}, {}, CoreFixture::actor("away")).error().code, ErrorCode::Denied);
    QCOMPARE(f.load(number, CoreFixture::actor("away")).error().code, ErrorCode::Denied);
    QCOMPARE(f.open(kIntake, CoreFixture::actor("away")).error().code, ErrorCode::Denied);
    QCOMPARE(f.open(kIntake, CoreFixture::actor("nobody")).error().code, ErrorCode::Denied);

    StepRequest request;
    request.number = number;
    request.action = QStringLiteral("take");
    request.actor = CoreFixture::actor("handler", "CG01");
    request.performer = Performer::parse(QStringLiteral("person:Somebody")).value();
    const Result<CaseRecord> forOthers = await(f.core->cases().act(request));
    QCOMPARE(forOthers.error().code, ErrorCode::Denied);
    QVERIFY(forOthers.error().message.contains(QStringLiteral("cases.record_for_others")));
    request.performer = Performer::parse(QStringLiteral("unit:CG01/Somebody")).value();
    QZ_VERIFY_OK(await(f.core->cases().act(request)));
    const JournalEntry last = f.load(number)->journal.last();
    QCOMPARE(last.performer.toString(), QStringLiteral("unit:CG01/Somebody"));
    QCOMPARE(last.recorder, QStringLiteral("handler"));
}

void TestCases::suspension() {
    CoreFixture f;
    f.clock.set(QStringLiteral("2026-09-21T09:00"));
    const QString number = f.open(kIntake)->number;
    QZ_VERIFY_OK(f.act(number, "take"));
    f.clock.set(QStringLiteral("2026-09-21T10:00"));
    QZ_VERIFY_OK(f.act(number, "hold"));
    Result<CaseDetail> detail = f.load(number);
    QCOMPARE(detail->record.state, QStringLiteral("HOLD"));
    QCOMPARE(clockOf(*detail, "repair")->state, ClockState::Suspended);
    QVERIFY(!detail->record.dueAt);
    f.clock.set(QStringLiteral("2026-09-22T10:00"));
    QZ_VERIFY_OK(f.act(number, "go_on"));
    detail = f.load(number);
    QCOMPARE(detail->record.state, QStringLiteral("WORK"));  // where it stood before
    DeadlineSpec expected = TestExtension::spec(QStringLiteral("repair"),
                                                CivilTime::parse(QStringLiteral("2026-09-21T09:00")).value());
    expected.suspensions = {{CivilTime::parse(QStringLiteral("2026-09-21T10:00")).value(),
                             CivilTime::parse(QStringLiteral("2026-09-22T10:00")).value()}};
    QCOMPARE(clockOf(*detail, "repair")->result.due, due(f, expected)->due);
    // One hour was used on the 21st; three are left from 10:00 on the 22nd.
    QCOMPARE(detail->record.dueAt, CivilTime::parse(QStringLiteral("2026-09-22T15:00"))->toInstant());
}

void TestCases::extension() {
    CoreFixture f;
    f.clock.set(QStringLiteral("2026-09-21T09:00"));
    const QString number = f.open(kIntake)->number;
    QZ_VERIFY_OK(f.act(number, "take"));
    QCOMPARE(f.act(number, "extend_deadline", fieldsOf({{"amount", "0"}, {"unit", "WORK_H"}})).error().where,
             QStringLiteral("amount"));
    QVERIFY(!f.act(number, "extend_deadline", fieldsOf({{"amount", "2"}, {"unit", "YEARS"}})).ok());
    QZ_VERIFY_OK(f.act(number, "extend_deadline", fieldsOf({{"amount", "2"}, {"unit", "WORK_H"}})));
    DeadlineSpec expected = TestExtension::spec(QStringLiteral("repair"),
                                                CivilTime::parse(QStringLiteral("2026-09-21T09:00")).value());
    expected.extensions = {{2, TimeUnit::WorkHour}};
    const Result<CaseDetail> detail = f.load(number);
    QCOMPARE(clockOf(*detail, "repair")->result.due, due(f, expected)->due);
    QCOMPARE(detail->record.state, QStringLiteral("WORK"));
}

void TestCases::externalLimitStays() {
    CoreFixture f;
    f.clock.set(QStringLiteral("2026-09-21T09:00"));
    ImportedCase imported;
    imported.head.kind = QStringLiteral("grid.thing");
    imported.head.state = QStringLiteral("WORK");
    imported.head.openedAt = f.clock.now();
    CaseClock limit;
    limit.clockId = QStringLiteral("repair");
    limit.external = true;
    limit.spec = TestExtension::spec(limit.clockId, CivilTime::fromInstant(f.clock.now()));
    limit.result = due(f, limit.spec).value();
    imported.clocks = {limit};
    imported.journal = {JournalEntry{}};
    imported.journal[0].occurredAt = f.clock.now();
    const auto outcome = f.write([&](WriteTx& tx) { return f.core->cases().openImported(tx, imported); });
    QZ_VERIFY_OK(outcome);
    f.clock.set(QStringLiteral("2026-09-21T10:00"));
    QZ_VERIFY_OK(f.act(outcome->number, "hold"));
    QCOMPARE(f.act(outcome->number, "extend_deadline", fieldsOf({{"amount", "2"}, {"unit", "WORK_H"}}))
                 .error()
                 .code,
             ErrorCode::Invalid);
    const Result<CaseDetail> detail = f.load(outcome->number);
    QCOMPARE(detail->clocks.first().state, ClockState::Running);
    QCOMPARE(detail->clocks.first().result.due, limit.result.due);
}

void TestCases::unknownFieldsAndKinds() {
    CoreFixture f;
    QCOMPARE(f.open(fieldsOf({{"summary", "x"}, {"colour", "red"}})).error().where, QStringLiteral("colour"));
    NewCase request;
    request.kind = QStringLiteral("grid.other");
    QCOMPARE(await(f.core->cases().open(request)).error().code, ErrorCode::NotFound);
    const QString number = f.open(kIntake)->number;
    f.registration.release();
    const Result<CaseDetail> gone = f.load(number);
    QCOMPARE(gone.error().code, ErrorCode::Unsupported);
}

QZ_TEST(TestCases)
#include "test_cases.moc"
