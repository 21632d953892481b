// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "mediation/domain/dispute_tables.h"
#include "qz/module_context.h"
#include "qz/registration.h"

namespace qz::mediation {

/// `mediation_month` (rates, kinds, sources, committees, beside the period before and a year ago), frozen and
/// handed in through the flow of kept reports; `mediation_allowance` (archived volumes by the standard). Main
/// thread; tables outlive what comes back. Io or Invalid for the file of standards.
[[nodiscard]] Result<std::vector<Registration>> registerReports(const ModuleContext& context,
                                                                const DisputeTables& tables);

}  // namespace qz::mediation
