// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduled_reports.h"

#include "qz/async.h"
#include "qz/papers/report_schedule.h"

namespace qz {

ScheduledReports::ScheduledReports(Desk& desk) : QObject(&desk), m_desk(desk) {
    connect(&m_timer, &QTimer::timeout, this, &ScheduledReports::runDue);
    m_timer.start(60000);
    QTimer::singleShot(0, this, &ScheduledReports::runDue);
}

void ScheduledReports::runDue() {
    const QList<ReportSchedule> schedules = readSchedules(m_desk.settings());
    if (m_running || schedules.isEmpty() || m_desk.runtime.core().store().isReadOnly() ||
        !m_desk.session.may(QStringLiteral("reports.run"))) {
        return;
    }
    m_running = true;
    auto run = std::make_shared<ScheduleRun>();
    const auto work = [run, runtime = &m_desk.runtime, schedules,
                       actor = m_desk.session.actor()](JobControl& job) -> Status {
        QZ_ASSIGN(*run, runSchedules(*runtime, schedules, actor, job));
        return {};
    };
    onResult(
        this, m_desk.runtime.jobs().start(tr("Scheduled reports"), work), [this, run](const Status& status) {
            m_running = false;
            if (!status.ok()) {
                m_desk.notifications.post({Notification::Kind::Failure, status.error().message, {}, {}, {}});
                return;
            }
            for (const QString& failure : std::as_const(run->failures)) {
                m_desk.notifications.post({Notification::Kind::Failure,
                                           tr("A scheduled report was not made: %1").arg(failure),
                                           {},
                                           {},
                                           {}});
            }
            if (!run->files.isEmpty()) {
                m_desk.notifications.post(
                    {Notification::Kind::Done,
                     tr("%n scheduled files were made.", nullptr, static_cast<int>(run->files.size())),
                     {},
                     {},
                     {}});
            }
        });
}

}  // namespace qz
