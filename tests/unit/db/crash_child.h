// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qz::test {

/// Writes transactions of ten rows into the store until somebody kills the process.
int writeUntilKilled(const QString& folder);

}  // namespace qz::test
