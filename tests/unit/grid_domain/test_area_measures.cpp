// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/area_measures.h"
#include "grid/domain/event_past.h"
#include "grid/domain/map_shading.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;

namespace {

AreaCode code(const char* digits) { return AreaCode::parse(QString::fromLatin1(digits)).value(); }

Instant at(const char* text) { return CivilTime::parse(QString::fromLatin1(text)).value().toInstant(); }

PlacedEvent placed(const char* area, const char* opened, const char* closed = nullptr, bool inTime = true,
                   int rework = 0) {
    PlacedEvent made;
    made.area = code(area);
    made.facts.source = QStringLiteral("patrol");
    made.facts.openedAt = at(opened);
    if (closed != nullptr) {
        made.facts.closedAt = at(closed);
    }
    made.facts.dueAt = at(opened);
    made.facts.dueAt->ms += 86'400'000;
    made.facts.closedInTime = inTime;
    made.facts.reworkCount = rework;
    return made;
}

}  // namespace

class TestAreaMeasures final : public QObject {
    Q_OBJECT
    const AreaQuestion m_september{code("340202"), AreaLevel::Town, QDate(2026, 9, 1), QDate(2026, 9, 30),
                                   at("2026-10-05T08:00")};
    const QList<PlacedEvent> m_events{placed("340202001001", "2026-08-20T09:00", "2026-09-02T09:00", false),
                                      placed("340202001002", "2026-09-10T09:00", "2026-09-10T15:00", true, 1),
                                      placed("340202001002", "2026-09-29T09:00", "2026-10-02T15:00"),
                                      placed("340202002001", "2026-09-11T09:00"),
                                      placed("340202", "2026-09-11T09:00"),
                                      placed("340203001", "2026-09-11T09:00")};

private Q_SLOTS:
    void eachMeasureCountsByArea_data() {
        QTest::addColumn<int>("measure");
        QTest::addColumn<QList<qint64>>("first");  // count, of
        QTest::addColumn<QList<qint64>>("second");
        using List = QList<qint64>;
        QTest::newRow("reported") << int(AreaMeasure::Reported) << List{2, 0} << List{1, 0};
        QTest::newRow("closed") << int(AreaMeasure::Closed) << List{2, 0} << List{0, 0};
        QTest::newRow("open") << int(AreaMeasure::OpenAtEnd) << List{1, 0} << List{1, 0};
        QTest::newRow("overdue") << int(AreaMeasure::OverdueAtEnd) << List{1, 0} << List{1, 0};
        QTest::newRow("in time") << int(AreaMeasure::InTime) << List{1, 3} << List{0, 1};
        QTest::newRow("rework") << int(AreaMeasure::Rework) << List{1, 2} << List{0, 0};
        QTest::newRow("self found") << int(AreaMeasure::SelfFound) << List{2, 2} << List{1, 1};
    }
    void eachMeasureCountsByArea() {
        QFETCH(int, measure);
        QFETCH(QList<qint64>, first);
        QFETCH(QList<qint64>, second);
        const QList<AreaFigure> figures = areaFigures(AreaMeasure(measure), m_september, m_events);
        const QList<AreaFigure> expected{{code("340202001"), first[0], first[1]},
                                         {code("340202002"), second[0], second[1]}};
        QVERIFY(figures == expected);
    }

    void idsAndTitlesAreTheirOwn() {
        QSet<QString> ids;
        for (const AreaMeasure measure : kAreaMeasures) {
            ids.insert(areaMeasureId(measure));
            QVERIFY(!areaMeasureTitle(measure).isEmpty());
        }
        QCOMPARE(ids.size(), qsizetype(kAreaMeasures.size()));
    }

    void ratesAreBandedAndFewCasesAreHidden() {
        const QList<AreaCode> towns{code("340202001"), code("340202002"), code("340202003"),
                                    code("340202004")};
        const QList<AreaFigure> figures{{towns[0], 95, 100}, {towns[1], 62, 100}, {towns[2], 2, 3}};
        const AreaShading shading = shadeFigures(towns, figures, true, false, Audience::Public);
        QCOMPARE(shading.steps.size(), kShadeSteps + 1);
        QCOMPARE(shading.steps[1], QStringLiteral("60 – 69 %"));
        QCOMPARE(shading.areas[1].step, 0);
        QCOMPARE(shading.areas[0].step, 3);
        QVERIFY(shading.areas[0].text.startsWith(QLatin1String("95")));
        QVERIFY(!shading.areas[2].count);  // fewer than five cases: hidden
        QVERIFY(!shading.areas[2].text.contains(QLatin1Char('%')));
        QCOMPARE(shading.areas[3].count, std::optional<qint64>(0));  // no cases
        QCOMPARE(shading.areas[3].step, -1);
        const AreaShading turned = shadeFigures(towns, figures, true, true, Audience::Public);
        QCOMPARE(turned.areas[0].step, 0);
        QCOMPARE(turned.steps[4], QStringLiteral("60 – 69 %"));
    }

    void countsOfAMeasureHideWhatIsSmall() {
        const QList<AreaCode> towns{code("340202001"), code("340202002"), code("340202003")};
        const QList<AreaFigure> figures{{towns[0], 2, 0}, {towns[1], 30, 0}, {towns[2], 40, 0}};
        const AreaShading open = shadeFigures(towns, figures, false, false, Audience::Handling);
        QCOMPARE(open.areas[0].count, std::optional<qint64>(2));
        const AreaShading shown = shadeFigures(towns, figures, false, false, Audience::Public);
        QVERIFY(!shown.areas[0].count);
        QVERIFY(!shown.areas[1].count);  // else the small one would follow from the total
    }

    void anEventStandsAsItWas() {
        EventPast past;
        past.openedAt = at("2026-09-01T09:00");
        past.changes = {{at("2026-09-01T09:00"), QStringLiteral("REPORTED")},
                        {at("2026-09-02T10:00"), QStringLiteral("DISPATCHED")},
                        {at("2026-09-05T17:00"), QStringLiteral("CLOSED")}};
        past.limits = {{at("2026-09-03T09:00"), at("2026-09-04T09:00")}};
        QVERIFY(past.stateAt(at("2026-08-31T23:00")).isEmpty());
        QCOMPARE(past.stateAt(at("2026-09-01T09:00")), QStringLiteral("REPORTED"));
        QCOMPARE(past.stateAt(at("2026-09-02T09:59")), QStringLiteral("REPORTED"));
        QCOMPARE(past.stateAt(at("2026-09-02T10:00")), QStringLiteral("DISPATCHED"));
        QCOMPARE(past.stateAt(at("2026-10-01T00:00")), QStringLiteral("CLOSED"));
        QVERIFY(!past.isOverdueAt(at("2026-09-03T08:00")));
        QVERIFY(past.isOverdueAt(at("2026-09-03T10:00")));
        QVERIFY(!past.isOverdueAt(at("2026-09-04T10:00")));
    }
};

QZ_TEST(TestAreaMeasures)
#include "test_area_measures.moc"
