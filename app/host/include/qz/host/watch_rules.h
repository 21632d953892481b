// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/host/reference_registry.h"
#include "qz/watch.h"

namespace qz {

/// The rules of the watch in force on a day: the city's own version, else the shipped one. Inside a read.
[[nodiscard]] Result<AlarmRules> alarmRulesOn(UnitOfRead& read, const ReferenceRegistry& registry, QDate day);

}  // namespace qz
