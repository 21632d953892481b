// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "qz/areas.h"
#include "qz/case_record.h"
#include "qz/db/transaction.h"

/// Rows of the closed loop. Thread of the transaction.
namespace qz::mediation {

struct ScreenedArea {
    AreaCode area;
    QDate doneOn;  ///< invalid: not reported yet
    int disputes = 0;
    int hazards = 0;
};

struct MatterRow {
    CaseId id;
    QString number;
    AreaCode area;
    QString subject;
    QString kind;  ///< of the dispute or hazard
    QString screening;
    QString dispute;
    QString route;
    QString level;
    QStringList coOwners;
    int escalations = 0;
    QDate foundOn;
    QDate settledOn;
    QDate endedOn;
    QString ending;
};

struct TaskRow {
    QString number;
    QString about;
    QString unit;
    QDate dueOn;
    QDate doneOn;
};

[[nodiscard]] Result<QList<ScreenedArea>> screenedAreas(ReadTx& read, const CaseId& screening);
/// The village areas (or the lowest there are) of an area: what a screening goes through.
[[nodiscard]] QList<AreaCode> areasToScreen(const AreaTree& tree, const AreaCode& area);

[[nodiscard]] Result<std::optional<MatterRow>> readMatter(ReadTx& read, const CaseId& id);
/// Not ended, in the area, oldest first.
[[nodiscard]] Result<QList<MatterRow>> openMatters(ReadTx& read, const AreaCode& area);
/// Found in the period, or open in it.
[[nodiscard]] Result<QList<MatterRow>> mattersBetween(ReadTx& read, const AreaCode& area, QDate from,
                                                      QDate to);
[[nodiscard]] Result<QStringList> mattersOfScreening(ReadTx& read, const QString& screening);
/// Open matters that the unit is co-owner of.
[[nodiscard]] Result<QStringList> coOwnedBy(ReadTx& read, const QString& unit);

[[nodiscard]] Result<QStringList> agendaOf(ReadTx& read, const CaseId& meeting);
[[nodiscard]] Result<QList<TaskRow>> tasksOf(ReadTx& read, const QString& meeting);

/// Id of a part of a case's rows.
[[nodiscard]] Uuid loopPart(const CaseId& id, const QString& part);
/// Success where the row could be added.
[[nodiscard]] inline Status addedRow(const Result<qint64>& row) {
    return row.ok() ? Status() : Status(row.error());
}
/// Columns are NOT NULL; a null QString would bind NULL.
[[nodiscard]] inline DbValue words(const QString& text) {
    return text.isNull() ? QString(QLatin1String("")) : text;
}

}  // namespace qz::mediation
