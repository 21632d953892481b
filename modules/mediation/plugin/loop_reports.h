// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "qz/module_context.h"
#include "qz/registration.h"

namespace qz::mediation {

/// `mediation_screening` (what was found, by area), `mediation_review` (what is open and settled, by level
/// and by area: the base of a review meeting), `mediation_services` (counts of psychological services and
/// crisis hand-overs, without identities; small counts hidden for the public).
[[nodiscard]] std::vector<Registration> registerLoopReports(const ModuleContext& context);

}  // namespace qz::mediation
