// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include "qz/exchange/csv_reader.h"
#include "qz/exchange/formula_guard.h"
#include "qz/exchange/gbk_check.h"
#include "qz/exchange/open_file.h"
#include "qz/exchange/table_writer.h"
#include "qz_test.h"
#include "read_all.h"

using namespace qz;
using namespace qz::test;

class TestWriters final : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    const QList<TableColumn> m_columns{{QStringLiteral("number"), QStringLiteral("No.")},
                                       {QStringLiteral("opened_at"), QStringLiteral("Opened")},
                                       {QStringLiteral("day"), QStringLiteral("Day"), true},
                                       {QStringLiteral("lon")},
                                       {QStringLiteral("lat")},
                                       {QStringLiteral("text")},
                                       {QStringLiteral("flag")}};

    Status writeSample(TableWriter& writer) const {
        const CivilTime time = *CivilTime::parse(QStringLiteral("2026-09-30T16:40"));
        QZ_TRY(writer.begin(m_columns));
        QZ_TRY(writer.row(
            {qint64(340202012001), time, time, 118.376343, 31.32559, QStringLiteral("=1+1"), true}));
        QZ_TRY(writer.row({qint64(2), {}, {}, {}, {}, QString::fromUtf8("路灯,\"坏\"\r\n𠜎")}));
        return writer.finish();
    }
    static QStringList naughtyStrings() {
        QFile file(exchangeFile("naughty.json"));
        (void)file.open(QIODevice::ReadOnly);
        QStringList strings;
        const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
        for (const QJsonValue& value : array) {
            strings += value.toString();
        }
        return strings;
    }

private slots:
    void knowsWhatGbkLacks() {
        GbkCheck check;
        check.look(QString::fromUtf8("井盖破损 WG26 ￥・・€"));
        const qint64 common = check.outside();
        check.look(QString::fromUtf8("𠮷野家 㐂"));
        QCOMPARE(check.outside() - common, 2);
        QVERIFY(check.examples().contains(QString::fromUtf8("𠮷")));
        check.look(QString::fromUtf8("𠮷𠮷"));
        QCOMPARE(check.outside() - common, 4);
        QCOMPARE(check.examples().count(QString::fromUtf8("𠮷")), 1);
    }
    void everyKindReadsBack_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"out.csv", "out.xlsx", "out.json"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void everyKindReadsBack() {
        QFETCH(QString, name);
        const QString path = m_dir.filePath(name);
        auto writer = makeTableWriter(path);
        QZ_VERIFY_OK(writer);
        QZ_VERIFY_OK(writeSample(**writer));
        const auto rows = readAll(openRows(path));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 2);
        const QStringList first = rows->at(0).cells;
        QCOMPARE(first[0], QStringLiteral("340202012001"));
        QVERIFY(first[1].startsWith(QLatin1String("2026-09-30")) &&
                first[1].contains(QLatin1String("16:40")));
        QCOMPARE(first[2], QStringLiteral("2026-09-30"));
        QCOMPARE(first[3], QStringLiteral("118.376343"));
        QCOMPARE(first[5], QStringLiteral("=1+1"));
        QCOMPARE(first[6], QStringLiteral("true"));
        QCOMPARE(rows->at(1).cells[5], QString::fromUtf8("路灯,\"坏\"\r\n𠜎"));
        QCOMPARE(rows->at(1).cells[1], QString());
    }
    void xlsxDatesAreDates() {
        const QString path = m_dir.filePath(QStringLiteral("dates.xlsx"));
        QZ_VERIFY_OK(writeSample(*makeXlsxWriter(path, QStringLiteral("a/b"))));
        const auto rows = readAll(openRows(path));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->at(0).dates[1]->toString(), QStringLiteral("2026-09-30T16:40"));
        QCOMPARE(rows->at(0).dates[2]->toDateString(), QStringLiteral("2026-09-30"));
    }
    void csvIsSafeForSpreadsheets() {
        const QString path = m_dir.filePath(QStringLiteral("safe.csv"));
        QZ_VERIFY_OK(writeSample(*makeCsvWriter(path)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBFNo.,"));
        QVERIFY(bytes.contains(",'=1+1,"));
        QCOMPARE(guardedText(QStringLiteral("-12.5")), QStringLiteral("-12.5"));
        for (const QString& text : naughtyStrings()) {
            QCOMPARE(unguardedText(guardedText(text)), text);
        }
    }
    void csvInGb18030() {
        const QString path = m_dir.filePath(QStringLiteral("gb.csv"));
        CsvWriteOptions options;
        options.encoding = TextEncoding::Gb18030;
        QZ_VERIFY_OK(writeSample(*makeCsvWriter(path, options)));
        CsvOptions read;
        read.encoding = TextEncoding::Gb18030;
        auto csv = openCsv(path, read);
        QZ_VERIFY_OK(csv);
        TableRow row;
        QVERIFY(*(*csv)->next(row));
        QVERIFY(*(*csv)->next(row));
        QCOMPARE(row.cells[5], QString::fromUtf8("路灯,\"坏\"\r\n𠜎"));
    }
    void geojsonPoints() {
        const QString path = m_dir.filePath(QStringLiteral("out.geojson"));
        QZ_VERIFY_OK(writeSample(*makeGeoJsonWriter(path)));
        const auto features = readAll(openFeatures(path));
        QZ_VERIFY_OK(features);
        QCOMPARE(features->size(), 2);
        QCOMPARE(features->at(0).point, (GeoPoint{118.376343, 31.32559}));
        QCOMPARE(features->at(0).properties["number"], QStringLiteral("340202012001"));
        QVERIFY(!features->at(0).properties.contains(QStringLiteral("lon")));
        QVERIFY(!features->at(1).point);
    }
    void naughtyStringsRoundTrip_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << "naughty.csv";
        QTest::newRow("xlsx") << "naughty.xlsx";
        QTest::newRow("json") << "naughty.out.json";
    }
    void naughtyStringsRoundTrip() {
        QFETCH(QString, name);
        const QString path = m_dir.filePath(name);
        const QStringList strings = naughtyStrings();
        QVERIFY(strings.size() > 25);
        auto writer = makeTableWriter(path);
        QZ_VERIFY_OK(writer);
        QZ_VERIFY_OK((*writer)->begin({{QStringLiteral("n")}, {QStringLiteral("text")}}));
        for (qsizetype i = 0; i < strings.size(); ++i) {
            QZ_VERIFY_OK((*writer)->row({qint64(i), strings[i]}));
        }
        QZ_VERIFY_OK((*writer)->finish());
        const auto rows = readAll(openRows(path));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), strings.size());
        for (qsizetype i = 0; i < strings.size(); ++i) {
            QCOMPARE(rows->at(i).cells[1], strings[i]);
            QVERIFY(rows->at(i).problem.isEmpty());
        }
    }
    void nothingIsLeftBehind_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"left.csv", "left.xlsx", "left.json", "left.geojson"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void nothingIsLeftBehind() {
        QFETCH(QString, name);
        QTemporaryDir dir;
        const QString path = dir.filePath(name);
        {
            auto writer = makeTableWriter(path);
            QZ_VERIFY_OK(writer);
            QZ_VERIFY_OK((*writer)->begin(m_columns));
            QZ_VERIFY_OK((*writer)->row({qint64(1)}));
            QVERIFY(!(*writer)->row(QList<TableCell>(20, TableCell(true))).ok());
        }
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList());
        auto nowhere = makeTableWriter(dir.filePath(QStringLiteral("no/such/") + name));
        QZ_VERIFY_OK(nowhere);
        const Status status = (*nowhere)->begin(m_columns);
        QVERIFY(!status.ok());
        QCOMPARE(status.error().code, ErrorCode::Io);
    }
#ifdef QZ_SOFFICE
    void officeSuiteReadsTheSameValues_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("filter");
        // 44, 34: commas and quotes; 76: UTF-8; 54936: GB18030 (the suite calls it 85).
        QTest::newRow("xlsx") << "sheet.xlsx" << QString();
        QTest::newRow("csv with BOM") << "sheet.csv"
                                      << "Text - txt - csv (StarCalc):44,34,76,1,1/2/2/2/3/2/6/2/7/2";
        QTest::newRow("csv in GB18030") << "gb.csv"
                                        << "Text - txt - csv (StarCalc):44,34,85,1,1/2/2/2/3/2/6/2/7/2";
    }
    /// Numbers, days, times and text as they were written, also what looks like a formula.
    void officeSuiteReadsTheSameValues() {
        QFETCH(QString, name);
        QFETCH(QString, filter);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        const bool gb = filter.contains(QLatin1String(",85,"));
        CsvWriteOptions options;
        options.encoding = gb ? TextEncoding::Gb18030 : TextEncoding::Utf8;
        const std::unique_ptr<TableWriter> writer =
            filter.isEmpty() ? makeXlsxWriter(path) : makeCsvWriter(path, options);
        QZ_VERIFY_OK(writeSample(*writer));
        QStringList arguments{
            QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("user")),
            QStringLiteral("--headless"), QStringLiteral("--convert-to"),
            // As shown, every text quoted, so that "=1+1" comes back as the text it is.
            QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"),
            QStringLiteral("--outdir"), folder.filePath(QStringLiteral("out")), path};
        if (!filter.isEmpty()) {
            arguments.insert(2, QStringLiteral("--infilter=") + filter);
        }
        QProcess suite;
        suite.start(QStringLiteral(QZ_SOFFICE), arguments);
        QVERIFY(suite.waitForFinished(120000));
        const QString read =
            folder.filePath(QStringLiteral("out/%1.csv").arg(QFileInfo(name).completeBaseName()));
        const auto rows = readAll(openRows(read));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 2);
        const QStringList first = rows->at(0).cells;
        QCOMPARE(first.at(0), QStringLiteral("340202012001"));
        QVERIFY2(first.at(1).startsWith(QStringLiteral("2026-09-30")) &&
                     first.at(1).contains(QStringLiteral("16:40")),
                 qPrintable(first.at(1)));
        QCOMPARE(first.at(2), QStringLiteral("2026-09-30"));
        QCOMPARE(first.at(3).toDouble(), 118.376343);
        QCOMPARE(first.at(4).toDouble(), 31.32559);
        QCOMPARE(unguardedText(first.at(5)), QStringLiteral("=1+1"));
        QCOMPARE(first.at(6).toLower(), QStringLiteral("true"));
        QCOMPARE(QString(rows->at(1).cells.at(5)).remove(QLatin1Char('\r')),
                 QString::fromUtf8("路灯,\"坏\"\n𠜎"));
    }
#endif
    void unknownEnding() {
        QCOMPARE(makeTableWriter(QStringLiteral("a.doc")).error().code, ErrorCode::Unsupported);
    }
};

QZ_TEST(TestWriters)
#include "test_writers.moc"
