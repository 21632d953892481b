// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>

#include "qz/area_code.h"
#include "qz/db/transaction.h"

namespace qz::mediation {

/// The seal of a committee on one agreement (用印登记). Numbers and days only: who the parties are stays
/// sealed.
struct SealUse {
    QDate day;
    QString committee;
    QString dispute;  ///< number
    int copies = 0;
    QString mediators;
};

/// Days inclusive, by committee and day. Thread of the read.
[[nodiscard]] Result<QList<SealUse>> sealUses(ReadTx& read, const AreaCode& area, QDate from, QDate to);

}  // namespace qz::mediation
