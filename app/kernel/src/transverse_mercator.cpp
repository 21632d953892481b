// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/transverse_mercator.h"

#include <array>
#include <cmath>
#include <numbers>

namespace qz {
namespace {

constexpr double kMajorAxis = 6378137.0;
constexpr double kDegree = std::numbers::pi / 180;
constexpr int kOrder = 6;

/// Coefficients of the series (C. F. F. Karney, 2011, eqs. 12, 35 and 36), by powers of the third flattening.
struct Series {
    explicit Series(double inverseFlattening) {
        const double f = 1 / inverseFlattening;
        const double n = f / (2 - f);
        const double n2 = n * n;
        const double n3 = n2 * n;
        const double n4 = n3 * n;
        const double n5 = n4 * n;
        const double n6 = n5 * n;
        eccentricity = std::sqrt(f * (2 - f));
        radius = kMajorAxis / (1 + n) * (1 + n2 / 4 + n4 / 64 + n6 / 256);
        forward = {n / 2 - n2 * 2 / 3 + n3 * 5 / 16 + n4 * 41 / 180 - n5 * 127 / 288 + n6 * 7891 / 37800,
                   n2 * 13 / 48 - n3 * 3 / 5 + n4 * 557 / 1440 + n5 * 281 / 630 - n6 * 1983433 / 1935360,
                   n3 * 61 / 240 - n4 * 103 / 140 + n5 * 15061 / 26880 + n6 * 167603 / 181440,
                   n4 * 49561 / 161280 - n5 * 179 / 168 + n6 * 6601661 / 7257600,
                   n5 * 34729 / 80640 - n6 * 3418889 / 1995840,
                   n6 * 212378941 / 319334400};
        backward = {n / 2 - n2 * 2 / 3 + n3 * 37 / 96 - n4 / 360 - n5 * 81 / 512 + n6 * 96199 / 604800,
                    n2 / 48 + n3 / 15 - n4 * 437 / 1440 + n5 * 46 / 105 - n6 * 1118711 / 3870720,
                    n3 * 17 / 480 - n4 * 37 / 840 - n5 * 209 / 4480 + n6 * 5569 / 90720,
                    n4 * 4397 / 161280 - n5 * 11 / 504 - n6 * 830251 / 7257600,
                    n5 * 4583 / 161280 - n6 * 108847 / 3991680,
                    n6 * 20648693 / 638668800};
    }
    double eccentricity = 0;
    double radius = 0;
    std::array<double, kOrder> forward{};
    std::array<double, kOrder> backward{};
};

/// The tangent of the conformal latitude.
double conformal(double tangent, double e) {
    const double sigma = std::sinh(e * std::atanh(e * tangent / std::hypot(1.0, tangent)));
    return tangent * std::hypot(1.0, sigma) - sigma * std::hypot(1.0, tangent);
}

/// The tangent of the latitude whose conformal tangent is given, by Newton's method.
double geodetic(double wanted, double e) {
    const double e2 = e * e;
    double tangent = wanted / (1 - e2);
    for (int round = 0; round < 6; ++round) {
        const double found = conformal(tangent, e);
        const double step = (wanted - found) / std::hypot(1.0, found) * (1 + (1 - e2) * tangent * tangent) /
                            ((1 - e2) * std::hypot(1.0, tangent));
        tangent += step;
        if (!(std::abs(step) > 1e-15 * std::hypot(1.0, tangent))) {
            break;
        }
    }
    return tangent;
}

}  // namespace

std::optional<TransverseMercator> transverseMercatorOfEpsg(int code) {
    TransverseMercator grid;
    if (code >= 4513 && code <= 4533) {
        const int zone = 25 + code - 4513;
        grid.centralMeridian = zone * 3.0;
        grid.falseEasting = zone * 1e6 + 500000;
    } else if (code >= 4534 && code <= 4554) {
        grid.centralMeridian = 75 + (code - 4534) * 3.0;
    } else if (code >= 4491 && code <= 4501) {
        const int zone = 13 + code - 4491;
        grid.centralMeridian = zone * 6.0 - 3;
        grid.falseEasting = zone * 1e6 + 500000;
    } else if (code >= 4502 && code <= 4512) {
        grid.centralMeridian = 75 + (code - 4502) * 6.0;
    } else if (code >= 32601 && code <= 32660) {
        grid.centralMeridian = (code - 32600) * 6.0 - 183;
        grid.scale = 0.9996;
        grid.inverseFlattening = 298.257223563;
    } else {
        return std::nullopt;
    }
    return grid;
}

PlanePoint project(const TransverseMercator& grid, GeoPoint point) {
    const Series series(grid.inverseFlattening);
    const double tangent = conformal(std::tan(point.lat * kDegree), series.eccentricity);
    const double away = (point.lon - grid.centralMeridian) * kDegree;
    const double xi = std::atan2(tangent, std::cos(away));
    const double eta = std::asinh(std::sin(away) / std::hypot(tangent, std::cos(away)));
    double north = xi;
    double east = eta;
    for (int k = 1; k <= kOrder; ++k) {
        const double factor = series.forward[static_cast<std::size_t>(k - 1)];
        north += factor * std::sin(2 * k * xi) * std::cosh(2 * k * eta);
        east += factor * std::cos(2 * k * xi) * std::sinh(2 * k * eta);
    }
    return {grid.falseEasting + grid.scale * series.radius * east,
            grid.falseNorthing + grid.scale * series.radius * north};
}

GeoPoint unproject(const TransverseMercator& grid, PlanePoint point) {
    const Series series(grid.inverseFlattening);
    const double xi = (point.y - grid.falseNorthing) / (grid.scale * series.radius);
    const double eta = (point.x - grid.falseEasting) / (grid.scale * series.radius);
    double north = xi;
    double east = eta;
    for (int k = 1; k <= kOrder; ++k) {
        const double factor = series.backward[static_cast<std::size_t>(k - 1)];
        north -= factor * std::sin(2 * k * xi) * std::cosh(2 * k * eta);
        east -= factor * std::cos(2 * k * xi) * std::sinh(2 * k * eta);
    }
    const double wanted = std::sin(north) / std::hypot(std::sinh(east), std::cos(north));
    const double tangent = geodetic(wanted, series.eccentricity);
    return {grid.centralMeridian + std::atan2(std::sinh(east), std::cos(north)) / kDegree,
            std::atan(tangent) / kDegree};
}

}  // namespace qz
