// SPDX-License-Identifier: GPL-3.0-or-later
// Service requests of another city in three schema vintages and two formats, by column mapping.
#include <QJsonDocument>
#include <QJsonObject>

#include "desk.h"
#include "qz/exchange/csv_reader.h"
#include "qz/exchange/json_rows.h"
#include "qz/exchange/mapping.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::grid::test;

namespace {

const char* const kTitled =
    R"({"external_id":"Unique Key","opened_at":"Created Date","closed_at":"Closed Date",
    "class":"Complaint Type","summary":"Descriptor","address":"Incident Address","state":"Status","due_at":"Due Date",
    "lon":"Longitude","lat":"Latitude"})";
const char* const kPlain =
    R"({"external_id":"unique_key","opened_at":"created_date","closed_at":"closed_date",
    "class":"complaint_type","summary":"descriptor","address":"incident_address","state":"status","lon":"longitude",
    "lat":"latitude"})";

Result<std::unique_ptr<MappedRows>> open(const QString& name, const char* map) {
    const QString path = QStringLiteral(QZ_REAL_DATA "/requests/") + name;
    std::unique_ptr<RowSource> rows;
    if (name.endsWith(QLatin1String(".json"))) {
        QZ_ASSIGN(rows, openJsonRows(path));
    } else {
        QZ_ASSIGN(rows, openCsv(path));
    }
    const QList<FieldTarget> targets = targetsOf(importFields());
    QZ_ASSIGN(ColumnMap columns,
              readMapping(QJsonDocument::fromJson(map).object(), rows->columns(), targets));
    return openMappedRows(std::move(rows), std::move(columns), targets);
}

}  // namespace

class TestRealRequests : public QObject {
    Q_OBJECT
private slots:
    void everyVintageEnters_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("map");
        QTest::addColumn<int>("rows");
        QTest::newRow("2018 csv") << QStringLiteral("nyc_311_1000.csv") << QByteArray(kTitled) << 1000;
        QTest::newRow("2012 json") << QStringLiteral("nyc_311_1000.json") << QByteArray(kPlain) << 1000;
        QTest::newRow("2016 csv") << QStringLiteral("as10724_311.csv") << QByteArray(kTitled) << 117;
        QTest::newRow("2023 csv") << QStringLiteral("kexinjiao_311.csv") << QByteArray(kPlain) << 500;
        QTest::newRow("2025 csv") << QStringLiteral("somaiyah_311.csv") << QByteArray(kTitled) << 235;
    }
    void everyVintageEnters() {
        QFETCH(QString, file);
        QFETCH(QByteArray, map);
        QFETCH(int, rows);
        Desk desk;
        QZ_VERIFY_OK(desk.open());
        auto source = open(file, map.constData());
        QZ_VERIFY_OK(source);
        const Result<ImportSummary> summary = desk.import(**source);
        QZ_VERIFY_OK(summary);
        for (const RejectedRow& row : summary->rejected) {
            qInfo("row %lld %s: %s", row.row, qPrintable(row.column), qPrintable(row.reason));
        }
        for (const QString& note : summary->notes) {
            qInfo("%s", qPrintable(note));
        }
        QCOMPARE(summary->rows, rows);
        QCOMPARE(summary->imported + summary->skipped + summary->updated,
                 rows);  // every row has a time and a class
        QCOMPARE(desk.count("SELECT count(*) FROM core_cases"), summary->imported);
        QVERIFY(desk.count("SELECT count(*) FROM core_cases WHERE lat IS NOT NULL") > rows / 2);
        auto again = open(file, map.constData());
        QZ_VERIFY_OK(again);
        const Result<ImportSummary> second = desk.import(**again);
        QZ_VERIFY_OK(second);
        QCOMPARE(second->imported, 0);
        QCOMPARE(second->updated, 0);
        QCOMPARE(second->skipped, rows);
    }
};

QZ_TEST(TestRealRequests)
#include "real_requests.moc"
