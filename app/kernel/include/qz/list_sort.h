// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "qz/result.h"

namespace qz {

/// One key that a list is sorted by.
struct ListSortKey {
    QString field;  ///< "due_at"
    bool descending = false;
    bool operator==(const ListSortKey&) const = default;
};

/// Keys in the order of their weight, as `CaseQuery::sort` and `--sort` write them: "due_at,-opened_at".
using ListSort = QList<ListSortKey>;

inline constexpr int kMostSortKeys = 3;

/// Invalid (where: "sort") for more than three keys, an empty one or one that comes twice. Whether a list
/// knows the fields is not asked here.
[[nodiscard]] Result<ListSort> parseListSort(const QString& text);
[[nodiscard]] QString listSortText(const ListSort& sort);

}  // namespace qz
