// SPDX-License-Identifier: GPL-3.0-or-later
#include "template_tags.h"

namespace qz {

namespace {

const QChar kObject(0xFFFC);

/// A character of a paragraph and the run it came from.
struct Piece {
    QChar c;
    const XmlNode* run = nullptr;
    const XmlNode* object = nullptr;  ///< what stands for itself: a tab, a break, a picture
};

bool isWrapper(const XmlNode& node) {
    return node.is("w:smartTag") || node.is("w:hyperlink") || node.is("w:customXml");
}

void collect(const std::vector<XmlNode>& nodes, std::vector<Piece>& pieces) {
    for (const XmlNode& node : nodes) {
        if (isWrapper(node)) {
            collect(node.children, pieces);
        } else if (node.is("w:r")) {
            for (const XmlNode& part : node.children) {
                if (part.is("w:t")) {
                    for (const QChar c : part.allText()) {
                        pieces.push_back({c, &node, nullptr});
                    }
                } else if (!part.is("w:rPr")) {
                    pieces.push_back({kObject, &node, &part});
                }
            }
        } else if (!node.is("w:pPr") && !isMark(node)) {
            pieces.push_back({kObject, nullptr, &node});
        }
    }
}

/// Full-width signs as typed with a Chinese input method.
QChar plain(QChar c) {
    switch (c.unicode()) {
        case 0xFF5B:
            return u'{';
        case 0xFF5D:
            return u'}';
        case 0xFF03:
            return u'#';
        case 0xFF0F:
            return u'/';
        case 0x3000:
            return u' ';
        default:
            return c;
    }
}

QString textOf(const std::vector<Piece>& pieces) {
    QString text;
    text.reserve(static_cast<qsizetype>(pieces.size()));
    for (const Piece& piece : pieces) {
        text.append(plain(piece.c));
    }
    return text;
}

XmlNode runLike(const XmlNode* run) {
    XmlNode made;
    made.name = QStringLiteral("w:r");
    if (run != nullptr && run->child("w:rPr") != nullptr) {
        made.children.push_back(*run->child("w:rPr"));
    }
    return made;
}

/// Writes pieces back as runs, one for each run they came from.
void putRuns(std::vector<XmlNode>& out, const std::vector<Piece>& pieces, qsizetype from, qsizetype to) {
    const XmlNode* current = nullptr;
    bool inText = false;
    for (qsizetype i = from; i < to; ++i) {
        const Piece& piece = pieces[static_cast<std::size_t>(i)];
        if (piece.run == nullptr) {
            out.push_back(*piece.object);
            current = nullptr;
            continue;
        }
        if (piece.run != current) {
            out.push_back(runLike(piece.run));
            current = piece.run;
            inText = false;
        }
        std::vector<XmlNode>& parts = out.back().children;
        if (piece.object != nullptr) {
            parts.push_back(*piece.object);
            inText = false;
            continue;
        }
        if (!inText) {
            XmlNode text;
            text.name = QStringLiteral("w:t");
            text.set("xml:space", QStringLiteral("preserve"));
            text.children.emplace_back();
            parts.push_back(std::move(text));
            inText = true;
        }
        parts.back().children.front().text.append(piece.c);
    }
}

}  // namespace

bool isMark(const XmlNode& node) {
    return node.is("w:proofErr") || node.is("w:bookmarkStart") || node.is("w:bookmarkEnd") ||
           node.is("w:permStart") || node.is("w:permEnd") ||
           (node.name.isEmpty() && node.text.trimmed().isEmpty());
}

bool joinTags(XmlNode& paragraph) {
    std::vector<Piece> pieces;
    collect(paragraph.children, pieces);
    const QString text = textOf(pieces);
    if (!text.contains(QLatin1String("{{"))) {
        return false;
    }
    std::vector<XmlNode> out;
    if (const XmlNode* properties = paragraph.child("w:pPr")) {
        out.push_back(*properties);
    }
    qsizetype at = 0;
    bool found = false;
    for (;;) {
        const qsizetype open = text.indexOf(QLatin1String("{{"), at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1String("}}"), open + 2);
        const QString inside = close < 0 ? QString() : text.mid(open + 2, close - open - 2);
        if (close < 0 || inside.contains(kObject) || inside.contains(QLatin1String("{{"))) {
            putRuns(out, pieces, at, text.size());
            break;
        }
        putRuns(out, pieces, at, open);
        XmlNode tag = runLike(pieces[static_cast<std::size_t>(open)].run);
        tag.name = QLatin1String(kTagElement);
        tag.text = inside.trimmed();
        out.push_back(std::move(tag));
        found = true;
        at = close + 2;
    }
    paragraph.children = std::move(out);
    return found;
}

void joinAllTags(XmlNode& node) {
    if (node.is("w:p")) {
        joinTags(node);
        return;
    }
    for (XmlNode& each : node.children) {
        joinAllTags(each);
    }
}

TemplateTag readTag(const QString& written, const TemplateSchema& schema) {
    const QString text = written.simplified();
    if (text.startsWith(u'/')) {
        return {TemplateTag::Kind::End, {}};
    }
    if (schema.elseWords.contains(text, Qt::CaseInsensitive) ||
        (text.startsWith(u'#') && schema.elseWords.contains(text.mid(1).trimmed(), Qt::CaseInsensitive))) {
        return {TemplateTag::Kind::Else, {}};
    }
    if (!text.startsWith(u'#')) {
        return {text.isEmpty() ? TemplateTag::Kind::Bad : TemplateTag::Kind::Text, text};
    }
    const QString rest = text.mid(1).trimmed();
    const auto after = [&rest](const QStringList& words) -> QString {
        for (const QString& word : words) {
            if (rest.startsWith(word + u' ', Qt::CaseInsensitive)) {
                return rest.mid(word.size() + 1).trimmed();
            }
        }
        return {};
    };
    if (const QString name = after(schema.eachWords); !name.isEmpty()) {
        return {TemplateTag::Kind::Each, name};
    }
    if (const QString name = after(schema.ifWords); !name.isEmpty()) {
        return {TemplateTag::Kind::If, name};
    }
    return {TemplateTag::Kind::Bad, text};
}

QString brokenBraces(const XmlNode& paragraph) {
    std::vector<Piece> pieces;
    collect(paragraph.children, pieces);
    const QString text = textOf(pieces);
    for (const char* braces : {"{{", "}}"}) {
        const qsizetype at = text.indexOf(QLatin1String(braces));
        if (at >= 0) {
            return text.mid(std::max<qsizetype>(0, at - 6), 20).remove(kObject);
        }
    }
    return {};
}

const TemplateField* findField(const QList<const QList<TemplateField>*>& scopes, const QString& name) {
    for (auto scope = scopes.crbegin(); scope != scopes.crend(); ++scope) {
        for (const TemplateField& field : **scope) {
            if (field.id == name || field.names.contains(name)) {
                return &field;
            }
        }
    }
    return nullptr;
}

}  // namespace qz
