// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_fixture.h"
#include "qz/core/unit_point_office.h"

using namespace qz;
using namespace qz::test;

namespace {

constexpr qint64 kMinute = 60'000;

/// A store with two units on duty on the fixture's day and one that has none.
struct Duty {
    CoreFixture f;
    PointMoment moment;

    Duty() {
        moment.rules.staleMinutes = 30;
        moment.rules.goneHours = 12;
        moment.dutyDay = CivilTime::fromInstant(f.clock.now()).date;
        for (const char* code : {"CAR1", "CAR2", "IDLE"}) {
            QZ_VERIFY_OK(f.write([&](WriteTx& tx) {
                return f.core->directory().put(tx, {{QLatin1String(code),
                                                     QStringLiteral("Team ") + QLatin1String(code),
                                                     QStringLiteral("department"),
                                                     {},
                                                     QStringLiteral("100")}});
            }));
        }
        put("CAR1", "5551");
        put("CAR2", "");
    }
    void put(const char* unit, const char* phone) {
        const DutyEntry line{{},
                             QLatin1String(unit),
                             QStringLiteral("Wang"),
                             {},
                             moment.dutyDay,
                             moment.dutyDay,
                             QLatin1String(phone)};
        QZ_VERIFY_OK(await(f.core->duties().put(line, f.actor("admin"))));
    }
    Status report(const char* unit, GeoPoint at, qint64 minutesAgo = 0, const char* user = "admin") {
        const UnitPoint point{QLatin1String(unit), at, Instant{f.clock.now().ms - minutesAgo * kMinute},
                              QStringLiteral("radio")};
        return f.write(
            [&](WriteTx& tx) { return UnitPointOffice(*f.core).put(tx, point, moment, f.actor(user)); });
    }
    QList<UnitOnDuty> seen(const char* user = "admin") {
        return await(f.core->store().read([&](ReadTx& read) {
                   return UnitPointOffice(*f.core).onDuty(read, moment, f.actor(user));
               }))
            .valueOr({});
    }
    qint64 rows() {
        return await(f.core->store().read([](ReadTx& read) -> Result<qint64> {
                   QZ_ASSIGN(Statement row, read.prepare("SELECT count(*) FROM core_unit_points_fleeting"));
                   QZ_TRY(row.step());
                   return row.integer(0);
               }))
            .valueOr(-1);
    }
};

}  // namespace

class TestUnitPoints final : public QObject {
    Q_OBJECT

private slots:
    void onlyTheLastPointIsThere();
    void onlyUnitsOnDutyHaveAPlace();
    void agesByTheRules();
    void aHandOverBeginsWithoutPoints();
    void needsTheRightOfTheWatch();
    void aFileLeavesTheLatestOfEach();
    void backupsLeaveThemOut();
    void rulesAreData();
};

void TestUnitPoints::onlyTheLastPointIsThere() {
    Duty d;
    QZ_VERIFY_OK(d.report("CAR1", {118.30, 31.30}, 20));
    QZ_VERIFY_OK(d.report("Team CAR1", {118.31, 31.31}, 10));  // by name
    QCOMPARE(d.rows(), 1);
    QCOMPARE(d.report("CAR1", {118.29, 31.29}, 15).error().code, ErrorCode::Conflict);  // told late
    const QList<UnitOnDuty> units = d.seen();
    QCOMPARE(units.size(), 2);
    QVERIFY(units[0].point.has_value());
    QCOMPARE(units[0].point->point.lon, 118.31);
    QCOMPARE(units[0].point->source, QStringLiteral("radio"));
    QCOMPARE(units[0].phone, QStringLiteral("5551"));
    QVERIFY(!units[1].point);
    QCOMPARE(units[1].phone, QStringLiteral("100"));  // the roster has none
    QZ_VERIFY_OK(d.f.write([&](WriteTx& tx) {
        return UnitPointOffice(*d.f.core).remove(tx, QStringLiteral("CAR1"), d.f.actor("admin"));
    }));
    QCOMPARE(d.rows(), 0);
    // No way can be made of what else the store keeps: nothing of a point is synchronised or audited.
    const auto told =
        await(d.f.core->store().read([](ReadTx& read) { return AuditTrail::latest(read, 50); }));
    for (const AuditEntry& entry : *told) {
        QVERIFY(!entry.purpose.contains(QLatin1String("118.3")) &&
                !entry.action.contains(QLatin1String("point")));
    }
}

void TestUnitPoints::onlyUnitsOnDutyHaveAPlace() {
    Duty d;
    QCOMPARE(d.report("IDLE", {118.3, 31.3}).error().where, QStringLiteral("unit"));
    QCOMPARE(d.report("NOBODY", {118.3, 31.3}).error().where, QStringLiteral("unit"));
    QCOMPARE(d.report("CAR1", {118.3, 31.3}, -60).error().where, QStringLiteral("at"));  // in an hour
    QCOMPARE(d.report("CAR1", {418.3, 31.3}).error().where, QStringLiteral("lon"));
    QZ_VERIFY_OK(d.report("CAR1", {118.3, 31.3}));
    // On the next duty day nobody has a place, and the first write takes the old one away.
    d.moment.dutyDay = d.moment.dutyDay.addDays(1);
    QVERIFY(d.seen().isEmpty());
    d.put("CAR2", "2");
    QZ_VERIFY_OK(d.report("CAR2", {118.4, 31.4}));
    QCOMPARE(d.rows(), 1);
}

void TestUnitPoints::agesByTheRules() {
    Duty d;
    QZ_VERIFY_OK(d.report("CAR1", {118.3, 31.3}));
    d.f.clock.advanceMs(30 * kMinute);
    QVERIFY(!d.seen()[0].isStale);
    d.f.clock.advanceMs(kMinute);
    QVERIFY(d.seen()[0].isStale);
    d.f.clock.advanceMs(12 * 60 * kMinute);
    QVERIFY(!d.seen()[0].point);
    QCOMPARE(d.rows(), 1);
    QZ_VERIFY_OK(d.f.write([&](WriteTx& tx) { return UnitPointOffice(*d.f.core).sweep(tx, d.moment); }));
    QCOMPARE(d.rows(), 0);
}

void TestUnitPoints::aHandOverBeginsWithoutPoints() {
    Duty d;
    QZ_VERIFY_OK(d.report("CAR1", {118.3, 31.3}));
    HandOver request;
    request.sheet.incoming = QStringLiteral("admin");
    request.sheet.from = d.f.clock.now();
    request.sheet.to = d.f.clock.now();
    request.incomingPassword = "wrong";
    QVERIFY(!await(d.f.core->watch().handOver(request, d.f.actor("admin"))).ok());
    QCOMPARE(d.rows(), 1);
    request.incomingPassword = "secret-word";
    QZ_VERIFY_OK(await(d.f.core->watch().handOver(request, d.f.actor("admin"))));
    QCOMPARE(d.rows(), 0);
}

void TestUnitPoints::needsTheRightOfTheWatch() {
    Duty d;
    d.f.addUser("viewer", "viewer", "3402");
    d.f.addUser("clerk", "acceptor", "3402");
    QCOMPARE(d.report("CAR1", {118.3, 31.3}, 0, "viewer").error().code, ErrorCode::Denied);
    QZ_VERIFY_OK(d.report("CAR1", {118.3, 31.3}, 0, "clerk"));
    QVERIFY(d.seen("viewer").isEmpty());
    QCOMPARE(d.seen("clerk").size(), 2);
}

void TestUnitPoints::aFileLeavesTheLatestOfEach() {
    Duty d;
    const auto at = [&](qint64 minutesAgo) {
        return CivilTime::fromInstant(Instant{d.f.clock.now().ms - minutesAgo * kMinute}).toString();
    };
    const auto row = [](const char* unit, const QString& time, const char* lon) {
        return FieldMap{{QStringLiteral("unit"), QLatin1String(unit)},
                        {QStringLiteral("at"), time},
                        {QStringLiteral("lon"), QLatin1String(lon)},
                        {QStringLiteral("lat"), QStringLiteral("31.3")}};
    };
    QZ_VERIFY_OK(d.report("CAR2", {118.9, 31.9}, 1));
    const QList<FieldMap> rows{row("CAR1", at(40), "118.1"), row("CAR1", at(5), "118.2"),
                               row("CAR1", at(20), "118.3"), row("CAR2", at(9), "118.4"),
                               row("IDLE", at(5), "118.5"),  row("CAR1", at(5), "")};
    ImportOptions options;
    options.fileName = QStringLiteral("cars.csv");
    options.actor = d.f.actor("admin");
    for (const bool dry : {true, false}) {
        options.dryRun = dry;
        ListRows listed(rows);
        const Result<ImportSummary> summary =
            await(d.f.core->store().write(QStringLiteral("test"), [&](WriteTx& tx) {
                SilentJob job;
                return UnitPointOffice(*d.f.core).import(tx, listed, options, d.moment, job);
            }));
        QZ_VERIFY_OK(summary);
        QCOMPARE(summary->imported, 1);
        QCOMPARE(summary->updated, 1);
        QCOMPARE(summary->skipped, 2);  // told late, and older than what stands
        QCOMPARE(summary->rejectedCount, 2);
        QCOMPARE(d.rows(), dry ? 1 : 2);
    }
    const QList<UnitOnDuty> units = d.seen();
    QCOMPARE(units[0].point->point.lon, 118.2);
    QCOMPARE(units[0].point->source, QStringLiteral("cars.csv"));
    QCOMPARE(units[1].point->point.lon, 118.9);
}

void TestUnitPoints::backupsLeaveThemOut() {
    Duty d;
    QZ_VERIFY_OK(d.report("CAR1", {118.3, 31.3}));
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("all.qzb"));
    QZ_VERIFY_OK(await(d.f.core->store().backup(file)));
    QCOMPARE(d.rows(), 1);  // here it stays
    SilentJob job;
    QZ_VERIFY_OK(Store::restore(file, folder.filePath(QStringLiteral("again")), false, &job));
    StoreOptions options;
    options.folder = folder.filePath(QStringLiteral("again"));
    const Result<std::unique_ptr<CoreStore>> again =
        CoreStore::open(options, d.f.clock, d.f.ids, nullptr, QStringLiteral(QZ_SOURCE_DIR "/resources"),
                        QStringLiteral(QZ_SOURCE_DIR "/db/migrations"));
    QZ_VERIFY_OK(again);
    const auto count = await((*again)->store().read([](ReadTx& read) -> Result<qint64> {
        QZ_ASSIGN(Statement row, read.prepare("SELECT count(*) FROM core_unit_points_fleeting"));
        QZ_TRY(row.step());
        return row.integer(0);
    }));
    QCOMPARE(count.valueOr(-1), 0);
    QCOMPARE((*again)->duties().all().size(), 2);
}

void TestUnitPoints::rulesAreData() {
    const Result<UnitPointRules> shipped =
        UnitPointRules::load(QStringLiteral(QZ_SOURCE_DIR "/resources/data/watch/unit_points.json"));
    QZ_VERIFY_OK(shipped);
    const Result<UnitPointRules> back = UnitPointRules::fromVersion(shipped->toVersion());
    QZ_VERIFY_OK(back);
    QCOMPARE(back->staleMinutes, shipped->staleMinutes);
    QCOMPARE(back->goneHours, shipped->goneHours);
    QCOMPARE(UnitPointRules::parse(R"({"stale_minutes":0,"gone_hours":1})").error().where,
             QStringLiteral("stale_minutes"));
    QCOMPARE(UnitPointRules::parse(R"({"stale_minutes":90,"gone_hours":1})").error().where,
             QStringLiteral("gone_hours"));
}

QZ_TEST(TestUnitPoints)
#include "test_unit_points.moc"
