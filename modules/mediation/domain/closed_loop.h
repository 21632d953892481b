// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/cases.h"
#include "qz/workflow.h"

/// The closed loop over four levels (facts: screening, triage, assessment, follow-up). Screenings are over
/// areas and look for disputes and hazards, never for people: no form here has a field for a person.
namespace qz::mediation {

inline const QString kScreeningKind = QStringLiteral("mediation.screening");
inline const QString kMatterKind = QStringLiteral("mediation.matter");
inline const QString kMeetingKind = QStringLiteral("mediation.meeting");
inline const QString kTaskKind = QStringLiteral("mediation.task");

/// "village", "street", "county", "city": from the nearest up.
[[nodiscard]] QStringList loopLevels();
/// The level above; empty above the city.
[[nodiscard]] QString levelAbove(const QString& level);
[[nodiscard]] QString levelBelow(const QString& level);

/// 排查: a campaign over areas, each of them done or not.
[[nodiscard]] Result<CaseKind> screeningKind(CaseExtension* extension);
/// A dispute or hazard that was found: triage, levels with a clock each, settled, followed up.
[[nodiscard]] Result<CaseKind> matterKind(CaseExtension* extension);
/// 研判会: agenda from what is open in an area, minutes, decisions.
[[nodiscard]] Result<CaseKind> meetingKind(CaseExtension* extension);
/// A decision of such a meeting, with a unit and a day.
[[nodiscard]] Result<CaseKind> taskKind(CaseExtension* extension);

}  // namespace qz::mediation
