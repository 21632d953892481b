// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "qz/field_spec.h"

namespace qz {

/// What those see who do not handle the case: the first letter of a name ("Z**"), the first three and last
/// two digits of a number, nothing of a text of several lines or of P3. Never longer than eleven characters,
/// so that its length tells nothing.
[[nodiscard]] QString maskOf(const FieldSpec& spec, const QString& plain);
/// The mask where not even that much may be known: three dots.
[[nodiscard]] QString fullMask();

}  // namespace qz
