// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qz {

/// Eight characters over a text: "7C2A·41F0".
[[nodiscard]] QString codeOfWords(const QString& words);

}  // namespace qz
