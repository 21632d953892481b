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
    auto layer = std::make_shared<PointLayer>();
    std::vector<QPointF> worlds;
    worlds.reserve(points.size());
    for (const MapPoint& point : points) {
        worlds.push_back(toWorld(point.at));
    }
    if (!worlds.empty()) {
        const auto [left, right] = std::minmax_element(worlds.begin(), worlds.end(),
                                                       [](QPointF a, QPointF b) { return a.x() < b.x(); });
        const auto [top, bottom] = std::minmax_element(worlds.begin(), worlds.end(),
                                                       [](QPointF a, QPointF b) { return a.y() < b.y(); });
        layer->m_extent = QRectF(QPointF(left->x(), top->y()), QPointF(right->x(), bottom->y()));
    }
    layer->m_origin = layer->m_extent.center();
    layer->m_columns = layer->m_rows = std::clamp(int(std::sqrt(double(points.size()) / 16)), 1, mostSquares);
    const std::size_t squares = std::size_t(layer->m_columns) * layer->m_rows;
    std::vector<std::uint32_t> square(points.size());
    layer->m_first.assign(squares + 1, 0);
    for (std::size_t i = 0; i < points.size(); ++i) {
        square[i] =
            std::uint32_t(layer->row(worlds[i].y()) * layer->m_columns + layer->column(worlds[i].x()));
        ++layer->m_first[square[i] + 1];
    }
    for (std::size_t s = 1; s <= squares; ++s) {
        layer->m_first[s] += layer->m_first[s - 1];
    }
    std::vector<std::uint32_t> next(layer->m_first.begin(), layer->m_first.end() - 1);
    layer->m_x.resize(points.size());
    layer->m_y.resize(points.size());
    layer->m_day.resize(points.size());
    layer->m_number.resize(points.size());
    layer->m_category.resize(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::size_t place = next[square[i]]++;
        layer->m_x[place] = float(worlds[i].x() - layer->m_origin.x());
        layer->m_y[place] = float(worlds[i].y() - layer->m_origin.y());
        layer->m_day[place] = points[i].day;
        layer->m_number[place] = std::uint32_t(i);
        layer->m_category[place] = std::uint8_t(points[i].category % categories);
    }
    return layer;
}

}  // namespace qz
