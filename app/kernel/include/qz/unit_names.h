// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/areas.h"
#include "qz/cases.h"

namespace qz {

/// The name of a unit on a day, the code where it is not known. An invalid day is today.
[[nodiscard]] inline QString unitNameOn(const Directory& directory, const QString& code, QDate day = {}) {
    const std::optional<Unit> unit = directory.unitOn(code, day);
    return unit ? unit->name : code;
}

[[nodiscard]] inline QDate dayOf(Instant at) { return CivilTime::fromInstant(at).date; }

/// Whose names a case shows: of today while it is open (invalid), for ever those of the day when it closed.
[[nodiscard]] inline QDate dayOfNames(const CaseRecord& record) {
    return record.closedAt ? dayOf(*record.closedAt) : QDate();
}

}  // namespace qz
