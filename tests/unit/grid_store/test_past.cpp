// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_desk.h"
#include "grid/store/past_rows.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::grid::test;

/// Earlier days of events, as the map shows them.
class TestPast : public QObject {
    Q_OBJECT

private slots:
    void statesFollowTheJournal() {
        Desk desk(QStringLiteral("2026-09-30T09:00"));
        QZ_VERIFY_OK(desk.open());
        const auto reported = desk.report({{QStringLiteral("class"), QStringLiteral("P0101")},
                                           {QStringLiteral("summary"), QStringLiteral("Cover cracked")},
                                           {QStringLiteral("area"), QStringLiteral("340202014003002")},
                                           {QStringLiteral("lon"), QStringLiteral("118.37")},
                                           {QStringLiteral("lat"), QStringLiteral("31.33")}});
        QZ_VERIFY_OK(reported);
        const Instant first = desk.clock.now();
        desk.clock.set(QStringLiteral("2026-09-30T11:00"));
        QZ_VERIFY_OK(desk.act(reported->number, "accept", ""));
        const AreaCode district = AreaCode::parse(QStringLiteral("340202")).value();
        const auto past = desk.read([&](ReadTx& read) { return pastRows(read, district, Instant{0}, 10); });
        QZ_VERIFY_OK(past);
        QCOMPARE(past->size(), 1);
        const EventPast& event = past->first();
        QCOMPARE(event.number, reported->number);
        QVERIFY(event.point.has_value());
        QVERIFY(event.stateAt(Instant{first.ms - 1}).isEmpty());
        QCOMPARE(event.stateAt(Instant{first.ms + 60'000}), reported->state);
        QVERIFY(event.stateAt(desk.clock.now()) != reported->state);
        const AreaCode other = AreaCode::parse(QStringLiteral("340203")).value();
        QVERIFY(desk.read([&](ReadTx& read) { return pastRows(read, other, Instant{0}, 10); })->isEmpty());
    }

    /// Today is as lists have it; a year ago nothing of what was reported since.
    void todayIsWhatListsSay() {
        Desk desk(QStringLiteral("2026-11-20T15:30"));
        QZ_VERIFY_OK(desk.open("990101"));
        QZ_VERIFY_OK(fillDemo(desk, QStringLiteral("desk"), 3));
        const AreaCode district = AreaCode::parse(QStringLiteral("990101")).value();
        const auto past =
            desk.read([&](ReadTx& read) { return pastRows(read, district, Instant{0}, 100'000); });
        QZ_VERIFY_OK(past);
        QHash<QString, QString> states;
        CaseQuery query;
        query.kind = kKind;
        query.area = district;
        query.limit = 100'000;
        const auto page =
            desk.read([&](ReadTx& read) { return desk.core->cases().listIn(read, query, Desk::boss()); });
        QZ_VERIFY_OK(page);
        for (const CaseRecord& record : page->rows) {
            states.insert(record.number, record.state);
        }
        QCOMPARE(past->size(), states.size());
        for (const EventPast& event : *past) {
            QCOMPARE(event.stateAt(desk.clock.now()), states.value(event.number));
            QVERIFY(event.stateAt(Instant{event.openedAt.ms - 1}).isEmpty());
            for (qsizetype i = 1; i < event.changes.size(); ++i) {
                QVERIFY(event.changes[i - 1].at <= event.changes[i].at);
            }
        }
        QCOMPARE(desk.read([&](ReadTx& read) { return pastRows(read, district, Instant{0}, 7); })->size(), 7);
    }
};

QZ_TEST(TestPast)
#include "test_past.moc"
