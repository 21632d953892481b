// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_bulk_writer.h"

namespace qz {

using namespace core;

std::unique_ptr<CaseBulk> CaseService::bulk(UnitOfWork& work) {
    return std::make_unique<CaseBulkWriter>(*this, m_parts, writeTx(work));
}

Result<ImportedOutcome> CaseService::openImported(UnitOfWork& work, const ImportedCase& imported) {
    const std::unique_ptr<CaseBulk> one = bulk(work);
    const std::unique_ptr<PreparedCases> batch = one->batch();
    QZ_ASSIGN(const CaseId id, one->prepare(imported, *batch));
    Q_UNUSED(id)
    QZ_ASSIGN(const ImportedOutcome outcome, one->open(*batch, 0));
    QZ_TRY(one->finish());
    return outcome;
}

}  // namespace qz
