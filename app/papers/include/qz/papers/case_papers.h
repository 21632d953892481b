// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/host/document_registry.h"
#include "qz/host/runtime.h"
#include "qz/print/docx_template.h"
#include "qz/print/printed_pages.h"

namespace qz {

/// A paper of a case, as the docx an office can edit and as the pages that are printed of it.
struct MadeCasePaper {
    QByteArray docx;  ///< empty: papers bound together have none
    PrintedPages pages;
    QString words;  ///< of papers bound together: all that they say
};

/// Papers of cases from the templates in force. Worker threads: waits for reads of the store.
class CasePapers {
public:
    explicit CasePapers(Runtime& runtime) : m_runtime(runtime) {}

    /// Fills the template that is valid on the day of printing; a kind without one is set by the program, one
    /// that binds others is made of them.
    [[nodiscard]] Result<MadeCasePaper> make(const DocumentKind& kind, const CaseDetail& detail,
                                             CivilTime printedAt) const;
    /// The template in force, to be edited: the office's own, else the shipped one. Unsupported for a kind
    /// that is set by the program.
    [[nodiscard]] Result<QByteArray> templateInForce(const DocumentKind& kind, QDate day) const;
    /// What is wrong with a file that is to become a template: placeholders, and what could not be printed.
    [[nodiscard]] Result<QList<TemplateIssue>> check(const DocumentKind& kind, const QByteArray& docx) const;
    /// Checks and stores it. Invalid with all issues where there are any.
    [[nodiscard]] Result<PaperTemplate> replace(const DocumentKind& kind, const QByteArray& docx,
                                                const PaperTemplate& wanted, const Actor& actor) const;
    [[nodiscard]] Result<TemplateSchema> schema(const DocumentKind& kind) const;

private:
    [[nodiscard]] Result<MadeCasePaper> bind(const DocumentKind& kind, const CaseDetail& detail,
                                             CivilTime printedAt) const;
    [[nodiscard]] Result<QList<MadeCasePaper>> partPapers(const BoundPart& part, const CaseDetail& detail,
                                                          CivilTime printedAt) const;
    [[nodiscard]] Result<QByteArray> shipped(const DocumentKind& kind) const;
    Runtime& m_runtime;
};

}  // namespace qz
