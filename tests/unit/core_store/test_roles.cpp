// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "core_fixture.h"
#include "qz/core/role_office.h"

using namespace qz;
using namespace qz::test;

class TestRoles final : public QObject {
    Q_OBJECT

private slots:
    void changesCountAtOnceAndAreAudited();
    void nobodyLocksEverybodyOut();
    void tablesComeAndGo();
};

namespace {

Role viewer(const QStringList& rights) {
    return {QStringLiteral("viewer"), QStringLiteral("Viewer"), rights};
}

}  // namespace

void TestRoles::changesCountAtOnceAndAreAudited() {
    CoreFixture f;
    f.addUser("looker", "viewer", "3402");
    f.addUser("leader", "duty_leader", "3402");
    RoleOffice office(*f.core);
    const AreaCode root = f.core->rootArea();
    const QList<Role> wider{viewer({QStringLiteral("cases.read"), QStringLiteral("export.run")})};
    QCOMPARE(await(office.change(wider, CoreFixture::actor("leader"))).error().code, ErrorCode::Denied);
    QVERIFY(!f.core->access().check(QStringLiteral("looker"), QStringLiteral("export.run"), root).ok());
    const qsizetype before = f.core->access().roles().size();
    QZ_VERIFY_OK(await(office.change(wider, CoreFixture::actor("admin"))));
    QZ_VERIFY_OK(f.core->access().check(QStringLiteral("looker"), QStringLiteral("export.run"), root));
    QCOMPARE(f.core->access().roles().size(), before);  // the others stay
    const auto audit = f.read([](ReadTx& read) { return AuditTrail::latest(read, 10); });
    int rows = 0;
    for (const AuditEntry& entry : *audit) {
        rows += entry.action == QLatin1String("change_role") ? 1 : 0;
    }
    QCOMPARE(rows, 1);
    QCOMPARE(audit->first().subject, QStringLiteral("viewer: cases.read export.run"));
    f.reopen();
    QZ_VERIFY_OK(f.core->access().check(QStringLiteral("looker"), QStringLiteral("export.run"), root));
}

void TestRoles::nobodyLocksEverybodyOut() {
    CoreFixture f;
    RoleOffice office(*f.core);
    const Role admin{
        QStringLiteral("administrator"), QStringLiteral("Admin"), {QStringLiteral("cases.read")}};
    QCOMPARE(await(office.change({admin}, CoreFixture::actor("admin"))).error().code, ErrorCode::Invalid);
    QZ_VERIFY_OK(
        f.core->access().check(QStringLiteral("admin"), QStringLiteral("admin.users"), f.core->rootArea()));
    QCOMPARE(
        await(office.change({viewer({QStringLiteral("a b")})}, CoreFixture::actor("admin"))).error().code,
        ErrorCode::Invalid);
    QCOMPARE(await(office.change({Role()}, CoreFixture::actor("admin"))).error().code, ErrorCode::Invalid);
}

void TestRoles::tablesComeAndGo() {
    CoreFixture f;
    const QList<Role> roles = f.core->access().roles();
    const auto again = RoleOffice::fromJson(RoleOffice::toJson(roles));
    QZ_VERIFY_OK(again);
    QCOMPARE(again->size(), roles.size());
    for (qsizetype i = 0; i < roles.size(); ++i) {
        QCOMPARE(again->at(i).id, roles.at(i).id);
        QCOMPARE(again->at(i).permissions, roles.at(i).permissions);
    }
    QFile shipped(QStringLiteral(QZ_SOURCE_DIR "/resources/data/roles.json"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QZ_VERIFY_OK(RoleOffice::fromJson(shipped.readAll()));
    for (const char* bad : {"", "{}", "[1,2]", R"({"roles":[{"id":"x"}]})",
                            R"({"roles":[{"id":"x","title":"y","permissions":["a b"]}]})"}) {
        QVERIFY2(!RoleOffice::fromJson(bad).ok(), bad);
    }
}

QZ_TEST(TestRoles)
#include "test_roles.moc"
