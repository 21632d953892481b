// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/core/unit_point_office.h"
#include "qz/host/reference_registry.h"
#include "qz/watch.h"

namespace qz {

/// The rules of the watch in force on a day: the city's own version, else the shipped one. Inside a read.
[[nodiscard]] Result<AlarmRules> alarmRulesOn(UnitOfRead& read, const ReferenceRegistry& registry, QDate day);

/// The duty day of a moment and how long points of units on duty count on it. Inside a read.
[[nodiscard]] Result<PointMoment> pointMoment(UnitOfRead& read, const ReferenceRegistry& registry,
                                              Instant now);

}  // namespace qz
