// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_fixture.h"
#include "qz/list_sort.h"

using namespace qz;
using namespace qz::test;

namespace {

constexpr int kCases = 2000;

ImportedCase sample(CoreFixture& f, int i) {
    ImportedCase imported;
    CaseRecord& head = imported.head;
    head.kind = QStringLiteral("grid.thing");
    head.state = i % 3 == 0 ? QStringLiteral("DONE") : QStringLiteral("WORK");
    head.area =
        AreaCode::parse(i % 4 == 0 ? QStringLiteral("340202012001") : QStringLiteral("340207001002")).value();
    head.subkind = QStringLiteral("01%1").arg(i % 7, 2, 10, QLatin1Char('0'));
    // Beginnings of each other, empty texts and Hanzi: the order is the store's, byte by byte.
    static const QStringList places = {QString(),
                                       QStringLiteral("a"),
                                       QStringLiteral("ab"),
                                       QStringLiteral("a b"),
                                       QString::fromUtf8("桥西"),
                                       QString::fromUtf8("桥西巷"),
                                       QString::fromUtf8("𠮷")};
    head.place = places.at(i * 5 % 7);
    head.summary = QStringLiteral("Thing %1").arg(i);
    head.openedAt = Instant{f.clock.now().ms - qint64{i * 37 % 100} * 60'000};
    if (head.state == QLatin1String("DONE")) {
        head.closedAt = Instant{head.openedAt.ms + i % 11};
    }
    JournalEntry entry;
    entry.occurredAt = head.openedAt;
    entry.action = QStringLiteral("report_in");
    entry.to = head.state;
    imported.journal = {entry};
    return imported;
}

/// Says "stop" after some reports.
class Impatient final : public JobControl {
public:
    explicit Impatient(int patience) : m_left(patience) {}
    Status progress(qint64 done, qint64 total, const QString&) override {
        last = done;
        whole = total;
        return m_left-- > 0 ? Status() : Status(makeError(ErrorCode::Cancelled, QStringLiteral("stop")));
    }
    qint64 last = 0;
    qint64 whole = 0;

private:
    int m_left;
};

QStringList numbersOf(const QList<CaseRecord>& rows) {
    QStringList numbers;
    for (const CaseRecord& row : rows) {
        numbers.append(row.number);
    }
    return numbers;
}

}  // namespace

class TestLongLists final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m.reset(); }
    void anyRowIsReached_data();
    void anyRowIsReached();
    void theHeadComesAtOnce();
    void findsNumbers();
    void seesThatTheListMoved();
    void belongsToItsReader();
    void isCancelled();
    void countingReadsTheIndexAlone_data();
    void countingReadsTheIndexAlone();

private:
    [[nodiscard]] CaseQuery query(const QString& sort, const QString& where = {}) const {
        CaseQuery made;
        made.kind = QStringLiteral("thing");
        made.sort = sort;
        made.filter = Filter::parse(where).value();
        return made;
    }
    [[nodiscard]] QStringList whole(CaseQuery all) const {
        all.limit = 100'000;
        return numbersOf(await(m->core->cases().list(all, CoreFixture::actor("admin")))->rows);
    }
    [[nodiscard]] Result<CaseListingPtr> arrange(const CaseQuery& all, const QStringList& find = {}) const {
        return await(m->core->lists().arrange(all, CoreFixture::actor("admin"), find, nullptr));
    }
    [[nodiscard]] QStringList lines(const QString& sql) const {
        return m
            ->read([&](ReadTx& read) -> Result<QStringList> {
                QZ_ASSIGN(Statement rows, read.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + sql));
                QStringList plan;
                while (true) {
                    QZ_ASSIGN(const bool more, rows.step());
                    if (!more) {
                        return plan;
                    }
                    plan.append(rows.text(3));
                }
            })
            .value();
    }

    std::unique_ptr<CoreFixture> m;
};

void TestLongLists::initTestCase() {
    m = std::make_unique<CoreFixture>();
    m->addUser("town", "viewer", "340202");
    const Status written = m->write([&](WriteTx& tx) -> Status {
        for (int i = 0; i < kCases; ++i) {
            QZ_TRY(m->core->cases().openImported(tx, sample(*m, i)));
        }
        return {};
    });
    QZ_VERIFY_OK(written);
}

void TestLongLists::anyRowIsReached_data() {
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QString>("where");
    QTest::addColumn<bool>("snapshot");
    const auto row = [](const char* sort, const char* where, bool snapshot) {
        QTest::addRow("%s where %s", sort, where)
            << QString::fromLatin1(sort) << QString::fromUtf8(where) << snapshot;
    };
    row("-opened_at", "", false);
    row("opened_at", "open=true", false);
    row("due_at", "", false);
    row("number", "", false);
    row("state,due_at", "", false);
    row("-state,-due_at", "", false);
    row("state,-due_at", "", true);
    row("-class,opened_at", "", true);
    row("class,-opened_at,place", "", true);
    row("place", "", true);
    row("-place,state", "open=true", true);
    row("closed_at,-number", "state=DONE or class=0103", true);
}

void TestLongLists::anyRowIsReached() {
    QFETCH(QString, sort);
    QFETCH(QString, where);
    QFETCH(bool, snapshot);
    const CaseQuery all = query(sort, where);
    const QStringList expected = whole(all);
    QVERIFY(expected.size() > 600);
    const Result<CaseListingPtr> listing = arrange(all);
    QZ_VERIFY_OK(listing);
    QCOMPARE((*listing)->total(), expected.size());
    QCOMPARE((*listing)->isSnapshot(), snapshot);
    const auto some = [&](qint64 first, int count) {
        const Result<CaseRows> rows =
            await(m->core->lists().rows(*listing, first, count, CoreFixture::actor("admin")));
        return rows.ok() && !rows->moved ? numbersOf(rows->rows)
                                         : QStringList{rows.ok() ? "moved" : "failed"};
    };
    for (qint64 first = 0; first < expected.size(); first += kListPage) {
        QCOMPARE(some(first, kListPage), expected.mid(first, kListPage));
    }
    QCOMPARE(some(expected.size() - 3, 50), expected.mid(expected.size() - 3));
    QCOMPARE(some(300, 20), expected.mid(300, 20));
    QCOMPARE(some(expected.size(), 5), QStringList());
    QStringList each;
    QZ_VERIFY_OK(m->read([&](ReadTx& read) {
        return m->core->lists().eachIn(read, all, CoreFixture::actor("admin"),
                                       [&each](const CaseRecord& record) -> Status {
                                           each.append(record.number);
                                           return {};
                                       });
    }));
    QCOMPARE(each, expected);
    // Keyset pages over the same order, as the console reads them.
    CaseQuery paged = all;
    paged.limit = 301;
    QStringList numbers;
    do {
        const Result<CasePage> page = await(m->core->cases().list(paged, CoreFixture::actor("admin")));
        QZ_VERIFY_OK(page);
        numbers += numbersOf(page->rows);
        paged.after = page->next;
    } while (!paged.after.isEmpty());
    QCOMPARE(numbers, expected);
}

void TestLongLists::theHeadComesAtOnce() {
    const Actor admin = CoreFixture::actor("admin");
    const Result<CaseHead> head = await(m->core->lists().head(query(QStringLiteral("-opened_at")), admin));
    QZ_VERIFY_OK(head);
    QVERIFY(head->indexed && !head->complete);
    QCOMPARE(numbersOf(head->rows), whole(query(QStringLiteral("-opened_at"))).mid(0, kListPage));
    const Result<CaseHead> few = await(m->core->lists().head(
        query(QStringLiteral("-opened_at"), QStringLiteral("number=TH26-000007")), admin));
    QVERIFY(few->complete);
    QCOMPARE(few->rows.size(), 1);
    const Result<CaseHead> unsorted = await(m->core->lists().head(query(QStringLiteral("place")), admin));
    QVERIFY(!unsorted->indexed);
    QVERIFY(unsorted->rows.isEmpty());
    QCOMPARE(await(m->core->lists().head(query(QStringLiteral("colour")), admin)).error().where,
             QStringLiteral("sort"));
}

void TestLongLists::findsNumbers() {
    for (const char* sort : {"-opened_at", "-place,number"}) {
        const CaseQuery all = query(QString::fromLatin1(sort), QStringLiteral("open=true"));
        const QStringList expected = whole(all);
        const Result<CaseListingPtr> listing =
            arrange(all, {expected.at(777), expected.first(), QStringLiteral("TH26-009999"),
                          QStringLiteral("TH26-000001")});  // the last one is closed
        QZ_VERIFY_OK(listing);
        QCOMPARE((*listing)->found(),
                 (QHash<QString, qint64>{{expected.at(777), 777}, {expected.first(), 0}}));
    }
}

void TestLongLists::seesThatTheListMoved() {
    const Actor admin = CoreFixture::actor("admin");
    const CaseQuery byTime = query(QStringLiteral("-opened_at"));
    const CaseQuery byPlace = query(QStringLiteral("-place"), QStringLiteral("open=true"));
    const Result<CaseListingPtr> anchored = arrange(byTime);
    const Result<CaseListingPtr> snapshot = arrange(byPlace);
    const QStringList before = whole(byPlace);
    const Result<CaseRecord> added = m->open(fieldsOf({{"summary", "new"}, {"area", "340202012001"}}));
    QZ_VERIFY_OK(added);
    const Result<CaseRows> first = await(m->core->lists().rows(*anchored, 0, kListPage, admin));
    QVERIFY(first->moved);
    QCOMPARE(first->rows.first().number, added->number);
    QVERIFY(!await(m->core->lists().rows(*anchored, kListPage, kListPage, admin))->moved);
    // A row that no longer passes the filter is left out of a snapshot, and nobody takes its place.
    const QString gone = before.at(5);
    QZ_VERIFY_OK(m->act(gone, "finish", fieldsOf({{"result", "done"}})));
    const Result<CaseRows> rows = await(m->core->lists().rows(*snapshot, 0, 10, admin));
    QVERIFY(rows->moved);
    QCOMPARE(rows->rows.size(), 9);
    QVERIFY(!numbersOf(rows->rows).contains(gone));
}

void TestLongLists::belongsToItsReader() {
    const CaseQuery all = query(QStringLiteral("-opened_at"));
    const Result<CaseListingPtr> mine = arrange(all);
    QCOMPARE(await(m->core->lists().rows(*mine, 0, 10, CoreFixture::actor("town"))).error().code,
             ErrorCode::Denied);
    const Result<CaseListingPtr> theirs =
        await(m->core->lists().arrange(all, CoreFixture::actor("town"), {}, nullptr));
    QVERIFY((*theirs)->total() < (*mine)->total());
    const Result<CaseRows> rows = await(m->core->lists().rows(*theirs, 0, 5000, CoreFixture::actor("town")));
    QCOMPARE(rows->rows.size(), (*theirs)->total());
    for (const CaseRecord& row : rows->rows) {
        QVERIFY(row.area.toString().startsWith(QLatin1String("340202")));
    }
}

void TestLongLists::isCancelled() {
    // Reports come every few thousand rows while reading and after each run while sorting.
    const auto patient = std::make_shared<Impatient>(1000);
    QZ_VERIFY_OK(await(
        m->core->lists().arrange(query(QStringLiteral("place")), CoreFixture::actor("admin"), {}, patient)));
    QCOMPARE(patient->last, patient->whole);
    const auto job = std::make_shared<Impatient>(0);
    const Result<CaseListingPtr> listing =
        await(m->core->lists().arrange(query(QStringLiteral("place")), CoreFixture::actor("admin"), {}, job));
    QCOMPARE(listing.error().code, ErrorCode::Cancelled);
}

void TestLongLists::countingReadsTheIndexAlone_data() {
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QString>("where");
    for (const char* sort : {"-opened_at", "opened_at", "due_at", "-due_at"}) {
        for (const char* where : {"", "open=true", "opened_at>=2026-01-01", "area^=340202"}) {
            if (qstrcmp(where, "opened_at>=2026-01-01") == 0 && qstrcmp(sort + 1, "opened_at") != 0) {
                continue;
            }
            QTest::addRow("%s %s", sort, where) << QString::fromLatin1(sort) << QString::fromLatin1(where);
        }
    }
}

void TestLongLists::countingReadsTheIndexAlone() {
    QFETCH(QString, sort);
    QFETCH(QString, where);
    const CaseQuery all = query(sort, where);
    // The page and, without its columns, what places and counts the whole list.
    const QString page = m->core->cases().listSql(all, CoreFixture::actor("admin")).value();
    QVERIFY(!lines(page).join(QLatin1Char('|')).contains(QStringLiteral("TEMP B-TREE")));
    QVERIFY(!lines(page).join(QLatin1Char('|')).contains(QStringLiteral("SCAN core_cases |")));
    const qsizetype from = page.indexOf(QStringLiteral(" FROM core_cases"));
    const qsizetype limit = page.indexOf(QStringLiteral(" LIMIT "));
    const QString walk = QStringLiteral("SELECT rid") + page.mid(from, limit - from);
    QVERIFY2(lines(walk).join(QLatin1Char('|')).contains(QStringLiteral("USING COVERING INDEX")),
             qPrintable(lines(walk).join(QLatin1Char('|'))));
}

QZ_TEST(TestLongLists)
#include "test_long_lists.moc"
