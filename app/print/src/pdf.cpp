// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/print/pdf.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include "draw_item.h"
#include "pdf_finish.h"
#include "qz/print/printed_pages.h"

namespace qz {

namespace {

constexpr int kResolution = 72 * kUnitsPerPoint;

/// The same facts as the file's information dictionary, as PDF/A asks, and the author.
QByteArray xmp(const PageContent& content, const QString& creator, Instant created) {
    const QString date =
        QDateTime::fromMSecsSinceEpoch(created.ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss") + u'Z';
    const QString text = QStringLiteral(
        "<?xpacket begin='\uFEFF' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
        "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n"
        "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' "
        "xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:pdf='http://ns.adobe.com/pdf/1.3/' "
        "xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'>\n"
        "<dc:format>application/pdf</dc:format>\n"
        "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>%1</rdf:li></rdf:Alt></dc:title>\n"
        "<dc:creator><rdf:Seq><rdf:li>%2</rdf:li></rdf:Seq></dc:creator>\n"
        "<xmp:CreatorTool>%3</xmp:CreatorTool><xmp:CreateDate>%4</xmp:CreateDate>\n"
        "<pdf:Producer>Qt %5</pdf:Producer>\n"
        "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n"
        "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end='w'?>");
    return text
        .arg(content.title.toHtmlEscaped(), content.author.toHtmlEscaped(), creator.toHtmlEscaped(), date,
             QLatin1String(qVersion()))
        .toUtf8();
}

/// Everything that may be set on the pages, for mapping glyphs back to characters.
QString allWords(const QString& words) {
    PaperDocument probe;
    probe.title =
        QStringLiteral(
            " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz|") +
        QChar(0x2014) + QChar(0x2022) + QChar(0x00B7) + QChar(0x2026);
    return words + paperText(probe) + QCoreApplication::translate("qz::Print", "Page %1 of %2") +
           QCoreApplication::translate("qz::Print", "Check code %1");
}

/// All pages of all papers into the writer.
Status paintPapers(QPdfWriter& writer, const QList<PrintedPages>& papers) {
    QPainter painter;
    if (!painter.begin(&writer)) {
        return makeError(ErrorCode::Bug,
                         QCoreApplication::translate("qz::Print", "The paper could not be made into a PDF."),
                         QStringLiteral("QPainter::begin on QPdfWriter failed"));
    }
    painter.scale(kUnitsPerPoint, kUnitsPerPoint);
    bool first = true;
    for (const PrintedPages& pages : papers) {
        for (int i = 0; i < pages.count(); ++i) {
            if (!first) {
                writer.newPage();
            }
            first = false;
            paintPage(painter, pages, i);
        }
    }
    painter.end();
    return {};
}

}  // namespace

Result<QByteArray> pdfBytes(const PaperDocument& document, Instant created) {
    return pdfBytes(layout(document), created);
}

Result<QByteArray> pdfBytes(const PrintedPages& pages, Instant created) {
    return pdfBytes(QList<PrintedPages>{pages}, created);
}

Result<QByteArray> pdfBytes(const QList<PrintedPages>& papers, Instant created) {
    if (papers.isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Print", "There is nothing to print."));
    }
    const PageContent& head = papers.first().content();
    QString words;
    for (const PrintedPages& pages : papers) {
        words += pages.content().words;
    }
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    const QString creator = QStringLiteral("Qizong (%1)").arg(printFaces().join(QStringLiteral(", ")));
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(kResolution);
        writer.setTitle(head.title);
        writer.setCreator(creator);
        writer.setDocumentXmpMetadata(xmp(head, creator, created));
        const QSizeF paper = head.paper * (25.4 / 72.0);
        const bool wide = paper.width() > paper.height();
        const QSizeF upright = wide ? paper.transposed() : paper;
        writer.setPageLayout(QPageLayout(QPageSize(upright, QPageSize::Millimeter),
                                         wide ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(),
                                         QPageLayout::Millimeter));
        QZ_TRY(paintPapers(writer, papers));
    }
    buffer.close();
    mapGlyphsToWords(pdf, allWords(words));
    fixDateAndIdentifier(pdf, created, words.toUtf8());
    return pdf;
}

Status writePdf(const PaperDocument& document, const QString& path, Instant created) {
    QZ_ASSIGN(const QByteArray bytes, pdfBytes(document, created));
    return writePaperFile(bytes, path);
}

Status writePaperFile(const QByteArray& bytes, const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() ||
        !file.commit()) {
        return makeError(
            ErrorCode::Io,
            QCoreApplication::translate("qz::Print",
                                        "The file %1 could not be written: %2. Choose another folder or "
                                        "close the program that has it open.")
                .arg(QDir::toNativeSeparators(path), file.errorString()),
            QStringLiteral("QSaveFile"), path);
    }
    return {};
}

}  // namespace qz
