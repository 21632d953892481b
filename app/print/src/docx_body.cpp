// SPDX-License-Identifier: GPL-3.0-or-later
#include "docx_body.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "print_theme.h"
#include "xml_tree.h"

namespace qz {

namespace {

constexpr double kDotsPerMm = 300 / 25.4;

QString justification(TextAlign align) {
    switch (align) {
        case TextAlign::Center:
            return QStringLiteral("center");
        case TextAlign::Right:
            return QStringLiteral("right");
        case TextAlign::Justify:
            return QStringLiteral("both");
        case TextAlign::Left:
            break;
    }
    return QStringLiteral("left");
}

QList<double> shares(const QList<double>& weights, double width) {
    double sum = 0;
    for (const double weight : weights) {
        sum += std::max(weight, 0.0);
    }
    QList<double> widths;
    for (const double weight : weights) {
        widths.append(sum > 0 ? std::max(weight, 0.0) / sum * width : width / double(weights.size()));
    }
    return widths;
}

/// As the paper is laid out: fixed columns keep their width, others share the rest.
QList<double> columnWidths(const DataTable& table, double width) {
    double fixed = 0;
    double weights = 0;
    for (const DataColumn& column : table.columns) {
        fixed += mmToPt(column.widthMm);
        weights += column.widthMm > 0 ? 0 : std::max(column.weight, 0.01);
    }
    const double limit = weights > 0 ? width * 0.8 : width;
    double grow = fixed > limit ? limit / fixed : 1.0;
    if (weights <= 0 && table.fullWidth && fixed > 0) {
        grow = width / fixed;
    }
    QList<double> widths;
    for (const DataColumn& column : table.columns) {
        widths.append(column.widthMm > 0 ? mmToPt(column.widthMm) * grow
                                         : (width - fixed * grow) * std::max(column.weight, 0.01) / weights);
    }
    return widths;
}

}  // namespace

DocxBody::DocxBody(WordXml& xml, const PaperDocument& document)
    : m_xml(xml), m_document(document), m_width(document.page.typeAreaPt().width()) {}

void DocxBody::runs(PaperRole role, const Runs& texts, double sizePt) {
    for (const TextRun& run : texts) {
        m_xml.open("w:r");
        if ((run.bold && !roleStyle(role).bold) || sizePt > 0) {
            m_xml.open("w:rPr");
            if (run.bold) {
                m_xml.leaf("w:b");
            }
            if (sizePt > 0) {
                m_xml.leaf("w:sz", {{"w:val", QString::number(std::lround(sizePt * 2))}});
            }
            m_xml.close();
        }
        m_xml.text(run.text);
        m_xml.close();
    }
}

void DocxBody::paragraph(PaperRole role, const Runs& texts, const Look& look) {
    m_xml.open("w:p");
    m_xml.open("w:pPr");
    m_xml.leaf("w:pStyle", {{"w:val", styleOf(role)}});
    if (look.keepWithNext || m_keep) {
        m_xml.leaf("w:keepNext");
    }
    if (look.ruleBelow) {
        m_xml.open("w:pBdr");
        m_xml.leaf("w:bottom", {{"w:val", QStringLiteral("single")},
                                {"w:sz", QStringLiteral("16")},
                                {"w:space", QStringLiteral("4")},
                                {"w:color", QStringLiteral("C8102E")}});
        m_xml.close();
    }
    if (look.beforePt > 0 || look.afterPt > 0) {
        m_xml.leaf("w:spacing", {{"w:before", dxa(look.beforePt)}, {"w:after", dxa(look.afterPt)}});
    }
    if (look.firstChars > 0) {
        const double em = roleStyle(role).sizePt * m_document.page.scale;
        m_xml.leaf("w:ind", {{"w:firstLineChars", QString::number(std::lround(look.firstChars * 100))},
                             {"w:firstLine", dxa(look.firstChars * em)}});
    } else if (look.hangingPt > 0 || look.leftPt > 0) {
        m_xml.leaf("w:ind",
                   {{"w:left", dxa(look.leftPt + look.hangingPt)}, {"w:hanging", dxa(look.hangingPt)}});
    }
    m_xml.leaf("w:jc", {{"w:val", justification(look.align)}});
    m_xml.close();
    runs(role, texts, look.sizePt);
    m_xml.close();
}

void DocxBody::opening() {
    const bool headed = !m_document.letterhead.isEmpty();
    if (headed) {
        Look head{TextAlign::Center};
        head.ruleBelow = m_document.number.isEmpty();
        // The largest size at which the issuer's name still stands on one line.
        const double room = m_width / (double(m_document.letterhead.size()) + 0.5);
        head.sizePt = std::clamp(std::floor(room), 18.0, 36.0);
        paragraph(PaperRole::Letterhead, plainRuns(m_document.letterhead), head);
        if (!m_document.number.isEmpty()) {
            Look number{TextAlign::Center};
            number.ruleBelow = true;
            paragraph(PaperRole::Number, plainRuns(m_document.number), number);
        }
    }
    if (!m_document.title.isEmpty()) {
        Look title{TextAlign::Center};
        title.beforePt = headed ? 12 : 0;
        title.afterPt = 6;
        paragraph(PaperRole::Title, plainRuns(m_document.title), title);
    }
    if (!headed && !m_document.number.isEmpty()) {
        paragraph(PaperRole::Form, plainRuns(m_document.number), {TextAlign::Right});
    }
}

void DocxBody::blocks(const std::vector<Block>& all) {
    for (const Block& block : all) {
        std::visit(*this, block.content);
    }
}

void DocxBody::operator()(const Paragraph& block) {
    Look look{block.align};
    look.firstChars = block.firstIndentEm;
    look.hangingPt = block.hangingEm * roleStyle(block.role).sizePt;
    look.beforePt = block.spaceBeforePt;
    look.afterPt = block.spaceAfterPt;
    look.keepWithNext = block.keepWithNext;
    paragraph(block.role, block.runs, look);
}

void DocxBody::operator()(const Heading& block) {
    const PaperRole role = block.level <= 1   ? PaperRole::Heading1
                           : block.level == 2 ? PaperRole::Heading2
                                              : PaperRole::Body;
    Look look{TextAlign::Left};
    look.firstChars = block.level <= 2 && m_document.page.footer == FooterStyle::Outside ? 2 : 0;
    look.keepWithNext = true;
    paragraph(role, plainRuns(block.text, block.level > 2), look);
}

void DocxBody::operator()(const ListBlock& block) {
    int number = 0;
    for (const Runs& item : block.items) {
        Runs all =
            plainRuns(block.numbered ? QString::number(++number) + u'.' : QString(QChar(0x2022)) + u' ');
        all += item;
        Look look{TextAlign::Justify};
        look.hangingPt = (block.numbered ? 2.0 : 1.2) * roleStyle(block.role).sizePt * m_document.page.scale;
        paragraph(block.role, all, look);
    }
}

void DocxBody::operator()(const Note& block) {
    Look look{TextAlign::Left};
    look.beforePt = 2;
    paragraph(PaperRole::Note, plainRuns(block.text), look);
}

void DocxBody::openTable(const QList<double>& widthsPt, bool lined, TextAlign align) {
    double sum = 0;
    for (const double width : widthsPt) {
        sum += width;
    }
    m_xml.open("w:tbl");
    m_xml.open("w:tblPr");
    m_xml.leaf("w:tblW", {{"w:w", dxa(sum)}, {"w:type", QStringLiteral("dxa")}});
    m_xml.leaf("w:jc", {{"w:val", justification(align)}});
    if (lined) {
        m_xml.open("w:tblBorders");
        for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
            m_xml.leaf(side, {{"w:val", QStringLiteral("single")},
                              {"w:sz", QStringLiteral("4")},
                              {"w:space", QStringLiteral("0")},
                              {"w:color", QStringLiteral("000000")}});
        }
        m_xml.close();
    }
    m_xml.leaf("w:tblLayout", {{"w:type", QStringLiteral("fixed")}});
    m_xml.open("w:tblCellMar");
    for (const auto& [side, width] : {std::pair{"w:top", 1.5}, std::pair{"w:left", 3.0},
                                      std::pair{"w:bottom", 1.5}, std::pair{"w:right", 3.0}}) {
        m_xml.leaf(side, {{"w:w", dxa(width)}, {"w:type", QStringLiteral("dxa")}});
    }
    m_xml.close();
    m_xml.close();
    m_xml.open("w:tblGrid");
    for (const double width : widthsPt) {
        m_xml.leaf("w:gridCol", {{"w:w", dxa(width)}});
    }
    m_xml.close();
}

void DocxBody::cell(double widthPt, int span, bool middle, const char* merge, const char* pattern,
                    bool lineBelow) {
    m_xml.open("w:tc");
    m_xml.open("w:tcPr");
    m_xml.leaf("w:tcW", {{"w:w", dxa(widthPt)}, {"w:type", QStringLiteral("dxa")}});
    if (span > 1) {
        m_xml.leaf("w:gridSpan", {{"w:val", QString::number(span)}});
    }
    if (merge != nullptr) {
        m_xml.leaf("w:vMerge", {{"w:val", QLatin1String(merge)}});
    }
    if (lineBelow) {
        m_xml.open("w:tcBorders");
        m_xml.leaf("w:bottom", {{"w:val", QStringLiteral("single")},
                                {"w:sz", QStringLiteral("4")},
                                {"w:space", QStringLiteral("0")},
                                {"w:color", QStringLiteral("000000")}});
        m_xml.close();
    }
    if (pattern != nullptr) {
        m_xml.leaf("w:shd", {{"w:val", QLatin1String(pattern)},
                             {"w:color", QStringLiteral("auto")},
                             {"w:fill", QStringLiteral("auto")}});
    }
    if (middle) {
        m_xml.leaf("w:vAlign", {{"w:val", QStringLiteral("center")}});
    }
    m_xml.close();
}

void DocxBody::gap() {
    Look look{TextAlign::Left};
    paragraph(PaperRole::Note, {}, look);
}

void DocxBody::operator()(const FormTable& block) {
    const QList<double> widths = shares(block.columnWeights, m_width);
    openTable(widths, true);
    QList<qsizetype> coveredUntil(widths.size(), 0);
    QList<int> coverSpan(widths.size(), 1);
    for (qsizetype r = 0; r < block.rows.size(); ++r) {
        const FormRow& row = block.rows.at(r);
        m_xml.open("w:tr");
        m_xml.open("w:trPr");
        m_xml.leaf("w:cantSplit");
        m_xml.leaf("w:trHeight", {{"w:val", dxa(mmToPt(row.heightMm) * m_document.page.scale)},
                                  {"w:hRule", QStringLiteral("atLeast")}});
        m_xml.close();
        qsizetype column = 0;
        qsizetype next = 0;
        while (column < widths.size() && (next < row.cells.size() || coveredUntil.at(column) > r)) {
            const bool covered = coveredUntil.at(column) > r;
            const FormCell blank;
            const FormCell& content = covered ? blank : row.cells.at(next++);
            const int wanted = covered ? coverSpan.at(column) : std::max(content.columnSpan, 1);
            const int span = static_cast<int>(std::min<qsizetype>(wanted, widths.size() - column));
            double width = 0;
            for (qsizetype i = column; i < column + span; ++i) {
                width += widths.at(i);
                if (!covered) {
                    coveredUntil[i] = r + std::max(content.rowSpan, 1);
                    coverSpan[i] = span;
                }
            }
            cell(width, span, !content.top, covered ? "continue" : content.rowSpan > 1 ? "restart" : nullptr);
            Look look{content.label ? TextAlign::Center : content.align};
            look.keepWithNext = row.keepWithNext;  // word processors ask the paragraphs of the row
            paragraph(content.label ? PaperRole::FormLabel : PaperRole::Form, plainRuns(content.text), look);
            m_xml.close();
            column += span;
        }
        m_xml.close();
    }
    m_xml.close();
    gap();
}

void DocxBody::dataCell(const DataColumn& column, const DataCell& content, double widthPt, bool bold) {
    const bool hidden = content.kind == CellKind::Hidden || content.kind == CellKind::HiddenComplement;
    cell(widthPt, 1, true, nullptr, hidden ? "thinDiagStripe" : nullptr);
    paragraph(PaperRole::Table, plainRuns(content.text, content.bold || bold),
              {hidden ? TextAlign::Center : column.align});
    m_xml.close();
}

void DocxBody::operator()(const DataTable& block) {
    if (block.columns.isEmpty()) {
        return;
    }
    if (!block.caption.isEmpty()) {
        Look look{TextAlign::Center};
        look.beforePt = 8;
        look.keepWithNext = true;
        paragraph(PaperRole::Caption, plainRuns(block.caption), look);
    }
    const QList<double> widths = columnWidths(block, m_width);
    openTable(widths, true, TextAlign::Center);
    m_xml.open("w:tr");
    m_xml.open("w:trPr");
    m_xml.leaf("w:cantSplit");
    m_xml.leaf("w:tblHeader");
    m_xml.close();
    for (qsizetype i = 0; i < block.columns.size(); ++i) {
        const DataColumn& column = block.columns.at(i);
        cell(widths.at(i), 1, true);
        Look look{TextAlign::Center};
        look.keepWithNext = true;
        paragraph(PaperRole::Table,
                  plainRuns(column.unit.isEmpty() ? column.title : column.title + u'\n' + column.unit, true),
                  look);
        m_xml.close();
    }
    m_xml.close();
    for (qsizetype r = 0; r < block.rows.size(); ++r) {
        const bool foot = r >= block.rows.size() - block.footRows;
        m_xml.open("w:tr");
        m_xml.open("w:trPr");
        m_xml.leaf("w:cantSplit");
        m_xml.close();
        for (qsizetype i = 0; i < block.columns.size(); ++i) {
            dataCell(block.columns.at(i), block.rows.at(r).value(i), widths.at(i), foot);
        }
        m_xml.close();
    }
    if (block.rows.isEmpty()) {
        double sum = 0;
        for (const double width : widths) {
            sum += width;
        }
        m_xml.open("w:tr");
        cell(sum, static_cast<int>(widths.size()), true);
        paragraph(PaperRole::Table, plainRuns(block.emptyText), {TextAlign::Center});
        m_xml.close();
        m_xml.close();
    }
    m_xml.close();
    gap();
}

void DocxBody::operator()(const FigureBlock& block) {
    if (!block.painter || block.sizeMm.isEmpty()) {
        return;
    }
    QSizeF mm = block.sizeMm;
    const double widest = m_width * 25.4 / 72;
    if (mm.width() > widest) {
        mm.scale(widest, mm.height() * widest / mm.width(), Qt::KeepAspectRatio);
    }
    QImage image(qRound(mm.width() * kDotsPerMm), qRound(mm.height() * kDotsPerMm), QImage::Format_RGB32);
    image.fill(ink::white);
    image.setDotsPerMeterX(qRound(kDotsPerMm * 1000));
    image.setDotsPerMeterY(qRound(kDotsPerMm * 1000));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double scale = kDotsPerMm * 25.4 / 72;
    painter.scale(scale, scale);
    block.painter->paint(painter, QRectF(0, 0, mmToPt(mm.width()), mmToPt(mm.height())));
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.convertToFormat(QImage::Format_RGB888).save(&buffer, "PNG");
    m_xml.open("w:p");
    m_xml.open("w:pPr");
    m_xml.leaf("w:keepNext");
    m_xml.leaf("w:snapToGrid", {{"w:val", QStringLiteral("0")}});
    // A picture stands in its line: an exact pitch would cut it.
    m_xml.leaf(
        "w:spacing",
        {{"w:before", dxa(8)}, {"w:line", QStringLiteral("240")}, {"w:lineRule", QStringLiteral("auto")}});
    m_xml.leaf("w:jc", {{"w:val", QStringLiteral("center")}});
    m_xml.close();
    picture(png, mm, block.caption + u'\n' + block.painter->words());
    m_xml.close();
    if (!block.caption.isEmpty()) {
        paragraph(PaperRole::Caption, plainRuns(block.caption), {TextAlign::Center});
    }
}

void DocxBody::picture(const QByteArray& png, const QSizeF& sizeMm, const QString& words) {
    m_pictures.append(png);
    const QString number = QString::number(m_pictures.size());
    const QString wide = QString::number(std::llround(sizeMm.width() * 36000));
    const QString high = QString::number(std::llround(sizeMm.height() * 36000));
    const QString drawing = QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/%1");
    m_xml.open("w:r");
    m_xml.open("w:drawing");
    m_xml.open("wp:inline", {{"xmlns:wp", drawing.arg(QLatin1String("wordprocessingDrawing"))},
                             {"distT", QStringLiteral("0")},
                             {"distB", QStringLiteral("0")},
                             {"distL", QStringLiteral("0")},
                             {"distR", QStringLiteral("0")}});
    m_xml.leaf("wp:extent", {{"cx", wide}, {"cy", high}});
    m_xml.leaf("wp:docPr", {{"id", number},
                            {"name", QStringLiteral("Chart ") + number},
                            {"descr", xmlSafe(words).simplified()}});
    m_xml.open("a:graphic", {{"xmlns:a", drawing.arg(QLatin1String("main"))}});
    m_xml.open("a:graphicData", {{"uri", drawing.arg(QLatin1String("picture"))}});
    m_xml.open("pic:pic", {{"xmlns:pic", drawing.arg(QLatin1String("picture"))}});
    m_xml.open("pic:nvPicPr");
    m_xml.leaf("pic:cNvPr", {{"id", number}, {"name", QStringLiteral("Chart ") + number}});
    m_xml.leaf("pic:cNvPicPr");
    m_xml.close();
    m_xml.open("pic:blipFill");
    m_xml.leaf("a:blip", {{"r:embed", QStringLiteral("rIdPicture") + number}});
    m_xml.open("a:stretch");
    m_xml.leaf("a:fillRect");
    m_xml.close();
    m_xml.close();
    m_xml.open("pic:spPr");
    m_xml.open("a:xfrm");
    m_xml.leaf("a:off", {{"x", QStringLiteral("0")}, {"y", QStringLiteral("0")}});
    m_xml.leaf("a:ext", {{"cx", wide}, {"cy", high}});
    m_xml.close();
    m_xml.open("a:prstGeom", {{"prst", QStringLiteral("rect")}});
    m_xml.leaf("a:avLst");
    for (int i = 0; i < 8; ++i) {
        m_xml.close();  // prstGeom, spPr, pic, graphicData, graphic, inline, drawing, r
    }
}

void DocxBody::labels(const QStringList& all) {
    const double half = m_width / 2;
    const QList<double> widths{half * 0.3, half * 0.62, half * 0.08, half * 0.3, half * 0.7};
    openTable(widths, false);
    for (qsizetype i = 0; i < all.size(); i += 2) {
        m_xml.open("w:tr");
        m_xml.open("w:trPr");
        m_xml.leaf("w:cantSplit");
        m_xml.leaf("w:trHeight", {{"w:val", dxa(26)}, {"w:hRule", QStringLiteral("atLeast")}});
        m_xml.close();
        for (int column = 0; column < 5; ++column) {
            const QString label = column == 0 ? all.at(i) : column == 3 ? all.value(i + 1) : QString();
            const bool line = column == 1 || (column == 4 && i + 1 < all.size());
            cell(widths.at(column), 1, true, nullptr, nullptr, line);
            paragraph(PaperRole::FormLabel, plainRuns(label), {TextAlign::Left});
            m_xml.close();
        }
        m_xml.close();
    }
    m_xml.close();
    gap();
}

/// Issuer and date, centred in the right half, in the type of what stands above; a word processor's table can
/// hold the place of the seal.
void DocxBody::seal(const Seal& seal) {
    const bool gazette = m_document.page.footer == FooterStyle::Outside;
    const auto line = [&](const QString& text) {
        Look look{TextAlign::Center};
        look.leftPt = m_width * (gazette ? 0.45 : 0.4);
        look.beforePt = gazette ? 0 : 4;
        paragraph(gazette ? PaperRole::Body : PaperRole::Form, plainRuns(text), look);
    };
    line(seal.issuer);
    if (!seal.date.isEmpty()) {
        line(seal.date);
    }
    if (m_document.draft && !seal.hint.isEmpty()) {
        Look look{TextAlign::Center};
        look.leftPt = m_width * 0.45;
        paragraph(PaperRole::Note, plainRuns(seal.hint), look);
    }
}

void DocxBody::operator()(const SignatureBlock& block) {
    if (!block.labels.isEmpty()) {
        gap();
        labels(block.labels);
    }
    if (block.seal) {
        seal(*block.seal);
    }
}

void DocxBody::operator()(const PageBreak&) {
    m_xml.open("w:p");
    m_xml.open("w:r");
    m_xml.leaf("w:br", {{"w:type", QStringLiteral("page")}});
    m_xml.close();
    m_xml.close();
}

void DocxBody::operator()(const KeepTogether& block) {
    const bool before = m_keep;
    for (std::size_t i = 0; i < block.blocks.size(); ++i) {
        m_keep = before || i + 1 < block.blocks.size();
        std::visit(*this, block.blocks[i].content);
    }
    m_keep = before;
}

void DocxBody::section() {
    const PageSetup& page = m_document.page;
    const bool outside = page.footer == FooterStyle::Outside;
    m_xml.open("w:sectPr");
    m_xml.leaf("w:footerReference",
               {{"w:type", QStringLiteral("default")}, {"r:id", QStringLiteral("rIdFooter1")}});
    if (outside) {
        m_xml.leaf("w:footerReference",
                   {{"w:type", QStringLiteral("even")}, {"r:id", QStringLiteral("rIdFooter2")}});
    }
    m_xml.leaf("w:pgSz", {{"w:w", dxaOfMm(page.paperMm.width())}, {"w:h", dxaOfMm(page.paperMm.height())}});
    // The number stands 7 mm below the type area.
    const double footer = std::max(page.marginsMm.bottom() - 7 - 18 * 25.4 / 72, 5.0);
    m_xml.leaf("w:pgMar", {{"w:top", dxaOfMm(page.marginsMm.top())},
                           {"w:right", dxaOfMm(page.marginsMm.right())},
                           {"w:bottom", dxaOfMm(page.marginsMm.bottom())},
                           {"w:left", dxaOfMm(page.marginsMm.left())},
                           {"w:header", dxaOfMm(15)},
                           {"w:footer", dxaOfMm(footer)},
                           {"w:gutter", QStringLiteral("0")}});
    if (outside) {
        // 22 lines; the style of the body sets its characters so that 28 stand in a line.
        m_xml.leaf("w:docGrid",
                   {{"w:type", QStringLiteral("lines")},
                    {"w:linePitch", QString::number(std::floor(page.typeAreaPt().height() / 22 * 20))}});
    }
    m_xml.close();
}

}  // namespace qz
