// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/store/loop_extensions.h"

namespace qz::mediation {

/// How long the details of a crisis hand-over stay; the fact and the counts stay (systems.md row 46). The
/// deletion itself follows resources/data/privacy/retention.json.
inline constexpr int kCrisisDays = 30;

/// One count of a service point and month.
struct ServiceCount {
    AreaCode area;
    QString form;
    QString topic;
    QString ageBand;
    int count = 0;
};

/// One hand-over: no detail of it.
struct CrisisFact {
    AreaCode area;
    QString purpose;
    QString receivingBody;
    bool received = false;
};

/// Months that begin in the period. Thread of the read.
[[nodiscard]] Result<QList<ServiceCount>> serviceCounts(ReadTx& read, const AreaCode& area, QDate from,
                                                        QDate to);
[[nodiscard]] Result<QList<CrisisFact>> crisisFacts(ReadTx& read, const AreaCode& area, QDate from, QDate to);

class ServiceExtension final : public LoopExtension {
public:
    using LoopExtension::LoopExtension;
    Status opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) override;
    Status stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) override;
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead&, const QString&, const CaseRecord&, const FieldMap&,
                                              CivilTime) override {
        return std::optional<DeadlineSpec>();
    }
    Result<FieldMap> details(UnitOfRead& read, const CaseRecord& record) override;
};

class CrisisExtension final : public LoopExtension {
public:
    using LoopExtension::LoopExtension;
    Status opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) override;
    Status stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) override;
    Result<std::optional<DeadlineSpec>> clock(UnitOfRead& read, const QString& clockId,
                                              const CaseRecord& record, const FieldMap& fields,
                                              CivilTime start) override;
    Result<FieldMap> details(UnitOfRead& read, const CaseRecord& record) override;
};

}  // namespace qz::mediation
