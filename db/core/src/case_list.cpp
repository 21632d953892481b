// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>

#include "codec.h"
#include "list_filter.h"
#include "qz/core/case_service.h"

namespace qz {

using namespace core;

/// A list as SQL: conditions, the order and the place to go on from.
struct CaseService::ListPlan {
    SqlCondition where;
    QString key;  ///< expression that is sorted by; the id follows it, so that equal keys keep their order
    bool textKey = false;
    bool descending = false;
    int limit = 200;
    SqlCondition from;  ///< rows after the last page

    [[nodiscard]] QString pageSql() const {
        QString conditions = where.text;
        if (!from.text.isEmpty()) {
            conditions += QStringLiteral(" AND ") + from.text;
        }
        const QString way = descending ? QStringLiteral(" DESC") : QString();
        return QStringLiteral("SELECT %1, %2 FROM core_cases WHERE %3 ORDER BY %2%4, id%4 LIMIT %5")
            .arg(QLatin1String(kCaseColumns), key, conditions, way)
            .arg(limit + 1);
    }
    [[nodiscard]] QString countSql() const {
        return QStringLiteral("SELECT count(*) FROM core_cases WHERE %1").arg(where.text);
    }
};

namespace {

constexpr int kKeyColumn = kCreatedByColumn + 1;

struct SortKey {
    const char* name;
    const char* sql;
    bool text;
};

/// Sorted by index where one stands in the migrations; the others are sorted within their kind.
constexpr SortKey kSortKeys[] = {
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
};

const SortKey* sortKeyOf(const QString& name) {
    for (const SortKey& key : kSortKeys) {
        if (name == QLatin1String(key.name)) {
            return &key;
        }
    }
    return nullptr;
}

Error unknownSort(const QString& name) {
    QStringList known;
    for (const SortKey& key : kSortKeys) {
        known.append(QLatin1String(key.name));
    }
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate("qz::Filter", "A list cannot be sorted by “%1”; it can by: %2.")
            .arg(name, known.join(QStringLiteral(", "))),
        {}, QStringLiteral("sort"));
}

QByteArray pageKey(const QString& sort, bool text, const Statement& last) {
    QByteArray key;
    QDataStream out(&key, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << sort;
    if (text) {
        out << last.text(kKeyColumn);
    } else {
        out << last.integer(kKeyColumn);
    }
    out << last.blob(0);
    return key;
}

Status readPageKey(const QByteArray& key, const QString& sort, bool text, DbValue& value, QByteArray& id) {
    QDataStream in(key);
    in.setVersion(QDataStream::Qt_6_0);
    QString sortOfKey;
    in >> sortOfKey;
    if (text) {
        QString read;
        in >> read;
        value = stored(read);
    } else {
        qint64 read = 0;
        in >> read;
        value = read;
    }
    in >> id;
    if (in.status() != QDataStream::Ok || sortOfKey != sort) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Filter",
                                                     "This place in the list belongs to another list; "
                                                     "start again at the first page."));
    }
    return {};
}

void addCondition(SqlCondition& all, const SqlCondition& one) {
    if (one.text.isEmpty()) {
        return;
    }
    all.text += QStringLiteral(" AND ") + one.text;
    all.values += one.values;
}

SqlCondition kindCondition(const QString& wanted, const QString& sort, const QList<const CaseKind*>& kinds) {
    if (!wanted.isEmpty()) {
        return {QStringLiteral("kind = ?"), {wanted}};
    }
    if (sort == QLatin1String("opened_at") || sort == QLatin1String("number")) {
        return {};  // these have an index over all kinds
    }
    SqlCondition condition{QStringLiteral("kind IN ("), {}};
    for (const CaseKind* kind : kinds) {
        condition.text += condition.values.isEmpty() ? QStringLiteral("?") : QStringLiteral(", ?");
        condition.values.append(kind->id);
    }
    condition.text += QLatin1Char(')');
    return condition;
}

int bindAll(Statement& statement, int index, const QList<DbValue>& values) {
    for (const DbValue& value : values) {
        statement.bind(index++, value);
    }
    return index;
}

}  // namespace

Result<AreaCode> CaseService::readingScope(const Actor& reader) const {
    if (reader.user.isEmpty()) {
        return AreaCode();
    }
    QZ_ASSIGN(const User user, m_parts.access.user(reader.user));
    QZ_TRY(m_parts.access.check(reader.user, QStringLiteral("cases.read"), user.area));
    // Who sees the whole store also sees cases that have no place yet.
    return user.area.contains(m_root) ? AreaCode() : user.area;
}

Result<CaseService::ListPlan> CaseService::planList(const CaseQuery& query, const Actor& reader) const {
    ListPlan plan;
    plan.descending = query.sort.startsWith(QLatin1Char('-'));
    const QString sort = plan.descending ? query.sort.mid(1) : query.sort;
    const SortKey* key = sortKeyOf(sort);
    if (key == nullptr) {
        return unknownSort(sort);
    }
    plan.key = QLatin1String(key->sql);
    plan.textKey = key->text;
    plan.limit = std::clamp(query.limit, 1, 100'000);
    plan.where.text = QStringLiteral("deleted_at IS NULL");

    QString wanted = query.kind;
    if (const CaseKind* known = query.kind.isEmpty() ? nullptr : kind(query.kind)) {
        wanted = known->id;
    }
    addCondition(plan.where, kindCondition(wanted, sort, kinds()));
    QZ_ASSIGN(const AreaCode scope, readingScope(reader));
    if (!scope.isNull()) {
        addCondition(plan.where, areaCondition(scope.toString()));
    }
    if (!query.area.isNull() && query.area != m_root) {
        addCondition(plan.where, areaCondition(query.area.toString()));
    }
    QZ_ASSIGN(const SqlCondition filter, conditionOf(query.filter, m_parts.clock.now()));
    addCondition(plan.where, filter);
    if (!query.after.isEmpty()) {
        DbValue value;
        QByteArray id;
        QZ_TRY(readPageKey(query.after, query.sort, plan.textKey, value, id));
        const QString sign = plan.descending ? QStringLiteral("<") : QStringLiteral(">");
        plan.from.text = QStringLiteral("%1 %2= ? AND (%1 %2 ? OR id %2 ?)").arg(plan.key, sign);
        plan.from.values = {value, value, id};
    }
    return plan;
}

Result<QString> CaseService::listSql(const CaseQuery& query, const Actor& reader) const {
    QZ_ASSIGN(const ListPlan plan, planList(query, reader));
    return plan.pageSql();
}

Result<CasePage> CaseService::listIn(UnitOfRead& read, const CaseQuery& query, const Actor& reader) {
    ReadTx& tx = readTx(read);
    QZ_ASSIGN(const ListPlan plan, planList(query, reader));
    CasePage page;
    {
        QZ_ASSIGN(Statement rows, tx.prepare(plan.pageSql()));
        bindAll(rows, bindAll(rows, 0, plan.where.values), plan.from.values);
        QByteArray lastKey;
        while (true) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                break;
            }
            if (page.rows.size() == plan.limit) {
                page.next = lastKey;
                break;
            }
            page.rows.append(readCase(rows));
            if (page.rows.size() == plan.limit) {
                lastKey = pageKey(query.sort, plan.textKey, rows);
            }
        }
    }
    if (query.withTotal) {
        QZ_ASSIGN(Statement rows, tx.prepare(plan.countSql()));
        bindAll(rows, 0, plan.where.values);
        QZ_ASSIGN(const bool found, rows.step());
        page.total = found ? rows.integer(0) : 0;
    }
    return page;
}

}  // namespace qz
