// SPDX-License-Identifier: GPL-3.0-or-later
#include <xlsxwriter.h>
#include <zip.h>

#include <QTemporaryDir>

#include "qz/exchange/back_fill.h"
#include "qz_test.h"
#include "read_all.h"

using namespace qz;
using namespace qz::test;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QHash<QByteArray, QByteArray> partsOf(const QString& path) {
    QHash<QByteArray, QByteArray> parts;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
    for (zip_int64_t i = 0; archive != nullptr && i < zip_get_num_entries(archive, 0); ++i) {
        zip_file_t* entry = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        QByteArray all;
        QByteArray block(65536, '\0');
        for (zip_int64_t got = 0; (got = zip_fread(entry, block.data(), 65536)) > 0;) {
            all += block.left(static_cast<qsizetype>(got));
        }
        zip_fclose(entry);
        parts.insert(zip_get_name(archive, static_cast<zip_uint64_t>(i), 0), all);
    }
    zip_discard(archive);
    return parts;
}

}  // namespace

class TestBackFill final : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    QString file(const char* name, const QByteArray& bytes) {
        QFile out(m_dir.filePath(QString::fromLatin1(name)));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName()
                                                                                  : QString();
    }
    QString target() const { return m_dir.filePath(QStringLiteral("out")); }
    QString workbook() {
        const QString path = m_dir.filePath(QStringLiteral("orders.xlsx"));
        lxw_workbook* book = workbook_new(qPrintable(path));
        lxw_worksheet* sheet = workbook_add_worksheet(book, "orders");
        lxw_worksheet* other = workbook_add_worksheet(book, "other");
        lxw_format* bold = workbook_add_format(book);
        format_set_bold(bold);
        lxw_format* day = workbook_add_format(book);
        format_set_num_format(day, "yyyy-mm-dd");
        const char* titles[] = {"number", "day", "reply", "sum"};
        for (lxw_col_t c = 0; c < 4; ++c) {
            worksheet_write_string(sheet, 0, c, titles[c], bold);
        }
        for (lxw_row_t r = 1; r < 5; ++r) {
            worksheet_write_number(sheet, r, 0, 100 + r, nullptr);
            worksheet_write_number(sheet, r, 1, 46000 + r, day);
            worksheet_write_blank(sheet, r, 2, bold);
            worksheet_write_formula(sheet, r, 3, "=1+1", nullptr);
        }
        worksheet_write_string(other, 0, 0, "untouched", bold);
        return workbook_close(book) == LXW_NO_ERROR ? path : QString();
    }

private slots:
    void csvInItsOwnEncodingAndDialect_data() {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("wanted");
        QTest::newRow("cr lf and quotes")
            << QByteArray("a,b\r\n1,\"x \"\"y\"\"\"\r\n\r\n2,\r\n")
            << QByteArray("a,b\r\n1,\"x \"\"y\"\"\"\r\n\r\n2,\"n \"\"q\"\"\"\r\n");
        QTest::newRow("semicolons, no end")
            << QByteArray("a;b\n1;x\n\n2;") << QByteArray("a;b\n1;x\n\n2;\"n \"\"q\"\"\"");
        QTest::newRow("bom, short row") << QByteArray(
                                               "\xEF\xBB\xBF"
                                               "a,b\n1,x\n\n2\n")
                                        << QByteArray(
                                               "\xEF\xBB\xBF"
                                               "a,b\n1,x\n\n2,\"n \"\"q\"\"\"\n");
        // 0x7C, the second byte of a GBK character, is no delimiter.
        QTest::newRow("gbk with a bar inside")
            << QByteArray("\xD0\xD0|b\n1|\x81\x7C\xC4\xE3\xBA\xC3\n\n2|\n")
            << QByteArray("\xD0\xD0|b\n1|\x81\x7C\xC4\xE3\xBA\xC3\n\n2|\"n \"\"q\"\"\"\n");
    }
    void csvInItsOwnEncodingAndDialect() {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, wanted);
        const QString path = file("in.csv", source);
        QZ_VERIFY_OK(backFill(path, {}, {{4, {{1, QStringLiteral("n \"q\"")}}}}, target()));
        QCOMPARE(bytesOf(target()), wanted);
        QCOMPARE(bytesOf(path), source);
    }
    void utf16StaysUtf16() {
        const QString text = QString::fromUtf8("编号,回复\r\n1,好\r\n2,\r\n");
        QByteArray wide("\xFF\xFE");
        wide.append(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
        const QString path = file("wide.csv", wide);
        QZ_VERIFY_OK(backFill(path, {}, {{3, {{1, QString::fromUtf8("办结")}}}}, target()));
        const QString filled = QString::fromUtf8("编号,回复\r\n1,好\r\n2,办结\r\n");
        QByteArray wanted("\xFF\xFE");
        wanted.append(reinterpret_cast<const char*>(filled.utf16()), filled.size() * 2);
        QCOMPARE(bytesOf(target()), wanted);
    }
    void textsLikeFormulasAreGuarded() {
        const QString path = file("guard.csv", "a,b\n1,\n");
        QZ_VERIFY_OK(backFill(path, {}, {{2, {{1, QStringLiteral("=1+1")}}}}, target()));
        QCOMPARE(bytesOf(target()), QByteArray("a,b\n1,'=1+1\n"));
    }
    void aWorkbookKeepsStylesAndEveryOtherPart() {
        const QString path = workbook();
        const QByteArray before = bytesOf(path);
        QZ_VERIFY_OK(backFill(path, {},
                              {{1, {{5, QStringLiteral("new")}}},
                               {3, {{2, QStringLiteral("<done> & \"well\"")}, {5, QStringLiteral("x")}}}},
                              target() + QStringLiteral(".xlsx")));
        QCOMPARE(bytesOf(path), before);
        auto old = partsOf(path);
        auto now = partsOf(target() + QStringLiteral(".xlsx"));
        const QByteArray sheet = "xl/worksheets/sheet1.xml";
        const QByteArray oldXml = old.take(sheet);
        const QByteArray newXml = now.take(sheet);
        QCOMPARE(now, old);
        QByteArray expected = oldXml;
        const qsizetype at = expected.indexOf("<c r=\"C3\"");
        const QByteArray blank = expected.mid(at, expected.indexOf('>', at) + 1 - at);
        QVERIFY(blank.contains(" s=\"1\""));
        QVERIFY(newXml.contains(
            "<c r=\"C3\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">&lt;done&gt; &amp; "
            "&quot;well&quot;</t></is></c>"));
        QVERIFY(newXml.contains("<dimension ref=\"A1:F5\"/>"));
        const auto rows = readAll(openRows(target() + QStringLiteral(".xlsx")));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->at(1).cells.value(2), QStringLiteral("<done> & \"well\""));
        QCOMPARE(rows->at(1).cells.value(5), QStringLiteral("x"));
        QCOMPARE(rows->at(0).cells.value(0), QStringLiteral("101"));
        // What was put in is all that is new.
        QByteArray rest = newXml;
        for (const char* name : {"C3", "F3", "F1"}) {
            const qsizetype begin = rest.indexOf(QByteArray("<c r=\"") + name);
            const qsizetype end = rest.indexOf("</c>", begin) + 4;
            rest.replace(begin, end - begin, qstrcmp(name, "C3") == 0 ? blank : QByteArray());
        }
        rest.replace("A1:F5", "A1:D5").replace("spans=\"1:6\"", "spans=\"1:4\"");
        QCOMPARE(rest, expected);
    }
    void formulasAndStrangeRowsAreRefused() {
        const QString path = workbook();
        const QString out = m_dir.filePath(QStringLiteral("refused.xlsx"));
        const Status formula = backFill(path, {}, {{2, {{3, QStringLiteral("x")}}}}, out);
        QVERIFY(!formula.ok() && formula.error().message.contains(QStringLiteral("D2")));
        QVERIFY(!backFill(path, {}, {{99, {{2, QStringLiteral("x")}}}}, out).ok());
        QVERIFY(!backFill(path, {}, {{2, {{2, QStringLiteral("x")}}}}, path).ok());
        QVERIFY(!QFile::exists(out));
        QFile list(m_dir.filePath(QStringLiteral("list.json")));
        QVERIFY(list.open(QIODevice::WriteOnly) && list.write("[{\"a\":1}]") > 0);
        list.close();
        QVERIFY(!backFill(list.fileName(), {}, {}, out).ok());
    }
    void oldWorkbooksAreAnsweredInANewOne_data() {
        QTest::addColumn<QString>("source");
        for (const char* name : {"biff2.xls", "page.xls", "book.xml.xls"}) {
            QTest::newRow(name) << exchangeFile(name);
        }
    }
    /// Every value that was read stands in the copy on its line; the file received stays as it is.
    void oldWorkbooksAreAnsweredInANewOne() {
        QFETCH(QString, source);
        const QByteArray received = bytesOf(source);
        const auto before = readAll(openRows(source));
        QZ_VERIFY_OK(before);
        QVERIFY(!before->isEmpty());
        Result<std::unique_ptr<RowSource>> opened = openRows(source);
        QZ_VERIFY_OK(opened);
        const qint64 head = (*opened)->headerRow();
        const auto next = static_cast<int>((*opened)->columns().size());
        const CellTexts texts{{head, {{next, QStringLiteral("Reply")}}},
                              {before->first().number, {{next, QStringLiteral("0012, done")}}}};
        QVERIFY(*backFillsIntoNewBook(source));
        QVERIFY(!backFill(source, {}, texts, target() + QStringLiteral(".xls")).ok());
        const QString out = target() + QStringLiteral("-new.xlsx");
        QZ_VERIFY_OK(backFill(source, {}, texts, out));
        QCOMPARE(bytesOf(source), received);
        const auto after = readAll(openRows(out));
        QZ_VERIFY_OK(after);
        QCOMPARE(after->size(), before->size());
        for (qsizetype r = 0; r < before->size(); ++r) {
            QCOMPARE(after->at(r).number, before->at(r).number);
            for (int c = 0; c < next; ++c) {
                QCOMPARE(after->at(r).cells.value(c), before->at(r).cells.value(c));
            }
        }
        QCOMPARE(after->first().cells.value(next), QStringLiteral("0012, done"));
        QVERIFY(!backFill(source, {}, {{4000, {{0, QStringLiteral("x")}}}}, out).ok());
    }
};

QZ_TEST(TestBackFill)
#include "test_back_fill.moc"
