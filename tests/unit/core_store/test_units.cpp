// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_fixture.h"
#include "qz/core/unit_office.h"

using namespace qz;
using namespace qz::test;

class TestUnits final : public QObject {
    Q_OBJECT

    static UnitEntry entry(const char* code, const char* parent = "") {
        UnitEntry made;
        made.unit = {QLatin1String(code),
                     QStringLiteral("Unit ") + QLatin1String(code),
                     QStringLiteral("department"),
                     AreaCode::parse(QStringLiteral("3402")).value(),
                     {}};
        made.parent = QLatin1String(parent);
        made.source = QStringLiteral("decree 3");
        made.from = QDate(2026, 1, 1);
        return made;
    }

private slots:
    void init() {
        m_store = std::make_unique<CoreFixture>();
        Area area;
        area.code = m_store->core->rootArea();
        area.name = QStringLiteral("City");
        QZ_VERIFY_OK(m_store->write([&](WriteTx& tx) -> Status {
            QZ_TRY(m_store->core->areas().ensure(tx, area));
            return m_store->core->areas().publishAfter(tx);
        }));
    }
    void cleanup() { m_store.reset(); }

    void unitsStandBelowOthersFromDayToDay() {
        UnitOffice office(*m_store->core);
        const Actor admin = CoreFixture::actor("admin");
        QZ_VERIFY_OK(await(office.put(entry("ZF"), admin)));
        QZ_VERIFY_OK(await(office.put(entry("CG", "ZF"), admin)));
        QCOMPARE(m_store->core->directory().unit(QStringLiteral("CG"))->name, QStringLiteral("Unit CG"));
        QCOMPARE(await(office.end(QStringLiteral("ZF"), QDate(2026, 6, 30), admin)).error().code,
                 ErrorCode::Conflict);  // the one below goes on
        QZ_VERIFY_OK(await(office.end(QStringLiteral("CG"), QDate(2026, 6, 30), admin)));
        QZ_VERIFY_OK(await(office.end(QStringLiteral("ZF"), QDate(2026, 6, 30), admin)));
        m_store->reopen();
        const QList<UnitEntry> all = *await(UnitOffice(*m_store->core).entries());
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().parent, QStringLiteral("ZF"));
        QVERIFY(all.first().isInForce({2026, 6, 30}));
        QVERIFY(!all.first().isInForce({2026, 7, 1}));
        // What it was called stays known to its cases.
        QVERIFY(m_store->core->directory().unit(QStringLiteral("CG")).has_value());
        const QList<AuditEntry> audit =
            *m_store->read([](ReadTx& read) { return AuditTrail::latest(read, 4); });
        QCOMPARE(audit.at(0).action, QStringLiteral("unit_ended"));
        QCOMPARE(audit.at(3).action, QStringLiteral("unit_added"));
        QCOMPARE(audit.at(3).purpose, QStringLiteral("decree 3"));
    }
    void mistakesNameTheirField() {
        UnitOffice office(*m_store->core);
        const Actor admin = CoreFixture::actor("admin");
        QZ_VERIFY_OK(await(office.put(entry("A"), admin)));
        QZ_VERIFY_OK(await(office.put(entry("B", "A"), admin)));
        QCOMPARE(await(office.put(entry("C", "NONE"), admin)).error().where, QStringLiteral("parent"));
        QCOMPARE(await(office.put(entry("A", "B"), admin)).error().where,
                 QStringLiteral("parent"));  // a ring
        UnitEntry wrong = entry("D");
        wrong.unit.area = AreaCode::parse(QStringLiteral("110101")).value();
        QCOMPARE(await(office.put(wrong, admin)).error().where, QStringLiteral("area"));
        wrong = entry("D");
        wrong.unit.name.clear();
        QCOMPARE(await(office.put(wrong, admin)).error().where, QStringLiteral("name"));
        wrong = entry("D");
        wrong.to = QDate(2025, 1, 1);
        QCOMPARE(await(office.put(wrong, admin)).error().where, QStringLiteral("valid_to"));
        QCOMPARE(await(office.entries())->size(), 2);
    }
    void versionsKeepTheNameOfTheirDays() {
        UnitOffice office(*m_store->core);
        const Actor admin = CoreFixture::actor("admin");
        QZ_VERIFY_OK(await(office.put(entry("ZF"), admin)));
        QZ_VERIFY_OK(await(office.put(entry("CG"), admin)));
        UnitEntry next = entry("CG", "ZF");
        next.unit.name = QStringLiteral("Bureau CG");
        next.from = QDate(2026, 10, 1);
        next.source = QString();
        QCOMPARE(await(office.renew(next, admin)).error().where, QStringLiteral("source"));
        next.source = QStringLiteral("decree 9");
        QZ_VERIFY_OK(await(office.renew(next, admin)));
        QCOMPARE(await(office.renew(next, admin)).error().code, ErrorCode::Conflict);  // the day is taken
        const Directory& names = m_store->core->directory();
        const QString cg = QStringLiteral("CG");
        QCOMPARE(names.unit(cg)->name, QStringLiteral("Unit CG"));  // today is 2026-09-30
        QCOMPARE(names.unitOn(cg, {2026, 10, 1})->name, QStringLiteral("Bureau CG"));
        m_store->clock.set(QStringLiteral("2026-10-02T09:00"));
        QCOMPARE(names.unit(cg)->name, QStringLiteral("Bureau CG"));
        m_store->reopen();
        const Directory& again = m_store->core->directory();
        QCOMPARE(again.unitOn(cg, {2026, 9, 30})->name, QStringLiteral("Unit CG"));
        QCOMPARE(again.unitOn(cg, {2020, 1, 1})->name, QStringLiteral("Unit CG"));
        QCOMPARE(again.resolve(QStringLiteral("Unit CG"))->name, QStringLiteral("Bureau CG"));
        QCOMPARE(again.units().size(), 2);
        const QList<UnitEntry> all = *await(UnitOffice(*m_store->core).entries());
        QCOMPARE(all.first().earlier.size(), 1);
        QCOMPARE(all.first().earlier.first().to, QDate(2026, 9, 30));
        QCOMPARE(all.first().on({2026, 9, 30}).parent, QString());
        QCOMPARE(all.first().on({2026, 10, 1}).parent, QStringLiteral("ZF"));
        // A correction of the newest leaves the one before as it is.
        UnitEntry corrected = all.first();
        corrected.unit.phone = QStringLiteral("12319");
        QZ_VERIFY_OK(await(UnitOffice(*m_store->core).put(corrected, admin)));
        QVERIFY(m_store->core->directory().unitOn(cg, {2026, 9, 30})->phone.isEmpty());
        corrected.from = QDate(2026, 9, 1);
        QCOMPARE(await(UnitOffice(*m_store->core).put(corrected, admin)).error().where,
                 QStringLiteral("valid_from"));
    }
    void aMergedUnitGoesOverWithWhatStandsBelow() {
        UnitOffice office(*m_store->core);
        const Actor admin = CoreFixture::actor("admin");
        for (const auto& [code, parent] :
             {std::pair{"A", ""}, std::pair{"A1", "A"}, std::pair{"B", ""}, std::pair{"C", "A1"}}) {
            QZ_VERIFY_OK(await(office.put(entry(code, parent), admin)));
        }
        const QDate day(2026, 11, 1);
        const QString decree = QStringLiteral("decree 12");
        const auto merge = [&](const char* into, const QString& source) {
            return await(office.merge(QStringLiteral("A"), QLatin1String(into), day, source, admin));
        };
        QCOMPARE(merge("C", decree).error().where, QStringLiteral("into"));  // it stands below A
        QCOMPARE(merge("NONE", decree).error().where, QStringLiteral("into"));
        QCOMPARE(merge("B", {}).error().where, QStringLiteral("source"));
        QZ_VERIFY_OK(merge("B", decree));
        const QList<UnitEntry> all = *await(office.entries());
        QCOMPARE(all.at(0).successor, QStringLiteral("B"));
        QVERIFY(all.at(0).isInForce(day.addDays(-1)) && !all.at(0).isInForce(day));
        QCOMPARE(all.at(1).on(day.addDays(-1)).parent, QStringLiteral("A"));
        QCOMPARE(all.at(1).on(day).parent, QStringLiteral("B"));
        const auto audit = m_store->read([](ReadTx& read) { return AuditTrail::latest(read, 1); });
        QCOMPARE(audit->first().action, QStringLiteral("unit_merged"));
        QCOMPARE(audit->first().subject, QStringLiteral("A: Unit A -> B 2026-11-01"));
    }
    void filesBringVersions() {
        using Taken = UnitOffice::Taken;
        QList<UnitEntry> known;
        UnitEntry first = entry("A");
        first.to = QDate(2026, 9, 30);
        UnitEntry second = entry("A");
        second.from = QDate(2026, 10, 1);
        second.unit.name = QStringLiteral("Later");
        for (int round = 0; round < 2; ++round) {  // the same file twice changes nothing
            QCOMPARE(UnitOffice::take(known, first).value(), round == 0 ? Taken::Added : Taken::Same);
            QCOMPARE(UnitOffice::take(known, second).value(), round == 0 ? Taken::Renewed : Taken::Same);
        }
        QCOMPARE(known.first().unit.name, QStringLiteral("Later"));
        QVERIFY(!known.first().to.isValid());
        UnitEntry dateless = second;  // a file without days corrects the newest
        dateless.from = {};
        dateless.unit.phone = QStringLiteral("12319");
        QCOMPARE(UnitOffice::take(known, dateless).value(), Taken::Changed);
        QCOMPARE(known.first().from, QDate(2026, 10, 1));
        UnitEntry between = entry("A");
        between.from = QDate(2026, 5, 1);
        QCOMPARE(UnitOffice::take(known, between).error().code, ErrorCode::Conflict);
        QZ_VERIFY_OK(
            m_store->write([&](WriteTx& tx) { return UnitOffice(*m_store->core).store(tx, known.first()); }));
        QCOMPARE(await(UnitOffice(*m_store->core).entries())->first().earlier.size(), 1);
    }
    void othersAreRefused() {
        m_store->addUser("leader", "duty_leader", "3402");
        UnitOffice office(*m_store->core);
        const Actor leader = CoreFixture::actor("leader");
        QCOMPARE(await(office.put(entry("A"), leader)).error().code, ErrorCode::Denied);
        QZ_VERIFY_OK(await(office.put(entry("A"), CoreFixture::actor("admin"))));
        QCOMPARE(await(office.end(QStringLiteral("A"), QDate(2026, 6, 30), leader)).error().code,
                 ErrorCode::Denied);
    }

private:
    std::unique_ptr<CoreFixture> m_store;
};

QZ_TEST(TestUnits)
#include "test_units.moc"
