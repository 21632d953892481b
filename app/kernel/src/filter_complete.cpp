// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "filter_scan.h"
#include "qz/filter_text.h"
#include "qz/filter_time.h"

namespace qz {
namespace {

constexpr qsizetype kMostChoices = 40;

/// What may come next where the cursor stands.
enum class Expected { Field, Operator, Value, ListOpen, ListValue, ListNext, Joint };

struct Place {
    Expected expected = Expected::Field;
    QString field;
    FilterToken partial;  ///< the word that the cursor touches; End: none
};

bool isWord(const FilterToken& token, const char* word) {
    return token.kind == FilterTokenKind::Word &&
           token.text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
}

bool isSign(const FilterToken& token, char sign) {
    return token.kind == FilterTokenKind::Symbol && token.text == QLatin1Char(sign);
}

/// What follows a token that stands wholly before the cursor.
void take(Place& place, const FilterToken& token) {
    switch (place.expected) {
        case Expected::Field:
            if (token.kind == FilterTokenKind::Word && !isWord(token, "not")) {
                place.field = token.text;
                place.expected = Expected::Operator;
            }
            return;
        case Expected::Operator:
            place.expected = isWord(token, "in") ? Expected::ListOpen : Expected::Value;
            return;
        case Expected::ListOpen:
            place.expected = Expected::ListValue;
            return;
        case Expected::ListValue:
            place.expected = Expected::ListNext;
            return;
        case Expected::ListNext:
            place.expected = isSign(token, ',') ? Expected::ListValue : Expected::Joint;
            return;
        case Expected::Value:
            place.expected = Expected::Joint;
            return;
        case Expected::Joint:
            if (!isSign(token, ')')) {
                place.expected = Expected::Field;
            }
            return;
    }
}

Place placeAt(const QString& text, qsizetype cursor) {
    Place place;
    const QString before = text.left(cursor);
    FilterScanner scanner(before);
    for (FilterToken token = scanner.next(); token.kind != FilterTokenKind::End; token = scanner.next()) {
        const bool touches = token.at + token.length == before.size();
        if (touches && (token.kind == FilterTokenKind::Word || !token.closed)) {
            place.partial = token;
            return place;
        }
        // A sign that is still being typed ("<" on its way to "<=") is taken as it stands.
        take(place, token);
    }
    return place;
}

bool fits(const QString& choice, const QString& hint, const QString& begun) {
    const QString bare = choice.startsWith(QLatin1Char('"')) ? choice.mid(1) : choice;
    return begun.isEmpty() || bare.startsWith(begun, Qt::CaseInsensitive) ||
           hint.contains(begun, Qt::CaseInsensitive);
}

void fieldChoices(QList<FilterChoice>& choices) {
    for (const FilterField& field : caseFilterFields()) {
        if (field.common) {
            choices.append({field.name, QCoreApplication::translate("qz::Fields", field.title)});
        }
    }
    choices.append({QStringLiteral("not"), QCoreApplication::translate("qz::Filter", "the opposite of")});
}

QString operatorHint(const QString& sign) {
    if (sign == QLatin1String("~")) {
        return QCoreApplication::translate("qz::Filter", "contains");
    }
    if (sign == QLatin1String("^=")) {
        return QCoreApplication::translate("qz::Filter", "begins with");
    }
    if (sign == QLatin1String("in")) {
        return QCoreApplication::translate("qz::Filter", "one of (…, …)");
    }
    return {};
}

void operatorChoices(QList<FilterChoice>& choices, const QString& name) {
    const FilterField* field = caseFilterField(name);
    for (const QString& sign : filterOperators(field != nullptr ? field->type : FilterType::Text)) {
        choices.append({sign == QLatin1String("in") ? QStringLiteral(" in (") : sign, operatorHint(sign)});
    }
}

void valueChoices(QList<FilterChoice>& choices, const QString& name,
                  const std::function<QList<FilterChoice>(const QString& field)>& values) {
    const FilterField* field = caseFilterField(name);
    if (field == nullptr) {
        return;
    }
    if (field->type == FilterType::Flag) {
        choices.append({QStringLiteral("true"), QCoreApplication::translate("qz::Filter", "yes")});
        choices.append({QStringLiteral("false"), QCoreApplication::translate("qz::Filter", "no")});
    } else if (field->type == FilterType::Time) {
        for (const QString& word : filterTimeWords()) {
            choices.append({word, QCoreApplication::translate("qz::FilterTimes", word.toUtf8().constData())});
        }
    } else if (values) {
        for (const FilterChoice& choice : values(field->name)) {
            choices.append({filterValue(choice.text), choice.hint});
        }
    }
}

}  // namespace

FilterCompletion completeCaseFilter(const QString& text, qsizetype cursor,
                                    const std::function<QList<FilterChoice>(const QString& field)>& values) {
    const Place place = placeAt(text, std::clamp<qsizetype>(cursor, 0, text.size()));
    QList<FilterChoice> all;
    switch (place.expected) {
        case Expected::Field:
            fieldChoices(all);
            break;
        case Expected::Operator:
            operatorChoices(all, place.field);
            break;
        case Expected::Value:
        case Expected::ListValue:
            valueChoices(all, place.field, values);
            break;
        case Expected::ListOpen:
            all.append({QStringLiteral("("), {}});
            break;
        case Expected::ListNext:
            all.append({QStringLiteral(", "), QCoreApplication::translate("qz::Filter", "another value")});
            all.append(
                {QStringLiteral(")"), QCoreApplication::translate("qz::Filter", "the end of the list")});
            break;
        case Expected::Joint:
            all.append({QStringLiteral("and "), QCoreApplication::translate("qz::Filter", "both must hold")});
            all.append({QStringLiteral("or "), QCoreApplication::translate("qz::Filter", "one must hold")});
            break;
    }
    FilterCompletion completion;
    const bool begun = place.partial.kind != FilterTokenKind::End;
    completion.from = begun ? place.partial.at : std::min(cursor, text.size());
    completion.length = begun ? place.partial.length : 0;
    for (const FilterChoice& choice : all) {
        if (completion.choices.size() < kMostChoices &&
            fits(choice.text.trimmed(), choice.hint, place.partial.text)) {
            completion.choices.append(choice);
        }
    }
    return completion;
}

}  // namespace qz
