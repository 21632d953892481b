// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/referral_rows.h"

namespace qz::mediation {

Result<QList<ReferralReply>> referralReplies(ReadTx& read, const AreaCode& area, QDate from, QDate to) {
    QZ_ASSIGN(
        Statement rows,
        read.prepare("SELECT r.source, r.sender, coalesce(c.external_id, ''), r.number, r.received_on, "
                     "r.outcome, coalesce(d.ending, '') FROM mediation_referrals r JOIN core_cases c ON "
                     "c.id = r.id LEFT JOIN mediation_disputes d ON d.number = r.dispute AND r.dispute "
                     "<> '' WHERE r.received_on BETWEEN ? AND ? AND (? = '' OR substr(r.area, 1, "
                     "length(?)) = ?) AND r.deleted_at IS NULL ORDER BY r.source, r.sender, 3, 4"));
    const QString code = area.isNull() ? QStringLiteral("") : area.toString();
    rows.bindAll(from.toString(Qt::ISODate), to.toString(Qt::ISODate), code, code, code);
    QList<ReferralReply> all;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return all;
        }
        all.append({rows.text(0), rows.text(1), rows.text(2), rows.text(3),
                    QDate::fromString(rows.text(4), Qt::ISODate), rows.text(5), rows.text(6)});
    }
}

Result<QString> senderOf(ReadTx& read, const QString& dispute) {
    QZ_ASSIGN(Statement row, read.prepare("SELECT sender FROM mediation_referrals WHERE dispute = ? AND "
                                          "dispute <> '' AND deleted_at IS NULL"));
    row.bindAll(dispute);
    QZ_ASSIGN(const bool found, row.step());
    return found ? row.text(0) : QString();
}

}  // namespace qz::mediation
