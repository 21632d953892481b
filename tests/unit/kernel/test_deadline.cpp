// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/deadline.h"

#include <QRandomGenerator>
#include <QSet>

#include "qz/deadline_rules.h"
#include "qz/work_calendar.h"
#include "qz_test.h"

using namespace qz;

namespace {

const QString kResources = QStringLiteral(QZ_SOURCE_DIR "/resources");

const WorkCalendar& shipped() {
    static const WorkCalendar calendar = loadShippedCalendar(kResources).value();
    return calendar;
}

const DeadlineRules& rules() {
    static const DeadlineRules table =
        DeadlineRules::load(kResources + QStringLiteral("/data/rules/deadline_rules.json")).value();
    return table;
}

CivilTime at(const QString& text) { return CivilTime::parse(text).value(); }

DeadlineSpec spec(const QString& start, int amount, TimeUnit unit, Regime regime = Regime::Civil) {
    DeadlineSpec result;
    result.start = at(start);
    result.spans = {{amount, unit}};
    result.regime = regime;
    return result;
}

QString dueOf(const DeadlineSpec& wanted) {
    const Result<DeadlineResult> result = computeDeadline(wanted, shipped());
    if (!result) {
        return QStringLiteral("error: ") + result.error().message;
    }
    return result->hasTimeOfDay ? result->due.toString() : result->due.toDateString();
}

QString dueOfRule(const QString& id, const QString& start, bool custody = false) {
    const DeadlineRule* rule = rules().find(id);
    return rule == nullptr ? QStringLiteral("no rule") : dueOf(deadlineSpec(*rule, at(start), custody));
}

constexpr TimeUnit kDay = TimeUnit::CalendarDay;

}  // namespace

class TestDeadline : public QObject {
    Q_OBJECT
private slots:
    void mediationToConfirmation_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("start");
        QTest::addColumn<bool>("custody");
        QTest::addColumn<QString>("due");
        // AS-01
        QTest::newRow("MED-30") << "MED-30"
                                << "2026-08-17" << false << "2026-09-16";
        QTest::newRow("JC-30 seal") << "JC-30"
                                    << "2026-09-01" << false << "2026-10-08";
        QTest::newRow("JC-30 party signature") << "JC-30"
                                               << "2026-08-31" << false << "2026-09-30";
        QTest::newRow("JC-ACC") << "JC-ACC"
                                << "2026-09-29" << false << "2026-10-08";
        QTest::newRow("JC-DEC") << "JC-DEC"
                                << "2026-09-30" << false << "2026-10-15";
        QTest::newRow("JC-DEC-EXT") << "JC-DEC-EXT"
                                    << "2026-09-30" << false << "2026-10-26";
        QTest::newRow("JC-SP") << "JC-SP"
                               << "2026-09-30" << false << "2026-10-30";
        // AS-05
        QTest::newRow("CR-24H") << "CR-24H"
                                << "2026-04-28T15:30" << false << "2026-04-29T15:30";
        QTest::newRow("CR-DET3") << "CR-DET3"
                                 << "2026-04-28" << false << "2026-05-01";
        QTest::newRow("CR-DET7") << "CR-DET7"
                                 << "2026-04-28" << false << "2026-05-05";
        QTest::newRow("CR-DET30") << "CR-DET30"
                                  << "2026-04-28" << false << "2026-05-28";
        QTest::newRow("CR-PROC7") << "CR-PROC7"
                                  << "2026-05-04" << false << "2026-05-11";
        QTest::newRow("CR-INV2") << "CR-INV2"
                                 << "2026-05-11" << false << "2026-07-11";
        QTest::newRow("CR-EXT7") << "CR-EXT7"
                                 << "2026-07-11" << false << "2026-07-04";
        QTest::newRow("CR-INV3") << "CR-INV3"
                                 << "2026-05-11" << false << "2026-08-11";
        QTest::newRow("CR-INV5") << "CR-INV5"
                                 << "2026-05-11" << false << "2026-10-11";
        QTest::newRow("CR-INV7") << "CR-INV7"
                                 << "2026-05-11" << false << "2026-12-11";
        QTest::newRow("CR-REV1 custody") << "CR-REV1"
                                         << "2026-07-08" << true << "2026-08-08";
        QTest::newRow("CR-REV1 at large") << "CR-REV1"
                                          << "2026-07-08" << false << "2026-08-10";
        QTest::newRow("CR-REV1-15 custody") << "CR-REV1-15"
                                            << "2026-07-08" << true << "2026-08-23";
        QTest::newRow("CR-SUP1 custody") << "CR-SUP1"
                                         << "2026-08-05" << true << "2026-09-05";
        QTest::newRow("review restarts") << "CR-REV1"
                                         << "2026-09-01" << true << "2026-10-01";
        // others
        QTest::newRow("CR-SUM45") << "CR-SUM45"
                                  << "2026-01-31" << true << "2026-03-15";
        QTest::newRow("appeal rolls in custody too") << "CR-APP10"
                                                     << "2026-09-21" << true << "2026-10-08";
        QTest::newRow("CR-BAIL") << "CR-BAIL"
                                 << "2026-03-01" << false << "2027-03-01";
        QTest::newRow("CR-INDICT") << "CR-INDICT"
                                   << "2026-10-15" << false << "2026-10-05";
        QTest::newRow("HOT-5 make-up day counts") << "HOT-5"
                                                  << "2026-09-30" << false << "2026-10-13T17:30";
    }
    void mediationToConfirmation() {
        QFETCH(QString, rule);
        QFETCH(QString, start);
        QFETCH(bool, custody);
        QFETCH(QString, due);
        QCOMPARE(dueOfRule(rule, start, custody), due);
    }

    void everyRuleOfTheContractIsThere() {
        const QStringList ids =
            QStringLiteral(
                "JC-30 JC-ACC JC-DEC JC-DEC-EXT JC-SP MED-30 ODR-PRE ODR-ORD ODR-SIM ODR-CONF LAB-15 PET-15 "
                "PET-60 PET-60-EXT PET-OBJ "
                "LA-7 LA-3 CR-24H CR-DET3 CR-DET7 CR-DET30 CR-PROC7 CR-INV2 CR-INV3 CR-INV5 CR-INV7 CR-EXT7 "
                "CR-REV1 "
                "CR-REV1-15 CR-REV-FT10 CR-REV-FT15 CR-SUP1 CR-SUP-C CR-T1 CR-T1-MAX3 CR-T1-MAX6 CR-SUM20 "
                "CR-SUM45 "
                "CR-FAST10 CR-FAST15 CR-APP10 CR-APP5 CR-T2 CR-T2-4 CR-BAIL CR-RS CR-INDICT HOT-5 ADM-ACC "
                "ADM-ACC-EXT "
                "ADM-XFER")
                .split(QLatin1Char(' '));
        for (const QString& id : ids) {
            const DeadlineRule* rule = rules().find(id);
            QVERIFY2(rule != nullptr, qPrintable(id));
            QVERIFY2(!rule->article.contains(QStringLiteral("CPL")), qPrintable(id));
            QVERIFY(!rule->article.isEmpty() && !rule->titleZh.isEmpty() && !rule->titleEn.isEmpty());
            QZ_VERIFY_OK(computeDeadline(deadlineSpec(*rule, at(QStringLiteral("2026-03-02T09:00")), false),
                                         shipped()));
        }
        QCOMPARE(rules().all().size(), ids.size());
        QCOMPARE(rules().find(QStringLiteral("JC-31")), nullptr);
    }

    void freeLimits_data() {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("amount");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("regime");
        QTest::addColumn<QString>("due");
        QTest::newRow("AS-03 fence") << "2026-09-30T16:40" << 2 << "CLOCK_H"
                                     << "civil"
                                     << "2026-09-30T18:40";
        QTest::newRow("AS-03 repair") << "2026-09-30T16:40" << 4 << "WORK_H"
                                      << "civil"
                                      << "2026-10-08T11:40";
        QTest::newRow("AS-03 whistle") << "2026-09-30T16:55" << 30 << "CLOCK_MIN"
                                       << "civil"
                                       << "2026-09-30T17:25";
        QTest::newRow("37 days") << "2026-04-28" << 37 << "CAL_D"
                                 << "custody"
                                 << "2026-06-04";
        QTest::newRow("to the end of a span") << "2026-09-29T14:00" << 210 << "WORK_MIN"
                                              << "civil"
                                              << "2026-09-29T17:30";
        QTest::newRow("over noon") << "2026-09-29T11:59" << 2 << "WORK_MIN"
                                   << "civil"
                                   << "2026-09-29T14:01";
        QTest::newRow("before work") << "2026-09-29T03:00" << 1 << "WORK_H"
                                     << "civil"
                                     << "2026-09-29T09:30";
        QTest::newRow("from a make-up Sunday") << "2026-09-20T10:00" << 1 << "WORK_H"
                                               << "civil"
                                               << "2026-09-20T11:00";
        QTest::newRow("work time back") << "2026-10-08T09:00" << -1 << "WORK_H"
                                        << "civil"
                                        << "2026-09-30T17:00";
        QTest::newRow("working day back") << "2026-10-08" << -1 << "WORK_D"
                                          << "civil"
                                          << "2026-09-30T17:30";
        QTest::newRow("roll to make-up Saturday") << "2026-10-09" << 1 << "CAL_D"
                                                  << "civil"
                                                  << "2026-10-10";
        QTest::newRow("roll over Sunday after it") << "2026-10-10" << 1 << "CAL_D"
                                                   << "civil"
                                                   << "2026-10-12";
        QTest::newRow("civil month end") << "2026-01-31" << 1 << "MONTH"
                                         << "civil"
                                         << "2026-02-28";
        QTest::newRow("civil corresponding day") << "2026-02-28" << 1 << "MONTH"
                                                 << "civil"
                                                 << "2026-03-30";
        QTest::newRow("criminal last day") << "2026-02-28" << 1 << "MONTH"
                                           << "custody"
                                           << "2026-03-31";
        QTest::newRow("criminal missing day") << "2026-01-30" << 1 << "MONTH"
                                              << "custody"
                                              << "2026-02-28";
        QTest::newRow("criminal leap") << "2028-01-30" << 1 << "MONTH"
                                       << "custody"
                                       << "2028-02-29";
        QTest::newRow("sentence month") << "2026-05-11" << 6 << "MONTH"
                                        << "term"
                                        << "2026-11-10";
        QTest::newRow("sentence from a last day") << "2026-04-30" << 1 << "MONTH"
                                                  << "term"
                                                  << "2026-05-30";
        QTest::newRow("sentence year") << "2026-05-11" << 12 << "MONTH"
                                       << "term"
                                       << "2027-05-10";
        QTest::newRow("sentence year from a last day") << "2023-02-28" << 12 << "MONTH"
                                                       << "term"
                                                       << "2024-02-27";
        QTest::newRow("sentence days") << "2026-05-11" << 15 << "CAL_D"
                                       << "term"
                                       << "2026-05-25";
    }
    void freeLimits() {
        QFETCH(QString, start);
        QFETCH(int, amount);
        QFETCH(QString, unit);
        QFETCH(QString, regime);
        QFETCH(QString, due);
        QCOMPARE(dueOf(spec(start, amount, parseTimeUnit(unit).value(), parseRegime(regime).value())), due);
    }

    void backwardsSaysTheDayToActBy() {
        const DeadlineSpec wanted =
            deadlineSpec(*rules().find(QStringLiteral("CR-EXT7")), at(QStringLiteral("2026-07-11")), true);
        const DeadlineResult result = computeDeadline(wanted, shipped()).value();
        QCOMPARE(result.actBy->toDateString(), QStringLiteral("2026-07-03"));
        QVERIFY(!result.rolledBecause);
        QVERIFY(result.steps.join(QLatin1Char(' ')).contains(QStringLiteral("2026-07-03")));
    }

    void rollNamesTheHolidayAndTheTraceHasAllDates() {
        const DeadlineResult result =
            computeDeadline(spec(QStringLiteral("2026-09-01"), 30, kDay), shipped()).value();
        QCOMPARE(result.nominalEnd.toDateString(), QStringLiteral("2026-10-01"));
        QVERIFY(result.rolledBecause->contains(shipped().offReason(QDate(2026, 10, 1))));
        const QString trace = result.steps.join(QLatin1Char('\n'));
        for (const char* part : {"2026-09-01", "2026-10-01", "2026-10-07", "2026-10-08", "CN-2026-1"}) {
            QVERIFY2(trace.contains(QLatin1String(part)), qPrintable(trace));
        }
    }

    void extensionGoesToTheNominalEnd() {
        DeadlineSpec wanted = spec(QStringLiteral("2026-09-01"), 30, kDay);
        wanted.extensions = {{10, kDay}};
        const DeadlineResult result = computeDeadline(wanted, shipped()).value();
        QCOMPARE(result.nominalEnd.toDateString(),
                 QStringLiteral("2026-10-11"));  // from 10-01, not from 10-08
        QCOMPARE(result.due.toDateString(), QStringLiteral("2026-10-12"));
    }

    void extensionEqualsLongerRule() {
        for (int day = 0; day < 366; ++day) {
            const QString start = QDate(2025, 11, 1).addDays(day).toString(Qt::ISODate);
            for (const Regime regime : {Regime::Civil, Regime::Criminal, Regime::Custody}) {
                DeadlineSpec extended = spec(start, 15, kDay, regime);
                extended.extensions = {{10, kDay}};
                QCOMPARE(dueOf(extended), dueOf(spec(start, 25, kDay, regime)));
            }
            DeadlineSpec months = spec(start, 2, TimeUnit::Month, Regime::Custody);
            months.extensions = {{1, TimeUnit::Month}};
            QCOMPARE(dueOf(months), dueOf(spec(start, 3, TimeUnit::Month, Regime::Custody)));
        }
        // Counted from the start (2026-03-30); chaining over the end of February would give 03-31.
        DeadlineSpec wanted = spec(QStringLiteral("2025-12-30"), 2, TimeUnit::Month, Regime::Custody);
        wanted.extensions = {{1, TimeUnit::Month}};
        QCOMPARE(dueOf(wanted), QStringLiteral("2026-03-30"));
    }

    void neverDueOnADayOffWhereLimitsRoll() {
        for (int day = 0; day < 730; ++day) {
            const QString start = QDate(2024, 12, 1).addDays(day).toString(Qt::ISODate);
            for (const int amount : {1, 3, 15, 30}) {
                for (const TimeUnit unit : {kDay, TimeUnit::WorkDay, TimeUnit::WorkHour, TimeUnit::Month}) {
                    for (const Regime regime : {Regime::Civil, Regime::Criminal}) {
                        const DeadlineResult result =
                            computeDeadline(spec(start, amount, unit, regime), shipped()).value();
                        QVERIFY2(!shipped().isOff(result.due.date), qPrintable(start));
                        QVERIFY(result.due >= result.nominalEnd &&
                                result.nominalEnd.date > result.start.date.addDays(-1));
                    }
                    const DeadlineResult custody =
                        computeDeadline(spec(start, amount, unit, Regime::Custody), shipped()).value();
                    QVERIFY(custody.due == custody.nominalEnd && !custody.rolledBecause);
                }
            }
        }
    }

    void suspensionAddsItsTime() {
        DeadlineSpec days = spec(QStringLiteral("2026-02-25"), 10, kDay, Regime::Custody);
        days.suspensions = {{at(QStringLiteral("2026-03-01")), at(QStringLiteral("2026-03-10"))}};
        QCOMPARE(dueOf(days), QStringLiteral("2026-03-16"));  // 03-07 and nine days
        DeadlineSpec months = spec(QStringLiteral("2026-03-02"), 1, TimeUnit::Month, Regime::Custody);
        months.suspensions = {{at(QStringLiteral("2026-03-20")), at(QStringLiteral("2026-03-25"))}};
        QCOMPARE(dueOf(months), QStringLiteral("2026-04-07"));
        DeadlineSpec clock = spec(QStringLiteral("2026-09-30T16:40"), 120, TimeUnit::ClockMinute);
        clock.suspensions = {
            {at(QStringLiteral("2026-09-30T17:00")), at(QStringLiteral("2026-09-30T17:15"))}};
        QCOMPARE(dueOf(clock), QStringLiteral("2026-09-30T18:55"));
        DeadlineSpec work = spec(QStringLiteral("2026-09-30T16:40"), 4, TimeUnit::WorkHour);
        work.suspensions = {{at(QStringLiteral("2026-09-30T17:00")), at(QStringLiteral("2026-10-08T09:00"))}};
        QCOMPARE(dueOf(work), QStringLiteral("2026-10-08T14:40"));
        DeadlineSpec workDays = spec(QStringLiteral("2026-09-07"), 3, TimeUnit::WorkDay);
        workDays.suspensions = {
            {at(QStringLiteral("2026-09-08T15:00")), at(QStringLiteral("2026-09-10T09:00"))}};
        QCOMPARE(dueOf(workDays), QStringLiteral("2026-09-14T17:30"));
    }

    void splittingASuspensionChangesNothing() {
        QRandomGenerator random(20260930);
        for (int round = 0; round < 400; ++round) {
            const QDate day = QDate(2026, 1, 5).addDays(random.bounded(250));
            const qint64 base = CivilTime{day, 600}.toInstant().ms;
            QList<qint64> cuts;
            for (int i = 0; i < 3; ++i) {
                cuts.append(base + 60000LL * random.bounded(20 * 1440));
            }
            std::sort(cuts.begin(), cuts.end());
            if (cuts.at(0) == cuts.at(1) || cuts.at(1) == cuts.at(2)) {
                continue;
            }
            const auto moment = [&cuts](int i) { return CivilTime::fromInstant(Instant{cuts.at(i)}); };
            for (const TimeUnit unit :
                 {kDay, TimeUnit::WorkDay, TimeUnit::WorkHour, TimeUnit::ClockHour, TimeUnit::Month}) {
                DeadlineSpec whole =
                    spec(day.toString(Qt::ISODate) + QStringLiteral("T10:00"), 1 + random.bounded(12), unit);
                DeadlineSpec split = whole;
                whole.suspensions = {{moment(0), moment(2)}};
                split.suspensions = {{moment(1), moment(2)}, {moment(0), moment(1)}};
                QCOMPARE(dueOf(split), dueOf(whole));
                DeadlineSpec none = whole;
                none.suspensions.clear();
                QVERIFY(dueOf(whole) >= dueOf(none));
            }
        }
    }

    void openSuspensionPauses() {
        DeadlineSpec wanted = spec(QStringLiteral("2026-09-01"), 10, kDay);
        wanted.suspensions = {{at(QStringLiteral("2026-09-05T10:00")), std::nullopt}};
        QVERIFY(computeDeadline(wanted, shipped())->paused);
        wanted.suspensions = {{at(QStringLiteral("2026-10-05T10:00")), std::nullopt}};
        QVERIFY(!computeDeadline(wanted, shipped())->paused);
    }

    void unpublishedYearsAreProvisional() {
        QVERIFY(!computeDeadline(spec(QStringLiteral("2026-12-01"), 10, kDay), shipped())->provisional);
        QVERIFY(computeDeadline(spec(QStringLiteral("2026-12-20"), 15, kDay), shipped())->provisional);
        QVERIFY(computeDeadline(spec(QStringLiteral("2026-12-30"), 3, TimeUnit::WorkDay), shipped())
                    ->provisional);
        QVERIFY(
            computeDeadline(spec(QStringLiteral("2026-12-21"), 10, kDay), shipped())->provisional);  // 12-31
        QVERIFY(!computeDeadline(spec(QStringLiteral("2026-12-20"), 15, kDay, Regime::Custody), shipped())
                     ->provisional);
        QVERIFY(!computeDeadline(spec(QStringLiteral("2026-12-31T23:00"), 5, TimeUnit::ClockHour), shipped())
                     ->provisional);
    }

    void nonsenseIsRefused() {
        DeadlineSpec none = spec(QStringLiteral("2026-09-01"), 10, kDay);
        none.spans.clear();
        DeadlineSpec mixed = spec(QStringLiteral("2026-09-01"), 10, kDay);
        mixed.extensions = {{2, TimeUnit::WorkHour}};
        DeadlineSpec twoWays = spec(QStringLiteral("2026-09-01"), 10, kDay);
        twoWays.extensions = {{-2, kDay}};
        DeadlineSpec reversed = spec(QStringLiteral("2026-09-01"), 10, kDay);
        reversed.suspensions = {{at(QStringLiteral("2026-09-05")), at(QStringLiteral("2026-09-04"))}};
        DeadlineSpec backStopped = spec(QStringLiteral("2026-09-01"), -10, kDay);
        backStopped.suspensions = {{at(QStringLiteral("2026-08-04")), at(QStringLiteral("2026-08-05"))}};
        DeadlineSpec noStart = spec(QStringLiteral("2026-09-01"), 10, kDay);
        noStart.start = {};
        const QList<DeadlineSpec> all{
            none,
            mixed,
            twoWays,
            reversed,
            backStopped,
            noStart,
            spec(QStringLiteral("2026-09-01"), 0, kDay),
            spec(QStringLiteral("2026-09-01"), 2147483647, kDay),
            spec(QStringLiteral("2026-09-01"), -2147483647 - 1, TimeUnit::ClockMinute),
            spec(QStringLiteral("2026-09-01"), 2147483647, TimeUnit::Month),
            spec(QStringLiteral("0001-01-01"), 1, kDay),
            spec(QStringLiteral("2199-01-01"), 12000000, TimeUnit::WorkMinute),
            spec(QStringLiteral("2026-09-01"), 1, TimeUnit::WorkHour, Regime::Term)};
        for (const DeadlineSpec& wanted : all) {
            const Result<DeadlineResult> result = computeDeadline(wanted, shipped());
            QVERIFY2(!result.ok(),
                     qPrintable(result.ok() ? result->steps.join(QLatin1Char('|')) : QString()));
            QVERIFY(result.error().code == ErrorCode::Invalid && !result.error().message.isEmpty());
        }
        QVERIFY(!parseTimeUnit(QStringLiteral("DAYS")).ok());
        QVERIFY(!parseRegime(QString()).ok());
    }

    void badRuleTablesNameThePlace() {
        const QByteArray row =
            R"({"id":"A","title_zh":"a","title_en":"a","article":"a","spans":[{"amount":%1,"unit":"%2"}],"regime":"civil",)"
            R"("custody_dependent":false,"valid_from":"2026-01-01","source":"s","unverified":false})";
        const auto table = [&row](const char* amount, const char* unit, bool twice) {
            QByteArray one = row;
            one.replace("%1", amount).replace("%2", unit);
            return QByteArray("{\"version\":\"v\",\"rules\":[") + one + (twice ? "," + one : QByteArray()) +
                   "]}";
        };
        QZ_VERIFY_OK(DeadlineRules::parse(table("3", "CAL_D", false)));
        QCOMPARE(DeadlineRules::parse(table("0", "CAL_D", false)).error().where,
                 QStringLiteral("rules[0].spans[0].amount"));
        QCOMPARE(DeadlineRules::parse(table("3", "days", false)).error().where,
                 QStringLiteral("rules[0].spans[0].unit"));
        QCOMPARE(DeadlineRules::parse(table("3", "CAL_D", true)).error().where, QStringLiteral("rules[1]"));
        QVERIFY(!DeadlineRules::parse("[]").ok());
        QCOMPARE(DeadlineRules::load(QStringLiteral("/nowhere.json")).error().code, ErrorCode::Io);
    }
};

QZ_TEST(TestDeadline)
#include "test_deadline.moc"
