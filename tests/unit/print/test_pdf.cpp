// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QThread>

#include "print_samples.h"
#include "qz/print/pdf.h"
#include "qz/print/printed_pages.h"
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
void keep(const QString& name, const QByteArray& pdf) {
    const QDir folder(QStringLiteral(QZ_BINARY_DIR "/print_samples"));
    folder.mkpath(QStringLiteral("."));
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(pdf);
    }
}

}  // namespace

class TestPdf : public QObject {
    Q_OBJECT

private slots:
    void textComesOutAsItWentIn() {
        const PaperDocument paper = gazettePaper();
        const Result<QByteArray> pdf = pdfBytes(paper, kCreated);
        QZ_VERIFY_OK(pdf);
        keep(QStringLiteral("gazette.pdf"), *pdf);
        const QString text = squeezed(pdfText(*pdf));
        QVERIFY(!text.isEmpty());
        const QJsonObject sample = printSample();
        for (const char* key :
             {"number", "title", "closing", "issuer", "date", "asOf", "audience", "heading"}) {
            const QString wanted = squeezed(sample.value(QLatin1String(key)).toString());
            QVERIFY2(text.contains(wanted), key);
        }
        for (const QJsonValue& row : sample.value(u"rows").toArray()) {
            for (const QJsonValue& cell : row.toArray()) {
                QVERIFY2(text.contains(squeezed(cell.toString())), qPrintable(cell.toString()));
            }
        }
        QVERIFY(text.contains(checkCode(paper)));
        QVERIFY(text.contains(squeezed(QStringLiteral("Page 1 of %1").arg(layout(paper).count()))));
    }
    void facesAreEmbedded() {
        const QString fonts = pdfFonts(*pdfBytes(gazettePaper(), kCreated));
        const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 3);
        for (qsizetype i = 2; i < lines.size(); ++i) {
            QVERIFY2(lines.at(i).contains(QRegularExpression(QStringLiteral("Identity-H +yes"))),
                     qPrintable(lines.at(i)));
        }
    }
    void propertiesNameTitleAuthorAndFaces() {
        const PaperDocument paper = gazettePaper();
        const QByteArray pdf = *pdfBytes(paper, kCreated);
        QVERIFY(pdf.contains("<pdfaid:part>1</pdfaid:part>"));
        QVERIFY(pdf.contains(paper.title.toUtf8()));
        QVERIFY(pdf.contains(paper.author.toUtf8()));
        QVERIFY(pdf.contains("<xmp:CreatorTool>Qizong ("));
        QVERIFY(pdf.contains("/CreationDate (D:20260921"));
        QVERIFY(pdf.contains("<xmp:CreateDate>2026-09-21T"));
    }
    void sameInputGivesSameBytes() {
        QCOMPARE(*pdfBytes(gazettePaper(), kCreated), *pdfBytes(gazettePaper(), kCreated));
        QVERIFY(*pdfBytes(gazettePaper(), kCreated) !=
                *pdfBytes(gazettePaper(), Instant{kCreated.ms + 1000}));
    }
    void headIsRepeatedOnEachPage() {
        const PaperDocument paper = tablePaper(1000);
        const QByteArray pdf = *pdfBytes(paper, kCreated);
        keep(QStringLiteral("table.pdf"), pdf);
        const QString text = pdfText(pdf);
        QCOMPARE(text.count(QStringLiteral("Headword")), layout(paper).count());
        for (const int row : {1, 500, 1000}) {
            QVERIFY(text.contains(QRegularExpression(QStringLiteral("entry-%1\\s").arg(row))));
        }
        QCOMPARE(text.count(QStringLiteral("Total")), 1);
    }
    void emptyTableSaysSo() {
        QVERIFY(
            pdfText(*pdfBytes(tablePaper(0), kCreated)).contains(QStringLiteral("Nothing in this period")));
    }
    void longFormKeepsEveryWord() {
        const PaperDocument paper = formPaper(300);
        const QByteArray pdf = *pdfBytes(paper, kCreated);
        keep(QStringLiteral("form_long.pdf"), pdf);
        keep(QStringLiteral("form.pdf"), *pdfBytes(formPaper(), kCreated));
        PaperDocument large = formPaper();
        large.page = PageSetup::form(true);
        keep(QStringLiteral("form_large.pdf"), *pdfBytes(large, kCreated));
        PaperDocument wide = gazettePaper();
        wide.page = wide.page.landscape();
        keep(QStringLiteral("gazette_wide.pdf"), *pdfBytes(wide, kCreated));
        const QString sentence = printSample().value(u"form").toObject().value(u"long").toString();
        const QChar first = sentence.at(sentence.size() - 2);
        QCOMPARE(squeezed(pdfText(pdf)).count(first), 300 + paperText(formPaper()).count(first));
    }
    void otherThreadsPrintTheSame() {
        const PaperDocument paper = gazettePaper();
        QByteArray there;
        const std::unique_ptr<QThread> thread(QThread::create([&] { there = *pdfBytes(paper, kCreated); }));
        thread->start();
        QVERIFY(thread->wait(60000));
        QCOMPARE(there, *pdfBytes(paper, kCreated));
    }
    void fileIsWholeOrNotThere() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.pdf"));
        QZ_VERIFY_OK(writePdf(formPaper(), path, kCreated));
        QVERIFY(QFile(path).size() > 1000);
        const Status failed = writePdf(formPaper(), folder.filePath(QStringLiteral("none/a.pdf")), kCreated);
        QVERIFY(!failed.ok());
        QCOMPARE(failed.error().code, ErrorCode::Io);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("none/a.pdf"))));
    }
};

QZ_TEST(TestPdf)
#include "test_pdf.moc"
