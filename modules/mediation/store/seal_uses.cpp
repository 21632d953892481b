// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/seal_uses.h"

namespace qz::mediation {

Result<QList<SealUse>> sealUses(ReadTx& read, const AreaCode& area, QDate from, QDate to) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT s.signed_on, d.committee, d.number, d.copies, d.mediators FROM "
                           "(SELECT dispute_id, signed_on, deleted_at FROM mediation_signatures WHERE signer "
                           "= 'seal' UNION ALL SELECT dispute_id, signed_on, deleted_at FROM "
                           "mediation_series_signatures WHERE signer = 'seal') s JOIN mediation_disputes d "
                           "ON d.id = s.dispute_id WHERE s.signed_on BETWEEN ? AND ? AND "
                           "(? = '' OR substr(d.area, 1, length(?)) = ?) AND s.deleted_at IS NULL AND "
                           "d.deleted_at IS NULL ORDER BY d.committee, s.signed_on, d.number"));
    const QString code = area.isNull() ? QStringLiteral("") : area.toString();
    rows.bindAll(from.toString(Qt::ISODate), to.toString(Qt::ISODate), code, code, code);
    QList<SealUse> uses;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return uses;
        }
        uses.append({QDate::fromString(rows.text(0), Qt::ISODate), rows.text(1), rows.text(2),
                     static_cast<int>(rows.integer(3)), rows.text(4)});
    }
}

}  // namespace qz::mediation
