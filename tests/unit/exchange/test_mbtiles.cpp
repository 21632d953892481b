// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTemporaryDir>

#include "geo_fixture.h"
#include "qz/exchange/mbtiles.h"
#include "qz/exchange/open_file.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::test;

namespace {

const QByteArray kPng = QByteArray::fromHex("89504e470d0a1a0a") + "rest";
constexpr auto kMetadata =
    "CREATE TABLE metadata (name TEXT, value TEXT);"
    "INSERT INTO metadata VALUES ('name', '底图'), ('format', 'jpg'), ('bounds', '118.1,31.0,118.6,31.5'),"
    " ('attribution', '© 测试'), ('center', '118.3,31.3,10');";
constexpr auto kTiles =
    "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);";
constexpr auto kIndex = "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);";

QByteArray insert(int zoom, int column, int row, const QByteArray& bytes) {
    return "INSERT INTO tiles VALUES (" + QByteArray::number(zoom) + ',' + QByteArray::number(column) + ',' +
           QByteArray::number(row) + ", x'" + bytes.toHex() + "');";
}

}  // namespace

class TestMbTiles : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString made(const char* name, const QByteArray& sql) const {
        const QString path = m_folder.filePath(QLatin1String(name));
        QFile::remove(path);
        return makeDatabase(path, sql) ? path : QString();
    }

private slots:
    void picturesAndMetadata_data() {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<bool>("indexed");
        QTest::newRow("index") << QByteArray(kTiles) + kIndex << true;
        QTest::newRow("no index") << QByteArray(kTiles) << false;
    }
    void picturesAndMetadata() {
        QFETCH(QByteArray, schema);
        QFETCH(bool, indexed);
        const QByteArray webp = "RIFF....WEBPVP8 ";
        const QString path =
            made("base.mbtiles", kMetadata + schema + insert(0, 0, 0, kPng) + insert(2, 3, 1, webp) +
                                     insert(2, 3, 2, "\xFF\xD8\xFF!") + insert(2, 77, 1, kPng));
        const auto opened = MbTiles::open(path);
        QZ_VERIFY_OK(opened);
        MbTiles& tiles = **opened;
        QCOMPARE(tiles.info().hasIndex, indexed);
        QCOMPARE(tiles.info().name, QString::fromUtf8("底图"));
        QCOMPARE(tiles.info().format, TileFormat::Png);  // whatever the metadata say
        QCOMPARE(tiles.info().tiles, 4);
        QCOMPARE(tiles.info().minZoom, 0);
        QCOMPARE(tiles.info().maxZoom, 2);
        QCOMPARE(tiles.info().bounds.topLeft(), QGeoCoordinate(31.5, 118.1));
        QCOMPARE(tiles.info().centre, QGeoCoordinate(31.3, 118.3));
        QCOMPARE(*tiles.tile(0, 0, 0), kPng);
        // Rows count from the north here, from the south in the file.
        QCOMPARE(*tiles.tile(2, 3, 2), webp);
        QCOMPARE(tileFormatOf(*tiles.tile(2, 3, 2)), TileFormat::WebP);
        QCOMPARE(tileFormatOf(*tiles.tile(2, 3, 1)), TileFormat::Jpeg);
        for (const auto& [zoom, column, row] : QList<std::tuple<int, qint64, qint64>>{
                 {2, 0, 0}, {2, 77, 2}, {2, -1, 0}, {-1, 0, 0}, {99, 0, 0}, {2, 3, qint64{1} << 40}}) {
            QVERIFY(tiles.tile(zoom, column, row)->isEmpty());
        }
        QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("base*")}).size() ==
                1);  // no "-shm" beside it
    }
    void boundsFromTiles() {
        const auto tiles =
            MbTiles::open(made("bare.mbtiles", QByteArray(kTiles) + kIndex + insert(1, 1, 1, kPng)));
        QZ_VERIFY_OK(tiles);
        QCOMPARE((*tiles)->info().bounds.bottomRight(), QGeoCoordinate(0, 180));
        QCOMPARE((*tiles)->info().bounds.topLeft().longitude(), 0.0);
        QVERIFY(std::abs((*tiles)->info().bounds.topLeft().latitude() - 85.0511) < 0.001);
    }
    void viewsAsMostProgramsMakeThem() {
        const QByteArray sql = QByteArray(
            "CREATE TABLE map (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_id TEXT);"
            "CREATE TABLE images (tile_data BLOB, tile_id TEXT);"
            "CREATE VIEW tiles AS SELECT map.zoom_level AS zoom_level, map.tile_column AS tile_column,"
            " map.tile_row AS tile_row, images.tile_data AS tile_data FROM map JOIN images ON images.tile_id "
            "= map.tile_id;"
            "INSERT INTO map VALUES (0, 0, 0, 'a'); INSERT INTO images VALUES (x'89504e470d0a1a0a', 'a');");
        const auto slow = MbTiles::open(made("view.mbtiles", sql));
        QVERIFY(!slow.ok());
        QCOMPARE(slow.error().code, ErrorCode::Unsupported);
        QVERIFY(slow.error().message.contains(QLatin1String("index")));
        const auto quick =
            MbTiles::open(made("view2.mbtiles", sql + "CREATE INDEX a ON map (zoom_level, tile_column, "
                                                      "tile_row); CREATE INDEX b ON images (tile_id);"));
        QZ_VERIFY_OK(quick);
        QVERIFY(!(*quick)->tile(0, 0, 0)->isEmpty());
    }
    void whatCannotBeShownSaysWhy_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << QByteArray(kMetadata) + kTiles + kIndex << "no tiles";
        QTest::newRow("vector") << QByteArray(kTiles) + kIndex + insert(0, 0, 0, "\x1F\x8B\x08")
                                << "vector tiles";
        QTest::newRow("text") << QByteArray(kTiles) + kIndex + insert(0, 0, 0, "hello") << "no pictures";
    }
    void whatCannotBeShownSaysWhy() {
        QFETCH(QByteArray, sql);
        QFETCH(QString, word);
        const QString path = made("odd.mbtiles", sql);
        const auto tiles = MbTiles::open(path);
        QZ_VERIFY_OK(tiles);
        QVERIFY2((*tiles)->info().problem.contains(word), qPrintable((*tiles)->info().problem));
        const auto found = inspectFile(path);
        QZ_VERIFY_OK(found);
        QCOMPARE(found->value("format").toString(), QStringLiteral("mbtiles"));
        QVERIFY(found->contains("tiles") && found->contains("min_zoom") && found->contains("max_zoom"));
        QVERIFY(found->value("problem").toString().contains(word));
    }
    void brokenFilesSayWhy_data() {
        QTest::addColumn<QString>("path");
        const QString good =
            made("good.mbtiles", QByteArray(kTiles) + kIndex + insert(0, 0, 0, kPng.repeated(9000)));
        const auto changed = [&](const char* name, const QByteArray& bytes) {
            const QString path = m_folder.filePath(QLatin1String(name));
            return putContent(path, bytes) ? path : QString();
        };
        QTest::newRow("missing") << m_folder.filePath(QStringLiteral("none.mbtiles"));
        QTest::newRow("empty file") << changed("zero.mbtiles", {});
        QTest::newRow("text") << changed("text.mbtiles", "no database at all");
        QTest::newRow("cut head") << changed("head.mbtiles", contentOf(good).left(50));
        QTest::newRow("no tiles table") << made("other.mbtiles", "CREATE TABLE x (y)");
        QTest::newRow("other columns") << made("columns.mbtiles", "CREATE TABLE tiles (y)");
    }
    void brokenFilesSayWhy() {
        QFETCH(QString, path);
        const auto tiles = MbTiles::open(path);
        QVERIFY(!tiles.ok());
        QVERIFY(tiles.error().message.contains(QFileInfo(path).fileName()));
        QVERIFY(!tiles.error().where.isEmpty());
    }
    void aCutFileEndsInAnError() {
        const QString path =
            made("cut.mbtiles", QByteArray(kTiles) + kIndex + insert(0, 0, 0, kPng.repeated(9000)));
        QVERIFY(putContent(path, contentOf(path).left(3 * 4096)));
        const auto tiles = MbTiles::open(path);
        const bool refused = !tiles.ok() || !(*tiles)->tile(0, 0, 0).ok();
        QVERIFY(refused);
    }
    void hostileSchemasDoNothing_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("no end") << QByteArray(
            "CREATE VIEW tiles AS WITH RECURSIVE n(zoom_level) AS (SELECT 1 UNION ALL SELECT zoom_level + 1 "
            "FROM n)"
            " SELECT zoom_level, 0 AS tile_column, 0 AS tile_row, x'00' AS tile_data FROM n");
        QByteArray wide = "CREATE TABLE t (a); INSERT INTO t VALUES (1)";
        for (int i = 0; i < 10; ++i) {
            wide += ";INSERT INTO t SELECT a FROM t";
        }
        QTest::newRow("all with all")
            << wide +
                   ";CREATE VIEW tiles AS SELECT a.a AS zoom_level, b.a AS tile_column,"
                   " c.a AS tile_row, d.a AS tile_data FROM t a, t b, t c, t d";
        QTest::newRow("writes")
            << QByteArray(kTiles) +
                   "CREATE TRIGGER evil AFTER INSERT ON tiles BEGIN DELETE FROM tiles; END;"
                   "CREATE VIEW metadata AS SELECT load_extension('/tmp/evil') AS name, 1 AS value";
    }
    void hostileSchemasDoNothing() {
        QFETCH(QByteArray, sql);
        const auto tiles = MbTiles::open(made("hostile.mbtiles", sql));
        QVERIFY(!tiles.ok());
        QVERIFY(tiles.error().message.contains(QLatin1String("hostile.mbtiles")));
    }
};

QZ_TEST(TestMbTiles)
#include "test_mbtiles.moc"
