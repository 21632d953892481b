// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "desk.h"

namespace qz {

/// Makes the scheduled reports that are due: when the desk opens, then once a minute. Lives with the desk.
class ScheduledReports final : public QObject {
    Q_OBJECT
public:
    explicit ScheduledReports(Desk& desk);
    void runDue();

private:
    Desk& m_desk;
    QTimer m_timer;
    bool m_running = false;
};

}  // namespace qz
