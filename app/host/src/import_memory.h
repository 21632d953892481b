// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/core/import_store.h"
#include "qz/host/file_runs.h"

namespace qz {

/// The store's memory of imports; as cheap to make as to keep.
[[nodiscard]] ImportStore importMemory(Runtime& runtime);

/// How a file was opened and mapped, without where it lay, and back.
[[nodiscard]] QJsonObject importChoiceJson(const ImportChoice& choice);
[[nodiscard]] ImportChoice importChoiceOf(const ImportRecord& record);

}  // namespace qz
