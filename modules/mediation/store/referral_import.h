// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/domain/dispute_tables.h"
#include "qz/import.h"

namespace qz::mediation {

/// Fields that a batch of referrals may hold (console: `import referrals`).
[[nodiscard]] QList<FieldSpec> referralImportFields();

/// A batch as police, court, 信访 or 12345 send it: each row becomes a letter of its own in the inbox, with
/// its limit from the day it came in. Known again by sender's kind and number of the letter.
class ReferralImport {
public:
    /// All outlive the import.
    ReferralImport(Cases& cases, const DisputeTables& tables) : m_cases(cases), m_tables(tables) {}

    /// Writer thread; all or nothing.
    Result<ImportSummary> run(UnitOfWork& work, MappedRows& rows, const ImportOptions& options,
                              JobControl& job);

private:
    Result<NewCase> made(const MappedRows::Row& row, const ImportOptions& options) const;

    Cases& m_cases;
    const DisputeTables& m_tables;
};

}  // namespace qz::mediation
