// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include "qz/result.h"

namespace qz {

/// Protection classes (systems.md A.4): P0 public, P1 work, P2 personal, P3 sensitive. P2 and P3 are sealed
/// at rest.
enum class DataClass { P0, P1, P2, P3 };

enum class FieldType {
    Text,      ///< one line
    LongText,  ///< several lines
    Integer,
    Decimal,
    Bool,  ///< "true" / "false"
    Time,  ///< civil time, "YYYY-MM-DDTHH:MM"
    Date,
    Choice,  ///< one of `choices`
    Lookup,  ///< a code of the list named by `lookup` ("grid.class", "unit", "grid.closing_reason")
    Area,
    Lon,
    Lat,
    Performer  ///< see Performer::parse
};

/// One field of a form, a step or an import. Texts are English sources for the translator context
/// "qz::Fields".
struct FieldSpec {
    QString id;         ///< glossary identifier: "summary"
    const char* title;  ///< "Summary"
    FieldType type = FieldType::Text;
    bool required = false;
    DataClass dataClass = DataClass::P1;
    QStringList choices;  ///< for Choice: stable values; shown through choiceTitle()
    QString lookup;       ///< for Lookup
    int maxLength = 0;    ///< characters, 0 = 4,000
    /// Asked for (and required) only then: "field=value", "field=one|other", "field!=value", or "field": it
    /// is filled in.
    QString onlyIf;
    /// Heading above the first of neighbouring fields that have it; gone while none of them is asked for.
    const char* section = nullptr;
};

/// Values of fields by id, as text in the form that FieldType describes. What `--set` gives and what forms
/// give.
using FieldMap = QHash<QString, QString>;

/// Checks types, lengths, choices, required and unknown fields; names the field in `where`. Lookups are not
/// resolved here.
[[nodiscard]] Status checkFields(const QList<FieldSpec>& specs, const FieldMap& values);
/// Whether the field `spec` of `specs` is asked for with these values: its condition holds, and the field
/// that the condition looks at is asked for itself.
[[nodiscard]] bool isAsked(const FieldSpec& spec, const QList<FieldSpec>& specs, const FieldMap& values);
[[nodiscard]] QString fieldTitle(const FieldSpec& spec);  ///< translated
[[nodiscard]] QString choiceTitle(const QString& value);  ///< translated, context "qz::Choices"

}  // namespace qz
