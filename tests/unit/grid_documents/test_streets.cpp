// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "grid/documents/brief_papers.h"
#include "grid_samples.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::test;

namespace {

/// `inTime` of `count` events of a street closed in time, the rest late.
void addStreet(QList<BriefEvent>& events, const char* street, int inTime, int count) {
    const qint64 start = CivilTime::parse(QStringLiteral("2026-09-10T09:00"))->toInstant().ms;
    for (int i = 0; i < count; ++i) {
        BriefEvent event;
        event.street = *AreaCode::parse(QLatin1String(street));
        event.topClass = QStringLiteral("P01");
        event.number = QStringLiteral("WG26-%1-%2").arg(QLatin1String(street)).arg(i);
        event.leadUnit = i % 2 == 0 ? QStringLiteral("CG01") : QString();
        event.ownerUnit = QStringLiteral("SW01");
        event.facts.source = QStringLiteral("patrol");
        event.facts.openedAt = Instant{start + i * 60000};
        event.facts.dueAt = Instant{start + 86400000};
        event.facts.closedAt = Instant{start + (i < inTime ? 1 : 50) * 3600000LL};
        event.facts.closedInTime = i < inTime;
        events.append(event);
    }
}

QList<BriefEvent> threeStreets() {
    QList<BriefEvent> events;
    addStreet(events, "340202003", 190, 200);
    addStreet(events, "340202001", 150, 200);
    addStreet(events, "340202002", 172, 200);
    addStreet(events, "340202004", 2, 12);
    return events;
}

}  // namespace

class TestStreets : public QObject {
    Q_OBJECT

private slots:
    void streetsStandByCodeAndAreCompared() {
        const BriefData data = *collectBrief(monthScope(Audience::Handling), threeStreets());
        QCOMPARE(data.byStreet.size(), 4);
        const BriefFigures figures = shownFigures(data, DocumentText{});
        QList<Standing> standings;
        QStringList names;
        for (const ShownStreet& street : figures.comparison) {
            standings.append(street.comparison.standing);
            names.append(street.name);
        }
        QCOMPARE(names, (QStringList{QStringLiteral("340202001"), QStringLiteral("340202002"),
                                     QStringLiteral("340202003"), QStringLiteral("340202004")}));
        QCOMPARE(standings, (QList<Standing>{Standing::Lower, Standing::NoDifference, Standing::Higher,
                                             Standing::NotCompared}));
        // 364 of 412 elsewhere: 177 of 200 would reach it.
        QCOMPARE(figures.comparison.first().missing, 27);
    }
    void twoSentencesForEachThatStandsOut() {
        const BriefFigures figures =
            shownFigures(*collectBrief(monthScope(Audience::Handling), threeStreets()), DocumentText{});
        const QStringList said = findings(figures.comparison, Audience::Handling);
        QCOMPARE(said.size(), 4);
        QVERIFY2(
            said.at(0).startsWith(QStringLiteral("340202001 handled 150 of 200, 75.00 % (95 % interval")),
            qPrintable(said.at(0)));
        QVERIFY(
            said.at(0).contains(QStringLiteral("lower than the rest of the district (88.35 %). To reach")));
        QVERIFY(said.at(0).contains(QStringLiteral("27 more events")));
        QVERIFY(said.at(1).contains(QStringLiteral("higher")));
        QVERIFY(said.at(2).endsWith(QStringLiteral(": 340202002.")));
        QVERIFY(said.at(3).endsWith(QStringLiteral(": 340202004.")));
    }
    void paperWorkbookAndJsonSayTheSame() {
        const BriefFigures figures =
            shownFigures(*collectBrief(monthScope(Audience::Handling), threeStreets()), DocumentText{});
        const QString paper = paperText(briefPaper(figures, DocumentText{}));
        for (const char* wanted : {"no ranking", "75.00 %", "1. Overview", "3. Streets and the district"}) {
            QVERIFY2(paper.contains(QLatin1String(wanted)), wanted);
        }
        QVERIFY(paper.contains(QChar(0x25BD)));
        const QJsonObject json = briefJson(figures, DocumentText{});
        QCOMPARE(json.value(u"streets").toArray().at(0)[u"standing"].toString(), QStringLiteral("lower"));
        QCOMPARE(json.value(u"findings").toArray().size(), 4);
        bool found = false;
        for (const BriefTable& table : briefTables(figures, DocumentText{}).tables) {
            found = found || (table.name == QStringLiteral("Streets") && table.rows.size() == 4);
        }
        QVERIFY(found);
    }
    void publicSeesNoNumbersThatTellASmallOne() {
        const BriefFigures figures =
            shownFigures(*collectBrief(monthScope(Audience::Public), threeStreets()), DocumentText{});
        for (const ShownStreet& street : figures.comparison) {
            QVERIFY(!street.rate.percent);
        }
        const QStringList said = findings(figures.comparison, Audience::Public);
        for (const QString& sentence : said) {
            QVERIFY2(!sentence.contains(QStringLiteral("150")) && !sentence.contains(u'%'),
                     qPrintable(sentence));
        }
        const QString paper = paperText(briefPaper(figures, DocumentText{}));
        QVERIFY(!paper.contains(QStringLiteral("75.00")));
    }
    void belowAStreetNothingIsCompared() {
        BriefScope scope = monthScope(Audience::Handling);
        scope.area = *AreaCode::parse(QStringLiteral("340202001"));
        QVERIFY(collectBrief(scope, threeStreets())->byStreet.isEmpty());
    }
    void eachUnitIsAskedAboutItsOwnRows() {
        const BriefData data = *collectBrief(monthScope(Audience::Handling), threeStreets());
        const QList<BriefUnit> units = briefUnits(data, DocumentText{});
        QCOMPARE(units.size(), 2);
        QCOMPARE(units.at(0).unit, QStringLiteral("CG01"));
        QCOMPARE(units.at(0).table.rows.size() + units.at(1).table.rows.size(), data.unitRows.size());
        QCOMPARE(data.unitRows.size(), 612);
        QCOMPARE(units.at(0).table.rows.first().at(6), QStringLiteral("in time"));
    }
};

QZ_TEST(TestStreets)
#include "test_streets.moc"
