// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "qz/areas.h"
#include "qz/case_record.h"

/// What lies around a place: events, likely duplicates among them, units. Pure; any thread.
namespace qz::grid {

/// Two open events of the same class are likely the same when they lie this close, metres (facts.md B.1.4).
inline constexpr double kDuplicateMetres = 50;

struct NearCase {
    qsizetype record = 0;  ///< number in the list
    double metres = 0;
};
/// Those with a place within a distance, the nearest first.
[[nodiscard]] QList<NearCase> casesAround(const QList<CaseRecord>& records, GeoPoint place, double metres);

/// Of the cases given those that are likely one event: open, of the same class, within kDuplicateMetres of
/// another of the group. The numbers of each group in their order; groups of two or more.
[[nodiscard]] QList<QStringList> likelyDuplicates(const QList<CaseRecord>& records,
                                                  const QList<NearCase>& among);

struct NearUnit {
    Unit unit;
    bool responsible = false;  ///< the place lies in its area
    double metres = 0;       ///< to its last place, else to the middle of its area; 0 where it is responsible
    bool fromPlace = false;  ///< it said where it is
};
/// Those whose area holds the place first, the smallest area first, then by distance: of the place where a
/// unit last said it was (`places`, by code; only such as are not old), else of its area's middle. Units of
/// the whole county are everywhere and left out unless they said where they are.
[[nodiscard]] QList<NearUnit> unitsAround(const QList<Unit>& units, const AreaTree& tree, GeoPoint place,
                                          qsizetype most, const QHash<QString, GeoPoint>& places = {});

/// A circle as a ring of 64 corners; the polygon lies within a thousandth of it.
[[nodiscard]] GeoRing circleAround(GeoPoint place, double metres);

}  // namespace qz::grid
