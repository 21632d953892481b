// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "qz/areas.h"
#include "qz/cases.h"
#include "qz/print/paper_document.h"

/// Papers of the closed loop: the ledger of a screening, the supervision slip of a matter, the minutes of a
/// review meeting, the slip of a crisis hand-over. Pure; any thread.
namespace qz::mediation {

struct LoopNames {
    std::function<QString(const QString& code)> unit;
    std::function<QString(const AreaCode&)> areaPath;
    QString issuer;
};

struct LoopPaper {
    QString name;
    QString title;  ///< translated
    QString kind;   ///< of case
};
[[nodiscard]] QList<LoopPaper> loopPapers();

/// Empty when the paper can be made of this case, else why not.
[[nodiscard]] QString loopRefusal(const QString& name, const CaseDetail& detail);
/// Conflict with the sentence of loopRefusal().
[[nodiscard]] Result<PaperDocument> loopPaper(const QString& name, const CaseDetail& detail,
                                              const LoopNames& names, CivilTime printedAt);

}  // namespace qz::mediation
