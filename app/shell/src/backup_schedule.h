// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>

#include "qz/core/store_care.h"
#include "qz/host/runtime.h"
#include "qz/ui/services.h"

namespace qz {

/// Makes the backups of the plan while nobody types: looks once a minute, and soon after the start for what
/// was missed. A failure is told once, then again when it fails after a success. UI thread.
class BackupSchedule final : public QObject {
    Q_OBJECT
public:
    BackupSchedule(Runtime& runtime, Notifications& notifications, QObject* parent = nullptr);
    /// What the timer does; a backup starts when the plan is due and the desk is idle enough.
    void look();

Q_SIGNALS:
    void made(const qz::CareRun& run);
    void looked();  ///< nothing was due

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void start(const BackupPlan& plan);
    Runtime& m_runtime;
    Notifications& m_notifications;
    QTimer m_timer;
    Instant m_lastInput;
    bool m_running = false;
    std::optional<Instant> m_failedAt;
};

}  // namespace qz
