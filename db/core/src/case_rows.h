// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>

#include "qz/case_record.h"
#include "qz/db/packed_rows.h"
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

/// Columns of packCase() after the id, then the number: it is known when the row is written.
[[nodiscard]] const QStringList& caseColumns();
/// A head without its number.
void packCase(PackedRows& rows, const CaseRecord& record, const QString& createdBy);
Status insertCase(WriteTx& tx, const CaseRecord& record, const QString& createdBy);
/// Writes the columns that differ.
Status updateCase(WriteTx& tx, const CaseRecord& before, const CaseRecord& after);

/// The next number of this desk: prefix, two digits of the year, at least four digits. Blocks of 1,000; a
/// number that was given is never given again.
[[nodiscard]] Result<QString> nextNumber(WriteTx& tx, const QString& prefix, Instant openedAt);

/// The same for many cases: what is left of a block is counted in memory.
class NumberRun {
public:
    [[nodiscard]] Result<QString> next(WriteTx& tx, const QString& prefix, Instant openedAt);
    /// Writes what was taken; the next number is then read anew.
    Status keep(WriteTx& tx);

private:
    struct Block {
        qint64 first = 0;
        qint64 next = 1;
        qint64 last = 0;
    };
    std::map<std::pair<QString, int>, Block> m_blocks;
};

}  // namespace qz::core
