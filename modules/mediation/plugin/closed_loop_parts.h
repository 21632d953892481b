// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "mediation/store/care_extensions.h"
#include "qz/module_context.h"
#include "qz/registration.h"

namespace qz::mediation {

/// The kinds of the closed loop with what they need. Outlives its registrations.
class ClosedLoop final {
public:
    [[nodiscard]] static Result<std::unique_ptr<ClosedLoop>> make(const ModuleContext& context,
                                                                  const DisputeTables& tables);
    /// Given once: kinds, work of co-owners, reports.
    [[nodiscard]] std::vector<Registration> registrations() { return std::move(m_kept); }

private:
    ClosedLoop(const ModuleContext& context, const DisputeTables& tables, LoopClocks clocks);
    Status addKinds(Cases& cases);

    LoopClocks m_clocks;
    ScreeningExtension m_screenings;
    MatterExtension m_matters;
    MeetingExtension m_meetings;
    TaskExtension m_tasks;
    ServiceExtension m_services;
    CrisisExtension m_crises;
    std::vector<Registration> m_kept;
};

}  // namespace qz::mediation
