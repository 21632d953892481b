// SPDX-License-Identifier: GPL-3.0-or-later
#include "template_fill.h"

namespace qz {

namespace {

using Kind = TemplateTag::Kind;

bool opens(Kind kind) { return kind == Kind::Each || kind == Kind::If; }

/// The text as the rest of a run: lines parted by breaks.
XmlNode filledRun(const XmlNode& tag, const QString& text) {
    XmlNode run;
    run.name = QStringLiteral("w:r");
    if (const XmlNode* properties = tag.child("w:rPr")) {
        run.children.push_back(*properties);
    }
    const QStringList lines = xmlSafe(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            XmlNode line;
            line.name = QStringLiteral("w:br");
            run.children.push_back(std::move(line));
        }
        XmlNode part;
        part.name = QStringLiteral("w:t");
        part.set("xml:space", QStringLiteral("preserve"));
        part.children.emplace_back();
        part.children.back().text = lines.at(i);
        run.children.push_back(std::move(part));
    }
    return run;
}

/// Takes the first element out for which `which` holds, anywhere below. True when there was one.
template <class Which>
bool removeTag(XmlNode& node, const Which& which) {
    for (auto each = node.children.begin(); each != node.children.end(); ++each) {
        if (each->is(kTagElement) && which(*each)) {
            node.children.erase(each);
            return true;
        }
        if (removeTag(*each, which)) {
            return true;
        }
    }
    return false;
}

bool isEmptyParagraph(const XmlNode& node) {
    for (const XmlNode& each : node.children) {
        if (!each.is("w:pPr") && !isMark(each)) {
            return false;
        }
    }
    return node.is("w:p");
}

/// A cell ends with a paragraph; one that only held a loop's mark goes where others stay.
void tidyCell(XmlNode& cell, bool heldMark) {
    std::size_t paragraphs = 0;
    for (const XmlNode& each : cell.children) {
        paragraphs += each.is("w:p") ? 1 : 0;
    }
    if (heldMark) {
        for (auto each = cell.children.begin(); each != cell.children.end() && paragraphs > 1;) {
            if (isEmptyParagraph(*each)) {
                each = cell.children.erase(each);
                --paragraphs;
            } else {
                ++each;
            }
        }
    }
    if (cell.children.empty() || !cell.children.back().is("w:p")) {
        XmlNode paragraph;
        paragraph.name = QStringLiteral("w:p");
        cell.children.push_back(std::move(paragraph));
    }
}

}  // namespace

QString TemplateFill::value(const QString& name) const {
    for (auto scope = m_scopes.crbegin(); scope != m_scopes.crend(); ++scope) {
        if (const TemplateField* field = findField({scope->fields}, name)) {
            return scope->record->texts.value(field->id);
        }
    }
    return {};
}

bool TemplateFill::holds(const QString& name) const {
    for (auto scope = m_scopes.crbegin(); scope != m_scopes.crend(); ++scope) {
        if (const TemplateField* field = findField({scope->fields}, name)) {
            const TemplateRecord& record = *scope->record;
            return record.flags.value(field->id, false) || !record.texts.value(field->id).isEmpty() ||
                   !record.lists.value(field->id).isEmpty();
        }
    }
    return false;
}

QList<TemplateRecord> TemplateFill::records(const QString& name, const TemplateField*& field) const {
    for (auto scope = m_scopes.crbegin(); scope != m_scopes.crend(); ++scope) {
        field = findField({scope->fields}, name);
        if (field != nullptr) {
            return scope->record->lists.value(field->id);
        }
    }
    return {};
}

template <class Make>
void TemplateFill::each(const TemplateTag& tag, Make make) {
    if (tag.kind == Kind::If) {
        if (holds(tag.name)) {
            make();
        }
        return;
    }
    const TemplateField* field = nullptr;
    const QList<TemplateRecord> all = records(tag.name, field);
    for (const TemplateRecord& record : all) {
        m_scopes.append({&field->fields, &record});
        make();
        m_scopes.removeLast();
    }
}

/// Tags opened below less tags closed.
int TemplateFill::depthOf(const XmlNode& node) const {
    if (node.is(kTagElement)) {
        const Kind kind = tagOf(node).kind;
        return opens(kind) ? 1 : kind == Kind::End ? -1 : 0;
    }
    int depth = 0;
    for (const XmlNode& each : node.children) {
        depth += depthOf(each);
    }
    return depth;
}

void TemplateFill::part(XmlNode& root) {
    XmlNode* body = root.child("w:body");
    container(body == nullptr ? root : *body);
}

void TemplateFill::container(XmlNode& node) {
    node.children = blocks(node.children, 0, node.children.size());
}

TemplateFill::Nodes TemplateFill::blocks(const Nodes& in, std::size_t from, std::size_t to) {
    Nodes out;
    const auto take = [&out](Nodes made) {
        for (XmlNode& node : made) {
            out.push_back(std::move(node));
        }
    };
    for (std::size_t i = from; i < to; ++i) {
        const XmlNode& node = in[i];
        if (node.is("w:p") && depthOf(node) == 1) {
            const XmlNode* mark = node.child(kTagElement);
            std::size_t otherwise = 0;
            std::size_t end = i + 1;
            for (int depth = 1; end < to; ++end) {
                const bool alone = depth == 1 && in[end].is("w:p") && in[end].child(kTagElement) != nullptr &&
                                   depthOf(in[end]) == 0 &&
                                   tagOf(*in[end].child(kTagElement)).kind == Kind::Else;
                otherwise = alone ? end : otherwise;
                depth += in[end].is("w:p") ? depthOf(in[end]) : 0;
                if (depth == 0) {
                    break;
                }
            }
            const TemplateTag tag = tagOf(*mark);
            each(tag, [&] { take(blocks(in, i + 1, otherwise > 0 ? otherwise : end)); });
            if (otherwise > 0 && !holds(tag.name)) {
                take(blocks(in, otherwise + 1, end));
            }
            i = end;
        } else if (node.is("w:p")) {
            out.push_back(paragraph(node));
        } else if (node.is("w:tbl")) {
            XmlNode table = node;
            table.children = rows(node.children, 0, node.children.size());
            out.push_back(std::move(table));
        } else if (node.is("w:sdt")) {
            out.push_back(node);
            if (XmlNode* content = out.back().child("w:sdtContent")) {
                container(*content);
            }
        } else {
            out.push_back(node);
        }
    }
    return out;
}

XmlNode TemplateFill::paragraph(const XmlNode& in) {
    XmlNode out = in;
    out.children = pieces(in.children, 0, in.children.size());
    return out;
}

TemplateFill::Nodes TemplateFill::pieces(const Nodes& in, std::size_t from, std::size_t to) {
    Nodes out;
    const auto take = [&out](Nodes made) {
        for (XmlNode& node : made) {
            out.push_back(std::move(node));
        }
    };
    for (std::size_t i = from; i < to; ++i) {
        if (!in[i].is(kTagElement)) {
            out.push_back(in[i]);
            continue;
        }
        const TemplateTag tag = tagOf(in[i]);
        if (!opens(tag.kind)) {
            out.push_back(filledRun(in[i], value(tag.name)));
            continue;
        }
        std::size_t otherwise = 0;
        std::size_t end = i + 1;
        for (int depth = 1; end < to; ++end) {
            const bool isTag = in[end].is(kTagElement);
            if (isTag && depth == 1 && tagOf(in[end]).kind == Kind::Else) {
                otherwise = end;
            }
            depth += isTag ? depthOf(in[end]) : 0;
            if (depth == 0) {
                break;
            }
        }
        each(tag, [&] { take(pieces(in, i + 1, otherwise > 0 ? otherwise : end)); });
        if (otherwise > 0 && !holds(tag.name)) {
            take(pieces(in, otherwise + 1, end));
        }
        i = end;
    }
    return out;
}

/// The first tag of a row that is not closed within its cell: it repeats rows. Null: none.
const XmlNode* TemplateFill::rowOpener(const XmlNode& in) const {
    for (const XmlNode& cell : in.children) {
        if (depthOf(cell) <= 0) {
            continue;
        }
        for (const XmlNode& block : cell.children) {
            for (const XmlNode& piece : block.children) {
                if (piece.is(kTagElement) && opens(tagOf(piece).kind)) {
                    return &piece;
                }
            }
        }
    }
    return nullptr;
}

void TemplateFill::findLastEnd(const XmlNode& node, const XmlNode*& last) const {
    if (node.is(kTagElement) && tagOf(node).kind == Kind::End) {
        last = &node;
    }
    for (const XmlNode& child : node.children) {
        findLastEnd(child, last);
    }
}

TemplateFill::Nodes TemplateFill::rows(const Nodes& in, std::size_t from, std::size_t to) {
    Nodes out;
    for (std::size_t i = from; i < to; ++i) {
        if (!in[i].is("w:tr")) {
            out.push_back(in[i]);
            continue;
        }
        const XmlNode* opener = rowOpener(in[i]);
        if (opener == nullptr) {
            out.push_back(row(in[i]));
            continue;
        }
        std::size_t end = i;
        for (int depth = depthOf(in[i]); depth > 0 && end + 1 < to;) {
            depth += depthOf(in[++end]);
        }
        const TemplateTag tag = tagOf(*opener);
        Nodes slice(in.begin() + static_cast<std::ptrdiff_t>(i),
                    in.begin() + static_cast<std::ptrdiff_t>(end) + 1);
        const QString written = opener->text;
        removeTag(slice.front(), [&](const XmlNode& node) { return node.text == written; });
        // Its end is the last tag of the last row: what opened later has closed before.
        const XmlNode* last = nullptr;
        findLastEnd(slice.back(), last);
        removeTag(slice.back(), [&](const XmlNode& node) { return &node == last; });
        each(tag, [&] {
            for (XmlNode& made : rows(slice, 0, slice.size())) {
                out.push_back(std::move(made));
            }
        });
        i = end;
    }
    return out;
}

XmlNode TemplateFill::row(const XmlNode& in) {
    XmlNode out = in;
    for (XmlNode& cell : out.children) {
        if (cell.is("w:tc")) {
            bool heldMark = false;
            for (const XmlNode& block : cell.children) {
                heldMark = heldMark || isEmptyParagraph(block);
            }
            container(cell);
            tidyCell(cell, heldMark);
        }
    }
    return out;
}

}  // namespace qz
