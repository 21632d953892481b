// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include "qz/field_spec.h"

namespace qz {

class Areas;
class Directory;
class Lookups;

/// What names the codes that fields hold. All of it outlives the struct.
struct FieldNames {
    const Lookups& lookups;
    const Directory& directory;
    const Areas& areas;
    QDate day = {};  ///< units are named as on this day; invalid: as the look-up names them today
};

/// May be longer than anybody reads: borders as text. Shown by its length alone.
[[nodiscard]] bool isDrawing(const FieldSpec& spec);
/// A stored value as people read it: titles of choices and codes, yes and no, local times. Unknown codes stay
/// as they are. Several codes are parted by ", ".
[[nodiscard]] QString fieldText(const FieldSpec& spec, const QString& value, const FieldNames& names);

}  // namespace qz
