// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <stdexcept>

#include "db_fixture.h"
#include "qz/db/packed_rows.h"

using namespace qz;
using namespace qz::test;

class TestTransactions final : public QObject {
    Q_OBJECT
private slots:
    void valuesComeBackAsTheyWent();
    void insertGivesVersionsAndEvent();
    void eventComesAfterCommit();
    void updateRaisesOnlyChangedColumns();
    void staleColumnIsConflict();
    void removeStandsAgainstUnseenEdits();
    void guardRefusesOtherWays();
    void bulkInsertKeepsVersions();
    void manyRowsByOneStatement();
    void manyRowsAreGuardedLikeOne();
    void failureRollsBackAndTellsNobody();
    void exceptionEndsInTheStore();
    void savepointUndoesOnlyItsOwn();
    void duplicateIdIsConflict();
    void unfinishedCursorDoesNoHarm();
    void readersSeeSnapshotsDuringWrites();
};

void TestTransactions::valuesComeBackAsTheyWent() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    const QString han = QString::fromUtf8("\xE5\xB2\xA9\xF0\xA0\xAE\xB7");
    const auto seen = await(f.store->write(QStringLiteral("t"), [&](WriteTx& tx) -> Result<QList<bool>> {
        QZ_ASSIGN(Statement s, tx.sql("SELECT ?,?,?,?,?,?,?,?"));
        s.bindAll(qint64(-5'000'000'000), 2.5, han, QByteArray("\0\xff", 2), QString(), QByteArray(""),
                  uuidOf(1), true);
        QZ_ASSIGN(const bool row, s.step());
        QList<bool> same{row,
                         s.integer(0) == -5'000'000'000,
                         s.real(1) == 2.5,
                         s.text(2) == han,
                         s.blob(3) == QByteArray("\0\xff", 2),
                         s.isNull(4) && s.text(4).isNull(),
                         !s.isNull(5) && s.blob(5).isEmpty() && !s.blob(5).isNull(),
                         s.uuid(6) == uuidOf(1),
                         s.integer(7) == 1,
                         std::get<QString>(s.value(2)) == han,
                         s.columnCount() == 8};
        return same;
    }));
    QZ_VERIFY_OK(seen);
    QCOMPARE(*seen, QList<bool>(11, true));
}

void TestTransactions::insertGivesVersionsAndEvent() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    QCOMPARE(*f.number("SELECT _ver FROM test_people"), 1);
    QCOMPARE(*f.number("SELECT hex(_cv)='' FROM test_people"), 1);
    const auto changes = f.bus.take();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].operation, QStringLiteral("test.add"));
    QCOMPARE(changes[0].records, (QList<RecordRef>{{QStringLiteral("test.person"), uuidOf(1)}}));
    QVERIFY(!changes[0].bulk);
}

void TestTransactions::eventComesAfterCommit() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    qint64 seen = -1;
    f.bus.onPublish = [&] {
        auto read = f.store->read([](ReadTx& tx) -> Result<qint64> {
            QZ_ASSIGN(Statement s, tx.prepare("SELECT count(*) FROM test_people"));
            QZ_TRY(s.step());
            return s.integer(0);
        });
        read.waitForFinished();
        seen = read.result().valueOr(-2);
    };
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    QCOMPARE(seen, 1);
    f.bus.onPublish = nullptr;
}

void TestTransactions::updateRaisesOnlyChangedColumns() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    const auto update = [&](const ColumnValues& values) {
        return await(f.store->write(QStringLiteral("t"),
                                    [&](WriteTx& tx) { return tx.update(people(), uuidOf(1), values); }));
    };
    QZ_VERIFY_OK(update({{"age", qint64(7)}}));
    QCOMPARE(*f.number("SELECT hex(_cv)='010201' AND _ver=2 AND age=7 FROM test_people"), 1);
    QZ_VERIFY_OK(update({{"place", QStringLiteral("here")}}));
    QCOMPARE(*f.number("SELECT hex(_cv)='010201' AND _ver=2 AND place='here' FROM test_people"), 1);
    for (int i = 0; i < 126; ++i) {
        QZ_VERIFY_OK(update({{"name", QStringLiteral("n%1").arg(i)}}));
    }
    QCOMPARE(*f.number("SELECT hex(_cv)='80010201' AND _ver=128 FROM test_people"), 1);
    const auto missing = await(f.store->write(QStringLiteral("t"), [&](WriteTx& tx) {
        return tx.update(people(), uuidOf(2), {{"age", qint64(1)}});
    }));
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
}

void TestTransactions::staleColumnIsConflict() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    const auto ref =
        await(f.store->write(QStringLiteral("t"), [](WriteTx& tx) { return tx.ref(people(), uuidOf(1)); }));
    QZ_VERIFY_OK(ref);
    const auto update = [&](const char* column, const DbValue& value) {
        return await(f.store->write(QStringLiteral("t"), [&](WriteTx& tx) {
            return tx.update(people(), uuidOf(1), {{column, value}}, *ref);
        }));
    };
    QZ_VERIFY_OK(update("age", qint64(9)));
    QZ_VERIFY_OK(update("name", QStringLiteral("Bea")));
    const Status stale = update("age", qint64(10));
    QVERIFY(!stale.ok());
    QCOMPARE(stale.error().code, ErrorCode::Conflict);
    QCOMPARE(stale.error().where, QStringLiteral("age"));
    QCOMPARE(*f.number("SELECT age FROM test_people"), 9);
}

void TestTransactions::removeStandsAgainstUnseenEdits() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    const auto ref =
        await(f.store->write(QStringLiteral("t"), [](WriteTx& tx) { return tx.ref(people(), uuidOf(1)); }));
    QZ_VERIFY_OK(ref);
    const auto remove = [&] {
        return await(f.store->write(QStringLiteral("t"),
                                    [&](WriteTx& tx) { return tx.remove(people(), uuidOf(1), *ref); }));
    };
    QZ_VERIFY_OK(remove());
    QCOMPARE(*f.number("SELECT deleted_at FROM test_people"), f.clock.now().ms);
    QCOMPARE(remove().error().code, ErrorCode::Conflict);
    const Status edit = await(f.store->write(QStringLiteral("t"), [&](WriteTx& tx) {
        return tx.update(people(), uuidOf(1), {{"age", qint64(2)}}, *ref);
    }));
    QVERIFY(!edit.ok());
    QCOMPARE(edit.error().code, ErrorCode::Conflict);
}

void TestTransactions::guardRefusesOtherWays() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    const QStringList forbidden{
        QStringLiteral("INSERT INTO test_people(id,name,_ver,_cv) VALUES(x'00','x',1,x'01')"),
        QStringLiteral("UPDATE test_people SET age=1"),
        QStringLiteral("DELETE FROM test_people"),
        QStringLiteral("DELETE FROM TEST_PEOPLE"),
        QStringLiteral("DROP TABLE test_people"),
        QStringLiteral("CREATE TEMP TRIGGER t AFTER INSERT ON test_notes BEGIN DELETE FROM test_people; END;"
                       "INSERT INTO test_notes(text) VALUES('x')"),
        QStringLiteral("COMMIT"),
        QStringLiteral("SAVEPOINT x"),
        QStringLiteral("ATTACH 'x.db' AS x"),
        QStringLiteral("PRAGMA journal_mode=DELETE"),
        QStringLiteral("PRAGMA foreign_keys=OFF; VACUUM")};
    for (const QString& text : forbidden) {
        const Status ran =
            await(f.store->write(QStringLiteral("t"), [&](WriteTx& tx) { return tx.exec(text); }));
        QVERIFY2(!ran.ok(), qPrintable(text));
    }
    const Status prepared = await(f.store->write(QStringLiteral("t"), [&](WriteTx& tx) -> Status {
        // The text that update() itself uses is not to be had by asking for it.
        QZ_TRY(tx.update(people(), uuidOf(1), {{"age", qint64(3)}}));
        auto own = tx.sql("UPDATE \"test_people\" SET \"age\"=?,_ver=?,_cv=? WHERE id=?");
        return own ? Status() : Status(own.error());
    }));
    QVERIFY(!prepared.ok());
    QCOMPARE(prepared.error().code, ErrorCode::Bug);
    QCOMPARE(*f.number("SELECT count(*)=1 AND min(age)=1 FROM test_people"), 1);
    QZ_VERIFY_OK(await(f.store->write(QStringLiteral("t"), [](WriteTx& tx) {
        return tx.exec(
            QStringLiteral("INSERT INTO test_notes(text) VALUES('a'); UPDATE test_notes SET text='b';"));
    })));
}

void TestTransactions::bulkInsertKeepsVersions() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    f.bus.take();
    const Status written = await(f.store->write(QStringLiteral("import"), [](WriteTx& tx) -> Status {
        QZ_ASSIGN(Statement s, tx.prepareInsert(people(), {QStringLiteral("name"), QStringLiteral("age")}));
        // A change of the schema in between makes SQLite prepare again, under the guard.
        QZ_TRY(tx.exec(QStringLiteral("CREATE TABLE test_other(a INTEGER) STRICT")));
        for (int i = 0; i < 20'000; ++i) {
            QZ_TRY(s.bindAll(uuidOf(i), QStringLiteral("p"), i).run());
        }
        return {};
    }));
    QZ_VERIFY_OK(written);
    QCOMPARE(*f.number("SELECT count(*) FROM test_people WHERE _ver=1 AND _cv=x''"), 20'000);
    const auto changes = f.bus.take();
    QCOMPARE(changes.size(), 1);
    QVERIFY(changes[0].bulk && changes[0].records.isEmpty());
}

void TestTransactions::manyRowsByOneStatement() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    const QString han = QString::fromUtf8("\xE5\xB2\xA9\xF0\xA0\xAE\xB7");
    const QStringList columns{QStringLiteral("name"), QStringLiteral("age")};
    QZ_VERIFY_OK(await(f.store->write(QStringLiteral("import"), [&](WriteTx& tx) -> Status {
        PackedRows rows;
        for (int i = 0; i < 1000; ++i) {
            rows.add(uuidOf(i), i == 5 ? han : QStringLiteral("p%1").arg(i));
        }
        const std::vector<quint32> which{5, 999, 7};
        PackedRows ages;
        for (const int age : {50, 60, 70}) {
            ages.add(age);
        }
        QZ_TRY(tx.insertMany(people(), columns, {rows, which, &ages}));
        rows.clear();
        rows.add(uuidOf(2000), QString(QLatin1String("all")), 1);
        return tx.insertMany(people(), columns, {rows});
    })));
    QCOMPARE(*f.number("SELECT count(*) FROM test_people WHERE _ver=1 AND _cv=x''"), 4);
    QCOMPARE(*f.number("SELECT age FROM test_people WHERE name='p999'"), 60);
    QCOMPARE(*f.number("SELECT age FROM test_people WHERE hex(name)='E5B2A9F0A0AEB7'"), 50);
    QVERIFY(f.bus.take().last().bulk);
}

void TestTransactions::manyRowsAreGuardedLikeOne() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    PackedRows rows;
    rows.add(uuidOf(1), QStringLiteral("twice"), 1);
    rows.add(uuidOf(1), QStringLiteral("twice"), 1);
    const QStringList columns{QStringLiteral("name"), QStringLiteral("age")};
    const auto write = [&](const std::function<Status(WriteTx&)>& body) {
        return await(f.store->write(QStringLiteral("t"), body));
    };
    const Status twice = write([&](WriteTx& tx) { return tx.insertMany(people(), columns, {rows}); });
    QCOMPARE(twice.error().code, ErrorCode::Conflict);
    const Status around = write([&](WriteTx& tx) {
        return tx.insertMany("test_people", {QStringLiteral("id"), columns[0], columns[1]}, {rows});
    });
    QVERIFY(!around.ok());
    const Status reading = write([&](WriteTx& tx) -> Status {
        QZ_ASSIGN(Statement none, tx.sql("SELECT count(*) FROM qz_packed_rows"));
        QZ_ASSIGN(const bool row, none.step());
        return row && none.integer(0) == 0 ? Status() : Status(makeError(ErrorCode::Bug, QString()));
    });
    QZ_VERIFY_OK(reading);
    QCOMPARE(*f.number("SELECT count(*) FROM test_people"), 0);
}

void TestTransactions::failureRollsBackAndTellsNobody() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    const auto failed = await(f.store->write(QStringLiteral("t"), [](WriteTx& tx) -> Result<int> {
        QZ_TRY(tx.insert(people(), uuidOf(1), {{"name", QStringLiteral("x")}}));
        return makeError(ErrorCode::Denied, QStringLiteral("no"));
    }));
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().code, ErrorCode::Denied);
    QCOMPARE(*f.number("SELECT count(*) FROM test_people"), 0);
    QCOMPARE(f.bus.take().size(), 0);
}

void TestTransactions::exceptionEndsInTheStore() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    const Status thrown = await(f.store->write(QStringLiteral("t"), [](WriteTx& tx) -> Status {
        QZ_TRY(tx.insert(people(), uuidOf(1), {{"name", QStringLiteral("x")}}));
        throw std::runtime_error("from a library");
    }));
    QVERIFY(!thrown.ok());
    QCOMPARE(thrown.error().code, ErrorCode::Bug);
    const auto read =
        await(f.store->read([](ReadTx&) -> Result<int> { throw std::runtime_error("from a library"); }));
    QVERIFY(!read.ok());
    QCOMPARE(*f.number("SELECT count(*) FROM test_people"), 0);
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
}

void TestTransactions::savepointUndoesOnlyItsOwn() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    QZ_VERIFY_OK(await(f.store->write(QStringLiteral("t"), [](WriteTx& tx) -> Status {
        QZ_TRY(tx.insert(people(), uuidOf(1), {{"name", QStringLiteral("outer")}}));
        const Status inner = tx.nested([](WriteTx& in) -> Status {
            QZ_TRY(in.insert(people(), uuidOf(2), {{"name", QStringLiteral("inner")}}));
            const Status deep = in.nested([](WriteTx& in2) -> Status {
                QZ_TRY(in2.insert(people(), uuidOf(3), {{"name", QStringLiteral("deep")}}));
                return {};
            });
            return deep.ok() ? Status(makeError(ErrorCode::Invalid, QStringLiteral("x"))) : deep;
        });
        return inner.ok() ? Status(makeError(ErrorCode::Bug, QStringLiteral("inner kept"))) : Status();
    })));
    QCOMPARE(*f.number("SELECT count(*) FROM test_people"), 1);
    const auto changes = f.bus.take();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].records.size(), 1);
    QCOMPARE(changes[0].records[0].id, uuidOf(1));
}

void TestTransactions::duplicateIdIsConflict() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    const Status again = f.addPerson(1, QStringLiteral("Bob"));
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    const Status noName = await(f.store->write(QStringLiteral("t"), [](WriteTx& tx) -> Status {
        QZ_TRY(tx.insert(people(), uuidOf(5), {{"name", QString()}}));
        return {};
    }));
    QCOMPARE(noName.error().code, ErrorCode::Invalid);
}

void TestTransactions::unfinishedCursorDoesNoHarm() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    QZ_VERIFY_OK(f.addPerson(1, QStringLiteral("Ann")));
    QZ_VERIFY_OK(f.addPerson(2, QStringLiteral("Bob")));
    const auto both = await(f.store->write(QStringLiteral("t"), [](WriteTx& tx) -> Result<qint64> {
        QZ_ASSIGN(Statement outer, tx.prepare("SELECT age FROM test_people ORDER BY age"));
        QZ_TRY(outer.step());
        QZ_ASSIGN(Statement inner, tx.prepare("SELECT age FROM test_people ORDER BY age"));
        QZ_TRY(inner.step());
        QZ_TRY(inner.step());
        const qint64 sum = outer.integer(0) * 10 + inner.integer(0);
        QZ_TRY(tx.nested(
            [](WriteTx& in) { return in.exec(QStringLiteral("INSERT INTO test_notes(text) VALUES('a')")); }));
        return sum;
    }));
    QZ_VERIFY_OK(both);
    QCOMPARE(*both, 12);
    QCOMPARE(*f.number("SELECT count(*) FROM test_notes"), 1);
}

void TestTransactions::readersSeeSnapshotsDuringWrites() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    std::atomic<int> torn = 0;
    std::atomic<int> reads = 0;
    const auto readOnce = [&] {
        return f.store->read([&](ReadTx& tx) -> Result<bool> {
            QZ_ASSIGN(Statement s, tx.prepare("SELECT count(*) FROM test_people"));
            QZ_TRY(s.step());
            const qint64 first = s.integer(0);
            s.reset();
            QZ_TRY(s.step());
            torn += (first % 5 != 0 || s.integer(0) != first) ? 1 : 0;
            ++reads;
            return true;
        });
    };
    for (int round = 0; round < 40; ++round) {
        QList<QFuture<Result<bool>>> running;
        for (int i = 0; i < 6; ++i) {
            running.append(readOnce());
        }
        auto written = f.store->write(QStringLiteral("t"), [round](WriteTx& tx) -> Status {
            for (int i = 0; i < 5; ++i) {
                QZ_TRY(tx.insert(people(), uuidOf(round * 5 + i), {{"name", QStringLiteral("p")}}));
            }
            return {};
        });
        QZ_VERIFY_OK(await(written));
        for (const auto& future : running) {
            QZ_VERIFY_OK(await(future));
        }
    }
    QCOMPARE(torn.load(), 0);
    QCOMPARE(reads.load(), 240);
    QCOMPARE(*f.number("SELECT count(*) FROM test_people"), 200);
}

QZ_TEST(TestTransactions)
#include "test_transactions.moc"
