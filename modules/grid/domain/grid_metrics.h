// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>

#include "qz/time.h"

/// Rates of grid management with their denominators (facts.md B.1.8). Pure; any thread.
namespace qz::grid {

/// What the rates need of one event.
struct EventFacts {
    QString source;
    Instant openedAt;
    std::optional<Instant> closedAt;
    std::optional<Instant> dueAt;  ///< of the disposal clock; absent: none was started
    bool closedInTime = false;     ///< handled by the original due date, whatever the round
    bool passedCheck = false;      ///< an independent check passed before closing
    int reworkCount = 0;
};

struct Rate {
    qint64 numerator = 0;
    qint64 denominator = 0;
    [[nodiscard]] std::optional<double> value() const;  ///< absent for an empty denominator
    [[nodiscard]] QString text() const;  ///< "84.00 %", half up; "–" for an empty denominator
    bool operator==(const Rate&) const = default;
};

/// How cases are counted into a period; every report states it.
enum class CountBy { Opening, Closing };

struct GridMetrics {
    qint64 reported = 0;
    qint64 closed = 0;
    qint64 openOverdue = 0;  ///< open and past due at the end of the period
    Rate inTime;             ///< closed in time ÷ (closed + open overdue)
    Rate rework;             ///< closed with at least one rework ÷ closed
    Rate verifiedClose;      ///< closed with a passed independent check ÷ closed
    Rate selfFound;          ///< reported by grid workers and patrols ÷ all reported
};

/// Period [from, to). By opening: cases opened in it. By closing: cases closed in it, and those opened before
/// its end and still open then for the overdue share.
[[nodiscard]] GridMetrics computeMetrics(const QList<EventFacts>& events, Instant from, Instant to,
                                         CountBy by);

}  // namespace qz::grid
