// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/domain/area_measures.h"
#include "grid/domain/event_past.h"
#include "grid/domain/facility.h"
#include "qz/module_context.h"

namespace qz::grid {

/// Earlier days of events, what is counted by area, and facilities, from the store, on its readers.
class StoredPast final : public PastSource, public AreaMeasureSource, public FacilitySource {
public:
    explicit StoredPast(const ModuleContext& context) : m_store(context.store) {}
    [[nodiscard]] QFuture<Result<QList<EventPast>>> pastSince(AreaCode area, Instant from, int most) override;
    [[nodiscard]] QFuture<Result<QList<AreaFigure>>> figures(AreaMeasure measure,
                                                             AreaQuestion question) override;
    [[nodiscard]] QFuture<Result<QList<Facility>>> facilitiesOn(QDate day) override;

private:
    Store& m_store;
};

}  // namespace qz::grid
