// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/documents/document_text.h"
#include "qz/cases.h"
#include "qz/print/paper_document.h"

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

/// One line of 12 pt with its padding.
inline constexpr double kRowMm = 8.5;

/// A label and its value over `span` columns of the four that case forms have.
void addPair(FormRow& row, const QString& label, const QString& value, int span = 1, bool top = false);
[[nodiscard]] FormRow pairRow(const QString& label1, const QString& value1, const QString& label2,
                              const QString& value2);
/// One label over the whole width.
[[nodiscard]] FormRow wideRow(const QString& label, const QString& value, double heightMm = kRowMm);
/// An empty box to write in.
[[nodiscard]] FormRow blankRow(const QString& label, double heightMm);

[[nodiscard]] FormTable caseForm();  ///< four columns, no rows
/// Class, place, summary: what every paper says of the matter.
void addMatter(FormTable& form, const CasePaper& paper);

/// Clocks with limit, start, due, rule and state; only those named, all where the list is empty.
[[nodiscard]] DataTable clockTable(const CasePaper& paper, const QStringList& ids = {});
/// How dates were found: rule, calendar, steps (systems.md A.4 R5).
[[nodiscard]] QString clockNote(const CasePaper& paper, const QStringList& ids = {});
/// Both, on one page.
void addClocks(PaperDocument& document, const CasePaper& paper, const QStringList& ids = {});
[[nodiscard]] QString stateText(const QString& state);  ///< translated title of a state
[[nodiscard]] QString stepText(const QString& action);  ///< translated title of a step
[[nodiscard]] QString spansText(const DeadlineSpec& spec);

[[nodiscard]] PaperDocument caseDocument(const QString& paperName, const CasePaper& paper, bool largePrint);
[[nodiscard]] SignatureBlock signatures(const QStringList& labels, const CasePaper& paper, bool withSeal);

[[nodiscard]] PaperDocument eventForm(const CasePaper& paper, bool largePrint);
[[nodiscard]] PaperDocument dispatchOrder(const CasePaper& paper, bool largePrint);
[[nodiscard]] PaperDocument supervisionOrder(const CasePaper& paper, bool largePrint);
[[nodiscard]] PaperDocument closingForm(const CasePaper& paper, bool largePrint);

}  // namespace qz::grid
