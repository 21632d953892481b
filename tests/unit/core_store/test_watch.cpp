// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "core_fixture.h"

using namespace qz;
using namespace qz::test;

namespace {

AlarmRules rules() {
    return AlarmRules::parse(R"({"duty_day_from":"08:00","repeat_seconds":20,"within_hours":24,
        "quiet_hours":{"from":"22:00","to":"07:00"},
        "escalation":[{"minutes":5,"to":"leader","role":"duty_leader"},
                      {"minutes":15,"to":"chief","role":"supervisor"}]})")
        .value();
}

QDate day(const char* text) { return QDate::fromString(QLatin1String(text), Qt::ISODate); }

DutyEntry entry(const char* unit, const char* post, const char* from, const char* to, const char* phone) {
    return {{}, QLatin1String(unit), QLatin1String(post), {}, day(from), day(to), QLatin1String(phone)};
}

void addUnits(CoreFixture& f) {
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) {
        return f.core->directory().put(tx, {{QStringLiteral("CG01"),
                                             QStringLiteral("City works"),
                                             QStringLiteral("department"),
                                             {},
                                             QStringLiteral("100")}});
    }));
}

/// A case that rings: urgent cases come from a kind that knows urgency, here by hand.
QString urgentCase(CoreFixture& f) {
    const CaseRecord record = f.open(fieldsOf({{"summary", "gas smell"}})).value();
    const Status set = f.write([&](WriteTx& tx) {
        static const SyncedTable cases{
            QStringLiteral("core_cases"),
            QStringLiteral("case"),
            {QStringLiteral("number"), QStringLiteral("kind"), QStringLiteral("area"),
             QStringLiteral("state"), QStringLiteral("owner_unit"), QStringLiteral("subkind"),
             QStringLiteral("summary"), QStringLiteral("place"), QStringLiteral("source"),
             QStringLiteral("external_id"), QStringLiteral("urgent")}};
        return tx.update(cases, record.id.uuid, {{"urgent", qint64{1}}});
    });
    return set.ok() ? record.number : QString();
}

}  // namespace

class TestWatch final : public QObject {
    Q_OBJECT

private slots:
    void rosterOfTheNight();
    void rosterNeedsItsPermission();
    void rosterImportTwiceChangesNothing();
    void ringsUntilAcknowledged();
    void aStepAnswersToo();
    void escalatesByTheRules();
    void quietHoursNeverApplyToTheWatch();
    void handOverIsConfirmedByBoth();
    void handOverGoesThroughEachItem();
    void handOverWithoutTheOutgoing();
    void handOverIsAppendOnly();
    void sheetOfAWindow();
    void leadersTextFits();
};

void TestWatch::rosterOfTheNight() {
    CoreFixture f;
    addUnits(f);
    DutyStore& duties = f.core->duties();
    QZ_VERIFY_OK(
        await(duties.put(entry("City works", "Wang", "2026-09-30", "2026-09-30", "111"), f.actor("admin"))));
    QZ_VERIFY_OK(await(duties.put(entry("CG01", "Li", "2026-10-01", "2026-10-07", "222"), f.actor("admin"))));
    QCOMPARE(duties.contacts(QStringLiteral("CG01"), day("2026-10-03")).size(), 1);
    QCOMPARE(duties.contacts(QStringLiteral("CG01"), day("2026-10-03")).first().post, QStringLiteral("Li"));
    QVERIFY(duties.contacts(QStringLiteral("CG01"), day("2026-10-08")).isEmpty());
    // Three in the morning still belongs to the day before.
    const AlarmRules r = rules();
    QCOMPARE(r.dutyDay(CivilTime{day("2026-10-01"), 3 * 60}.toInstant()), day("2026-09-30"));
    QCOMPARE(r.dutyDay(CivilTime{day("2026-10-01"), 8 * 60}.toInstant()), day("2026-10-01"));

    const Result<DutyEntry> unknown =
        await(duties.put(entry("NOPE", "X", "2026-10-01", "2026-10-01", "1"), f.actor("admin")));
    QCOMPARE(unknown.error().where, QStringLiteral("unit"));
    const Result<DutyEntry> backwards =
        await(duties.put(entry("CG01", "X", "2026-10-02", "2026-10-01", "1"), f.actor("admin")));
    QCOMPARE(backwards.error().where, QStringLiteral("to"));

    f.reopen();
    QCOMPARE(f.core->duties().all().size(), 2);
    QZ_VERIFY_OK(await(f.core->duties().remove(f.core->duties().all().first().id, f.actor("admin"))));
    QCOMPARE(f.core->duties().all().size(), 1);
}

void TestWatch::rosterNeedsItsPermission() {
    CoreFixture f;
    addUnits(f);
    f.addUser("clerk", "acceptor", "3402");
    f.addUser("leader", "duty_leader", "3402");
    const DutyEntry line = entry("CG01", "Wang", "2026-09-30", "2026-09-30", "111");
    QCOMPARE(await(f.core->duties().put(line, f.actor("clerk"))).error().code, ErrorCode::Denied);
    QZ_VERIFY_OK(await(f.core->duties().put(line, f.actor("leader"))));
    const Uuid id = f.core->duties().all().first().id;
    QCOMPARE(await(f.core->duties().remove(id, f.actor("clerk"))).error().code, ErrorCode::Denied);
}

void TestWatch::rosterImportTwiceChangesNothing() {
    CoreFixture f;
    addUnits(f);
    const QList<FieldMap> rows{
        fieldsOf({{"unit", "City works"}, {"post", "Wang"}, {"from", "2026-09-30"}, {"phone", "111"}}),
        fieldsOf(
            {{"function", "duty leader"}, {"post", "Sun"}, {"from", "2026-09-30"}, {"to", "2026-10-06"}}),
        fieldsOf({{"unit", "Unknown office"}, {"post", "Li"}, {"from", "2026-09-30"}}),
        fieldsOf({{"unit", "CG01"}, {"post", "Li"}, {"from", "soon"}})};
    SilentJob job;
    ImportOptions options;
    options.actor = f.actor("admin");
    const auto run = [&](bool dry) {
        options.dryRun = dry;
        ListRows source(rows);
        return f.write([&](WriteTx& tx) { return f.core->duties().import(tx, source, options, job); });
    };
    QCOMPARE(run(true)->imported, 2);
    QVERIFY(f.core->duties().all().isEmpty());
    const Result<ImportSummary> first = run(false);
    QCOMPARE(first->imported, 2);
    QCOMPARE(first->rejectedCount, 2);
    QCOMPARE(first->rejected.at(0).row, 4);
    QCOMPARE(first->rejected.at(0).column, QStringLiteral("unit"));
    QCOMPARE(first->rejected.at(1).column, QStringLiteral("from"));
    const Result<ImportSummary> second = run(false);
    QCOMPARE(second->imported + second->updated, 0);
    QCOMPARE(second->skipped, 2);
    QCOMPARE(f.core->duties().functions(QStringLiteral("duty leader"), day("2026-10-05")).first().post,
             QStringLiteral("Sun"));
}

void TestWatch::ringsUntilAcknowledged() {
    CoreFixture f;
    f.addUser("viewer", "viewer", "3402");
    f.addUser("elsewhere", "duty_leader", "340207");
    const QString number = urgentCase(f);
    (void)f.open(fieldsOf({{"summary", "quiet"}}));
    WatchStore& watch = f.core->watch();
    const Result<AlarmState> ringing = await(watch.alarms(rules(), f.actor("admin")));
    QCOMPARE(ringing->alarms.size(), 1);
    QCOMPARE(ringing->alarms.first().record.number, number);
    QVERIFY(await(watch.alarms(rules(), f.actor("elsewhere")))->alarms.isEmpty());
    QCOMPARE(await(watch.acknowledge(number, f.actor("viewer"))).error().code, ErrorCode::Denied);
    QZ_VERIFY_OK(await(watch.acknowledge(number, f.actor("admin"))));
    QVERIFY(await(watch.alarms(rules(), f.actor("admin")))->alarms.isEmpty());
    QCOMPARE(await(watch.acknowledge(number, f.actor("admin"))).error().code, ErrorCode::Conflict);
    const JournalEntry told = f.load(number)->journal.last();
    QCOMPARE(told.action, QStringLiteral("acknowledge"));
    QCOMPARE(told.recorder, QStringLiteral("admin"));
    QCOMPARE(told.from, told.to);
    // Older than the rules say: no longer rings by itself.
    (void)urgentCase(f);
    f.clock.advanceMs(qint64{25} * 3600 * 1000);
    QVERIFY(await(watch.alarms(rules(), f.actor("admin")))->alarms.isEmpty());
    QVERIFY(await(f.core->verify())->isEmpty());
}

void TestWatch::aStepAnswersToo() {
    CoreFixture f;
    const QString number = urgentCase(f);
    QZ_VERIFY_OK(f.act(number, "take"));
    QVERIFY(await(f.core->watch().alarms(rules(), f.actor("admin")))->alarms.isEmpty());
}

void TestWatch::escalatesByTheRules() {
    CoreFixture f;
    const QString number = urgentCase(f);
    WatchStore& watch = f.core->watch();
    QVERIFY(await(watch.escalate(rules()))->isEmpty());
    f.clock.advanceMs(6 * 60000);
    const Result<QList<Alarm>> first = await(watch.escalate(rules()));
    QCOMPARE(first->size(), 1);
    QCOMPARE(first->first().told, QStringLiteral("leader"));
    QVERIFY(await(watch.escalate(rules()))->isEmpty());  // each once
    f.clock.advanceMs(10 * 60000);
    QCOMPARE(await(watch.escalate(rules()))->first().told, QStringLiteral("chief"));
    const Result<AlarmState> state = await(watch.alarms(rules(), f.actor("admin")));
    QCOMPARE(state->alarms.first().level, 2);
    const QList<JournalEntry> journal = f.load(number)->journal;
    QCOMPARE(journal.last().action, QStringLiteral("escalate_alarm"));
    QVERIFY(journal.last().note.contains(QStringLiteral("chief")));
    // It still rings, and acknowledging keeps what was told.
    QZ_VERIFY_OK(await(watch.acknowledge(number, f.actor("admin"))));
    f.clock.advanceMs(60 * 60000);
    QVERIFY(await(watch.escalate(rules()))->isEmpty());
}

void TestWatch::quietHoursNeverApplyToTheWatch() {
    const AlarmRules r = rules();
    const CivilTime night{day("2026-10-01"), 3 * 60};
    const CivilTime noon{day("2026-10-01"), 12 * 60};
    QVERIFY(r.isQuiet(night) && !r.isQuiet(noon));
    QVERIFY(r.isQuiet({day("2026-10-01"), 22 * 60}) && !r.isQuiet({day("2026-10-01"), 7 * 60}));
    QVERIFY(!r.maySound(night, false));
    QVERIFY(r.maySound(night, true));
    QVERIFY(r.maySound(noon, false));
    const QByteArray noTime("{\"duty_day_from\":\"8 o'clock\"}");
    QCOMPARE(AlarmRules::parse(noTime).error().where, QStringLiteral("duty_day_from, quiet_hours"));
    const QByteArray twice(
        "{\"duty_day_from\":\"08:00\",\"escalation\":[{\"minutes\":5,\"to\":\"a\"},"
        "{\"minutes\":5,\"to\":\"b\"}]}");
    QCOMPARE(AlarmRules::parse(twice).error().where, QStringLiteral("escalation[1]"));
    QZ_VERIFY_OK(AlarmRules::load(QStringLiteral(QZ_SOURCE_DIR "/resources/data/watch/alarms.json")));
}

namespace {

/// admin takes the watch from nobody.
HandOver firstWatch() {
    HandOver request;
    request.sheet.incoming = QStringLiteral("admin");
    request.incomingPassword = "secret-word";
    return request;
}

void addLeader(CoreFixture& f) {
    QZ_VERIFY_OK(f.core->logIn(QStringLiteral("admin"), "secret-word"));
    const User user{QStringLiteral("leader"),
                    QStringLiteral("Leader"),
                    QStringLiteral("duty_leader"),
                    AreaCode::parse(QStringLiteral("3402")).value(),
                    {},
                    true};
    QZ_VERIFY_OK(await(f.core->addUser(user, "another-word", f.actor("admin"))));
}

}  // namespace

void TestWatch::handOverIsConfirmedByBoth() {
    CoreFixture f;
    addLeader(f);
    WatchStore& watch = f.core->watch();
    QVERIFY(!await(watch.current())->has_value());
    QZ_VERIFY_OK(await(watch.handOver(firstWatch(), f.actor("admin"))));
    QCOMPARE(await(watch.alarms(rules(), f.actor("admin")))->onWatch, QStringLiteral("admin"));

    HandOver next;
    next.sheet.outgoing = QStringLiteral("admin");
    next.sheet.incoming = QStringLiteral("leader");
    next.outgoingPassword = "secret-word";
    next.incomingPassword = "wrong";
    const Result<Shift> wrong = await(watch.handOver(next, f.actor("admin")));
    QCOMPARE(wrong.error().code, ErrorCode::Denied);
    QCOMPARE(wrong.error().where, QStringLiteral("incoming_password"));
    f.clock.advanceMs(120000);  // the ring makes one wait after a wrong password
    next.incomingPassword = "another-word";
    next.outgoingPassword = "wrong";
    QCOMPARE(await(watch.handOver(next, f.actor("admin"))).error().where,
             QStringLiteral("outgoing_password"));
    f.clock.advanceMs(120000);
    next.outgoingPassword = "secret-word";
    const Result<Shift> done = await(watch.handOver(next, f.actor("admin")));
    QZ_VERIFY_OK(done);
    QCOMPARE(await(watch.current())->value().sheet.incoming, QStringLiteral("leader"));
    QCOMPARE(await(watch.shifts(10))->size(), 2);
    // From a stale form: the watch has changed meanwhile.
    QCOMPARE(await(watch.handOver(next, f.actor("admin"))).error().code, ErrorCode::Conflict);
    // The desk's own keys stay open for who sits at it.
    QVERIFY(f.core->keyRing().isUnlocked());
}

void TestWatch::handOverGoesThroughEachItem() {
    CoreFixture f;
    f.addUser("viewer", "viewer", "3402");
    HandOver request = firstWatch();
    ShiftItem item;
    item.part = QStringLiteral("urgent");
    item.number = QStringLiteral("TH26-000001");
    request.sheet.items = {item};
    const Result<Shift> unseen = await(f.core->watch().handOver(request, f.actor("admin")));
    QCOMPARE(unseen.error().where, QStringLiteral("items"));
    QVERIFY(unseen.error().message.contains(QStringLiteral("TH26-000001")));
    request.sheet.items[0].seen = true;
    request.sheet.items[0].remark = QStringLiteral("unit is on its way");
    QZ_VERIFY_OK(await(f.core->watch().handOver(request, f.actor("admin"))));
    const Shift kept = await(f.core->watch().current())->value();
    QCOMPARE(kept.sheet.items.first().remark, QStringLiteral("unit is on its way"));
    // Who may not keep the watch cannot take it over.
    HandOver other = firstWatch();
    other.sheet.outgoing = QStringLiteral("admin");
    other.sheet.incoming = QStringLiteral("viewer");
    QCOMPARE(await(f.core->watch().handOver(other, f.actor("admin"))).error().code, ErrorCode::Denied);
    other.sheet.incoming = QStringLiteral("admin");
    QCOMPARE(await(f.core->watch().handOver(other, f.actor("admin"))).error().where,
             QStringLiteral("incoming"));
}

void TestWatch::handOverWithoutTheOutgoing() {
    CoreFixture f;
    addLeader(f);
    QZ_VERIFY_OK(await(f.core->watch().handOver(firstWatch(), f.actor("admin"))));
    HandOver next;
    next.sheet.outgoing = QStringLiteral("admin");
    next.sheet.incoming = QStringLiteral("leader");
    next.sheet.absence = QStringLiteral("taken ill at 03:00");
    next.incomingPassword = "another-word";
    QZ_VERIFY_OK(await(f.core->watch().handOver(next, f.actor("leader"))));
    QCOMPARE(await(f.core->watch().current())->value().sheet.absence, QStringLiteral("taken ill at 03:00"));
}

void TestWatch::handOverIsAppendOnly() {
    CoreFixture f;
    QZ_VERIFY_OK(await(f.core->watch().handOver(firstWatch(), f.actor("admin"))));
    const Uuid id = await(f.core->watch().current())->value().id;
    const SyncedTable shifts{QStringLiteral("core_shifts"),
                             QStringLiteral("shift"),
                             {QStringLiteral("at"), QStringLiteral("outgoing"), QStringLiteral("incoming"),
                              QStringLiteral("sheet"), QStringLiteral("sha256")}};
    QVERIFY(!f.write([&](WriteTx& tx) {
                  return tx.update(shifts, id, {{"incoming", QStringLiteral("somebody")}});
              }).ok());
    QVERIFY(!f.write([&](WriteTx& tx) { return tx.exec(QStringLiteral("DELETE FROM core_shifts")); }).ok());
    QCOMPARE(await(f.core->watch().current())->value().sheet.incoming, QStringLiteral("admin"));
}

void TestWatch::sheetOfAWindow() {
    CoreFixture f;
    f.addUser("viewer", "viewer", "3402");
    const Instant from = f.clock.now();
    const QString urgent = urgentCase(f);
    const QString plain = f.open(fieldsOf({{"summary", "lamp"}}))->number;
    const CaseRecord foreign = f.open(fieldsOf({{"summary", "pipe"}, {"external_id", "12345-1"}})).value();
    f.clock.advanceMs(3600 * 1000);
    const QString late = f.open(fieldsOf({{"summary", "after the window"}}))->number;
    const Result<ShiftSheet> sheet =
        await(f.core->watch().sheet(from, Instant{from.ms + 1800 * 1000}, rules(), f.actor("admin")));
    QZ_VERIFY_OK(sheet);
    QCOMPARE(sheet->reported, 3);
    QCOMPARE(sheet->urgent, 1);
    QCOMPARE(sheet->openNow, 4);
    QStringList numbers;
    for (const ShiftItem& item : sheet->items) {
        QVERIFY2(!numbers.contains(item.number), qPrintable(item.number));  // each case once
        numbers.append(item.number);
    }
    QVERIFY(numbers.contains(urgent) && numbers.contains(plain) && !numbers.contains(late));
    QCOMPARE(sheet->part(QStringLiteral("urgent")).first().number, urgent);
    QCOMPARE(sheet->backfill.size(), 1);
    QCOMPARE(sheet->backfill.first().number, foreign.number);
    QCOMPARE(sheet->backfill.first().title, QStringLiteral("12345-1"));
    // The same through JSON, as it is stored.
    const ShiftSheet again = ShiftSheet::fromJson(sheet->toJson());
    QCOMPARE(again.toJson(), sheet->toJson());
    QCOMPARE(await(f.core->watch().sheet(from, from, rules(), f.actor("viewer"))).error().code,
             ErrorCode::Denied);
}

void TestWatch::leadersTextFits() {
    ShiftSheet sheet;
    sheet.from = CivilTime{day("2026-09-30"), 17 * 60}.toInstant();
    sheet.to = CivilTime{day("2026-10-01"), 7 * 60 + 20}.toInstant();
    sheet.reported = 23;
    sheet.urgent = 12;
    for (int i = 0; i < 12; ++i) {
        ShiftItem item;
        item.part = QStringLiteral("urgent");
        item.number = QStringLiteral("WG26-%1").arg(i);
        item.title = QStringLiteral("Gas smell in the street of the long name %1").arg(i);
        item.phone = QStringLiteral("13900000000");
        sheet.items.append(item);
    }
    const QString text = leadersText(sheet);
    QVERIFY2(text.size() <= 150, qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("23")) && text.contains(QStringLiteral("09-30 17:00")));
    QVERIFY(!text.contains(QStringLiteral("13900000000")));
    QVERIFY(leadersText(sheet, 400).contains(QStringLiteral("Gas smell")));
}

QZ_TEST(TestWatch)
#include "test_watch.moc"
