// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/cases.h"
#include "qz/clock.h"
#include "qz/db/transaction.h"

namespace qz::core {

/// An entry beside a case that takes no step of it: attachments, acknowledgements, requests.
struct BesideEntry {
    QString action;
    QString note;
    FieldMap fields;  ///< P0/P1 only
    Actor actor;
    Performer performer = {};  ///< whoever is at the desk where it is empty
};

/// Appends it to the journal with the next number of the case; state and version of the case stay.
Status appendBeside(WriteTx& tx, Ids& ids, Instant now, const CaseRecord& record, const BesideEntry& entry);

}  // namespace qz::core
