// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "qz/module_context.h"
#include "qz/registration.h"

namespace qz::mediation {

/// `mediation_sessions`: the week sheet, by day and room, with who mediates. `mediation_door`: the sheet on
/// the door, number and time only. `mediation_studios`: rooms and brand studios.
[[nodiscard]] std::vector<Registration> registerSessionReports(const ModuleContext& context);

}  // namespace qz::mediation
