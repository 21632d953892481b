// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "qz/case_record.h"
#include "qz/db/transaction.h"

namespace qz::core {

/// The head with who entered it.
struct StoredCase {
    CaseRecord record;
    QString createdBy;
};

[[nodiscard]] Result<std::optional<StoredCase>> findCase(ReadTx& read, const QString& number);
/// NotFound names the number.
[[nodiscard]] Result<StoredCase> readCaseByNumber(ReadTx& read, const QString& number);
[[nodiscard]] Result<QList<JournalEntry>> readJournal(ReadTx& read, const CaseId& id);

[[nodiscard]] Result<Statement> prepareCaseInsert(WriteTx& tx);
Status runCaseInsert(Statement& statement, const CaseRecord& record, const QString& createdBy);
Status insertCase(WriteTx& tx, const CaseRecord& record, const QString& createdBy);
/// Writes the columns that differ.
Status updateCase(WriteTx& tx, const CaseRecord& before, const CaseRecord& after);

/// The next number of this desk: prefix, two digits of the year, at least four digits. Blocks of 1,000; a
/// number that was given is never given again.
[[nodiscard]] Result<QString> nextNumber(WriteTx& tx, const QString& prefix, Instant openedAt);

}  // namespace qz::core
