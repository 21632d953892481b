// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/core/core_store.h"

namespace qz {

/// A file that came from outside may name anybody: it is kept as a content of the store, sealed a piece at a
/// time. Worker threads only.

/// Gives the name of the sealed content. `hash`: SHA-256 of the file, hex; Conflict where the file is not
/// that (any more). Denied while the ring is locked.
[[nodiscard]] Result<QString> keepSealedFile(CoreStore& core, const AreaCode& root, const QString& path,
                                             const QString& hash);

/// The file as it was; nothing stands at `target` unless all of it could be opened.
[[nodiscard]] Status openSealedFile(CoreStore& core, const QString& kept, const QString& hash,
                                    const QString& target);

}  // namespace qz
