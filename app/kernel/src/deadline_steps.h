// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "deadline_count.h"
#include "qz/deadline.h"

namespace qz {

/// The sentences of a deadline's trace. All translated, fit to print.
namespace deadline_steps {

[[nodiscard]] QString amount(const TimeSpan& span);  ///< "30 calendar days"
[[nodiscard]] QString start(const DeadlineSpec& spec, bool timeOfDay);
[[nodiscard]] QString days(const TimeSpan& span, bool extension, QDate from, QDate to);
[[nodiscard]] QString months(int total, bool extended, QDate from, QDate to, Regime regime);
[[nodiscard]] QString workDays(const TimeSpan& span, bool extension, const QList<QDate>& counted,
                               CivilTime end);
[[nodiscard]] QString clock(const TimeSpan& span, bool extension, CivilTime end);
[[nodiscard]] QString work(const TimeSpan& span, bool extension, const QList<DayUse>& uses, CivilTime end);
[[nodiscard]] QString stopped(int days, QDate end);
[[nodiscard]] QString stoppedBetween(const Suspension& stop);
[[nodiscard]] QString rolledBecause(const WorkCalendar& calendar, QDate from, QDate to);
[[nodiscard]] QString rolled(const QString& because, QDate to);
[[nodiscard]] QString notRolled(QDate due, const QString& offReason);
[[nodiscard]] QString backwards(QDate due, const QString& offReason, QDate actBy);
[[nodiscard]] QString calendar(const QString& version, bool provisional);

}  // namespace deadline_steps
}  // namespace qz
