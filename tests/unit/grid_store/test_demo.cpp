// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_desk.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::grid::test;

namespace {

QString listing(Desk& desk) {
    return desk
        .read([](ReadTx& read) -> Result<QString> {
            QZ_ASSIGN(
                Statement rows,
                read.prepare(
                    "SELECT number, state, area, owner_unit, subkind, summary, place, source, urgent, lon, "
                    "lat, opened_at, closed_at, due_at, due_clock, rework_count FROM core_cases ORDER BY "
                    "number"));
            QString text;
            for (;;) {
                QZ_ASSIGN(const bool more, rows.step());
                if (!more) {
                    return text;
                }
                for (int i = 0; i < rows.columnCount(); ++i) {
                    text += rows.text(i) + QLatin1Char('|');
                }
                text += QLatin1Char('\n');
            }
        })
        .valueOr(QString());
}

}  // namespace

class TestDemo : public QObject {
    Q_OBJECT
private slots:
    void theSameSeedGivesTheSameStore() {
        Desk a(QStringLiteral("2026-11-20T15:00"));
        Desk b(QStringLiteral("2026-12-24T08:00"));
        Desk c(QStringLiteral("2026-11-20T15:00"));
        QZ_VERIFY_OK(a.open());
        QZ_VERIFY_OK(b.open());
        QZ_VERIFY_OK(c.open());
        QZ_VERIFY_OK(fillDemo(a, QStringLiteral("tiny"), 1));
        QZ_VERIFY_OK(fillDemo(b, QStringLiteral("tiny"), 1));
        QZ_VERIFY_OK(fillDemo(c, QStringLiteral("tiny"), 2));
        const QString text = listing(a);
        QCOMPARE(text.count(QLatin1Char('\n')), 60);
        QCOMPARE(listing(b), text);
        QVERIFY(listing(c) != text);
    }

    void aDeskHasEverythingToLookAt() {
        Desk desk(QStringLiteral("2026-11-20T15:00"));
        QZ_VERIFY_OK(desk.open("990101"));
        QElapsedTimer timer;
        timer.start();
        QZ_VERIFY_OK(fillDemo(desk, QStringLiteral("desk"), 1));
        qInfo("desk in %lld ms", timer.elapsed());
        QCOMPARE(desk.count("SELECT count(*) FROM core_cases"), 2000);
        QCOMPARE(desk.count("SELECT count(*) FROM grid_events"), 2000);
        QCOMPARE(
            desk.count("SELECT count(*) FROM core_areas WHERE length(code) = 15 AND code LIKE '990101%'"),
            80);
        QCOMPARE(
            desk.count("SELECT count(*) FROM core_areas WHERE length(code) = 12 AND code LIKE '990101%'"),
            20);
        for (const char* state : {"REPORTED", "FILED", "DISPATCHED", "IN_PROGRESS", "SUSPENDED", "CLOSED",
                                  "EVALUATED", "REJECTED", "TRANSFERRED", "MERGED", "VOID"}) {
            const QByteArray sql =
                QByteArray("SELECT count(*) FROM core_cases WHERE state = '") + state + "'";
            const qint64 n = desk.count(sql.constData());
            qInfo("%s %lld", state, n);
            QVERIFY2(n > 0, state);
        }
        const qint64 open = desk.count("SELECT count(*) FROM grid_events WHERE is_open = 1");
        QVERIFY2(open > 20 && open < 300, qPrintable(QString::number(open)));
        QVERIFY(desk.count("SELECT count(*) FROM core_cases WHERE rework_count > 0") > 20);
        QVERIFY(desk.count("SELECT count(*) FROM core_cases WHERE state = 'SUSPENDED'") > 0);
        const Instant now = desk.clock.now();
        const QByteArray overdue =
            QByteArray("SELECT count(*) FROM core_cases WHERE closed_at IS NULL AND due_at < ") +
            QByteArray::number(now.ms);
        QVERIFY(desk.count(overdue.constData()) > 5);
        QCOMPARE(desk.count("SELECT count(*) FROM core_cases WHERE (closed_at IS NULL) <> (SELECT is_open "
                            "FROM grid_events "
                            "WHERE grid_events.id = core_cases.id)"),
                 0);
        QVERIFY(desk.count("SELECT count(*) FROM core_clocks WHERE clock = 'disposal' AND state = 'MET'") >
                desk.count("SELECT count(*) FROM core_clocks WHERE clock = 'disposal' AND state = 'LATE'"));
        QCOMPARE(
            desk.count("SELECT count(*) FROM core_clocks WHERE state = 'RUNNING' AND stopped_at IS NOT NULL"),
            0);
        QCOMPARE(
            desk.count(
                "SELECT count(*) FROM core_clocks JOIN core_cases ON core_cases.id = case_id "
                "WHERE core_cases.closed_at IS NOT NULL AND core_clocks.state IN ('RUNNING', 'SUSPENDED')"),
            0);
        // Every point lies in the grid that its event names.
        const auto tree = desk.core->areas().tree();
        const Result<CasePage> page = desk.read([&](ReadTx& read) {
            CaseQuery query;
            query.kind = kKind;
            return desk.core->cases().listIn(read, query, Desk::boss());
        });
        QZ_VERIFY_OK(page);
        QVERIFY(page->rows.size() >= 200);
        for (const CaseRecord& record : page->rows) {
            if (record.point) {
                QCOMPARE(tree->locate(*record.point).toString(), record.area.toString());
            }
        }
    }

    /// As the city is made: whole lives for thirty days, of what ended before only its ends.
    void aThinOneKeepsTheEndsOfOldEvents() {
        Desk desk(QStringLiteral("2026-11-20T15:00"));
        QZ_VERIFY_OK(desk.open("990101"));
        QZ_VERIFY_OK(fillDemo(desk, QStringLiteral("thin"), 1));
        QCOMPARE(desk.count("SELECT count(*) FROM grid_events"), 6000);
        const QByteArray old = "opened_at < " +
                               QByteArray::number(desk.clock.now().ms - 31LL * 24 * 3'600'000) +
                               " AND closed_at IS NOT NULL";
        const auto count = [&desk](const QByteArray& sql) { return desk.count(sql.constData()); };
        QVERIFY(count("SELECT count(*) FROM core_cases WHERE " + old) > 4500);
        QCOMPARE(
            count("SELECT count(*) FROM core_clocks JOIN core_cases ON core_cases.id = case_id WHERE " + old),
            0);
        QCOMPARE(count("SELECT max(n) FROM (SELECT count(*) AS n FROM core_journal JOIN core_cases ON "
                       "core_cases.id = case_id WHERE " +
                       old + " GROUP BY case_id)"),
                 2);
        const QByteArray recent =
            "opened_at > " + QByteArray::number(desk.clock.now().ms - 30LL * 24 * 3'600'000);
        QVERIFY(count("SELECT max(n) FROM (SELECT count(*) AS n FROM core_journal JOIN core_cases ON "
                      "core_cases.id = case_id WHERE " +
                      recent + " GROUP BY case_id)") > 5);
        QCOMPARE(count("SELECT count(*) FROM core_cases WHERE (closed_at IS NULL) <> (SELECT is_open FROM "
                       "grid_events WHERE grid_events.id = core_cases.id)"),
                 0);
        const Result<QStringList> problems = qz::test::await(desk.core->verify());
        QZ_VERIFY_OK(problems);
        QCOMPARE(*problems, QStringList());
    }

    void demoEventsGoOnByTheRules() {
        Desk desk(QStringLiteral("2026-11-20T15:30"));
        QZ_VERIFY_OK(desk.open("990101"));
        QZ_VERIFY_OK(fillDemo(desk, QStringLiteral("desk"), 3));
        const Result<CasePage> page = desk.read([&](ReadTx& read) {
            CaseQuery query;
            query.kind = kKind;
            query.filter = Filter::parse(QStringLiteral("state=IN_PROGRESS")).value();
            return desk.core->cases().listIn(read, query, Desk::boss());
        });
        QZ_VERIFY_OK(page);
        QVERIFY(!page->rows.isEmpty());
        const CaseRecord record = page->rows.first();
        const QByteArray owner = QStringLiteral("unit:%1").arg(record.ownerUnit).toUtf8();
        QZ_VERIFY_OK(desk.act(record.number, "handling_feedback", owner.constData()));
        QVERIFY(!desk.act(record.number, "verify", owner.constData(), fields({{"passed", "true"}})).ok());
        QZ_VERIFY_OK(desk.act(record.number, "verify", "", fields({{"passed", "true"}})));
    }
};

QZ_TEST(TestDemo)
#include "test_demo.moc"
