// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/print/docx_template.h"
#include "xml_tree.h"

namespace qz {

/// A placeholder of a template, read.
struct TemplateTag {
    enum class Kind { Text, Each, If, Else, End, Bad };
    Kind kind = Kind::Bad;
    QString name;  ///< of the field; for Bad what was written
};

/// The element that stands for a placeholder after joinTags(): its text is what was between the braces, its
/// first child the run properties that the text takes.
inline constexpr auto kTagElement = "qz:tag";

/// Puts each placeholder of a paragraph into one element, however many runs it was cut into. True where there
/// was one.
bool joinTags(XmlNode& paragraph);
/// The same for all paragraphs below.
void joinAllTags(XmlNode& node);

[[nodiscard]] TemplateTag readTag(const QString& written, const TemplateSchema& schema);
/// Braces that joinTags() could not pair, as text with a few characters around; empty: none.
[[nodiscard]] QString brokenBraces(const XmlNode& paragraph);

/// By id or name in the innermost list first; null: unknown.
[[nodiscard]] const TemplateField* findField(const QList<const QList<TemplateField>*>& scopes,
                                             const QString& name);

/// Elements that only carry marks of the word processor: spelling, bookmarks, places of a cursor.
[[nodiscard]] bool isMark(const XmlNode& node);

}  // namespace qz
