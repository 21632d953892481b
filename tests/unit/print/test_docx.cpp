// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "docx_samples.h"
#include "print_samples.h"
#include "qz/print/docx_pages.h"
#include "qz/print/docx_writer.h"
#include "qz/print/paper_json.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::test;

namespace {

const Instant kCreated{1790000000000};

QString squeezed(QString text) {
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    return text.remove(blank);
}

/// For looking at: build/print_samples.
void keep(const QString& name, const QByteArray& bytes) {
    const QDir folder(QStringLiteral(QZ_BINARY_DIR "/print_samples"));
    folder.mkpath(QStringLiteral("."));
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(bytes);
    }
}

QByteArray mainOf(const QByteArray& docx) { return partsOf(docx).value(QStringLiteral("word/document.xml")); }

QString refusal(const QString& body) {
    const Result<PrintedPages> pages = docxPages(docxOfBody(body));
    return pages.ok() ? QString() : pages.error().message;
}

QByteArray changed(const QByteArray& docx, const QString& part, const QByteArray& bytes) {
    QMap<QString, QByteArray> parts = partsOf(docx);
    parts.insert(part, bytes);
    return docxOf(parts);
}

}  // namespace

class TestDocx : public QObject {
    Q_OBJECT

private slots:
    void everyWordOfThePaperIsThere() {
        const PaperDocument paper = gazettePaper();
        const Result<QByteArray> docx = docxBytes(paper, kCreated);
        QZ_VERIFY_OK(docx);
        keep(QStringLiteral("gazette.docx"), *docx);
        const QString text = squeezed(*docxText(*docx));
        for (const char* key : {"letterhead", "number", "title", "body", "caption", "note", "chartCaption",
                                "heading", "heading2", "closing", "issuer", "date", "asOf", "audience"}) {
            QVERIFY2(text.contains(squeezed(printSample().value(QLatin1String(key)).toString())), key);
        }
        for (const QJsonValue& row : printSample().value(u"rows").toArray()) {
            QStringList cells;
            for (const QJsonValue& cell : row.toArray()) {
                cells.append(squeezed(cell.toString()));
            }
            QVERIFY2(text.contains(cells.join(QString())), qPrintable(cells.join(u' ')));
        }
        QVERIFY(text.contains(checkCode(paper)));
    }
    void pageIsThatOfTheStandard() {
        const QByteArray docx = *docxBytes(gazettePaper(), kCreated);
        const QByteArray main = mainOf(docx);
        // 210 × 297 mm; 37 above, 28 left, 156 × 225 mm for the text; 22 lines, 28 characters of 16 pt.
        QVERIFY(main.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
        QVERIFY(main.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""));
        QVERIFY(main.contains("<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>"));
        QVERIFY(partsOf(docx)
                    .value(QStringLiteral("word/styles.xml"))
                    .contains("<w:spacing w:val=\"-5\"/><w:sz w:val=\"32\"/>"));
        QVERIFY(main.contains("w:color=\"C8102E\""));
        QVERIFY(main.contains("<w:tblHeader/>"));
        QVERIFY(main.contains("thinDiagStripe"));
        const QMap<QString, QByteArray> parts = partsOf(docx);
        QVERIFY(parts.value(QStringLiteral("word/footer1.xml")).contains("NUMPAGES"));
        QVERIFY(parts.value(QStringLiteral("word/footer2.xml")).contains("w:instr=\"PAGE\""));
        QVERIFY(parts.value(QStringLiteral("word/settings.xml")).contains("evenAndOddHeaders"));
        QVERIFY(parts.value(QStringLiteral("word/media/chart1.png")).startsWith("\x89PNG"));
        QVERIFY(parts.value(QStringLiteral("docProps/core.xml")).contains("2026-09-21T"));
    }
    void sameInputGivesSameBytes() {
        QCOMPARE(*docxBytes(gazettePaper(), kCreated), *docxBytes(gazettePaper(), kCreated));
    }
    void formComesBackAsPages() {
        for (const int repeat : {0, 300}) {
            const PaperDocument paper = formPaper(repeat);
            const QByteArray docx = *docxBytes(paper, kCreated);
            const Result<QByteArray> pdf = docxPdf(docx, kCreated);
            QZ_VERIFY_OK(pdf);
            keep(QStringLiteral("form_docx_%1.pdf").arg(repeat), *pdf);
            keep(QStringLiteral("form_docx_%1.docx").arg(repeat), docx);
            const QString text = squeezed(pdfText(*pdf));
            const QStringList lines = paperText(paper).split(u'\n', Qt::SkipEmptyParts);
            for (const QString& line : lines) {
                if (line.size() < 60) {
                    QVERIFY2(text.contains(squeezed(line)), qPrintable(line));
                }
            }
            if (repeat > 0) {
                const QString sentence = printSample().value(u"form").toObject().value(u"long").toString();
                const QChar first = sentence.at(sentence.size() - 2);
                QCOMPARE(text.count(first), 300 + paperText(formPaper()).count(first));
                QVERIFY(
                    text.contains(squeezed(QStringLiteral("Page 1 of %1").arg(docxPages(docx)->count()))));
            }
            QCOMPARE(*pdf, *docxPdf(docx, kCreated));
        }
        QVERIFY(docxPages(*docxBytes(formPaper(40), kCreated), 1.5)->count() >
                docxPages(*docxBytes(formPaper(40), kCreated))->count());
    }
    void headOfATableIsRepeated() {
        const QByteArray docx = *docxBytes(tablePaper(300), kCreated);
        const Result<PrintedPages> pages = docxPages(docx);
        QZ_VERIFY_OK(pages);
        QVERIFY(pages->count() > 5);
        const QByteArray pdf = *pdfBytes(*pages, kCreated);
        keep(QStringLiteral("table_docx.pdf"), pdf);
        const QString text = pdfText(pdf);
        QCOMPARE(text.count(QStringLiteral("Headword")), pages->count());
        for (int row = 1; row <= 300; ++row) {
            QVERIFY(text.contains(QRegularExpression(QStringLiteral("entry-%1\\s").arg(row))));
        }
    }
    void pageBreaksAndTabsHold() {
        const QString body = paragraphOf({QStringLiteral("first")}) +
                             QStringLiteral(
                                 "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>"
                                 "<w:p><w:r><w:br w:type=\"page\"/><w:t>second</w:t></w:r></w:p>");
        const Result<PrintedPages> pages = docxPages(docxOfBody(body));
        QZ_VERIFY_OK(pages);
        QCOMPARE(pages->count(), 2);
    }
    void whatCannotBePrintedIsNamedWithItsPlace_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("where");
        const QString first = paragraphOf({QStringLiteral("text")});
        const auto in = [](const char* inside) {
            return QStringLiteral("<w:p>%1</w:p>").arg(QLatin1String(inside));
        };
        QTest::newRow("picture") << first + in("<w:r><w:drawing/></w:r>") << "a picture or drawing"
                                 << "paragraph 2";
        QTest::newRow("change") << first + in("<w:ins><w:r><w:t>x</w:t></w:r></w:ins>") << "a tracked change"
                                << "paragraph 2";
        QTest::newRow("numbering") << in("<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
                                   << "automatic numbering"
                                   << "paragraph 1";
        QTest::newRow("footnote") << in("<w:r><w:footnoteReference w:id=\"1\"/></w:r>") << "a footnote"
                                  << "paragraph 1";
        QTest::newRow("field") << in("<w:fldSimple w:instr=\" TOC \\o \"/>") << "the field TOC"
                               << "paragraph 1";
        QTest::newRow("unknown") << in("<w:r><w:glow/></w:r>") << "the element w:glow"
                                 << "paragraph 1";
        QTest::newRow("nested")
            << QStringLiteral("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:tbl/><w:p/></w:tc></w:tr></w:tbl>")
            << "a table inside a table cell"
            << "table 1, row 1, column 2";
        QTest::newRow("section") << in("<w:pPr><w:sectPr/></w:pPr>") << "a section break"
                                 << "paragraph 1";
        QTest::newRow("hidden") << in("<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>") << "hidden text"
                                << "paragraph 1";
    }
    void whatCannotBePrintedIsNamedWithItsPlace() {
        QFETCH(QString, body);
        QFETCH(QString, what);
        QFETCH(QString, where);
        const QString message = refusal(body);
        QVERIFY2(message.contains(what) && message.contains(QStringLiteral("(%1)").arg(where)),
                 qPrintable(message));
    }
    void hostileFilesAreRefusedWithWords() {
        const QByteArray good = *docxBytes(formPaper(), kCreated);
        const auto refused = [](const QByteArray& docx, ErrorCode code, const char* word) {
            const Result<PrintedPages> pages = docxPages(docx);
            const Result<QList<TemplateIssue>> checked = checkTemplate(docx, sampleSchema());
            return !pages.ok() && !checked.ok() && pages.error().code == code &&
                   pages.error().message.contains(QLatin1String(word));
        };
        const QString main = QStringLiteral("word/document.xml");
        QVERIFY(refused("not a docx", ErrorCode::Invalid, "damaged"));
        QVERIFY(refused(good.left(good.size() / 2), ErrorCode::Invalid, "damaged"));
        // A bomb: 40 MB of blanks in a few kilobytes.
        QVERIFY(
            refused(changed(good, main, QByteArray(40 * 1024 * 1024, ' ')), ErrorCode::Invalid, "unpacks"));
        QMap<QString, QByteArray> parts = partsOf(good);
        parts.remove(main);
        QVERIFY(refused(docxOf(parts), ErrorCode::Invalid, "word/document.xml"));
        const QByteArray deep = "<w:document><w:body>" + QByteArray("<w:p>").repeated(5000) +
                                QByteArray("</w:p>").repeated(5000) + "</w:body></w:document>";
        QVERIFY(refused(changed(good, main, deep), ErrorCode::Invalid, "deeper"));
        QVERIFY(refused(changed(good, main, "<!DOCTYPE a [<!ENTITY b \"bb\">]><w:document>&b;</w:document>"),
                        ErrorCode::Invalid, "deeper"));
        QVERIFY(refused(changed(good, main, "<w:document><w:body>"), ErrorCode::Invalid, "damaged"));
        QVERIFY(refused(changed(good, QStringLiteral("word/vbaProject.bin"), "x"), ErrorCode::Unsupported,
                        "macros"));
        // Figures that no document has must not make pages without end.
        QVERIFY(!refusal(QStringLiteral("<w:p/><w:sectPr><w:pgSz w:w=\"100\" w:h=\"100\"/></w:sectPr>"))
                     .isEmpty());
        QVERIFY(
            docxPages(docxOfBody(QStringLiteral("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"99999999\"/>"
                                                "</w:tcPr><w:p/></w:tc></w:tr></w:tbl>")))
                .ok());
    }
    void paperIsTheSameAfterBeingKept() {
        for (const PaperDocument& paper : {gazettePaper(), formPaper(3), tablePaper(20)}) {
            const QJsonObject json = paperToJson(paper);
            const Result<PaperDocument> back = paperFromJson(json);
            QZ_VERIFY_OK(back);
            QCOMPARE(paperToJson(*back), json);
            QCOMPARE(*pdfBytes(*back, kCreated), *pdfBytes(paper, kCreated));
        }
        QVERIFY(
            !paperFromJson({{QStringLiteral("blocks"), QJsonArray{QJsonObject{{QStringLiteral("what"), 1}}}}})
                 .ok());
    }
    void severalPapersGoIntoOneFile() {
        const QByteArray pdf =
            *pdfBytes(QList<PrintedPages>{layout(formPaper()), layout(tablePaper(3))}, kCreated);
        const QString text = pdfText(pdf);
        QCOMPARE(text.count(QStringLiteral("Page 1 of 1")), 2);
        QVERIFY(!pdfBytes(QList<PrintedPages>(), kCreated).ok());
    }
#ifdef QZ_SOFFICE
    void officeSuiteReadsTheSameWords() {
        const QString suite = QStringLiteral(QZ_SOFFICE);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("gazette.docx")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*docxBytes(gazettePaper(), kCreated));
        file.close();
        QProcess process;
        process.start(suite,
                      {QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("u")),
                       QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf"),
                       QStringLiteral("--outdir"), folder.path(), file.fileName()});
        QVERIFY(process.waitForFinished(120000));
        QFile pdf(folder.filePath(QStringLiteral("gazette.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray bytes = pdf.readAll();
        keep(QStringLiteral("gazette_office.pdf"), bytes);
        const QString text = squeezed(pdfText(bytes));
        for (const QJsonValue& row : printSample().value(u"rows").toArray()) {
            for (const QJsonValue& cell : row.toArray()) {
                QVERIFY2(text.contains(squeezed(cell.toString())), qPrintable(cell.toString()));
            }
        }
        QVERIFY(text.contains(squeezed(printSample().value(u"title").toString())));
    }
#endif
};

QZ_TEST(TestDocx)
#include "test_docx.moc"
