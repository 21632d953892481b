// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "qz/deadline_rules.h"
#include "qz/result.h"
#include "qz/work_calendar.h"

namespace qz {

/// What the rules need besides their input: the data the program ships, or a store's.
struct ComputeData {
    WorkCalendar calendar;
    DeadlineRules rules;
    QDate today;  ///< births after it are refused; invalid: not asked
};

/// The shipped calendar and rule table under a resource folder. Reads two small files: not for the UI thread.
[[nodiscard]] Result<ComputeData> loadComputeData(const QString& resourceDir);

/// "deadline", "suppress", …: the names `compute` takes.
[[nodiscard]] QStringList computeNames();

/// Runs one pure rule on JSON input; shapes in `qizongctl help compute`. NotFound for an unknown name;
/// Invalid for unknown or missing keys and wrong types, with `where` = the JSON path ("$.counts[1][2]"). Any
/// thread.
[[nodiscard]] Result<QJsonObject> compute(const QString& name, const QJsonObject& input,
                                          const ComputeData& data);

}  // namespace qz
