// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/work_calendar.h"

#include <QFile>

#include "qz_test.h"

using namespace qz;

namespace {

WorkCalendar shipped() { return loadShippedCalendar(QStringLiteral(QZ_SOURCE_DIR "/resources")).value(); }

int offDays(const WorkCalendar& calendar, int year) {
    int count = 0;
    for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
        count += calendar.isOff(day) ? 1 : 0;
    }
    return count;
}

QByteArray yearFile(const QByteArray& days, int year = 2026) {
    return "{\"year\":" + QByteArray::number(year) + ",\"papers\":[\"p\"],\"days\":[" + days + "]}";
}

}  // namespace

class TestWorkCalendar : public QObject {
    Q_OBJECT
private slots:
    void checkSumsOf2026() {
        const WorkCalendar calendar = shipped();
        QCOMPARE(calendar.version(), QStringLiteral("CN-2026-1"));
        QCOMPARE(offDays(calendar, 2026), 117);
        QCOMPARE(365 - offDays(calendar, 2026), 248);
        const QList<QDate> makeUp{QDate(2026, 1, 4), QDate(2026, 2, 14), QDate(2026, 2, 28),
                                  QDate(2026, 5, 9), QDate(2026, 9, 20), QDate(2026, 10, 10)};
        for (const QDate& day : makeUp) {
            QVERIFY2(!calendar.isOff(day) && day.dayOfWeek() >= 6, qPrintable(day.toString()));
        }
        int weekendWork = 0;
        for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
            weekendWork += day.dayOfWeek() >= 6 && !calendar.isOff(day) ? 1 : 0;
        }
        QCOMPARE(weekendWork, 6);
        const auto workDays = [&calendar](int month) {
            int count = 0;
            for (QDate day(2026, month, 1); day.month() == month; day = day.addDays(1)) {
                count += calendar.isOff(day) ? 0 : 1;
            }
            return count;
        };
        QCOMPARE(workDays(2), 16);
        QCOMPARE(workDays(9), 22);
        QCOMPARE(workDays(10), 18);
    }

    void everyShippedYearIsPublished() {
        const WorkCalendar calendar = shipped();
        for (int year = 2020; year <= 2026; ++year) {
            QVERIFY(calendar.isPublished(QDate(year, 6, 1)));
            QVERIFY(offDays(calendar, year) >= 112 && offDays(calendar, year) <= 120);
        }
        QVERIFY(!calendar.isPublished(QDate(2019, 6, 1)));
        QVERIFY(!calendar.isPublished(QDate(2027, 1, 1)));
        QVERIFY(!calendar.isPublished(QDate(2026, 12, 31)));  // next year's notice may still change it
        QVERIFY(calendar.isPublished(QDate(2025, 12, 31)));
        QVERIFY(calendar.isOff(QDate(2022, 12, 31)));
    }

    void reasonsAndNeighbours() {
        const WorkCalendar calendar = shipped();
        QVERIFY(calendar.offReason(QDate(2026, 10, 10)).isEmpty());
        QCOMPARE(calendar.offReason(QDate(2026, 10, 11)), QStringLiteral("Sunday"));
        QVERIFY(!calendar.offReason(QDate(2026, 10, 1)).isEmpty());
        QCOMPARE(calendar.nextWorkDay(QDate(2026, 10, 1)), QDate(2026, 10, 8));
        QCOMPARE(calendar.nextWorkDay(QDate(2026, 10, 8)), QDate(2026, 10, 8));
        QCOMPARE(calendar.previousWorkDay(QDate(2026, 10, 7)), QDate(2026, 9, 30));
    }

    void hoursChangeWithTheSeason() {
        const QList<WorkSpan> winter{{510, 720}, {840, 1050}};
        const QList<WorkSpan> summer{{480, 690}, {900, 1110}};
        const WorkCalendar calendar(
            QStringLiteral("v"), {},
            {{QDate(2026, 10, 1), winter}, {QDate(2026, 1, 1), winter}, {QDate(2026, 6, 1), summer}});
        QCOMPARE(calendar.spansOn(QDate(2026, 5, 31)), winter);
        QCOMPARE(calendar.spansOn(QDate(2026, 6, 1)), summer);
        QCOMPARE(calendar.spansOn(QDate(2026, 10, 1)), winter);
        QCOMPARE(calendar.spansOn(QDate(2020, 1, 1)), winter);
        QVERIFY(WorkCalendar(QStringLiteral("v"), {}, {}).spansOn(QDate(2026, 1, 1)).isEmpty());
    }

    void aReissuedNoticeWins() {
        const CalendarDay first{QDate(2019, 5, 2), false, QStringLiteral("a"), QStringLiteral("old")};
        const CalendarDay second{QDate(2019, 5, 2), true, QStringLiteral("a"), QStringLiteral("new")};
        const WorkCalendar calendar(QStringLiteral("v"), {first, second}, {});
        QVERIFY(calendar.isOff(QDate(2019, 5, 2)));
        QCOMPARE(calendar.days().size(), 1);
    }

    void holidayFiles() {
        const QByteArray good = R"({"name":"n","date":"2026-10-01","isOffDay":true})";
        const Result<QList<CalendarDay>> days = parseHolidayJson("\xEF\xBB\xBF" + yearFile(good));
        QZ_VERIFY_OK(days);
        QCOMPARE(days->first().date, QDate(2026, 10, 1));
        QCOMPARE(days->first().source, QStringLiteral("p"));
        QCOMPARE(parseHolidayJson(yearFile(QByteArray(), 2027))->size(), 0);
        QZ_VERIFY_OK(parseHolidayJson(yearFile(R"({"name":"n","date":"2025-12-31","isOffDay":true})")));
    }

    void badHolidayFiles_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        QTest::newRow("not JSON") << QByteArray("{\"year\":") << "byte 8";
        QTest::newRow("list") << QByteArray("[]") << "";
        QTest::newRow("no year") << QByteArray("{\"days\":[]}") << "year";
        QTest::newRow("days object") << QByteArray("{\"year\":2026,\"days\":{}}") << "days";
        QTest::newRow("date") << yearFile(R"({"name":"n","date":"2026-02-30","isOffDay":true})")
                              << "days[0].date";
        QTest::newRow("type") << yearFile(R"({"name":"n","date":"2026-02-20","isOffDay":1})")
                              << "days[0].isOffDay";
        QTest::newRow("other year") << yearFile(R"({"name":"n","date":"2025-02-20","isOffDay":true})")
                                    << "days[0].date";
        QTest::newRow("text row") << yearFile("\"x\"") << "days[0].name";
        const QByteArray row = R"({"name":"n","date":"2026-02-20","isOffDay":true})";
        QTest::newRow("twice") << yearFile(row + "," + row) << "days[1].date";
    }
    void badHolidayFiles() {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        const Result<QList<CalendarDay>> days = parseHolidayJson(json);
        QVERIFY(!days.ok());
        QCOMPARE(days.error().code, ErrorCode::Invalid);
        QCOMPARE(days.error().where, where);
        QVERIFY(!days.error().message.isEmpty());
    }

    void missingShippedData() {
        QCOMPARE(loadShippedCalendar(QStringLiteral("/nowhere")).error().code, ErrorCode::Io);
    }
};

QZ_TEST(TestWorkCalendar)
#include "test_work_calendar.moc"
