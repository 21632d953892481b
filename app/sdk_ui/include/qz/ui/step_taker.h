// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace qz {

/// A tab of the case page that takes a step itself, where a form of fields would be no way to do it: what is
/// drawn on a map is not typed. The widget that a CasePanelSpec makes implements it (Q_INTERFACES). UI
/// thread.
class StepTaker {
public:
    virtual ~StepTaker() = default;
    /// Begins the step of the case that was shown last, which is allowed now. False: no step of this tab; the
    /// form opens.
    [[nodiscard]] virtual bool takeStep(const QString& action) = 0;
};

}  // namespace qz

#define QzStepTaker_iid "org.qizong.StepTaker/1"
Q_DECLARE_INTERFACE(qz::StepTaker, QzStepTaker_iid)
