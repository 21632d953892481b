// SPDX-License-Identifier: GPL-3.0-or-later
#include "rights_turn.h"

#include "qz/host/rights.h"

namespace qz {

namespace {

constexpr int everyMs = 60'000;

}  // namespace

RightsTurn::RightsTurn(Desk& desk) : QObject(&desk) {
    connect(&m_timer, &QTimer::timeout, this, [&desk] {
        if (!desk.runtime.core().store().isReadOnly()) {
            (void)endLapsedRights(desk.runtime);
        }
    });
    m_timer.start(everyMs);
}

}  // namespace qz
