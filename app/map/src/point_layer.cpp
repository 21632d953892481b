// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/point_layer.h"

#include <algorithm>
#include <cmath>

#include "qz/map/map_snapshot.h"

namespace qz {

namespace {

constexpr int mostSquares = 256;  ///< along each side

int squareOf(double at, double extent, int count) {
    const double place = extent > 0 ? at / extent * count : 0;
    return int(std::clamp(std::floor(place), 0.0, count - 1.0));
}

}  // namespace

int PointLayer::column(double x) const { return squareOf(x - m_extent.left(), m_extent.width(), m_columns); }

int PointLayer::row(double y) const { return squareOf(y - m_extent.top(), m_extent.height(), m_rows); }

std::shared_ptr<const PointLayer> PointLayer::make(const std::vector<MapPoint>& points) {
    return make(points.size(), [&points](std::size_t i) { return points[i]; });
}

std::shared_ptr<const PointLayer> PointLayer::make(std::size_t count,
                                                   const std::function<MapPoint(std::size_t)>& pointAt) {
    auto layer = std::make_shared<PointLayer>();
    if (count > 0) {
        GeoPoint least = pointAt(0).at;
        GeoPoint most = least;
        for (std::size_t i = 1; i < count; ++i) {
            const GeoPoint at = pointAt(i).at;
            least = {std::min(least.lon, at.lon), std::min(least.lat, at.lat)};
            most = {std::max(most.lon, at.lon), std::max(most.lat, at.lat)};
        }
        layer->m_extent = QRectF(toWorld({least.lon, most.lat}), toWorld({most.lon, least.lat}));
    }
    layer->m_origin = layer->m_extent.center();
    layer->m_columns = layer->m_rows = std::clamp(int(std::sqrt(double(count) / 16)), 1, mostSquares);
    layer->take(count, pointAt);
    return layer;
}

/// Into the order of squares, a list at a time: never all of them twice.
void PointLayer::take(std::size_t count, const std::function<MapPoint(std::size_t)>& pointAt) {
    std::vector<std::uint32_t> place(count);
    std::vector<float> x(count);
    std::vector<float> y(count);
    m_day.resize(count);
    m_category.resize(count);
    m_first.assign(std::size_t(m_columns) * m_rows + 1, 0);
    for (std::size_t i = 0; i < count; ++i) {
        const QPointF world = toWorld(pointAt(i).at);
        place[i] = std::uint32_t(row(world.y()) * m_columns + column(world.x()));
        ++m_first[place[i] + 1];
        x[i] = float(world.x() - m_origin.x());
        y[i] = float(world.y() - m_origin.y());
    }
    for (std::size_t s = 1; s < m_first.size(); ++s) {
        m_first[s] += m_first[s - 1];
    }
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    m_number.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        place[i] = next[place[i]]++;
        m_number[place[i]] = std::uint32_t(i);
    }
    const auto ordered = [&place](std::vector<float>& values) {
        std::vector<float> sorted(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            sorted[place[i]] = values[i];
        }
        values = {};
        return sorted;
    };
    m_x = ordered(x);
    m_y = ordered(y);
    for (std::size_t i = 0; i < count; ++i) {
        const MapPoint point = pointAt(i);
        m_day[place[i]] = point.day;
        m_category[place[i]] = std::uint8_t(point.category % categories);
    }
}

}  // namespace qz
