// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>

#include "db_fixture.h"

using namespace qz;
using namespace qz::test;

class TestMigrations final : public QObject {
    Q_OBJECT
private slots:
    void runsOnceAndRemembers();
    void gapInNumbersIsInvalid();
    void changedFileIsConflict();
    void newerStoreIsUnsupportedUnlessCompatible();
    void failingFileIsUndoneWhole_data();
    void failingFileIsUndoneWhole();
    void copyIsMadeBeforeTheFirstPendingOne();
    void tableCanBeBuiltAnewUnderItsChildren();
};

namespace {

QStringList copies(const DbFixture& f) {
    return QDir(f.folder() + QStringLiteral("/backups"))
        .entryList({QStringLiteral("pre-migration-*.db")}, QDir::Files);
}

}  // namespace

void TestMigrations::runsOnceAndRemembers() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    QZ_VERIFY_OK(f.migrate());
    QCOMPARE(*f.number("SELECT count(*) FROM schema_migrations WHERE module='test' AND number=1 AND "
                       "name='0001_people.sql' AND length(sha256)=64"),
             1);
    QCOMPARE(*f.number("SELECT applied_at FROM schema_migrations"), f.clock.now().ms);
    QZ_VERIFY_OK(f.open(false));
    QZ_VERIFY_OK(f.migrate());
    QCOMPARE(copies(f).size(), 0);
}

void TestMigrations::gapInNumbersIsInvalid() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    writeFile(f.migrations() + QStringLiteral("/0003_more.sql"), "CREATE TABLE x(a INTEGER) STRICT;");
    QCOMPARE(f.migrate().error().code, ErrorCode::Invalid);
    QFile::remove(f.migrations() + QStringLiteral("/0003_more.sql"));
    writeFile(f.migrations() + QStringLiteral("/second.sql"), "");
    QCOMPARE(f.migrate().error().code, ErrorCode::Invalid);
}

void TestMigrations::changedFileIsConflict() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    const auto files = Store::migrationsIn(QStringLiteral("test"), f.migrations());
    QZ_VERIFY_OK(files);
    writeFile(f.migrations() + QStringLiteral("/0001_people.sql"),
              DbFixture::firstMigration() + "-- other\n");
    const Status against = f.store->migrate(QStringLiteral("test"), *files);
    QCOMPARE(against.error().code, ErrorCode::Conflict);
    const Status applied = f.migrate();
    QCOMPARE(applied.error().code, ErrorCode::Conflict);
    QVERIFY(applied.error().message.contains(QStringLiteral("test/0001_people.sql")));
}

void TestMigrations::newerStoreIsUnsupportedUnlessCompatible() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    const QString second = f.migrations() + QStringLiteral("/0002_index.sql");
    writeFile(second, "-- an index only\n-- compatible\nCREATE INDEX test_age ON test_people(age);");
    QZ_VERIFY_OK(f.migrate());
    QFile::remove(second);
    QZ_VERIFY_OK(f.migrate());
    writeFile(second, "-- an index only\n-- compatible\nCREATE INDEX test_age ON test_people(age);");
    const QString third = f.migrations() + QStringLiteral("/0003_gone.sql");
    writeFile(third, "ALTER TABLE test_people DROP COLUMN place;");
    QZ_VERIFY_OK(f.migrate());
    QFile::remove(third);
    const Status newer = f.migrate();
    QVERIFY(!newer.ok());
    QCOMPARE(newer.error().code, ErrorCode::Unsupported);
    QVERIFY(newer.error().message.contains(QStringLiteral("0003_gone.sql")));
}

void TestMigrations::failingFileIsUndoneWhole_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("syntax") << QByteArray(
        "CREATE TABLE x(a INTEGER) STRICT;\nINSERT INTO x VALUES(1);\nCREATE TABEL y(a);");
    QTest::newRow("constraint") << QByteArray(
        "CREATE TABLE x(a INTEGER UNIQUE) STRICT;\nINSERT INTO x VALUES(1);\nINSERT INTO x VALUES(1);");
    QTest::newRow("commit inside") << QByteArray(
        "CREATE TABLE x(a INTEGER) STRICT;\nINSERT INTO x VALUES(1);\nCOMMIT;");
    QTest::newRow("other file") << QByteArray(
        "CREATE TABLE x(a INTEGER) STRICT;\nINSERT INTO x VALUES(1);\nATTACH 'y.db' AS y;");
}

void TestMigrations::failingFileIsUndoneWhole() {
    QFETCH(QByteArray, text);
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    writeFile(f.migrations() + QStringLiteral("/0002_x.sql"), text);
    const Status failed = f.migrate();
    QVERIFY(!failed.ok());
    QVERIFY2(failed.error().message.contains(QStringLiteral("test/0002_x.sql")),
             qPrintable(failed.error().message));
    QVERIFY2(failed.error().message.contains(QStringLiteral("statement 3")),
             qPrintable(failed.error().message));
    QCOMPARE(*f.number("SELECT count(*) FROM sqlite_schema WHERE name='x'"), 0);
    QCOMPARE(*f.number("SELECT count(*) FROM schema_migrations"), 1);
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    writeFile(f.migrations() + QStringLiteral("/0002_x.sql"), "CREATE TABLE x(a INTEGER) STRICT;");
    QZ_VERIFY_OK(f.migrate());
}

void TestMigrations::copyIsMadeBeforeTheFirstPendingOne() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    QZ_VERIFY_OK(f.open(false));
    writeFile(f.migrations() + QStringLiteral("/0002_a.sql"), "CREATE TABLE a(a INTEGER) STRICT;");
    writeFile(f.migrations() + QStringLiteral("/0003_b.sql"), "CREATE TABLE b(a INTEGER) STRICT;");
    QZ_VERIFY_OK(f.migrate());
    QCOMPARE(copies(f).size(), 1);
    // The copy is a store as it was.
    const QString other = f.dir.filePath(QStringLiteral("other"));
    QDir().mkpath(other);
    QVERIFY(QFile::copy(f.folder() + QStringLiteral("/backups/") + copies(f).at(0),
                        other + QStringLiteral("/store.db")));
    auto before = Store::open({other, false, false}, f.clock, nullptr);
    QZ_VERIFY_OK(before);
    const auto seen = await((*before)->read([](ReadTx& tx) -> Result<qint64> {
        QZ_ASSIGN(Statement s, tx.prepare("SELECT (SELECT count(*) FROM test_people)*10+"
                                          "(SELECT count(*) FROM sqlite_schema WHERE name IN ('a','b'))"));
        QZ_TRY(s.step());
        return s.integer(0);
    }));
    QCOMPARE(*seen, 10);
}

void TestMigrations::tableCanBeBuiltAnewUnderItsChildren() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    writeFile(f.migrations() + QStringLiteral("/0002_child.sql"),
              "CREATE TABLE child(p INTEGER REFERENCES test_people(rid) ON DELETE CASCADE) STRICT;"
              "INSERT INTO child SELECT rid FROM test_people;");
    QZ_VERIFY_OK(f.migrate());
    writeFile(f.migrations() + QStringLiteral("/0003_anew.sql"),
              "CREATE TABLE fresh(rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL, age "
              "INTEGER, "
              "deleted_at INTEGER, _ver INTEGER NOT NULL, _cv BLOB NOT NULL) STRICT;"
              "INSERT INTO fresh SELECT rid,id,name,age,deleted_at,_ver,_cv FROM test_people;"
              "DROP TABLE test_people; ALTER TABLE fresh RENAME TO test_people;");
    QZ_VERIFY_OK(f.migrate());
    QCOMPARE(*f.number("SELECT count(*) FROM child JOIN test_people ON rid=p"), 1);
    writeFile(f.migrations() + QStringLiteral("/0004_break.sql"), "INSERT INTO child VALUES(99);");
    QVERIFY(!f.migrate().ok());
    QCOMPARE(*f.number("SELECT count(*) FROM child"), 1);
    QZ_VERIFY_OK(f.addPerson(2, QStringLiteral("Bob")));
}

QZ_TEST(TestMigrations)
#include "test_migrations.moc"
