// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTemporaryDir>

#include "qz/exchange/geojson_reader.h"
#include "qz/exchange/json_rows.h"
#include "qz/exchange/open_file.h"
#include "qz_test.h"
#include "read_all.h"

using namespace qz;
using namespace qz::test;

class TestJson final : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    QString write(const QByteArray& bytes, const char* name = "file.json") {
        const QString path = m_dir.filePath(QLatin1String(name));
        QFile file(path);
        (void)file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return path;
    }

private slots:
    void arrayOfObjects() {
        auto source = openRows(exchangeFile("rows.json"));
        QZ_VERIFY_OK(source);
        QCOMPARE((*source)->columns(),
                 (QStringList{"id", "place.lon", "place.lat", "tags", "ok", "note", "amount"}));
        const auto rows = readAll(std::move(source));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->at(0).cells,
                 (QStringList{"1", "118.40", "31.30", "[\"a\",\"b\\n\"]", "true", "", ""}));
        QCOMPARE(rows->at(1).cells, (QStringList{"12345678901234567890", "", "", "", "", "", "1.50"}));
        QCOMPARE(rows->at(2).cells, (QStringList{"3", "", "31.0", "", "", "", ""}));
        QCOMPARE(rows->at(2).number, 3);
    }
    void jsonLines() {
        auto source = openRows(exchangeFile("lines.jsonl"));
        QZ_VERIFY_OK(source);
        QCOMPARE((*source)->columns(), (QStringList{"id", "text", "extra.a.b"}));
        const auto rows = readAll(std::move(source));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->at(1).cells[2], QStringLiteral("2"));
        QCOMPARE(rows->at(2).cells[0], QStringLiteral("3"));
    }
    void arrayInsideAnObject() {
        auto source = openRows(exchangeFile("holder.json"));
        QZ_VERIFY_OK(source);
        QCOMPARE((*source)->columns(), (QStringList{"name", "date", "isOffDay"}));
        const auto rows = readAll(std::move(source));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(1).cells[2], QStringLiteral("false"));
    }
    void damageIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", " ", "[", "[{\"a\":1},]", "{\"a\":1}{\"a\":2}", "{\"a\":1} x", "{\"a\":1}\n[1]", "[1]\n[2]",
              "[\"\xff\"]", "{\"a\":01}", "true", "\"x\"", "12", "{'a':1}"}) {
            QTest::newRow(qPrintable(QStringLiteral("<%1>").arg(QString::fromLatin1(text))))
                << QByteArray(text);
        }
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("deep and closed") << QByteArray(1000, '[') + QByteArray(1000, ']');
    }
    void damageIsRefused() {
        QFETCH(QByteArray, text);
        const auto rows = readAll(openRows(write(text)));
        QVERIFY(!rows.ok());
        QVERIFY(rows.error().message.contains(QLatin1String("file.json")) || text.contains('\xff'));
        QVERIFY(!rows.error().where.isEmpty());
    }
    void offsetOfDamage() {
        const QByteArray good = "[" + QByteArray("{\"a\":1},").repeated(20'000);
        const auto rows = readAll(openRows(write(good + "x]")));
        QVERIFY(!rows.ok());
        QVERIFY2(rows.error().where.contains(QString::number(good.size())), qPrintable(rows.error().where));
    }
    void everyBlockBoundary() {
        // Strings, keys and numbers cut by the 64 KB blocks at every place.
        const QByteArray object =
            QString::fromUtf8("{\"名称\":\"芜湖\\n市\",\"n\":-12.50e3,\"b\":null},").toUtf8();
        for (int shift = 0; shift < object.size(); ++shift) {
            const QByteArray pad(65'536 - object.size() - 1 + shift - 8, ' ');
            const auto rows = readAll(openRows(write("[" + pad + object + object + "{}]")));
            QZ_VERIFY_OK(rows);
            QCOMPARE(rows->size(), 3);
            for (int i = 0; i < 2; ++i) {
                QCOMPARE(rows->at(i).cells, (QStringList{QString::fromUtf8("芜湖\n市"), "-12.50e3", ""}));
            }
        }
    }
    void features() {
        const auto features = readAll(openFeatures(exchangeFile("mini.geojson"), {Crs::Cgcs2000}));
        QZ_VERIFY_OK(features);
        QCOMPARE(features->size(), 6);
        const GeoFeature& grid = features->at(0);
        QCOMPARE(grid.id, QStringLiteral("7"));
        QCOMPARE(grid.polygons.size(), 1);
        QCOMPARE(grid.polygons[0].outer.size(), 4);
        QCOMPARE(grid.polygons[0].outer[1], (GeoPoint{118.40, 31.30}));
        QCOMPARE(grid.polygons[0].holes.size(), 1);
        QCOMPARE(grid.properties["adcode"], QStringLiteral("340202"));
        QCOMPARE(grid.properties["rate"], QStringLiteral("1.50"));
        QCOMPARE(grid.properties["center"], QStringLiteral("[118.3,31.3]"));
        QCOMPARE(grid.properties["inner.level"], QStringLiteral("x"));
        QCOMPARE(features->at(1).point, (GeoPoint{118.376343, 31.32559}));
        QCOMPARE(features->at(2).geometryType, QString());
        QVERIFY(features->at(2).problem.isEmpty());
        QCOMPARE(features->at(3).geometryType, QStringLiteral("GeometryCollection"));
        QCOMPARE(features->at(3).polygons.size(), 1);
        QVERIFY(features->at(3).point.has_value());
        QVERIFY(!features->at(4).problem.isEmpty());
        QVERIFY(features->at(5).problem.isEmpty());
    }
    void coordinateSystems() {
        const auto shifted = readAll(openFeatures(exchangeFile("mini.geojson"), {Crs::Gcj02}));
        QZ_VERIFY_OK(shifted);
        const GeoPoint expected = convertCrs({118.376343, 31.32559}, Crs::Gcj02, Crs::Cgcs2000);
        QCOMPARE(shifted->at(1).point, expected);
        QVERIFY(distanceMetres(expected, {118.376343, 31.32559}) > 100);
        const auto stated = readAll(openFeatures(exchangeFile("crs_last.geojson"), {Crs::Gcj02}));
        QZ_VERIFY_OK(stated);
        // No file can name GCJ-02: who says it knows more than the file.
        QCOMPARE(stated->at(0).point, convertCrs({118.4, 31.3}, Crs::Gcj02, Crs::Cgcs2000));
        const auto own = readAll(openFeatures(exchangeFile("crs_last.geojson"), {Crs::Cgcs2000}));
        QZ_VERIFY_OK(own);
        QCOMPARE(own->at(0).point, (GeoPoint{118.4, 31.3}));
        const auto projected = openFeatures(exchangeFile("crs_projected.geojson"), {Crs::Cgcs2000});
        QVERIFY(!projected.ok());
        QCOMPARE(projected.error().code, ErrorCode::Unsupported);
    }
    void inspect() {
        const auto answer = inspectFile(exchangeFile("mini.geojson"));
        QZ_VERIFY_OK(answer);
        const QJsonObject layer = (*answer)["layers"].toArray().first().toObject();
        QCOMPARE((*answer)["format"].toString(), QStringLiteral("geojson"));
        QCOMPARE(layer["name"].toString(), QString::fromUtf8("网格"));
        QCOMPARE(layer["features"].toInt(), 6);
        QCOMPARE(layer["extent"].toArray().at(2).toDouble(), 118.5);
        QVERIFY(!inspectFile(write("{\"type\":\"Topology\"}", "x.geojson")).ok());
    }
};

QZ_TEST(TestJson)
#include "test_json.moc"
