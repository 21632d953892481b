// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_plan.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>

#include "case_rows.h"
#include "codec.h"
#include "qz/list_sort.h"

namespace qz::core {
namespace {

struct SortColumn {
    const char* name;
    const char* sql;
    bool text;
};

/// Walked by index where one stands in the migrations; other orders are made once, as a snapshot.
constexpr SortColumn kSortColumns[] = {
    {"opened_at", "opened_at", false},
    {"due_at", "IFNULL(due_at, 9223372036854775807)", false},
    {"closed_at", "IFNULL(closed_at, 9223372036854775807)", false},
    {"number", "number", true},
    {"state", "state", true},
    {"area", "area", true},
    {"owner", "owner_unit", true},
    {"class", "subkind", true},
    {"place", "place", true},
    {"summary", "summary", true},
    {"source", "source", true},
    {"kind", "kind", true},
    {"external_id", "external_id", true},
    {"urgent", "urgent", false},
    {"reworks", "rework_count", false},
};

const SortColumn* columnOf(const QString& name) {
    for (const SortColumn& column : kSortColumns) {
        if (name == QLatin1String(column.name)) {
            return &column;
        }
    }
    return nullptr;
}

Error unknownSort(const QString& name) {
    QStringList known;
    for (const SortColumn& column : kSortColumns) {
        known.append(QLatin1String(column.name));
    }
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate("qz::Filter", "A list cannot be sorted by “%1”; it can by: %2.")
            .arg(name, known.join(QStringLiteral(", "))),
        {}, QStringLiteral("sort"));
}

Error foreignPlace() {
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate("qz::Filter",
                                                 "This place in the list belongs to another list; "
                                                 "start again at the first page."));
}

}  // namespace

Result<QList<PlanKey>> planKeys(const QString& sort) {
    QZ_ASSIGN(const ListSort wanted, parseListSort(sort));
    QList<PlanKey> keys;
    for (const ListSortKey& key : wanted) {
        const SortColumn* column = columnOf(key.field);
        if (column == nullptr) {
            return unknownSort(key.field);
        }
        keys.append({QLatin1String(column->sql), column->text, key.descending});
    }
    return keys;
}

int bindAll(Statement& statement, int index, const QList<DbValue>& values) {
    for (const DbValue& value : values) {
        statement.bind(index++, value);
    }
    return index;
}

int ListPlan::keyColumn() { return kCreatedByColumn + 1; }

QString ListPlan::keyList() const {
    QStringList list;
    for (const PlanKey& key : keys) {
        list.append(key.sql);
    }
    return list.join(QStringLiteral(", "));
}

QString ListPlan::orderSql() const {
    QStringList order;
    for (const PlanKey& key : keys) {
        order.append(key.sql + (key.descending ? QStringLiteral(" DESC") : QString()));
    }
    order.append(keys.constLast().descending ? QStringLiteral("id DESC") : QStringLiteral("id"));
    return order.join(QStringLiteral(", "));
}

QString ListPlan::pageSql() const {
    QString conditions = where.text;
    if (!from.text.isEmpty()) {
        conditions += QStringLiteral(" AND ") + from.text;
    }
    return QStringLiteral("SELECT %1, %2 FROM core_cases WHERE %3 ORDER BY %4 LIMIT %5")
        .arg(QLatin1String(kCaseColumns), keyList(), conditions, orderSql())
        .arg(limit + 1);
}

QString ListPlan::walkAllSql() const {
    return QStringLiteral("SELECT %1 FROM core_cases WHERE %2 ORDER BY %3")
        .arg(QLatin1String(kCaseColumns), where.text, orderSql());
}

QString ListPlan::countSql() const {
    return QStringLiteral("SELECT count(*) FROM core_cases WHERE %1").arg(where.text);
}

QString ListPlan::walkSql() const {
    return QStringLiteral("SELECT id, %1 FROM core_cases WHERE %2 ORDER BY %3")
        .arg(keyList(), where.text, orderSql());
}

QString ListPlan::unsortedSql() const {
    return QStringLiteral("SELECT rid, id, %1 FROM core_cases WHERE %2").arg(keyList(), where.text);
}

QByteArray ListPlan::placeOf(const Statement& row, int id, int firstKey) const {
    QByteArray place;
    QDataStream out(&place, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << sort;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const int column = firstKey + static_cast<int>(i);
        if (keys.at(i).text) {
            out << row.text(column);
        } else {
            out << row.integer(column);
        }
    }
    out << row.blob(id);
    return place;
}

Status ListPlan::goOnFrom(const QByteArray& place) {
    QDataStream in(place);
    in.setVersion(QDataStream::Qt_6_0);
    QString sortOfPlace;
    in >> sortOfPlace;
    if (sortOfPlace != sort) {
        return foreignPlace();
    }
    from.values.clear();
    for (const PlanKey& key : keys) {
        DbValue value;
        if (key.text) {
            QString text;
            in >> text;
            value = stored(text);
        } else {
            qint64 number = 0;
            in >> number;
            value = number;
        }
        from.values.append(value);
        from.values.append(value);
    }
    QByteArray id;
    in >> id;
    from.values.append(id);
    if (in.status() != QDataStream::Ok) {
        return foreignPlace();
    }
    // From the inside out: id, then each key before it. The bound on the first key lets an index seek.
    const auto sign = [](bool descending) { return QString(QLatin1Char(descending ? '<' : '>')); };
    from.text = QStringLiteral("id %1 ?").arg(sign(keys.constLast().descending));
    for (qsizetype i = keys.size(); i-- > 0;) {
        const PlanKey& key = keys.at(i);
        from.text =
            QStringLiteral("%1 %2= ? AND (%1 %2 ? OR (%3))").arg(key.sql, sign(key.descending), from.text);
    }
    from.text = QLatin1Char('(') + from.text + QLatin1Char(')');
    return {};
}

}  // namespace qz::core
