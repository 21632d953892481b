// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

#include "qz/case_record.h"
#include "qz/reference_table.h"

/// The watch (screens.md): who is on duty, what is handed from one shift to the next, what rings.
namespace qz {

/// One line of the duty roster: a unit, or a function of the district, with whom to call from day to day.
struct DutyEntry {
    Uuid id;
    QString unit;      ///< unit code; empty for a function of the whole district
    QString post;      ///< who is on duty, as the roster names them
    QString function;  ///< "duty leader", "duty officer", as the roster names it
    QDate from;        ///< first duty day
    QDate to;          ///< last duty day, inclusive
    QString phone;     ///< of the post

    [[nodiscard]] bool covers(QDate day) const { return from <= day && day <= to; }
    bool operator==(const DutyEntry&) const = default;
};

/// An urgent case that nobody has acknowledged.
struct Alarm {
    CaseRecord record;
    Instant raisedAt;
    int level = 0;  ///< escalations made so far
    QString told;   ///< whom the last one named; empty: none
};

/// Whom an alarm goes to after so many minutes without an answer.
struct AlarmEscalation {
    int minutes = 0;
    QString to;    ///< post or function, as it is printed and looked up in the duty roster
    QString role;  ///< users of this role are told in the window
};

/// When urgent events ring and whom they reach: data of the city (resources/data/watch/alarms.json).
struct AlarmRules {
    QString version;
    QString source;
    QString validFrom;
    int dutyDayFrom = 8 * 60;           ///< minute at which the duty day changes
    int repeatSeconds = 20;             ///< between two sounds
    int quietFrom = 0;                  ///< minute of the day; from = to: no quiet hours
    int quietTo = 0;                    ///< exclusive; smaller than from: over midnight
    int withinHours = 24;               ///< an event that was raised earlier no longer rings by itself
    QList<AlarmEscalation> escalation;  ///< by minutes, ascending

    /// Io when the file cannot be read, Invalid with the place in it when it is wrong.
    [[nodiscard]] static Result<AlarmRules> load(const QString& path);
    [[nodiscard]] static Result<AlarmRules> parse(const QByteArray& json);
    /// As a version of the reference table "core.alarms" and back; Invalid names the field.
    [[nodiscard]] static Result<AlarmRules> fromVersion(const ReferenceVersion& version);
    [[nodiscard]] ReferenceVersion toVersion() const;

    /// The duty day of a moment: the night after midnight still belongs to the day before.
    [[nodiscard]] QDate dutyDay(Instant now) const;
    [[nodiscard]] bool isQuiet(CivilTime now) const;
    /// Whether a sound may be made: quiet hours never apply to who is on watch.
    [[nodiscard]] bool maySound(CivilTime now, bool onWatch) const { return onWatch || !isQuiet(now); }
    /// How many escalations are due after `raisedAt`.
    [[nodiscard]] int levelAt(Instant raisedAt, Instant now) const;
};

/// One matter that is handed from a shift to the next.
struct ShiftItem {
    QString part;  ///< urgent, overdue, to_call, approval, open: the first that fits
    QString number;
    QString title;  ///< class or summary; identifies nobody
    QString place;
    QString unit;  ///< name of who has to act
    QString phone;
    std::optional<Instant> dueAt;
    QString remark;     ///< of the outgoing shift
    bool seen = false;  ///< ticked by the incoming shift
};

/// What happened in a window of time and what is left of it: one source for the handover sheet, the brief,
/// the text for the leaders' group and the list of who is still to be called.
struct ShiftSheet {
    QString outgoing;  ///< login names
    QString incoming;
    QString outgoingName;  ///< as printed
    QString incomingName;
    Instant from;  ///< of the window
    Instant to;
    int reported = 0;
    int urgent = 0;
    int closed = 0;
    int calls = 0;
    int openNow = 0;
    int overdueNow = 0;
    QList<ShiftItem> items;
    QList<ShiftItem> backfill;  ///< matters of other systems that moved: `number` here, `title` theirs
    QString note;
    QString absence;  ///< why the outgoing shift did not sign; empty: it did

    [[nodiscard]] QList<ShiftItem> part(const QString& name) const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ShiftSheet fromJson(const QJsonObject& json);
};

/// A handover that both confirmed. Never changed afterwards.
struct Shift {
    Uuid id;
    Instant at;
    ShiftSheet sheet;
    QString sha256;  ///< of the sheet as stored, hex
};

/// The parts of a sheet in the order in which they are handed over.
[[nodiscard]] QStringList shiftParts();
[[nodiscard]] QString shiftPartTitle(const QString& part);  ///< translated

/// At most `limit` characters for a group of leaders: counts, then the urgent matters as far as they fit. No
/// personal data: it is made of counts, classes and areas.
[[nodiscard]] QString leadersText(const ShiftSheet& sheet, int limit = 150);

}  // namespace qz
