// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/areas.h"
#include "qz/db/store.h"
#include "qz/host/search_registry.h"

namespace qz::grid {

/// Grid workers by title or code, which name a post and no person.
[[nodiscard]] SearchProvider workerSearch(Store& store, const Areas& areas);

}  // namespace qz::grid
