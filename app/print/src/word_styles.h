// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include "word_model.h"
#include "xml_tree.h"

namespace qz {

/// "12.5" twentieths of a point, or 0.
[[nodiscard]] double twips(const QString& text);
/// <w:b/>, <w:b w:val="0"/>: on or off.
[[nodiscard]] bool isOn(const XmlNode& node);

/// Something that cannot be printed. The first one is kept.
class Refusals {
public:
    void enter(const QString& place) { m_place = place; }
    [[nodiscard]] const QString& place() const { return m_place; }
    void refuse(const QString& what);
    /// By the element's name, in words where it is known.
    void refuseElement(const XmlNode& node);
    [[nodiscard]] Status status() const;

private:
    QString m_place;
    QString m_what;
    QString m_where;
};

/// Styles and direct properties to what they mean.
class WordStyles {
public:
    explicit WordStyles(Refusals& refusals) : m_refusals(refusals) {}
    void load(const XmlNode& styles);

    /// Defaults and the style of a paragraph, then its own properties; null: none.
    [[nodiscard]] WordParagraph paragraph(const XmlNode* properties);
    /// On top of the paragraph's font: the character style and the run's own properties.
    [[nodiscard]] WordFont run(const WordFont& base, const XmlNode* properties);
    /// Borders of a table by its style and its own properties: outer and inside ones.
    [[nodiscard]] const XmlNode* tableBorders(const XmlNode* properties) const;
    [[nodiscard]] WordLine line(const XmlNode* border);

private:
    struct Style {
        QString basedOn;
        XmlNode node;
    };
    [[nodiscard]] QList<const XmlNode*> chain(const QString& id) const;  ///< basis first
    void applyFont(const XmlNode& properties, WordFont& font);
    void applyParagraph(const XmlNode& properties, WordParagraph& paragraph);
    static void applyTabs(const XmlNode& node, WordParagraph& paragraph);
    void applySpacing(const XmlNode& node, WordParagraph& paragraph);
    void applyIndent(const XmlNode& node, WordParagraph& paragraph);

    Refusals& m_refusals;
    XmlNode m_defaults;
    QHash<QString, Style> m_styles;
    QString m_normal;
};

}  // namespace qz
