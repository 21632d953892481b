// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/grid_drawing.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;

namespace {

GeoMultiPolygon box(double west, double east) {
    return {GeoPolygon{{{west, 31.30}, {east, 31.30}, {east, 31.32}, {west, 31.32}, {west, 31.30}}, {}}};
}

AreaCode village() { return AreaCode::parse(QStringLiteral("340202014003")).value(); }

GridDrawing halves() {
    return {village(),
            {{QStringLiteral("340202014003001"), QStringLiteral("West"), box(118.30, 118.31)},
             {QStringLiteral("340202014003002"), {}, box(118.31, 118.32)}}};
}

GeoMultiPolygon whole() { return box(118.30, 118.32); }

}  // namespace

/// Grids of a village while they are drawn: what is done to one keeps its neighbours neighbours.
class TestGridDrawing : public QObject {
    Q_OBJECT
private slots:
    void isTheSameAfterItsText() {
        const auto again = GridDrawing::parse(village(), halves().toGeoJson());
        QZ_VERIFY_OK(again);
        QCOMPARE(again->grids().size(), 2);
        QCOMPARE(again->grids()[0].name, QStringLiteral("West"));
        QCOMPARE(again->grids()[1].code, QStringLiteral("340202014003002"));
        QCOMPARE(again->grids()[1].shape[0].outer, halves().grids()[1].shape[0].outer);
        QVERIFY(!GridDrawing::parse(village(), "{}").ok());
        QVERIFY(!GridDrawing::parse(village(), R"({"features":[{"properties":{"code":"1"},"geometry":{
            "type":"Polygon","coordinates":[[[1,2],["x",2],[3,4],[1,2]]]}}]})")
                     .ok());
    }

    void aSharedCornerMovesInBoth() {
        const auto moved = halves().withCornerMoved({118.31, 31.30}, {118.312, 31.30});
        QZ_VERIFY_OK(moved);
        QVERIFY(checkTopology(whole(), moved->shapes()).isEmpty());
        QVERIFY(areaSquareMetres(moved->grids()[0].shape) > areaSquareMetres(moved->grids()[1].shape));
        QVERIFY(!halves().withCornerMoved({118.305, 31.31}, {118.306, 31.31}).ok());
    }

    void aSplitKeepsTheCodeAndGivesANewOne() {
        const auto split =
            halves().withSplit(0, {{118.299, 31.31}, {118.311, 31.31}}, {QStringLiteral("340202014003007")});
        QZ_VERIFY_OK(split);
        QCOMPARE(split->grids().size(), 3);
        QCOMPARE(split->grids()[0].code, QStringLiteral("340202014003001"));
        QCOMPARE(split->grids()[2].code, QStringLiteral("340202014003008"));
        QVERIFY(checkTopology(whole(), split->shapes()).isEmpty());
        // The neighbour got the cut's end: it can be moved in all three.
        const auto moved = split->withCornerMoved({118.31, 31.31}, {118.311, 31.31});
        QZ_VERIFY_OK(moved);
        QVERIFY(checkTopology(whole(), moved->shapes()).isEmpty());
        QVERIFY(!halves().withSplit(0, {{118.33, 31.31}, {118.34, 31.31}}, {}).ok());
    }

    void mergedGridsAreOne() {
        const auto merged = halves().withMerged({1, 0});
        QZ_VERIFY_OK(merged);
        QCOMPARE(merged->grids().size(), 1);
        QCOMPARE(merged->grids()[0].name, QStringLiteral("West"));
        QVERIFY(checkTopology(whole(), merged->shapes()).isEmpty());
        QVERIFY(!halves().withMerged({0}).ok());
    }

    void aGapBecomesAGrid() {
        const GridDrawing one = halves().without({1});
        const QList<TopologyFinding> faults = checkTopology(whole(), one.shapes());
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults[0].fault, TopologyFault::Gap);
        const auto filled = one.withGrid(faults[0].shape, {});
        QZ_VERIFY_OK(filled);
        QCOMPARE(filled->grids()[1].code, QStringLiteral("340202014003002"));
        QVERIFY(checkTopology(whole(), filled->shapes()).isEmpty());
    }

    void findsWhatIsPointedAt() {
        QCOMPARE(halves().gridAt({118.315, 31.31}), 1);
        QCOMPARE(halves().gridAt({118.33, 31.31}), -1);
        QVERIFY(halves().cornerAt({118.31001, 31.30001}, 5).has_value());
        QVERIFY(!halves().cornerAt({118.305, 31.31}, 5).has_value());
        const auto cornered = halves().withCorner({118.31, 31.31});
        QZ_VERIFY_OK(cornered);
        QCOMPARE(cornered->cornersOf(0).size(), 5);
        QCOMPARE(cornered->cornersOf(1).size(), 5);
        QVERIFY(!halves().withCorner({118.305, 31.31}).ok());
    }

    void codesAreOfTheVillageAndDiffer() {
        QZ_VERIFY_OK(halves().withNames(0, QStringLiteral("340202014003009"), QStringLiteral("Mill")));
        QVERIFY(!halves().withNames(0, QStringLiteral("340202014003002"), {}).ok());
        QVERIFY(!halves().withNames(0, QStringLiteral("340202014004001"), {}).ok());
        QVERIFY(!halves().withNames(0, QStringLiteral("340202014003"), {}).ok());
    }
};

QZ_TEST(TestGridDrawing)
#include "test_grid_drawing.moc"
