// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "qz/core/approval_store.h"
#include "qz/core/duty_store.h"
#include "qz/watch.h"

namespace qz {

/// What the watch is built on; all of it outlives it.
struct WatchParts {
    Store& store;
    AccessStore& access;
    CaseService& cases;
    DirectoryStore& directory;
    DutyStore& duties;
    AuditTrail& audit;
    const Clock& clock;
    Ids& ids;
};

/// How a shift is confirmed: both type their password; without the outgoing one the reason is kept.
struct HandOver {
    ShiftSheet sheet;  ///< `incoming`, and `outgoing` where somebody was on watch; all items seen
    QByteArray outgoingPassword;
    QByteArray incomingPassword;
};

/// What a user is told at the desk about urgent events.
struct AlarmState {
    QList<Alarm> alarms;  ///< oldest first, in the area of the reader
    QString onWatch;      ///< login of who has the watch; empty: nobody took it over
};

/// Alarms, handovers and what they are made from. Needs watch.keep in the area of the desk. Any thread.
class WatchStore {
public:
    explicit WatchStore(WatchParts parts) : m_parts(parts) {}
    void setRootArea(const AreaCode& area) { m_root = area; }

    /// Open urgent cases of the reader's area on which nobody took a step and which nobody acknowledged
    /// since they became urgent, not older than the rules say.
    [[nodiscard]] QFuture<Result<AlarmState>> alarms(const AlarmRules& rules, const Actor& reader) const;
    /// Journalled; a second time it is a Conflict that names who did.
    [[nodiscard]] QFuture<Status> acknowledge(const QString& number, const Actor& actor);
    /// Writes the escalations that are due, each once: journal and alarm row. Gives those that were made.
    [[nodiscard]] QFuture<Result<QList<Alarm>>> escalate(const AlarmRules& rules);

    /// The last handover; absent before the first.
    [[nodiscard]] QFuture<Result<std::optional<Shift>>> current() const;
    [[nodiscard]] QFuture<Result<QList<Shift>>> shifts(int limit) const;  ///< newest first
    /// What happened from `from` to `to` and what is left now, for who has the watch and for the next.
    [[nodiscard]] QFuture<Result<ShiftSheet>> sheet(Instant from, Instant to, const AlarmRules& rules,
                                                    const Actor& reader) const;
    /// Checks both passwords, then stores the sheet once and for all. Denied on a wrong password; Invalid
    /// where an item was not gone through, or somebody hands over to himself; Conflict where the watch
    /// changed meanwhile.
    [[nodiscard]] QFuture<Result<Shift>> handOver(const HandOver& request, const Actor& actor);

private:
    [[nodiscard]] Result<QList<Alarm>> alarmsIn(ReadTx& read, const AlarmRules& rules) const;
    [[nodiscard]] Result<std::optional<Alarm>> alarmOf(ReadTx& read, const CaseRecord& record) const;
    [[nodiscard]] Result<ShiftSheet> sheetIn(ReadTx& read, Instant from, Instant to, const AlarmRules& rules,
                                             const Actor& reader) const;
    Status keepAlarm(WriteTx& tx, const Alarm& alarm, const QString& acknowledgedBy);
    [[nodiscard]] Status checkHandOver(const HandOver& request, const std::optional<Shift>& last) const;
    [[nodiscard]] Status confirm(const HandOver& request) const;
    [[nodiscard]] Result<Shift> store(WriteTx& tx, const HandOver& request, const Actor& actor);

    WatchParts m_parts;
    AreaCode m_root;
};

}  // namespace qz
