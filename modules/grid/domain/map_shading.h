// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include "qz/area_code.h"
#include "qz/suppression.h"

/// Counts of areas as steps of colour. Pure; any thread.
namespace qz::grid {

inline constexpr int kShadeSteps = 4;

struct ShadedArea {
    AreaCode area;
    std::optional<qint64> count;  ///< empty: hidden
    int step = -1;                ///< 0 … kShadeSteps − 1; −1: none there, or hidden
};

struct AreaShading {
    QList<ShadedArea> areas;
    QList<qint64> upTo;       ///< the largest count of each step that is used
    bool isProtected = true;  ///< false: even with more hidden a small count would follow; nothing is shown
    [[nodiscard]] bool hasHidden() const;
};

/// `places`: an area for each record, any level at or below `level`. Every area of `shown` gets its count;
/// for the public small counts are hidden, and others that would give them away (systems.md A.4).
[[nodiscard]] AreaShading shadeAreas(const QList<AreaCode>& shown, const QList<AreaCode>& places,
                                     AreaLevel level, Audience audience);

}  // namespace qz::grid
