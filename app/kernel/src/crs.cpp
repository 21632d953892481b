// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <cmath>
#include <numbers>

#include "qz/geo.h"

namespace qz {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kAxis = 6378245.0;  // Krasovsky 1940, which GCJ-02 is built on
constexpr double kEccentricity = 0.00669342162296594323;
constexpr double kBdFrequency = kPi * 3000.0 / 180.0;
constexpr double kBdLon = 0.0065;
constexpr double kBdLat = 0.006;
constexpr double kEarthRadius = 6371008.8;  // metres, mean
constexpr int kMostRounds = 60;
constexpr double kPrecise = 1e-12;  // degrees

struct CrsRow {
    Crs crs;
    const char* name;
};

constexpr CrsRow kSystems[] = {
    {Crs::Wgs84, "wgs84"}, {Crs::Cgcs2000, "cgcs2000"}, {Crs::Gcj02, "gcj02"}, {Crs::Bd09, "bd09"}};

/// The rectangle in which the shift applies; outside it maps are unshifted.
bool inShiftedArea(GeoPoint point) {
    return point.lon >= 72.004 && point.lon <= 137.8347 && point.lat >= 0.8293 && point.lat <= 55.8271;
}

double waves(double x, double shortAmplitude) {
    return shortAmplitude * std::sin(6.0 * x * kPi) + 20.0 * std::sin(2.0 * x * kPi);
}

double shiftLat(double x, double y) {
    double shift = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x));
    shift += waves(x, 20.0) * 2.0 / 3.0;
    shift += (20.0 * std::sin(y * kPi) + 40.0 * std::sin(y / 3.0 * kPi)) * 2.0 / 3.0;
    shift += (160.0 * std::sin(y / 12.0 * kPi) + 320.0 * std::sin(y * kPi / 30.0)) * 2.0 / 3.0;
    return shift;
}

double shiftLon(double x, double y) {
    double shift = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x));
    shift += waves(x, 20.0) * 2.0 / 3.0;
    shift += (20.0 * std::sin(x * kPi) + 40.0 * std::sin(x / 3.0 * kPi)) * 2.0 / 3.0;
    shift += (150.0 * std::sin(x / 12.0 * kPi) + 300.0 * std::sin(x / 30.0 * kPi)) * 2.0 / 3.0;
    return shift;
}

GeoPoint shiftToGcj(GeoPoint point) {
    const double x = point.lon - 105.0;
    const double y = point.lat - 35.0;
    const double radians = point.lat / 180.0 * kPi;
    const double sine = std::sin(radians);
    const double magic = 1 - kEccentricity * sine * sine;
    const double root = std::sqrt(magic);
    const double lat = shiftLat(x, y) * 180.0 / ((kAxis * (1 - kEccentricity)) / (magic * root) * kPi);
    const double lon = shiftLon(x, y) * 180.0 / (kAxis / root * std::cos(radians) * kPi);
    return {point.lon + lon, point.lat + lat};
}

GeoPoint shiftToBd(GeoPoint gcj) {
    const double radius = std::hypot(gcj.lon, gcj.lat) + 0.00002 * std::sin(gcj.lat * kBdFrequency);
    const double angle = std::atan2(gcj.lat, gcj.lon) + 0.000003 * std::cos(gcj.lon * kBdFrequency);
    return {radius * std::cos(angle) + kBdLon, radius * std::sin(angle) + kBdLat};
}

/// Finds the point that `forward` takes to `target`. The shifts change slowly, so correcting by the error
/// converges.
template <class Forward>
GeoPoint invert(GeoPoint target, Forward forward) {
    GeoPoint guess = target;
    for (int i = 0; i < kMostRounds; ++i) {
        const GeoPoint reached = forward(guess);
        const double lonError = target.lon - reached.lon;
        const double latError = target.lat - reached.lat;
        guess.lon += lonError;
        guess.lat += latError;
        if (std::abs(lonError) < kPrecise && std::abs(latError) < kPrecise) {
            break;
        }
    }
    return guess;
}

bool isPlain(Crs crs) { return crs == Crs::Wgs84 || crs == Crs::Cgcs2000; }

}  // namespace

Result<Crs> parseCrs(const QString& name) {
    const QString wanted = name.trimmed().toLower().remove(QLatin1Char('-'));
    for (const CrsRow& row : kSystems) {
        if (wanted == QLatin1String(row.name)) {
            return row.crs;
        }
    }
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate(
            "qz::Geo", "“%1” is no known coordinate system; there are wgs84, cgcs2000, gcj02 and bd09.")
            .arg(name));
}

QString crsName(Crs crs) {
    for (const CrsRow& row : kSystems) {
        if (row.crs == crs) {
            return QLatin1String(row.name);
        }
    }
    return {};
}

GeoPoint convertCrs(GeoPoint point, Crs from, Crs to) {
    if (from == to || (isPlain(from) && isPlain(to)) || !inShiftedArea(point)) {
        return point;
    }
    if (from == Crs::Bd09) {
        point = invert(point, shiftToBd);
    } else if (isPlain(from)) {
        point = shiftToGcj(point);
    }
    if (to == Crs::Bd09) {
        return shiftToBd(point);
    }
    return to == Crs::Gcj02 ? point : invert(point, shiftToGcj);
}

double distanceMetres(GeoPoint a, GeoPoint b) {
    const double toRadians = kPi / 180.0;
    const double latSine = std::sin((b.lat - a.lat) * toRadians / 2);
    const double lonSine = std::sin((b.lon - a.lon) * toRadians / 2);
    const double h =
        latSine * latSine + std::cos(a.lat * toRadians) * std::cos(b.lat * toRadians) * lonSine * lonSine;
    return 2 * kEarthRadius * std::asin(std::min(1.0, std::sqrt(h)));
}

}  // namespace qz
