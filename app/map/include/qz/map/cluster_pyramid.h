// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "qz/map/point_layer.h"

namespace qz {

/// Points that stand too close to be told apart at one zoom.
struct MapCluster {
    QPointF at;  ///< their middle, world units
    std::uint32_t count = 0;
    std::array<std::uint32_t, PointLayer::categories> counts{};  ///< by category
    std::uint32_t point = 0;  ///< one of them, in the layer's order; the only one where count is 1
};

/// Clusters for each zoom, deepest first merged upwards, so that a cluster of one zoom lies whole in one of
/// the zoom above. Made once in the background for all points that pass a filter; asking is a look-up.
class ClusterPyramid final {
public:
    static constexpr int tile = 256;   ///< pixels a tile at these zooms
    static constexpr int radius = 44;  ///< pixels between the middles of clusters, about
    static constexpr int smallestZoom = 6;
    static constexpr int deepestZoom = 16;  ///< beyond it points are drawn themselves

    [[nodiscard]] static std::shared_ptr<const ClusterPyramid> make(const PointLayer& points,
                                                                    const PointFilter& filter = {});
    /// Those of a zoom (held to the pyramid's) whose middle lies in a rectangle of the world.
    [[nodiscard]] std::vector<MapCluster> clustersIn(int zoom, const QRectF& world) const;
    [[nodiscard]] std::vector<MapCluster> level(int zoom) const;
    /// The first zoom at which a cluster falls apart; beyond the deepest where it never does.
    [[nodiscard]] int zoomToPart(const MapCluster& cluster, int zoom) const;

private:
    /// As it is kept: a million points make two million clusters on all zooms.
    struct Packed {
        float x;  ///< from the pyramid's origin
        float y;
        std::uint32_t count;
        std::uint32_t point;
        std::uint32_t parts;  ///< of one point its category, else the place in Level::counts
    };
    /// The clusters of a zoom in the order of squares.
    struct Level {
        std::vector<Packed> clusters;
        std::vector<std::array<std::uint32_t, PointLayer::categories>> counts;
        int columns = 1;
        int rows = 1;
        std::vector<std::uint32_t> first;  ///< of each square, and one past the last
    };
    void keep(int zoom, const std::vector<MapCluster>& clusters);
    [[nodiscard]] MapCluster unpacked(const Level& level, const Packed& packed) const;
    [[nodiscard]] const Level& at(int zoom) const;
    [[nodiscard]] int column(const Level& level, double x) const;
    [[nodiscard]] int row(const Level& level, double y) const;

    QRectF m_extent;
    std::array<Level, deepestZoom - smallestZoom + 1> m_levels;
};

}  // namespace qz
