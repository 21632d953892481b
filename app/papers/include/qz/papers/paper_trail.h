// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "qz/core/report_store.h"
#include "qz/host/runtime.h"
#include "qz/papers/case_papers.h"

namespace qz {

/// How a paper leaves the program.
enum class PaperUse { Print, Save };

/// One audit row for each paper that leaves the program, written before it does: who, which paper of which
/// case or report, its check code or hash, which personal data it shows and for which purpose (PIPL art. 51
/// and 54). Denied without the right to read what it is made of. A read-only store opens nothing that is
/// sealed and writes no row. Any thread.
class PaperTrail {
public:
    explicit PaperTrail(Runtime& runtime) : m_runtime(runtime) {}

    /// Needs cases.read in the area of the case. `actor.purpose`: what the sealed fields were opened for;
    /// empty for those who handle the case.
    [[nodiscard]] QFuture<Status> casePaper(const DocumentKind& kind, const CaseDetail& detail,
                                            const MadeCasePaper& made, PaperUse use,
                                            const Actor& actor) const;
    /// A report that is not kept. Needs the permission of its kind in its area; `what` names the file: "pdf",
    /// or the check code of what is printed.
    [[nodiscard]] QFuture<Status> report(const ReportKind& kind, const ReportRequest& request, PaperUse use,
                                         const QString& what) const;
    /// Needs reports.run in its area. `what`: the file's ending, "units" for the units' workbooks.
    [[nodiscard]] QFuture<Status> keptReport(const KeptReport& report, PaperUse use, const QString& what,
                                             const Actor& actor) const;
    /// What a page shows and gives out (a map, its areas as a file). Needs `permission` in the area; `what`:
    /// the file's ending and the check code.
    [[nodiscard]] QFuture<Status> pagePaper(const QString& name, const AreaCode& area,
                                            const QString& audience, const QString& permission, PaperUse use,
                                            const QString& what, const Actor& actor) const;

    /// A paper of the office itself: a sheet of the watch, the audit, an assessment. Needs `permission` in
    /// the area of the user; empty: everybody may read it. `name`: "handover 2026-09-30"; `what`: the check
    /// code, or the file's ending.
    [[nodiscard]] QFuture<Status> officePaper(const QString& name, const QString& permission, PaperUse use,
                                              const QString& what, const Actor& actor) const;

private:
    Runtime& m_runtime;
};

/// The P2 and P3 fields and texts of the journal ("facts", "note@3") that are open in `detail` and whose
/// words stand in `text`. Pure; any thread.
[[nodiscard]] QStringList shownPersonalFields(const CaseKind& kind, const CaseDetail& detail,
                                              const QString& text);

}  // namespace qz
