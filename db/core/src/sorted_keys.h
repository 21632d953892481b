// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <functional>
#include <vector>

#include "list_plan.h"

namespace qz::core {

/// Row numbers in an order that no index gives. Each key becomes bytes whose order is the key's; all of them
/// stand in one block of memory, which goes when the row numbers are taken.
class SortedKeys {
public:
    SortedKeys(QList<PlanKey> keys, qint64 expected);
    /// A row of ListPlan::unsortedSql(): keys, rid.
    void add(const Statement& row);
    [[nodiscard]] qint64 size() const { return static_cast<qint64>(m_rows.size()); }
    /// `report` gets rows that are through and says when to stop; asked every few milliseconds.
    Status sort(const std::function<Status(qint64 done)>& report);
    [[nodiscard]] std::vector<qint64> rids() const;

private:
    struct Row {
        qint64 rid;
        quint64 offset;
        quint32 size;
    };
    [[nodiscard]] bool before(const Row& a, const Row& b) const;
    void putNumber(qint64 value, bool descending);
    void putText(const QByteArray& utf8, bool descending);

    QList<PlanKey> m_keys;
    std::vector<char> m_bytes;
    std::vector<Row> m_rows;
};

}  // namespace qz::core
