// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/store/dispute_rows.h"
#include "qz/result.h"

namespace qz::mediation {

/// "2026-09-30=500, 2026-10-31=500" as a plan. Invalid (where: instalments) names the part.
[[nodiscard]] Result<QList<Instalment>> parseInstalments(const QString& text);
/// Of a plan that says each amount; empty: it does not.
[[nodiscard]] QString sumOf(const QList<Instalment>& plan);

}  // namespace qz::mediation
