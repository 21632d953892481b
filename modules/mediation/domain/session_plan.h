// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFuture>
#include <QList>
#include <QStringList>
#include <optional>

#include "qz/area_code.h"
#include "qz/result.h"
#include "qz/time.h"

/// Sessions of mediations in days, rooms and hands. No party stands in them: number and time only.
namespace qz::mediation {

inline constexpr int kUsualMinutes = 60;
inline constexpr int kLongestMinutes = 8 * 60;

/// One session as it was planned or held.
struct PlannedSession {
    QString dispute;  ///< number
    CivilTime at;
    int minutes = kUsualMinutes;
    QString room;       ///< or place; empty: not said
    QString mediators;  ///< names, separated
    QString committee;  ///< unit code
    QString state;      ///< "planned", "held"
    AreaCode area;

    [[nodiscard]] CivilTime until() const;
};

/// Two sessions at one time in one room, or with one mediator.
struct SessionClash {
    PlannedSession other;
    bool room = false;
    QString what;  ///< the room, or the mediator
};

/// "A, B和C" and the like as names.
[[nodiscard]] QStringList mediatorNames(const QString& text);
/// The first that stands in the way of `wanted`; its own dispute never does. Pure.
[[nodiscard]] std::optional<SessionClash> clashOf(const PlannedSession& wanted,
                                                  const QList<PlannedSession>& others);
/// The clash in a sentence that says what to do.
[[nodiscard]] QString clashSentence(const SessionClash& clash);

/// A week as the calendar shows it.
struct SessionWeek {
    QDate monday;
    QList<PlannedSession> sessions;  ///< by time
    QStringList rooms;               ///< of the table of rooms, in force in that week
    QStringList mediators;
};

/// Offered by the module to its window part; see ModuleServices.
class SessionCalendar {
public:
    static constexpr auto serviceName = "mediation.sessions";
    virtual ~SessionCalendar() = default;
    /// Needs cases.read in the area; Denied otherwise.
    [[nodiscard]] virtual QFuture<Result<SessionWeek>> week(QDate monday, AreaCode area, QString reader) = 0;
};

}  // namespace qz::mediation
