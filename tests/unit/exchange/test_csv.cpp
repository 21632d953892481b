// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>

#include "qz/exchange/csv_reader.h"
#include "qz/exchange/open_file.h"
#include "qz_test.h"
#include "read_all.h"

using namespace qz;
using namespace qz::test;

class TestCsv final : public QObject {
    Q_OBJECT

private slots:
    void encodings_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("encoding");
        QTest::newRow("gb18030") << "gb18030.csv"
                                 << "gb18030";
        QTest::newRow("utf-8 with mark") << "utf8_bom.csv"
                                         << "utf-8";
        QTest::newRow("utf-16 le") << "utf16le.csv"
                                   << "utf-16";
        QTest::newRow("utf-16 be, no mark") << "utf16be_no_mark.csv"
                                            << "utf-16be";
    }
    void encodings() {
        QFETCH(QString, file);
        QFETCH(QString, encoding);
        const QString path = exchangeFile(qPrintable(file));
        auto csv = openCsv(path);
        QZ_VERIFY_OK(csv);
        QCOMPARE(textEncodingName((*csv)->encoding()), encoding);
        QCOMPARE((*csv)->columns().size(), 3);
        QCOMPARE((*csv)->columns()[1], QString::fromUtf8("留言主题"));
        const auto rows = readAll(openRows(path));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->at(0).number, 2);
        QCOMPARE(rows->at(0).cells[1], QString::fromUtf8("路灯不亮，夜里看不清"));
        QCOMPARE(rows->at(1).cells[1], QString::fromUtf8("噪音扰民，\"半夜\"施工"));
        QCOMPARE(rows->at(2).cells[2], QStringLiteral("2026/1/8 23:59:59"));
    }
    void gbBehindLongAscii() {
        const auto rows = readAll(openRows(exchangeFile("late_gb18030.csv")));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 12001);
        QCOMPARE(rows->last().cells[1], QString::fromUtf8("芜湖市镜湖区赭山街道"));
    }
    void marksInsideRowsAreDropped() {
        const auto rows = readAll(openRows(exchangeFile("bom_inside.csv")));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->at(0).cells[2], QString::fromUtf8("做父母一定要有这样的心态"));
        QCOMPARE(rows->at(1).cells[2], QString::fromUtf8("不新鲜"));
    }
    void raggedRows() {
        const auto rows = readAll(openRows(exchangeFile("ragged.csv")));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 5);
        QCOMPARE(rows->at(0).cells, (QStringList{"1", "2", ""}));
        QVERIFY(rows->at(0).problem.isEmpty());
        QCOMPARE(rows->at(2).number, 4);
        QVERIFY(rows->at(2).problem.contains(QLatin1String("9")));
        QVERIFY(rows->at(3).problem.isEmpty());
        QCOMPARE(rows->at(4).number, 7);  // the empty line counts as a row of the file
    }
    void unterminatedQuoteNamesItsRow() {
        const auto rows = readAll(openRows(exchangeFile("unterminated.csv")));
        QVERIFY(!rows.ok());
        QCOMPARE(rows.error().code, ErrorCode::Invalid);
        QCOMPARE(rows.error().where, QStringLiteral("unterminated.csv, row 3"));
    }
    void zeroBytes() {
        const auto rows = readAll(openRows(exchangeFile("nul.csv")));
        QZ_VERIFY_OK(rows);
        QVERIFY(!rows->at(0).problem.isEmpty());
        QCOMPARE(rows->at(0).cells[1], QStringLiteral("xy"));
        QVERIFY(rows->at(1).problem.isEmpty());
    }
    void undecodableBytesNameOffsetAndRow() {
        auto csv = openCsv(exchangeFile("damaged_utf8.csv"));
        QZ_VERIFY_OK(csv);
        TableRow row;
        const auto first = (*csv)->next(row);
        QZ_VERIFY_OK(first);
        QCOMPARE(row.cells[0], QStringLiteral("1"));
        const auto second = (*csv)->next(row);
        QVERIFY(!second.ok());
        QCOMPARE(second.error().where, QStringLiteral("damaged_utf8.csv, row 3"));
        QVERIFY(second.error().message.contains(QLatin1String("25")));
        QVERIFY(second.error().message.contains(QLatin1String("encoding")));
    }
    void delimiters() {
        auto semicolon = openCsv(exchangeFile("semicolon.csv"));
        QZ_VERIFY_OK(semicolon);
        QCOMPARE((*semicolon)->delimiter(), ';');
        TableRow row;
        QVERIFY(*(*semicolon)->next(row));
        QCOMPARE(row.cells, (QStringList{QString::fromUtf8("广场, 东"), "118,38", "31,33"}));
        const auto bars = readAll(openRows(exchangeFile("sep_line.csv")));
        QZ_VERIFY_OK(bars);
        QCOMPARE(bars->at(0).cells, (QStringList{"1", "2,3"}));
        QCOMPARE(bars->at(0).number, 3);
        const auto mac = readAll(openRows(exchangeFile("mac.csv")));
        QZ_VERIFY_OK(mac);
        QCOMPARE(mac->size(), 2);
        QCOMPARE(mac->at(1).cells, (QStringList{"3", "4"}));
    }
    void headersAreDistinct() {
        auto csv = openCsv(exchangeFile("headers.csv"));
        QZ_VERIFY_OK(csv);
        QCOMPARE((*csv)->columns(), (QStringList{"name", "name (2)", "Column 3", "name (2) (2)"}));
    }
    void longRowsAcrossBlocks() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("long.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray text = QString::fromUtf8("长文本，").repeated(20'000).toUtf8();
        file.write("a,b\r\n");
        for (int i = 0; i < 5; ++i) {
            file.write(QByteArray::number(i) + ",\"" + text + "\"\"\r\n" + text + "\"\r\n");
        }
        file.close();
        const auto rows = readAll(openRows(path));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 5);
        const QString expected = QString::fromUtf8(text) + QStringLiteral("\"\r\n") + QString::fromUtf8(text);
        QCOMPARE(rows->at(4).cells[1], expected);
    }
    void everySplitOfBlocksGivesTheSame_data() {
        QTest::addColumn<int>("encoding");
        QTest::newRow("utf-8") << static_cast<int>(TextEncoding::Utf8);
        QTest::newRow("utf-16") << static_cast<int>(TextEncoding::Utf16Le);
        QTest::newRow("gb18030") << static_cast<int>(TextEncoding::Gb18030);
    }
    void everySplitOfBlocksGivesTheSame() {
        QFETCH(int, encoding);
        const auto chosen = static_cast<TextEncoding>(encoding);
        const char* name = chosen == TextEncoding::Utf8      ? "utf8_bom.csv"
                           : chosen == TextEncoding::Gb18030 ? "gb18030.csv"
                                                             : "utf16le.csv";
        QFile file(exchangeFile(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QByteArray whole;
        QZ_VERIFY_OK(TextDecoder(chosen).decode(bytes, true, whole));
        for (qsizetype split = 0; split <= bytes.size(); ++split) {
            TextDecoder decoder(chosen);
            QByteArray text;
            QZ_VERIFY_OK(decoder.decode(QByteArrayView(bytes).first(split), false, text));
            QZ_VERIFY_OK(decoder.decode(QByteArrayView(bytes).sliced(split), true, text));
            QCOMPARE(text, whole);
        }
    }
};

QZ_TEST(TestCsv)
#include "test_csv.moc"
