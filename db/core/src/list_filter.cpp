// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_filter.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>
#include <algorithm>

#include "qz/filter_text.h"
#include "qz/filter_time.h"

namespace qz::core {
namespace {

using Op = Filter::Op;
using Node = Filter::Node;

/// A field as SQL; a flag is a test.
const QHash<QString, const char*>& columns() {
    static const QHash<QString, const char*> all = {
        {QStringLiteral("number"), "number"},
        {QStringLiteral("kind"), "kind"},
        {QStringLiteral("state"), "state"},
        {QStringLiteral("area"), "area"},
        {QStringLiteral("summary"), "summary"},
        {QStringLiteral("place"), "place"},
        {QStringLiteral("source"), "source"},
        {QStringLiteral("external_id"), "external_id"},
        {QStringLiteral("clock"), ""},
        {QStringLiteral("clock_ever"), ""},
        {QStringLiteral("owner"), "owner_unit"},
        {QStringLiteral("class"), "subkind"},
        {QStringLiteral("subkind"), "subkind"},
        {QStringLiteral("opened_by"), "created_by"},
        {QStringLiteral("opened_at"), "opened_at"},
        {QStringLiteral("closed_at"), "closed_at"},
        {QStringLiteral("due_at"), "due_at"},
        {QStringLiteral("reworks"), "rework_count"},
        {QStringLiteral("rework"), "rework_count"},
        {QStringLiteral("urgent"), "urgent = 1"},
        {QStringLiteral("open"), "closed_at IS NULL"},
        {QStringLiteral("located"), "lon IS NOT NULL"},
        {QStringLiteral("overdue"), "(closed_at IS NULL AND due_at < ?)"}};
    return all;
}

Error invalid(const QString& message, const QString& field) {
    return makeError(ErrorCode::Invalid, message, {}, field);
}

Error wrongOperator(const QString& field) {
    return invalid(
        QCoreApplication::translate("qz::Filter", "“%1” cannot be compared in this way.").arg(field), field);
}

const char* comparison(Op op) {
    switch (op) {
        case Op::Equal:
            return "=";
        case Op::NotEqual:
            return "<>";
        case Op::Less:
            return "<";
        case Op::LessEqual:
            return "<=";
        case Op::Greater:
            return ">";
        case Op::GreaterEqual:
            return ">=";
        default:
            return nullptr;
    }
}

/// The end of everything that starts with a text, in the byte order of UTF-8.
QString afterAll(const QString& start) { return start + QString::fromUcs4(U"\U0010FFFF", 1); }

QString escapedLike(const QString& text) {
    QString out;
    for (const QChar c : text) {
        if (c == QLatin1Char('%') || c == QLatin1Char('_') || c == QLatin1Char('\\')) {
            out += QLatin1Char('\\');
        }
        out += c;
    }
    return QLatin1Char('%') + out + QLatin1Char('%');
}

Result<SqlCondition> onText(const Node& node, const QString& column) {
    const QString value = node.values.value(0);
    if (node.op == Op::Contains) {
        return SqlCondition{column + QStringLiteral(" LIKE ? ESCAPE '\\'"), {escapedLike(value)}};
    }
    if (node.op == Op::StartsWith) {
        if (value.isEmpty()) {
            return SqlCondition{QStringLiteral("1"), {}};
        }
        return SqlCondition{QStringLiteral("(%1 >= ? AND %1 < ?)").arg(column), {value, afterAll(value)}};
    }
    if (node.op == Op::In) {
        SqlCondition condition{column + QStringLiteral(" IN ("), {}};
        for (const QString& one : node.values) {
            condition.text += condition.values.isEmpty() ? QStringLiteral("?") : QStringLiteral(", ?");
            condition.values.append(one.isNull() ? QString(QLatin1String("")) : one);
        }
        condition.text += QLatin1Char(')');
        return condition;
    }
    const char* sign = comparison(node.op);
    if (sign == nullptr) {
        return wrongOperator(node.field);
    }
    return SqlCondition{column + QLatin1Char(' ') + QLatin1String(sign) + QStringLiteral(" ?"),
                        {value.isNull() ? QString(QLatin1String("")) : value}};
}

/// A written time stands for its whole day, minute, week or month.
Result<SqlCondition> onTime(const Node& node, const QString& column, Instant now) {
    const QString value = node.values.value(0).trimmed();
    if (value.isEmpty() && (node.op == Op::Equal || node.op == Op::NotEqual)) {
        return SqlCondition{
            column + (node.op == Op::Equal ? QStringLiteral(" IS NULL") : QStringLiteral(" IS NOT NULL")),
            {}};
    }
    Result<FilterSpan> span = filterSpan(value, now);
    if (!span.ok()) {
        return invalid(span.error().message, node.field);
    }
    const qint64 from = span->from.ms;
    const qint64 to = span->to.ms;
    switch (node.op) {
        case Op::Equal:
            return SqlCondition{QStringLiteral("(%1 >= ? AND %1 < ?)").arg(column), {from, to}};
        case Op::NotEqual:
            return SqlCondition{QStringLiteral("(%1 < ? OR %1 >= ?)").arg(column), {from, to}};
        case Op::Less:
            return SqlCondition{column + QStringLiteral(" < ?"), {from}};
        case Op::LessEqual:
            return SqlCondition{column + QStringLiteral(" < ?"), {to}};
        case Op::Greater:
            return SqlCondition{column + QStringLiteral(" >= ?"), {to}};
        case Op::GreaterEqual:
            return SqlCondition{column + QStringLiteral(" >= ?"), {from}};
        default:
            return wrongOperator(node.field);
    }
}

Result<SqlCondition> onNumber(const Node& node, const QString& column) {
    const char* sign = comparison(node.op);
    bool ok = false;
    const qint64 number = node.values.value(0).toLongLong(&ok);
    if (sign == nullptr || !ok) {
        return wrongOperator(node.field);
    }
    return SqlCondition{column + QLatin1Char(' ') + QLatin1String(sign) + QStringLiteral(" ?"), {number}};
}

Result<SqlCondition> onFlag(const Node& node, const QString& test, Instant now) {
    const QString value = node.values.value(0).toLower();
    const bool known = value == QLatin1String("true") || value == QLatin1String("false");
    if (!known || (node.op != Op::Equal && node.op != Op::NotEqual)) {
        return invalid(
            QCoreApplication::translate("qz::Filter", "Write %1=true or %1=false.").arg(node.field),
            node.field);
    }
    const bool wanted = (value == QLatin1String("true")) == (node.op == Op::Equal);
    SqlCondition condition{wanted ? test : QStringLiteral("NOT (%1 IS TRUE)").arg(test), {}};
    if (test.contains(QLatin1Char('?'))) {
        condition.values = {now.ms};
    }
    return condition;
}

/// Cases with such a clock: one that runs or stands still, or (`ever`) one that was ever started.
Result<SqlCondition> onClock(const Node& node, bool ever) {
    QZ_ASSIGN(SqlCondition condition, onText(node, QStringLiteral("clock")));
    condition.text =
        QStringLiteral(
            "EXISTS (SELECT 1 FROM core_clocks WHERE case_id = core_cases.id AND core_clocks.deleted_at "
            "IS NULL%1 AND %2)")
            .arg(ever ? QString() : QStringLiteral(" AND core_clocks.state IN ('RUNNING', 'SUSPENDED')"),
                 condition.text);
    return condition;
}

Result<SqlCondition> onField(const Node& node, Instant now) {
    const FilterField* field = caseFilterField(node.field);
    if (field == nullptr) {
        QStringList known = columns().keys();
        std::sort(known.begin(), known.end());
        return invalid(
            QCoreApplication::translate("qz::Filter", "There is no field “%1” to filter by; known are: %2.")
                .arg(node.field, known.join(QStringLiteral(", "))),
            node.field);
    }
    if (field->name == QLatin1String("clock") || field->name == QLatin1String("clock_ever")) {
        return onClock(node, field->name != QLatin1String("clock"));
    }
    const QString column = QLatin1String(columns().value(field->name));
    switch (field->type) {
        case FilterType::Time:
            return onTime(node, column, now);
        case FilterType::Number:
            return onNumber(node, column);
        case FilterType::Flag:
            return onFlag(node, column, now);
        case FilterType::Text:
            break;
    }
    return onText(node, column);
}

Result<SqlCondition> onNode(const Node& node, Instant now) {
    if (node.op != Op::And && node.op != Op::Or && node.op != Op::Not) {
        return onField(node, now);
    }
    if (node.children.empty()) {
        return SqlCondition{QStringLiteral("1"), {}};
    }
    SqlCondition all;
    for (const Node& child : node.children) {
        QZ_ASSIGN(const SqlCondition one, onNode(child, now));
        if (!all.text.isEmpty()) {
            all.text += node.op == Op::Or ? QStringLiteral(" OR ") : QStringLiteral(" AND ");
        }
        all.text += one.text;
        all.values += one.values;
    }
    // A comparison with a missing value is neither true nor false; its opposite is true.
    all.text = node.op == Op::Not ? QStringLiteral("NOT ((%1) IS TRUE)").arg(all.text)
                                  : QStringLiteral("(%1)").arg(all.text);
    return all;
}

}  // namespace

Result<SqlCondition> conditionOf(const Filter& filter, Instant now) {
    return filter.isEmpty() ? Result<SqlCondition>(SqlCondition{}) : onNode(filter.root(), now);
}

SqlCondition areaCondition(const QString& digits) {
    return {QStringLiteral("(area >= ? AND area < ?)"), {digits, digits + QLatin1Char(':')}};
}

}  // namespace qz::core
