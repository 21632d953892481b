// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "template_tags.h"

namespace qz {

/// Walks the parts of a template whose placeholders are joined, and collects what is wrong with them.
class TemplateCheck {
public:
    explicit TemplateCheck(const TemplateSchema& schema) : m_schema(schema) {
        m_scopes.append(&schema.fields);
    }
    /// `name` translated, empty for the body: "header".
    void part(const XmlNode& root, const QString& name);
    /// After the last part.
    [[nodiscard]] QList<TemplateIssue> finish();

private:
    /// Where a tag stands: in which paragraph, list of paragraphs, table.
    struct Spot {
        const XmlNode* paragraph = nullptr;
        const XmlNode* container = nullptr;
        const XmlNode* table = nullptr;
        bool alone = false;
        QString place;
    };
    struct Open {
        TemplateTag tag;
        Spot spot;
        bool hasElse = false;
        bool scoped = false;
    };

    void container(const XmlNode& node, const XmlNode* table, const QString& place);
    void table(const XmlNode& node, const QString& place);
    void paragraph(const XmlNode& node, Spot spot);
    void tag(const TemplateTag& tag, const Spot& spot);
    void openTag(const TemplateTag& tag, const Spot& spot);
    void closeTag(const Spot& spot);
    void issue(const QString& place, const QString& text);

    const TemplateSchema& m_schema;
    QList<const QList<TemplateField>*> m_scopes;
    QList<Open> m_open;
    QSet<QString> m_seen;
    QList<TemplateIssue> m_issues;
    QString m_part;
};

}  // namespace qz
