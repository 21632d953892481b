// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "qz/core/core_store.h"
#include "qz/host/import_registry.h"
#include "qz/host/reference_registry.h"

namespace qz {

/// The core's own tables: posts, their staff, rules of the watch.
[[nodiscard]] std::vector<Registration> addCoreReferences(ReferenceRegistry& registry, CoreStore& core,
                                                          const QString& resources);
/// An import and an export for each table that is there, by its id.
[[nodiscard]] std::vector<Registration> addReferenceFiles(ImportRegistry& files,
                                                          const ReferenceRegistry& registry, CoreStore& core);

}  // namespace qz
