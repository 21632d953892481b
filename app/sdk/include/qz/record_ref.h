// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "qz/uuid.h"

namespace qz {

/// Names any record of any module ("grid.event", id) without a foreign key.
struct RecordRef {
    QString type;
    Uuid id;

    [[nodiscard]] bool isNull() const { return id.isNull(); }
    bool operator==(const RecordRef&) const = default;
};

}  // namespace qz
