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

/// The same text for several parts of one statement: its marks are bound once.
QString numbered(const QString& conditions) {
    QString out;
    int mark = 0;
    for (const QChar c : conditions) {
        out += c;
        if (c == QLatin1Char('?')) {
            out += QString::number(++mark);
        }
    }
    return out;
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
    QString list;
    for (const PlanKey& key : keys) {
        list += key.sql + QStringLiteral(", ");
    }
    return list + QStringLiteral("rid");
}

QString ListPlan::unordered(const QString& columns, const QString& conditions) const {
    QString text = QStringLiteral("SELECT %1 FROM core_cases WHERE %2").arg(columns, conditions);
    if (!kinds.isEmpty()) {
        text += QStringLiteral(" AND +kind IN ('%1')").arg(kinds.join(QStringLiteral("', '")));
    }
    return text;
}

QString ListPlan::ordered(const QString& columns, int firstKey, const QString& conditions) const {
    QStringList order;
    bool descending = false;
    int column = firstKey + 1;  // counted from 1
    for (const PlanKey& key : keys) {
        descending = key.descending;
        order.append((merged ? QString::number(column) : key.sql) +
                     (descending ? QStringLiteral(" DESC") : QString()));
        ++column;
    }
    order.append((merged ? QString::number(column) : QStringLiteral("rid")) +
                 (descending ? QStringLiteral(" DESC") : QString()));
    const QString end = QStringLiteral(" ORDER BY ") + order.join(QStringLiteral(", "));
    if (!merged) {
        return unordered(columns, conditions) + end;
    }
    const QString marked = numbered(conditions);
    QStringList parts;
    for (const QString& kind : kinds) {
        parts.append(
            QStringLiteral("SELECT %1 FROM core_cases WHERE kind = '%2' AND %3").arg(columns, kind, marked));
    }
    return parts.join(QStringLiteral(" UNION ALL ")) + end;
}

QString ListPlan::pageSql() const {
    const QString conditions =
        from.text.isEmpty() ? where.text : where.text + QStringLiteral(" AND ") + from.text;
    return ordered(QLatin1String(kCaseColumns) + QStringLiteral(", ") + keyList(), keyColumn(), conditions) +
           QStringLiteral(" LIMIT %1").arg(limit + 1);
}

QString ListPlan::walkAllSql() const {
    return ordered(QLatin1String(kCaseColumns) + QStringLiteral(", ") + keyList(), keyColumn(), where.text);
}

QString ListPlan::countSql() const { return unordered(QStringLiteral("count(*)"), where.text); }

QString ListPlan::walkSql() const { return ordered(keyList(), 0, where.text); }

QString ListPlan::unsortedSql() const { return unordered(keyList(), where.text); }

QByteArray ListPlan::placeOf(const Statement& row, int firstKey) const {
    QByteArray place;
    QDataStream out(&place, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << sort;
    int column = firstKey;
    for (const PlanKey& key : keys) {
        if (key.text) {
            out << row.text(column);
        } else {
            out << row.integer(column);
        }
        ++column;
    }
    out << row.integer(column);
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
    qint64 rid = 0;
    in >> rid;
    from.values.emplaceBack(rid);
    if (in.status() != QDataStream::Ok) {
        return foreignPlace();
    }
    // From the inside out: rid, then each key before it. The bound on the first key lets an index seek.
    const auto sign = [](bool descending) { return QString(QLatin1Char(descending ? '<' : '>')); };
    from.text = QStringLiteral("rid %1 ?").arg(sign(keys.constLast().descending));
    for (qsizetype i = keys.size(); i-- > 0;) {
        const PlanKey& key = keys.at(i);
        from.text =
            QStringLiteral("%1 %2= ? AND (%1 %2 ? OR (%3))").arg(key.sql, sign(key.descending), from.text);
    }
    from.text = QLatin1Char('(') + from.text + QLatin1Char(')');
    return {};
}

}  // namespace qz::core
