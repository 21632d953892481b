// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::grid::test;

class TestGridStore : public QObject {
    Q_OBJECT
private slots:
    void seedsOnceWithNamesAsIds() {
        Desk a;
        Desk b;
        QZ_VERIFY_OK(a.open());
        QZ_VERIFY_OK(b.open());
        const qint64 classes = a.count("SELECT count(*) FROM grid_classes");
        QVERIFY(classes > 50);
        QZ_VERIFY_OK(a.write([&](WriteTx& tx) { return a.tables.seed(tx); }));
        QCOMPARE(a.count("SELECT count(*) FROM grid_classes"), classes);
        const auto id = [](Desk& desk) {
            return desk
                .read([](ReadTx& read) -> Result<QByteArray> {
                    QZ_ASSIGN(
                        Statement row,
                        read.prepare("SELECT id FROM grid_limits WHERE class = 'P0101' AND stage = 'fence'"));
                    QZ_ASSIGN(const bool found, row.step());
                    const QByteArray bytes = found ? row.blob(0) : QByteArray();
                    row.reset();
                    return bytes;
                })
                .valueOr(QByteArray());
        };
        QVERIFY(!id(a).isEmpty());
        QCOMPARE(id(a), id(b));
    }

    void aRolledBackChangeIsForgotten() {
        Desk desk;
        QZ_VERIFY_OK(desk.open());
        EventClass added;
        added.code = QStringLiteral("X0101");
        added.nameZh = QStringLiteral("city extension");
        const auto known = [&] {
            return desk
                .read([&](ReadTx& read) -> Result<bool> {
                    QZ_ASSIGN(const auto table, desk.tables.in(read));
                    return table->find(added.code) != nullptr;
                })
                .valueOr(false);
        };
        QVERIFY(!known());
        const Status failed = desk.write([&](WriteTx& tx) -> Status {
            QZ_TRY(desk.tables.putClass(tx, added));
            QZ_ASSIGN(const auto table, desk.tables.in(tx));
            return table->find(added.code) != nullptr
                       ? Status(makeError(ErrorCode::Cancelled, QStringLiteral("back")))
                       : Status();
        });
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::Cancelled);
        QVERIFY(!known());
        QZ_VERIFY_OK(desk.write([&](WriteTx& tx) { return desk.tables.putClass(tx, added); }));
        QVERIFY(known());
    }

    void queriesUseTheirIndexes_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("near") << QByteArray(
            "SELECT number, lon, lat FROM grid_events WHERE class = 'P0101' AND is_open = 1 AND lat IS NOT "
            "NULL "
            "AND lat BETWEEN 1 AND 2 AND lon BETWEEN 1 AND 2 AND deleted_at IS NULL");
        QTest::newRow("tray") << QByteArray(
            "SELECT number, class, address, area, opened_at FROM grid_events WHERE is_open = 1 AND "
            "place_precision IN ('village', 'area', 'none') AND deleted_at IS NULL ORDER BY opened_at DESC "
            "LIMIT 9");
        QTest::newRow("orders") << QByteArray(
            "SELECT id FROM grid_dispatches WHERE event_id = x'00' ORDER BY rid");
    }
    void queriesUseTheirIndexes() {
        QFETCH(QByteArray, sql);
        Desk desk;
        QZ_VERIFY_OK(desk.open());
        const Result<QString> plan = desk.read([&](ReadTx& read) -> Result<QString> {
            QZ_ASSIGN(Statement rows, read.prepare(QByteArray("EXPLAIN QUERY PLAN " + sql).constData()));
            QString text;
            for (;;) {
                QZ_ASSIGN(const bool more, rows.step());
                if (!more) {
                    return text;
                }
                text += rows.text(3) + QLatin1Char('\n');
            }
        });
        QZ_VERIFY_OK(plan);
        QVERIFY2(plan->contains(QStringLiteral("USING INDEX grid_")), qPrintable(*plan));
        QVERIFY2(!plan->contains(QStringLiteral("SCAN grid_dispatches")), qPrintable(*plan));
    }
};

QZ_TEST(TestGridStore)
#include "test_tables_store.moc"
