// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray_reports.h"

#include <QCoreApplication>
#include <algorithm>

#include "beside.h"
#include "qz/papers/report_work.h"

namespace qz {

namespace {

Result<std::optional<ReportToSign>> waitingStep(CoreStore& core, const KeptReport& report,
                                                const Actor& actor) {
    using Found = std::optional<ReportToSign>;
    const auto may = [&](ReportStep step) {
        return core.access().check(actor.user, reportStepRule(step).permission, report.area).ok();
    };
    if (report.state == ReportState::Frozen && may(ReportStep::Issue)) {
        return Found({report, ReportStep::Issue});
    }
    if (report.state != ReportState::Check || !may(ReportStep::Freeze)) {
        return Found();
    }
    QZ_ASSIGN(const QList<ReportObjection> objections, core.keptReports().objections(report.id).result());
    const bool open = std::any_of(objections.begin(), objections.end(),
                                  [](const ReportObjection& each) { return each.decision.isEmpty(); });
    return open ? Found() : Found({report, ReportStep::Freeze});
}

}  // namespace

QFuture<Result<QList<ReportToSign>>> reportsToSign(Desk& desk) {
    return beside(
        desk.workers(),
        [core = &desk.runtime.core(), actor = desk.session.actor()]() -> Result<QList<ReportToSign>> {
            QZ_ASSIGN(const QList<KeptReport> reports, core->keptReports().list(actor).result());
            QList<ReportToSign> waiting;
            for (const KeptReport& report : reports) {
                QZ_ASSIGN(const std::optional<ReportToSign> step, waitingStep(*core, report, actor));
                if (step) {
                    waiting.prepend(*step);
                }
            }
            return waiting;
        });
}

Result<KeptReport> signReport(Runtime& runtime, const ReportToSign& wanted, const QString& number,
                              const QString& recipients, const Actor& actor) {
    const ReportWork work(runtime);
    return wanted.step == ReportStep::Issue ? work.issue(wanted.report, number, recipients, actor)
                                            : work.advance(wanted.report, wanted.step, {}, actor);
}

Result<KeptReport> refuseReport(Runtime& runtime, const ReportToSign& wanted, const QString& reason,
                                const Actor& actor) {
    if (wanted.step == ReportStep::Issue) {
        return makeError(ErrorCode::Conflict,
                         QCoreApplication::translate("qz::ApprovalsPage",
                                                     "A frozen report stays as it is: leave it unissued, or "
                                                     "issue it and correct it with a note."));
    }
    return ReportWork(runtime).advance(wanted.report, ReportStep::Return, reason, actor);
}

QString reportName(const KeptReport& report) {
    const QString from = report.period.from.toString(Qt::ISODate);
    return QStringLiteral("%1 %2").arg(
        report.title, report.period.from == report.period.to
                          ? from
                          : from + QChar(0x2013) + report.period.to.toString(QStringLiteral("MM-dd")));
}

}  // namespace qz
