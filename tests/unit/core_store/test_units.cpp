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
