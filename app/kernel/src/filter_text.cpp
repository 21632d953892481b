// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/filter_text.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

#include "filter_scan.h"
#include "qz/filter_time.h"

namespace qz {
namespace {

constexpr int kMostTerms = 200;

bool isJoint(const QString& word) {
    return word.compare(QLatin1String("and"), Qt::CaseInsensitive) == 0 ||
           word.compare(QLatin1String("or"), Qt::CaseInsensitive) == 0 ||
           word.compare(QLatin1String("not"), Qt::CaseInsensitive) == 0;
}

QString operatorText(Filter::Op op) {
    static const QHash<Filter::Op, QString> names = {
        {Filter::Op::Equal, QStringLiteral("=")},    {Filter::Op::NotEqual, QStringLiteral("!=")},
        {Filter::Op::Less, QStringLiteral("<")},     {Filter::Op::LessEqual, QStringLiteral("<=")},
        {Filter::Op::Greater, QStringLiteral(">")},  {Filter::Op::GreaterEqual, QStringLiteral(">=")},
        {Filter::Op::Contains, QStringLiteral("~")}, {Filter::Op::StartsWith, QStringLiteral("^=")},
        {Filter::Op::In, QStringLiteral("in")}};
    return names.value(op);
}

QString listed(const QStringList& names) { return names.join(QStringLiteral(", ")); }

/// A value beside its field, or nothing where it fits.
QString valueProblem(const FilterField& field, const QString& value, Instant now) {
    switch (field.type) {
        case FilterType::Time: {
            const Result<FilterSpan> span = filterSpan(value, now);
            return value.isEmpty() || span.ok() ? QString() : span.error().message;
        }
        case FilterType::Flag:
            return value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 ||
                           value.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0
                       ? QString()
                       : QCoreApplication::translate("qz::Filter", "Write %1=true or %1=false.")
                             .arg(field.name);
        case FilterType::Number: {
            bool ok = false;
            (void)value.toLongLong(&ok);
            return ok ? QString()
                      : QCoreApplication::translate("qz::Filter", "“%1” is no whole number.").arg(value);
        }
        case FilterType::Text:
            break;
    }
    return {};
}

std::optional<FilterProblem> fieldProblem(const FilterToken& name, const FilterToken& op,
                                          const FilterField* field) {
    if (field == nullptr) {
        QStringList known;
        for (const FilterField& each : caseFilterFields()) {
            known += each.common ? QStringList(each.name) : QStringList();
        }
        return FilterProblem{
            name.at, name.length,
            QCoreApplication::translate("qz::Filter", "There is no field “%1” to filter by; known are: %2.")
                .arg(name.text, listed(known))};
    }
    const QStringList operators = filterOperators(field->type);
    if (!operators.contains(op.text.toLower())) {
        return FilterProblem{
            op.at, op.length,
            QCoreApplication::translate("qz::Filter", "“%1” cannot be compared by “%2”; it can by: %3.")
                .arg(name.text, op.text, operators.join(QLatin1Char(' ')))};
    }
    return std::nullopt;
}

/// The comparisons of a filter whose syntax is right, in their order.
std::optional<FilterProblem> meaningProblem(const QString& text, Instant now) {
    FilterScanner scanner(text);
    FilterToken token = scanner.next();
    while (token.kind != FilterTokenKind::End) {
        const FilterToken name = token;
        token = scanner.next();
        const bool isIn = token.kind == FilterTokenKind::Word &&
                          token.text.compare(QLatin1String("in"), Qt::CaseInsensitive) == 0;
        if (name.kind != FilterTokenKind::Word || isJoint(name.text) || (!isIn && !filterComparison(token))) {
            continue;
        }
        const FilterField* field = caseFilterField(name.text);
        if (const std::optional<FilterProblem> problem = fieldProblem(name, token, field)) {
            return problem;
        }
        token = scanner.next();
        while (token.kind == FilterTokenKind::Symbol || token.kind == FilterTokenKind::Word ||
               token.kind == FilterTokenKind::Quoted) {
            const bool value = token.kind != FilterTokenKind::Symbol;
            if (const QString why = value ? valueProblem(*field, token.text, now) : QString();
                !why.isEmpty()) {
                return FilterProblem{token.at, token.length, why};
            }
            const bool ends = isIn ? token.text == QLatin1String(")") && !value : value;
            token = scanner.next();
            if (ends) {
                break;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

const QList<FilterField>& caseFilterFields() {
    static const QList<FilterField> fields = {
        {QStringLiteral("state"), QT_TRANSLATE_NOOP("qz::Fields", "State")},
        {QStringLiteral("class"), QT_TRANSLATE_NOOP("qz::Fields", "Class")},
        {QStringLiteral("owner"), QT_TRANSLATE_NOOP("qz::Fields", "Owner")},
        {QStringLiteral("area"), QT_TRANSLATE_NOOP("qz::Fields", "Area")},
        {QStringLiteral("opened_at"), QT_TRANSLATE_NOOP("qz::Fields", "Opened"), FilterType::Time},
        {QStringLiteral("due_at"), QT_TRANSLATE_NOOP("qz::Fields", "Due"), FilterType::Time},
        {QStringLiteral("closed_at"), QT_TRANSLATE_NOOP("qz::Fields", "Closed"), FilterType::Time},
        {QStringLiteral("open"), QT_TRANSLATE_NOOP("qz::Fields", "Open"), FilterType::Flag},
        {QStringLiteral("overdue"), QT_TRANSLATE_NOOP("qz::Fields", "Overdue"), FilterType::Flag},
        {QStringLiteral("urgent"), QT_TRANSLATE_NOOP("qz::Fields", "Urgent"), FilterType::Flag},
        {QStringLiteral("located"), QT_TRANSLATE_NOOP("qz::Fields", "Place known"), FilterType::Flag},
        {QStringLiteral("summary"), QT_TRANSLATE_NOOP("qz::Fields", "Summary")},
        {QStringLiteral("place"), QT_TRANSLATE_NOOP("qz::Fields", "Place")},
        {QStringLiteral("number"), QT_TRANSLATE_NOOP("qz::Fields", "Number")},
        {QStringLiteral("source"), QT_TRANSLATE_NOOP("qz::Fields", "Source")},
        {QStringLiteral("external_id"), QT_TRANSLATE_NOOP("qz::Fields", "External number")},
        {QStringLiteral("reworks"), QT_TRANSLATE_NOOP("qz::Fields", "Reworks"), FilterType::Number},
        {QStringLiteral("opened_by"), QT_TRANSLATE_NOOP("qz::Fields", "Entered by")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("qz::Fields", "Kind")},
        {QStringLiteral("clock"), QT_TRANSLATE_NOOP("qz::Fields", "Running clock")},
        {QStringLiteral("clock_ever"), QT_TRANSLATE_NOOP("qz::Fields", "Clock ever started"),
         FilterType::Text, false},
        {QStringLiteral("subkind"), QT_TRANSLATE_NOOP("qz::Fields", "Class"), FilterType::Text, false},
        {QStringLiteral("rework"), QT_TRANSLATE_NOOP("qz::Fields", "Reworks"), FilterType::Number, false},
    };
    return fields;
}

const FilterField* caseFilterField(const QString& name) {
    const QString wanted = name.trimmed().toLower();
    for (const FilterField& field : caseFilterFields()) {
        if (field.name == wanted) {
            return &field;
        }
    }
    return nullptr;
}

QStringList filterOperators(FilterType type) {
    static const QStringList order = {QStringLiteral("="),  QStringLiteral("!="), QStringLiteral("<"),
                                      QStringLiteral("<="), QStringLiteral(">"),  QStringLiteral(">=")};
    switch (type) {
        case FilterType::Flag:
            return order.mid(0, 2);
        case FilterType::Time:
        case FilterType::Number:
            return order;
        case FilterType::Text:
            break;
    }
    return QStringList{QStringLiteral("="), QStringLiteral("!="), QStringLiteral("in"), QStringLiteral("~"),
                       QStringLiteral("^=")} +
           order.mid(2);
}

std::optional<FilterProblem> checkCaseFilter(const QString& text, Instant now) {
    if (text.trimmed().isEmpty()) {
        return std::nullopt;
    }
    FilterProblem problem;
    if (!parseFilterNode(text, &problem).ok()) {
        return problem;
    }
    return meaningProblem(text, now);
}

QString filterValue(const QString& value) {
    FilterScanner scanner(value);
    const FilterToken token = scanner.next();
    const bool bare = token.kind == FilterTokenKind::Word && token.length == value.size() && !isJoint(value);
    if (bare) {
        return value;
    }
    QString quoted = value;
    quoted.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

QString filterText(const Filter::Node& node) {
    if (!node.field.isEmpty()) {
        QStringList values;
        std::transform(node.values.begin(), node.values.end(), std::back_inserter(values), filterValue);
        return node.op == Filter::Op::In
                   ? QStringLiteral("%1 in (%2)").arg(node.field, listed(values))
                   : node.field + operatorText(node.op) + values.value(0, QStringLiteral("\"\""));
    }
    QStringList parts;
    for (const Filter::Node& child : node.children) {
        const bool chain = child.field.isEmpty() && child.op != Filter::Op::Not;
        parts.append(chain ? QLatin1Char('(') + filterText(child) + QLatin1Char(')') : filterText(child));
    }
    if (node.op == Filter::Op::Not) {
        return QStringLiteral("not ") + parts.value(0);
    }
    return parts.join(node.op == Filter::Op::Or ? QStringLiteral(" or ") : QStringLiteral(" and "));
}

QStringList filterParts(const Filter& filter) {
    if (filter.isEmpty()) {
        return {};
    }
    QStringList parts;
    const std::function<void(const Filter::Node&)> split = [&](const Filter::Node& node) {
        if (!node.field.isEmpty() || node.op != Filter::Op::And || parts.size() > kMostTerms) {
            parts.append(filterText(node));
            return;
        }
        std::for_each(node.children.begin(), node.children.end(), split);
    };
    split(filter.root());
    return parts;
}

QString joinFilters(const QStringList& parts) {
    if (parts.size() < 2) {
        return parts.value(0);
    }
    QStringList safe;
    for (const QString& part : parts) {
        const Result<Filter> parsed = Filter::parse(part);
        const bool isOr =
            parsed.ok() && parsed->root().field.isEmpty() && parsed->root().op == Filter::Op::Or;
        safe.append(isOr ? QLatin1Char('(') + part + QLatin1Char(')') : part);
    }
    return safe.join(QStringLiteral(" and "));
}

}  // namespace qz
