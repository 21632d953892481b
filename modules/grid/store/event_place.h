// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "qz/areas.h"
#include "qz/field_spec.h"
#include "qz/geo.h"

namespace qz::grid {

/// Where an event is, as far as its fields and the area tree tell.
struct EventPlace {
    std::optional<GeoPoint> point;  ///< CGCS2000
    std::optional<GeoPoint> given;
    Crs crs = Crs::Cgcs2000;
    AreaCode area;             ///< deepest known; null: unlocated
    bool outside = false;      ///< there is a point, but no boundary holds it
    bool unknownArea = false;  ///< an area was named that the tree does not have
};

/// From the fields lon, lat, crs, area (code, or a name that is unique). A point that lies within the named
/// area makes it deeper; one that lies elsewhere does not overrule what was named. Invalid for a point
/// without its half.
[[nodiscard]] Result<EventPlace> resolvePlace(const FieldMap& fields, const Areas& areas, Crs defaultCrs);
/// The same where point and area are known already; `named` may be empty.
[[nodiscard]] EventPlace placeAt(const std::optional<GeoPoint>& given, Crs crs, const QString& named,
                                 const Areas& areas);

}  // namespace qz::grid
