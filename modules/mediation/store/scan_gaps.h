// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include "qz/case_record.h"
#include "qz/db/transaction.h"

namespace qz::mediation {

/// Papers of which some pages came back on a scanner and others did not, with those that are missing ("2,
/// 4"). A later version of the same paper stands for the earlier ones.
[[nodiscard]] Result<QMap<QString, QString>> scanGaps(ReadTx& read, const CaseId& id);

}  // namespace qz::mediation
