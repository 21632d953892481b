// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "qz/clock.h"
#include "qz/db/transaction.h"
#include "qz/record_ref.h"

namespace qz {

/// Who did or saw what, when and for which purpose. Append-only, hash-chained per device.
struct AuditEntry {
    Instant at;
    QString user;
    QString action;    ///< "open_sealed", "log_in", "export.run"
    RecordRef record;  ///< may be null
    QString subject;   ///< "WG26-0417: reporter_name"; never the value itself
    QString purpose;   ///< the typed one, or the preset purpose of one's own cases
};

class AuditTrail {
public:
    AuditTrail(const Clock& clock, Ids& ids) : m_clock(clock), m_ids(ids) {}
    /// `entry.at` is set to the clock's time.
    Status append(WriteTx& tx, AuditEntry entry);
    /// Newest first.
    [[nodiscard]] static Result<QList<AuditEntry>> latest(ReadTx& read, int limit);

private:
    const Clock& m_clock;
    Ids& m_ids;
};

/// Recomputes the hash chains of journal and audit. One line a problem, empty is sound.
[[nodiscard]] Result<QStringList> verifyChains(ReadTx& read);

}  // namespace qz
