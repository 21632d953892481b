// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_bulk_writer.h"

namespace qz {

using namespace core;

std::unique_ptr<CaseBulk> CaseService::bulk(UnitOfWork& work) {
    return std::make_unique<CaseBulkWriter>(*this, m_parts, writeTx(work));
}

Result<ImportedOutcome> CaseService::openImported(UnitOfWork& work, const ImportedCase& imported) {
    const std::unique_ptr<CaseBulk> one = bulk(work);
    QZ_ASSIGN(const std::unique_ptr<PreparedCase> prepared, one->prepare(imported));
    QZ_ASSIGN(const ImportedOutcome outcome, one->open(*prepared));
    QZ_TRY(one->finish());
    return outcome;
}

}  // namespace qz
