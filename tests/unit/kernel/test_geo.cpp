// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/geo.h"

#include <cmath>
#include <limits>

#include "qz_test.h"

using namespace qz;

namespace {

GeoRing ring(std::initializer_list<GeoPoint> points) { return GeoRing(points); }

GeoMultiPolygon area(const GeoRing& outer, const QList<GeoRing>& holes = {}) {
    return {GeoPolygon{outer, holes}};
}

double apart(GeoPoint a, GeoPoint b) { return std::max(std::abs(a.lon - b.lon), std::abs(a.lat - b.lat)); }

double signedArea(const GeoRing& points) {
    double doubled = 0;
    for (qsizetype i = 1; i < points.size(); ++i) {
        doubled += points.at(i - 1).lon * points.at(i).lat - points.at(i).lon * points.at(i - 1).lat;
    }
    return doubled / 2;
}

const GeoRing kSquare = ring({{118, 31}, {119, 31}, {119, 32}, {118, 32}, {118, 31}});

}  // namespace

class TestGeo : public QObject {
    Q_OBJECT
private slots:
    void knownShifts() {
        const GeoPoint beijing{116.404, 39.915};
        QVERIFY(apart(convertCrs(beijing, Crs::Wgs84, Crs::Gcj02), {116.41024449916938, 39.91640428150164}) <
                1e-9);
        QVERIFY(apart(convertCrs(beijing, Crs::Gcj02, Crs::Bd09), {116.41036949371029, 39.92133699351021}) <
                1e-9);
        QVERIFY(convertCrs(beijing, Crs::Wgs84, Crs::Cgcs2000) == beijing);
    }

    void roundTripsToNineDigits() {
        for (double lon = 73; lon < 137; lon += 1.37) {
            for (double lat = 3; lat < 55; lat += 1.13) {
                for (const Crs crs : {Crs::Gcj02, Crs::Bd09}) {
                    const GeoPoint there = convertCrs({lon, lat}, Crs::Cgcs2000, crs);
                    QVERIFY(apart(there, {lon, lat}) > 1e-5);
                    QVERIFY(apart(convertCrs(there, crs, Crs::Wgs84), {lon, lat}) < 1e-9);
                }
                const GeoPoint gcj{lon, lat};
                QVERIFY(apart(convertCrs(convertCrs(gcj, Crs::Gcj02, Crs::Bd09), Crs::Bd09, Crs::Gcj02),
                              gcj) < 1e-9);
            }
        }
    }

    void aTouchingBorderFallsApartWhereItTouches() {
        // Two squares that share one corner, walked as one ring.
        const GeoRing eight = ring({{118, 31},
                                    {119, 31},
                                    {119, 32},
                                    {120, 32},
                                    {120, 33},
                                    {119, 33},
                                    {119, 32},
                                    {118, 32},
                                    {118, 31}});
        QVERIFY(!checkedPolygons(area(eight)).ok());
        BorderMending mending;
        const Result<GeoMultiPolygon> result = checkedPolygons(area(eight), mending);
        QZ_VERIFY_OK(result);
        QCOMPARE(result->size(), 2);
        QCOMPARE(mending.places, 1);
        QVERIFY(apart(mending.first, {119, 32}) < 1e-9);
        QCOMPARE(mending.dropped, 0.0);
        QVERIFY(std::abs(signedArea(result->at(0).outer) + signedArea(result->at(1).outer) - 2) < 1e-9);
    }

    void aHoleThatTouchesTheBorderStaysAHole() {
        const GeoRing dented = ring({{118, 31},
                                     {119, 31},
                                     {119, 32},
                                     {118.5, 32},
                                     {118.6, 31.6},
                                     {118.4, 31.6},
                                     {118.5, 32},
                                     {118, 32},
                                     {118, 31}});
        BorderMending mending;
        const Result<GeoMultiPolygon> result = checkedPolygons(area(dented), mending);
        QZ_VERIFY_OK(result);
        QCOMPARE(result->size(), 1);
        QVERIFY(!polygonContains(*result, {118.5, 31.7}));
        QVERIFY(polygonContains(*result, {118.5, 31.3}));
    }

    void sliversOfACrossingAreDroppedAndToldLargerOnesRefused() {
        const auto crossed = [](double by) {
            return ring({{118, 31},
                         {119, 31},
                         {119, 32},
                         {118.5 - by, 32 + by},
                         {118.5 + by, 32 + by},
                         {118, 32},
                         {118, 31}});
        };
        BorderMending mending;
        const Result<GeoMultiPolygon> result = checkedPolygons(area(crossed(1e-4)), mending);
        QZ_VERIFY_OK(result);
        QVERIFY(mending.dropped > 0 && mending.dropped < 1e-3);
        QVERIFY(std::abs(signedArea(result->first().outer) - 1) < 1e-3);
        BorderMending none;
        QVERIFY(!checkedPolygons(area(crossed(0.3)), none).ok());
        QVERIFY(
            !checkedPolygons(area(ring({{118, 31}, {119, 32}, {119, 31}, {118, 32}, {118, 31}})), none).ok());
        QCOMPARE(none.places, 0);
    }

    void partsThatShareASideBecomeOne() {
        const GeoRing east = ring({{119, 31.2}, {120, 31.2}, {120, 31.8}, {119, 31.8}, {119, 31.2}});
        const GeoMultiPolygon parts{GeoPolygon{kSquare, {}}, GeoPolygon{east, {}}};
        QVERIFY(!checkedPolygons(parts).ok());
        BorderMending mending;
        const Result<GeoMultiPolygon> result = checkedPolygons(parts, mending);
        QZ_VERIFY_OK(result);
        QCOMPARE(result->size(), 1);
        QCOMPARE(mending.places, 1);
        QVERIFY(std::abs(signedArea(result->first().outer) - 1.6) < 1e-9);
        BorderMending none;
        QVERIFY(!checkedPolygons({GeoPolygon{kSquare, {}}, GeoPolygon{kSquare, {}}}, none).ok());
    }

    void outsideChinaNothingMoves() {
        for (const GeoPoint point : {GeoPoint{-73.98, 40.75}, GeoPoint{0, 0}, GeoPoint{139.7, 35.6}}) {
            for (const Crs crs : {Crs::Gcj02, Crs::Bd09}) {
                QVERIFY(convertCrs(point, Crs::Wgs84, crs) == point);
                QVERIFY(convertCrs(point, crs, Crs::Wgs84) == point);
            }
        }
    }

    void namesOfSystems() {
        for (const Crs crs : {Crs::Wgs84, Crs::Cgcs2000, Crs::Gcj02, Crs::Bd09}) {
            QVERIFY(parseCrs(crsName(crs)).value() == crs);
        }
        QVERIFY(parseCrs(QStringLiteral("WGS-84")).value() == Crs::Wgs84);
        QVERIFY(!parseCrs(QStringLiteral("epsg:4326")).ok());
    }

    void distances() {
        QVERIFY(std::abs(distanceMetres({118, 31}, {118, 32}) - 111195.1) < 1);
        QCOMPARE(distanceMetres({118, 31}, {118, 31}), 0.0);
        QVERIFY(std::abs(distanceMetres({118.38, 31.33}, {118.38052, 31.33}) - 49.4) < 0.5);
    }

    void harmlessFaultsAreRepaired() {
        // Open, clockwise, with repeated corners and a hole that runs the same way.
        const GeoRing clockwise = ring({{118, 31}, {118, 32}, {118, 32}, {119, 32}, {119, 31}});
        const GeoRing hole = ring({{118.2, 31.2}, {118.4, 31.2}, {118.4, 31.4}, {118.2, 31.4}});
        const Result<GeoMultiPolygon> result = checkedPolygons(area(clockwise, {hole}));
        QZ_VERIFY_OK(result);
        const GeoPolygon& polygon = result->first();
        QVERIFY(polygon.outer.first() == polygon.outer.last() && polygon.outer.size() == 5);
        QVERIFY(signedArea(polygon.outer) > 0 && signedArea(polygon.holes.first()) < 0);
        QVERIFY(polygonContains(*result, {118.1, 31.1}));
        QVERIFY(!polygonContains(*result, {118.3, 31.3}));
    }

    void brokenBordersAreRefusedWithTheirPlace() {
        const Result<GeoMultiPolygon> crossing =
            checkedPolygons(area(ring({{118, 31}, {119, 32}, {119, 31}, {118, 32}, {118, 31}})));
        QVERIFY(!crossing.ok());
        QVERIFY2(crossing.error().message.contains(QStringLiteral("118.5")),
                 qPrintable(crossing.error().message));
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const QList<GeoMultiPolygon> broken{
            {},
            area({}),
            area(ring({{118, 31}, {118, 31}, {118, 31}})),
            area(ring({{118, 31}, {119, 31}, {118, 31}})),
            area(ring({{31, 118}, {32, 118}, {32, 119}, {31, 118}})),
            area(ring({{118, nan}, {119, 31}, {119, 32}})),
            area(kSquare, {ring({{120, 31}, {121, 31}, {121, 32}, {120, 31}})}),
            {GeoPolygon{kSquare, {}}, GeoPolygon{kSquare, {}}}};
        for (const GeoMultiPolygon& polygons : broken) {
            const Result<GeoMultiPolygon> result = checkedPolygons(polygons);
            QVERIFY(!result.ok());
            QVERIFY(!result.error().message.isEmpty() && result.error().code == ErrorCode::Invalid);
        }
    }

    void bordersBelongToTheArea() {
        const GeoMultiPolygon square = area(kSquare);
        for (const GeoPoint inside :
             {GeoPoint{118.5, 31.5}, GeoPoint{118, 31}, GeoPoint{118.5, 31}, GeoPoint{119, 31.7}}) {
            QVERIFY(polygonContains(square, inside));
        }
        QVERIFY(!polygonContains(square, {119.0000001, 31.5}));
        QVERIFY(!polygonContains({}, {118, 31}));
    }

    void centreLiesInside() {
        const GeoPoint middle = polygonCentre(area(kSquare));
        QVERIFY(apart(middle, {118.5, 31.5}) < 0.02);
        // A U, whose centre of mass lies outside of it, beside a smaller part.
        const GeoRing u = ring({{118, 31},
                                {119, 31},
                                {119, 32},
                                {118.8, 32},
                                {118.8, 31.2},
                                {118.2, 31.2},
                                {118.2, 32},
                                {118, 32},
                                {118, 31}});
        GeoMultiPolygon parts = area(u);
        parts.append({ring({{120, 31}, {120.1, 31}, {120.1, 31.1}, {120, 31}}), {}});
        const GeoPoint centre = polygonCentre(parts);
        QVERIFY(polygonContains(area(u), centre));
        QVERIFY(polygonCentre({}) == GeoPoint{});
        QVERIFY(std::isfinite(polygonCentre(area(ring({{118, 31}, {118, 31}}))).lon));
        QVERIFY(std::isfinite(polygonCentre(area(ring({{-180, 0}, {180, 0}, {180, 1e-9}, {-180, 0}}))).lon));
    }
};

QZ_TEST(TestGeo)
#include "test_geo.moc"
