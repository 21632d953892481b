// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo_mend.h"

#include <algorithm>
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <cmath>
#include <map>
#include <vector>

namespace qz::geo {
namespace {

namespace bg = boost::geometry;
using Corner = bg::model::d2::point_xy<double>;
using Box = bg::model::box<Corner>;
using Entry = std::pair<Box, qsizetype>;
using Key = std::pair<qint64, qint64>;

constexpr double kGrid = 1e9;     // corners closer than 0.1 mm are one
constexpr double kSpeck = 1e-13;  // square degrees: 10 cm² is no area

Key keyOf(GeoPoint p) { return {std::llround(p.lon * kGrid), std::llround(p.lat * kGrid)}; }

double turn(GeoPoint a, GeoPoint b, GeoPoint c) {
    return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}

double areaOf(const GeoRing& ring) {
    double doubled = 0;
    for (qsizetype i = 1; i < ring.size(); ++i) {
        // Counted from the first corner: degrees are large against a village.
        doubled += turn(ring.first(), ring.at(i - 1), ring.at(i));
    }
    return doubled / 2;
}

/// Where along a–b the point lies, if it lies on it and is none of its ends.
std::optional<double> along(GeoPoint a, GeoPoint b, GeoPoint p) {
    const double dx = b.lon - a.lon;
    const double dy = b.lat - a.lat;
    const double length = std::hypot(dx, dy);
    const double share = ((p.lon - a.lon) * dx + (p.lat - a.lat) * dy) / (length * length);
    const bool beside = std::abs(turn(a, b, p)) > length / kGrid;
    return beside || share <= 0 || share >= 1 || keyOf(p) == keyOf(a) || keyOf(p) == keyOf(b)
               ? std::nullopt
               : std::optional<double>(share);
}

/// Points that must become corners, per side of the ring, by their place along it.
class Nodes {
public:
    explicit Nodes(const GeoRing& ring) : m_ring(ring), m_cuts(size_t(ring.size() - 1)) {}

    void cut(qsizetype i, qsizetype j) {
        const GeoPoint a = m_ring.at(i);
        const GeoPoint b = m_ring.at(i + 1);
        const GeoPoint c = m_ring.at(j);
        const GeoPoint d = m_ring.at(j + 1);
        bool touched = false;
        for (const GeoPoint& p : {c, d}) {
            touched = add(i, along(a, b, p), p) || touched;
        }
        for (const GeoPoint& p : {a, b}) {
            touched = add(j, along(c, d, p), p) || touched;
        }
        const double from = turn(c, d, a);
        const double to = turn(c, d, b);
        if (touched || from * to >= 0 || turn(a, b, c) * turn(a, b, d) >= 0) {
            return;
        }
        const double share = from / (from - to);
        const GeoPoint p{a.lon + share * (b.lon - a.lon), a.lat + share * (b.lat - a.lat)};
        add(i, share, p);
        const double length = std::hypot(d.lon - c.lon, d.lat - c.lat);
        add(j, std::hypot(p.lon - c.lon, p.lat - c.lat) / length, p);
    }

    [[nodiscard]] GeoRing ring() const {
        GeoRing noded;
        for (qsizetype i = 0; i + 1 < m_ring.size(); ++i) {
            noded.append(m_ring.at(i));
            for (const auto& [share, point] : m_cuts[size_t(i)]) {
                noded.append(point);
            }
        }
        noded.append(m_ring.last());
        return noded;
    }

private:
    bool add(qsizetype side, std::optional<double> share, GeoPoint p) {
        if (share) {
            m_cuts[size_t(side)].insert({*share, p});
        }
        return share.has_value();
    }

    const GeoRing& m_ring;
    std::vector<std::map<double, GeoPoint>> m_cuts;
};

GeoRing noded(const GeoRing& ring) {
    std::vector<Entry> sides;
    for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
        const auto [west, east] = std::minmax(ring.at(i).lon, ring.at(i + 1).lon);
        const auto [south, north] = std::minmax(ring.at(i).lat, ring.at(i + 1).lat);
        sides.push_back({Box(Corner(west, south), Corner(east, north)), i});
    }
    const bg::index::rtree<Entry, bg::index::quadratic<16>> tree(sides);
    Nodes nodes(ring);
    for (const auto& [box, i] : sides) {
        for (auto it = tree.qbegin(bg::index::intersects(box)); it != tree.qend(); ++it) {
            if (it->second > i) {
                nodes.cut(i, it->second);
            }
        }
    }
    return nodes.ring();
}

/// Each time a corner comes again, what lies between is a loop of its own.
std::vector<GeoRing> loopsOf(const GeoRing& ring, MendedRing& mended) {
    std::vector<GeoRing> loops;
    std::vector<GeoPoint> path;
    std::map<Key, size_t> at;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const Key key = keyOf(ring.at(i));
        const auto met = at.find(key);
        if (met == at.end()) {
            at.insert({key, path.size()});
            path.push_back(ring.at(i));
            continue;
        }
        GeoRing loop(path.begin() + qsizetype(met->second), path.end());
        loop.append(loop.first());
        while (path.size() > met->second + 1) {
            at.erase(keyOf(path.back()));
            path.pop_back();
        }
        if (i + 1 < ring.size() && loop.size() > 3) {
            if (mended.places++ == 0) {
                mended.first = ring.at(i);
            }
        }
        loops.push_back(loop);
    }
    return loops;
}

bool within(const GeoRing& loop, const QList<GeoRing>& parts) {
    const GeoPoint inside = polygonCentre({GeoPolygon{loop, {}}});
    return std::any_of(parts.begin(), parts.end(), [inside](const GeoRing& part) {
        return polygonContains({GeoPolygon{part, {}}}, inside);
    });
}

}  // namespace

std::optional<MendedRing> mendRing(const GeoRing& ring) {
    MendedRing mended;
    std::vector<GeoRing> loops = loopsOf(noded(ring), mended);
    std::erase_if(loops, [](const GeoRing& loop) { return std::abs(areaOf(loop)) < kSpeck; });
    if (loops.empty()) {
        return std::nullopt;
    }
    std::sort(loops.begin(), loops.end(),
              [](const GeoRing& a, const GeoRing& b) { return std::abs(areaOf(a)) > std::abs(areaOf(b)); });
    const bool turned = areaOf(loops.front()) < 0;  // the largest loop is the area itself
    double kept = 0;
    double dropped = 0;
    for (GeoRing& loop : loops) {
        if (turned) {
            std::reverse(loop.begin(), loop.end());
        }
        const double area = areaOf(loop);
        const bool inside = within(loop, mended.parts);
        if (area > 0 && !inside) {
            mended.parts.append(loop);
            kept += area;
        } else if (area < 0 && inside) {
            mended.holes.append(loop);
            kept += area;
        } else {
            dropped += std::abs(area);
        }
    }
    mended.dropped = kept > 0 ? dropped / kept : 1;
    return mended;
}

}  // namespace qz::geo
