// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "desk.h"
#include "qz/core/report_store.h"
#include "qz/print/printed_pages.h"

namespace qz {

/// A kept report that waits for the user: to be frozen after the check, or to be issued.
struct ReportToSign {
    KeptReport report;
    ReportStep step = ReportStep::Freeze;
};

/// Oldest first; only where the user's role and area allow the step, and no objection is open.
[[nodiscard]] QFuture<Result<QList<ReportToSign>>> reportsToSign(Desk& desk);

/// Freezes or issues, or sends a report in check back to its draft. Waits for the store and renders the
/// files: worker threads only. A frozen report cannot be refused: Conflict says what can be done.
[[nodiscard]] Result<KeptReport> signReport(Runtime& runtime, const ReportToSign& wanted,
                                            const QString& number, const QString& recipients,
                                            const Actor& actor);
[[nodiscard]] Result<KeptReport> refuseReport(Runtime& runtime, const ReportToSign& wanted,
                                              const QString& reason, const Actor& actor);

/// "Weekly brief 2026-11-16–11-22".
[[nodiscard]] QString reportName(const KeptReport& report);

}  // namespace qz
