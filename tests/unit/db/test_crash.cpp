// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <cstdio>

#include "crash_child.h"
#include "db_fixture.h"

namespace qz::test {

int writeUntilKilled(const QString& folder) {
    SystemClock clock;
    auto store = Store::open({folder, false, false}, clock, nullptr);
    if (!store) {
        fprintf(stderr, "%s\n", qPrintable(store.error().message));
        return 2;
    }
    (*store)->addTable(people());
    for (int batch = 0; batch < 1'000'000; ++batch) {
        auto written = await((*store)->write(QStringLiteral("test.batch"), [](WriteTx& tx) -> Result<qint64> {
            SystemClock systemClock;
            SystemRandom random;
            ClockIds ids(systemClock, random);
            const Uuid group = ids.next();
            for (int i = 0; i < 10; ++i) {
                QZ_TRY(tx.insert(people(), ids.next(), {{"name", group.toString()}, {"age", qint64(i)}}));
            }
            return 0;
        }));
        if (!written) {
            fprintf(stderr, "%s\n", qPrintable(written.error().detail));
            return 3;
        }
        puts("batch");
        fflush(stdout);
    }
    return 0;
}

class TestCrash final : public QObject {
    Q_OBJECT
private slots:
    void killedWritersLeaveWholeTransactions();
};

void TestCrash::killedWritersLeaveWholeTransactions() {
    DbFixture f;
    QZ_VERIFY_OK(f.prepare());
    f.store.reset();
    qint64 before = 0;
    for (int round = 0; round < 20; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--write-until-killed"), f.folder()});
        QVERIFY(child.waitForReadyRead(20'000));
        QTest::qWait(7 + round * 3);
        child.kill();
        QVERIFY(child.waitForFinished());
        const qint64 told = child.readAllStandardOutput().count("batch");
        QVERIFY2(told > 0, child.readAllStandardError().constData());

        QZ_VERIFY_OK(f.open(false));
        const auto problems = await(f.store->verify());
        QZ_VERIFY_OK(problems);
        QCOMPARE(*problems, QStringList());
        QCOMPARE(
            *f.number("SELECT count(*) FROM (SELECT 1 FROM test_people GROUP BY name HAVING count(*)<>10)"),
            0);
        const qint64 rows = *f.number("SELECT count(*) FROM test_people");
        QVERIFY2(rows >= before + told * 10, "a transaction that was told done is gone");
        before = rows;
        f.store.reset();
    }
}

}  // namespace qz::test

using qz::test::TestCrash;
QZ_TEST(TestCrash)
#include "test_crash.moc"
