// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "qz/db/value.h"
#include "qz/filter.h"
#include "qz/time.h"

namespace qz::core {

/// A condition with its values, in the order of its marks.
struct SqlCondition {
    QString text;
    QList<DbValue> values;
};

/// A filter over the columns of core_cases that lists may name. Invalid names the unknown field and the known
/// ones.
[[nodiscard]] Result<SqlCondition> conditionOf(const Filter& filter, Instant now);
/// Everything at or below a code.
[[nodiscard]] SqlCondition areaCondition(const QString& digits);

}  // namespace qz::core
