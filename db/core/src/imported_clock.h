// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec.h"
#include "qz/case_record.h"
#include "qz/deadline_untraced.h"
#include "qz/work_calendar.h"

namespace qz::core {

/// A limit that an import brings without its date gets it here; one that was stopped is then met or late.
[[nodiscard]] inline Status completeImported(CaseClock& clock, const WorkCalendar& calendar) {
    if (clock.result.due.isValid() || clock.spec.spans.isEmpty()) {
        return {};
    }
    QZ_ASSIGN(clock.result, computeDeadlineUntraced(clock.spec, calendar));
    if (clock.state == ClockState::Running && clock.stoppedAt) {
        clock.state = *clock.stoppedAt <= dueInstant(clock.result) ? ClockState::Met : ClockState::Late;
    }
    return {};
}

}  // namespace qz::core
