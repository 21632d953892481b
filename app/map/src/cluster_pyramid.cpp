// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/cluster_pyramid.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace qz {

namespace {

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
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> squares;
    std::vector<std::uint32_t> order(finer.size());
    for (std::uint32_t i = 0; i < finer.size(); ++i) {
        squares[squareOf(finer[i].at, 1 / radius)].push_back(i);
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
                for (const std::uint32_t other : near->second) {
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
    std::vector<MapCluster> finer = gather(points, filter);
    for (int zoom = deepestZoom; zoom >= smallestZoom; --zoom) {
        Level& level = pyramid->m_levels[std::size_t(zoom - smallestZoom)];
        level.clusters = merge(finer, radiusAt(zoom));
        std::vector<QRectF> boxes;
        boxes.reserve(level.clusters.size());
        for (const MapCluster& cluster : level.clusters) {
            boxes.emplace_back(cluster.at, QSizeF(0, 0));
        }
        level.index = BoxIndex(boxes);
        finer = level.clusters;
    }
    return pyramid;
}

const std::vector<MapCluster>& ClusterPyramid::level(int zoom) const {
    return m_levels[std::size_t(std::clamp(zoom, smallestZoom, deepestZoom) - smallestZoom)].clusters;
}

std::vector<MapCluster> ClusterPyramid::clustersIn(int zoom, const QRectF& world) const {
    const Level& at = m_levels[std::size_t(std::clamp(zoom, smallestZoom, deepestZoom) - smallestZoom)];
    std::vector<std::uint32_t> found;
    at.index.find(world, found);
    std::vector<MapCluster> clusters;
    clusters.reserve(found.size());
    for (const std::uint32_t i : found) {
        clusters.push_back(at.clusters[i]);
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
