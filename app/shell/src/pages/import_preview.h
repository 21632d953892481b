// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import_page.h"

namespace qz {

/// Reads the head of a file as the import would. Any thread; waits for the disk.
[[nodiscard]] Result<FilePreview> readPreview(const ImportChoice& choice, const QList<FieldTarget>& targets);

}  // namespace qz
