// SPDX-License-Identifier: GPL-3.0-or-later
#include "docx_parts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <cmath>

#include "word_faces.h"
#include "xml_tree.h"

namespace qz {

namespace {

constexpr auto kMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr auto kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A role as a style: its id, its name in the list of styles, the level of a heading or 0.
struct StyleRow {
    PaperRole role;
    const char* id;
    const char* name;
    int level;
};

constexpr StyleRow kStyles[] = {
    {PaperRole::Letterhead, "QzLetterhead", "Qizong letterhead", 0},
    {PaperRole::Title, "QzTitle", "Title", 0},
    {PaperRole::Number, "QzNumber", "Qizong number", 0},
    {PaperRole::Heading1, "QzHeading1", "heading 1", 1},
    {PaperRole::Heading2, "QzHeading2", "heading 2", 2},
    {PaperRole::Body, "QzBody", "Body Text", 0},
    {PaperRole::Form, "QzForm", "Qizong form", 0},
    {PaperRole::FormLabel, "QzLabel", "Qizong form label", 0},
    {PaperRole::Table, "QzTable", "Qizong table", 0},
    {PaperRole::Caption, "QzCaption", "caption", 0},
    {PaperRole::Note, "QzNote", "Qizong note", 0},
    {PaperRole::Footer, "QzFooter", "footer", 0},
    {PaperRole::PageNumber, "QzPageNumber", "Qizong page number", 0},
};

QString halfPoints(double pt) { return QString::number(std::lround(pt * 2)); }

void runProperties(WordXml& xml, PaperRole role, double scale) {
    const RoleStyle style = roleStyle(role);
    const QString face = faceName(role);
    xml.open("w:rPr");
    xml.leaf("w:rFonts", {{"w:ascii", face}, {"w:hAnsi", face}, {"w:eastAsia", face}});
    // The face for titles is heavy by itself; the one that stands for it is set bold here, not there.
    if (style.bold && role != PaperRole::Title && role != PaperRole::Letterhead) {
        xml.leaf("w:b");
    }
    if (role == PaperRole::Letterhead) {
        xml.leaf("w:color", {{"w:val", QStringLiteral("C8102E")}});
    }
    if (style.closerPt > 0) {
        xml.leaf("w:spacing", {{"w:val", dxa(-style.closerPt)}});
    }
    xml.leaf("w:sz", {{"w:val", halfPoints(style.sizePt * scale)}});
    xml.leaf("w:szCs", {{"w:val", halfPoints(style.sizePt * scale)}});
    xml.close();
}

void writeStyle(WordXml& xml, const StyleRow& row, const PaperDocument& document) {
    const double scale = document.page.scale;
    xml.open("w:style", {{"w:type", QStringLiteral("paragraph")}, {"w:styleId", QLatin1String(row.id)}});
    xml.leaf("w:name", {{"w:val", QLatin1String(row.name)}});
    xml.leaf("w:qFormat");
    xml.open("w:pPr");
    if (row.level > 0) {
        xml.leaf("w:keepNext");
    }
    const bool onGrid =
        document.page.footer == FooterStyle::Outside && (row.role == PaperRole::Body || row.level > 0);
    if (!onGrid) {
        xml.leaf("w:snapToGrid", {{"w:val", QStringLiteral("0")}});
        xml.leaf("w:spacing", {{"w:line", dxa(roleStyle(row.role).pitchPt * scale)},
                               {"w:lineRule", QStringLiteral("exact")}});
    }
    if (row.level > 0) {
        xml.leaf("w:outlineLvl", {{"w:val", QString::number(row.level - 1)}});
    }
    xml.close();
    runProperties(xml, row.role, scale);
    xml.close();
}

void field(WordXml& xml, const char* code) {
    xml.open("w:fldSimple", {{"w:instr", QLatin1String(code)}});
    xml.open("w:r");
    xml.text(QStringLiteral("1"));
    xml.close();
    xml.close();
}

void run(WordXml& xml, const QString& text) {
    xml.open("w:r");
    xml.text(text);
    xml.close();
}

/// "Page x of y | data of | check code | audience" with fields for the numbers.
void dataLine(WordXml& xml, const PaperDocument& document, const QString& checkCode) {
    const QString between = QStringLiteral("  |  ");
    const QString pages = QCoreApplication::translate("qz::Print", "Page %1 of %2");
    run(xml, pages.section(QLatin1String("%1"), 0, 0));
    field(xml, "PAGE");
    run(xml, pages.section(QLatin1String("%1"), 1).section(QLatin1String("%2"), 0, 0));
    field(xml, "NUMPAGES");
    QString rest = pages.section(QLatin1String("%2"), 1);
    if (!document.footer.dataDate.isEmpty()) {
        rest += between + document.footer.dataDate;
    }
    rest += between + QCoreApplication::translate("qz::Print", "Check code %1").arg(checkCode);
    if (!document.footer.audience.isEmpty()) {
        rest += between + document.footer.audience;
    }
    run(xml, rest);
}

/// "— 1 —" at the outer edge.
void pageNumber(WordXml& xml) {
    const QString dash(QChar(0x2014));
    for (const int part : {0, 1, 2}) {
        if (part == 1) {
            xml.open("w:fldSimple", {{"w:instr", QStringLiteral("PAGE")}});
        }
        xml.open("w:r");
        runProperties(xml, PaperRole::PageNumber, 1);
        xml.text(part == 0 ? dash + u' ' : part == 1 ? QStringLiteral("1") : u' ' + dash);
        xml.close();
        if (part == 1) {
            xml.close();
        }
    }
}

void tab(WordXml& xml) {
    xml.open("w:r");
    xml.leaf("w:tab");
    xml.close();
}

}  // namespace

QString dxa(double pt) { return QString::number(std::lround(pt * 20)); }
QString dxaOfMm(double mm) { return dxa(mmToPt(mm)); }

QString styleOf(PaperRole role) {
    for (const StyleRow& row : kStyles) {
        if (row.role == role) {
            return QLatin1String(row.id);
        }
    }
    return {};
}

WordXml::WordXml(QByteArray& out) : m_xml(&out) {}

void WordXml::open(const char* name, const Attributes& attributes) {
    m_xml.writeStartElement(QLatin1String(name));
    for (const auto& [key, value] : attributes) {
        m_xml.writeAttribute(QLatin1String(key), xmlSafe(value));
    }
}

void WordXml::leaf(const char* name, const Attributes& attributes) {
    m_xml.writeEmptyElement(QLatin1String(name));
    for (const auto& [key, value] : attributes) {
        m_xml.writeAttribute(QLatin1String(key), xmlSafe(value));
    }
}

void WordXml::text(const QString& text) {
    const QStringList lines = xmlSafe(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            leaf("w:br");
        }
        open("w:t", {{"xml:space", QStringLiteral("preserve")}});
        m_xml.writeCharacters(lines.at(i));
        close();
    }
}

void WordXml::begin(const char* root) {
    m_xml.writeStartDocument(QStringLiteral("1.0"), true);
    m_xml.writeStartElement(QLatin1String(root));
    m_xml.writeAttribute(QStringLiteral("xmlns:w"), QLatin1String(kMain));
    m_xml.writeAttribute(QStringLiteral("xmlns:r"), QLatin1String(kRelations));
}

QByteArray stylesPart(const PaperDocument& document) {
    QByteArray bytes;
    WordXml xml(bytes);
    const bool gazette = document.page.footer == FooterStyle::Outside;
    const PaperRole normal = gazette ? PaperRole::Body : PaperRole::Form;
    xml.begin("w:styles");
    xml.open("w:docDefaults");
    xml.open("w:rPrDefault");
    runProperties(xml, normal, document.page.scale);
    xml.close();
    xml.close();
    xml.open("w:style", {{"w:type", QStringLiteral("paragraph")},
                         {"w:default", QStringLiteral("1")},
                         {"w:styleId", QStringLiteral("Normal")}});
    xml.leaf("w:name", {{"w:val", QStringLiteral("Normal")}});
    xml.close();
    for (const StyleRow& row : kStyles) {
        writeStyle(xml, row, document);
    }
    xml.end();
    return bytes;
}

QByteArray fontTablePart() {
    QByteArray bytes;
    WordXml xml(bytes);
    xml.begin("w:fonts");
    for (const PaperRole role :
         {PaperRole::Title, PaperRole::Body, PaperRole::Heading1, PaperRole::Heading2, PaperRole::Table}) {
        xml.open("w:font", {{"w:name", faceName(role)}});
        xml.leaf("w:altName", {{"w:val", otherFaceName(role)}});
        xml.close();
    }
    xml.end();
    return bytes;
}

QByteArray settingsPart(const PaperDocument& document) {
    QByteArray bytes;
    WordXml xml(bytes);
    xml.begin("w:settings");
    if (document.page.footer == FooterStyle::Outside) {
        xml.leaf("w:evenAndOddHeaders");
    }
    xml.open("w:compat");
    xml.leaf("w:compatSetting", {{"w:name", QStringLiteral("compatibilityMode")},
                                 {"w:uri", QStringLiteral("http://schemas.microsoft.com/office/word")},
                                 {"w:val", QStringLiteral("15")}});
    xml.close();
    xml.end();
    return bytes;
}

QByteArray corePart(const PaperDocument& document, Instant created) {
    const QString date =
        QDateTime::fromMSecsSinceEpoch(created.ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss") + u'Z';
    return QStringLiteral(
               "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
               "<cp:coreProperties "
               "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
               "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>%1</dc:title>"
               "<dc:creator>%2</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">%3</dcterms:created>"
               "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">%3</dcterms:modified></cp:coreProperties>")
        .arg(xmlSafe(document.title).toHtmlEscaped(), xmlSafe(document.author).toHtmlEscaped(), date)
        .toUtf8();
}

QByteArray footerPart(const PaperDocument& document, const QString& checkCode, bool even) {
    QByteArray bytes;
    WordXml xml(bytes);
    const bool outside = document.page.footer == FooterStyle::Outside;
    xml.begin("w:ftr");
    xml.open("w:p");
    xml.open("w:pPr");
    xml.leaf("w:pStyle", {{"w:val", styleOf(PaperRole::Footer)}});
    if (outside) {
        xml.open("w:tabs");
        xml.leaf("w:tab",
                 {{"w:val", QStringLiteral("right")}, {"w:pos", dxa(document.page.typeAreaPt().width())}});
        xml.close();
        xml.leaf("w:spacing", {{"w:line", dxa(18)}, {"w:lineRule", QStringLiteral("exact")}});
    }
    xml.close();
    if (outside && even) {
        pageNumber(xml);
        tab(xml);
    }
    dataLine(xml, document, checkCode);
    if (outside && !even) {
        tab(xml);
        pageNumber(xml);
    }
    xml.close();
    xml.end();
    return bytes;
}

}  // namespace qz
