// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/domain/session_plan.h"
#include "qz/module_context.h"

namespace qz::mediation {

/// The calendar over the store. Any thread.
class StoredSessions final : public SessionCalendar {
public:
    explicit StoredSessions(const ModuleContext& context)
        : m_store(context.store), m_access(context.access) {}

    [[nodiscard]] QFuture<Result<SessionWeek>> week(QDate monday, AreaCode area, QString reader) override;

private:
    Store& m_store;
    Access& m_access;
};

}  // namespace qz::mediation
