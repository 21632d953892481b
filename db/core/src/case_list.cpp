// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>
#include <initializer_list>

#include "codec.h"
#include "list_plan.h"
#include "qz/core/case_service.h"

namespace qz {

using namespace core;

namespace {

void addCondition(SqlCondition& all, const SqlCondition& one) {
    if (one.text.isEmpty()) {
        return;
    }
    all.text += QStringLiteral(" AND ") + one.text;
    all.values += one.values;
}

bool isSortedBy(const QString& sort, std::initializer_list<const char*> fields) {
    const QString key = sort.startsWith(QLatin1Char('-')) ? sort.mid(1) : sort;
    return std::any_of(fields.begin(), fields.end(),
                       [&key](const char* field) { return key == QLatin1String(field); });
}

/// A deputy may see a second area: the one condition of most readers stays as the indexes like it.
SqlCondition scopeCondition(const QList<AreaCode>& scope) {
    SqlCondition any = areaCondition(scope.constFirst().toString());
    for (qsizetype i = 1; i < scope.size(); ++i) {
        const SqlCondition next = areaCondition(scope.at(i).toString());
        any.text = QStringLiteral("(%1 OR %2)").arg(any.text, next.text);
        any.values += next.values;
    }
    return any;
}

}  // namespace

Result<QList<AreaCode>> CaseService::readingScope(const Actor& reader) const {
    QZ_ASSIGN(const QList<AreaCode> areas,
              m_parts.access.areasOf(reader.user, QStringLiteral("cases.read"), m_root));
    for (const AreaCode& area : areas) {
        if (area.contains(m_root)) {
            return QList<AreaCode>();  // who sees the whole store also sees cases that have no place yet
        }
    }
    return areas;
}

Result<ListPlan> CaseService::planList(const CaseQuery& query, const Actor& reader) const {
    ListPlan plan;
    plan.sort = query.sort;
    QZ_ASSIGN(plan.keys, planKeys(query.sort));
    plan.limit = std::clamp(query.limit, 1, 100'000);
    plan.where.text = QStringLiteral("deleted_at IS NULL");

    if (query.kind.isEmpty()) {
        for (const CaseKind* known : kinds()) {
            plan.kinds.append(known->id);
        }
        // In these orders each kind has an index of its own.
        plan.merged = !plan.kinds.isEmpty() && isSortedBy(query.sort, {"opened_at", "due_at"});
    } else {
        const CaseKind* known = kind(query.kind);
        // Numbers have an index over all kinds; the sign keeps SQLite from sorting by one of the kind.
        const bool byNumber = isSortedBy(query.sort, {"number"});
        addCondition(plan.where, {byNumber ? QStringLiteral("+kind = ?") : QStringLiteral("kind = ?"),
                                  {known != nullptr ? known->id : query.kind}});
    }
    QZ_ASSIGN(const QList<AreaCode> scope, readingScope(reader));
    if (!scope.isEmpty()) {
        addCondition(plan.where, scopeCondition(scope));
    }
    if (!query.area.isNull() && query.area != m_root) {
        addCondition(plan.where, areaCondition(query.area.toString()));
    }
    QZ_ASSIGN(const SqlCondition filter, conditionOf(query.filter, m_parts.clock.now()));
    addCondition(plan.where, filter);
    if (!query.after.isEmpty()) {
        QZ_TRY(plan.goOnFrom(query.after));
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
                lastKey = plan.placeOf(rows, ListPlan::keyColumn());
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
