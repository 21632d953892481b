// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/filter_text.h"
#include "qz/filter_time.h"
#include "qz/list_sort.h"
#include "qz_test.h"

using namespace qz;

namespace {

Instant at(const char* civil) { return CivilTime::parse(QString::fromLatin1(civil))->toInstant(); }
const Instant now = at("2026-09-30T16:40");  // a Wednesday

QStringList textsOf(const FilterCompletion& completion) {
    QStringList texts;
    for (const FilterChoice& choice : completion.choices) {
        texts.append(choice.text);
    }
    return texts;
}

QList<FilterChoice> states(const QString& field) {
    return field == QLatin1String("state")
               ? QList<FilterChoice>{{QStringLiteral("CLOSED"), QStringLiteral("Closed")},
                                     {QStringLiteral("FILED"), QStringLiteral("Filed")},
                                     {QStringLiteral("in the end"), QStringLiteral("Odd")}}
               : QList<FilterChoice>{};
}

}  // namespace

class TestFilterText : public QObject {
    Q_OBJECT

private slots:
    void times_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("day") << "2026-09-01"
                             << "2026-09-01T00:00"
                             << "2026-09-02T00:00";
        QTest::newRow("minute") << "2026-09-01T08:30"
                                << "2026-09-01T08:30"
                                << "2026-09-01T08:31";
        QTest::newRow("today") << "Today"
                               << "2026-09-30T00:00"
                               << "2026-10-01T00:00";
        QTest::newRow("yesterday") << "yesterday"
                                   << "2026-09-29T00:00"
                                   << "2026-09-30T00:00";
        QTest::newRow("now") << "now"
                             << "2026-09-30T16:40"
                             << "2026-09-30T16:41";
        QTest::newRow("this week") << "this_week"
                                   << "2026-09-28T00:00"
                                   << "2026-10-05T00:00";
        QTest::newRow("last month") << "last_month"
                                    << "2026-08-01T00:00"
                                    << "2026-09-01T00:00";
        QTest::newRow("this year") << "this_year"
                                   << "2026-01-01T00:00"
                                   << "2027-01-01T00:00";
        QTest::newRow("a week ago") << "-7d"
                                    << "2026-09-23T00:00"
                                    << "2026-09-24T00:00";
        QTest::newRow("in two weeks") << "+2w"
                                      << "2026-10-14T00:00"
                                      << "2026-10-15T00:00";
        QTest::newRow("a month ago, shorter") << "-7m"
                                              << "2026-02-28T00:00"
                                              << "2026-03-01T00:00";
        QTest::newRow("hours") << "-2h"
                               << "2026-09-30T14:40"
                               << "2026-09-30T14:41";
        QTest::newRow("minutes over midnight") << "-1001min"
                                               << "2026-09-29T23:59"
                                               << "2026-09-30T00:00";
        QTest::newRow("time of today") << "todayT07:20"
                                       << "2026-09-30T07:20"
                                       << "2026-09-30T07:21";
        QTest::newRow("time of a day") << "-1dT24:00"
                                       << "2026-09-30T00:00"
                                       << "2026-09-30T00:01";
    }
    void times() {
        QFETCH(QString, text);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const Result<FilterSpan> span = filterSpan(text, now);
        QZ_VERIFY_OK(span);
        QCOMPARE(span->from.ms, at(from.toLatin1().constData()).ms);
        QCOMPARE(span->to.ms, at(to.toLatin1().constData()).ms);
    }
    void noTimes() {
        for (const char* text : {"", "someday", "7d", "-7", "-7x", "this_weekT08:00", "todayT8",
                                 "todayT24:01", "todayT10:60", "-7000000d", "2026-13-01"}) {
            QVERIFY2(!filterSpan(QString::fromLatin1(text), now).ok(), text);
        }
        for (const QString& word : filterTimeWords()) {
            QVERIFY2(filterSpan(word, now).ok(), qPrintable(word));
        }
    }

    void problemsHaveAPlace_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("from");
        QTest::addColumn<QString>("marked");
        const auto row = [](const char* text, int from, const char* marked) {
            QTest::newRow(text) << QString::fromUtf8(text) << from << QString::fromUtf8(marked);
        };
        row("state=CLOSED and =", 17, "=");
        row("state=CLOSED colour=red", 13, "colour");
        row("colour=red", 0, "colour");
        row("open=true and (colour in (red, blue))", 15, "colour");
        row("opened_at~today", 9, "~");
        row("opened_at>=someday", 11, "someday");
        row("urgent=perhaps", 7, "perhaps");
        row("reworks>many", 8, "many");
        row("urgent in (true)", 7, "in");
        row("summary=\"open", 8, "\"open");
        row("not closed_at=\"\" and due_at<soon", 28, "soon");
    }
    void problemsHaveAPlace() {
        QFETCH(QString, text);
        QFETCH(int, from);
        QFETCH(QString, marked);
        const std::optional<FilterProblem> problem = checkCaseFilter(text, now);
        QVERIFY(problem.has_value());
        QCOMPARE(problem->at, from);
        QCOMPARE(text.mid(problem->at, problem->length), marked);
        QVERIFY(!problem->message.isEmpty());
    }
    void rightOnes() {
        for (const char* text : {"", "  ", "state in (CLOSED, FILED) and not summary~\"and = or\"",
                                 "due_at<=today or due_at=\"\"", "opened_at>=-7d and rework>=1",
                                 "area^=3402 and subkind!=0101", "URGENT=True"}) {
            const std::optional<FilterProblem> problem = checkCaseFilter(QString::fromUtf8(text), now);
            QVERIFY2(!problem, problem ? qPrintable(problem->message) : "");
        }
    }

    void partsAndBack_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("empty") << "" << QStringList();
        QTest::newRow("one") << "state = CLOSED" << QStringList{"state=CLOSED"};
        QTest::newRow("and") << "a=1 and (b=2 and c=3) and not d=4"
                             << QStringList{"a=1", "b=2", "c=3", "not d=4"};
        QTest::newRow("or stays whole")
            << "(a=1 or b=2 and c=3) and d=4" << QStringList{"a=1 or (b=2 and c=3)", "d=4"};
        QTest::newRow("only or") << "a=1 or b=2" << QStringList{"a=1 or b=2"};
        QTest::newRow("values") << "a in (1, \"x y\") and b~\"say \"\"so\"\"\" and c=\"not\" and d=\"\""
                                << QStringList{"a in (1, \"x y\")", "b~\"say \"\"so\"\"\"", "c=\"not\"",
                                               "d=\"\""};
        QTest::newRow("not of a chain") << "not (a=1 or b=2)" << QStringList{"not (a=1 or b=2)"};
    }
    void partsAndBack() {
        QFETCH(QString, text);
        QFETCH(QStringList, parts);
        const Result<Filter> filter = Filter::parse(text);
        QZ_VERIFY_OK(filter);
        QCOMPARE(filterParts(*filter), parts);
        const Result<Filter> again = Filter::parse(joinFilters(parts));
        QZ_VERIFY_OK(again);
        QCOMPARE(filterParts(*again), parts);
    }

    void completes_data() {
        QTest::addColumn<QString>("text");  // | is the cursor
        QTest::addColumn<QString>("has");
        QTest::addColumn<QString>("hasNot");
        QTest::addColumn<int>("from");
        const auto row = [](const char* text, const char* has, const char* hasNot, int from) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(has)
                                << QString::fromUtf8(hasNot) << from;
        };
        row("|", "state", "subkind", 0);
        row("ope|", "opened_at", "state", 0);
        row("Overd|", "overdue", "state", 0);
        row("state|", "state", "=", 0);
        row("state |", "=", "state", 6);
        row("opened_at |", ">=", "~", 10);
        row("state=|", "CLOSED", "and ", 6);
        row("state=fi|", "FILED", "CLOSED", 6);
        row("state=CLOSED |", "and ", "CLOSED", 13);
        row("state=CLOSED and |", "due_at", "CLOSED", 17);
        row("state in (|", "FILED", "and ", 10);
        row("state in (FILED |", ")", "FILED", 16);
        row("state in (FILED, |", "CLOSED", ")", 17);
        row("state in (FILED) |", "or ", "FILED", 17);
        row("due_at<|", "today", "true", 7);
        row("due_at<to|", "tomorrow", "yesterday", 7);
        row("not urgent=|", "true", "today", 11);
        row("(state=|", "CLOSED", "state", 7);
        row("sta| and open=true", "state", "open", 0);
        row("state=\"in t|", "\"in the end\"", "CLOSED", 6);
    }
    void completes() {
        QFETCH(QString, text);
        QFETCH(QString, has);
        QFETCH(QString, hasNot);
        QFETCH(int, from);
        const qsizetype cursor = text.indexOf(QLatin1Char('|'));
        text.remove(cursor, 1);
        const FilterCompletion completion = completeCaseFilter(text, cursor, states);
        QVERIFY2(textsOf(completion).contains(has), qPrintable(textsOf(completion).join(QLatin1Char(' '))));
        QVERIFY(!textsOf(completion).contains(hasNot));
        QCOMPARE(completion.from, from);
        QCOMPARE(completion.from + completion.length, cursor);
    }
    /// Whatever is proposed after a whole condition parses once it is put in with what it asks for.
    void proposalsAreKnown() {
        for (const QString& field : textsOf(completeCaseFilter({}, 0, states))) {
            if (field == QLatin1String("not")) {
                continue;
            }
            const QString begun = field + QLatin1Char('=');
            const QStringList values = textsOf(completeCaseFilter(begun, begun.size(), states));
            for (const QString& value : values) {
                const std::optional<FilterProblem> problem = checkCaseFilter(begun + value, now);
                QVERIFY2(!problem, qPrintable(begun + value));
            }
        }
    }

    void sorts() {
        QCOMPARE(*parseListSort(QStringLiteral("due_at,-opened_at")),
                 (ListSort{{QStringLiteral("due_at"), false}, {QStringLiteral("opened_at"), true}}));
        QCOMPARE(listSortText(*parseListSort(QStringLiteral(" -a , b"))), QStringLiteral("-a,b"));
        for (const char* text : {"", ",", "a,", "-", "a,-a", "a,b,c,d"}) {
            const Result<ListSort> sort = parseListSort(QString::fromLatin1(text));
            QVERIFY2(!sort.ok(), text);
            QCOMPARE(sort.error().where, QStringLiteral("sort"));
        }
    }
};

QZ_TEST(TestFilterText)
#include "test_filter_text.moc"
