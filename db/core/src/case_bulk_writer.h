// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "case_rows.h"
#include "chain.h"
#include "qz/case_bulk.h"
#include "qz/core/case_service.h"

namespace qz::core {

/// CaseBulk on the store. prepare() reads only what never changes while it runs: kinds, keys, the calendar of
/// the moment the import began.
class CaseBulkWriter final : public CaseBulk {
public:
    CaseBulkWriter(const CaseService& cases, const CaseParts& parts, WriteTx& tx);

    [[nodiscard]] Result<std::unique_ptr<PreparedCase>> prepare(const ImportedCase& imported) const override;
    Result<ImportedOutcome> open(const PreparedCase& prepared) override;
    Status finish() override;

private:
    struct Prepared;
    /// Sealed values and the journal.
    Status prepareTexts(const CaseKind& kind, const CaseRecord& record, const ImportedCase& imported,
                        Prepared& made) const;
    Status prepareStatements();
    [[nodiscard]] Result<std::optional<ImportedOutcome>> known(const Prepared& made);
    Status writeJournal(const Prepared& made);

    const CaseService& m_cases;
    const CaseParts& m_parts;
    std::shared_ptr<const WorkCalendar> m_calendar;
    WriteTx& m_tx;
    bool m_ready = false;
    Statement m_find;
    Statement m_case;
    Statement m_clock;
    Statement m_sealed;
    Statement m_journal;
    NumberRun m_numbers;
    std::optional<Link> m_link;  ///< of the entry written last; its hash is m_link->previous of the next
};

}  // namespace qz::core
