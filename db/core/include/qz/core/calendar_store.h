// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QReadWriteLock>
#include <memory>

#include "qz/case_record.h"
#include "qz/clock.h"
#include "qz/db/transaction.h"
#include "qz/import.h"
#include "qz/work_calendar.h"

namespace qz {

/// A running limit that another calendar would move.
struct ClockChange {
    QString number;
    QString kind;
    CaseId caseId;
    Uuid clockRow;
    QString clockId;
    DeadlineResult before;
    DeadlineResult after;
};

/// The versions of the work calendar; one is active. Old versions stay, so that every date can be explained.
class CalendarStore {
public:
    explicit CalendarStore(const Clock& clock) : m_clock(clock) {}

    /// The active calendar; never null after load(). Any thread.
    [[nodiscard]] std::shared_ptr<const WorkCalendar> active() const;
    /// NotFound names the version.
    [[nodiscard]] static Result<std::shared_ptr<const WorkCalendar>> version(ReadTx& read,
                                                                             const QString& version);
    Status load(ReadTx& read);

    /// Writes a calendar as the active one and publishes it after the commit.
    Status activate(WriteTx& tx, const WorkCalendar& calendar, const QString& source);
    /// One notice per year (holiday-cn JSON). Its year's days replace those of the active version and make a
    /// new one; the same days again change nothing. The clocks stay as they are: see changes().
    Result<ImportSummary> importHolidays(WriteTx& tx, const QList<QByteArray>& files,
                                         const ImportOptions& options);

    /// Which running clocks `next` would move. External limits are never among them.
    [[nodiscard]] static Result<QList<ClockChange>> changes(ReadTx& read, const WorkCalendar& next);
    /// Sets the new dates, notes each in the case's clock and recomputes the most urgent date of the cases.
    static Status apply(WriteTx& tx, const QList<ClockChange>& changes);

private:
    void publish(std::shared_ptr<const WorkCalendar> calendar);
    const Clock& m_clock;
    mutable QReadWriteLock m_lock;
    std::shared_ptr<const WorkCalendar> m_active;
};

}  // namespace qz
