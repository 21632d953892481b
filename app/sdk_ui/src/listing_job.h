// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <atomic>

#include "qz/jobs.h"

namespace qz {

/// How far a list is arranged; any thread.
class ListingJob final : public JobControl {
public:
    Status progress(qint64 done, qint64 total, const QString&) override {
        m_done.store(done);
        m_total.store(total);
        return m_cancelled.load() ? Status(makeError(ErrorCode::Cancelled, QCoreApplication::translate(
                                                                               "qz::CaseList", "Cancelled.")))
                                  : Status();
    }
    void cancel() { m_cancelled.store(true); }
    [[nodiscard]] qint64 done() const { return m_done.load(); }
    [[nodiscard]] qint64 total() const { return m_total.load(); }

private:
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_total{0};
    std::atomic<bool> m_cancelled{false};
};

}  // namespace qz
