// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "grid/documents/brief_streets.h"
#include "grid/domain/grid_metrics.h"
#include "qz/area_code.h"
#include "qz/suppression.h"
#include "qz/time.h"

/// Daily, weekly and monthly brief 日报: from events to numbers. Pure; any thread.
namespace qz::grid {

enum class BriefPeriod { Daily, Weekly, Monthly };

/// Whom, what and when a brief is about; printed with it.
struct BriefScope {
    BriefPeriod period = BriefPeriod::Daily;
    AreaCode area;
    CivilTime from;  ///< included
    CivilTime to;    ///< not included
    Audience audience = Audience::Handling;
    CountBy countBy = CountBy::Closing;
    CivilTime dataAsOf;
    QString number;       ///< of the issue, may be empty
    QString dataVersion;  ///< what the store says of itself
    QString calendarVersion;
    QStringList filters;               ///< as they were set; empty: none
    std::optional<qint64> population;  ///< of the area, where known (systems.md A.4 R3)
    int nightFrom = 22 * 60;           ///< minutes of the day; night events began from here …
    int nightTo = 6 * 60;              ///< … to here
};

/// One event that touches the period.
struct BriefEvent {
    EventFacts facts;
    QString number;
    QString classCode;
    QString topClass;  ///< "P01", the column or row it is counted in
    AreaCode street;   ///< town or street it is counted in; null: not located
    QString summary;   ///< identifies nobody
    QString place;
    QString ownerUnit;  ///< unit code; empty: the command centre
    QString leadUnit;   ///< unit code; empty: never dispatched
};

struct BriefCase {
    QString number;
    QString classCode;
    AreaCode street;
    QString summary;
    QString ownerUnit;
    CivilTime openedAt;
    std::optional<CivilTime> dueAt;
    qint64 hours = 0;  ///< overdue, or open, at the period's end
};

/// An event as the unit that had it is asked to check it.
struct BriefUnitRow {
    QString unit;
    QString number;
    QString classCode;
    QString summary;
    CivilTime openedAt;
    std::optional<CivilTime> dueAt;
    std::optional<CivilTime> closedAt;
    bool inTime = false;   ///< counts as in time
    bool overdue = false;  ///< counts as open and overdue
};

struct BriefDay {
    QDate date;
    qint64 opened = 0;
    qint64 closed = 0;
};

/// Everything counted, before anybody's eyes: what may be shown follows from the audience (brief_figures.h).
struct BriefData {
    BriefScope scope;
    qint64 opened = 0;  ///< in the period
    qint64 closed = 0;  ///< in the period
    qint64 openAtEnd = 0;
    qint64 overdueAtEnd = 0;  ///< of these
    GridMetrics metrics;
    CountTable counts;  ///< opened in the period: rows street codes ("" = not located), columns top classes
    QList<BriefDay> days;
    QList<BriefCase> overdue;      ///< longest overdue first
    QList<BriefCase> longestOpen;  ///< at most ten, longest first
    QList<BriefCase> night;        ///< opened at night, by time
    QList<BriefStreet> byStreet;   ///< of a district only, in the order of the codes
    QList<BriefUnitRow> unitRows;  ///< closed in the period, or open at its end
};

/// Counts the events: all opened before the period's end that were still open at its start or opened later.
/// The day of a period that is cut inside a day is counted to the day it falls on. Invalid when the period is
/// empty.
[[nodiscard]] Result<BriefData> collectBrief(const BriefScope& scope, const QList<BriefEvent>& events);

[[nodiscard]] QString briefName(BriefPeriod period);  ///< "daily_brief"

}  // namespace qz::grid
