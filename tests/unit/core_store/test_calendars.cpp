// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_fixture.h"

using namespace qz;
using namespace qz::test;

class TestCalendars final : public QObject {
    Q_OBJECT

private slots:
    void importMovesNothingByItself();
    void aNoticeLeavesTheYearBeforeAlone();
};

namespace {

const char* const kNotice = R"({"year": 2027, "papers": ["https://example.org/notice"], "days": [
    {"name": "New Year", "date": "2027-01-01", "isOffDay": true},
    {"name": "New Year", "date": "2027-01-04", "isOffDay": true},
    {"name": "New Year", "date": "2027-01-09", "isOffDay": false}]})";

Result<ImportSummary> importNotice(CoreFixture& f, bool dryRun = false) {
    return f.write([&](WriteTx& tx) {
        ImportOptions options;
        options.dryRun = dryRun;
        options.fileName = QStringLiteral("2027.json");
        return f.core->calendars().importHolidays(tx, {QByteArray(kNotice)}, options);
    });
}

}  // namespace

void TestCalendars::importMovesNothingByItself() {
    CoreFixture f;
    const QString before = f.core->calendar()->version();
    QVERIFY(!before.isEmpty());
    // Four working hours from Thursday 2026-12-31 16:40 would end on Monday 4 January, which the notice makes
    // free.
    f.clock.set(QStringLiteral("2026-12-31T16:40"));
    const QString number = f.open(fieldsOf({{"summary", "x"}}))->number;
    QZ_VERIFY_OK(f.act(number, "take"));
    const DeadlineResult old = f.load(number)->clocks.last().result;
    QVERIFY(old.provisional);

    const Result<ImportSummary> dry = importNotice(f, true);
    QZ_VERIFY_OK(dry);
    QCOMPARE(f.core->calendar()->version(), before);
    const Result<ImportSummary> summary = importNotice(f);
    QZ_VERIFY_OK(summary);
    QCOMPARE(summary->imported, 3);
    QVERIFY(summary->notes.first().contains(QStringLiteral("CN-2027-1")));
    QCOMPARE(f.core->calendar()->version(), QStringLiteral("CN-2027-1"));
    QVERIFY(f.core->calendar()->isOff(QDate(2027, 1, 4)));
    QVERIFY(!f.core->calendar()->isOff(QDate(2027, 1, 9)));
    QVERIFY(f.core->calendar()->isOff(QDate(2026, 10, 1)));  // the year before is as it was
    QCOMPARE(f.load(number)->clocks.last().result.due, old.due);
    QVERIFY(
        !f.load(number)->clocks.last().result.steps.isEmpty());  // explained by the old version, which stays

    const Result<QList<ClockChange>> changes =
        f.read([&](ReadTx& read) { return CalendarStore::changes(read, *f.core->calendar()); });
    QZ_VERIFY_OK(changes);
    QCOMPARE(changes->size(), 1);
    QCOMPARE(changes->first().number, number);
    QCOMPARE(changes->first().before.due, old.due);
    QVERIFY(changes->first().after.due > old.due);
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) { return CalendarStore::apply(tx, *changes); }));
    const Result<CaseDetail> detail = f.load(number);
    QCOMPARE(detail->clocks.last().result.due, changes->first().after.due);
    QCOMPARE(detail->record.dueAt, changes->first().after.due.toInstant());
    const auto left = f.read([&](ReadTx& read) { return CalendarStore::changes(read, *f.core->calendar()); });
    QCOMPARE(left->size(), 0);

    const Result<ImportSummary> again = importNotice(f);
    QZ_VERIFY_OK(again);
    QCOMPARE(again->skipped, 3);
    QCOMPARE(f.core->calendar()->version(), QStringLiteral("CN-2027-1"));
    f.reopen();
    QCOMPARE(f.core->calendar()->version(), QStringLiteral("CN-2027-1"));
}

void TestCalendars::aNoticeLeavesTheYearBeforeAlone() {
    CoreFixture f;
    const auto import = [&f](const char* json) {
        return f.write([&](WriteTx& tx) {
            return f.core->calendars().importHolidays(tx, {QByteArray(json)}, ImportOptions{});
        });
    };
    const char* const next = R"({"year": 2027, "papers": ["p27"], "days": [
        {"name": "New Year", "date": "2026-12-31", "isOffDay": true},
        {"name": "New Year", "date": "2027-01-01", "isOffDay": true}]})";
    const char* const thisYear = R"({"year": 2026, "papers": ["p26"], "days": [
        {"name": "National Day", "date": "2026-10-01", "isOffDay": true},
        {"name": "National Day", "date": "2026-10-10", "isOffDay": false}]})";
    QZ_VERIFY_OK(import(next));
    QVERIFY(f.core->calendar()->isOff(QDate(2026, 12, 31)));
    QVERIFY(f.core->calendar()->isOff(QDate(2026, 10, 1)));  // the year before is as it was
    QVERIFY(!f.core->calendar()->isOff(QDate(2026, 10, 10)));
    QZ_VERIFY_OK(import(thisYear));
    QVERIFY(f.core->calendar()->isOff(QDate(2026, 12, 31)));  // the later notice stands
    QVERIFY(!f.core->calendar()->isOff(QDate(2026, 10, 2)));  // this one no longer names the day
    for (const char* again : {next, thisYear}) {
        const auto summary = import(again);
        QZ_VERIFY_OK(summary);
        QCOMPARE(summary->imported, 0);
    }
}

QZ_TEST(TestCalendars)
#include "test_calendars.moc"
