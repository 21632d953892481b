// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "qz/cases.h"

namespace qz {

/// Imported cases as the store will write them: ids given, limits computed, personal values sealed, texts
/// encoded. Belong to the CaseBulk that made them.
class PreparedCases {
public:
    virtual ~PreparedCases() = default;
    /// Empty again, with its memory, for the thread that prepares.
    virtual void clear() = 0;
};

/// The fast door of imports for many cases in one write; the same rules as Cases::openImported.
class CaseBulk {
public:
    virtual ~CaseBulk() = default;
    [[nodiscard]] virtual std::unique_ptr<PreparedCases> batch() const = 0;
    /// How many cases may come, about; told before the first of them, or not at all.
    virtual Status expect(qint64 cases) = 0;
    /// Adds a case to a batch; its id is known before it is written, so that a module can make its own row
    /// ready. Any thread, beside open(); touches neither the store nor this object's other parts.
    [[nodiscard]] virtual Result<CaseId> prepare(const ImportedCase& imported,
                                                 PreparedCases& batch) const = 0;
    /// Thread of the unit of work. A case that is known already is not written; the outcome names it. A new
    /// one gets its number and waits for flush(). `n`: of the batch, 0 for its first case.
    virtual Result<ImportedOutcome> open(const PreparedCases& batch, size_t n) = 0;
    /// Writes the cases that wait, a table at a time; before their batch goes or another is begun. A failure
    /// ends the unit of work: some rows stand.
    virtual Status flush() = 0;
    /// flush(), then the numbers and the end of the journal's chain that open() keeps in memory. Call it
    /// before any other step in the same unit of work and at the end; open() may follow.
    virtual Status finish() = 0;
};

/// Who hands out the fast door.
class BulkCases {
public:
    virtual ~BulkCases() = default;
    /// Ends before its unit of work.
    [[nodiscard]] virtual std::unique_ptr<CaseBulk> bulk(UnitOfWork& work) = 0;
};

}  // namespace qz
