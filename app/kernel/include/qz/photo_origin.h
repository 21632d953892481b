// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "qz/geo.h"
#include "qz/time.h"

namespace qz {

/// Where and when a camera says that a photo was taken: a proposal, never a fact. Exif positions are WGS-84
/// by the standard (CIPA DC-008, GPS attributes); a telephone that writes another system cannot be told
/// apart.
struct PhotoOrigin {
    std::optional<GeoPoint> position;  ///< WGS-84
    std::optional<CivilTime> takenAt;  ///< civil time at +08:00

    [[nodiscard]] bool isEmpty() const { return !position && !takenAt; }
};

}  // namespace qz
