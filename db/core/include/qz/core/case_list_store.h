// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "qz/case_lists.h"
#include "qz/core/case_service.h"

namespace qz {

/// Long lists on the store. An order that an index gives gets an anchor every kListPage rows; for another the
/// keys are read once, sorted in memory and kept as row numbers (8 bytes a row).
class CaseListStore final : public CaseLists {
public:
    CaseListStore(Store& store, const CaseService& cases) : m_store(store), m_cases(cases) {}

    [[nodiscard]] QFuture<Result<CaseHead>> head(CaseQuery query, Actor reader) override;
    [[nodiscard]] QFuture<Result<CaseListingPtr>> arrange(CaseQuery query, Actor reader, QStringList find,
                                                          std::shared_ptr<JobControl> job) override;
    [[nodiscard]] QFuture<Result<CaseRows>> rows(CaseListingPtr listing, qint64 first, int count,
                                                 Actor reader) override;

    /// The same inside a read of the caller.
    Result<CaseListingPtr> arrangeIn(ReadTx& read, const CaseQuery& query, const Actor& reader,
                                     const QStringList& find, JobControl& job) const;
    Result<CaseRows> rowsIn(ReadTx& read, const CaseListing& listing, qint64 first, int count,
                            const Actor& reader) const;
    /// Every row in order, page by page; an order that no index gives is made once, not on each page.
    Status eachIn(ReadTx& read, const CaseQuery& query, const Actor& reader,
                  const std::function<Status(const CaseRecord&)>& row) const;

private:
    Store& m_store;
    const CaseService& m_cases;
};

}  // namespace qz
