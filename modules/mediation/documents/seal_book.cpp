// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/documents/seal_book.h"

#include "mediation/documents/report_column.h"

namespace qz::mediation {
MonthTable sealBook(const QString& title, const QList<SealLine>& lines) {
    MonthTable table;
    table.name = title;
    table.columns = {
        reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "No."), 0.5),
        reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Sealed on"), 1),
        reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Committee"), 2),
        reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Dispute"), 1.4),
        reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Copies"), 0.6),
        reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Mediators"), 1.4),
        reportColumn(QT_TRANSLATE_NOOP("qz::mediation::Documents", "Approved by (signature)"), 1.4)};
    for (const SealLine& line : lines) {
        table.rows.append({{QString::number(table.rows.size() + 1)},
                           {line.day.toString(Qt::ISODate)},
                           {line.committee},
                           {line.dispute},
                           {QString::number(line.copies)},
                           {line.mediators},
                           {}});
    }
    return table;
}

}  // namespace qz::mediation
