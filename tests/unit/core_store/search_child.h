// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qz::test {

/// Opens cases in the store until the process is killed; tells each on stdout.
int openCasesUntilKilled(const QString& folder);

}  // namespace qz::test
