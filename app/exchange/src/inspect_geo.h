// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "qz/result.h"

namespace qz {

/// The answers of inspectFile() for geographic files.
[[nodiscard]] Result<QJsonObject> inspectGeoJson(const QString& path);
[[nodiscard]] Result<QJsonObject> inspectGeoPackage(const QString& path);
[[nodiscard]] Result<QJsonObject> inspectShapefile(const QString& path);
[[nodiscard]] Result<QJsonObject> inspectMbTiles(const QString& path);

}  // namespace qz
