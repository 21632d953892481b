// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "geo_readers.h"
#include "mutation.h"
#include "qz/exchange/geo_file.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::fuzz;

namespace {

QByteArrayList kept(const char* folder) {
    const QDir dir(QStringLiteral(QZ_FUZZ_CORPUS "/") + QLatin1String(folder));
    QByteArrayList files;
    for (const QString& name : dir.entryList(QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            files.append(file.readAll());
        }
    }
    return files;
}

QByteArray database(const QString& path, const QByteArray& sql) {
    QFile::remove(path);
    sqlite3* handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray dbf() {
    QByteArray bytes = QByteArray::fromHex("031a0901") + QByteArray::fromHex("04000000") +
                       QByteArray::fromHex("6100") + QByteArray::fromHex("1900") + QByteArray(20, '\0');
    bytes += QByteArray("name\0\0\0\0\0\0\0C\0\0\0\0\x0A", 17) + QByteArray(15, '\0');
    bytes += QByteArray("code\0\0\0\0\0\0\0N\0\0\0\0\x0E", 17) + QByteArray(15, '\0') + '\r';
    for (int i = 0; i < 4; ++i) {
        bytes += QByteArray(" \xBE\xB5\xBA\xFE      340202000001  ", 25);
    }
    return bytes;
}

}  // namespace

class TestGeoReaders : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    void run(Reader reader, const QByteArrayList& corpus, int rounds, bool text) {
        QVERIFY(!corpus.isEmpty());
        for (const QByteArray& bytes : corpus) {
            const QString complaint = readHostile(reader, bytes, m_folder.path());
            QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
        }
        Mutation mutation(20260930);
        for (int i = 0; i < rounds; ++i) {
            const QByteArray bytes = mutation.changed(corpus.at(i % corpus.size()), corpus, text);
            const QString complaint = readHostile(reader, bytes, m_folder.path());
            if (!complaint.isEmpty()) {
                QFAIL(qPrintable(QStringLiteral("%1 in round %2: %3")
                                     .arg(complaint)
                                     .arg(i)
                                     .arg(QString::fromLatin1(bytes.left(400).toHex()))));
            }
        }
    }

private slots:
    void geojson() { run(Reader::GeoJson, kept("geojson"), 800, true); }
    void deepAndLongGeoJson() {
        const QByteArray open = "{\"type\":\"GeometryCollection\",\"geometries\":[";
        for (const QByteArray& bytes :
             {open.repeated(10000), open.repeated(10000) + QByteArray("]}").repeated(10000),
              QByteArray(200000, '['),
              QByteArray("{\"type\":\"Polygon\",\"coordinates\":") + QByteArray(10000, '['),
              "{\"type\":\"Feature\",\"properties\":{\"a\":\"" + QByteArray(5'000'000, 'x'),
              "{\"type\":\"Point\",\"coordinates\":[" + QByteArray("1,").repeated(500'000) + "1]}"}) {
            const QString complaint = readHostile(Reader::GeoJson, bytes, m_folder.path());
            QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
        }
    }
    void geometries() {
        const QByteArrayList corpus = kept("wkb");
        QVERIFY(corpus.size() > 5);
        QCOMPARE(readHostileGeometries(corpus, m_folder.path()), QString());
        Mutation mutation(4490);
        for (int file = 0; file < 5; ++file) {
            QByteArrayList batch;
            for (int i = 0; i < 1000; ++i) {
                batch.append(mutation.changed(corpus.at(i % corpus.size()), corpus, false));
            }
            QCOMPARE(readHostileGeometries(batch, m_folder.path()), QString());
        }
    }
    void shapes() {
        QByteArrayList corpus = kept("shp");
        corpus.append(soundShapes(3));
        run(Reader::Shapefile, corpus, 800, false);
    }
    void attributes() { run(Reader::DbfTable, kept("dbf") + QByteArrayList{dbf()}, 800, false); }
    void geoPackages() {
        const QString path = m_folder.filePath(QStringLiteral("seed.gpkg"));
        const auto writer = makeGeoPackageWriter(path);
        QZ_VERIFY_OK(writer->begin(QStringLiteral("seed"), true, {{QStringLiteral("name")}}));
        GeoFeature feature;
        feature.polygons = {GeoPolygon{{{118, 31}, {119, 31}, {119, 32}, {118, 31}}, {}}};
        for (int i = 0; i < 20; ++i) {
            QZ_VERIFY_OK(writer->feature(feature, {QStringLiteral("x")}));
        }
        QZ_VERIFY_OK(writer->finish());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        run(Reader::GeoPackage, kept("gpkg") + QByteArrayList{file.readAll()}, 300, false);
    }
    void tiles() {
        const QByteArray tables =
            "CREATE TABLE metadata (name TEXT, value TEXT); INSERT INTO metadata VALUES ('bounds', "
            "'1,2,3,4');"
            "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);"
            "INSERT INTO tiles VALUES (0, 0, 0, x'89504e470d0a1a0a'), (1, 0, 1, x'ffd8ff'), (1, 1, 1, "
            "x'00');";
        const QString path = m_folder.filePath(QStringLiteral("seed.mbtiles"));
        const QByteArray bare = database(path, tables);
        const QByteArray indexed =
            database(path, tables + "CREATE UNIQUE INDEX i ON tiles (zoom_level, tile_column, tile_row);");
        run(Reader::MbTiles, kept("mbtiles") + QByteArrayList{bare, indexed}, 400, false);
    }
};

QZ_TEST(TestGeoReaders)
#include "test_geo_readers.moc"
