// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>

#include "mediation/domain/dispute_tables.h"
#include "qz/areas.h"
#include "qz/db/transaction.h"
#include "qz/reference_table.h"

/// Committees and mediators as reference tables (`mediation.committees`, `mediation.mediators`): versions
/// with source and first day, edited in the settings, imported and exported like every such table.
namespace qz::mediation {

struct Committee {
    QString unit;
    QString kind;  ///< village, street, enterprise, industry
    int members = 0;
    int women = 0;
    bool minorityArea = false;
    int minorityMembers = 0;
    QDate termEnds;
};

struct Mediator {
    QString name;
    QString unit;
    QStringList specialties;  ///< codes of kinds
    QDate termEnds;
};

/// Both outlive the tables.
[[nodiscard]] QList<ReferenceTable> organisationTables(const DisputeTables& tables,
                                                       const Directory& directory);

/// What the law says of a committee (People's Mediation Law 8: 3 to 9 members, women among them, a member of
/// a minority where several peoples live). Invalid names the field. Pure.
[[nodiscard]] Status checkCommittee(const FieldMap& values);

/// What committees report beside the system (补报): `mediation.supplements`, by month and committee.
[[nodiscard]] ReferenceTable supplementsTable();

/// In force on the day. Thread of the read.
[[nodiscard]] Result<QList<Committee>> committeesOn(ReadTx& read, QDate day);
[[nodiscard]] Result<QList<Mediator>> mediatorsOn(ReadTx& read, QDate day);

/// Who could mediate a dispute of this kind in this area, with the reason and how many disputes each has
/// running: specialty before place before load. The clerk and the parties choose. Thread of the read.
[[nodiscard]] Result<QStringList> proposedMediators(ReadTx& read, const DisputeTables& tables,
                                                    const Directory& directory, const QString& kind,
                                                    const AreaCode& area, QDate day);

}  // namespace qz::mediation
