// SPDX-License-Identifier: GPL-3.0-or-later
#include "xml_tree.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace qz {

QString XmlNode::attribute(const char* wanted) const {
    for (const auto& [key, value] : attributes) {
        if (key == QLatin1String(wanted)) {
            return value;
        }
    }
    return {};
}

bool XmlNode::has(const char* wanted) const {
    for (const auto& [key, value] : attributes) {
        if (key == QLatin1String(wanted)) {
            return true;
        }
    }
    return false;
}

void XmlNode::set(const char* attribute, const QString& value) {
    for (auto& [key, present] : attributes) {
        if (key == QLatin1String(attribute)) {
            present = value;
            return;
        }
    }
    attributes.append({QLatin1String(attribute), value});
}

const XmlNode* XmlNode::child(const char* wanted) const {
    for (const XmlNode& each : children) {
        if (each.is(wanted)) {
            return &each;
        }
    }
    return nullptr;
}

XmlNode* XmlNode::child(const char* wanted) {
    return const_cast<XmlNode*>(static_cast<const XmlNode*>(this)->child(wanted));
}

QString XmlNode::allText() const {
    QString all = text;
    for (const XmlNode& each : children) {
        all += each.allText();
    }
    return all;
}

namespace {

Error damaged(const QString& part, const QString& detail) {
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate("qz::Docx",
                                                 "The file is damaged in its part %1; open it in the word "
                                                 "processor and save it again as docx.")
                         .arg(part),
                     detail, part);
}

Error tooMuch(const QString& part, const QString& detail) {
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate(
            "qz::Docx", "The part %1 is deeper or larger than a document may be; the file was refused.")
            .arg(part),
        detail, part);
}

XmlNode elementOf(const QXmlStreamReader& xml) {
    XmlNode node;
    node.name = xml.qualifiedName().toString();
    const QXmlStreamAttributes attributes = xml.attributes();
    for (const QXmlStreamAttribute& attribute : attributes) {
        node.attributes.append({attribute.qualifiedName().toString(), attribute.value().toString()});
    }
    return node;
}

void writeNode(QByteArray& out, const XmlNode& node) {
    if (node.name.isEmpty()) {
        out += node.text.toHtmlEscaped().toUtf8();
        return;
    }
    const QByteArray name = node.name.toUtf8();
    out += '<' + name;
    for (const auto& [key, value] : node.attributes) {
        QString escaped = value.toHtmlEscaped();
        escaped.replace(u'\n', QLatin1String("&#10;")).replace(u'\t', QLatin1String("&#9;"));
        out += ' ' + key.toUtf8() + "=\"" + escaped.toUtf8() + '"';
    }
    if (node.children.empty()) {
        out += "/>";
        return;
    }
    out += '>';
    for (const XmlNode& each : node.children) {
        writeNode(out, each);
    }
    out += "</" + name + '>';
}

}  // namespace

Result<XmlNode> parseXml(const QByteArray& bytes, const QString& part) {
    QXmlStreamReader xml(bytes);
    xml.setNamespaceProcessing(false);
    XmlNode top;
    std::vector<XmlNode*> open{&top};
    int nodes = 0;
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference) {
            return tooMuch(part, QStringLiteral("document type or entity"));
        }
        if (token == QXmlStreamReader::StartElement) {
            if (open.size() > XmlLimits::kDepth || ++nodes > XmlLimits::kNodes) {
                return tooMuch(part, QStringLiteral("depth %1, nodes %2").arg(open.size()).arg(nodes));
            }
            // Only the last child of an open element is open: growing its list moves no open element.
            open.back()->children.push_back(elementOf(xml));
            open.push_back(&open.back()->children.back());
        } else if (token == QXmlStreamReader::EndElement) {
            open.pop_back();
        } else if (token == QXmlStreamReader::Characters && open.size() > 1) {
            XmlNode text;
            text.text = xml.text().toString();
            open.back()->children.push_back(std::move(text));
        }
    }
    if (xml.hasError() || top.children.empty()) {
        return damaged(part, xml.errorString());
    }
    return std::move(top.children.front());
}

QByteArray xmlBytes(const XmlNode& root) {
    QByteArray out("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    writeNode(out, root);
    return out;
}

QString xmlSafe(const QString& text) {
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair) {
            safe.append(c).append(text.at(++i));
        } else if (!c.isSurrogate() && c != QChar(0xFFFE) && c != QChar(0xFFFF) &&
                   (c >= u' ' || c == u'\n' || c == u'\t')) {
            safe.append(c);
        }
    }
    return safe;
}

}  // namespace qz
