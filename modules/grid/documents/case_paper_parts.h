// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/documents/document_text.h"
#include "qz/cases.h"
#include "qz/print/docx_template.h"

/// What the papers of a case have in common.
namespace qz::grid {

/// One case on its way to paper.
struct CasePaper {
    const CaseDetail& detail;
    const DocumentText& text;
    CivilTime printedAt;

    [[nodiscard]] QString field(const char* id) const { return detail.fields.value(QString::fromLatin1(id)); }
    /// The field, or the words for a hidden one where this reader may not see it.
    [[nodiscard]] QString personal(const char* id) const;
    [[nodiscard]] bool showsPersonal() const;
    [[nodiscard]] const CaseClock* clock(const QString& id) const;  ///< of the last round; null: none
    [[nodiscard]] const JournalEntry* last(const QStringList& actions) const;  ///< null: never done
    [[nodiscard]] int times(const QString& action) const;
};

/// Clocks as rows of a template; only those named, all where the list is empty.
[[nodiscard]] QList<TemplateRecord> clockRecords(const CasePaper& paper, const QStringList& ids = {});
/// How dates were found: rule, calendar, steps (systems.md A.4 R5).
[[nodiscard]] QString clockNote(const CasePaper& paper, const QStringList& ids = {});
[[nodiscard]] QString stateText(const QString& state);  ///< translated title of a state
[[nodiscard]] QString stepText(const QString& action);  ///< translated title of a step
[[nodiscard]] QString spansText(const DeadlineSpec& spec);

/// Everything that a template of a grid event may ask for (resources/templates/grid/fields.json).
[[nodiscard]] TemplateRecord caseRecord(const QString& paperName, const CasePaper& paper);

}  // namespace qz::grid
