// SPDX-License-Identifier: GPL-3.0-or-later
#include "xlsx_book.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QXmlStreamReader>

#include "qz/exchange/xlsx_reader.h"
#include "table_shape.h"

namespace qz {
namespace {

Error badPart(const QString& part, const QXmlStreamReader& xml) {
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate("qz::Exchange",
                                    "The workbook is damaged in its part %1; open it in its program and "
                                    "save it again.")
            .arg(part),
        xml.errorString());
}

QString attribute(const QXmlStreamReader& xml, QLatin1String name) {
    const QXmlStreamAttributes attributes = xml.attributes();
    for (const QXmlStreamAttribute& a : attributes) {
        if (a.name() == name) {
            return a.value().toString();
        }
    }
    return {};
}

/// The r:id of a sheet, which has another attribute `sheetId` and, rarely, a plain `id`.
QString relationId(const QXmlStreamReader& xml) {
    const QXmlStreamAttributes attributes = xml.attributes();
    for (const QXmlStreamAttribute& a : attributes) {
        if (a.name() == QLatin1String("id") && !a.namespaceUri().isEmpty()) {
            return a.value().toString();
        }
    }
    return {};
}

struct Relation {
    QString type;
    QString target;
};

Result<QHash<QString, Relation>> relationsOf(const ZipFile& zip, const QString& part) {
    const qsizetype slash = part.lastIndexOf(QLatin1Char('/'));
    const QString folder = part.left(slash + 1);
    const QString name = folder + QStringLiteral("_rels/") + part.mid(slash + 1) + QStringLiteral(".rels");
    QZ_ASSIGN(const QByteArray bytes, zip.readAll(name, XlsxLimits::kPartBytes));
    QHash<QString, Relation> relations;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("Relationship")) {
            QString target = attribute(xml, QLatin1String("Target"));
            target = target.startsWith(QLatin1Char('/')) ? target.mid(1) : QDir::cleanPath(folder + target);
            const QString type = attribute(xml, QLatin1String("Type"));
            relations.insert(attribute(xml, QLatin1String("Id")),
                             {type.mid(type.lastIndexOf(QLatin1Char('/')) + 1), target});
        }
    }
    if (xml.hasError()) {
        return badPart(name, xml);
    }
    return relations;
}

Result<QStringList> sharedStrings(const ZipFile& zip, const QString& part) {
    QZ_ASSIGN(const std::unique_ptr<ZipEntry> entry, zip.entry(part, XlsxLimits::kStringBytes));
    QXmlStreamReader xml;
    QStringList strings;
    QString text;
    bool inText = false;
    int phonetic = 0;
    for (;;) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::Invalid &&
            xml.error() == QXmlStreamReader::PrematureEndOfDocumentError) {
            QZ_ASSIGN(const QByteArray block, entry->read(64 * 1024));
            if (block.isEmpty()) {
                return badPart(part, xml);
            }
            xml.addData(block);
        } else if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::DTD) {
            return badPart(part, xml);
        } else if (token == QXmlStreamReader::EndDocument) {
            return strings;
        } else if (token == QXmlStreamReader::StartElement) {
            phonetic += xml.name() == QLatin1String("rPh") ? 1 : 0;
            inText = phonetic == 0 && xml.name() == QLatin1String("t");
        } else if (token == QXmlStreamReader::Characters && inText) {
            text += xml.text();
        } else if (token == QXmlStreamReader::EndElement) {
            inText = false;
            phonetic -= xml.name() == QLatin1String("rPh") ? 1 : 0;
            if (xml.name() == QLatin1String("si")) {
                strings.append(unescapedXlsxText(text));
                text.clear();
            }
        }
    }
}

Result<std::vector<bool>> dateStylesOf(const ZipFile& zip, const QString& part) {
    QZ_ASSIGN(const QByteArray bytes, zip.readAll(part, XlsxLimits::kPartBytes));
    QHash<int, QString> codes;
    std::vector<bool> styles;
    QXmlStreamReader xml(bytes);
    bool inCells = false;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == QLatin1String("cellXfs")) {
            inCells = false;
        }
        if (token != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("numFmt")) {
            codes.insert(attribute(xml, QLatin1String("numFmtId")).toInt(),
                         attribute(xml, QLatin1String("formatCode")));
        } else if (xml.name() == QLatin1String("cellXfs")) {
            inCells = true;
        } else if (inCells && xml.name() == QLatin1String("xf")) {
            const int id = attribute(xml, QLatin1String("numFmtId")).toInt();
            styles.push_back(isDateFormat(id, codes.value(id)));
        }
    }
    if (xml.hasError()) {
        return badPart(part, xml);
    }
    return styles;
}

Status readWorkbook(XlsxBook& book, const QString& part, const QHash<QString, Relation>& relations) {
    QZ_ASSIGN(const QByteArray bytes, book.zip->readAll(part, XlsxLimits::kPartBytes));
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("workbookPr")) {
            const QString value = attribute(xml, QLatin1String("date1904"));
            book.from1904 = value == QLatin1String("1") || value == QLatin1String("true");
        } else if (xml.name() == QLatin1String("sheet")) {
            const Relation relation = relations.value(relationId(xml));
            if (relation.type == QLatin1String("worksheet")) {
                const QString state = attribute(xml, QLatin1String("state"));
                book.sheets.append({attribute(xml, QLatin1String("name")), relation.target,
                                    !state.isEmpty() && state != QLatin1String("visible")});
            }
        }
    }
    if (xml.hasError()) {
        return badPart(part, xml);
    }
    return {};
}

}  // namespace

QString unescapedXlsxText(const QString& stored) {
    qsizetype at = stored.indexOf(QLatin1String("_x"));
    if (at < 0) {
        return stored;
    }
    QString text = stored.left(at);
    while (at < stored.size()) {
        bool hex = false;
        const uint code = stored.mid(at, 2) == QLatin1String("_x") && at + 6 < stored.size() &&
                                  stored[at + 6] == QLatin1Char('_')
                              ? stored.mid(at + 2, 4).toUInt(&hex, 16)
                              : 0;
        if (hex) {
            text += QChar(static_cast<char16_t>(code));
            at += 7;
        } else {
            text += stored[at];
            ++at;
        }
    }
    return text;
}

Result<XlsxBook> XlsxBook::open(const QString& path) {
    XlsxBook book;
    QZ_ASSIGN(book.zip, ZipFile::open(path));
    QString part = QStringLiteral("xl/workbook.xml");
    if (!book.zip->has(part)) {
        if (!book.zip->has(QStringLiteral("_rels/.rels")) ||
            book.zip->has(QStringLiteral("xl/workbook.bin"))) {
            return makeError(ErrorCode::Unsupported,
                             QCoreApplication::translate(
                                 "qz::Exchange", "“%1” is not an xlsx workbook; save it as xlsx or csv.")
                                 .arg(QFileInfo(path).fileName()));
        }
        QZ_ASSIGN(const auto top, relationsOf(*book.zip, QString()));
        for (const Relation& relation : top) {
            part = relation.type == QLatin1String("officeDocument") ? relation.target : part;
        }
    }
    QZ_ASSIGN(const auto relations, relationsOf(*book.zip, part));
    for (const Relation& relation : relations) {
        if (relation.type == QLatin1String("sharedStrings")) {
            book.stringsPart = relation.target;
        } else if (relation.type == QLatin1String("styles")) {
            book.stylesPart = relation.target;
        }
    }
    QZ_TRY(readWorkbook(book, part, relations));
    if (book.sheets.isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Exchange", "“%1” holds no worksheet.")
                             .arg(QFileInfo(path).fileName()));
    }
    return book;
}

Status XlsxBook::loadShared() {
    if (!stringsPart.isEmpty() && zip->has(stringsPart)) {
        QZ_ASSIGN(strings, sharedStrings(*zip, stringsPart));
    }
    if (!stylesPart.isEmpty() && zip->has(stylesPart)) {
        QZ_ASSIGN(dateStyles, dateStylesOf(*zip, stylesPart));
    }
    return {};
}

Result<XlsxSheet> XlsxBook::choose(const QString& path, const QString& sheet) const {
    QStringList names;
    for (const XlsxSheet& candidate : sheets) {
        if (sheet.isEmpty() ? !candidate.hidden : candidate.name == sheet) {
            return candidate;
        }
        names += candidate.name;
    }
    if (sheet.isEmpty()) {
        return sheets.first();
    }
    const int index = sheet.toInt();
    if (index >= 1 && index <= sheets.size()) {
        return sheets[index - 1];
    }
    return makeError(ErrorCode::NotFound,
                     QCoreApplication::translate("qz::Exchange", "“%1” has no sheet “%2”; it has: %3.")
                         .arg(QFileInfo(path).fileName(), sheet, names.join(QStringLiteral(", "))));
}

}  // namespace qz
