// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_crs.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>
#include <numbers>

#include "wkt_tree.h"

namespace qz {
namespace {

constexpr double kMajorAxis = 6378137.0;

bool isCloseTo(double value, double wanted, double within) { return std::abs(value - wanted) <= within; }

/// CGCS2000, WGS-84 and what differs from them by less than any border is drawn: same size, same origin.
bool isModernDatum(const WktNode& geographic) {
    const WktNode* datum = geographic.child("DATUM");
    const WktNode* ellipsoid = datum == nullptr ? nullptr : datum->child("SPHEROID");
    if (ellipsoid == nullptr || ellipsoid->numbers.size() < 2) {
        return false;
    }
    const QString name = datum->name.toLower();
    const bool known = name.contains(QLatin1String("2000")) || name.contains(QLatin1String("wgs"));
    return known && isCloseTo(ellipsoid->numbers.at(0), kMajorAxis, 0.01) &&
           isCloseTo(ellipsoid->numbers.at(1), 298.257222, 0.00001);
}

bool isGreenwichDegrees(const WktNode& geographic) {
    const WktNode* meridian = geographic.child("PRIMEM");
    const WktNode* unit = geographic.child("UNIT");
    const bool greenwich =
        meridian == nullptr || meridian->numbers.isEmpty() || meridian->numbers.first() == 0;
    const bool degrees = unit == nullptr || unit->numbers.isEmpty() ||
                         isCloseTo(unit->numbers.first(), std::numbers::pi / 180, 1e-8);
    return greenwich && degrees;
}

std::optional<TransverseMercator> gridOf(const WktNode& projected, const WktNode& geographic) {
    const WktNode* projection = projected.child("PROJECTION");
    const WktNode* unit = projected.child("UNIT");
    const QString method = projection == nullptr ? QString() : projection->name.toLower();
    const bool metres = unit != nullptr && !unit->numbers.isEmpty() && unit->numbers.first() == 1;
    const bool transverse =
        method == QLatin1String("transverse_mercator") || method == QLatin1String("gauss_kruger");
    if (!transverse || !metres || projected.parameter("latitude_of_origin").value_or(0) != 0) {
        return std::nullopt;
    }
    TransverseMercator grid;
    grid.centralMeridian = projected.parameter("central_meridian").value_or(0);
    grid.falseEasting = projected.parameter("false_easting").value_or(0);
    grid.falseNorthing = projected.parameter("false_northing").value_or(0);
    grid.scale = projected.parameter("scale_factor").value_or(1);
    grid.inverseFlattening = geographic.child("DATUM")->child("SPHEROID")->numbers.at(1);
    const bool sane = std::abs(grid.centralMeridian) <= 180 && isCloseTo(grid.scale, 1, 0.01) &&
                      std::isfinite(grid.falseEasting) && std::isfinite(grid.falseNorthing);
    return sane ? std::optional(grid) : std::nullopt;
}

bool isWebMercator(const WktNode& projected) {
    const WktNode* projection = projected.child("PROJECTION");
    const QString method = projection == nullptr ? QString() : projection->name.toLower();
    const WktNode* authority = projected.child("AUTHORITY");
    return method == QLatin1String("mercator_auxiliary_sphere") ||
           (authority != nullptr && authority->text(1) == QLatin1String("3857"));
}

QString nameOf(const WktNode& root) {
    const WktNode* authority = root.child("AUTHORITY");
    return authority != nullptr && !authority->text(1).isEmpty()
               ? authority->name + QLatin1Char(':') + authority->text(1)
               : root.name;
}

}  // namespace

SourceCrs SourceCrs::raw() {
    SourceCrs crs;
    crs.m_kind = Kind::Raw;
    return crs;
}

SourceCrs SourceCrs::unreadable(const QString& name) {
    SourceCrs crs;
    crs.m_kind = Kind::Unreadable;
    crs.m_name = name;
    return crs;
}

SourceCrs SourceCrs::ofEpsg(int code) {
    SourceCrs crs;
    crs.m_name = QStringLiteral("EPSG:%1").arg(code);
    const std::optional<TransverseMercator> grid = transverseMercatorOfEpsg(code);
    if (code == 4490 || code == 4326) {
        crs.m_kind = Kind::Degrees;
        crs.m_degrees = code == 4490 ? Crs::Cgcs2000 : Crs::Wgs84;
    } else if (code == 3857) {
        crs.m_kind = Kind::WebMercator;
    } else if (grid) {
        crs.m_kind = Kind::Grid;
        crs.m_grid = *grid;
    } else {
        crs.m_kind = Kind::Unreadable;
    }
    return crs;
}

SourceCrs SourceCrs::ofUrn(const QString& name) {
    if (name.isEmpty()) {
        return {};
    }
    if (name.endsWith(QLatin1String("CRS84"), Qt::CaseInsensitive)) {
        return ofEpsg(4326);
    }
    static const QRegularExpression code(QStringLiteral("(\\d{4,6})$"));
    const QRegularExpressionMatch match = code.match(name);
    const SourceCrs known = match.hasMatch() ? ofEpsg(match.captured(1).toInt()) : SourceCrs();
    return known.kind() == Kind::Undeclared ? unreadable(name) : known;
}

SourceCrs SourceCrs::ofWkt(const QString& wkt) {
    SourceCrs crs;
    if (wkt.trimmed().isEmpty()) {
        return crs;
    }
    crs.m_kind = Kind::Unreadable;
    crs.m_name = wkt.trimmed().left(60);
    const std::optional<WktNode> root = WktNode::parse(wkt);
    if (!root) {
        return crs;
    }
    crs.m_name = nameOf(*root);
    const bool projected = root->keyword == QLatin1String("PROJCS");
    const WktNode* geographic = projected ? root->child("GEOGCS") : &*root;
    if (geographic == nullptr || geographic->keyword != QLatin1String("GEOGCS") ||
        !isModernDatum(*geographic) || !isGreenwichDegrees(*geographic)) {
        return crs;
    }
    if (!projected) {
        crs.m_kind = Kind::Degrees;
        const QString datum = geographic->child("DATUM")->name;
        crs.m_degrees =
            datum.contains(QLatin1String("WGS"), Qt::CaseInsensitive) ? Crs::Wgs84 : Crs::Cgcs2000;
    } else if (isWebMercator(*root)) {
        crs.m_kind = Kind::WebMercator;
    } else if (const std::optional<TransverseMercator> grid = gridOf(*root, *geographic)) {
        crs.m_kind = Kind::Grid;
        crs.m_grid = *grid;
    }
    return crs;
}

SourceCrs SourceCrs::of(const QString& organization, int code, const QString& wkt) {
    const SourceCrs byCode =
        organization.compare(QLatin1String("EPSG"), Qt::CaseInsensitive) == 0 ? ofEpsg(code) : SourceCrs();
    if (byCode.kind() != Kind::Undeclared && byCode.kind() != Kind::Unreadable) {
        return byCode;
    }
    SourceCrs byText =
        ofWkt(wkt.trimmed().compare(QLatin1String("undefined"), Qt::CaseInsensitive) == 0 ? QString() : wkt);
    if (byCode.kind() == Kind::Unreadable) {
        byText.m_name = byCode.m_name;
        byText.m_kind = byText.m_kind == Kind::Undeclared ? Kind::Unreadable : byText.m_kind;
    }
    return byText;
}

Result<SourceCrs> SourceCrs::settled(std::optional<Crs> said, const QString& file) const {
    const bool shifted = said && (*said == Crs::Gcj02 || *said == Crs::Bd09);
    if (m_kind == Kind::Unreadable) {
        return makeError(
            ErrorCode::Unsupported,
            QCoreApplication::translate("qz::Exchange",
                                        "“%1” uses the coordinate system %2; convert it to longitude and "
                                        "latitude in CGCS2000 or WGS-84 first.")
                .arg(file, m_name),
            {}, file);
    }
    if (m_kind == Kind::Undeclared && !said) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Exchange",
                                                     "“%1” does not say what its coordinates are; say it "
                                                     "(cgcs2000, wgs84, gcj02 or bd09).")
                             .arg(file),
                         {}, file);
    }
    SourceCrs settled = *this;
    if (m_kind == Kind::Undeclared || (m_kind == Kind::Degrees && shifted)) {
        settled.m_kind = Kind::Degrees;
        settled.m_degrees = *said;
    } else if (shifted) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Exchange",
                                                     "“%1” holds metres (%2), which cannot be %3; leave the "
                                                     "coordinate system as the file says.")
                             .arg(file, m_name, crsName(*said)),
                         {}, file);
    }
    return settled;
}

std::optional<GeoPoint> SourceCrs::toStored(double x, double y) const {
    if (!std::isfinite(x) || !std::isfinite(y)) {
        return std::nullopt;
    }
    GeoPoint point{x, y};
    if (m_kind == Kind::Raw) {
        return point;
    }
    if (m_kind == Kind::Grid) {
        if (std::abs(x - m_grid.falseEasting) > 3e6 || std::abs(y - m_grid.falseNorthing) > 1.1e7) {
            return std::nullopt;
        }
        return unproject(m_grid, {x, y});
    }
    if (m_kind == Kind::WebMercator) {
        point.lon = x / kMajorAxis * 180 / std::numbers::pi;
        point.lat = std::atan(std::sinh(y / kMajorAxis)) * 180 / std::numbers::pi;
    }
    if (std::abs(point.lon) > 180 || std::abs(point.lat) > 90) {
        return std::nullopt;
    }
    const bool shifted = m_kind == Kind::Degrees && (m_degrees == Crs::Gcj02 || m_degrees == Crs::Bd09);
    return shifted ? convertCrs(point, m_degrees, Crs::Cgcs2000) : point;
}

}  // namespace qz
