// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "qz/cases.h"

namespace qz::mediation {

/// What was settled on the spot, entered as one: the case and every step of it, or nothing. Offered by the
/// headless plugin to the window. Errors are those of the step that was refused; their `detail` is its
/// action.
class WholeEntry {
public:
    static constexpr const char* serviceName = "mediation.whole_entry";
    virtual ~WholeEntry() = default;
    /// The number of each step is that of the new case.
    [[nodiscard]] virtual QFuture<Result<CaseRecord>> enter(NewCase request, QList<StepRequest> steps) = 0;
};

}  // namespace qz::mediation
