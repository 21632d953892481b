// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "qz/result.h"

namespace qz::mediation {

/// A table of the module as data (`resources/data/mediation`). Io where the file cannot be read, Invalid
/// where it is not well formed, both with its path.
[[nodiscard]] Result<QJsonObject> dataFile(const QString& path);

}  // namespace qz::mediation
