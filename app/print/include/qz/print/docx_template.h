// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include "qz/result.h"

namespace qz {

/// Something that a template may ask for. In the text it is `{{name}}`, by its id or one of its names.
struct TemplateField {
    enum class Kind {
        Text,
        Flag,  ///< only for conditions
        List   ///< rows with fields of their own
    };
    QString id;
    QStringList names;  ///< what an office writes: the field's names in its language
    Kind kind = Kind::Text;
    bool required = false;        ///< a template without it is not taken
    QList<TemplateField> fields;  ///< of a list's rows
};

/// The fields of a kind of paper and the words of the template language. A loop is `{{#each list}} …
/// {{/each}}`, a condition `{{#if field}} … {{else}} … {{/if}}`; `{{/}}` closes whatever is open. Braces and
/// signs may be typed full-width.
struct TemplateSchema {
    QList<TemplateField> fields;
    QStringList eachWords{QStringLiteral("each")};
    QStringList ifWords{QStringLiteral("if")};
    QStringList elseWords{QStringLiteral("else")};

    /// `words`: {"each": […], "if": […], "else": […]}; `fields`: {"fields": [{"id", "names", "kind",
    /// "required", "fields"}]}. Invalid names the file and what is wrong with it.
    [[nodiscard]] static Result<TemplateSchema> parse(const QByteArray& words, const QByteArray& fields);
};

/// The values for one paper. A field that is not there prints as nothing and is false.
struct TemplateRecord {
    QMap<QString, QString> texts;
    QMap<QString, bool> flags;
    QMap<QString, QList<TemplateRecord>> lists;
};

/// Something wrong with a template.
struct TemplateIssue {
    QString place;  ///< "table 1, row 2, column 3"; empty: the template as a whole
    QString text;   ///< what is wrong and what to do
};

/// Reads a .docx and compares its placeholders with the schema, wherever a word processor cut them into runs.
/// The error is that of a file that is no docx; the list is what an office can put right. Pure; any thread.
[[nodiscard]] Result<QList<TemplateIssue>> checkTemplate(const QByteArray& docx,
                                                         const TemplateSchema& schema);

/// The template with its placeholders replaced; all else stays as the office made it. Invalid with the first
/// issue and its place where checkTemplate() finds any. The same input gives the same bytes.
[[nodiscard]] Result<QByteArray> fillTemplate(const QByteArray& docx, const TemplateSchema& schema,
                                              const TemplateRecord& record);

/// One sentence for several issues, with their places.
[[nodiscard]] QString issuesText(const QList<TemplateIssue>& issues);

/// The text of body, tables (cells parted by tabs), headers and footers of a docx, a line each.
[[nodiscard]] Result<QString> docxText(const QByteArray& docx);

}  // namespace qz
