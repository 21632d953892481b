// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include "qz/areas.h"
#include "qz/cases.h"
#include "qz/ui/filter_bar.h"
#include "qz/ui/services.h"

namespace qz {

namespace {

QList<FilterChoice> choicesOf(const QStringList& values) {
    QList<FilterChoice> choices;
    for (const QString& value : values) {
        choices.append({value, choiceTitle(value)});
    }
    return choices;
}

/// What the kind's own form says about a field: its list or its choices.
QList<FilterChoice> formValues(const CaseKind& kind, const Lookups& lookups, const QString& field) {
    for (const FieldSpec& spec : kind.fields) {
        if (spec.id != field) {
            continue;
        }
        if (spec.lookup.isEmpty()) {
            return choicesOf(spec.choices);
        }
        QList<FilterChoice> choices;
        for (const LookupItem& item : lookups.items(spec.lookup)) {
            choices.append({item.code, item.title});
        }
        return choices;
    }
    return {};
}

/// "-7d": 7 days ago. Nothing for another form.
QString awayWords(const QString& value) {
    static const QRegularExpression form(QStringLiteral("^([+-])(\\d+)(min|h|d|w|m|y)$"));
    const QRegularExpressionMatch match = form.match(value);
    if (!match.hasMatch()) {
        return {};
    }
    static const QHash<QString, const char*> units = {
        {QStringLiteral("min"), QT_TRANSLATE_N_NOOP("qz::FilterBar", "%n minutes")},
        {QStringLiteral("h"), QT_TRANSLATE_N_NOOP("qz::FilterBar", "%n hours")},
        {QStringLiteral("d"), QT_TRANSLATE_N_NOOP("qz::FilterBar", "%n days")},
        {QStringLiteral("w"), QT_TRANSLATE_N_NOOP("qz::FilterBar", "%n weeks")},
        {QStringLiteral("m"), QT_TRANSLATE_N_NOOP("qz::FilterBar", "%n months")},
        {QStringLiteral("y"), QT_TRANSLATE_N_NOOP("qz::FilterBar", "%n years")}};
    const QString span = QCoreApplication::translate("qz::FilterBar", units.value(match.captured(3)), nullptr,
                                                     match.captured(2).toInt());
    return match.captured(1) == QLatin1String("-")
               ? QCoreApplication::translate("qz::FilterBar", "%1 ago").arg(span)
               : QCoreApplication::translate("qz::FilterBar", "in %1").arg(span);
}

QString valueWords(const QString& field, const QString& value, const FilterValues& values) {
    const FilterField* known = caseFilterField(field);
    if (known != nullptr && known->type == FilterType::Time) {
        if (const QString away = awayWords(value); !away.isEmpty()) {
            return away;
        }
        return QCoreApplication::translate("qz::FilterTimes", value.toUtf8().constData());
    }
    if (values) {
        for (const FilterChoice& choice : values(field)) {
            if (choice.text == value && !choice.hint.isEmpty()) {
                return choice.hint;
            }
        }
    }
    return value.isEmpty() ? QCoreApplication::translate("qz::FilterBar", "empty") : value;
}

QString signOf(Filter::Op op) {
    switch (op) {
        case Filter::Op::NotEqual:
            return QStringLiteral("≠");
        case Filter::Op::Less:
            return QStringLiteral("<");
        case Filter::Op::LessEqual:
            return QStringLiteral("≤");
        case Filter::Op::Greater:
            return QStringLiteral(">");
        case Filter::Op::GreaterEqual:
            return QStringLiteral("≥");
        case Filter::Op::Contains:
            return QCoreApplication::translate("qz::FilterBar", "contains");
        case Filter::Op::StartsWith:
            return QCoreApplication::translate("qz::FilterBar", "begins with");
        default:
            return QStringLiteral("=");
    }
}

}  // namespace

FilterValues caseFilterValues(const Cases& cases, const Areas& areas, const Directory& directory,
                              const Lookups& lookups, const QString& kind) {
    return [&cases, &areas, &directory, &lookups, kind](const QString& field) -> QList<FilterChoice> {
        const CaseKind* known = cases.kind(kind);
        QList<FilterChoice> choices;
        if (field == QLatin1String("state") && known != nullptr) {
            for (const StateSpec& state : known->workflow->spec().states) {
                choices.append({state.id, stateTitle(*known->workflow, state.id)});
            }
        } else if (field == QLatin1String("owner")) {
            for (const Unit& unit : directory.units()) {
                choices.append({unit.code, unit.name});
            }
        } else if (field == QLatin1String("kind")) {
            for (const CaseKind* each : cases.kinds()) {
                choices.append({each->id, QCoreApplication::translate("qz::Kinds", each->title)});
            }
        } else if (field == QLatin1String("area")) {
            const std::shared_ptr<const AreaTree> tree = areas.tree();
            const std::function<void(const AreaCode&)> below = [&](const AreaCode& code) {
                for (const Area* area : tree->children(code)) {
                    if (area->code.level() > AreaLevel::Village) {
                        continue;
                    }
                    choices.append({area->code.toString(), area->name});
                    below(area->code);
                }
            };
            below(AreaCode());
        } else if (known != nullptr) {
            choices = formValues(*known, lookups, field);
        }
        return choices;
    };
}

QString filterWords(const QString& expression, const FilterValues& values) {
    const Result<Filter> filter = Filter::parse(expression);
    if (filter.ok() && filter->root().op == Filter::Op::Not &&
        !filter->root().children.front().field.isEmpty()) {
        return QCoreApplication::translate("qz::FilterBar", "not: %1")
            .arg(filterWords(filterText(filter->root().children.front()), values));
    }
    const FilterField* field = filter.ok() ? caseFilterField(filter->root().field) : nullptr;
    if (field == nullptr) {
        return expression;
    }
    const Filter::Node& node = filter->root();
    const QString title = QCoreApplication::translate("qz::Fields", field->title);
    if (field->type == FilterType::Flag) {
        const bool yes = (node.values.value(0).compare(QLatin1String("true"), Qt::CaseInsensitive) == 0) ==
                         (node.op == Filter::Op::Equal);
        return yes ? title : QCoreApplication::translate("qz::FilterBar", "not: %1").arg(title);
    }
    QStringList words;
    for (const QString& value : node.values) {
        words.append(valueWords(field->name, value, values));
    }
    return QStringLiteral("%1 %2 %3")
        .arg(title, signOf(node.op), words.join(QCoreApplication::translate("qz::FilterBar", ", ")));
}

}  // namespace qz
