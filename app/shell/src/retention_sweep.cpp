// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention_sweep.h"

#include "qz/async.h"
#include "qz/core/retention_store.h"

namespace qz {

namespace {

constexpr int kHourMs = 60 * 60 * 1000;

}  // namespace

RetentionSweep::RetentionSweep(Desk& desk) : QObject(&desk), m_desk(desk) {
    connect(&m_timer, &QTimer::timeout, this, &RetentionSweep::run);
    m_timer.start(kHourMs);
    QTimer::singleShot(0, this, &RetentionSweep::run);
}

void RetentionSweep::run() {
    if (m_running || m_desk.runtime.core().store().isReadOnly()) {
        return;
    }
    const Result<RetentionTable> table = RetentionTable::load(m_desk.runtime.folders().resources +
                                                              QStringLiteral("/data/privacy/retention.json"));
    if (!table.ok()) {
        return;  // the page of the retention says why
    }
    m_running = true;
    onResult(
        this, RetentionStore(m_desk.runtime.core(), m_desk.runtime.clock()).sweep(*table),
        [this](const Result<int>& cases) {
            m_running = false;
            if (!cases.ok()) {
                m_desk.notifications.post({Notification::Kind::Failure, cases.error().message, {}, {}, {}});
            } else if (*cases > 0) {
                m_desk.notifications.post(
                    {Notification::Kind::Info,
                     tr("Details of %n cases are past their time and were removed.", nullptr, *cases),
                     {},
                     {},
                     {}});
            }
        });
}

}  // namespace qz
