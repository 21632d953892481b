// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "template_tags.h"

namespace qz {

/// Replaces the placeholders of a part that TemplateCheck found sound.
class TemplateFill {
public:
    TemplateFill(const TemplateSchema& schema, const TemplateRecord& record) : m_schema(schema) {
        m_scopes.append({&schema.fields, &record});
    }
    /// `root`: placeholders joined.
    void part(XmlNode& root);

private:
    using Nodes = std::vector<XmlNode>;
    struct Scope {
        const QList<TemplateField>* fields = nullptr;
        const TemplateRecord* record = nullptr;
    };

    void container(XmlNode& node);
    [[nodiscard]] Nodes blocks(const Nodes& in, std::size_t from, std::size_t to);
    [[nodiscard]] XmlNode paragraph(const XmlNode& in);
    [[nodiscard]] Nodes pieces(const Nodes& in, std::size_t from, std::size_t to);
    [[nodiscard]] Nodes rows(const Nodes& in, std::size_t from, std::size_t to);
    [[nodiscard]] XmlNode row(const XmlNode& in);
    /// Runs `make` once for each record of a loop, or where a condition holds once.
    template <class Make>
    void each(const TemplateTag& tag, Make make);
    [[nodiscard]] bool holds(const QString& name) const;
    [[nodiscard]] QString value(const QString& name) const;
    [[nodiscard]] QList<TemplateRecord> records(const QString& name, const TemplateField*& field) const;
    [[nodiscard]] TemplateTag tagOf(const XmlNode& node) const { return readTag(node.text, m_schema); }
    [[nodiscard]] int depthOf(const XmlNode& node) const;
    [[nodiscard]] const XmlNode* rowOpener(const XmlNode& in) const;
    void findLastEnd(const XmlNode& node, const XmlNode*& last) const;

    const TemplateSchema& m_schema;
    QList<Scope> m_scopes;
};

}  // namespace qz
