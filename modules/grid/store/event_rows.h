// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

#include "qz/case_record.h"
#include "qz/db/packed_rows.h"
#include "qz/db/transaction.h"
#include "qz/geo.h"

namespace qz::grid {

/// The module's row of an event; its id is the case's.
struct EventRow {
    CaseId id;
    QString number;
    QString classCode;
    QString family;
    QString classText;  ///< as another system wrote it, where it was not a class of ours
    bool needsCheck = true;
    bool hazard = false;
    QString source;
    QString address;
    std::optional<GeoPoint> point;  ///< CGCS2000
    std::optional<GeoPoint> given;  ///< as delivered, in `crs`
    Crs crs = Crs::Cgcs2000;
    QString precision = QStringLiteral("none");  ///< point, grid, village, area, none
    AreaCode area;
    int round = 1;
    QString leadUnit;
    QString mergedInto;
    bool passedCheck = false;
    QByteArray importHash;
    bool open = true;
    Instant openedAt;
};

/// Columns of one event for insert and update.
[[nodiscard]] ColumnValues eventColumns(const EventRow& row);
Status insertEvent(WriteTx& tx, const EventRow& row);
/// Columns of packEvent() after the id, then the number: it is known when the row is written.
[[nodiscard]] const QStringList& eventInsertColumns();
void packEvent(PackedRows& rows, const EventRow& row);
/// Writes all columns of the row.
Status updateEvent(WriteTx& tx, const EventRow& row);
[[nodiscard]] Result<std::optional<EventRow>> readEvent(ReadTx& read, const CaseId& id);

struct NearEvent {
    QString number;
    double metres = 0;
};
/// Open events of the class within `metres` of the point, nearest first.
[[nodiscard]] Result<QList<NearEvent>> nearEvents(ReadTx& read, const QString& classCode, GeoPoint point,
                                                  double metres);

/// How exactly an event is placed.
[[nodiscard]] QString precisionOf(const std::optional<GeoPoint>& point, const AreaCode& area);

/// One order to one unit.
struct DispatchRow {
    Uuid id;
    QString unit;
    bool lead = true;
    int round = 1;
    QString state;  ///< sent, signed, returned, recalled, done, replaced
    QString reason;
    Instant sentAt;
    std::optional<Instant> signedAt;
    std::optional<Instant> doneAt;
    std::optional<Instant> toldAt;  ///< by telephone, before it was signed for
};

[[nodiscard]] Result<QList<DispatchRow>> readDispatches(ReadTx& read, const CaseId& event);
/// `n` distinguishes orders of one event: ids are made from it, so that the same steps give the same rows.
Status insertDispatch(WriteTx& tx, const CaseId& event, qsizetype n, const DispatchRow& row);
Status updateDispatch(WriteTx& tx, const DispatchRow& row);

/// 位置待定: open events whose place is known to a village or worse, newest first.
struct UnplacedEvent {
    QString number;
    QString classCode;
    QString address;
    AreaCode area;
    Instant openedAt;
};
[[nodiscard]] Result<QList<UnplacedEvent>> unplacedEvents(ReadTx& read, int limit);

}  // namespace qz::grid
