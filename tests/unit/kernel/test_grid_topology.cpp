// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "qz/grid_topology.h"
#include "qz_test.h"

using namespace qz;

namespace {

GeoRing box(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}
GeoMultiPolygon area(const GeoRing& outer, const QList<GeoRing>& holes = {}) {
    return {GeoPolygon{outer, holes}};
}

/// A village of 0.02 by 0.02 degrees with four grids that cover it.
const GeoMultiPolygon kVillage = area(box(118.30, 31.30, 118.32, 31.32));
QList<GeoMultiPolygon> fourGrids() {
    return {area(box(118.30, 31.30, 118.31, 31.31)), area(box(118.31, 31.30, 118.32, 31.31)),
            area(box(118.30, 31.31, 118.31, 31.32)), area(box(118.31, 31.31, 118.32, 31.32))};
}

QByteArray wkt(const GeoMultiPolygon& shape) {
    const auto ring = [](const GeoRing& r) {
        QByteArrayList corners;
        for (const GeoPoint& p : r) {
            corners << QByteArray::number(p.lon, 'g', 17) + ' ' + QByteArray::number(p.lat, 'g', 17);
        }
        return '(' + corners.join(", ") + ')';
    };
    QByteArrayList polygons;
    for (const GeoPolygon& polygon : shape) {
        QByteArrayList rings{ring(polygon.outer)};
        for (const GeoRing& hole : polygon.holes) {
            rings << ring(hole);
        }
        polygons << '(' + rings.join(", ") + ')';
    }
    return "MULTIPOLYGON (" + polygons.join(", ") + ')';
}

/// What GEOS says.
QString geos(const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral("geosop"),
                  QStringList{QStringLiteral("-f"), QStringLiteral("wkt")} + arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}
bool isValidForGeos(const GeoMultiPolygon& shape) {
    return geos({QStringLiteral("-a"), QString::fromUtf8(wkt(shape)), QStringLiteral("isValid")}) ==
           QLatin1String("true");
}
double differenceForGeos(const GeoMultiPolygon& a, const GeoMultiPolygon& b) {
    const QString rest = geos({QStringLiteral("-a"), QString::fromUtf8(wkt(a)), QStringLiteral("-b"),
                               QString::fromUtf8(wkt(b)), QStringLiteral("symDifference")});
    return geos({QStringLiteral("-a"), rest, QStringLiteral("area")}).toDouble();
}

}  // namespace

class TestGridTopology : public QObject {
    Q_OBJECT
private slots:
    void soundGridsHaveNoFindings() { QVERIFY(checkTopology(kVillage, fourGrids()).isEmpty()); }
    void areasInSquareMetres() {
        // GeographicLib's Planimeter on WGS-84 for this square: 1,054,806.6 m² to one part in a million.
        const double metres = areaSquareMetres(area(box(118.30, 31.30, 118.31, 31.31)));
        QVERIFY2(std::abs(metres / (951.9996 * 1108.7) - 1) < 1e-3,
                 qPrintable(QString::number(metres, 'f', 1)));
        QVERIFY(areaSquareMetres(area(box(118.30, 31.30, 118.31, 31.31),
                                      {box(118.302, 31.302, 118.303, 31.303)})) < metres);
    }
    void faults_data() {
        QTest::addColumn<int>("cell");
        QTest::addColumn<GeoMultiPolygon>("shape");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("gap") << 0 << area(box(118.30, 31.30, 118.309, 31.31)) << QStringList{"gap"};
        QTest::newRow("missing") << 3 << area(box(118.31, 31.31, 118.311, 31.311)) << QStringList{"gap"};
        QTest::newRow("overlap") << 0 << area(box(118.30, 31.30, 118.311, 31.31)) << QStringList{"overlap"};
        QTest::newRow("outside") << 0 << area(box(118.299, 31.30, 118.31, 31.31)) << QStringList{"outside"};
        QTest::newRow("sliver gap") << 0 << area(box(118.30, 31.30, 118.309999, 31.31))
                                    << QStringList{"sliver"};
        QTest::newRow("sliver overlap")
            << 0 << area(box(118.30, 31.30, 118.310001, 31.31)) << QStringList{"sliver"};
        QTest::newRow("rounding") << 0 << area(box(118.30, 31.30, 118.3100000000001, 31.31)) << QStringList{};
        QTest::newRow("crossing")
            << 0
            << area({{118.30, 31.30}, {118.31, 31.31}, {118.31, 31.30}, {118.30, 31.31}, {118.30, 31.30}})
            << QStringList{"broken", "gap"};
    }
    void faults() {
        QFETCH(int, cell);
        QFETCH(GeoMultiPolygon, shape);
        QFETCH(QStringList, names);
        QList<GeoMultiPolygon> grids = fourGrids();
        grids[cell] = shape;
        const QList<TopologyFinding> findings = checkTopology(kVillage, grids);
        QStringList found;
        for (const TopologyFinding& finding : findings) {
            found << topologyFaultName(finding.fault);
            QVERIFY(!finding.message.isEmpty());
            QVERIFY(finding.fault == TopologyFault::Broken || finding.squareMetres > 0);
            if (finding.fault == TopologyFault::Gap) {
                QVERIFY(polygonContains(kVillage, finding.place));
            }
        }
        QCOMPARE(found, names);
    }
    void splitIsExact_data() {
        QTest::addColumn<GeoMultiPolygon>("whole");
        QTest::addColumn<GeoRing>("line");
        QTest::addColumn<int>("parts");
        const GeoMultiPolygon square = area(box(118.30, 31.30, 118.31, 31.31));
        const GeoMultiPolygon comb = area({{118.30, 31.30},
                                           {118.34, 31.30},
                                           {118.34, 31.34},
                                           {118.33, 31.34},
                                           {118.33, 31.31},
                                           {118.32, 31.31},
                                           {118.32, 31.34},
                                           {118.31, 31.34},
                                           {118.31, 31.31},
                                           {118.30, 31.31},
                                           {118.30, 31.30}});
        QTest::newRow("straight") << square << GeoRing{{118.305, 31.29}, {118.305, 31.32}} << 2;
        QTest::newRow("bent")
            << square << GeoRing{{118.29, 31.303}, {118.304, 31.307}, {118.306, 31.301}, {118.32, 31.308}}
            << 2;
        QTest::newRow("corner to corner") << square << GeoRing{{118.30, 31.30}, {118.31, 31.31}} << 2;
        QTest::newRow("ends on the border") << square << GeoRing{{118.30, 31.302}, {118.31, 31.304}} << 2;
        QTest::newRow("in and out")
            << square << GeoRing{{118.302, 31.29}, {118.302, 31.32}, {118.307, 31.32}, {118.307, 31.29}} << 3;
        QTest::newRow("two teeth") << comb << GeoRing{{118.30, 31.33}, {118.35, 31.33}} << 3;
        QTest::newRow("a corner off") << square << GeoRing{{118.303, 31.295}, {118.315, 31.307}} << 2;
        QTest::newRow("beside a hole")
            << area(box(118.30, 31.30, 118.31, 31.31), {box(118.302, 31.302, 118.303, 31.303)})
            << GeoRing{{118.305, 31.29}, {118.305, 31.32}} << 2;
        QTest::newRow("one part of two")
            << GeoMultiPolygon{square.first(), GeoPolygon{box(118.32, 31.30, 118.33, 31.31), {}}}
            << GeoRing{{118.305, 31.29}, {118.305, 31.32}} << 2;
    }
    void splitIsExact() {
        QFETCH(GeoMultiPolygon, whole);
        QFETCH(GeoRing, line);
        QFETCH(int, parts);
        const Result<SplitArea> split = splitArea(whole, line);
        QZ_VERIFY_OK(split);
        QCOMPARE(split->parts.size(), parts);
        double sum = 0;
        GeoMultiPolygon together;
        for (const GeoMultiPolygon& part : split->parts) {
            QVERIFY(isValidForGeos(part));
            sum += areaSquareMetres(part);
            together += part;
        }
        QVERIFY(std::abs(sum / areaSquareMetres(whole) - 1) < 1e-7);
        for (const GeoPoint& corner : split->corners) {
            const bool inAPart = std::any_of(together.begin(), together.end(),
                                             [&](const GeoPolygon& p) { return p.outer.contains(corner); });
            QVERIFY(inAPart);
        }
        // Joined again it is what it was, says GEOS.
        if (whole.size() == 1) {
            const Result<GeoMultiPolygon> joined = mergeAreas(split->parts);
            QZ_VERIFY_OK(joined);
            QVERIFY(isValidForGeos(*joined));
            QVERIFY(differenceForGeos(*joined, whole) < 1e-14);
        }
    }
    void linesThatDivideNothing_data() {
        QTest::addColumn<GeoRing>("line");
        QTest::newRow("beside") << GeoRing{{118.40, 31.29}, {118.40, 31.32}};
        QTest::newRow("ends inside") << GeoRing{{118.305, 31.29}, {118.305, 31.303}};
        QTest::newRow("into the hole") << GeoRing{{118.29, 31.3075}, {118.32, 31.3075}};
        QTest::newRow("along the border") << GeoRing{{118.30, 31.30}, {118.31, 31.30}};
        QTest::newRow("a point") << GeoRing{{118.30, 31.30}};
        QTest::newRow("nothing") << GeoRing{};
    }
    void linesThatDivideNothing() {
        QFETCH(GeoRing, line);
        const Result<SplitArea> split =
            splitArea(area(box(118.30, 31.30, 118.31, 31.31), {box(118.305, 31.305, 118.308, 31.308)}), line);
        QVERIFY(!split.ok());
        QCOMPARE(split.error().code, ErrorCode::Invalid);
    }
    void aSplitLeavesTheVillageSound() {
        QList<GeoMultiPolygon> grids = fourGrids();
        const Result<SplitArea> split =
            splitArea(grids[0], {{118.29, 31.3031}, {118.304, 31.3077}, {118.315, 31.3057}});
        QZ_VERIFY_OK(split);
        QVERIFY(!split->corners.isEmpty());
        int added = 0;
        for (const GeoPoint& corner : split->corners) {
            added += addCorner(grids[1], corner);
        }
        QCOMPARE(added, 1);  // the neighbour to the east has the new corner too
        QList<GeoMultiPolygon> after{grids[1], grids[2], grids[3]};
        after += split->parts;
        QVERIFY(checkTopology(kVillage, after).isEmpty());
    }
    void onlyNeighboursBecomeOne() {
        const QList<GeoMultiPolygon> grids = fourGrids();
        QZ_VERIFY_OK(mergeAreas({grids[0], grids[1]}));
        QCOMPARE(mergeAreas({grids[0], grids[1]})->size(), 1);
        QVERIFY(!mergeAreas({grids[0], grids[3]}).ok());  // they meet in a corner only
        QVERIFY(!mergeAreas({}).ok());
    }
    void aSharedCornerMovesInAll() {
        QList<GeoMultiPolygon> grids = fourGrids();
        const Result<QList<qsizetype>> moved = moveCorner(grids, {118.31, 31.31}, {118.312, 31.309});
        QZ_VERIFY_OK(moved);
        QCOMPARE(*moved, (QList<qsizetype>{0, 1, 2, 3}));
        QVERIFY(checkTopology(kVillage, grids).isEmpty());
        QVERIFY(!checkTopology(kVillage, {grids[0]}).isEmpty());
        const QList<GeoMultiPolygon> before = grids;
        QVERIFY(!moveCorner(grids, {118.312, 31.309}, {118.35, 31.40}).ok());  // a border would cross itself
        QVERIFY(grids.first().first().outer == before.first().first().outer);
        QVERIFY(!moveCorner(grids, {118.0, 31.0}, {118.1, 31.0}).ok());
    }
    void aCornerLeavesAllThatShareIt() {
        QList<GeoMultiPolygon> grids = fourGrids();
        // One more corner in the side of two grids, then without it again: the same borders as before.
        const GeoPoint bend{118.31, 31.305};
        QCOMPARE(addCorner(grids[0], bend) + addCorner(grids[1], bend), 2);
        const QList<GeoMultiPolygon> bent = grids;
        const Result<QList<qsizetype>> removed = removeCorner(grids, bend);
        QZ_VERIFY_OK(removed);
        QCOMPARE(removed->size(), 2);
        QVERIFY(checkTopology(kVillage, grids).isEmpty());
        QVERIFY(grids.first().first().outer.size() == bent.first().first().outer.size() - 1);
        // Where four grids meet none of them may lose the corner; nor may a triangle.
        QVERIFY(!removeCorner(grids, {118.31, 31.31}).ok());
        QVERIFY(!removeCorner(grids, {118.0, 31.0}).ok());
        QList<GeoMultiPolygon> triangle{
            {GeoPolygon{{{118.30, 31.30}, {118.31, 31.30}, {118.30, 31.31}, {118.30, 31.30}}, {}}}};
        QVERIFY(!removeCorner(triangle, {118.31, 31.30}).ok());
        // The first corner of a ring is its last one too.
        QList<GeoMultiPolygon> square{{GeoPolygon{
            {{118.30, 31.30}, {118.31, 31.30}, {118.31, 31.31}, {118.30, 31.31}, {118.30, 31.30}}, {}}}};
        QZ_VERIFY_OK(removeCorner(square, {118.30, 31.30}));
        QCOMPARE(square.first().first().outer.size(), 4);
        QVERIFY((square.first().first().outer.first() == square.first().first().outer.last()));
    }
    void snapping() {
        const QList<GeoMultiPolygon> grids = fourGrids();
        const std::optional<Snap> corner = snapTo({118.31001, 31.31001}, grids, 5);
        QVERIFY(corner && corner->corner);
        QVERIFY((corner->point == GeoPoint{118.31, 31.31}));
        QVERIFY(corner->metres > 1.3 && corner->metres < 1.6);
        const std::optional<Snap> side = snapTo({118.305, 31.31003}, grids, 5);
        QVERIFY(side && !side->corner);
        QVERIFY(std::abs(side->point.lat - 31.31) < 1e-9 && std::abs(side->point.lon - 118.305) < 1e-9);
        QVERIFY(!snapTo({118.305, 31.305}, grids, 5));
    }
};

QZ_TEST(TestGridTopology)
#include "test_grid_topology.moc"
