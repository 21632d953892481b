// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "grid/domain/overview.h"
#include "grid/store/city_tables.h"
#include "qz/module_context.h"
#include "qz/work_calendar.h"

namespace qz::grid {

/// Figures of the statistics page from the store. Answers on the main thread's futures; reads on a reader.
class StoredOverview final : public OverviewSource {
public:
    StoredOverview(const ModuleContext& context, CityTables& tables);
    [[nodiscard]] QFuture<Result<Overview>> overview(OverviewRequest request) override;

private:
    Store& m_store;
    CityTables& m_tables;
    std::shared_ptr<const WorkCalendar> m_calendar;  ///< as shipped; null: weekends alone are off
};

}  // namespace qz::grid
