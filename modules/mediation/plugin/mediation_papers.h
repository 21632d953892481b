// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "mediation/documents/paper_words.h"
#include "mediation/domain/dispute_tables.h"
#include "qz/module_context.h"
#include "qz/registration.h"

namespace qz::mediation {

/// Papers of disputes, the volume (`case_volume`) and the pack for the court (`jc_pack`). Main thread; words
/// and tables outlive what comes back.
[[nodiscard]] std::vector<Registration> registerPapers(const ModuleContext& context, const PaperWords& words,
                                                       const DisputeTables& tables);

}  // namespace qz::mediation
