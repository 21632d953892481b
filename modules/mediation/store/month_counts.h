// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QMap>

#include "mediation/domain/dispute_measures.h"
#include "qz/area_code.h"
#include "qz/db/transaction.h"
#include "qz/rates.h"

namespace qz::mediation {

/// The disputes that were accepted in a period, counted by how they ended.
struct MonthCounts {
    MediationCounts all;
    double amount = 0;  ///< in agreements
    QMap<QString, MediationCounts> byKind;
    QMap<QString, MediationCounts> bySource;
    QMap<QString, MediationCounts> byCommittee;  ///< by kind of unit: village, street, enterprise, …
};

/// Days inclusive; area and all below it, null: everything. Thread of the read.
[[nodiscard]] Result<MonthCounts> monthCounts(ReadTx& read, const AreaCode& area, QDate from, QDate to);

/// What one committee (unit code; empty: none yet) has accepted in a period.
struct CommitteeCounts {
    MediationCounts counts;
    double amount = 0;
};
/// By committee. Days inclusive. Thread of the read.
[[nodiscard]] Result<QMap<QString, CommitteeCounts>> committeeCounts(ReadTx& read, const AreaCode& area,
                                                                     QDate from, QDate to);

/// Disputes of a period by their place. Days inclusive. Thread of the read.
[[nodiscard]] Result<QList<PlacedDisputes>> placedDisputes(ReadTx& read, const AreaCode& area, QDate from,
                                                           QDate to);

/// Volumes archived in a period that are paid alike.
struct ArchivedVolumes {
    QString committee;
    QString mediators;
    QString difficulty;
    QString ending;
    qint64 count = 0;
};

/// Days inclusive. Thread of the read.
[[nodiscard]] Result<QList<ArchivedVolumes>> archivedVolumes(ReadTx& read, const AreaCode& area, QDate from,
                                                             QDate to);

}  // namespace qz::mediation
