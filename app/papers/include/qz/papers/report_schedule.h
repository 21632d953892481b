// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/host/runtime.h"
#include "qz/jobs.h"
#include "qz/report_flow.h"

namespace qz {

/// A report that is made by itself.
struct ReportSchedule {
    QString id;      ///< fixed, so that nothing is made twice when the rest is changed
    QString report;  ///< "daily_brief"
    AreaCode area;   ///< null: the desk's
    QString audience = QStringLiteral("handling");
    ReportRhythm rhythm = ReportRhythm::Daily;
    int hour = 7;  ///< on the day after the period's end
    QString folder;
    QStringList endings{QStringLiteral("pdf")};
    bool perArea = false;  ///< one file for each area below
    QDate since;           ///< periods that ended before it are not made up
};

/// Kept in the settings of the desk under "reports/schedules".
[[nodiscard]] QList<ReportSchedule> readSchedules(const Settings& settings);
void writeSchedules(Settings& settings, const QList<ReportSchedule>& schedules);
/// Invalid with what is wrong: no report, no folder, an hour that is none.
[[nodiscard]] Status checkSchedule(const ReportSchedule& schedule, const ReportRegistry& reports);

struct ScheduleRun {
    QStringList files;
    QStringList failures;  ///< translated, one line each
};

/// Makes what is due: each period of each schedule once, missed ones too (31 at most), never twice; one whose
/// run died or failed is made again. Worker thread.
[[nodiscard]] Result<ScheduleRun> runSchedules(Runtime& runtime, const QList<ReportSchedule>& schedules,
                                               const Actor& actor, JobControl& job);

}  // namespace qz
