// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>

#include "core_fixture.h"
#include "qz/core/store_care.h"

using namespace qz;
using namespace qz::test;

class TestCare final : public QObject {
    Q_OBJECT

private slots:
    void backupsByPlanKeepTheNewest();
    void failedBackupTakesNothingAway();
    void drillLooksAtEverything();
    void damagedBackupIsNoGoodRun();
    void rights();
    void dueTimes();
    void runsAndAudit();
};

namespace {

BackupPlan planIn(const QTemporaryDir& folder) {
    BackupPlan plan;
    plan.on = true;
    plan.folder = folder.path();
    plan.keep = 3;
    return plan;
}

QStringList filesIn(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList(QDir::Files, QDir::Name);
}

}  // namespace

void TestCare::backupsByPlanKeepTheNewest() {
    CoreFixture f;
    const QTemporaryDir folder;
    QFile other(folder.filePath(QStringLiteral("qizong-110101-20200101T0000.qzb")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    SilentJob job;
    StoreCare care(*f.core, f.clock);
    QString last;
    for (int day = 0; day < 6; ++day) {
        const Result<CareRun> run = care.backupByPlan(planIn(folder), {}, job);
        QZ_VERIFY_OK(run);
        QVERIFY(run->good);
        last = QFileInfo(run->file).fileName();
        f.clock.advanceMs(86'400'000);
    }
    const QStringList left = filesIn(folder);
    QCOMPARE(left.size(), 4);  // three of this store, and what belongs to another one
    QVERIFY(left.contains(last));
    QVERIFY(left.contains(QFileInfo(other.fileName()).fileName()));
    QCOMPARE(left.filter(QStringLiteral("-3402-")).constLast(), last);
}

void TestCare::failedBackupTakesNothingAway() {
    CoreFixture f;
    const QTemporaryDir folder;
    SilentJob job;
    StoreCare care(*f.core, f.clock);
    BackupPlan plan = planIn(folder);
    plan.keep = 1;
    QZ_VERIFY_OK(care.backupByPlan(plan, {}, job));
    const QStringList before = filesIn(folder);
    f.clock.advanceMs(86'400'000);
    class Stopped final : public JobControl {
        Status progress(qint64, qint64, const QString&) override {
            return makeError(ErrorCode::Cancelled, QStringLiteral("stopped"));
        }
    } stopped;
    QVERIFY(!care.backupByPlan(plan, {}, stopped).ok());
    QCOMPARE(filesIn(folder), before);  // neither half a file nor the good one gone
    BackupPlan nowhere = plan;
    nowhere.folder = QStringLiteral("/proc/no/such");
    QCOMPARE(care.backupByPlan(nowhere, {}, job).error().code, ErrorCode::Io);
}

void TestCare::drillLooksAtEverything() {
    CoreFixture f;
    QZ_VERIFY_OK(f.core->logIn(QStringLiteral("admin"), "secret-word"));
    QZ_VERIFY_OK(f.open(fieldsOf({{"summary", "Cover broken"}, {"reporter", "Zhang"}})));
    const QTemporaryDir folder;
    SilentJob job;
    StoreCare care(*f.core, f.clock);
    const QString file = folder.filePath(QStringLiteral("b.qzb"));
    QZ_VERIFY_OK(care.backup(file, CoreFixture::actor("admin"), job));
    const QStringList temporary = QDir::temp().entryList({QStringLiteral("qizong-drill-*")}, QDir::Dirs);
    const Result<CareRun> run = care.drill(file, CoreFixture::actor("admin"), job);
    QZ_VERIFY_OK(run);
    QVERIFY2(run->good, qPrintable(run->words));
    QVERIFY(run->words.contains(QLatin1Char('1')));
    QCOMPARE(QDir::temp().entryList({QStringLiteral("qizong-drill-*")}, QDir::Dirs), temporary);
    QCOMPARE(
        care.drill(folder.filePath(QStringLiteral("none")), CoreFixture::actor("admin"), job).error().code,
        ErrorCode::NotFound);
}

void TestCare::damagedBackupIsNoGoodRun() {
    CoreFixture f;
    const QTemporaryDir folder;
    SilentJob job;
    StoreCare care(*f.core, f.clock);
    QFile file(folder.filePath(QStringLiteral("b.qzb")));
    QZ_VERIFY_OK(care.backup(file.fileName(), {}, job));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
    QVERIFY(file.write(QByteArray(64, 'x')) == 64);
    file.close();
    const Result<CareRun> run = care.drill(file.fileName(), {}, job);
    QZ_VERIFY_OK(run);
    QVERIFY(!run->good);
    QVERIFY(!run->words.isEmpty());
    const auto last =
        f.read([](ReadTx& read) { return StoreCare::last(read, QStringLiteral("drill"), true); });
    QZ_VERIFY_OK(last);
    QVERIFY(!last->has_value());
}

void TestCare::rights() {
    CoreFixture f;
    f.addUser("leader", "duty_leader", "3402");
    f.addUser("town", "administrator", "340202");
    const QTemporaryDir folder;
    SilentJob job;
    StoreCare care(*f.core, f.clock);
    for (const char* user : {"leader", "town"}) {  // the store is more than the town
        const Actor actor = CoreFixture::actor(user);
        const QString file = folder.filePath(QStringLiteral("b.qzb"));
        QCOMPARE(care.backup(file, actor, job).error().code, ErrorCode::Denied);
        QCOMPARE(care.drill(file, actor, job).error().code, ErrorCode::Denied);
        QCOMPARE(await(care.changePlan(planIn(folder), actor)).error().code, ErrorCode::Denied);
    }
    QVERIFY(filesIn(folder).isEmpty());
    QZ_VERIFY_OK(care.check(CoreFixture::actor("leader"), job));
}

void TestCare::dueTimes() {
    BackupPlan plan;
    plan.on = true;
    plan.everyHours = 24;
    const Instant now = CivilTime::parse(QStringLiteral("2026-09-30T16:40"))->toInstant();
    const auto hoursAgo = [now](int hours) { return Instant{now.ms - hours * 3'600'000LL}; };
    QVERIFY(!StoreCare::isDue(plan, std::nullopt, now));  // no folder
    plan.folder = QStringLiteral("/backups");
    QVERIFY(StoreCare::isDue(plan, std::nullopt, now));
    QVERIFY(!StoreCare::isDue(plan, hoursAgo(23), now));
    QVERIFY(StoreCare::isDue(plan, hoursAgo(24), now));
    QVERIFY(StoreCare::isDue(plan, hoursAgo(24 * 30), now));  // made up for after a holiday
    QVERIFY(StoreCare::isDue(plan, hoursAgo(-5), now));       // the clock was set back
    plan.on = false;
    QVERIFY(!StoreCare::isDue(plan, std::nullopt, now));
}

void TestCare::runsAndAudit() {
    CoreFixture f;
    const QTemporaryDir folder;
    SilentJob job;
    StoreCare care(*f.core, f.clock);
    const QString file = folder.filePath(QStringLiteral("b.qzb"));
    QZ_VERIFY_OK(care.backup(file, CoreFixture::actor("admin"), job));
    QZ_VERIFY_OK(care.check(CoreFixture::actor("admin"), job));
    const auto runs = f.read([](ReadTx& read) { return StoreCare::latest(read, 10); });
    QZ_VERIFY_OK(runs);
    QCOMPARE(runs->size(), 2);
    QCOMPARE(runs->first().kind, QStringLiteral("check"));
    QVERIFY(runs->first().good && runs->last().good);
    QCOMPARE(runs->last().file, file);
    const auto audit = f.read([](ReadTx& read) { return AuditTrail::latest(read, 2); });
    QCOMPARE(audit->first().action, QStringLiteral("verify"));
    QCOMPARE(audit->last().action, QStringLiteral("backup"));
    QCOMPARE(audit->last().user, QStringLiteral("admin"));
}

QZ_TEST(TestCare)
#include "test_care.moc"
