// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_desk.h"
#include "grid/domain/overview.h"
#include "grid/store/brief_rows.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::grid::test;

namespace {

OverviewRequest requestOf(const char* area, const char* from, const char* to, Audience audience,
                          const Desk& desk) {
    return {AreaCode::parse(QString::fromLatin1(area)).value(),
            QDate::fromString(QString::fromLatin1(from), Qt::ISODate),
            QDate::fromString(QString::fromLatin1(to), Qt::ISODate), audience, desk.clock.now()};
}

Result<Overview> overview(Desk& desk, const OverviewRequest& request) {
    return desk.read([&](ReadTx& read) -> Result<Overview> {
        const Instant from = CivilTime{overviewNeeds(request), 0}.toInstant();
        QZ_ASSIGN(const QList<BriefRow> rows,
                  briefRows(read, request.area, from, Instant{std::numeric_limits<qint64>::max()}));
        QZ_ASSIGN(const std::shared_ptr<const ClassTable> classes, desk.tables.in(read));
        QList<OverviewEvent> events;
        for (const BriefRow& row : rows) {
            events.append({row.facts, row.number, row.classCode, row.state, row.area, row.caseDueAt});
        }
        return makeOverview(request, events, *classes, [](QDate day) { return day.dayOfWeek() > 5; });
    });
}

}  // namespace

class TestOverview : public QObject {
    Q_OBJECT

    /// How many rows a list with the filter has.
    static qint64 rowsOf(Desk& desk, const AreaCode& area, const QString& expression) {
        const Result<Filter> filter = Filter::parse(expression);
        if (!filter.ok()) {
            qWarning("%s: %s", qPrintable(expression), qPrintable(filter.error().message));
            return -1;
        }
        const Result<CasePage> page = desk.read([&](ReadTx& read) {
            CaseQuery query;
            query.kind = kKind;
            query.area = area;
            query.filter = *filter;
            query.limit = 1;
            query.withTotal = true;
            return desk.core->cases().listIn(read, query, Desk::boss());
        });
        return page.ok() ? page->total : -1;
    }

private slots:
    /// Each number of the page and the list it opens are the same, for a district, a street and a village.
    void everyNumberOpensExactlyItsRows() {
        Desk desk(QStringLiteral("2026-11-20T15:30"));
        QZ_VERIFY_OK(desk.open("990101"));
        QZ_VERIFY_OK(fillDemo(desk, QStringLiteral("desk"), 3));
        int checked = 0;
        for (const auto& [area, from, to] : {std::tuple{"990101", "2026-10-22", "2026-11-20"},
                                             std::tuple{"990101", "2026-10-01", "2026-10-31"},
                                             std::tuple{"990101001", "2026-10-22", "2026-11-20"},
                                             std::tuple{"990101001001", "2026-09-01", "2026-11-20"}}) {
            const OverviewRequest request = requestOf(area, from, to, Audience::Handling, desk);
            const Result<Overview> made = overview(desk, request);
            QZ_VERIFY_OK(made);
            QList<QPair<qint64, QString>> all{
                {made->reported.count.value.value(), made->reported.count.rows},
                {made->closed.count.value.value(), made->closed.count.rows},
                {made->openNow.count.value.value(), made->openNow.count.rows},
                {made->overdueNow.count.value.value(), made->overdueNow.count.rows},
                {made->inTime.denominator, made->inTimeRows},
                {made->rework.numerator, made->reworkRows}};
            for (const OverviewDay& day : made->days) {
                all.append({day.count.value.value(), day.count.rows});
            }
            for (const OverviewClass& line : made->classes) {
                all.append({line.count.value.value(), line.count.rows});
            }
            for (const OverviewPlace& place : made->places) {
                for (const OverviewCount& count : place.states) {
                    all.append({count.value.value(), count.rows});
                }
            }
            for (const QList<OverviewCount>& day : made->hours) {
                for (const OverviewCount& count : day) {
                    all.append({count.value.value(), count.rows});
                }
            }
            for (const OverviewRate& line : made->rates) {
                all.append({line.rate.denominator, line.rows});
            }
            for (const auto& [value, rows] : all) {
                QVERIFY(!rows.isEmpty());
                QVERIFY2(rowsOf(desk, request.area, rows) == value,
                         qPrintable(QStringLiteral("%1: %2").arg(value).arg(rows)));
                ++checked;
            }
        }
        QVERIFY(checked > 500);
    }

    /// The same total by day, class, place and hour; the same rates as in the brief's arithmetic.
    void chartsAddUp() {
        Desk desk(QStringLiteral("2026-11-20T15:30"));
        QZ_VERIFY_OK(desk.open("990101"));
        QZ_VERIFY_OK(fillDemo(desk, QStringLiteral("desk"), 5));
        const Result<Overview> made =
            overview(desk, requestOf("990101", "2026-10-22", "2026-11-20", Audience::Handling, desk));
        QZ_VERIFY_OK(made);
        const qint64 reported = made->reported.count.value.value();
        QVERIFY(reported > 50);
        qint64 byDay = 0;
        for (const OverviewDay& day : made->days) {
            byDay += *day.count.value;
            QVERIFY(day.limit.has_value() && *day.limit >= *day.baseline);
        }
        qint64 byClass = 0;
        for (const OverviewClass& line : made->classes) {
            byClass += *line.count.value;
        }
        qint64 byPlace = 0;
        for (const OverviewPlace& place : made->places) {
            for (const OverviewCount& count : place.states) {
                byPlace += *count.value;
            }
        }
        qint64 byHour = 0;
        for (const QList<OverviewCount>& day : made->hours) {
            QCOMPARE(day.size(), 24);
            for (const OverviewCount& count : day) {
                byHour += *count.value;
            }
        }
        QCOMPARE(byDay, reported);
        QCOMPARE(byClass, reported);
        QCOMPARE(byPlace, reported);
        QCOMPARE(byHour, reported);
        qint64 denominators = 0;
        for (const OverviewRate& line : made->rates) {
            denominators += line.rate.denominator;
        }
        QVERIFY(denominators <= made->inTime.denominator);  // what is not located belongs to no street
        QVERIFY(denominators > made->inTime.denominator / 2);
    }

    /// For everybody's eyes: no count of 1–4 anywhere, no rows behind it, no limit that hidden days made.
    void displayHidesSmallCounts() {
        Desk desk(QStringLiteral("2026-11-20T15:30"));
        QZ_VERIFY_OK(desk.open("990101"));
        QZ_VERIFY_OK(fillDemo(desk, QStringLiteral("desk"), 3));
        const auto fine = [](const OverviewCount& count) {
            return count.rows.isEmpty() && !(count.value && isSmallCell(*count.value));
        };
        int hidden = 0;
        for (const char* area : {"990101", "990101001", "990101001001"}) {
            const Result<Overview> made =
                overview(desk, requestOf(area, "2026-10-22", "2026-11-20", Audience::Public, desk));
            QZ_VERIFY_OK(made);
            for (const OverviewFigure* figure :
                 {&made->reported, &made->closed, &made->openNow, &made->overdueNow}) {
                QVERIFY(fine(figure->count));
                QVERIFY(!figure->before || !isSmallCell(*figure->before));
                for (const OverviewCount& day : figure->days) {
                    QVERIFY(fine(day));
                }
            }
            bool hiddenDay = false;
            for (const OverviewDay& day : made->days) {
                QVERIFY(fine(day.count));
                hiddenDay = hiddenDay || !day.count.value;
            }
            for (const OverviewDay& day : made->days) {
                QVERIFY(!hiddenDay || !day.limit);
            }
            hidden += hiddenDay ? 1 : 0;
            for (const OverviewClass& line : made->classes) {
                QVERIFY(fine(line.count));
            }
            for (const OverviewPlace& place : made->places) {
                for (const OverviewCount& count : place.states) {
                    QVERIFY(fine(count));
                }
            }
            for (const QList<OverviewCount>& day : made->hours) {
                for (const OverviewCount& count : day) {
                    QVERIFY(fine(count));
                }
            }
            QVERIFY(made->inTimeRows.isEmpty());
        }
        QVERIFY(hidden > 0);
    }

    void periodsAreChecked() {
        Desk desk;
        QZ_VERIFY_OK(desk.open());
        QVERIFY(
            !overview(desk, requestOf("340202", "2026-09-30", "2026-09-01", Audience::Handling, desk)).ok());
        QVERIFY(
            !overview(desk, requestOf("340202", "2025-01-01", "2026-09-01", Audience::Handling, desk)).ok());
        const auto empty =
            overview(desk, requestOf("340202", "2026-09-01", "2026-09-30", Audience::Public, desk));
        QZ_VERIFY_OK(empty);
        QCOMPARE(empty->reported.count.value, std::optional<qint64>(0));
        QCOMPARE(empty->days.size(), 30);
    }
};

QZ_TEST(TestOverview)
#include "test_overview.moc"
