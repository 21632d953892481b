// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "desk.h"

namespace qz {

/// Lets the rules that are counted in days remove what is past its time: when the desk opens, then once an
/// hour. Lives with the desk.
class RetentionSweep final : public QObject {
    Q_OBJECT
public:
    explicit RetentionSweep(Desk& desk);
    void run();

private:
    Desk& m_desk;
    QTimer m_timer;
    bool m_running = false;
};

}  // namespace qz
