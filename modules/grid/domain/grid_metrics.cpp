// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/grid_metrics.h"

#include "grid/domain/grid_workflow.h"

namespace qz::grid {
namespace {

bool within(Instant instant, Instant from, Instant to) { return from <= instant && instant < to; }

}  // namespace

std::optional<double> Rate::value() const {
    if (denominator == 0) {
        return std::nullopt;
    }
    return static_cast<double>(numerator) / static_cast<double>(denominator);
}

QString Rate::text() const {
    if (denominator == 0) {
        return QStringLiteral("–");
    }
    // Hundredths of a per cent in whole numbers: exact, rounded half up.
    const qint64 hundredths = (numerator * 20000 + denominator) / (denominator * 2);
    return QStringLiteral("%1.%2 %").arg(hundredths / 100).arg(hundredths % 100, 2, 10, QLatin1Char('0'));
}

GridMetrics computeMetrics(const QList<EventFacts>& events, Instant from, Instant to, CountBy by) {
    GridMetrics metrics;
    qint64 closedInTime = 0;
    qint64 reworked = 0;
    qint64 checked = 0;
    qint64 selfFound = 0;
    for (const EventFacts& event : events) {
        const bool opened = within(event.openedAt, from, to);
        const bool closedByEnd = event.closedAt.has_value() && *event.closedAt < to;
        if (opened) {
            ++metrics.reported;
            selfFound += isSelfFound(event.source) ? 1 : 0;
        }
        const bool closed =
            closedByEnd && (by == CountBy::Opening ? opened : within(*event.closedAt, from, to));
        const bool stillOpen = !closedByEnd && (by == CountBy::Opening ? opened : event.openedAt < to);
        if (closed) {
            ++metrics.closed;
            closedInTime += event.closedInTime ? 1 : 0;
            reworked += event.reworkCount > 0 ? 1 : 0;
            checked += event.passedCheck ? 1 : 0;
        } else if (stillOpen && event.dueAt.has_value() && *event.dueAt < to) {
            ++metrics.openOverdue;
        }
    }
    metrics.inTime = {closedInTime, metrics.closed + metrics.openOverdue};
    metrics.rework = {reworked, metrics.closed};
    metrics.verifiedClose = {checked, metrics.closed};
    metrics.selfFound = {selfFound, metrics.reported};
    return metrics;
}

}  // namespace qz::grid
