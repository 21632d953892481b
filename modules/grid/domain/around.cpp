// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/around.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace qz::grid {

namespace {

constexpr int kCircleCorners = 64;

/// The representative of a group in a forest of parents.
qsizetype rootOf(QList<qsizetype>& parents, qsizetype i) {
    while (parents[i] != i) {
        parents[i] = parents[parents[i]];
        i = parents[i];
    }
    return i;
}

}  // namespace

QList<NearCase> casesAround(const QList<CaseRecord>& records, GeoPoint place, double metres) {
    QList<NearCase> near;
    for (qsizetype i = 0; i < records.size(); ++i) {
        if (!records[i].point) {
            continue;
        }
        const double distance = distanceMetres(place, *records[i].point);
        if (distance <= metres) {
            near.append({i, distance});
        }
    }
    std::sort(near.begin(), near.end(), [](const NearCase& a, const NearCase& b) {
        return a.metres != b.metres ? a.metres < b.metres : a.record < b.record;
    });
    return near;
}

QList<QStringList> likelyDuplicates(const QList<CaseRecord>& records, const QList<NearCase>& among) {
    QList<qsizetype> open;
    for (const NearCase& near : among) {
        if (!records[near.record].closedAt) {
            open.append(near.record);
        }
    }
    QList<qsizetype> parents(open.size());
    for (qsizetype i = 0; i < open.size(); ++i) {
        parents[i] = i;
        for (qsizetype j = 0; j < i; ++j) {
            const CaseRecord& a = records[open[i]];
            const CaseRecord& b = records[open[j]];
            if (a.subkind == b.subkind && distanceMetres(*a.point, *b.point) <= kDuplicateMetres) {
                parents[rootOf(parents, i)] = rootOf(parents, j);
            }
        }
    }
    QHash<qsizetype, QStringList> groups;
    QList<qsizetype> order;
    for (qsizetype i = 0; i < open.size(); ++i) {
        const qsizetype root = rootOf(parents, i);
        if (!groups.contains(root)) {
            order.append(root);
        }
        groups[root].append(records[open[i]].number);
    }
    QList<QStringList> found;
    for (const qsizetype root : std::as_const(order)) {
        if (groups[root].size() > 1) {
            groups[root].sort();
            found.append(groups[root]);
        }
    }
    return found;
}

QList<NearUnit> unitsAround(const QList<Unit>& units, const AreaTree& tree, GeoPoint place, qsizetype most,
                            const QHash<QString, GeoPoint>& places) {
    const AreaCode here = tree.locate(place);
    QList<NearUnit> near;
    for (const Unit& unit : units) {
        const auto told = places.constFind(unit.code);
        const bool fromPlace = told != places.constEnd();
        const bool isLocal = unit.area.level() > AreaLevel::County;
        const bool responsible = isLocal && !here.isNull() && unit.area.contains(here);
        const GeoMultiPolygon* boundary = isLocal ? tree.boundary(unit.area) : nullptr;
        if (fromPlace) {
            near.append({unit, responsible, distanceMetres(place, *told), true});
        } else if (boundary != nullptr || responsible) {
            near.append({unit, responsible, responsible ? 0 : distanceMetres(place, polygonCentre(*boundary)),
                         false});
        }
    }
    std::sort(near.begin(), near.end(), [](const NearUnit& a, const NearUnit& b) {
        if (a.responsible != b.responsible) {
            return a.responsible;
        }
        if (a.responsible && a.unit.area.level() != b.unit.area.level()) {
            return a.unit.area.level() > b.unit.area.level();
        }
        return a.metres != b.metres ? a.metres < b.metres : a.unit.code < b.unit.code;
    });
    return near.first(std::min(most, near.size()));
}

GeoRing circleAround(GeoPoint place, double metres) {
    GeoRing ring;
    const double step = 0.001;  // degrees, to measure what a degree is here
    const double perLon = distanceMetres(place, {place.lon + step, place.lat}) / step;
    const double perLat = distanceMetres(place, {place.lon, place.lat + step}) / step;
    for (int i = 0; i <= kCircleCorners; ++i) {
        const double turn = 2 * std::numbers::pi * (i % kCircleCorners) / kCircleCorners;
        ring.append(
            {place.lon + metres / perLon * std::cos(turn), place.lat + metres / perLat * std::sin(turn)});
    }
    return ring;
}

}  // namespace qz::grid
