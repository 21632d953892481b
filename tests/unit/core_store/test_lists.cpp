// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>

#include "core_fixture.h"

using namespace qz;
using namespace qz::test;

class TestLists final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pagingIsCompleteAndStable_data();
    void pagingIsCompleteAndStable();
    void filters_data();
    void filters();
    void badQueries();
    void scope();
    void plans_data();
    void plans();
    void importedOnce();
    void cleanupTestCase();

private:
    std::unique_ptr<CoreFixture> m;
};

namespace {

constexpr int kCases = 2500;

ImportedCase sample(CoreFixture& f, int i) {
    static const QStringList areas = {QStringLiteral("340202012001"), QStringLiteral("340202013"),
                                      QStringLiteral("340207001002"), QString()};
    ImportedCase imported;
    CaseRecord& head = imported.head;
    head.kind = QStringLiteral("grid.thing");
    head.state = i % 3 == 0 ? QStringLiteral("DONE") : QStringLiteral("WORK");
    head.area = AreaCode::parse(areas.at(i % 4)).valueOr(AreaCode());
    head.subkind = i % 2 == 0 ? QStringLiteral("0101") : QStringLiteral("0102");
    head.summary = i == 77 ? QStringLiteral("50%_off \"sign\"") : QStringLiteral("Thing %1").arg(i);
    head.source = QStringLiteral("12345");
    head.externalId = QStringLiteral("X-%1").arg(i);
    head.ownerUnit = i % 5 == 0 ? QStringLiteral("CG01") : QString();
    head.urgent = i % 10 == 0;
    // Many share one moment: the order must still be one.
    head.openedAt = Instant{f.clock.now().ms - qint64{i / 50} * 60'000};
    if (head.state == QLatin1String("DONE")) {
        head.closedAt = head.openedAt;
    }
    JournalEntry entry;
    entry.occurredAt = head.openedAt;
    entry.action = QStringLiteral("report_in");
    entry.to = head.state;
    imported.journal = {entry};
    if (i % 2 == 0 && !head.closedAt) {
        CaseClock clock;
        clock.clockId = QStringLiteral("repair");
        clock.spec = TestExtension::spec(clock.clockId, CivilTime::fromInstant(head.openedAt));
        clock.result.due = CivilTime::fromInstant(Instant{head.openedAt.ms + 3'600'000});
        clock.result.start = clock.spec.start;
        clock.result.nominalEnd = clock.result.due;
        clock.result.hasTimeOfDay = true;
        imported.clocks = {clock};
    }
    return imported;
}

Result<qint64> import(CoreFixture& f, int count) {
    return f.write([&](WriteTx& tx) -> Result<qint64> {
        qint64 existed = 0;
        for (int i = 0; i < count; ++i) {
            QZ_ASSIGN(const ImportedOutcome outcome, f.core->cases().openImported(tx, sample(f, i)));
            existed += outcome.existed ? 1 : 0;
        }
        return existed;
    });
}

}  // namespace

void TestLists::initTestCase() {
    m = std::make_unique<CoreFixture>();
    m->addUser("town", "viewer", "340202");
    const Result<qint64> existed = import(*m, kCases);
    QZ_VERIFY_OK(existed);
    QCOMPARE(*existed, 0);
}

void TestLists::cleanupTestCase() { m.reset(); }

void TestLists::pagingIsCompleteAndStable_data() {
    QTest::addColumn<QString>("sort");
    for (const char* sort :
         {"-opened_at", "opened_at", "due_at", "-due_at", "number", "-state", "area", "-closed_at", "owner",
          "class", "-summary", "state,-due_at,number", "-class,opened_at"}) {
        QTest::newRow(sort) << QString::fromLatin1(sort);
    }
}

void TestLists::pagingIsCompleteAndStable() {
    QFETCH(QString, sort);
    CaseQuery query;
    query.kind = QStringLiteral("thing");
    query.sort = sort;
    query.limit = 337;
    query.withTotal = true;
    QStringList numbers;
    int pages = 0;
    while (true) {
        const Result<CasePage> page = await(m->core->cases().list(query, CoreFixture::actor("admin")));
        QZ_VERIFY_OK(page);
        QCOMPARE(page->total, kCases);
        for (const CaseRecord& row : page->rows) {
            numbers.append(row.number);
        }
        ++pages;
        if (page->next.isEmpty()) {
            break;
        }
        query.after = page->next;
    }
    QCOMPARE(pages, 8);
    QCOMPARE(numbers.size(), kCases);
    QCOMPARE(QSet<QString>(numbers.begin(), numbers.end()).size(), kCases);
    // One page of everything gives the same order.
    query.after.clear();
    query.limit = 100'000;
    const Result<CasePage> whole = await(m->core->cases().list(query, CoreFixture::actor("admin")));
    QStringList expected;
    for (const CaseRecord& row : whole->rows) {
        expected.append(row.number);
    }
    QCOMPARE(numbers, expected);
    if (sort == QLatin1String("due_at")) {
        QVERIFY(whole->rows.first().dueAt.has_value());
        QVERIFY(!whole->rows.last().dueAt.has_value());
    }
}

void TestLists::filters_data() {
    QTest::addColumn<QString>("where");
    QTest::addColumn<int>("count");
    const auto counted = [](auto test) {
        int count = 0;
        for (int i = 0; i < kCases; ++i) {
            count += test(i) ? 1 : 0;
        }
        return count;
    };
    QTest::newRow("state") << "state=DONE" << counted([](int i) { return i % 3 == 0; });
    QTest::newRow("not equal") << "state!=DONE" << counted([](int i) { return i % 3 != 0; });
    QTest::newRow("class") << "class=0101 and urgent=true" << counted([](int i) { return i % 10 == 0; });
    QTest::newRow("area prefix") << "area^=340202" << counted([](int i) { return i % 4 < 2; });
    QTest::newRow("unlocated") << "area=\"\"" << counted([](int i) { return i % 4 == 3; });
    QTest::newRow("in") << "area in (340202013, 340207001002)"
                        << counted([](int i) { return i % 4 == 1 || i % 4 == 2; });
    QTest::newRow("owner or") << "owner=CG01 or class=0102"
                              << counted([](int i) { return i % 5 == 0 || i % 2 == 1; });
    QTest::newRow("contains with %") << "summary~\"50%_OFF\"" << 1;
    QTest::newRow("% is no wildcard") << "summary~\"5%f\"" << 0;
    QTest::newRow("open") << "open=true" << counted([](int i) { return i % 3 != 0; });
    QTest::newRow("no due") << "due_at=\"\"" << counted([](int i) { return i % 3 == 0 || i % 2 == 1; });
    QTest::newRow("not before, missing counts")
        << "not closed_at>=2026-09-01" << counted([](int i) { return i % 3 != 0; });
    QTest::newRow("whole minute") << "opened_at=2026-09-30T16:40" << 50;
    QTest::newRow("whole day") << "opened_at<=2026-09-30" << kCases;
    QTest::newRow("after the day") << "opened_at>2026-09-30" << 0;
    QTest::newRow("minutes") << "opened_at>=2026-09-30T16:39" << 100;
    QTest::newRow("overdue") << "overdue=true" << 0;
    QTest::newRow("not overdue") << "overdue=false" << kCases;
    QTest::newRow("number") << "number=TH26-000007" << 1;
    QTest::newRow("external") << "external_id=X-12" << 1;
}

void TestLists::filters() {
    QFETCH(QString, where);
    QFETCH(int, count);
    CaseQuery query;
    query.kind = QStringLiteral("grid.thing");
    query.limit = 100'000;
    query.withTotal = true;
    const Result<Filter> filter = Filter::parse(where);
    QZ_VERIFY_OK(filter);
    query.filter = *filter;
    const Result<CasePage> page = await(m->core->cases().list(query, CoreFixture::actor("admin")));
    QZ_VERIFY_OK(page);
    QCOMPARE(page->rows.size(), count);
    QCOMPARE(page->total, count);
}

void TestLists::badQueries() {
    CaseQuery query;
    query.sort = QStringLiteral("-colour");
    QCOMPARE(await(m->core->cases().list(query, {})).error().where, QStringLiteral("sort"));
    query.sort = QStringLiteral("number; DROP TABLE core_cases");
    QVERIFY(!await(m->core->cases().list(query, {})).ok());
    query.sort = QStringLiteral("due_at,-due_at");
    QCOMPARE(await(m->core->cases().list(query, {})).error().where, QStringLiteral("sort"));
    query = {};
    query.filter = Filter::parse(QStringLiteral("colour=red")).value();
    QCOMPARE(await(m->core->cases().list(query, {})).error().where, QStringLiteral("colour"));
    query = {};
    query.filter = Filter::parse(QStringLiteral("opened_at>=someday")).value();
    QVERIFY(!await(m->core->cases().list(query, {})).ok());
    query = {};
    query.limit = 10;
    const Result<CasePage> page = await(m->core->cases().list(query, {}));
    query.after = page->next;
    query.sort = QStringLiteral("number");
    QCOMPARE(await(m->core->cases().list(query, {})).error().code, ErrorCode::Invalid);
}

void TestLists::scope() {
    CaseQuery query;
    query.limit = 100'000;
    const Result<CasePage> page = await(m->core->cases().list(query, CoreFixture::actor("town")));
    QZ_VERIFY_OK(page);
    QCOMPARE(page->rows.size(), kCases / 2);
    for (const CaseRecord& row : page->rows) {
        QVERIFY(row.area.toString().startsWith(QStringLiteral("340202")));
    }
    query.area = AreaCode::parse(QStringLiteral("340207")).value();
    QCOMPARE(await(m->core->cases().list(query, CoreFixture::actor("town")))->rows.size(), 0);
    QCOMPARE(await(m->core->cases().list(query, CoreFixture::actor("admin")))->rows.size(), kCases / 4);
    QCOMPARE(await(m->core->cases().list(query, CoreFixture::actor("nobody"))).ok(), false);
}

void TestLists::plans_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("walks");  // in the order of an index: the first page costs the same at any size
    const QString thing = QStringLiteral("thing");
    QTest::newRow("first page") << thing << "-opened_at"
                                << ""
                                << "admin" << true;
    QTest::newRow("all kinds") << ""
                               << "-opened_at"
                               << ""
                               << "admin" << true;
    QTest::newRow("due") << thing << "due_at"
                         << ""
                         << "admin" << true;
    QTest::newRow("state by due") << thing << "due_at"
                                  << "state=WORK"
                                  << "admin" << true;
    QTest::newRow("numbers") << ""
                             << "number"
                             << ""
                             << "admin" << true;
    QTest::newRow("numbers of a kind") << thing << "-number"
                                       << ""
                                       << "admin" << true;
    QTest::newRow("two keys of one index") << thing << "state,due_at"
                                           << ""
                                           << "admin" << true;
    QTest::newRow("owner") << ""
                           << "-opened_at"
                           << "owner=CG01 and open=true"
                           << "admin" << false;
    QTest::newRow("area") << thing << "-opened_at"
                          << ""
                          << "town" << false;
    QTest::newRow("by place") << thing << "place"
                              << ""
                              << "admin" << false;
    QTest::newRow("all by due") << ""
                                << "due_at"
                                << ""
                                << "admin" << true;
    QTest::newRow("number") << ""
                            << "-opened_at"
                            << "number=TH26-000001"
                            << "admin" << false;
    QTest::newRow("external") << thing << "-opened_at"
                              << "source=12345 and external_id=X-1"
                              << "admin" << false;
}

void TestLists::plans() {
    QFETCH(QString, kind);
    QFETCH(QString, sort);
    QFETCH(QString, where);
    QFETCH(QString, user);
    QFETCH(bool, walks);
    CaseQuery query;
    query.kind = kind;
    query.sort = sort;
    query.filter = Filter::parse(where).valueOr(Filter());
    for (const bool second : {false, true}) {
        if (second) {
            query.limit = 5;
            query.after = await(m->core->cases().list(query, CoreFixture::actor("admin")))->next;
        }
        const Result<QString> sql =
            m->core->cases().listSql(query, CoreFixture::actor(user.toLatin1().constData()));
        QZ_VERIFY_OK(sql);
        const Result<QStringList> plan = m->read([&](ReadTx& read) -> Result<QStringList> {
            QZ_ASSIGN(Statement rows, read.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + *sql));
            QStringList lines;
            while (true) {
                QZ_ASSIGN(const bool more, rows.step());
                if (!more) {
                    return lines;
                }
                lines.append(rows.text(3));
            }
        });
        QZ_VERIFY_OK(plan);
        const QString text = plan->join(QStringLiteral(" | "));
        const bool sorts = text.contains(QStringLiteral("TEMP B-TREE"));
        QVERIFY2(!text.contains(QStringLiteral("SCAN core_cases")) || (walks && !sorts), qPrintable(text));
        QVERIFY2(!text.startsWith(QStringLiteral("SCAN core_cases |")), qPrintable(text));
        QVERIFY2(!walks || !sorts, qPrintable(text));
    }
}

void TestLists::importedOnce() {
    const Result<qint64> again = import(*m, 300);
    QZ_VERIFY_OK(again);
    QCOMPARE(*again, 300);
    CaseQuery query;
    query.withTotal = true;
    QCOMPARE(await(m->core->cases().list(query, {}))->total, kCases);
    const auto known = m->read([&](ReadTx& read) {
        return m->core->cases().findExternal(read, QStringLiteral("grid.thing"), QStringLiteral("12345"),
                                             QStringLiteral("X-5"));
    });
    QVERIFY(known.ok() && known->has_value());
    QCOMPARE((*known)->number, QStringLiteral("TH26-000006"));
    const Result<QStringList> chains = m->read([](ReadTx& read) { return verifyChains(read); });
    QCOMPARE(*chains, QStringList());
}

QZ_TEST(TestLists)
#include "test_lists.moc"
