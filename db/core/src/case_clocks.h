// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/case_record.h"
#include "qz/clock.h"
#include "qz/db/packed_rows.h"
#include "qz/db/transaction.h"
#include "qz/work_calendar.h"
#include "qz/workflow.h"

namespace qz::core {

/// A clock with its row.
struct StoredClock {
    Uuid row;
    CaseClock clock;
    bool isNew = false;
    bool changed = false;
};

/// The running clock that ends first.
struct MostUrgent {
    std::optional<Instant> due;
    QString clock;
    [[nodiscard]] DbValue value() const { return due ? DbValue(due->ms) : DbValue(); }
};

[[nodiscard]] Result<QList<StoredClock>> readClocks(ReadTx& read, const CaseId& id);
[[nodiscard]] MostUrgent mostUrgent(const QList<StoredClock>& clocks);
/// Writes what is new or changed.
Status writeClocks(WriteTx& tx, const CaseId& id, const QList<StoredClock>& clocks);
Status insertClock(WriteTx& tx, const CaseId& id, const Uuid& row, const CaseClock& clock);
/// Columns of packClock() after its id.
[[nodiscard]] const QStringList& clockColumns();
void packClock(PackedRows& rows, const CaseId& id, const Uuid& row, const CaseClock& clock);

/// What a step does to the clocks of a case. External limits are stopped like others, but never moved.
class ClockWork {
public:
    ClockWork(QList<StoredClock>& clocks, const WorkCalendar& calendar, Ids& ids, Instant occurredAt)
        : m_clocks(clocks), m_calendar(calendar), m_ids(ids), m_at(occurredAt) {}

    void stop(const QStringList& ids);
    void cancel(const QStringList& ids);
    /// Ended clocks run again; the date stays.
    void reopen(const QStringList& ids);
    /// One that still runs under the same name is cancelled: the new one takes its place.
    Status start(const QString& id, const DeadlineSpec& spec);
    Status suspend();
    Status resume();
    /// Fields amount, unit and, where several run, clock. Invalid names what is wrong.
    Status extend(const FieldMap& fields);
    /// Whether some stopped clock was met by when it happened, but late by when it was recorded.
    [[nodiscard]] bool becameInTime(Instant recordedAt) const;

private:
    Status recompute(CaseClock& clock);
    void endSuspension(CaseClock& clock) const;
    Result<StoredClock*> clockToExtend(const QString& id);
    QList<StoredClock>& m_clocks;
    const WorkCalendar& m_calendar;
    Ids& m_ids;
    Instant m_at;
    QList<Instant> m_metDues;
};

}  // namespace qz::core
