// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/reference_rows.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace qz::mediation {

Result<QList<FieldMap>> entriesOn(ReadTx& read, const char* list, QDate day) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT entry, fields FROM core_references WHERE list = ?1 AND "
                                           "valid_from <= ?2 AND (valid_to = '' OR valid_to >= ?2) AND "
                                           "deleted_at IS NULL ORDER BY entry, valid_from"));
    rows.bindAll(QString::fromLatin1(list), day.toString(Qt::ISODate));
    QList<FieldMap> entries;
    QString last;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return entries;
        }
        const QJsonObject json = QJsonDocument::fromJson(rows.text(1).toUtf8()).object();
        FieldMap fields;
        for (auto each = json.begin(); each != json.end(); ++each) {
            fields.insert(each.key(), each->toVariant().toString());
        }
        if (!entries.isEmpty() && rows.text(0) == last) {
            entries.removeLast();
        }
        last = rows.text(0);
        entries.append(fields);
    }
}

}  // namespace qz::mediation
