// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTemporaryDir>

#include "geo_fixture.h"
#include "qz/exchange/open_file.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::test;

/// GDAL and PROJ say whether what we write is right, and write what we must read.
class TestGeoFiles : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    QString written(const char* name) const {
        const QString file = path(name);
        const Status status = writeGrids(*makeFeatureWriter(file));
        return status.ok() ? file : QStringLiteral("!") + status.error().message;
    }
    void sameAsWritten(const QString& file, double within) const {
        const auto features = readAll(openFeatures(file));
        QZ_VERIFY_OK(features);
        const QList<GeoFeature> wanted = threeGrids();
        QCOMPARE(features->size(), wanted.size());
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const GeoFeature& feature = features->at(i);
            QVERIFY2(feature.problem.isEmpty(), qPrintable(feature.problem));
            QVERIFY2(farthest(feature.polygons, wanted[i].polygons) <= within,
                     qPrintable(QString::number(farthest(feature.polygons, wanted[i].polygons))));
            QCOMPARE(feature.properties["name"], std::get<QString>(cellsOf(int(i))[0]));
            QCOMPARE(feature.properties["code"], QString::number(1000000000000 + i));
            QCOMPARE(feature.properties["note"], i == 1 ? QString() : QString::fromUtf8("备注"));
        }
    }

private slots:
    void writtenFilesReadBack_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("gpkg") << written("own.gpkg");
        QTest::newRow("geojson") << written("own.geojson");
    }
    void writtenFilesReadBack() {
        QFETCH(QString, file);
        sameAsWritten(file, 0);
        // GDAL reads it without a word of complaint and writes it again; not a bit of a corner is lost.
        const QString copy = path("copy.gpkg");
        QFile::remove(copy);
        const QString said =
            oracle(QStringLiteral("ogr2ogr"), {QStringLiteral("-f"), QStringLiteral("GPKG"), copy, file});
        QVERIFY2(!said.startsWith(QLatin1Char('!')), qPrintable(said));
        sameAsWritten(copy, 0);
    }
    void gdalSeesTheSameLayer() {
        const QString said = oracle(QStringLiteral("ogrinfo"),
                                    {QStringLiteral("-so"), QStringLiteral("-al"), written("seen.gpkg")});
        QVERIFY2(said.contains(QLatin1String("Feature Count: 3")), qPrintable(said));
        QVERIFY2(said.contains(QLatin1String("Multi Polygon")), qPrintable(said));
        QVERIFY2(said.contains(QLatin1String("4490")), qPrintable(said));
        QVERIFY2(said.contains(QLatin1String("Extent: (118.300000, 31.300000) - (118.430000, 31.340000)")),
                 qPrintable(said));
        QVERIFY2(
            said.contains(QLatin1String("code: Integer64")) || said.contains(QLatin1String("code: Integer")),
            qPrintable(said));
        const auto found = inspectFile(path("seen.gpkg"));
        QZ_VERIFY_OK(found);
        const QJsonObject layer = found->value("layers").toArray().first().toObject();
        QCOMPARE(layer["features"].toInt(), 3);
        QCOMPARE(layer["crs"].toString(), QStringLiteral("EPSG:4490"));
        QCOMPARE(layer["extent"].toArray(), (QJsonArray{118.30, 31.30, 118.43, 31.34}));
    }
    void theIndexIsUsedAndKept() {
        const QString file = written("index.gpkg");
        const QString near = oracle(
            QStringLiteral("ogrinfo"),
            {QStringLiteral("-so"), QStringLiteral("-al"), QStringLiteral("-spat"), QStringLiteral("118.39"),
             QStringLiteral("31.29"), QStringLiteral("118.44"), QStringLiteral("31.32"), file});
        QVERIFY2(near.contains(QLatin1String("Feature Count: 1")), qPrintable(near));
        // Another program adds to it: our triggers keep the index.
        const QString added =
            oracle(QStringLiteral("ogr2ogr"), {QStringLiteral("-append"), file, written("more.gpkg")});
        QVERIFY2(!added.startsWith(QLatin1Char('!')), qPrintable(added));
        const QString more = oracle(
            QStringLiteral("ogrinfo"),
            {QStringLiteral("-so"), QStringLiteral("-al"), QStringLiteral("-spat"), QStringLiteral("118.39"),
             QStringLiteral("31.29"), QStringLiteral("118.44"), QStringLiteral("31.32"), file});
        QVERIFY2(more.contains(QLatin1String("Feature Count: 2")), qPrintable(more));
    }
    void sameRowsSameFile() {
        const QByteArray first = contentOf(written("one.gpkg"));
        QVERIFY(!first.isEmpty());
        QCOMPARE(contentOf(written("two.gpkg")), first);
    }
    void shapefileInGbk() {
        const QString file = path("gbk.shp");
        const QString said =
            oracle(QStringLiteral("ogr2ogr"),
                   {QStringLiteral("-f"), QStringLiteral("ESRI Shapefile"), QStringLiteral("-lco"),
                    QStringLiteral("ENCODING=GBK"), file, written("shp.gpkg")});
        QVERIFY2(!said.startsWith(QLatin1Char('!')), qPrintable(said));
        for (const char* clue : {"cpg", "mark", "guess"}) {
            if (qstrcmp(clue, "mark") == 0) {  // no .cpg, the language mark of code page 936
                QVERIFY(QFile::remove(path("gbk.cpg")));
                QByteArray table = contentOf(path("gbk.dbf"));
                table[29] = 0x4D;
                QVERIFY(putContent(path("gbk.dbf"), table));
            } else if (qstrcmp(clue, "guess") == 0) {
                QByteArray table = contentOf(path("gbk.dbf"));
                table[29] = 0;
                QVERIFY(putContent(path("gbk.dbf"), table));
            }
            sameAsWrittenInShape(file);
        }
        const auto found = inspectFile(file);
        QZ_VERIFY_OK(found);
        QCOMPARE(found->value("format").toString(), QStringLiteral("shp"));
        QCOMPARE(found->value("layers").toArray().first().toObject()["features"].toInt(), 3);
    }
    void metresOfGridsComeBack_data() {
        QTest::addColumn<QString>("epsg");
        QTest::addColumn<QString>("ending");
        for (const char* code : {"4527", "4548", "4509", "32650", "3857"}) {
            QTest::newRow(code) << QStringLiteral("EPSG:") + QLatin1String(code) << QStringLiteral("gpkg");
        }
        QTest::newRow("by .prj") << QStringLiteral("EPSG:4548") << QStringLiteral("shp");
        QTest::newRow("zone in front, by .prj") << QStringLiteral("EPSG:4527") << QStringLiteral("shp");
    }
    void metresOfGridsComeBack() {
        QFETCH(QString, epsg);
        QFETCH(QString, ending);
        const QString file = m_folder.filePath(QStringLiteral("metres-%1.%2").arg(epsg.mid(5), ending));
        const QString said = oracle(QStringLiteral("ogr2ogr"),
                                    {QStringLiteral("-t_srs"), epsg, QStringLiteral("-lco"),
                                     QStringLiteral("ENCODING=UTF-8"), file, written("degrees.gpkg")});
        if (ending == QLatin1String("shp")) {
            sameAsWrittenInShape(file, 1e-9);
        } else {
            sameAsWritten(file, 1e-9);  // a tenth of a millimetre
        }
        // Metres cannot be GCJ-02.
        const auto shifted = openFeatures(file, {Crs::Gcj02});
        QVERIFY(!shifted.ok());
        QVERIFY(shifted.error().message.contains(QLatin1String("gcj02")));
    }
    void undeclaredCoordinatesAreAsked() {
        const QString file = path("bare.shp");
        oracle(QStringLiteral("ogr2ogr"), {file, written("bare.gpkg")});
        QFile::remove(path("bare.prj"));
        const auto asked = openFeatures(file);
        QVERIFY(!asked.ok());
        QCOMPARE(asked.error().code, ErrorCode::Invalid);
        QZ_VERIFY_OK(openFeatures(file, {Crs::Cgcs2000}));
        const auto sample = samplePosition(file, {Crs::Gcj02});
        QZ_VERIFY_OK(sample);
        QVERIFY(sample->has_value());
        const GeoPoint said = convertCrs((*sample)->asWritten, Crs::Gcj02, Crs::Cgcs2000);
        QCOMPARE((*sample)->asSaid, said);
        QVERIFY((*sample)->metres > 300 && (*sample)->metres < 800);
    }
    void oldDatumIsRefused() {
        const QString file = path("xian.shp");
        const QString said =
            oracle(QStringLiteral("ogr2ogr"),
                   {QStringLiteral("-a_srs"), QStringLiteral("EPSG:2362"), file, written("xian.gpkg")});
        const auto refused = openFeatures(file);
        QVERIFY2(!refused.ok(), qPrintable(said));
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
        QVERIFY2(refused.error().message.contains(QLatin1String("2362")) ||
                     refused.error().message.contains(QLatin1String("Xian")),
                 qPrintable(refused.error().message));
    }
    void pointsAsRows() {
        const QString file = path("places.gpkg");
        const std::unique_ptr<TableWriter> writer = std::move(makeTableWriter(file)).value();
        QZ_VERIFY_OK(
            writer->begin({{QStringLiteral("name")}, {QStringLiteral("lon")}, {QStringLiteral("lat")}}));
        QZ_VERIFY_OK(writer->row({QString::fromUtf8("镜湖公园"), 118.3764, 31.3263}));
        QZ_VERIFY_OK(writer->row({QString::fromUtf8("无处"), TableCell(), TableCell()}));
        QZ_VERIFY_OK(writer->finish());
        const auto rows = readAll(openRows(file));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 2);
        QVERIFY(rows->at(0).cells.contains(QStringLiteral("118.3764")));
        QVERIFY(rows->at(0).cells.contains(QString::fromUtf8("镜湖公园")));
        QVERIFY(!rows->at(1).cells.contains(QStringLiteral("0")));
    }
    void failedWritingLeavesNothing() {
        const QString file = m_folder.filePath(QStringLiteral("none/there.gpkg"));
        QVERIFY(!writeGrids(*makeFeatureWriter(file)).ok());
        {
            const std::unique_ptr<FeatureWriter> writer = makeFeatureWriter(path("half.gpkg"));
            QZ_VERIFY_OK(writer->begin(QStringLiteral("half"), true, {}));
            QZ_VERIFY_OK(writer->feature(threeGrids().first(), {}));
        }
        QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("half*")}).isEmpty());
    }

private:
    /// A shapefile turns rings the other way, begins them elsewhere and cuts names to ten letters.
    void sameAsWrittenInShape(const QString& file, double within = 0) const {
        const auto features = readAll(openFeatures(file));
        QZ_VERIFY_OK(features);
        const QList<GeoFeature> wanted = threeGrids();
        QCOMPARE(features->size(), wanted.size());
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const GeoFeature& feature = features->at(i);
            QCOMPARE(feature.polygons.size(), wanted[i].polygons.size());
            for (qsizetype k = 0; k < feature.polygons.size(); ++k) {
                QCOMPARE(feature.polygons[k].holes.size(), wanted[i].polygons[k].holes.size());
                for (const GeoPoint& corner : wanted[i].polygons[k].outer) {
                    const GeoRing& ring = feature.polygons[k].outer;
                    QVERIFY(std::any_of(ring.begin(), ring.end(), [&](const GeoPoint& p) {
                        return std::abs(p.lon - corner.lon) <= within &&
                               std::abs(p.lat - corner.lat) <= within;
                    }));
                }
            }
            QCOMPARE(feature.properties["name"], std::get<QString>(cellsOf(int(i))[0]));
            QCOMPARE(feature.properties["note"], i == 1 ? QString() : QString::fromUtf8("备注"));
        }
    }
};

QZ_TEST(TestGeoFiles)
#include "test_geo_files.moc"
