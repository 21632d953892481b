// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/deadline.h"

namespace qz {

/// As computeDeadline(), but without `steps`: for imports, which compute a date per row and store no trace.
[[nodiscard]] Result<DeadlineResult> computeDeadlineUntraced(const DeadlineSpec& spec,
                                                             const WorkCalendar& calendar);

}  // namespace qz
