// SPDX-License-Identifier: GPL-3.0-or-later
#include <xlsxwriter.h>
#include <zip.h>

#include <QTemporaryDir>

#include "qz/exchange/open_file.h"
#include "qz/exchange/xls_reader.h"
#include "qz/exchange/xlsx_reader.h"
#include "qz_test.h"
#include "read_all.h"

using namespace qz;
using namespace qz::test;

class TestWorkbooks final : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_book;

private slots:
    void initTestCase() {
        m_book = m_dir.filePath(QStringLiteral("mixed.xlsx"));
        lxw_workbook* book = workbook_new(qPrintable(m_book));
        lxw_worksheet* hidden = workbook_add_worksheet(book, "hidden");
        worksheet_write_string(hidden, 0, 0, "secret", nullptr);
        lxw_worksheet* sheet = workbook_add_worksheet(book, "\xE4\xBA\x8B\xE4\xBB\xB6");
        lxw_format* day = workbook_add_format(book);
        format_set_num_format(day, "yyyy\"\xE5\xB9\xB4\"m\"\xE6\x9C\x88\"d\"\xE6\x97\xA5\"");
        lxw_format* time = workbook_add_format(book);
        format_set_num_format_index(time, 22);
        lxw_format* money = workbook_add_format(book);
        format_set_num_format(money, "[Red]#,##0.00\" days\";General");
        worksheet_merge_range(sheet, 0, 0, 0, 4, "A title over the table", nullptr);
        const char* titles[] = {"code", "day", "time", "town", "amount"};
        for (lxw_col_t c = 0; c < 5; ++c) {
            worksheet_write_string(sheet, 1, c, titles[c], nullptr);
        }
        worksheet_write_number(sheet, 2, 0, 340202012001.0, nullptr);
        worksheet_write_number(sheet, 2, 1, 43836, day);
        worksheet_write_number(sheet, 2, 2, 43836.50668981482, time);
        worksheet_merge_range(sheet, 2, 3, 4, 3, "Zheshan", nullptr);
        worksheet_write_number(sheet, 2, 4, 0.1 + 0.2, money);
        worksheet_write_number(sheet, 3, 0, 2, nullptr);
        worksheet_write_string(sheet, 3, 1, "2020/1/7", day);
        worksheet_write_boolean(sheet, 3, 2, 1, nullptr);
        worksheet_write_formula_str(sheet, 3, 4, "=1+1", nullptr, "two");
        worksheet_write_number(sheet, 4, 0, 3, nullptr);
        worksheet_write_string(sheet, 4, 4, "a\x01 _x005F_x0041_", nullptr);
        for (lxw_row_t r = 5; r < 2000; ++r) {
            worksheet_write_blank(sheet, r, 0, day);  // phantom rows: a format and nothing else
        }
        worksheet_write_number(sheet, 2000, 0, 4, nullptr);
        worksheet_activate(sheet);
        worksheet_hide(hidden);
        QCOMPARE(workbook_close(book), LXW_NO_ERROR);
    }
    void sheetsAndChoice() {
        const auto sheets = xlsxSheets(m_book);
        QZ_VERIFY_OK(sheets);
        QCOMPARE(*sheets, (QStringList{"hidden", QString::fromUtf8("事件")}));
        QZ_VERIFY_OK(openXlsx(m_book, QString::fromUtf8("事件")));
        const auto first = openXlsx(m_book, QStringLiteral("1"));
        QZ_VERIFY_OK(first);
        QCOMPARE((*first)->columns(), QStringList{"secret"});
        const auto none = openXlsx(m_book, QStringLiteral("nowhere"));
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, ErrorCode::NotFound);
        QVERIFY(none.error().message.contains(QLatin1String("hidden")));
    }
    void cells() {
        auto source = openRows(m_book);
        QZ_VERIFY_OK(source);
        QCOMPARE((*source)->columns(), (QStringList{"code", "day", "time", "town", "amount"}));
        const auto rows = readAll(std::move(source));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 4);
        const TableRow& first = rows->at(0);
        QCOMPARE(first.number, 3);
        QCOMPARE(first.cells,
                 (QStringList{"340202012001", "2020-01-06", "2020-01-06T12:09:38", "Zheshan", "0.3"}));
        QCOMPARE(first.dates.size(), 5);
        QCOMPARE(first.dates[1]->toDateString(), QStringLiteral("2020-01-06"));
        QCOMPARE(first.dates[2]->toString(), QStringLiteral("2020-01-06T12:09"));
        QVERIFY(!first.dates[0] && !first.dates[4]);
        QCOMPARE(rows->at(1).cells, (QStringList{"2", "2020/1/7", "true", "Zheshan", "two"}));
        QCOMPARE(rows->at(2).cells,
                 (QStringList{"3", "", "", "Zheshan", QString::fromLatin1("a\x01 _x0041_")}));
        QCOMPARE(rows->at(3).number, 2001);
        QCOMPARE(rows->at(3).cells[0], QStringLiteral("4"));
    }
    void damagedBooksAreRefused() {
        QFile file(m_book);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        for (const qsizetype length : {whole.size() / 4, whole.size() / 2, whole.size() - 30}) {
            const QString path = m_dir.filePath(QStringLiteral("cut.xlsx"));
            QFile cut(path);
            QVERIFY(cut.open(QIODevice::WriteOnly));
            cut.write(whole.first(length));
            cut.close();
            const auto rows = readAll(openRows(path));
            QVERIFY(!rows.ok());
            QVERIFY(rows.error().message.contains(QLatin1String("cut.xlsx")));
        }
        int refused = 0;
        for (qsizetype at = 40; at < whole.size(); at += 97) {
            QByteArray bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ 0x5A);
            const QString path = m_dir.filePath(QStringLiteral("bent.xlsx"));
            QFile bent(path);
            QVERIFY(bent.open(QIODevice::WriteOnly));
            bent.write(bytes);
            bent.close();
            refused += readAll(openRows(path)).ok() ? 0 : 1;
        }
        QVERIFY(refused > 10);
    }
    void bombsAreRefused() {
        const QString path = m_dir.filePath(QStringLiteral("bomb.xlsx"));
        int code = 0;
        zip_t* bomb = zip_open(qPrintable(path), ZIP_CREATE, &code);
        QVERIFY(bomb != nullptr);
        const QByteArray sheet = "<worksheet><sheetData>" + QByteArray(100'000'000, ' ');
        const QByteArray book =
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" "
            "r:id=\"a\"/></sheets></workbook>";
        const QByteArray relations =
            "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" "
            "Target=\"sheet.xml\"/></Relationships>";
        const auto add = [bomb](const char* name, const QByteArray& bytes) {
            zip_source_t* source =
                zip_source_buffer(bomb, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
            return zip_file_add(bomb, name, source, 0);
        };
        QVERIFY(add("xl/workbook.xml", book) >= 0);
        QVERIFY(add("xl/_rels/workbook.xml.rels", relations) >= 0);
        QVERIFY(add("xl/sheet.xml", sheet) >= 0);
        QCOMPARE(zip_close(bomb), 0);
        const auto rows = openRows(path);
        QVERIFY(!rows.ok());
        QVERIFY(rows.error().message.contains(QLatin1String("unpacks")));
    }
    void htmlNamedXls() {
        auto source = openRows(exchangeFile("page.xls"));
        QZ_VERIFY_OK(source);
        QCOMPARE((*source)->columns(), (QStringList{QString::fromUtf8("编号"), QString::fromUtf8("镇街"),
                                                    QString::fromUtf8("描述")}));
        const auto rows = readAll(std::move(source));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).cells[2], QString::fromUtf8("占道\n经营 <严重>"));
        QCOMPARE(rows->at(1).cells,
                 (QStringList{"2", QString::fromUtf8("赭山街道"), QString::fromUtf8("积水水")}));
    }
    void xmlNamedXls() {
        const auto rows = readAll(openRows(exchangeFile("book.xml.xls")));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).number, 4);
        QCOMPARE(rows->at(0).cells[0], QStringLiteral("340202012001"));
        QCOMPARE(rows->at(0).dates[1]->toString(), QStringLiteral("2026-09-30T16:40"));
        QCOMPARE(rows->at(1).cells, (QStringList{"7", "", "12.5"}));
    }
    void oldBinary() {
        const auto rows = readAll(openRows(exchangeFile("biff2.xls")));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).cells, (QStringList{"340202012001", "first"}));
        QCOMPARE(rows->at(1).cells, (QStringList{"2.5", "second"}));
    }
    void otherFilesAreUnsupported() {
        const QString path = m_dir.filePath(QStringLiteral("paper.pdf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.7\n");
        file.close();
        const auto rows = openRows(path);
        QVERIFY(!rows.ok());
        QCOMPARE(rows.error().code, ErrorCode::Unsupported);
        QCOMPARE(openRows(m_dir.filePath(QStringLiteral("none.csv"))).error().code, ErrorCode::Io);
    }
    void inspect() {
        const auto book = inspectFile(m_book);
        QZ_VERIFY_OK(book);
        QCOMPARE((*book)["format"].toString(), QStringLiteral("xlsx"));
        QCOMPARE((*book)["rows"].toInt(), 4);
        const auto csv = inspectFile(exchangeFile("gb18030.csv"));
        QZ_VERIFY_OK(csv);
        QCOMPARE((*csv)["encoding"].toString(), QStringLiteral("gb18030"));
        QCOMPARE((*csv)["rows"].toInt(), 3);
    }
};

QZ_TEST(TestWorkbooks)
#include "test_workbooks.moc"
