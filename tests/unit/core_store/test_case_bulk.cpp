// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <thread>

#include "core_fixture.h"
#include "qz/case_bulk.h"

using namespace qz;
using namespace qz::test;

namespace {

ImportedCase sample(const CoreFixture& f, int n) {
    ImportedCase made;
    made.head.kind = QStringLiteral("grid.thing");
    made.head.state = QStringLiteral("WORK");
    made.head.source = QStringLiteral("import");
    made.head.externalId = QStringLiteral("X-%1").arg(n);
    made.head.summary = QStringLiteral("井盖 %1").arg(n);
    made.head.openedAt = f.clock.now();
    made.sealed.insert(QStringLiteral("reporter"), QStringLiteral("测试%1").arg(n));
    made.journal = {JournalEntry{}, JournalEntry{}};
    for (JournalEntry& entry : made.journal) {
        entry.occurredAt = f.clock.now();
    }
    made.actor = Actor{QStringLiteral("admin"), {}, QStringLiteral("import"), {}};
    return made;
}

}  // namespace

class TestCaseBulk final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersAndChainGoOnAfterwards();
    void anotherStepMayComeBetween();
    void knownCasesAreNamedNotWritten();
    void theSameCaseTwiceInOneBatchIsOneCase();
    void preparingBesideTheWriterLosesNothing();
    void veryManyMayBeExpected();
};

void TestCaseBulk::veryManyMayBeExpected() {
    CoreFixture f;
    const auto indexes = [&] {
        return await(f.core->store().read([](ReadTx& tx) -> Result<qint64> {
                   QZ_ASSIGN(Statement row,
                             tx.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND "
                                        "tbl_name = 'core_cases'"));
                   QZ_ASSIGN(const bool found, row.step());
                   return found ? row.integer(0) : -1;
               }))
            .valueOr(-1);
    };
    const qint64 before = indexes();
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) -> Status {
        const std::unique_ptr<CaseBulk> bulk = f.core->cases().bulk(tx);
        QZ_TRY(bulk->expect(2'000'000));
        const std::unique_ptr<PreparedCases> batch = bulk->batch();
        for (int i = 0; i < 20; ++i) {
            QZ_ASSIGN(const CaseId id, bulk->prepare(sample(f, i), *batch));
            Q_UNUSED(id)
        }
        for (size_t i = 0; i < 20; ++i) {
            QZ_TRY(bulk->open(*batch, i));
        }
        return bulk->finish();
    }));
    QVERIFY(before > 8);
    QCOMPARE(indexes(), before);
    CaseQuery query;
    query.sort = QStringLiteral("-opened_at");
    const auto page = await(f.core->cases().list(query, CoreFixture::actor("admin")));
    QZ_VERIFY_OK(page);
    QCOMPARE(page->rows.size(), 20);
}

void TestCaseBulk::numbersAndChainGoOnAfterwards() {
    CoreFixture f;
    f.clock.set(QStringLiteral("2026-09-21T09:00"));
    constexpr int kCases = 2100;  // over two ends of a block of numbers
    QSet<QString> numbers;
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) -> Status {
        const std::unique_ptr<CaseBulk> bulk = f.core->cases().bulk(tx);
        const std::unique_ptr<PreparedCases> batch = bulk->batch();
        for (int i = 0; i < kCases; ++i) {
            batch->clear();
            QZ_ASSIGN(const CaseId id, bulk->prepare(sample(f, i), *batch));
            QZ_ASSIGN(const ImportedOutcome outcome, bulk->open(*batch, 0));
            QZ_TRY(bulk->flush());
            Q_UNUSED(id)
            numbers.insert(outcome.number);
        }
        return bulk->finish();
    }));
    QCOMPARE(numbers.size(), kCases);
    QVERIFY(numbers.contains(QStringLiteral("TH26-000001")));
    QVERIFY(numbers.contains(QStringLiteral("TH26-002100")));
    const auto next = f.open(fieldsOf({{"summary", "next"}}));
    QZ_VERIFY_OK(next);
    QCOMPARE(next->number, QStringLiteral("TH26-002101"));
    const auto problems = await(f.core->verify());
    QZ_VERIFY_OK(problems);
    QCOMPARE(problems.value(), QStringList());
    const auto detail = f.load(QStringLiteral("TH26-000007"));
    QZ_VERIFY_OK(detail);
    QCOMPARE(detail->record.summary, QStringLiteral("井盖 6"));
    QCOMPARE(detail->journal.size(), 2);
    QCOMPARE(detail->journal.last().sequence, qint64(2));
}

void TestCaseBulk::anotherStepMayComeBetween() {
    CoreFixture f;
    f.clock.set(QStringLiteral("2026-09-21T09:00"));
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) -> Status {
        const std::unique_ptr<CaseBulk> bulk = f.core->cases().bulk(tx);
        const std::unique_ptr<PreparedCases> batch = bulk->batch();
        QZ_TRY(bulk->prepare(sample(f, 1), *batch));
        QZ_TRY(bulk->prepare(sample(f, 2), *batch));
        QZ_ASSIGN(const ImportedOutcome opened, bulk->open(*batch, 0));
        QZ_TRY(bulk->finish());
        ImportedCase changed = sample(f, 1);
        changed.head.summary = QStringLiteral("changed");
        QZ_ASSIGN(const ImportedOutcome updated, f.core->cases().updateImported(tx, opened.id, changed));
        QZ_ASSIGN(const ImportedOutcome last, bulk->open(*batch, 1));
        Q_UNUSED(updated)
        Q_UNUSED(last)
        return bulk->finish();
    }));
    const auto problems = await(f.core->verify());
    QZ_VERIFY_OK(problems);
    QCOMPARE(problems.value(), QStringList());
    QCOMPARE(f.load(QStringLiteral("TH26-000001"))->record.summary, QStringLiteral("changed"));
    QCOMPARE(f.load(QStringLiteral("TH26-000002"))->record.summary, QStringLiteral("井盖 2"));
}

void TestCaseBulk::knownCasesAreNamedNotWritten() {
    CoreFixture f;
    f.clock.set(QStringLiteral("2026-09-21T09:00"));
    for (const bool again : {false, true}) {
        QZ_VERIFY_OK(f.write([&](WriteTx& tx) -> Status {
            QZ_ASSIGN(const ImportedOutcome outcome, f.core->cases().openImported(tx, sample(f, 1)));
            return outcome.existed == again && outcome.number == QLatin1String("TH26-000001")
                       ? Status()
                       : Status(makeError(ErrorCode::Bug, outcome.number));
        }));
    }
    CaseQuery query;
    query.withTotal = true;
    QCOMPARE(await(f.core->cases().list(query, Actor{}))->total, qint64(1));
}

void TestCaseBulk::theSameCaseTwiceInOneBatchIsOneCase() {
    CoreFixture f;
    f.clock.set(QStringLiteral("2026-09-21T09:00"));
    QStringList numbers;
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) -> Status {
        const std::unique_ptr<CaseBulk> bulk = f.core->cases().bulk(tx);
        const std::unique_ptr<PreparedCases> batch = bulk->batch();
        for (const int n : {1, 2, 1, 3}) {
            QZ_TRY(bulk->prepare(sample(f, n), *batch));
        }
        for (size_t n = 0; n < 4; ++n) {
            QZ_ASSIGN(const ImportedOutcome outcome, bulk->open(*batch, n));
            numbers.append(outcome.number + (outcome.existed ? QStringLiteral(" known") : QString()));
        }
        return bulk->finish();
    }));
    QCOMPARE(numbers, QStringList({QStringLiteral("TH26-000001"), QStringLiteral("TH26-000002"),
                                   QStringLiteral("TH26-000001 known"), QStringLiteral("TH26-000003")}));
    QCOMPARE(await(f.core->verify()).value(), QStringList());
}

void TestCaseBulk::preparingBesideTheWriterLosesNothing() {
    CoreFixture f;
    f.clock.set(QStringLiteral("2026-09-21T09:00"));
    constexpr int kCases = 600;
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) -> Status {
        const std::unique_ptr<CaseBulk> bulk = f.core->cases().bulk(tx);
        std::vector<std::unique_ptr<PreparedCases>> ready(kCases);
        std::atomic<int> made{0};
        std::thread beside([&] {
            for (int i = 0; i < kCases; ++i) {
                ready[size_t(i)] = bulk->batch();
                (void)bulk->prepare(sample(f, i), *ready[size_t(i)]).ok();
                made.store(i + 1, std::memory_order_release);
            }
        });
        Status status;
        for (int i = 0; i < kCases && status.ok(); ++i) {
            while (made.load(std::memory_order_acquire) <= i) {
                std::this_thread::yield();
            }
            status =
                bulk->open(*ready[size_t(i)], 0).ok() ? bulk->flush() : makeError(ErrorCode::Bug, QString());
        }
        beside.join();
        QZ_TRY(status);
        return bulk->finish();
    }));
    const auto problems = await(f.core->verify());
    QZ_VERIFY_OK(problems);
    QCOMPARE(problems.value(), QStringList());
    const auto detail = f.load(QStringLiteral("TH26-000600"));
    QZ_VERIFY_OK(detail);
    QCOMPARE(detail->record.externalId, QStringLiteral("X-599"));
}

QZ_TEST(TestCaseBulk)
#include "test_case_bulk.moc"
