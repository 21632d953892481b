// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/unordered/unordered_flat_set.hpp>
#include <map>
#include <optional>

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
    ~CaseBulkWriter() override;

    [[nodiscard]] std::unique_ptr<PreparedCases> batch() const override;
    Status expect(qint64 cases) override;
    [[nodiscard]] Result<CaseId> prepare(const ImportedCase& imported, PreparedCases& batch) const override;
    Result<ImportedOutcome> open(const PreparedCases& batch, size_t n) override;
    Status flush() override;
    Status finish() override;

private:
    struct Batch;
    struct Waiting;
    /// Sealed values and the journal.
    Status prepareTexts(const CaseKind& kind, const CaseRecord& record, const ImportedCase& imported,
                        Batch& batch) const;
    [[nodiscard]] Result<std::optional<ImportedOutcome>> known(const Batch& batch, size_t n);
    /// Without a look into the store: it held no case of this source when the first of them came.
    [[nodiscard]] Result<bool> isSurelyNew(const CaseKind& kind, const QString& source, size_t key);
    /// Gives each entry of the journal its place in the chain.
    Status chain(const Batch& batch, size_t n);

    const CaseService& m_cases;
    const CaseParts& m_parts;
    std::shared_ptr<const WorkCalendar> m_calendar;
    WriteTx& m_tx;
    std::optional<Statement> m_find;
    std::unique_ptr<Waiting> m_waiting;
    std::map<std::pair<const CaseKind*, QString>, bool> m_sources;  ///< were there cases of this source?
    boost::unordered_flat_set<size_t> m_newKeys;                    ///< of new cases of the other sources
    NumberRun m_numbers;
    std::optional<Link> m_link;  ///< of the entry written last; its hash is m_link->previous of the next
};

}  // namespace qz::core
