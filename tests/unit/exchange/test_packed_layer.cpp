// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>

#include "geo_fixture.h"
#include "qz/exchange/open_file.h"
#include "qz/exchange/packed_reader.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::test;

/// The quick reading for display sees what the careful one sees.
class TestPackedLayer : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file(const QByteArray& text) const {
        const QString path = m_folder.filePath(QStringLiteral("layer.geojson"));
        return putContent(path, text) ? path : QString();
    }
    static void agrees(const QString& path, const FeatureOptions& options) {
        SilentJob job;
        const auto packed = readPackedLayer(path, options, QStringLiteral("name"), job);
        const auto features = readAll(openFeatures(path, options));
        QZ_VERIFY_OK(packed);
        QZ_VERIFY_OK(features);
        QCOMPARE(qsizetype(packed->size()), features->size());
        QCOMPARE(packed->firstPath.size(), packed->size() + 1);
        QCOMPARE(packed->valueOf.size(), packed->size());
        QCOMPARE(std::size_t(packed->firstCorner.back()), packed->corners.size());
        for (std::size_t i = 0; i < packed->size(); ++i) {
            const GeoFeature& feature = features->at(qsizetype(i));
            QList<GeoRing> wanted = feature.lines;
            for (const GeoPolygon& polygon : feature.polygons) {
                wanted << polygon.outer << polygon.holes;
            }
            if (wanted.isEmpty() && feature.point) {
                wanted << GeoRing{*feature.point};
            }
            QList<GeoRing> found;
            const bool none = packed->kinds[i] == PackedLayer::Kind::None;
            for (std::uint32_t p = packed->firstPath[i]; !none && p < packed->firstPath[i + 1]; ++p) {
                found << GeoRing(packed->corners.begin() + packed->firstCorner[p],
                                 packed->corners.begin() + packed->firstCorner[p + 1]);
            }
            QCOMPARE(found, wanted);
            QCOMPARE(packed->values.at(qsizetype(packed->valueOf[i])),
                     feature.properties.value(QStringLiteral("name")));
        }
    }

private slots:
    void sameAsTheCarefulReading_data() {
        QTest::addColumn<QByteArray>("text");
        const auto one = [](const char* geometry, const char* properties = "{\"name\":\"x\"}") {
            return QByteArray(
                       "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                       "\"properties\":") +
                   properties + ",\"geometry\":" + geometry +
                   "},{\"geometry\":{\"coordinates\":[118.4,31.4],\"type\":\"Point\"},\"properties\":{"
                   "\"name\":\"y\"},\"type\":\"Feature\"}]}";
        };
        QTest::newRow("point") << one("{\"type\":\"Point\",\"coordinates\":[118.3,31.3,7]}");
        QTest::newRow("polygon, type last")
            << one("{\"coordinates\":[[[118,31],[119,31],[119,32],[118,31]],[[118.2,31.1],[118.3,31.1],[118."
                   "3,31.2],[118.2,31.1]]],\"type\":\"Polygon\"}");
        QTest::newRow("multi polygon")
            << one("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[118,31],[119,31],[119,32],[118,31]]],[[["
                   "110,31],[111,31],[111,32],[110,31]]]]}");
        QTest::newRow("lines") << one(
            "{\"type\":\"MultiLineString\",\"coordinates\":[[[118,31],[119,31]],[[117,30],[116,30],[115,31]]]"
            "}");
        QTest::newRow("line") << one("{\"type\":\"LineString\",\"coordinates\":[[118,31],[119,31]]}");
        QTest::newRow("null") << one("null", "null");
        QTest::newRow("nested name") << one(
            "null", "{\"other\":{\"name\":\"no\"},\"list\":[{\"name\":\"no\"}],\"name\":5}");
        QTest::newRow("does not fit") << one("{\"type\":\"Polygon\",\"coordinates\":[118,31]}");
        QTest::newRow("outside") << one("{\"type\":\"Point\",\"coordinates\":[1180,31]}");
        QTest::newRow("text for a number") << one("{\"type\":\"Point\",\"coordinates\":[\"118\",31]}");
        QTest::newRow("collection") << one(
            "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[118,31]}]"
            "}");
        QTest::newRow("bare point") << QByteArray("{\"type\":\"Point\",\"coordinates\":[118,31]}");
        QTest::newRow("bare feature") << QByteArray(
            "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[118,31]},\"properties\":"
            "{\"name\":\"x\"}}");
        QTest::newRow("crs last") << QByteArray(
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":"
            "\"Point\",\"coordinates\":[39500000,3464000]},"
            "\"properties\":null}],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4527\"}}}");
        QTest::newRow("empty") << QByteArray("{\"type\":\"FeatureCollection\",\"features\":[]}");
    }
    void sameAsTheCarefulReading() {
        QFETCH(QByteArray, text);
        agrees(file(text), {});
    }
    void otherFormats() {
        const QString path = m_folder.filePath(QStringLiteral("grids.gpkg"));
        QZ_VERIFY_OK(writeGrids(*makeFeatureWriter(path)));
        agrees(path, {});
        agrees(path, {Crs::Gcj02});
    }
    void strayMembersDoNoHarm_data() {
        QTest::addColumn<QByteArray>("text");
        const QByteArray features =
            "\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[118,31]},"
            "\"properties\":{\"name\":\"x\"}}]";
        QTest::newRow("before") << "{\"type\":\"Point\",\"coordinates\":[[1,2],[3,4]]," + features + "}";
        QTest::newRow("after") << "{" + features + ",\"type\":\"Point\",\"coordinates\":[[1,2],[3,4]]}";
        QTest::newRow("between") << "{\"coordinates\":[1,2],\"geometries\":[{\"coordinates\":[5,6]}]," +
                                        features + ",\"coordinates\":[]}";
    }
    void strayMembersDoNoHarm() {
        QFETCH(QByteArray, text);
        SilentJob job;
        const auto packed = readPackedLayer(file(text), {}, {}, job);
        QZ_VERIFY_OK(packed);
        QCOMPARE(packed->size(), std::size_t(1));
        QCOMPARE(packed->corners.size(), std::size_t(1));
        QCOMPARE(packed->corners.front(), (GeoPoint{118, 31}));
        QCOMPARE(packed->southWest, (GeoPoint{118, 31}));
    }
    void noGeoJsonIsRefused() {
        SilentJob job;
        QVERIFY(!readPackedLayer(file("{\"a\":1}"), {}, {}, job).ok());
        QVERIFY(!readPackedLayer(file("[1,2]"), {}, {}, job).ok());
        QVERIFY(!readPackedLayer(file("{\"type\":\"FeatureCollection\",\"features\":[{"), {}, {}, job).ok());
    }
};

QZ_TEST(TestPackedLayer)
#include "test_packed_layer.moc"
