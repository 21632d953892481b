// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>
#include <functional>

#include "qz/result.h"

namespace qz {

/// Handed to work that may take long. Checking is cancelling: leave with the error that `progress` gives.
/// Called on the worker's thread; passes on at most ten reports a second.
class JobControl {
public:
    virtual ~JobControl() = default;
    /// `total` 0 = unknown. Fails with Cancelled when the user cancelled.
    [[nodiscard]] virtual Status progress(qint64 done, qint64 total, const QString& what = {}) = 0;
};

/// For callers that show nothing and cannot be cancelled.
class SilentJob final : public JobControl {
public:
    [[nodiscard]] Status progress(qint64, qint64, const QString& = {}) override { return {}; }
};

/// Runs long work beside the window; shows it in the jobs bar. UI thread.
class Jobs {
public:
    virtual ~Jobs() = default;
    using Work = std::function<Status(JobControl&)>;
    /// `title` translated. The future ends with the work's status.
    [[nodiscard]] virtual QFuture<Status> start(const QString& title, Work work) = 0;
};

}  // namespace qz
