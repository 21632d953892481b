// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/documents/papers.h"

namespace qz::mediation {

/// Papers of the referral inbox: inbox_receipt 收件回执, inbox_return_letter 退回函, inbox_result_letter
/// 结果告知函.
[[nodiscard]] QStringList referralPapers();
[[nodiscard]] QString referralPaperTitle(const QString& name);  ///< translated

/// Empty when the paper can be made of this referral, else a sentence why not.
[[nodiscard]] QString referralRefusal(const QString& name, const CaseDetail& detail);

/// The values for their templates. Pure; any thread. Conflict with the sentence of referralRefusal().
[[nodiscard]] Result<TemplateRecord> referralRecord(const QString& name, const CaseDetail& detail,
                                                    const PaperDesk& desk, CivilTime printedAt);

}  // namespace qz::mediation
