// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/store/dispute_rows.h"
#include "qz/areas.h"
#include "qz/reference_table.h"

/// Courts and the areas they are competent for, as a reference table (`mediation.courts`): versions with
/// source and first day.
namespace qz::mediation {

struct Court {
    QString name;
    QString level;      ///< basic, intermediate
    QStringList areas;  ///< codes; one lies in it whose code begins with one of them
};

[[nodiscard]] ReferenceTable courtsTable();

/// In force on the day. Thread of the read.
[[nodiscard]] Result<QList<Court>> courtsOn(ReadTx& read, QDate day);

/// Where the parties may apply for confirmation, with the reason as `court_ground` names it.
struct CourtProposal {
    QString court;  ///< empty: the table names none
    QString ground;
};

/// The court that invited the mediation; otherwise, of a mediation by the body on its own, the basic court
/// of the body's place (Civil Procedure Law 205). Domicile and subject matter may lead to another one, and
/// the level of the dispute to an intermediate one: a human decides. Thread of the read.
[[nodiscard]] Result<CourtProposal> proposedCourt(ReadTx& read, const CaseRecord& record,
                                                  const DisputeRow& dispute, const AreaCode& body, QDate day);

}  // namespace qz::mediation
