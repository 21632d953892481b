// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_fixture.h"
#include "qz/core/grant_office.h"

using namespace qz;
using namespace qz::test;

namespace {

AreaCode code(const char* digits) { return AreaCode::parse(QLatin1String(digits)).value(); }

constexpr auto kOwn = "340202012";
constexpr auto kNeighbour = "340202014";

}  // namespace

/// A grid worker of one street stands in for the duty leader of the next, 2026-10-01 to 2026-10-14.
class TestGrants final : public QObject {
    Q_OBJECT

    std::unique_ptr<CoreFixture> m_store;

    AccessStore& access() { return m_store->core->access(); }
    static RoleGrant deputy() {
        RoleGrant grant;
        grant.user = QStringLiteral("worker");
        grant.role = QStringLiteral("duty_leader");
        grant.area = code(kNeighbour);
        grant.from = QDate(2026, 10, 1);
        grant.to = QDate(2026, 10, 14);
        grant.reason = QStringLiteral("order 7");
        return grant;
    }
    Result<RoleGrant> give(const RoleGrant& grant, const char* by = "admin") {
        return await(GrantOffice(*m_store->core).give(grant, CoreFixture::actor(by)));
    }
    Status change(const RoleGrant& grant, QDate from, QDate to) {
        return await(GrantOffice(*m_store->core).change(grant.id, from, to, CoreFixture::actor("admin")));
    }
    Status closes(const char* area) {
        return access().check(QStringLiteral("worker"), QStringLiteral("grid.close"), code(area));
    }
    qsizetype seen() {
        CaseQuery query;
        const Result<CasePage> page = await(m_store->core->cases().list(query, CoreFixture::actor("worker")));
        return page.ok() ? page->rows.size() : -1;
    }

private slots:
    void init() {
        m_store = std::make_unique<CoreFixture>();
        QZ_VERIFY_OK(m_store->write([&](WriteTx& tx) -> Status {
            for (const char* digits : {kOwn, kNeighbour}) {
                Area area;
                area.code = code(digits);
                area.name = QLatin1String(digits);
                QZ_TRY(m_store->core->areas().ensure(tx, area));
            }
            return m_store->core->areas().publishAfter(tx);
        }));
        m_store->addUser("worker", "grid_worker", kOwn);
    }
    void cleanup() { m_store.reset(); }

    void rightsBeginAndEndWithTheirDays() {
        QZ_VERIFY_OK(m_store->open(fieldsOf({{"summary", "Own"}, {"area", "340202012001"}})));
        QZ_VERIFY_OK(m_store->open(fieldsOf({{"summary", "Next"}, {"area", "340202014003"}})));
        QZ_VERIFY_OK(give(deputy()));
        m_store->clock.set(QStringLiteral("2026-09-30T23:59"));
        QCOMPARE(closes(kNeighbour).error().code, ErrorCode::Denied);
        QVERIFY(closes(kNeighbour).error().message.contains(QStringLiteral("2026-10-01")));
        QCOMPARE(seen(), 1);
        // The same session: only the clock went on.
        m_store->clock.set(QStringLiteral("2026-10-01T00:00"));
        QZ_VERIFY_OK(closes(kNeighbour));
        QVERIFY(!closes(kOwn).ok());  // in the area of the grant only
        QCOMPARE(seen(), 2);
        QVERIFY(access().permissionsOf(QStringLiteral("worker")).contains(QStringLiteral("grid.intake")));
        m_store->clock.set(QStringLiteral("2026-10-14T23:59"));
        QZ_VERIFY_OK(closes(kNeighbour));
        m_store->clock.set(QStringLiteral("2026-10-15T00:00"));
        QCOMPARE(closes(kNeighbour).error().detail, QStringLiteral("access"));
        QVERIFY(closes(kNeighbour).error().message.contains(QStringLiteral("2026-10-14")));
        QCOMPARE(seen(), 1);
        m_store->reopen();
        QCOMPARE(access().grants().size(), 1);
        QCOMPARE(access().grants().first().reason, QStringLiteral("order 7"));
        QVERIFY(!closes(kNeighbour).ok());
    }
    void takingAwayCountsAtOnce() {
        const Result<RoleGrant> given = give(deputy());
        QZ_VERIFY_OK(given);
        m_store->clock.set(QStringLiteral("2026-10-05T09:00"));
        QZ_VERIFY_OK(closes(kNeighbour));
        // What was stays: neither the first day nor a day that has passed.
        QCOMPARE(change(*given, QDate(2026, 10, 2), {}).error().code, ErrorCode::Conflict);
        QCOMPARE(change(*given, given->from, QDate(2026, 10, 3)).error().where, QStringLiteral("valid_to"));
        QZ_VERIFY_OK(change(*given, given->from, QDate(2026, 10, 20)));
        QZ_VERIFY_OK(change(*given, given->from, QDate(2026, 10, 4)));
        QVERIFY(!closes(kNeighbour).ok());
        QCOMPARE(change(*given, given->from, QDate(2026, 10, 20)).error().code, ErrorCode::Conflict);
        const auto audit = m_store->read([](ReadTx& read) { return AuditTrail::latest(read, 3); });
        QCOMPARE(audit->at(0).action, QStringLiteral("change_grant"));
        QCOMPARE(audit->at(0).subject,
                 QStringLiteral("worker: duty_leader 340202014 2026-10-01..2026-10-04"));
        QCOMPARE(audit->at(2).action, QStringLiteral("grant_role"));
        QCOMPARE(audit->at(2).purpose, QStringLiteral("order 7"));
    }
    void mistakesNameTheirField() {
        const auto refused = [this](const std::function<void(RoleGrant&)>& spoil) {
            RoleGrant grant = deputy();
            spoil(grant);
            return give(grant).error().where;
        };
        QCOMPARE(refused([](RoleGrant& g) { g.user = QStringLiteral("nobody"); }), QStringLiteral("user"));
        QCOMPARE(refused([](RoleGrant& g) { g.role = QStringLiteral("king"); }), QStringLiteral("role"));
        QCOMPARE(refused([](RoleGrant& g) { g.area = code("340203"); }), QStringLiteral("area"));
        QCOMPARE(refused([](RoleGrant& g) { g.from = {}; }), QStringLiteral("valid_from"));
        QCOMPARE(refused([](RoleGrant& g) { g.from = QDate(2026, 9, 29); }), QStringLiteral("valid_from"));
        QCOMPARE(refused([](RoleGrant& g) { g.to = QDate(2026, 9, 30); }), QStringLiteral("valid_to"));
        QCOMPARE(refused([](RoleGrant& g) { g.reason = QStringLiteral(" "); }), QStringLiteral("reason"));
        QVERIFY(access().grants().isEmpty());
        QZ_VERIFY_OK(give(deputy()));
        QCOMPARE(give(deputy()).error().code, ErrorCode::Conflict);
        m_store->addUser("leader", "duty_leader", "3402");
        QCOMPARE(give(deputy(), "leader").error().code, ErrorCode::Denied);
    }
    void aUsersOwnRoleEndsToo() {
        User user = *access().user(QStringLiteral("worker"));
        user.from = QDate(2026, 9, 1);
        user.to = QDate(2026, 9, 30);
        const Actor admin = CoreFixture::actor("admin");
        QZ_VERIFY_OK(await(m_store->core->changeUser(user, admin)));
        QZ_VERIFY_OK(access().check(user.name, QStringLiteral("cases.read"), code(kOwn)));
        m_store->clock.set(QStringLiteral("2026-10-01T08:00"));
        QVERIFY(!access().check(user.name, QStringLiteral("cases.read"), code(kOwn)).ok());
        QVERIFY(access().hasRoleToday(user.name).error().message.contains(QStringLiteral("2026-09-30")));
        QCOMPARE(seen(), -1);
        RoleGrant grant = deputy();
        QZ_VERIFY_OK(give(grant));
        QZ_VERIFY_OK(access().hasRoleToday(user.name));  // one role is enough to come in
        user.from = QDate(2026, 10, 2);
        QCOMPARE(await(m_store->core->changeUser(user, admin)).error().where, QStringLiteral("valid_to"));
        // The last who may change users keeps a role without an end.
        User last = *access().user(QStringLiteral("admin"));
        last.to = QDate(2026, 12, 31);
        QCOMPARE(await(m_store->core->changeUser(last, admin)).error().code, ErrorCode::Invalid);
    }
    void nobodyComesInWithoutARole() {
        User user;
        user.name = QStringLiteral("helper");
        user.role = QStringLiteral("acceptor");
        user.area = code(kOwn);
        user.to = QDate(2026, 9, 30);
        QZ_VERIFY_OK(await(m_store->core->addUser(user, "a long pass phrase", CoreFixture::actor("admin"))));
        QZ_VERIFY_OK(m_store->core->logIn(user.name, "a long pass phrase"));
        m_store->clock.set(QStringLiteral("2026-10-01T08:00"));
        const auto late = m_store->core->logIn(user.name, "a long pass phrase");
        QCOMPARE(late.error().code, ErrorCode::Denied);
        QVERIFY(late.error().message.contains(QStringLiteral("2026-09-30")));
        QVERIFY(!m_store->core->keyRing().isUnlocked());
    }
};

QZ_TEST(TestGrants)
#include "test_grants.moc"
