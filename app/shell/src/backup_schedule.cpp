// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup_schedule.h"

#include <QApplication>
#include <QEvent>

#include "qz/async.h"

namespace qz {

namespace {

constexpr int lookEveryMs = 60'000;
constexpr qint64 minuteMs = 60'000;
constexpr qint64 retryMs = 30 * minuteMs;

}  // namespace

BackupSchedule::BackupSchedule(Runtime& runtime, Notifications& notifications, QObject* parent)
    : QObject(parent),
      m_runtime(runtime),
      m_notifications(notifications),
      m_lastInput(runtime.clock().now()) {
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &BackupSchedule::look);
    m_timer.start();
    qApp->installEventFilter(this);
}

bool BackupSchedule::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress ||
        event->type() == QEvent::Wheel) {
        m_lastInput = m_runtime.clock().now();
    }
    return QObject::eventFilter(watched, event);
}

void BackupSchedule::look() {
    const BackupPlan plan = BackupPlan::from(m_runtime.settings());
    const Instant now = m_runtime.clock().now();
    const bool idle = now < m_lastInput || now.ms - m_lastInput.ms >= plan.idleMinutes * minuteMs;
    const bool resting = m_failedAt && now >= *m_failedAt && now.ms - m_failedAt->ms < retryMs;
    if (m_running || resting || !plan.on || !idle || m_runtime.core().store().isReadOnly()) {
        Q_EMIT looked();
        return;
    }
    const auto last = [](ReadTx& read) { return StoreCare::last(read, QStringLiteral("backup"), true); };
    m_running = true;
    onResult(this, m_runtime.core().store().read(last),
             [this, plan, now](const Result<std::optional<CareRun>>& found) {
                 m_running = false;
                 const std::optional<Instant> good =
                     found.ok() && *found ? std::optional<Instant>((*found)->at) : std::nullopt;
                 if (found.ok() && StoreCare::isDue(plan, good, now)) {
                     start(plan);
                 } else {
                     Q_EMIT looked();
                 }
             });
}

void BackupSchedule::start(const BackupPlan& plan) {
    m_running = true;
    auto run = std::make_shared<CareRun>();
    CoreStore* core = &m_runtime.core();
    const Clock* clock = &m_runtime.clock();
    const auto work = [core, clock, plan, run](JobControl& job) -> Status {
        QZ_ASSIGN(*run, StoreCare(*core, *clock).backupByPlan(plan, {}, job));
        return {};
    };
    onResult(this, m_runtime.jobs().start(tr("Backup by plan"), work), [this, run](const Status& status) {
        m_running = false;
        if (!status.ok() && status.error().code != ErrorCode::Cancelled && !m_failedAt) {
            m_notifications.post({Notification::Kind::Failure,
                                  tr("The backup by plan failed."),
                                  status.error().message,
                                  {},
                                  {}});
        }
        m_failedAt = status.ok() ? std::nullopt : std::optional<Instant>(m_runtime.clock().now());
        Q_EMIT made(*run);
    });
}

}  // namespace qz
