// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qz::test {

/// Opens the store of a GuardStore and works until somebody kills the process; says each number (or "import")
/// on its own line once the store has said that it is kept.
int openCasesUntilKilled(const QString& folder, quint64 seed);
int importUntilKilled(const QString& folder, const QString& table);

inline constexpr int importRows = 100;

}  // namespace qz::test
