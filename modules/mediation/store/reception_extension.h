// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/areas.h"
#include "qz/cases.h"

namespace qz::mediation {

/// Receptions have no row of their own: head, journal and sealed texts say all. Writer thread, or a reader's.
class ReceptionExtension final : public CaseExtension {
public:
    explicit ReceptionExtension(const Areas& areas) : m_areas(areas) {}  ///< outlives the extension

    Status opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) override;
    Status stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) override;
    /// The report back is due on the day that was agreed; without one there is no clock.
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead& read, const QString& clockId,
                                              const CaseRecord& record, const FieldMap& fields,
                                              CivilTime start) override;
    Result<FieldMap> details(UnitOfRead& read, const CaseRecord& record) override;
    /// Whatever is said at the desk may name somebody.
    [[nodiscard]] bool mayIdentify(const QString& text) const override { return !text.trimmed().isEmpty(); }

private:
    const Areas& m_areas;
};

}  // namespace qz::mediation
