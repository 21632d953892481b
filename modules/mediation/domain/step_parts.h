// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/workflow_parts.h"

/// What differs in a mediation from the usual parts of steps and fields.
namespace qz::mediation::parts {

using qz::parts::choice;
using qz::parts::clocks;
using qz::parts::code;
using qz::parts::ends;
using qz::parts::Fields;
using qz::parts::personal;
using qz::parts::row;
using qz::parts::typed;
using qz::parts::when;
using qz::parts::with;
using qz::parts::words;

/// Free text of a mediation: it stands sealed beside the journal.
[[nodiscard]] inline FieldSpec text(const char* id, const char* title, bool required = false) {
    return typed(id, title, FieldType::LongText, required);
}

/// Of codes: never a party, never sealed.
[[nodiscard]] inline FieldSpec lookup(const char* id, const char* title, const char* list,
                                      bool required = false) {
    return personal(qz::parts::lookup(id, title, list, required), DataClass::P0);
}

[[nodiscard]] inline StepSpec first(StepSpec spec) {
    return qz::parts::first(std::move(spec), "Ctrl+Return");
}

}  // namespace qz::mediation::parts
