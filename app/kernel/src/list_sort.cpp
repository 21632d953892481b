// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/list_sort.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace qz {
namespace {

Error wrong(const QString& message) {
    return makeError(ErrorCode::Invalid, message, {}, QStringLiteral("sort"));
}

}  // namespace

Result<ListSort> parseListSort(const QString& text) {
    ListSort sort;
    const QStringList parts = text.split(QLatin1Char(','));
    for (const QString& part : parts) {
        const QString word = part.trimmed();
        const bool descending = word.startsWith(QLatin1Char('-'));
        const ListSortKey key{descending ? word.mid(1).trimmed() : word, descending};
        if (key.field.isEmpty()) {
            return wrong(QCoreApplication::translate(
                             "qz::Filter", "The order “%1” has an empty key; write it as due_at,-opened_at.")
                             .arg(text));
        }
        if (std::any_of(sort.begin(), sort.end(),
                        [&key](const ListSortKey& known) { return known.field == key.field; })) {
            return wrong(
                QCoreApplication::translate("qz::Filter", "The order names “%1” twice.").arg(key.field));
        }
        sort.append(key);
    }
    if (sort.size() > kMostSortKeys) {
        return wrong(QCoreApplication::translate("qz::Filter", "A list is sorted by at most %1 keys.")
                         .arg(kMostSortKeys));
    }
    return sort;
}

QString listSortText(const ListSort& sort) {
    QStringList parts;
    for (const ListSortKey& key : sort) {
        parts.append(key.descending ? QLatin1Char('-') + key.field : key.field);
    }
    return parts.join(QLatin1Char(','));
}

}  // namespace qz
