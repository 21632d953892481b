// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/field_spec.h"
#include "qz/filter.h"

namespace qz {

/// Does a row of texts pass a filter? For lists that are answered from memory. Numbers compare as numbers
/// where both sides are; an unknown field is empty.
[[nodiscard]] bool fieldsMatch(const Filter& filter, const FieldMap& fields);

}  // namespace qz
