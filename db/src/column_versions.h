// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

#include "qz/result.h"

namespace qz {

/// `_cv`: for each synced column the row version at which it last changed, as LEB128 varints in column order.
/// Empty: all columns are as old as the row's own version, which is how a new row is kept (a hundred bytes of
/// a case). A row that was changed and is older than a column has no entry for it: version 0.
using ColumnVersions = std::vector<quint64>;

[[nodiscard]] QByteArray packColumnVersions(const ColumnVersions& versions);
/// Database error for a torn blob.
[[nodiscard]] Result<ColumnVersions> unpackColumnVersions(const QByteArray& packed);

}  // namespace qz
