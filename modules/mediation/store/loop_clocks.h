// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <optional>

#include "qz/deadline.h"

namespace qz::mediation {

/// Limits of the closed loop as data (resources/data/mediation/closed_loop.json), with source and first day.
/// Immutable once loaded; any thread.
class LoopClocks {
public:
    /// Io or Invalid with the place in it.
    [[nodiscard]] static Result<LoopClocks> load(const QString& resources);
    /// Absent: no such limit.
    [[nodiscard]] std::optional<DeadlineSpec> limit(const QString& clock, const QString& level,
                                                    CivilTime start) const;

private:
    struct Row {
        QString clock;
        QString level;
        TimeSpan span;
    };
    QString m_source;
    QList<Row> m_rows;
};

/// To a day that people agreed on or a higher level set: it does not move for days off.
[[nodiscard]] DeadlineSpec fixedDay(const QString& ruleId, const QString& article, CivilTime start,
                                    QDate day);
/// To the minute that was planned.
[[nodiscard]] DeadlineSpec fixedMinute(const QString& ruleId, const QString& article, CivilTime start,
                                       CivilTime at);

}  // namespace qz::mediation
