// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_fixture.h"

using namespace qz;
using namespace qz::test;

class TestListViews final : public QObject {
    Q_OBJECT

private slots:
    void ownAndShared() {
        CoreFixture f;
        f.addUser("leader", "duty_leader", "3402");
        f.addUser("clerk", "acceptor", "340202");
        ListViews& views = f.core->views();
        const auto view = [](const char* name, bool shared, const char* body = "{\"filter\":\"open=true\"}") {
            return ListView{{}, QStringLiteral("grid.events"), QString::fromUtf8(name), shared,
                            {}, QString::fromUtf8(body)};
        };
        const auto names = [&](const char* user, const char* page = "grid.events") {
            QStringList list;
            const auto loaded = await(views.load(QString::fromLatin1(page), CoreFixture::actor(user)));
            for (const ListView& each : loaded.valueOr(QList<ListView>())) {
                list.append(each.name + (each.shared ? QStringLiteral("*") : QString()));
            }
            return list;
        };
        const Actor clerk = CoreFixture::actor("clerk");
        const Actor leader = CoreFixture::actor("leader");
        const Result<ListView> mine = await(views.save(view("  My   night ", false), clerk));
        QZ_VERIFY_OK(mine);
        QCOMPARE(mine->name, QStringLiteral("My night"));
        QVERIFY(!mine->id.isNull());
        // Only who may share does.
        QCOMPARE(await(views.save(view("All night", true), clerk)).error().code, ErrorCode::Denied);
        const Result<ListView> all = await(views.save(view("All night", true), leader));
        QZ_VERIFY_OK(all);
        QZ_VERIFY_OK(await(views.save(view("A", false), clerk)));
        QCOMPARE(names("clerk"), QStringList({"A", "My night", "All night*"}));
        QCOMPARE(names("leader"), QStringList({"All night*"}));
        QCOMPARE(names("clerk", "mediation.cases"), QStringList());
        // The same name takes the place of the view, own and shared apart.
        const Result<ListView> again =
            await(views.save(view("My night", false, "{\"sort\":\"due_at\"}"), clerk));
        QCOMPARE(again->id, mine->id);
        QZ_VERIFY_OK(await(views.save(view("All night", false), clerk)));
        const Result<ListView> changed =
            await(views.save(view("All night", true, "{}"), CoreFixture::actor("admin")));
        QCOMPARE(changed->id, all->id);
        const auto loaded = await(views.load(QStringLiteral("grid.events"), clerk));
        QCOMPARE(names("clerk"), QStringList({"A", "All night", "My night", "All night*"}));
        QCOMPARE(loaded->at(2).body, QStringLiteral("{\"sort\":\"due_at\"}"));
        QCOMPARE(loaded->at(3).body, QStringLiteral("{}"));
        QCOMPARE(loaded->at(3).owner, QStringLiteral("admin"));
        // Another name keeps the view; a taken one is refused, and nobody renames what is another's.
        const QString free = QStringLiteral("Nights");
        QCOMPARE(await(views.rename(*mine, QStringLiteral(" A "), clerk)).error().code, ErrorCode::Conflict);
        QCOMPARE(await(views.rename(*mine, free, leader)).error().code, ErrorCode::NotFound);
        QCOMPARE(await(views.rename(*all, free, clerk)).error().code, ErrorCode::Denied);
        QCOMPARE(await(views.rename(*all, QStringLiteral("  "), leader)).error().code, ErrorCode::Invalid);
        const Result<ListView> renamed = await(views.rename(*mine, QStringLiteral(" My  early "), clerk));
        QZ_VERIFY_OK(renamed);
        QCOMPARE(renamed->id, mine->id);
        QCOMPARE(renamed->body, QStringLiteral("{\"sort\":\"due_at\"}"));
        QZ_VERIFY_OK(await(views.rename(*all, QStringLiteral("Everybody"), leader)));
        QCOMPARE(names("clerk"), QStringList({"A", "All night", "My early", "Everybody*"}));
        // Nobody removes what is another's or shared without the right to.
        QCOMPARE(await(views.remove(*mine, leader)).error().code, ErrorCode::NotFound);
        QCOMPARE(await(views.remove(*all, clerk)).error().code, ErrorCode::Denied);
        QZ_VERIFY_OK(await(views.remove(*mine, clerk)));
        QZ_VERIFY_OK(await(views.remove(*all, leader)));
        QCOMPARE(await(views.remove(*all, leader)).error().code, ErrorCode::NotFound);
        QCOMPARE(names("clerk"), QStringList({"A", "All night"}));
        QZ_VERIFY_OK(await(views.save(view("All night", true), leader)));  // a removed name is free
        f.reopen();
        const auto kept = await(f.core->views().load(QStringLiteral("grid.events"), clerk));
        QCOMPARE(kept->size(), 3);
    }
    void refusesWhatIsNoView() {
        CoreFixture f;
        const Actor admin = CoreFixture::actor("admin");
        ListView view{{}, QStringLiteral("p"), QStringLiteral("  "), false, {}, QStringLiteral("{}")};
        QCOMPARE(await(f.core->views().save(view, admin)).error().where, QStringLiteral("name"));
        view.name = QString(61, QLatin1Char('x'));
        QVERIFY(!await(f.core->views().save(view, admin)).ok());
        view.name = QStringLiteral("x");
        view.body = QStringLiteral("[1]");
        QVERIFY(!await(f.core->views().save(view, admin)).ok());
    }
};

QZ_TEST(TestListViews)
#include "test_list_views.moc"
