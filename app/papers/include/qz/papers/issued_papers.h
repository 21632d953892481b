// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/core/paper_store.h"
#include "qz/papers/paper_trail.h"

namespace qz {

/// How a paper is to be printed.
struct IssueOptions {
    bool large = false;                 ///< type and rows half as large again, marked as such
    std::optional<PaperVersion> draft;  ///< `made` is this draft, edited by hand
};

/// A paper as it leaves the program.
struct IssuedPaper {
    PrintedPages pages;
    QByteArray pdf;
    std::optional<PaperVersion> version;  ///< absent: it carries no codes and was not kept
};

/// Papers that leave on paper: each page gets its code, and what is printed is kept as it is, with its hash;
/// papers bound together are one print. Stores that are read only and desks without keys print without codes.
/// The rights and the audit row are those of PaperTrail. Worker threads: waits for the store.
class IssuedPapers {
public:
    explicit IssuedPapers(Runtime& runtime);

    [[nodiscard]] Result<IssuedPaper> issue(const DocumentKind& kind, const CaseDetail& detail,
                                            const MadeCasePaper& made, PaperUse use, const Actor& actor,
                                            const IssueOptions& options = {}) const;
    /// A frozen print once more, the same bytes; leaves a row like every print.
    [[nodiscard]] Result<IssuedPaper> again(const PaperVersion& version, PaperUse use,
                                            const Actor& actor) const;
    /// A frozen print to look at.
    [[nodiscard]] Result<IssuedPaper> kept(const PaperVersion& version, const Actor& actor) const;
    /// The pages as they look; `large`: in large print with its mark. No codes: a preview.
    [[nodiscard]] static Result<PrintedPages> pagesOf(const MadeCasePaper& made, bool large);

    /// A draft that was edited, as it would be printed.
    [[nodiscard]] Result<MadeCasePaper> draft(const PaperVersion& version, const Actor& actor) const;

    [[nodiscard]] PaperStore& store() const { return *m_store; }

private:
    [[nodiscard]] Result<IssuedPaper> prepared(const DocumentKind& kind, const CaseDetail& detail,
                                               const MadeCasePaper& made, const Actor& actor,
                                               const IssueOptions& options) const;
    [[nodiscard]] Result<IssuedPaper> frozen(PaperVersion version, const MadeCasePaper& made,
                                             const Actor& actor) const;
    Runtime& m_runtime;
    std::shared_ptr<PaperStore> m_store;
};

/// The store of paper versions of this desk.
[[nodiscard]] std::shared_ptr<PaperStore> paperStoreOf(Runtime& runtime);

/// "mediation_agreement" as people call it, with version: "Mediation agreement, version 2".
[[nodiscard]] QString versionTitle(const DocumentRegistry& documents, const PaperVersion& version);

}  // namespace qz
