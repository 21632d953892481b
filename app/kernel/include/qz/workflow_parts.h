// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "qz/workflow.h"

/// Short ways to write a module's tables of steps and fields. Any thread.
namespace qz::parts {

using Fields = QList<FieldSpec>;

[[nodiscard]] inline QStringList words(const char* text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

[[nodiscard]] inline FieldSpec text(const char* id, const char* title, bool required = false) {
    FieldSpec spec;
    spec.id = QString::fromLatin1(id);
    spec.title = title;
    spec.required = required;
    return spec;
}

[[nodiscard]] inline FieldSpec typed(const char* id, const char* title, FieldType type,
                                     bool required = false) {
    FieldSpec spec = text(id, title, required);
    spec.type = type;
    return spec;
}

[[nodiscard]] inline FieldSpec choice(const char* id, const char* title, const char* values,
                                      bool required = false) {
    FieldSpec spec = typed(id, title, FieldType::Choice, required);
    spec.choices = words(values);
    return spec;
}

[[nodiscard]] inline FieldSpec lookup(const char* id, const char* title, const char* list,
                                      bool required = false) {
    FieldSpec spec = typed(id, title, FieldType::Lookup, required);
    spec.lookup = QString::fromLatin1(list);
    return spec;
}

/// A number of a paper or of another system: no free text that could name somebody.
[[nodiscard]] inline FieldSpec code(const char* id, const char* title, bool required = false) {
    FieldSpec spec = text(id, title, required);
    spec.dataClass = DataClass::P0;
    return spec;
}

[[nodiscard]] inline FieldSpec personal(FieldSpec spec, DataClass dataClass = DataClass::P2) {
    spec.dataClass = dataClass;
    return spec;
}

/// Asked for only where `condition` (a form's rule) holds.
[[nodiscard]] inline FieldSpec when(const char* condition, FieldSpec spec) {
    spec.onlyIf = QString::fromLatin1(condition);
    return spec;
}

/// A step by its table row; fields and clocks follow.
[[nodiscard]] inline StepSpec row(const char* action, const char* title, const char* from, const char* to,
                                  const char* permission) {
    StepSpec spec;
    spec.action = QString::fromLatin1(action);
    spec.title = title;
    spec.from = words(from);
    spec.to = QString::fromLatin1(to);
    spec.permission = QString::fromLatin1(permission);
    return spec;
}

[[nodiscard]] inline StepSpec clocks(StepSpec spec, const char* starts, const char* stops,
                                     const char* cancels = "") {
    spec.startsClocks = words(starts);
    spec.stopsClocks = words(stops);
    spec.cancelsClocks = words(cancels);
    return spec;
}

[[nodiscard]] inline StepSpec with(StepSpec spec, const Fields& fields) {
    spec.fields = fields;
    return spec;
}

[[nodiscard]] inline StepSpec first(StepSpec spec, const char* shortcut = "") {
    spec.primary = true;
    spec.shortcut = QString::fromLatin1(shortcut);
    return spec;
}

[[nodiscard]] inline StepSpec ends(StepSpec spec) {
    spec.closes = true;
    return spec;
}

}  // namespace qz::parts
