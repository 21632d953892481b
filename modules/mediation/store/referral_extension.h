// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/store/dispute_extension.h"

namespace qz::mediation {

/// The part of the inbox of referrals in its cases: one row a case. Writer thread, or a
/// reader's.
class ReferralExtension final : public CaseExtension {
public:
    /// All outlive the extension.
    ReferralExtension(Cases& cases, const DisputeTables& tables, const DisputeExtension& disputes)
        : m_cases(cases), m_tables(tables), m_disputes(disputes) {}

    Status opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) override;
    Status stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) override;
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead& read, const QString& clockId,
                                              const CaseRecord& record, const FieldMap& fields,
                                              CivilTime start) override;
    Result<FieldMap> details(UnitOfRead& read, const CaseRecord& record) override;
    /// Whatever a letter says may name somebody.
    [[nodiscard]] bool mayIdentify(const QString& text) const override { return !text.trimmed().isEmpty(); }

private:
    Cases& m_cases;
    const DisputeTables& m_tables;
    const DisputeExtension& m_disputes;
};

}  // namespace qz::mediation
