// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include "qz/print/print_fonts.h"

namespace qz {

/// Names of faces as word processors write them, in lower case → the role whose face stands for them.
[[nodiscard]] const QHash<QString, PaperRole>& faceRoles();
/// The name to write for a role: what an office has installed, not what this machine has.
[[nodiscard]] QString faceName(PaperRole role);
/// What Windows has where the office did not install that face.
[[nodiscard]] QString otherFaceName(PaperRole role);

}  // namespace qz
