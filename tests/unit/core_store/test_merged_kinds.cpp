// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "core_fixture.h"

using namespace qz;
using namespace qz::test;

namespace {

constexpr int kCases = 700;

/// Cases of two kinds by turns; many share one moment, a third has a limit.
ImportedCase sample(const CoreFixture& f, int i) {
    ImportedCase imported;
    CaseRecord& head = imported.head;
    head.kind = i % 5 < 2 ? QStringLiteral("grid.other") : QStringLiteral("grid.thing");
    head.state = QStringLiteral("WORK");
    head.subkind = i % 2 == 0 ? QStringLiteral("even") : QStringLiteral("odd");
    head.openedAt = Instant{f.clock.now().ms - qint64{i * 31 % 40} * 60'000};
    JournalEntry entry;
    entry.occurredAt = head.openedAt;
    entry.action = QStringLiteral("report_in");
    entry.to = head.state;
    imported.journal = {entry};
    if (i % 3 == 0) {
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

}  // namespace

/// A list of all kinds is merged of the lists of each: nothing is lost, doubled or out of order.
class TestMergedKinds final : public QObject {
    Q_OBJECT
    std::unique_ptr<CoreFixture> m;
    Registration m_other;
    QStringList m_written;  ///< numbers as they were written

    CaseQuery query(const QString& sort, const QString& where, int limit) const {
        CaseQuery query;
        query.sort = sort;
        query.filter = Filter::parse(where).valueOr(Filter());
        query.limit = limit;
        query.withTotal = true;
        return query;
    }

private slots:
    void initTestCase() {
        m = std::make_unique<CoreFixture>();
        CaseKind other = testKind(m->extension);
        other.id = QStringLiteral("grid.other");
        other.aliases = {};
        other.numberPrefix = QStringLiteral("OT");
        m_other = m->core->cases().addKind(std::move(other));
        QZ_VERIFY_OK(m->write([this](WriteTx& tx) -> Status {
            for (int i = 0; i < kCases; ++i) {
                QZ_ASSIGN(const ImportedOutcome made, m->core->cases().openImported(tx, sample(*m, i)));
                m_written.append(made.number);
            }
            return {};
        }));
    }
    void cleanupTestCase() {
        m_other.release();
        m.reset();
    }

    void pagesFollowEachOther_data() {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<QString>("where");
        QTest::addColumn<int>("expected");
        for (const char* sort : {"opened_at", "-opened_at", "due_at", "-due_at"}) {
            QTest::addRow("%s", sort) << QString::fromLatin1(sort) << QString() << kCases;
            QTest::addRow("%s, a class", sort)
                << QString::fromLatin1(sort) << QStringLiteral("class=even and open=true") << kCases / 2;
        }
    }
    void pagesFollowEachOther() {
        QFETCH(QString, sort);
        QFETCH(QString, where);
        QFETCH(int, expected);
        QList<CaseRecord> rows;
        CaseQuery paged = query(sort, where, 93);
        do {
            const Result<CasePage> page = await(m->core->cases().list(paged, CoreFixture::actor("admin")));
            QZ_VERIFY_OK(page);
            QCOMPARE(page->total, expected);
            rows += page->rows;
            paged.after = page->next;
        } while (!paged.after.isEmpty());
        QCOMPARE(rows.size(), expected);

        const bool down = sort.startsWith(u'-');
        const auto key = [&sort](const CaseRecord& row) {
            return sort.endsWith(QLatin1String("due_at"))
                       ? (row.dueAt ? row.dueAt->ms : std::numeric_limits<qint64>::max())
                       : row.openedAt.ms;
        };
        QList<CaseRecord> sorted = rows;
        std::sort(sorted.begin(), sorted.end(), [&](const CaseRecord& a, const CaseRecord& b) {
            const auto left = std::pair(key(a), m_written.indexOf(a.number));
            const auto right = std::pair(key(b), m_written.indexOf(b.number));
            return down ? right < left : left < right;
        });
        QSet<QString> kinds;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows.at(i).number, sorted.at(i).number);
            kinds.insert(rows.at(i).kind);
        }
        QCOMPARE(kinds.size(), 2);
    }

    void noPageSorts() {
        for (const char* sort : {"opened_at", "-opened_at", "due_at", "-due_at"}) {
            const Result<QString> sql = m->core->cases().listSql(query(QString::fromLatin1(sort), {}, 50),
                                                                 CoreFixture::actor("admin"));
            QZ_VERIFY_OK(sql);
            const Result<QString> plan = m->read([&](ReadTx& read) -> Result<QString> {
                QZ_ASSIGN(Statement rows, read.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + *sql));
                QString text;
                while (true) {
                    QZ_ASSIGN(const bool more, rows.step());
                    if (!more) {
                        return text;
                    }
                    text += rows.text(3) + QLatin1Char('|');
                }
            });
            QZ_VERIFY_OK(plan);
            QVERIFY2(plan->contains(QLatin1String("MERGE (UNION ALL)")), qPrintable(*plan));
            QVERIFY2(!plan->contains(QLatin1String("TEMP B-TREE")), qPrintable(*plan));
        }
    }

    void aNumberIsFoundInEveryOrder() {
        for (const char* sort : {"-opened_at", "due_at", "number", "place"}) {
            const QString number = m_written.at(345);
            const CaseQuery all = query(QString::fromLatin1(sort), {}, 50);
            const Result<CaseListingPtr> listing =
                await(m->core->lists().arrange(all, CoreFixture::actor("admin"), {number}, nullptr));
            QZ_VERIFY_OK(listing);
            QCOMPARE((*listing)->total(), kCases);
            const qint64 row = (*listing)->found().value(number, -1);
            QVERIFY(row >= 0);
            const Result<CaseRows> there =
                await(m->core->lists().rows(*listing, row, 1, CoreFixture::actor("admin")));
            QZ_VERIFY_OK(there);
            QCOMPARE(there->rows.first().number, number);
            QVERIFY(!there->moved);
        }
    }
};

QZ_TEST(TestMergedKinds)
#include "test_merged_kinds.moc"
