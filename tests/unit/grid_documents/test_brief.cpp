// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>

#include "grid/documents/brief_papers.h"
#include "grid_samples.h"
#include "qz/print/printed_pages.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::test;

namespace {

BriefFigures monthFigures(Audience audience, int events = 900) {
    return shownFigures(*collectBrief(monthScope(audience), monthEvents(events)), sampleNames());
}

bool insideTypeArea(const PrintedPages& pages) {
    const QRectF area = pages.typeAreaPt().adjusted(-0.6, -0.6, 0.6, 0.6);
    for (int i = 0; i < pages.count(); ++i) {
        for (const QRectF& rect : pages.rects(i)) {
            if (rect.left() < area.left() || rect.right() > area.right() || rect.bottom() > area.bottom()) {
                return false;
            }
        }
    }
    return true;
}

BriefEvent occurred(const char* opened, const char* closed = nullptr, const char* due = nullptr) {
    BriefEvent row;
    row.number = QLatin1String(opened);
    row.topClass = QStringLiteral("P01");
    row.street = *AreaCode::parse(QStringLiteral("340202014"));
    row.facts.source = QStringLiteral("patrol");
    row.facts.openedAt = CivilTime::parse(QLatin1String(opened))->toInstant();
    if (closed != nullptr) {
        row.facts.closedAt = CivilTime::parse(QLatin1String(closed))->toInstant();
    }
    if (due != nullptr) {
        row.facts.dueAt = CivilTime::parse(QLatin1String(due))->toInstant();
    }
    return row;
}

BriefScope dayScope() {
    BriefScope scope = monthScope(Audience::Handling);
    scope.period = BriefPeriod::Daily;
    scope.from = *CivilTime::parse(QStringLiteral("2026-09-29T17:30"));
    scope.to = *CivilTime::parse(QStringLiteral("2026-09-30T17:30"));
    return scope;
}

}  // namespace

class TestBrief : public QObject {
    Q_OBJECT

private slots:
    void boundariesAreHalfOpen() {
        const QList<BriefEvent> events{
            occurred("2026-09-29T17:29", "2026-09-29T17:31"),           // before; closed in it
            occurred("2026-09-29T17:30"),                               // first minute; open
            occurred("2026-09-29T23:10", "2026-09-30T17:30"),           // night; closed after the end
            occurred("2026-09-30T17:30"),                               // after
            occurred("2026-09-20T08:00", nullptr, "2026-09-25T17:30"),  // open and overdue since five days
            occurred("2026-09-20T08:00", "2026-09-21T08:00")};          // long closed
        const Result<BriefData> data = collectBrief(dayScope(), events);
        QZ_VERIFY_OK(data);
        QCOMPARE(data->opened, 2);
        QCOMPARE(data->closed, 1);
        QCOMPARE(data->openAtEnd, 3);
        QCOMPARE(data->overdueAtEnd, 1);
        QCOMPARE(data->night.size(), 1);
        QCOMPARE(data->night.first().number, QStringLiteral("2026-09-29T23:10"));
        QCOMPARE(data->overdue.first().hours, 120);
        QCOMPARE(data->longestOpen.first().hours, 10 * 24 + 9);
        QCOMPARE(data->days.size(), 2);
        QCOMPARE(data->days.first().opened + data->days.last().opened, data->opened);
    }
    void emptyPeriodIsRefused() {
        BriefScope scope = dayScope();
        scope.to = scope.from;
        QCOMPARE(collectBrief(scope, {}).error().code, ErrorCode::Invalid);
    }
    void countsAddUp() {
        const QList<BriefEvent> events = monthEvents(900);
        const Result<BriefData> data = collectBrief(monthScope(Audience::Handling), events);
        QZ_VERIFY_OK(data);
        QCOMPARE(data->opened, 900);
        qint64 cells = 0;
        for (const QList<qint64>& row : data->counts.counts) {
            for (const qint64 value : row) {
                cells += value;
            }
        }
        QCOMPARE(cells, 900);
        qint64 days = 0;
        for (const BriefDay& day : data->days) {
            days += day.opened;
        }
        QCOMPARE(days, 900);
        QCOMPARE(data->days.size(), 30);
        QCOMPARE(data->opened - data->closed, data->openAtEnd);
    }
    void handlingSeesEverything() {
        const BriefFigures figures = monthFigures(Audience::Handling);
        QVERIFY(figures.tableShown && figures.daysShown);
        for (const QList<ShownCount>& row : figures.cells) {
            for (const ShownCount& cell : row) {
                QVERIFY(!cell.isHidden());
            }
        }
        QVERIFY(!figures.overdue.isEmpty());
        QCOMPARE(figures.longestOpen.size(), 10);
    }
    void returnsHaveFullCountsButNoCases() {
        const BriefFigures figures = monthFigures(Audience::Return);
        QVERIFY(!figures.opened.isHidden());
        QVERIFY(figures.overdue.isEmpty() && figures.longestOpen.isEmpty() && figures.nightCases.isEmpty());
        const PaperDocument paper = briefPaper(figures, sampleNames());
        QVERIFY(!paperText(paper).contains(QStringLiteral("WG26-")));
    }
    void thePublicSeesNoSmallCell_data() {
        QTest::addColumn<int>("events");
        for (const int events : {0, 1, 3, 4, 5, 9, 20, 60, 150, 400, 900}) {
            QTest::addRow("%d events", events) << events;
        }
    }
    void thePublicSeesNoSmallCell() {
        QFETCH(int, events);
        const BriefFigures figures = monthFigures(Audience::Public, events);
        const auto small = [](const ShownCount& count) { return count.value && isSmallCell(*count.value); };
        for (const ShownCount& count :
             {figures.opened, figures.closed, figures.openAtEnd, figures.overdueAtEnd, figures.night}) {
            QVERIFY(!small(count));
        }
        if (figures.tableShown) {
            for (const qint64 total : figures.streetTotals + figures.classTotals) {
                QVERIFY(!isSmallCell(total));
            }
            for (const QList<ShownCount>& row : figures.cells) {
                qsizetype hidden = 0;
                for (const ShownCount& cell : row) {
                    QVERIFY(!small(cell));
                    hidden += cell.isHidden() ? 1 : 0;
                }
                QVERIFY2(hidden != 1, "a single hidden cell follows from the total");
            }
        }
        for (const ShownRate& shown : figures.rates) {
            if (shown.rate.percent) {
                QVERIFY(!isSmallCell(shown.rate.numerator));
                QVERIFY(!isSmallCell(shown.rate.denominator - shown.rate.numerator));
            }
        }
        QVERIFY(figures.overdue.isEmpty() && figures.longestOpen.isEmpty() && figures.nightCases.isEmpty());
    }
    void rateThatTellsAHiddenCountIsHidden() {
        QList<BriefEvent> events;
        for (int i = 0; i < 60; ++i) {
            BriefEvent row = occurred("2026-09-10T10:00", "2026-09-11T10:00", "2026-09-12T10:00");
            row.facts.closedInTime = i >= 10;
            events.append(row);
        }
        for (int i = 0; i < 2; ++i) {
            events.append(occurred("2026-09-10T10:00", nullptr, "2026-09-12T10:00"));
        }
        const BriefFigures figures =
            shownFigures(*collectBrief(monthScope(Audience::Public), events), sampleNames());
        QVERIFY(figures.overdueAtEnd.isHidden());
        QVERIFY(!figures.rates.first().rate.percent.has_value());
        const QJsonObject rate =
            briefJson(figures, sampleNames()).value(u"rates").toArray().first().toObject();
        QVERIFY(rate.value(u"denominator").isNull());
    }
    void fewPeopleNoRates() {
        BriefScope scope = monthScope(Audience::Public);
        scope.population = 4999;
        const BriefFigures figures = shownFigures(*collectBrief(scope, monthEvents(400)), sampleNames());
        QVERIFY(figures.rates.isEmpty());
        QVERIFY(paperText(briefPaper(figures, sampleNames())).contains(figures.ratesNote));
    }
    void paperSaysWhatTheJsonSays() {
        const BriefFigures figures = monthFigures(Audience::Handling);
        const DocumentText names = sampleNames();
        const QString text = printedText(briefPaper(figures, names), QStringLiteral("monthly_handling"));
        const QJsonObject json = briefJson(figures, names);
        QCOMPARE(json.value(u"opened").toInteger(), 900);
        for (const QJsonValue& value : json.value(u"rates").toArray()) {
            const QString percent = value.toObject().value(u"text").toString();
            QVERIFY2(text.contains(squeezed(percent)), qPrintable(percent));
        }
        for (const QJsonValue& total : json.value(u"counts").toObject().value(u"column_totals").toArray()) {
            QVERIFY(text.contains(QString::number(total.toInteger())));
        }
        for (const QString& wanted :
             {QStringLiteral("2026-09-01 00:00"), QStringLiteral("2026-10-01 00:00"),
              QStringLiteral("41,208"), QStringLiteral("CN-2026"), sampleText("filter")}) {
            QVERIFY2(text.contains(squeezed(wanted)), qPrintable(wanted));
        }
        const BriefTables tables = briefTables(figures, names);
        QCOMPARE(tables.tables.size(), 8);  // the third: streets against the rest
        QCOMPARE(tables.tables.at(3).rows.size(), figures.classes.size());
        for (const BriefTable& table : tables.tables) {
            for (const QStringList& row : table.rows) {
                QCOMPARE(row.size(), table.columns.size());
            }
        }
    }
    void hiddenCellsCarryAWord() {
        const BriefFigures figures = monthFigures(Audience::Public, 400);
        QVERIFY(figures.tableShown);
        const DocumentText names = sampleNames();
        const QString text = printedText(briefPaper(figures, names), QStringLiteral("monthly_public"));
        QVERIFY(text.contains(QStringLiteral("hidden")));
        const QJsonObject counts = briefJson(figures, names).value(u"counts").toObject();
        QVERIFY(!counts.value(u"hidden").toArray().isEmpty());
        for (const BriefTable& table : briefTables(figures, names).tables) {
            for (const QStringList& row : table.rows) {
                QVERIFY(!row.contains(QString()));
            }
        }
    }
    void briefsOfAllSizesStayInside() {
        for (const int events : {0, 1, 30, 3000}) {
            for (const Audience audience : {Audience::Handling, Audience::Return, Audience::Public}) {
                const PaperDocument paper = briefPaper(monthFigures(audience, events), sampleNames());
                QVERIFY(insideTypeArea(layout(paper)));
            }
        }
        QVERIFY(!printedText(briefPaper(monthFigures(Audience::Handling, 0), sampleNames()),
                             QStringLiteral("monthly_empty"))
                     .isEmpty());
        QVERIFY(!printedText(briefPaper(monthFigures(Audience::Public, 9), sampleNames()),
                             QStringLiteral("monthly_few"))
                     .isEmpty());
    }
    void manyStreetsGoIntoSeveralTables() {
        QList<BriefEvent> events;
        for (int i = 0; i < 200; ++i) {
            BriefEvent row = occurred("2026-09-10T10:00");
            row.street =
                *AreaCode::parse(QStringLiteral("340202%1").arg(i % 20 + 31, 3, 10, QLatin1Char('0')));
            events.append(row);
        }
        const PaperDocument paper =
            briefPaper(shownFigures(*collectBrief(monthScope(Audience::Handling), events), sampleNames()),
                       sampleNames());
        QVERIFY(insideTypeArea(layout(paper)));
        const QString text = paperText(paper);
        for (int i = 31; i <= 50; ++i) {
            QCOMPARE(text.count(QStringLiteral("\n340202%1\n").arg(i, 3, 10, QLatin1Char('0'))),
                     2);  // among the counts, and against the rest of the district
        }
        QVERIFY(text.contains(QStringLiteral("part 3 of 3")));
    }
    void dailyBriefHasItsOwnTitle() {
        BriefScope scope = dayScope();
        const Result<BriefData> data = collectBrief(scope, monthEvents(900));
        QZ_VERIFY_OK(data);
        const PaperDocument paper = briefPaper(shownFigures(*data, sampleNames()), sampleNames());
        QVERIFY(paper.title.contains(QStringLiteral("Daily brief")));
        QVERIFY(
            printedText(paper, QStringLiteral("daily_handling")).contains(QStringLiteral("2026-09-2917:30")));
    }
};

QZ_TEST(TestBrief)
#include "test_brief.moc"
