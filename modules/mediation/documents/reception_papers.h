// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/documents/papers.h"

namespace qz::mediation {

/// Papers of the counter: reception_receipt 接待回执 for who came, triage_slip 分流单 for the unit it goes
/// to.
[[nodiscard]] QStringList receptionPapers();
[[nodiscard]] QString receptionPaperTitle(const QString& name);  ///< translated

/// Empty when the paper can be made of this reception, else a sentence why not.
[[nodiscard]] QString receptionRefusal(const QString& name, const CaseDetail& detail);

/// The values for their templates. Pure; any thread. Conflict with the sentence of receptionRefusal().
[[nodiscard]] Result<TemplateRecord> receptionRecord(const QString& name, const CaseDetail& detail,
                                                     const PaperDesk& desk, CivilTime printedAt);

}  // namespace qz::mediation
