// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>

#include "mediation/domain/dispute_tables.h"
#include "qz/areas.h"
#include "qz/db/transaction.h"
#include "qz/reference_table.h"

/// Rooms (`mediation.rooms`) and brand studios (`mediation.studios`, systems.md row 42) as reference tables:
/// versions with source and first day. Studios are listed, never ranked.
namespace qz::mediation {

struct Room {
    QString name;
    QString unit;
    int seats = 0;
};

struct Studio {
    QString name;
    QString unit;  ///< host committee
    QStringList specialties;
    QStringList members;
    QString address;
    QDate filedOn;  ///< with the judicial office; invalid: not yet
};

/// Both outlive the tables.
[[nodiscard]] QList<ReferenceTable> placesTables(const DisputeTables& tables, const Directory& directory);

/// In force on the day. Thread of the read.
[[nodiscard]] Result<QList<Room>> roomsOn(ReadTx& read, QDate day);
[[nodiscard]] Result<QList<Studio>> studiosOn(ReadTx& read, QDate day);

}  // namespace qz::mediation
