// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "qz/areas.h"
#include "qz/cases.h"

namespace qz {

/// What the explanation looks names up in. Pure apart from it.
struct WhyWords {
    const CaseKind& kind;
    std::function<QString(const FieldSpec& spec, const QString& value)> shown;  ///< codes as titles
    /// Where the rule of a clock can be read: "rule:JC-30", "table:grid.limits"; empty: nowhere.
    std::function<QString(const CaseClock& clock)> ruleLink;
    std::function<QString(const JournalEntry& entry)> who;  ///< units as they were called then
};

/// Why a case is as it is, as HTML: how it came to its state, each limit with rule, article, inputs and every
/// step of the sum, the proposed way with its reason, the steps that are closed and why, what is masked. Says
/// nothing that `detail` does not hold.
[[nodiscard]] QString whyHtml(const CaseDetail& detail, const WhyWords& words);

}  // namespace qz
