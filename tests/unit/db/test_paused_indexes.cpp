// SPDX-License-Identifier: GPL-3.0-or-later
#include "db_fixture.h"

namespace qz::test {

namespace {

constexpr auto kIndexes =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name IN ('test_by_name', 'test_by_age')";

const QStringList& both() {
    static const QStringList names{QStringLiteral("test_by_name"), QStringLiteral("test_by_age")};
    return names;
}

Result<qint64> indexesIn(ReadTx& tx) {
    QZ_ASSIGN(Statement row, tx.prepare(kIndexes));
    QZ_ASSIGN(const bool found, row.step());
    return found ? row.integer(0) : -1;
}

Status add(WriteTx& tx, int n) {
    const auto added =
        tx.insert(people(), uuidOf(n), {{"name", QStringLiteral("p%1").arg(n)}, {"age", qint64(n % 7)}});
    return added.ok() ? Status() : Status(added.error());
}

struct IndexedFixture : DbFixture {
    Status prepare() {
        writeFile(migrations() + QStringLiteral("/0002_indexes.sql"),
                  "CREATE INDEX test_by_name ON test_people (name);\n"
                  "CREATE INDEX test_by_age ON test_people (age, id) WHERE deleted_at IS NULL;\n"
                  "CREATE UNIQUE INDEX test_once ON test_people (name, age);\n");
        return DbFixture::prepare();
    }
    /// The store finds every row by an index, and SQLite no fault in any.
    [[nodiscard]] bool isSound(qint64 rows) const {
        return number(kIndexes).valueOr(-1) == 2 &&
               number(
                   "SELECT count(*) FROM test_people INDEXED BY test_by_age WHERE age >= 0 AND deleted_at IS "
                   "NULL")
                       .valueOr(-1) == rows &&
               number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'")
                       .valueOr(-1) == 0;
    }
};

}  // namespace

class TestPausedIndexes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theyAreBackWithTheCommit() {
        IndexedFixture f;
        QZ_VERIFY_OK(f.prepare());
        QZ_VERIFY_OK(f.addPerson(1000, QStringLiteral("before")));
        QZ_VERIFY_OK(await(f.store->write(QStringLiteral("t"), [](WriteTx& tx) -> Status {
            QZ_TRY(tx.pauseIndexes(both()));
            QZ_ASSIGN(const qint64 left, indexesIn(tx));
            for (int n = 0; n < 300 && left == 0; ++n) {
                QZ_TRY(add(tx, n));
            }
            return {};
        })));
        QVERIFY(f.isSound(301));
        QZ_VERIFY_OK(f.addPerson(2000, QStringLiteral("after")));
        QVERIFY(f.isSound(302));
    }
    void aFailedWriteLeavesThemAsTheyWere() {
        IndexedFixture f;
        QZ_VERIFY_OK(f.prepare());
        QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("kept")));
        QVERIFY(!await(f.store->write(QStringLiteral("t"), [](WriteTx& tx) -> Status {
                     QZ_TRY(tx.pauseIndexes(both()));
                     QZ_TRY(add(tx, 2));
                     return makeError(ErrorCode::Cancelled, QStringLiteral("stopped"));
                 })).ok());
        QVERIFY(f.isSound(1));
    }
    void aFailedPartGivesBackItsOwn() {
        IndexedFixture f;
        QZ_VERIFY_OK(f.prepare());
        QZ_VERIFY_OK(await(f.store->write(QStringLiteral("t"), [](WriteTx& tx) -> Status {
            QZ_TRY(tx.pauseIndexes({both().first()}));
            const Status inner = tx.nested([](WriteTx& in) -> Status {
                QZ_TRY(in.pauseIndexes({both().last()}));
                QZ_TRY(add(in, 1));
                return makeError(ErrorCode::Invalid, QStringLiteral("x"));
            });
            QZ_ASSIGN(const qint64 there, indexesIn(tx));
            return !inner.ok() && there == 1
                       ? add(tx, 2)
                       : Status(makeError(ErrorCode::Bug, QStringLiteral("not given back")));
        })));
        QVERIFY(f.isSound(1));
    }
    void whatGuardsRowsIsNotPaused() {
        IndexedFixture f;
        QZ_VERIFY_OK(f.prepare());
        for (const char* name : {"test_once", "sqlite_autoindex_test_people_1", "nothing"}) {
            const Status refused = await(f.store->write(QStringLiteral("t"), [name](WriteTx& tx) {
                return tx.pauseIndexes({QString::fromLatin1(name)});
            }));
            QCOMPARE(refused.error().code, ErrorCode::Bug);
        }
        QVERIFY(f.isSound(0));
    }
};

}  // namespace qz::test

using qz::test::TestPausedIndexes;
QZ_TEST(TestPausedIndexes)
#include "test_paused_indexes.moc"
