// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "mediation/domain/dispute_measures.h"
#include "mediation/domain/party_sheet.h"
#include "mediation/domain/whole_entry.h"
#include "qz/clock.h"
#include "qz/module_context.h"
#include "qz/registration.h"

namespace qz::mediation {

/// Reads a sheet of parties beside the window.
class SheetReader final : public PartySheets {
public:
    /// All outlive the reader. `resources`: the folder that holds data/.
    SheetReader(Jobs& jobs, const Clock& clock, QString resources, const QHash<QString, bool>& sides)
        : m_jobs(jobs), m_clock(clock), m_resources(std::move(resources)), m_sides(sides) {}
    [[nodiscard]] QFuture<Result<PartySheet>> read(QString file, FieldMap known) override;

private:
    Jobs& m_jobs;
    const Clock& m_clock;
    QString m_resources;
    const QHash<QString, bool>& m_sides;
};

/// Case and steps in one transaction.
class OneEntry final : public WholeEntry {
public:
    OneEntry(Store& store, Cases& cases) : m_store(store), m_cases(cases) {}  ///< outlive it
    [[nodiscard]] QFuture<Result<CaseRecord>> enter(NewCase request, QList<StepRequest> steps) override;

private:
    Store& m_store;
    Cases& m_cases;
};

/// Disputes by area, counted in the store. Any thread.
class StoredMeasures final : public DisputeMeasureSource {
public:
    explicit StoredMeasures(Store& store) : m_store(store) {}  ///< outlives it
    [[nodiscard]] QFuture<Result<QList<AreaFigure>>> figures(DisputeMeasure measure,
                                                             AreaQuestion question) override;

private:
    Store& m_store;
};

}  // namespace qz::mediation
