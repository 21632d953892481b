// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include "list_filter.h"
#include "qz/cases.h"
#include "qz/db/statement.h"

namespace qz::core {

/// One key of an order as SQL.
struct PlanKey {
    QString sql;
    bool text = false;
    bool descending = false;
};

/// A list as SQL: conditions, the order and the place to go on from. The row's number follows the keys, in
/// the direction of the last one, so that equal keys keep their order and an index can be walked either way.
struct ListPlan {
    QString sort;       ///< as asked for
    QStringList kinds;  ///< a list of all kinds; where each kind has its order in an index, these are merged
    bool merged = false;
    SqlCondition where;
    QList<PlanKey> keys;
    int limit = 200;
    SqlCondition from;  ///< rows after a page

    /// One page with whole heads; its keys stand from column `keyColumn()`.
    [[nodiscard]] QString pageSql() const;
    /// Every row in order with its whole head.
    [[nodiscard]] QString walkAllSql() const;
    [[nodiscard]] QString countSql() const;
    /// Every row in order: the keys, then rid. Without `LIMIT`.
    [[nodiscard]] QString walkSql() const;
    /// Every row in any order: the keys, then rid.
    [[nodiscard]] QString unsortedSql() const;
    [[nodiscard]] static int keyColumn();

    /// The place after the row that the statement stands on: its keys from a column on, then rid.
    [[nodiscard]] QByteArray placeOf(const Statement& row, int firstKey) const;
    /// Sets `from`. Invalid for a place of another list.
    Status goOnFrom(const QByteArray& place);

private:
    [[nodiscard]] QString keyList() const;
    [[nodiscard]] QString unordered(const QString& columns, const QString& conditions) const;
    /// `columns` end with the keys and rid, the keys from column `firstKey`.
    [[nodiscard]] QString ordered(const QString& columns, int firstKey, const QString& conditions) const;
};

/// The keys of "due_at,-opened_at"; Invalid names the known ones.
[[nodiscard]] Result<QList<PlanKey>> planKeys(const QString& sort);
int bindAll(Statement& statement, int index, const QList<DbValue>& values);

}  // namespace qz::core
