// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "qz/result.h"

namespace qz::bench {

/// Events of one year as another system would export them, as csv; the same for the same number of rows.
[[nodiscard]] Status writeEvents(const QString& path, int rows);

}  // namespace qz::bench
