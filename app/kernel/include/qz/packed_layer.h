// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <vector>

#include "qz/geo.h"

namespace qz {

/// Many shapes for display, packed: a million points take 24 MB. Corners in CGCS2000.
struct PackedLayer {
    enum class Kind : std::uint8_t { None, Point, Line, Area };

    QString name;
    std::vector<GeoPoint> corners;
    /// Paths are runs of corners: rings (closed; holes as further rings, to fill by the even-odd rule),
    /// lines, or one run of single points. First corner of each, and one past the last.
    std::vector<std::uint32_t> firstCorner{0};
    std::vector<Kind> kinds;                  ///< of each feature; None: without geometry, or a broken one
    std::vector<std::uint32_t> firstPath{0};  ///< of each feature, and one past the last
    /// The text of one property, each different one once; `valueOf` is empty where none was asked for.
    QStringList values;
    std::vector<std::uint32_t> valueOf;
    GeoPoint southWest;  ///< of all corners; both 0 where there are none
    GeoPoint northEast;
    std::int64_t problems = 0;  ///< features whose geometry cannot be taken
    QString firstProblem;       ///< translated

    [[nodiscard]] std::size_t size() const { return kinds.size(); }
};

}  // namespace qz
