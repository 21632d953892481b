// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/cluster_pyramid.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace qz {

namespace {

constexpr double perSquare = 4;  ///< clusters that a square of the index holds, about

std::uint64_t squareOf(QPointF at, double perWorld) {
    return (std::uint64_t(std::uint32_t(int(std::floor(at.x() * perWorld)))) << 32) |
           std::uint32_t(int(std::floor(at.y() * perWorld)));
}

void add(MapCluster& to, const MapCluster& part) {
    const double share = double(part.count) / (to.count + part.count);
    to.at += (part.at - to.at) * share;
    to.count += part.count;
    for (std::size_t c = 0; c < to.counts.size(); ++c) {
        to.counts[c] += part.counts[c];
    }
}

double radiusAt(int zoom) {
    return double(ClusterPyramid::radius) / ClusterPyramid::tile / std::ldexp(1.0, zoom);
}

/// The points of each square of half a radius as one.
std::vector<MapCluster> gather(const PointLayer& points, const PointFilter& filter) {
    std::vector<MapCluster> found;
    std::unordered_map<std::uint64_t, std::size_t> squares;
    const double perWorld = 2 / radiusAt(ClusterPyramid::deepestZoom);
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!filter.takes(points.category(i), points.day(i))) {
            continue;
        }
        MapCluster one{points.world(i), 1, {}, std::uint32_t(i)};
        one.counts[points.category(i)] = 1;
        const auto [known, fresh] = squares.try_emplace(squareOf(one.at, perWorld), found.size());
        if (fresh) {
            found.push_back(one);
        } else {
            add(found[known->second], one);
        }
    }
    return found;
}

/// Takes what lies within the radius of each, the largest first.
std::vector<MapCluster> merge(const std::vector<MapCluster>& finer, double radius) {
    // The first of each square, and of each the next in its square: two numbers a cluster.
    constexpr std::uint32_t end = 0xFFFFFFFFU;
    std::unordered_map<std::uint64_t, std::uint32_t> squares;
    std::vector<std::uint32_t> next(finer.size(), end);
    std::vector<std::uint32_t> order(finer.size());
    for (auto i = std::uint32_t(finer.size()); i-- > 0;) {
        const auto [first, fresh] = squares.try_emplace(squareOf(finer[i].at, 1 / radius), i);
        if (!fresh) {
            next[i] = std::exchange(first->second, i);
        }
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(),
                     [&finer](std::uint32_t a, std::uint32_t b) { return finer[a].count > finer[b].count; });
    std::vector<bool> taken(finer.size(), false);
    std::vector<MapCluster> merged;
    for (const std::uint32_t i : order) {
        if (taken[i]) {
            continue;
        }
        taken[i] = true;
        MapCluster whole = finer[i];
        for (const double dy : {-radius, 0.0, radius}) {
            for (const double dx : {-radius, 0.0, radius}) {
                const auto near = squares.find(squareOf(finer[i].at + QPointF(dx, dy), 1 / radius));
                if (near == squares.end()) {
                    continue;
                }
                for (std::uint32_t other = near->second; other != end; other = next[other]) {
                    const QPointF off = finer[other].at - finer[i].at;
                    if (!taken[other] && std::hypot(off.x(), off.y()) < radius) {
                        taken[other] = true;
                        add(whole, finer[other]);
                    }
                }
            }
        }
        merged.push_back(whole);
    }
    return merged;
}

}  // namespace

std::shared_ptr<const ClusterPyramid> ClusterPyramid::make(const PointLayer& points,
                                                           const PointFilter& filter) {
    auto pyramid = std::make_shared<ClusterPyramid>();
    pyramid->m_extent = points.extent();
    std::vector<MapCluster> finer = gather(points, filter);
    for (int zoom = deepestZoom; zoom >= smallestZoom; --zoom) {
        finer = merge(finer, radiusAt(zoom));
        pyramid->keep(zoom, finer);
    }
    return pyramid;
}

const ClusterPyramid::Level& ClusterPyramid::at(int zoom) const {
    return m_levels[std::size_t(std::clamp(zoom, smallestZoom, deepestZoom) - smallestZoom)];
}

int ClusterPyramid::column(const Level& level, double x) const {
    const double part = m_extent.width() > 0 ? (x - m_extent.left()) / m_extent.width() : 0;
    return int(std::clamp(std::floor(part * level.columns), 0.0, level.columns - 1.0));
}

int ClusterPyramid::row(const Level& level, double y) const {
    const double part = m_extent.height() > 0 ? (y - m_extent.top()) / m_extent.height() : 0;
    return int(std::clamp(std::floor(part * level.rows), 0.0, level.rows - 1.0));
}

void ClusterPyramid::keep(int zoom, const std::vector<MapCluster>& clusters) {
    Level& level = m_levels[std::size_t(zoom - smallestZoom)];
    level.columns = level.rows = std::max(1, int(std::sqrt(double(clusters.size()) / perSquare)));
    const auto squares = std::size_t(level.columns) * std::size_t(level.rows);
    level.first.assign(squares + 1, 0);
    // By the place as it is kept: looking it up again finds the same square.
    const auto squareAt = [&](const MapCluster& cluster) {
        const double x = m_extent.left() + float(cluster.at.x() - m_extent.left());
        const double y = m_extent.top() + float(cluster.at.y() - m_extent.top());
        return std::size_t(row(level, y)) * std::size_t(level.columns) + std::size_t(column(level, x));
    };
    for (const MapCluster& cluster : clusters) {
        ++level.first[squareAt(cluster) + 1];
    }
    for (std::size_t square = 0; square < squares; ++square) {
        level.first[square + 1] += level.first[square];
    }
    std::vector<std::uint32_t> next(level.first.begin(), level.first.end() - 1);
    level.clusters.resize(clusters.size());
    for (const MapCluster& cluster : clusters) {
        Packed packed{float(cluster.at.x() - m_extent.left()), float(cluster.at.y() - m_extent.top()),
                      cluster.count, cluster.point, 0};
        if (cluster.count == 1) {
            const auto one = std::max_element(cluster.counts.begin(), cluster.counts.end());
            packed.parts = std::uint32_t(one - cluster.counts.begin());
        } else {
            packed.parts = std::uint32_t(level.counts.size());
            level.counts.push_back(cluster.counts);
        }
        level.clusters[next[squareAt(cluster)]++] = packed;
    }
    level.counts.shrink_to_fit();
}

MapCluster ClusterPyramid::unpacked(const Level& level, const Packed& packed) const {
    MapCluster cluster{m_extent.topLeft() + QPointF(packed.x, packed.y), packed.count, {}, packed.point};
    if (packed.count == 1) {
        cluster.counts[packed.parts] = 1;
    } else {
        cluster.counts = level.counts[packed.parts];
    }
    return cluster;
}

std::vector<MapCluster> ClusterPyramid::level(int zoom) const {
    std::vector<MapCluster> clusters;
    for (const Packed& packed : at(zoom).clusters) {
        clusters.push_back(unpacked(at(zoom), packed));
    }
    return clusters;
}

std::vector<MapCluster> ClusterPyramid::clustersIn(int zoom, const QRectF& world) const {
    const Level& level = at(zoom);
    std::vector<MapCluster> clusters;
    if (level.clusters.empty()) {
        return clusters;
    }
    const int left = column(level, world.left());
    const int right = column(level, world.right());
    for (int y = row(level, world.top()); y <= row(level, world.bottom()); ++y) {
        const std::size_t line = std::size_t(y) * std::size_t(level.columns);
        const std::uint32_t end = level.first[line + std::size_t(right) + 1];
        for (std::uint32_t i = level.first[line + std::size_t(left)]; i < end; ++i) {
            const QPointF at(m_extent.left() + level.clusters[i].x, m_extent.top() + level.clusters[i].y);
            if (at.x() >= world.left() && at.x() <= world.right() && at.y() >= world.top() &&
                at.y() <= world.bottom()) {
                clusters.push_back(unpacked(level, level.clusters[i]));
            }
        }
    }
    return clusters;
}

int ClusterPyramid::zoomToPart(const MapCluster& cluster, int zoom) const {
    for (int deeper = std::max(zoom + 1, smallestZoom); deeper <= deepestZoom; ++deeper) {
        // A cluster that is still whole stands where it stood.
        const std::vector<MapCluster> same =
            clustersIn(deeper, QRectF(cluster.at, QSizeF(0, 0)).adjusted(-1e-12, -1e-12, 1e-12, 1e-12));
        if (std::none_of(same.begin(), same.end(),
                         [&cluster](const MapCluster& c) { return c.count == cluster.count; })) {
            return deeper;
        }
    }
    return deepestZoom + 1;
}

}  // namespace qz
