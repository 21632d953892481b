// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_city.h"

#include "qz/random.h"

namespace qz::bench {

namespace {

constexpr int kSide = 141;  // 19,881 cells
constexpr int kSteps = 9;   // corners a side of a cell: 36 in all
constexpr int kPoints = 1'000'000;
constexpr int kHotSpots = 300;

double share(SeededRandom& random) { return double(random.next() >> 11) / 9007199254740992.0; }

AreaCode code(const QString& digits) { return AreaCode::parse(digits).valueOr(AreaCode()); }

}  // namespace

CityTree::CityTree() {
    SeededRandom random(20);
    constexpr int n = kSide * kSteps + 1;
    constexpr double step = 0.5 / (n - 1);
    m_corners.resize(std::size_t(n) * n);
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x) {
            const double shift = x % kSteps == 0 || y % kSteps == 0 ? 0.4 * step : 0;
            m_corners[std::size_t(y) * n + x] = {118.1 + x * step + shift * (share(random) - 0.5),
                                                 31.1 + y * step + shift * (share(random) - 0.5)};
        }
    }
    add(county(), {});
    for (int cy = 0; cy < kSide; ++cy) {
        const AreaCode town = code(QStringLiteral("340202%1").arg(cy + 1, 3, 10, QLatin1Char('0')));
        add(town, {});
        m_children[county().toString()].append(town.toString());
        for (int cx = 0; cx < kSide; ++cx) {
            const AreaCode village =
                code(town.toString() + QStringLiteral("%1").arg(cx + 1, 3, 10, QLatin1Char('0')));
            add(village, ring(cx, cy));
            m_children[town.toString()].append(village.toString());
        }
    }
    m_corners = {};  // the boundaries have them now
}

AreaCode CityTree::county() { return code(QStringLiteral("340202")); }

const Area* CityTree::find(const AreaCode& code) const {
    const auto found = m_areas.constFind(code.toString());
    return found == m_areas.constEnd() ? nullptr : &*found;
}

QList<const Area*> CityTree::children(const AreaCode& code) const {
    QList<const Area*> found;
    for (const QString& child : m_children.value(code.toString())) {
        found.append(&*m_areas.constFind(child));
    }
    return found;
}

const GeoMultiPolygon* CityTree::boundary(const AreaCode& code) const {
    const auto found = m_boundaries.constFind(code.toString());
    return found == m_boundaries.constEnd() ? nullptr : &*found;
}

QList<AreaCode> CityTree::grids() const {
    QStringList digits = m_boundaries.keys();
    digits.sort();
    QList<AreaCode> found;
    for (const QString& each : std::as_const(digits)) {
        found.append(code(each));
    }
    return found;
}

void CityTree::add(const AreaCode& code, GeoMultiPolygon boundary) {
    Area area;
    area.code = code;
    area.name = code.toString();
    m_areas.insert(code.toString(), area);
    if (!boundary.isEmpty()) {
        m_boundaries.insert(code.toString(), std::move(boundary));
    }
}

GeoMultiPolygon CityTree::ring(int cx, int cy) const {
    constexpr int n = kSide * kSteps + 1;
    GeoRing ring;
    const auto at = [&](int x, int y) {
        ring.append(m_corners[std::size_t(cy * kSteps + y) * n + cx * kSteps + x]);
    };
    for (int i = 0; i < kSteps; ++i) {
        at(i, 0);
    }
    for (int i = 0; i < kSteps; ++i) {
        at(kSteps, i);
    }
    for (int i = kSteps; i > 0; --i) {
        at(i, kSteps);
    }
    for (int i = kSteps; i > 0; --i) {
        at(0, i);
    }
    ring.append(ring.first());
    return {GeoPolygon{ring, {}}};
}

std::vector<MapPoint> cityEvents() {
    SeededRandom random(21);
    std::vector<GeoPoint> spots;
    for (int i = 0; i < kHotSpots; ++i) {
        spots.push_back({118.1 + 0.5 * share(random), 31.1 + 0.5 * share(random)});
    }
    std::vector<MapPoint> points;
    points.reserve(kPoints);
    for (int i = 0; i < kPoints; ++i) {
        GeoPoint at{118.1 + 0.5 * share(random), 31.1 + 0.5 * share(random)};
        if (i % 100 < 65) {
            const GeoPoint& spot = spots[std::size_t(i) % spots.size()];
            at = {spot.lon + 0.004 * (share(random) + share(random) - 1),
                  spot.lat + 0.004 * (share(random) + share(random) - 1)};
        }
        points.push_back({at, std::uint8_t(i % 7), std::int32_t(i % 365)});
    }
    return points;
}

}  // namespace qz::bench
