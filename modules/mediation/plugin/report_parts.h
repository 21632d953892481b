// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "mediation/documents/month_paper.h"
#include "mediation/documents/report_column.h"
#include "qz/areas.h"
#include "qz/host/report_registry.h"
#include "qz/module_context.h"

/// What reports of lists share: head, tables on paper, in a workbook and as JSON. Any thread.
namespace qz::mediation {

/// Outlives what is registered with it.
struct ReportDesk {
    const Areas& areas;
    const Directory& directory;
};

[[nodiscard]] QString unitName(const ReportDesk& desk, const QString& code);
[[nodiscard]] QString placeName(const ReportDesk& desk, const AreaCode& code);
/// Area, issuer, period and audience of the request. Invalid for an unknown audience.
[[nodiscard]] Result<MonthFigures> reportScope(const ReportRequest& request, const ReportDesk& desk);
/// Invalid for the public: lists that name committees and mediators are for those who work with them.
[[nodiscard]] Status handlersOnly(const MonthFigures& figures);
/// `title` in the context "qz::mediation::Documents".
[[nodiscard]] ReportOutput reportOutput(const QString& title, const MonthFigures& figures,
                                        const QList<MonthTable>& tables);

using MakeReport = Result<ReportOutput> (*)(UnitOfRead&, const ReportRequest&, const ReportDesk&,
                                            const QString&);
[[nodiscard]] Registration addReport(const ModuleContext& context, const char* name, const QString& title,
                                     MakeReport make, const std::shared_ptr<const ReportDesk>& desk);

}  // namespace qz::mediation
