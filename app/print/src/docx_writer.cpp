// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/print/docx_writer.h"

#include "docx_body.h"
#include "docx_package.h"

namespace qz {

namespace {

constexpr auto kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr auto kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr auto kWord = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

struct Relation {
    QString id;
    QString type;
    QString target;
};

QByteArray relations(const QList<Relation>& all) {
    QByteArray bytes(kHead);
    bytes += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (const Relation& each : all) {
        bytes += QStringLiteral("<Relationship Id=\"%1\" Type=\"%2\" Target=\"%3\"/>")
                     .arg(each.id, each.type, each.target)
                     .toUtf8();
    }
    return bytes + "</Relationships>";
}

QByteArray contentTypes(bool even) {
    QByteArray bytes(kHead);
    bytes +=
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Default Extension=\"png\" ContentType=\"image/png\"/>";
    QList<std::pair<QByteArray, QByteArray>> parts{{"document", "document.main+xml"},
                                                   {"styles", "styles+xml"},
                                                   {"settings", "settings+xml"},
                                                   {"fontTable", "fontTable+xml"},
                                                   {"footer1", "footer+xml"}};
    if (even) {
        parts.append(std::pair<QByteArray, QByteArray>{"footer2", "footer+xml"});
    }
    for (const auto& [name, type] : std::as_const(parts)) {
        bytes += "<Override PartName=\"/word/" + name + ".xml\" ContentType=\"" + kWord + type + "\"/>";
    }
    return bytes +
           "<Override PartName=\"/docProps/core.xml\" "
           "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
}

}  // namespace

Result<QByteArray> docxBytes(const PaperDocument& document, Instant created, const QString& checkCode) {
    const QString code = checkCode.isEmpty() ? qz::checkCode(document) : checkCode;
    const bool even = document.page.footer == FooterStyle::Outside;
    QByteArray main;
    WordXml xml(main);
    xml.begin("w:document");
    xml.open("w:body");
    DocxBody body(xml, document);
    body.opening();
    body.blocks(document.blocks);
    body.section();
    xml.end();
    const QString office = QLatin1String(kOffice);
    QList<Relation> links{
        {QStringLiteral("rIdStyles"), office + QLatin1String("styles"), QStringLiteral("styles.xml")},
        {QStringLiteral("rIdSettings"), office + QLatin1String("settings"), QStringLiteral("settings.xml")},
        {QStringLiteral("rIdFonts"), office + QLatin1String("fontTable"), QStringLiteral("fontTable.xml")},
        {QStringLiteral("rIdFooter1"), office + QLatin1String("footer"), QStringLiteral("footer1.xml")}};
    DocxPackage package;
    package.put(QStringLiteral("[Content_Types].xml"), contentTypes(even));
    package.put(
        QStringLiteral("_rels/.rels"),
        relations(
            {{QStringLiteral("rId1"), office + QLatin1String("officeDocument"),
              QStringLiteral("word/document.xml")},
             {QStringLiteral("rId2"),
              QStringLiteral(
                  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"),
              QStringLiteral("docProps/core.xml")}}));
    package.put(QStringLiteral("word/document.xml"), main);
    package.put(QStringLiteral("word/styles.xml"), stylesPart(document));
    package.put(QStringLiteral("word/settings.xml"), settingsPart(document));
    package.put(QStringLiteral("word/fontTable.xml"), fontTablePart());
    package.put(QStringLiteral("word/footer1.xml"), footerPart(document, code, false));
    if (even) {
        links.append(
            {QStringLiteral("rIdFooter2"), office + QLatin1String("footer"), QStringLiteral("footer2.xml")});
        package.put(QStringLiteral("word/footer2.xml"), footerPart(document, code, true));
    }
    for (qsizetype i = 0; i < body.pictures().size(); ++i) {
        const QString number = QString::number(i + 1);
        links.append({QStringLiteral("rIdPicture") + number, office + QLatin1String("image"),
                      QStringLiteral("media/chart%1.png").arg(number)});
        package.put(QStringLiteral("word/media/chart%1.png").arg(number), body.pictures().at(i));
    }
    package.put(QStringLiteral("word/_rels/document.xml.rels"), relations(links));
    package.put(QStringLiteral("docProps/core.xml"), corePart(document, created));
    return package.pack();
}

}  // namespace qz
