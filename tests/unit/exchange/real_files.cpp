// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "qz/exchange/csv_reader.h"
#include "qz/exchange/mapping.h"
#include "qz/exchange/open_file.h"
#include "qz/exchange/table_writer.h"
#include "qz_test.h"
#include "read_all.h"

using namespace qz;
using namespace qz::test;

class RealFiles final : public QObject {
    Q_OBJECT

    const QString m_root = QStringLiteral(QZ_REAL_DATA);
    const QString m_synonyms = QStringLiteral(QZ_SOURCE_DIR "/resources/data/import/synonyms.json");

    QStringList files(const QString& folder, const QString& pattern) const {
        QStringList paths;
        const QDir dir(m_root + QLatin1Char('/') + folder);
        for (const QString& name : dir.entryList({pattern}, QDir::Files, QDir::Name)) {
            paths += dir.filePath(name);
        }
        return paths;
    }
    static QJsonDocument json(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    }

private slots:
    void tables_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("rows");
        const auto add = [this](const char* path, int rows) {
            QTest::newRow(path) << m_root + QLatin1Char('/') + QLatin1String(path) << rows;
        };
        add("areas/wuhu_areas.csv", 9);
        add("areas/wuhu_streets.csv", 79);
        add("areas/wuhu_villages.csv", 950);
        add("areas/anhui_villages.csv", 18334);
        add("areas/anhui_areas.csv", -1);
        add("areas/anhui_cities.csv", 16);
        add("areas/anhui_streets.csv", -1);
        add("appeals/sample_2.csv", 495);
        add("appeals/sample_2_labelled.xlsx", 495);
        add("appeals/taxonomy.csv", 517);
        add("appeals/replies_first_200.csv", 200);
        add("requests/nyc_311_1000.csv", 1000);
        add("requests/nyc_311_1000.json", 1000);
        add("requests/as10724_311.csv", -1);
        add("requests/kexinjiao_311.csv", -1);
        add("requests/somaiyah_311.csv", -1);
        add("sentiment/online_shopping_10_cats.csv", 62774);
        add("cases/charges_100.jsonl", 100);
        add("calendar/2026.json", -1);
    }
    void tables() {
        QFETCH(QString, path);
        QFETCH(int, rows);
        const auto all = readAll(openRows(path));
        QZ_VERIFY_OK(all);
        QVERIFY(!all->isEmpty());
        if (rows >= 0) {
            QCOMPARE(all->size(), rows);
        }
        for (const TableRow& row : *all) {
            QVERIFY2(row.problem.isEmpty(),
                     qPrintable(QStringLiteral("row %1: %2").arg(row.number).arg(row.problem)));
            QVERIFY(!row.cells.join(QString()).contains(QChar(0xFEFF)));
        }
        QVERIFY(inspectFile(path).ok());
    }
    void petitionsAreTheSameInBothFiles() {
        const auto csv = readAll(openRows(m_root + QStringLiteral("/appeals/sample_2.csv")));
        const auto xlsx = readAll(openRows(m_root + QStringLiteral("/appeals/sample_2_labelled.xlsx")));
        QZ_VERIFY_OK(csv);
        QZ_VERIFY_OK(xlsx);
        int same = 0;
        for (qsizetype i = 0; i < csv->size(); ++i) {
            QCOMPARE(xlsx->at(i).cells[0], csv->at(i).cells[0]);
            same += xlsx->at(i).cells[2].simplified() == csv->at(i).cells[2].simplified() ? 1 : 0;
        }
        QVERIFY2(same > 490, qPrintable(QString::number(same)));
    }
    void everyTimeIsRead_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("kind");
        QTest::newRow("petitions csv") << m_root + QStringLiteral("/appeals/sample_2.csv") << "appeals";
        QTest::newRow("petitions xlsx")
            << m_root + QStringLiteral("/appeals/sample_2_labelled.xlsx") << "appeals";
        QTest::newRow("replies") << m_root + QStringLiteral("/appeals/replies_first_200.csv") << "appeals";
        for (const QString& path : files(QStringLiteral("requests"), QStringLiteral("*311*"))) {
            QTest::newRow(qPrintable(path.section(QLatin1Char('/'), -1))) << path << "events";
        }
        QTest::newRow("villages") << m_root + QStringLiteral("/areas/wuhu_villages.csv") << "areas";
        QTest::newRow("holidays") << m_root + QStringLiteral("/calendar/2026.json") << "holidays";
    }
    void everyTimeIsRead() {
        QFETCH(QString, path);
        QFETCH(QString, kind);
        const auto targets = importTargets(m_synonyms, kind);
        QZ_VERIFY_OK(targets);
        auto source = openRows(path);
        QZ_VERIFY_OK(source);
        const auto rows = readAll(openMappedRows(std::move(source).value(), {}, *targets));
        QZ_VERIFY_OK(rows);
        const QString time = kind == QLatin1String("holidays") ? QStringLiteral("date")
                             : kind == QLatin1String("areas")  ? QStringLiteral("parent")
                                                               : QStringLiteral("opened_at");
        for (const MappedRows::Row& row : *rows) {
            QVERIFY2(row.problems.isEmpty(),
                     qPrintable(
                         QStringLiteral("row %1: %2").arg(row.number).arg(row.problems.values().join(u' '))));
            QVERIFY2(row.values.contains(time), qPrintable(QString::number(row.number)));
        }
    }
    void csvSpectrum() {
        const QStringList paths = files(QStringLiteral("suites/csv-spectrum/csvs"), QStringLiteral("*.csv"));
        QVERIFY(paths.size() >= 11);
        for (const QString& path : paths) {
            auto source = openRows(path);
            QZ_VERIFY_OK(source);
            const QStringList columns = (*source)->columns();
            const auto rows = readAll(std::move(source));
            QZ_VERIFY_OK(rows);
            const QString name = path.section(QLatin1Char('/'), -1).chopped(4);
            const QJsonArray expected =
                json(m_root + QStringLiteral("/suites/csv-spectrum/json/%1.json").arg(name)).array();
            QCOMPARE(rows->size(), expected.size());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            // A checkout may have turned CRLF into LF: what is not in the file cannot be in a cell.
            const bool returns = file.readAll().contains('\r');
            for (qsizetype r = 0; r < rows->size(); ++r) {
                const QJsonObject object = expected[r].toObject();
                QCOMPARE(object.size(), columns.size());
                for (qsizetype c = 0; c < columns.size(); ++c) {
                    QString cell = object.value(columns[c]).toString();
                    QCOMPARE(rows->at(r).cells[c], returns ? cell : cell.remove(QLatin1Char('\r')));
                }
            }
        }
    }
    void jsonSuite() {
        int refused = 0;
        int accepted = 0;
        for (const QString& path :
             files(QStringLiteral("suites/JSONTestSuite/test_parsing"), QStringLiteral("*.json"))) {
            const QString name = path.section(QLatin1Char('/'), -1);
            const auto rows = readAll(openRows(path));
            const auto features = openFeatures(path, {Crs::Wgs84});
            QVERIFY(rows.ok() || !rows.error().message.isEmpty());
            if (name.startsWith(QLatin1String("n_"))) {
                QVERIFY2(!rows.ok(), qPrintable(name));
                QVERIFY2(!features.ok(), qPrintable(name));
                QVERIFY2(!rows.error().where.isEmpty(), qPrintable(name));
                ++refused;
            } else if (name.startsWith(QLatin1String("y_array")) ||
                       name.startsWith(QLatin1String("y_object"))) {
                QVERIFY2(rows.ok(), qPrintable(name));
                ++accepted;
            } else if (name.startsWith(QLatin1String("y_")) && !name.contains(QLatin1String("lonely"))) {
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray text = file.readAll().trimmed();
                QVERIFY2(rows.ok() || !(text.startsWith('[') || text.startsWith('{')), qPrintable(name));
            }
        }
        QVERIFY(refused > 180);
        QVERIFY(accepted > 15);
    }
    void naughtyStrings_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << "b.csv";
        QTest::newRow("xlsx") << "b.xlsx";
        QTest::newRow("json") << "b.json";
    }
    void naughtyStrings() {
        QFETCH(QString, name);
        QTemporaryDir dir;
        const QJsonArray strings = json(m_root + QStringLiteral("/suites/blns/blns.json")).array();
        QVERIFY(strings.size() > 500);
        auto writer = makeTableWriter(dir.filePath(name));
        QZ_VERIFY_OK(writer);
        QZ_VERIFY_OK((*writer)->begin({{QStringLiteral("n")}, {QStringLiteral("text")}}));
        for (qsizetype i = 0; i < strings.size(); ++i) {
            QZ_VERIFY_OK((*writer)->row({qint64(i), strings[i].toString()}));
        }
        QZ_VERIFY_OK((*writer)->finish());
        const auto rows = readAll(openRows(dir.filePath(name)));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), strings.size());
        for (qsizetype i = 0; i < strings.size(); ++i) {
            QString expected = strings[i].toString();
            if (name.endsWith(QLatin1String("csv"))) {
                expected.remove(QChar(0xFEFF));  // byte order marks inside rows are dropped on purpose
            }
            QCOMPARE(rows->at(i).cells[1], expected);
        }
    }
    void goodGeoJson() {
        const QStringList paths = files(QStringLiteral("suites/geojson_good"), QStringLiteral("*.geojson"));
        QCOMPARE(paths.size(), 18);
        for (const QString& path : paths) {
            const auto features = readAll(openFeatures(path, {Crs::Wgs84}));
            QZ_VERIFY_OK(features);
            QVERIFY2(!features->isEmpty(), qPrintable(path));
            // One of them is good JSON with a latitude of -107: that is told.
            const bool beyond = path.endsWith(QLatin1String("issue82.geojson"));
            for (const GeoFeature& feature : *features) {
                QVERIFY2(feature.problem.isEmpty() || beyond, qPrintable(path + feature.problem));
            }
            QVERIFY(inspectFile(path).ok());
        }
    }
    void boundaries() {
        const auto districts = readAll(
            openFeatures(m_root + QStringLiteral("/boundaries/wuhu_districts_gcj02.geojson"), {Crs::Gcj02}));
        QZ_VERIFY_OK(districts);
        QCOMPARE(districts->size(), 7);
        QCOMPARE(districts->at(0).properties["adcode"], QStringLiteral("340202"));
        for (const GeoFeature& district : *districts) {
            QVERIFY(!district.polygons.isEmpty());
            QVERIFY(district.problem.isEmpty());
            for (const GeoPoint& point : district.polygons[0].outer) {
                QVERIFY(point.lon > 117 && point.lon < 119.5 && point.lat > 30 && point.lat < 32.5);
            }
        }
        const auto cities = readAll(
            openFeatures(m_root + QStringLiteral("/boundaries/anhui_cities_gcj02.geojson"), {Crs::Gcj02}));
        QZ_VERIFY_OK(cities);
        QCOMPARE(cities->size(), 16);
        const auto old =
            readAll(openFeatures(m_root + QStringLiteral("/boundaries/wuhu_2017_mit.geojson"), {Crs::Wgs84}));
        QZ_VERIFY_OK(old);
        QCOMPARE(old->size(), 8);
    }
};

QZ_TEST(RealFiles)
#include "real_files.moc"
