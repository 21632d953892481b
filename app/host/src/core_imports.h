// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "qz/core/core_store.h"
#include "qz/host/import_registry.h"
#include "qz/host/reference_registry.h"

namespace qz {

/// What the kernel's own tables take in: areas, boundaries, grids, places, units, the duty roster and where
/// its units are, holidays. They live as long as the store and the tables.
[[nodiscard]] std::vector<Registration> addCoreImports(ImportRegistry& registry, CoreStore& core,
                                                       const ReferenceRegistry& tables);
/// What they give out: cases of any kind, areas, grids, units, places.
[[nodiscard]] std::vector<Registration> addCoreExports(ImportRegistry& registry, CoreStore& core);

}  // namespace qz
