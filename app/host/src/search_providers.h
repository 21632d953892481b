// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "qz/clock.h"
#include "qz/core/core_store.h"
#include "qz/deadline_rules.h"
#include "qz/host/search_registry.h"

namespace qz {

/// What the program itself looks through: cases, places and areas, units, posts, deadline rules with their
/// articles.
[[nodiscard]] std::vector<Registration> addCoreSearch(SearchRegistry& registry, CoreStore& core,
                                                      const Clock& clock,
                                                      std::shared_ptr<const DeadlineRules> rules);

}  // namespace qz
