// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/multi_polygon.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/geometries/polygon.hpp>
#include <cmath>
#include <string>

#include "geo_mend.h"
#include "qz/geo.h"

namespace qz {
namespace {

namespace bg = boost::geometry;
using Point = bg::model::d2::point_xy<double>;
using Polygon = bg::model::polygon<Point, false, true>;  // outer rings run counter-clockwise, as in RFC 7946
using MultiPolygon = bg::model::multi_polygon<Polygon>;

Error refuse(const QString& message, qsizetype part) {
    return makeError(ErrorCode::Invalid, message, {}, QStringLiteral("polygon %1").arg(part + 1));
}

QString placeText(GeoPoint point) {
    return QStringLiteral("%1, %2").arg(point.lon, 0, 'f', 6).arg(point.lat, 0, 'f', 6);
}

/// The ring without repeated points, closed.
GeoRing tidyRing(const GeoRing& ring) {
    GeoRing tidy;
    tidy.reserve(ring.size() + 1);
    for (const GeoPoint& point : ring) {
        if (tidy.isEmpty() || tidy.last() != point) {
            tidy.append(point);
        }
    }
    if (!tidy.isEmpty() && tidy.first() != tidy.last()) {
        tidy.append(tidy.first());
    }
    return tidy;
}

Status checkRing(const GeoRing& ring, qsizetype part) {
    for (const GeoPoint& point : ring) {
        if (!std::isfinite(point.lon) || !std::isfinite(point.lat) || std::abs(point.lon) > 180 ||
            std::abs(point.lat) > 90) {
            return refuse(
                QCoreApplication::translate(
                    "qz::Geo", "A corner (%1) lies outside the world: longitude comes first, in degrees.")
                    .arg(placeText(point)),
                part);
        }
    }
    if (ring.size() < 4) {
        return refuse(
            QCoreApplication::translate("qz::Geo", "A border needs at least three different corners."), part);
    }
    return {};
}

void appendRing(const GeoRing& from, Polygon::ring_type& to) {
    to.reserve(static_cast<size_t>(from.size()));
    for (const GeoPoint& point : from) {
        to.emplace_back(point.lon, point.lat);
    }
}

GeoRing fromRing(const Polygon::ring_type& ring) {
    GeoRing result;
    result.reserve(static_cast<qsizetype>(ring.size()));
    for (const Point& point : ring) {
        result.append({point.x(), point.y()});
    }
    return result;
}

/// Boost names the place of a crossing in its message: "… found at (118.3, 31.3); …".
QString placeIn(const std::string& message) {
    static const QRegularExpression pattern(
        QStringLiteral("\\(\\s*([-+.0-9eE]+)\\s*,\\s*([-+.0-9eE]+)\\s*\\)"));
    const QRegularExpressionMatch match = pattern.match(QString::fromStdString(message));
    return match.hasMatch() ? placeText({match.captured(1).toDouble(), match.captured(2).toDouble()})
                            : QString();
}

double turn(GeoPoint a, GeoPoint b, GeoPoint c) {
    return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}

/// Where a border crosses itself whose loops cancel out: Boost calls that a wrong orientation and names no
/// place.
QString crossingIn(const GeoRing& ring) {
    constexpr qsizetype kMostCorners = 3000;  // the search looks at every pair
    const qsizetype count = std::min(ring.size() - 1, kMostCorners);
    for (qsizetype i = 0; i < count; ++i) {
        for (qsizetype j = i + 2; j < count; ++j) {
            const GeoPoint a = ring.at(i);
            const GeoPoint b = ring.at(i + 1);
            const double from = turn(ring.at(j), ring.at(j + 1), a);
            const double to = turn(ring.at(j), ring.at(j + 1), b);
            const bool apart = turn(a, b, ring.at(j)) * turn(a, b, ring.at(j + 1)) >= 0 || from * to >= 0;
            if (!apart) {
                const double share = from / (from - to);
                return placeText({a.lon + share * (b.lon - a.lon), a.lat + share * (b.lat - a.lat)});
            }
        }
    }
    return {};
}

QString failureText(bg::validity_failure_type failure, const std::string& message) {
    const QString place = placeIn(message);
    switch (failure) {
        case bg::failure_self_intersections:
            return place.isEmpty()
                       ? QCoreApplication::translate("qz::Geo", "The border crosses itself.")
                       : QCoreApplication::translate("qz::Geo", "The border crosses or touches itself at %1.")
                             .arg(place);
        case bg::failure_interior_rings_outside:
        case bg::failure_nested_interior_rings:
            return QCoreApplication::translate("qz::Geo",
                                               "A hole lies outside the border or within another hole.");
        case bg::failure_intersecting_interiors:
            return QCoreApplication::translate("qz::Geo", "Parts of the area lie upon each other.");
        case bg::failure_few_points:
        case bg::failure_wrong_topological_dimension:
            return QCoreApplication::translate("qz::Geo", "A border needs at least three different corners.");
        default:
            return QCoreApplication::translate("qz::Geo", "The border is not a proper polygon (%1).")
                .arg(QString::fromStdString(message));
    }
}

template <class Geometry>
Status checkValid(const Geometry& geometry, qsizetype part) {
    bg::validity_failure_type failure = bg::no_failure;
    if (bg::is_valid(geometry, failure)) {
        return {};
    }
    std::string message;
    (void)bg::is_valid(geometry, message);
    return refuse(failureText(failure, message), part);
}

Result<Polygon> tidied(const GeoPolygon& polygon, qsizetype part) {
    Polygon result;
    const GeoRing outer = tidyRing(polygon.outer);
    QZ_TRY(checkRing(outer, part));
    appendRing(outer, result.outer());
    for (const GeoRing& hole : polygon.holes) {
        const GeoRing tidy = tidyRing(hole);
        QZ_TRY(checkRing(tidy, part));
        result.inners().emplace_back();
        appendRing(tidy, result.inners().back());
    }
    bg::correct(result);
    bg::remove_spikes(result);
    if (result.outer().size() < 4) {
        return refuse(
            QCoreApplication::translate("qz::Geo", "A border needs at least three different corners."), part);
    }
    return result;
}

Status checkedWithPlace(const Polygon& polygon, qsizetype part) {
    const Status valid = checkValid(polygon, part);
    if (valid.ok()) {
        return {};
    }
    const QString place = crossingIn(fromRing(polygon.outer()));
    return place.isEmpty()
               ? valid
               : refuse(QCoreApplication::translate("qz::Geo", "The border crosses itself at %1.").arg(place),
                        part);
}

/// The sound polygons that a border which meets itself falls into; absent where that would change the area.
std::optional<QList<Polygon>> mended(const Polygon& broken, BorderMending& mending) {
    constexpr double kSlivers = 0.001;
    const std::optional<geo::MendedRing> rings = geo::mendRing(tidyRing(fromRing(broken.outer())));
    if (!rings || rings->dropped > kSlivers) {
        return std::nullopt;
    }
    QList<GeoRing> holes = rings->holes;
    for (const Polygon::ring_type& hole : broken.inners()) {
        holes.append(fromRing(hole));
    }
    QList<Polygon> sound;
    for (const GeoRing& part : rings->parts) {
        Polygon polygon;
        appendRing(part, polygon.outer());
        for (const GeoRing& hole : holes) {
            if (polygonContains({GeoPolygon{part, {}}}, polygonCentre({GeoPolygon{hole, {}}}))) {
                polygon.inners().emplace_back();
                appendRing(hole, polygon.inners().back());
            }
        }
        bg::correct(polygon);
        if (!bg::is_valid(polygon)) {
            return std::nullopt;
        }
        sound.append(polygon);
    }
    if (mending.places == 0) {
        mending.first = rings->first;
    }
    mending.places += std::max(1, rings->places);
    mending.dropped = std::max(mending.dropped, rings->dropped);
    return sound;
}

/// One polygon, or those it falls into where `mending` allows it.
Result<QList<Polygon>> repaired(const GeoPolygon& polygon, qsizetype part, BorderMending* mending) {
    QZ_ASSIGN(const Polygon tidy, tidied(polygon, part));
    const Status valid = checkedWithPlace(tidy, part);
    if (valid.ok()) {
        return QList<Polygon>{tidy};
    }
    const std::optional<QList<Polygon>> parts = mending != nullptr ? mended(tidy, *mending) : std::nullopt;
    return parts ? Result<QList<Polygon>>(*parts) : Result<QList<Polygon>>(valid.error());
}

/// Parts that touch along a side, or lie upon each other by less than a thousandth, as one.
std::optional<MultiPolygon> joined(const MultiPolygon& parts, BorderMending& mending) {
    constexpr double kOverlap = 0.001;
    MultiPolygon whole;
    for (const Polygon& part : parts) {
        MultiPolygon next;
        bg::union_(whole, part, next);
        whole = std::move(next);
    }
    const double lost = 1 - bg::area(whole) / bg::area(parts);
    if (!bg::is_valid(whole) || std::abs(lost) > kOverlap) {
        return std::nullopt;
    }
    if (mending.places++ == 0) {
        const Point& corner = parts.back().outer().front();
        mending.first = {corner.x(), corner.y()};
    }
    mending.dropped = std::max(mending.dropped, std::abs(lost));
    return whole;
}

GeoMultiPolygon fromBoost(const MultiPolygon& polygons) {
    GeoMultiPolygon result;
    for (const Polygon& polygon : polygons) {
        GeoPolygon checked;
        checked.outer = fromRing(polygon.outer());
        for (const Polygon::ring_type& hole : polygon.inners()) {
            checked.holes.append(fromRing(hole));
        }
        result.append(checked);
    }
    return result;
}

Result<GeoMultiPolygon> checkAll(const GeoMultiPolygon& polygons, BorderMending* mending) {
    MultiPolygon all;
    for (qsizetype part = 0; part < polygons.size(); ++part) {
        QZ_ASSIGN(const QList<Polygon> sound, repaired(polygons.at(part), part, mending));
        all.insert(all.end(), sound.begin(), sound.end());
    }
    const Status valid = all.size() > 1 ? checkValid(all, 0) : Status();
    if (valid.ok()) {
        return fromBoost(all);
    }
    const std::optional<MultiPolygon> whole = mending != nullptr ? joined(all, *mending) : std::nullopt;
    return whole ? Result<GeoMultiPolygon>(fromBoost(*whole)) : Result<GeoMultiPolygon>(valid.error());
}

Result<GeoMultiPolygon> checkedOrThrown(const GeoMultiPolygon& polygons, BorderMending* mending) {
    if (polygons.isEmpty()) {
        return refuse(QCoreApplication::translate("qz::Geo", "There is no border."), 0);
    }
    try {
        return checkAll(polygons, mending);
    } catch (const std::exception& error) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Geo", "The border is not a proper polygon (%1).")
                             .arg(QString::fromUtf8(error.what())),
                         QString::fromUtf8(error.what()));
    }
}

}  // namespace

Result<GeoMultiPolygon> checkedPolygons(const GeoMultiPolygon& polygons) {
    return checkedOrThrown(polygons, nullptr);
}

Result<GeoMultiPolygon> checkedPolygons(const GeoMultiPolygon& polygons, BorderMending& mending) {
    return checkedOrThrown(polygons, &mending);
}

}  // namespace qz
