// SPDX-License-Identifier: GPL-3.0-or-later
#include "template_check.h"

#include <QCoreApplication>

namespace qz {

namespace {

QString listed(const QList<TemplateField>& fields) {
    QStringList names;
    for (const TemplateField& field : fields) {
        names.append(field.names.value(0, field.id));
    }
    return names.join(QStringLiteral(", "));
}

bool isAlone(const XmlNode& paragraph) {
    int tags = 0;
    for (const XmlNode& node : paragraph.children) {
        if (node.is(kTagElement)) {
            ++tags;
        } else if (!node.is("w:pPr") && !isMark(node) && !node.allText().trimmed().isEmpty()) {
            return false;
        }
    }
    return tags == 1;
}

}  // namespace

void TemplateCheck::issue(const QString& place, const QString& text) { m_issues.append({place, text}); }

void TemplateCheck::part(const XmlNode& root, const QString& name) {
    m_part = name;
    const XmlNode* body = root.child("w:body");
    container(body == nullptr ? root : *body, nullptr, QString());
    for (const Open& open : std::as_const(m_open)) {
        issue(open.spot.place,
              QCoreApplication::translate("qz::Docx", "“%1” is opened and not closed: put {{/}} behind it.")
                  .arg(open.tag.name));
    }
    m_open.clear();
    m_scopes = {&m_schema.fields};
}

void TemplateCheck::container(const XmlNode& node, const XmlNode* tableOf, const QString& place) {
    int paragraphs = 0;
    int tables = 0;
    for (const XmlNode& each : node.children) {
        if (each.is("w:p")) {
            ++paragraphs;
            QString at = place;
            if (place.isEmpty()) {
                at = QCoreApplication::translate("qz::Docx", "paragraph %1").arg(paragraphs);
                //: part of the document, place in it: "footer, paragraph 1"
                at =
                    m_part.isEmpty() ? at : QCoreApplication::translate("qz::Docx", "%1, %2").arg(m_part, at);
            }
            paragraph(each, {&each, &node, tableOf, isAlone(each), at});
        } else if (each.is("w:tbl")) {
            ++tables;
            QString at = QCoreApplication::translate("qz::Docx", "table %1").arg(tables);
            if (!place.isEmpty() || !m_part.isEmpty()) {
                at = QCoreApplication::translate("qz::Docx", "%1, %2")
                         .arg(place.isEmpty() ? m_part : place, at);
            }
            table(each, at);
        } else if (each.is("w:sdt")) {
            if (const XmlNode* content = each.child("w:sdtContent")) {
                container(*content, tableOf, place);
            }
        }
    }
}

void TemplateCheck::table(const XmlNode& node, const QString& place) {
    int row = 0;
    for (const XmlNode& each : node.children) {
        if (!each.is("w:tr")) {
            continue;
        }
        ++row;
        int column = 0;
        for (const XmlNode& cell : each.children) {
            if (cell.is("w:tc")) {
                ++column;
                //: place of a cell: table, row, column
                container(cell, &node,
                          QCoreApplication::translate("qz::Docx", "%1, row %2, column %3")
                              .arg(place)
                              .arg(row)
                              .arg(column));
            }
        }
    }
}

void TemplateCheck::paragraph(const XmlNode& node, Spot spot) {
    for (const XmlNode& each : node.children) {
        if (each.is(kTagElement)) {
            tag(readTag(each.text, m_schema), spot);
        }
    }
    if (const QString broken = brokenBraces(node); !broken.isEmpty()) {
        issue(spot.place,
              QCoreApplication::translate("qz::Docx",
                                          "“%1” has two braces without their counterpart: a placeholder "
                                          "is written {{name}} within one paragraph.")
                  .arg(broken));
    }
}

void TemplateCheck::tag(const TemplateTag& tag, const Spot& spot) {
    switch (tag.kind) {
        case TemplateTag::Kind::Bad:
            issue(
                spot.place,
                QCoreApplication::translate(
                    "qz::Docx", "{{%1}} is no placeholder: a loop is {{#%2 list}}, a condition {{#%3 name}}.")
                    .arg(tag.name, m_schema.eachWords.last(), m_schema.ifWords.last()));
            return;
        case TemplateTag::Kind::Each:
        case TemplateTag::Kind::If:
            openTag(tag, spot);
            return;
        case TemplateTag::Kind::End:
            closeTag(spot);
            return;
        case TemplateTag::Kind::Else: {
            const bool placed = !m_open.isEmpty() && m_open.last().tag.kind == TemplateTag::Kind::If &&
                                !m_open.last().hasElse &&
                                (m_open.last().spot.paragraph == spot.paragraph ||
                                 (m_open.last().spot.container == spot.container && spot.alone));
            if (!placed) {
                issue(spot.place,
                      QCoreApplication::translate(
                          "qz::Docx",
                          "“Else” stands without its condition: both belong into one paragraph, or "
                          "each into a paragraph of its own in the same text or cell."));
            } else {
                m_open.last().hasElse = true;
            }
            return;
        }
        case TemplateTag::Kind::Text:
            break;
    }
    const TemplateField* field = findField(m_scopes, tag.name);
    if (field == nullptr) {
        issue(spot.place,
              QCoreApplication::translate("qz::Docx", "There is no field “%1”; known here are: %2.")
                  .arg(tag.name, listed(*m_scopes.last())));
    } else if (field->kind != TemplateField::Kind::Text) {
        issue(spot.place,
              QCoreApplication::translate("qz::Docx", "“%1” is no text: use it in a loop or a condition.")
                  .arg(tag.name));
    } else {
        m_seen.insert(field->id);
    }
}

void TemplateCheck::openTag(const TemplateTag& tag, const Spot& spot) {
    Open open{tag, spot, false, false};
    const TemplateField* field = findField(m_scopes, tag.name);
    if (field == nullptr) {
        issue(spot.place,
              QCoreApplication::translate("qz::Docx", "There is no field “%1”; known here are: %2.")
                  .arg(tag.name, listed(*m_scopes.last())));
    } else if (tag.kind == TemplateTag::Kind::Each && field->kind != TemplateField::Kind::List) {
        issue(
            spot.place,
            QCoreApplication::translate("qz::Docx", "“%1” is no list: it cannot be repeated.").arg(tag.name));
    } else if (tag.kind == TemplateTag::Kind::Each) {
        m_seen.insert(field->id);
        m_scopes.append(&field->fields);
        open.scoped = true;
    }
    m_open.append(open);
}

void TemplateCheck::closeTag(const Spot& spot) {
    if (m_open.isEmpty()) {
        issue(spot.place,
              QCoreApplication::translate("qz::Docx", "Something is closed here that was not opened."));
        return;
    }
    const Open open = m_open.takeLast();
    if (open.scoped) {
        m_scopes.removeLast();
    }
    const bool inline_ = open.spot.paragraph == spot.paragraph;
    const bool blocks = open.spot.container == spot.container && open.spot.alone && spot.alone;
    const bool rows = open.spot.container != spot.container && open.spot.table != nullptr &&
                      open.spot.table == spot.table && !open.hasElse;
    if (!inline_ && !blocks && !rows) {
        issue(
            open.spot.place,
            QCoreApplication::translate(
                "qz::Docx",
                "“%1” is closed in %2, which does not fit: both ends belong into one paragraph, or each into "
                "a paragraph of its own in the same text or cell, or into cells of one table whose rows are "
                "repeated.")
                .arg(open.tag.name, spot.place));
    }
}

QList<TemplateIssue> TemplateCheck::finish() {
    for (const TemplateField& field : m_schema.fields) {
        if (field.required && !m_seen.contains(field.id)) {
            issue(QString(), QCoreApplication::translate("qz::Docx", "The template does not hold {{%1}}.")
                                 .arg(field.names.value(0, field.id)));
        }
    }
    return m_issues;
}

}  // namespace qz
