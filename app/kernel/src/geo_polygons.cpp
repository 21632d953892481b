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

Result<Polygon> repaired(const GeoPolygon& polygon, qsizetype part) {
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
    const Status valid = checkValid(result, part);
    if (valid.ok()) {
        return result;
    }
    const QString place = crossingIn(outer);
    return place.isEmpty()
               ? valid.error()
               : refuse(QCoreApplication::translate("qz::Geo", "The border crosses itself at %1.").arg(place),
                        part);
}

Result<GeoMultiPolygon> checkAll(const GeoMultiPolygon& polygons) {
    MultiPolygon all;
    GeoMultiPolygon result;
    for (qsizetype part = 0; part < polygons.size(); ++part) {
        QZ_ASSIGN(const Polygon polygon, repaired(polygons.at(part), part));
        GeoPolygon checked;
        checked.outer = fromRing(polygon.outer());
        for (const Polygon::ring_type& hole : polygon.inners()) {
            checked.holes.append(fromRing(hole));
        }
        result.append(checked);
        all.push_back(polygon);
    }
    if (all.size() > 1) {
        QZ_TRY(checkValid(all, 0));
    }
    return result;
}

}  // namespace

Result<GeoMultiPolygon> checkedPolygons(const GeoMultiPolygon& polygons) {
    if (polygons.isEmpty()) {
        return refuse(QCoreApplication::translate("qz::Geo", "There is no border."), 0);
    }
    try {
        return checkAll(polygons);
    } catch (const std::exception& error) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Geo", "The border is not a proper polygon (%1).")
                             .arg(QString::fromUtf8(error.what())),
                         QString::fromUtf8(error.what()));
    }
}

}  // namespace qz
