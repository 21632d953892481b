// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/cases.h"

/// Psychological services to the public as counts alone, and crisis hand-overs (systems.md rows 45, 46). No
/// name, no diagnosis, no score: a service point reports how many, the hand-over keeps what the receiving
/// service needs for 30 days.
namespace qz::mediation {

inline const QString kServiceKind = QStringLiteral("mediation.service_sheet");
inline const QString kCrisisKind = QStringLiteral("mediation.crisis_handover");

[[nodiscard]] QStringList serviceForms();  ///< hotline, appointment, …
[[nodiscard]] QStringList serviceTopics();
[[nodiscard]] QStringList ageBands();

/// 社会心理服务: one service point and month.
[[nodiscard]] Result<CaseKind> serviceKind(CaseExtension* extension);
/// 危机干预转介: purpose, receiving body, what is handed over.
[[nodiscard]] Result<CaseKind> crisisKind(CaseExtension* extension);

}  // namespace qz::mediation
