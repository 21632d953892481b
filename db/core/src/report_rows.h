// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/core/report_store.h"

namespace qz::core {

/// Columns of core_reports as readReport takes them.
extern const char* const kReportColumns;
[[nodiscard]] KeptReport readReport(const Statement& row);
[[nodiscard]] QString stepsJson(const QList<ReportStepDone>& steps);
[[nodiscard]] Result<KeptReport> findReport(ReadTx& read, const Uuid& id);
/// Objections of a report that nobody decided about.
[[nodiscard]] Result<int> openObjections(ReadTx& read, const Uuid& report);

}  // namespace qz::core
