// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <memory>

#include "import_memory.h"

namespace qz {

/// The file of an import, taken out of the store for as long as this lives.
struct KeptFile {
    std::unique_ptr<QTemporaryDir> folder;
    ImportRecord record;
    ImportChoice choice;  ///< opens `choice.file` as it was opened then
};

/// NotFound where the file was not kept.
[[nodiscard]] Result<KeptFile> takeOutFile(Runtime& runtime, const QString& id, const Actor& actor);

}  // namespace qz
