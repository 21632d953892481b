// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_styles.h"

#include <QCoreApplication>
#include <QMap>
#include <algorithm>
#include <optional>

namespace qz {

double twips(const QString& text) { return text.toDouble() / 20; }

bool isOn(const XmlNode& node) {
    const QString value = node.attribute("w:val");
    return value != QLatin1String("0") && value != QLatin1String("false") && value != QLatin1String("off") &&
           value != QLatin1String("none");
}

void Refusals::refuse(const QString& what) {
    if (m_what.isEmpty()) {
        m_what = what;
        m_where = m_place;
    }
}

void Refusals::refuseElement(const XmlNode& node) {
    static const QMap<QString, const char*> words{
        {QStringLiteral("w:drawing"), QT_TRANSLATE_NOOP("qz::Docx", "a picture or drawing")},
        {QStringLiteral("w:pict"), QT_TRANSLATE_NOOP("qz::Docx", "a picture or drawing")},
        {QStringLiteral("mc:AlternateContent"), QT_TRANSLATE_NOOP("qz::Docx", "a picture or drawing")},
        {QStringLiteral("w:object"), QT_TRANSLATE_NOOP("qz::Docx", "an embedded object")},
        {QStringLiteral("w:footnoteReference"), QT_TRANSLATE_NOOP("qz::Docx", "a footnote")},
        {QStringLiteral("w:endnoteReference"), QT_TRANSLATE_NOOP("qz::Docx", "an endnote")},
        {QStringLiteral("w:commentReference"), QT_TRANSLATE_NOOP("qz::Docx", "a comment")},
        {QStringLiteral("w:commentRangeStart"), QT_TRANSLATE_NOOP("qz::Docx", "a comment")},
        {QStringLiteral("w:ins"), QT_TRANSLATE_NOOP("qz::Docx", "a tracked change")},
        {QStringLiteral("w:del"), QT_TRANSLATE_NOOP("qz::Docx", "a tracked change")},
        {QStringLiteral("w:moveFrom"), QT_TRANSLATE_NOOP("qz::Docx", "a tracked change")},
        {QStringLiteral("w:moveTo"), QT_TRANSLATE_NOOP("qz::Docx", "a tracked change")},
        {QStringLiteral("w:numPr"), QT_TRANSLATE_NOOP("qz::Docx", "automatic numbering")},
        {QStringLiteral("w:sectPr"), QT_TRANSLATE_NOOP("qz::Docx", "a section break")},
        {QStringLiteral("w:tbl"), QT_TRANSLATE_NOOP("qz::Docx", "a table inside a table cell")},
        {QStringLiteral("w:framePr"), QT_TRANSLATE_NOOP("qz::Docx", "a text frame")},
        {QStringLiteral("w:sym"), QT_TRANSLATE_NOOP("qz::Docx", "a symbol of a symbol font")},
        {QStringLiteral("w:vanish"), QT_TRANSLATE_NOOP("qz::Docx", "hidden text")},
        {QStringLiteral("w:vertAlign"), QT_TRANSLATE_NOOP("qz::Docx", "raised or lowered text")},
        {QStringLiteral("w:highlight"), QT_TRANSLATE_NOOP("qz::Docx", "highlighted text")},
        {QStringLiteral("w:em"), QT_TRANSLATE_NOOP("qz::Docx", "emphasis marks")},
        {QStringLiteral("w:ruby"), QT_TRANSLATE_NOOP("qz::Docx", "phonetic text")},
        {QStringLiteral("m:oMath"), QT_TRANSLATE_NOOP("qz::Docx", "a formula")},
        {QStringLiteral("m:oMathPara"), QT_TRANSLATE_NOOP("qz::Docx", "a formula")},
        {QStringLiteral("w:tblpPr"), QT_TRANSLATE_NOOP("qz::Docx", "a table that text flows around")},
        {QStringLiteral("w:textDirection"), QT_TRANSLATE_NOOP("qz::Docx", "vertical text")},
    };
    const char* word = words.value(node.name, nullptr);
    refuse(word != nullptr ? QCoreApplication::translate("qz::Docx", word)
                           : QCoreApplication::translate("qz::Docx", "the element %1").arg(node.name));
}

Status Refusals::status() const {
    if (m_what.isEmpty()) {
        return {};
    }
    return makeError(
        ErrorCode::Unsupported,
        QCoreApplication::translate(
            "qz::Docx",
            "The document holds %1 (%2), which cannot be printed here; take it out or replace it.")
            .arg(m_what, m_where),
        {}, m_where);
}

void WordStyles::load(const XmlNode& styles) {
    for (const XmlNode& node : styles.children) {
        if (node.is("w:docDefaults")) {
            m_defaults = node;
        } else if (node.is("w:style")) {
            Style style;
            if (const XmlNode* basis = node.child("w:basedOn")) {
                style.basedOn = basis->attribute("w:val");
            }
            style.node = node;
            const QString id = node.attribute("w:styleId");
            if (node.attribute("w:type") == QLatin1String("paragraph") &&
                (node.attribute("w:default") == QLatin1String("1") ||
                 node.attribute("w:default") == QLatin1String("true"))) {
                m_normal = id;
            }
            m_styles.insert(id, std::move(style));
        }
    }
}

QList<const XmlNode*> WordStyles::chain(const QString& id) const {
    QList<const XmlNode*> nodes;
    QString at = id;
    for (int guard = 0; guard < 20 && !at.isEmpty(); ++guard) {
        const auto style = m_styles.constFind(at);
        if (style == m_styles.cend()) {
            break;
        }
        nodes.prepend(&style->node);
        at = style->basedOn;
    }
    return nodes;
}

WordParagraph WordStyles::paragraph(const XmlNode* properties) {
    WordParagraph made;
    if (const XmlNode* run = m_defaults.child("w:rPrDefault"); run != nullptr && run->child("w:rPr")) {
        applyFont(*run->child("w:rPr"), made.font);
    }
    if (const XmlNode* own = m_defaults.child("w:pPrDefault"); own != nullptr && own->child("w:pPr")) {
        applyParagraph(*own->child("w:pPr"), made);
    }
    QString style = m_normal;
    if (properties != nullptr && properties->child("w:pStyle") != nullptr) {
        style = properties->child("w:pStyle")->attribute("w:val");
    }
    const QList<const XmlNode*> nodes = chain(style);
    for (const XmlNode* node : nodes) {
        if (const XmlNode* run = node->child("w:rPr")) {
            applyFont(*run, made.font);
        }
        if (const XmlNode* own = node->child("w:pPr")) {
            applyParagraph(*own, made);
        }
    }
    if (properties != nullptr) {
        applyParagraph(*properties, made);
    }
    return made;
}

WordFont WordStyles::run(const WordFont& base, const XmlNode* properties) {
    WordFont font = base;
    if (properties == nullptr) {
        return font;
    }
    if (const XmlNode* style = properties->child("w:rStyle")) {
        const QList<const XmlNode*> nodes = chain(style->attribute("w:val"));
        for (const XmlNode* node : nodes) {
            if (const XmlNode* run = node->child("w:rPr")) {
                applyFont(*run, font);
            }
        }
    }
    applyFont(*properties, font);
    return font;
}

void WordStyles::applyFont(const XmlNode& properties, WordFont& font) {
    static const QStringList silent{QStringLiteral("w:rStyle"),    QStringLiteral("w:bCs"),
                                    QStringLiteral("w:iCs"),       QStringLiteral("w:szCs"),
                                    QStringLiteral("w:lang"),      QStringLiteral("w:kern"),
                                    QStringLiteral("w:noProof"),   QStringLiteral("w:snapToGrid"),
                                    QStringLiteral("w:webHidden"), QStringLiteral("w:rtl"),
                                    QStringLiteral("w:cs"),        QStringLiteral("w:shd"),
                                    QStringLiteral("w:fitText"),   QStringLiteral("w:eastAsianLayout")};
    for (const XmlNode& each : properties.children) {
        if (each.is("w:rFonts")) {
            const QString asian = each.attribute("w:eastAsia");
            const QString latin = each.attribute("w:ascii");
            font.face = !asian.isEmpty()                          ? asian
                        : !latin.isEmpty() && font.face.isEmpty() ? latin
                                                                  : font.face;
        } else if (each.is("w:sz")) {
            font.sizePt = std::clamp(each.attribute("w:val").toDouble() / 2, 1.0, 400.0);
        } else if (each.is("w:b")) {
            font.bold = isOn(each);
        } else if (each.is("w:i")) {
            font.italic = isOn(each);
        } else if (each.is("w:u")) {
            font.underline = isOn(each);
        } else if (each.is("w:strike")) {
            font.strike = isOn(each);
        } else if (each.is("w:spacing")) {
            font.spacingPt = twips(each.attribute("w:val"));
        } else if (each.is("w:color")) {
            const QString value = each.attribute("w:val");
            font.colour = value.size() == 6 ? QColor(QLatin1Char('#') + value) : QColor(Qt::black);
        } else if ((each.is("w:w") && each.attribute("w:val").remove(u'%').toInt() == 100) ||
                   (each.is("w:position") && each.attribute("w:val").toInt() == 0) ||
                   (each.is("w:vertAlign") && each.attribute("w:val") == QLatin1String("baseline")) ||
                   silent.contains(each.name) || each.name.isEmpty() || !isOn(each) ||
                   each.name.startsWith(QLatin1String("w14:"))) {
            continue;
        } else {
            m_refusals.refuseElement(each);
        }
    }
}

void WordStyles::applyTabs(const XmlNode& node, WordParagraph& paragraph) {
    for (const XmlNode& tab : node.children) {
        const QString kind = tab.attribute("w:val");
        if (tab.is("w:tab") && kind != QLatin1String("clear")) {
            const TextAlign align = kind == QLatin1String("right")    ? TextAlign::Right
                                    : kind == QLatin1String("center") ? TextAlign::Center
                                                                      : TextAlign::Left;
            paragraph.tabs.append({twips(tab.attribute("w:pos")), align});
        }
    }
}

void WordStyles::applyParagraph(const XmlNode& properties, WordParagraph& paragraph) {
    static const QStringList silent{QStringLiteral("w:pStyle"),
                                    QStringLiteral("w:rPr"),
                                    QStringLiteral("w:keepLines"),
                                    QStringLiteral("w:widowControl"),
                                    QStringLiteral("w:adjustRightInd"),
                                    QStringLiteral("w:autoSpaceDE"),
                                    QStringLiteral("w:autoSpaceDN"),
                                    QStringLiteral("w:topLinePunct"),
                                    QStringLiteral("w:wordWrap"),
                                    QStringLiteral("w:kinsoku"),
                                    QStringLiteral("w:overflowPunct"),
                                    QStringLiteral("w:textAlignment"),
                                    QStringLiteral("w:outlineLvl"),
                                    QStringLiteral("w:contextualSpacing"),
                                    QStringLiteral("w:suppressAutoHyphens"),
                                    QStringLiteral("w:suppressLineNumbers"),
                                    QStringLiteral("w:mirrorIndents"),
                                    QStringLiteral("w:shd"),
                                    QStringLiteral("w:cnfStyle"),
                                    QStringLiteral("w:divId")};
    for (const XmlNode& each : properties.children) {
        if (each.is("w:jc")) {
            const QString value = each.attribute("w:val");
            paragraph.align =
                value == QLatin1String("center")                                    ? TextAlign::Center
                : value == QLatin1String("right") || value == QLatin1String("end")  ? TextAlign::Right
                : value == QLatin1String("left") || value == QLatin1String("start") ? TextAlign::Left
                                                                                    : TextAlign::Justify;
        } else if (each.is("w:ind")) {
            applyIndent(each, paragraph);
        } else if (each.is("w:spacing")) {
            applySpacing(each, paragraph);
        } else if (each.is("w:keepNext")) {
            paragraph.keepWithNext = isOn(each);
        } else if (each.is("w:pageBreakBefore")) {
            paragraph.breakBefore = isOn(each);
        } else if (each.is("w:snapToGrid")) {
            paragraph.snapToGrid = isOn(each);
        } else if (each.is("w:tabs")) {
            applyTabs(each, paragraph);
        } else if (each.is("w:pBdr")) {
            paragraph.top = line(each.child("w:top"));
            paragraph.bottom = line(each.child("w:bottom"));
        } else if (each.is("w:numPr")) {
            const XmlNode* number = each.child("w:numId");
            if (number == nullptr || number->attribute("w:val").toInt() != 0) {
                m_refusals.refuseElement(each);
            }
        } else if (!silent.contains(each.name) && !each.name.isEmpty() && isOn(each)) {
            m_refusals.refuseElement(each);
        }
    }
}

void WordStyles::applySpacing(const XmlNode& node, WordParagraph& paragraph) {
    if (node.has("w:before")) {
        paragraph.before = twips(node.attribute("w:before"));
    }
    if (node.has("w:after")) {
        paragraph.after = twips(node.attribute("w:after"));
    }
    if (!node.has("w:line")) {
        return;
    }
    const QString rule = node.attribute("w:lineRule");
    const double value = node.attribute("w:line").toDouble();
    if (rule == QLatin1String("exact") || rule == QLatin1String("atLeast")) {
        paragraph.rule =
            rule == QLatin1String("exact") ? WordParagraph::Pitch::Exact : WordParagraph::Pitch::AtLeast;
        paragraph.pitch = std::clamp(value / 20, 1.0, 800.0);
    } else {
        paragraph.rule = WordParagraph::Pitch::Multiple;
        paragraph.pitch = std::clamp(value / 240, 0.1, 20.0);
    }
}

void WordStyles::applyIndent(const XmlNode& node, WordParagraph& paragraph) {
    const auto value = [&node](const char* name, const char* other) {
        return node.has(name)    ? std::optional(node.attribute(name))
               : node.has(other) ? std::optional(node.attribute(other))
                                 : std::nullopt;
    };
    if (const auto left = value("w:left", "w:start")) {
        paragraph.left = twips(*left);
    }
    if (const auto right = value("w:right", "w:end")) {
        paragraph.right = twips(*right);
    }
    if (node.has("w:firstLine")) {
        paragraph.first = twips(node.attribute("w:firstLine"));
        paragraph.firstChars = 0;
    }
    if (node.has("w:hanging")) {
        paragraph.first = -twips(node.attribute("w:hanging"));
        paragraph.firstChars = 0;
    }
    if (node.has("w:firstLineChars")) {
        paragraph.firstChars = node.attribute("w:firstLineChars").toDouble();
    }
}

const XmlNode* WordStyles::tableBorders(const XmlNode* properties) const {
    if (properties == nullptr) {
        return nullptr;
    }
    if (const XmlNode* own = properties->child("w:tblBorders")) {
        return own;
    }
    const XmlNode* found = nullptr;
    if (const XmlNode* style = properties->child("w:tblStyle")) {
        const QList<const XmlNode*> nodes = chain(style->attribute("w:val"));
        for (const XmlNode* node : nodes) {
            const XmlNode* table = node->child("w:tblPr");
            if (table != nullptr && table->child("w:tblBorders") != nullptr) {
                found = table->child("w:tblBorders");
            }
        }
    }
    return found;
}

WordLine WordStyles::line(const XmlNode* border) {
    if (border == nullptr) {
        return {};
    }
    const QString kind = border->attribute("w:val");
    if (kind == QLatin1String("nil") || kind == QLatin1String("none") || kind.isEmpty()) {
        return {};
    }
    if (kind != QLatin1String("single") && kind != QLatin1String("thick")) {
        m_refusals.refuse(QCoreApplication::translate("qz::Docx", "a border of the kind “%1”").arg(kind));
    }
    const QString colour = border->attribute("w:color");
    return {std::clamp(border->attribute("w:sz").toDouble() / 8, 0.25, 12.0),
            colour.size() == 6 ? QColor(QLatin1Char('#') + colour) : QColor(Qt::black)};
}

}  // namespace qz
