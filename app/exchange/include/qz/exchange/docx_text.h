// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "qz/result.h"

namespace qz {

/// The words of a .docx, a line a paragraph, cells of a table row beside each other with tabs; at most 1
/// million characters. Invalid where the file is damaged or no .docx.
[[nodiscard]] Result<QString> readDocxText(const QString& path);

}  // namespace qz
