// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>

#include "qz/area_code.h"
#include "qz/db/transaction.h"

namespace qz::mediation {

/// What became of a letter. Numbers, codes and days only: who the parties are stays sealed.
struct ReferralReply {
    QString source;
    QString sender;
    QString letter;  ///< number of theirs
    QString number;  ///< ours
    QDate receivedOn;
    QString
        outcome;  ///< action that it stands at: accept_referral, return_referral, reply_result; empty: none
    QString ending;  ///< of the dispute, where it has ended
};

/// Received in the period (days inclusive), by sender and number of the letter. Thread of the read.
[[nodiscard]] Result<QList<ReferralReply>> referralReplies(ReadTx& read, const AreaCode& area, QDate from,
                                                           QDate to);

/// Who referred the dispute with this number; empty: nobody.
[[nodiscard]] Result<QString> senderOf(ReadTx& read, const QString& dispute);

}  // namespace qz::mediation
