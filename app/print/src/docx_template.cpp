// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/print/docx_template.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "docx_package.h"
#include "template_check.h"
#include "template_fill.h"

namespace qz {

namespace {

/// A part with text in it.
struct TextPart {
    QString name;   ///< "word/header1.xml"
    QString title;  ///< translated, empty for the body
    XmlNode root;
};

Result<QList<TextPart>> textParts(const DocxPackage& package) {
    QList<TextPart> parts;
    for (const DocxPart& part : package.parts()) {
        const bool body = part.name == QLatin1String("word/document.xml");
        const bool header = part.name.startsWith(QLatin1String("word/header"));
        const bool footer = part.name.startsWith(QLatin1String("word/footer"));
        if ((!body && !header && !footer) || !part.name.endsWith(QLatin1String(".xml"))) {
            continue;
        }
        TextPart text{part.name, {}, {}};
        text.title = header   ? QCoreApplication::translate("qz::Docx", "header")
                     : footer ? QCoreApplication::translate("qz::Docx", "footer")
                              : QString();
        QZ_ASSIGN(text.root, parseXml(part.bytes, part.name));
        parts.append(std::move(text));
    }
    return parts;
}

Result<QJsonObject> jsonOf(const QByteArray& bytes, const char* what) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Docx", "The %1 of the templates cannot be read: %2")
                             .arg(QLatin1String(what), error.errorString()));
    }
    return document.object();
}

QStringList texts(const QJsonValue& value) {
    QStringList all;
    for (const QJsonValue& each : value.toArray()) {
        all.append(each.toString());
    }
    return all;
}

Result<QList<TemplateField>> fieldsOf(const QJsonArray& array) {
    QList<TemplateField> fields;
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const QString kind = object.value(QLatin1String("kind")).toString(QStringLiteral("text"));
        TemplateField field;
        field.id = object.value(QLatin1String("id")).toString();
        field.names = texts(object.value(QLatin1String("names")));
        field.required = object.value(QLatin1String("required")).toBool();
        field.kind = kind == QLatin1String("list")   ? TemplateField::Kind::List
                     : kind == QLatin1String("flag") ? TemplateField::Kind::Flag
                                                     : TemplateField::Kind::Text;
        if (field.id.isEmpty()) {
            return makeError(ErrorCode::Invalid,
                             QCoreApplication::translate("qz::Docx", "A field of the templates has no id."));
        }
        QZ_ASSIGN(field.fields, fieldsOf(object.value(QLatin1String("fields")).toArray()));
        fields.append(std::move(field));
    }
    return fields;
}

/// Lines of a part: paragraphs, and rows with their cells parted by tabs.
void addText(const XmlNode& node, QString& out) {
    for (const XmlNode& each : node.children) {
        if (each.is("w:tr")) {
            QStringList cells;
            for (const XmlNode& cell : each.children) {
                if (cell.is("w:tc")) {
                    QString inside;
                    addText(cell, inside);
                    cells.append(inside.trimmed());
                }
            }
            out += cells.join(u'\t') + u'\n';
        } else if (each.is("w:br") || each.is("w:cr")) {
            out += each.attribute("w:type") == QLatin1String("page") ? QString() : QStringLiteral("\n");
        } else if (each.is("w:tab")) {
            out += u'\t';
        } else if (each.is("w:t")) {
            out += each.allText();
        } else if (!each.is("w:pPr") && !each.is("w:rPr")) {
            addText(each, out);
            out += each.is("w:p") ? QStringLiteral("\n") : QString();
        }
    }
}

}  // namespace

Result<TemplateSchema> TemplateSchema::parse(const QByteArray& words, const QByteArray& fields) {
    TemplateSchema schema;
    QZ_ASSIGN(const QJsonObject language, jsonOf(words, "words"));
    for (const auto& [key, list] : {std::pair{"each", &schema.eachWords}, std::pair{"if", &schema.ifWords},
                                    std::pair{"else", &schema.elseWords}}) {
        const QStringList more = texts(language.value(QLatin1String(key)));
        *list = more.isEmpty() ? *list : more;
    }
    QZ_ASSIGN(const QJsonObject file, jsonOf(fields, "fields"));
    QZ_ASSIGN(schema.fields, fieldsOf(file.value(QLatin1String("fields")).toArray()));
    return schema;
}

Result<QList<TemplateIssue>> checkTemplate(const QByteArray& docx, const TemplateSchema& schema) {
    QZ_ASSIGN(const DocxPackage package, DocxPackage::open(docx));
    QZ_ASSIGN(QList<TextPart> parts, textParts(package));
    TemplateCheck check(schema);
    for (TextPart& part : parts) {
        joinAllTags(part.root);
        check.part(part.root, part.title);
    }
    return check.finish();
}

QString issuesText(const QList<TemplateIssue>& issues) {
    QStringList lines;
    for (const TemplateIssue& issue : issues) {
        //: a place in a template and what is wrong there
        lines.append(issue.place.isEmpty()
                         ? issue.text
                         : QCoreApplication::translate("qz::Docx", "%1: %2").arg(issue.place, issue.text));
    }
    return lines.join(u'\n');
}

Result<QByteArray> fillTemplate(const QByteArray& docx, const TemplateSchema& schema,
                                const TemplateRecord& record) {
    QZ_ASSIGN(DocxPackage package, DocxPackage::open(docx));
    QZ_ASSIGN(QList<TextPart> parts, textParts(package));
    TemplateCheck check(schema);
    for (TextPart& part : parts) {
        joinAllTags(part.root);
        check.part(part.root, part.title);
    }
    const QList<TemplateIssue> issues = check.finish();
    if (!issues.isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Docx", "The template cannot be used. %1")
                             .arg(issuesText(issues)),
                         {}, issues.first().place);
    }
    TemplateFill fill(schema, record);
    for (TextPart& part : parts) {
        fill.part(part.root);
        package.put(part.name, xmlBytes(part.root));
    }
    return package.pack();
}

Result<QString> docxText(const QByteArray& docx) {
    QZ_ASSIGN(const DocxPackage package, DocxPackage::open(docx));
    QZ_ASSIGN(const QList<TextPart> parts, textParts(package));
    QString text;
    for (const TextPart& part : parts) {
        addText(part.root, text);
    }
    return text;
}

}  // namespace qz
