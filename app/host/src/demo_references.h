// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/core/core_store.h"
#include "qz/host/demo_registry.h"
#include "qz/host/reference_registry.h"

namespace qz {

/// What the synthetic district has in its reference tables (resources/data/demo/references.json): lists by
/// the id of their table, "@+40" for days from the day of the demo. Tables of modules that are off are left
/// out, and so is what names a unit that this district does not have.
[[nodiscard]] DemoSource demoReferences(CoreStore& core, const ReferenceRegistry& registry,
                                        const QString& resources);

}  // namespace qz
