// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "qz/cases.h"

namespace qz {

/// An imported case as the store will write it: ids given, limits computed, personal values sealed, texts
/// encoded. Belongs to the CaseBulk that made it.
class PreparedCase {
public:
    virtual ~PreparedCase() = default;
    /// Known before the case is written, so that a module can make its own row ready.
    [[nodiscard]] virtual CaseId id() const = 0;
};

/// The fast door of imports for many cases in one write; the same rules as Cases::openImported.
class CaseBulk {
public:
    virtual ~CaseBulk() = default;
    /// Any one thread, beside open(); touches neither the store nor this object's other parts.
    [[nodiscard]] virtual Result<std::unique_ptr<PreparedCase>> prepare(
        const ImportedCase& imported) const = 0;
    /// Thread of the unit of work. A case that is known already is not written; the outcome names it.
    virtual Result<ImportedOutcome> open(const PreparedCase& prepared) = 0;
    /// Writes the numbers and the end of the journal's chain that open() keeps in memory. Call it before any
    /// other step in the same unit of work and at the end; open() may follow.
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
