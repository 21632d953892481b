// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

#include "qz/filter.h"
#include "qz/time.h"

namespace qz {

/// What a field of a filter holds.
enum class FilterType { Text, Time, Number, Flag };

/// A field that lists of cases can be filtered by.
struct FilterField {
    QString name;       ///< "opened_at"
    const char* title;  ///< context "qz::Fields"
    FilterType type = FilterType::Text;
    bool common = true;  ///< false: another spelling, known but not proposed
};

/// All of them, in the order in which they are proposed.
[[nodiscard]] const QList<FilterField>& caseFilterFields();
/// Null where there is none of this name.
[[nodiscard]] const FilterField* caseFilterField(const QString& name);
/// The operators that go with a type: "=", "!=", "<=", … "in".
[[nodiscard]] QStringList filterOperators(FilterType type);

/// Where a filter is wrong and what was expected there.
struct FilterProblem {
    qsizetype at = 0;  ///< from 0
    qsizetype length = 0;
    QString message;
};
/// Syntax, fields, operators and values of a filter over cases; nothing where it is all right.
[[nodiscard]] std::optional<FilterProblem> checkCaseFilter(const QString& text, Instant now);

/// A node as text that parses to the same; values are quoted where they must be.
[[nodiscard]] QString filterText(const Filter::Node& node);
/// The conditions that all must hold, each as text: what stands on chips. Joined by `joinFilters` they are
/// the same filter again.
[[nodiscard]] QStringList filterParts(const Filter& filter);
[[nodiscard]] QString joinFilters(const QStringList& parts);
/// A value as a filter writes it: bare, or in quotes where a bare one would be read otherwise.
[[nodiscard]] QString filterValue(const QString& value);

/// One proposal: what is put in, and what it means.
struct FilterChoice {
    QString text;
    QString hint;  ///< translated
};
/// What may stand at the cursor; replaces `length` characters from `from`.
struct FilterCompletion {
    qsizetype from = 0;
    qsizetype length = 0;
    QList<FilterChoice> choices;
};
/// `values`: what a text field may hold (states, units, classes); texts unquoted.
[[nodiscard]] FilterCompletion completeCaseFilter(
    const QString& text, qsizetype cursor,
    const std::function<QList<FilterChoice>(const QString& field)>& values);

}  // namespace qz
