// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "qz/geo.h"

namespace qz {

/// A point as a layer takes it in. What it stands for is the caller's: its place in the list is its number.
struct MapPoint {
    GeoPoint at;
    std::uint8_t category = 0;  ///< 0 … PointLayer::categories − 1
    std::int32_t day = 0;       ///< any day count
};

/// Which points count.
struct PointFilter {
    std::uint32_t categories = 0xFFFFFFFFU;  ///< a bit each
    std::int32_t fromDay = INT32_MIN;
    std::int32_t toDay = INT32_MAX;  ///< included
    [[nodiscard]] bool takes(std::uint8_t category, std::int32_t day) const {
        return ((categories >> category) & 1U) != 0 && day >= fromDay && day <= toDay;
    }
};

/// Many points, packed (17 bytes each and the squares), in the order of squares of the map: what a window
/// sees is a few runs. Never changed once made: any thread may read it.
class PointLayer final {
public:
    static constexpr int categories = 8;

    [[nodiscard]] static std::shared_ptr<const PointLayer> make(const std::vector<MapPoint>& points);
    /// The same of points that stand elsewhere: `pointAt` is asked three times for each and nothing is
    /// copied.
    [[nodiscard]] static std::shared_ptr<const PointLayer> make(
        std::size_t count, const std::function<MapPoint(std::size_t)>& pointAt);
    [[nodiscard]] std::size_t size() const { return m_x.size(); }
    [[nodiscard]] QPointF world(std::size_t i) const {
        return {m_origin.x() + m_x[i], m_origin.y() + m_y[i]};
    }
    /// The same from origin(), as it is kept.
    [[nodiscard]] float x(std::size_t i) const { return m_x[i]; }
    [[nodiscard]] float y(std::size_t i) const { return m_y[i]; }
    [[nodiscard]] QPointF origin() const { return m_origin; }
    [[nodiscard]] std::uint8_t category(std::size_t i) const { return m_category[i]; }
    [[nodiscard]] std::int32_t day(std::size_t i) const { return m_day[i]; }
    [[nodiscard]] std::uint32_t number(std::size_t i) const { return m_number[i]; }  ///< in the given list
    [[nodiscard]] const QRectF& extent() const { return m_extent; }

    /// Calls fn(i) for each point in a rectangle of the world that passes.
    template <typename Fn>
    void eachIn(const QRectF& world, const PointFilter& filter, Fn&& fn) const {
        eachRun(world, [&](std::size_t first, std::size_t end) {
            const auto left = float(world.left() - m_origin.x());
            const auto right = float(world.right() - m_origin.x());
            const auto top = float(world.top() - m_origin.y());
            const auto bottom = float(world.bottom() - m_origin.y());
            for (std::size_t i = first; i < end; ++i) {
                if (m_x[i] >= left && m_x[i] < right && m_y[i] >= top && m_y[i] < bottom &&
                    filter.takes(m_category[i], m_day[i])) {
                    fn(i);
                }
            }
        });
    }
    /// Runs of points that hold all of a rectangle.
    template <typename Fn>
    void eachRun(const QRectF& world, Fn&& fn) const {
        const int left = column(world.left());
        const int right = column(world.right());
        const int bottom = row(world.bottom());
        for (int y = row(world.top()); y <= bottom && !m_x.empty(); ++y) {
            const std::size_t line = std::size_t(y) * m_columns;
            fn(m_first[line + left], m_first[line + right + 1]);
        }
    }

private:
    void take(std::size_t count, const std::function<MapPoint(std::size_t)>& pointAt);
    [[nodiscard]] int column(double x) const;
    [[nodiscard]] int row(double y) const;

    QPointF m_origin;
    QRectF m_extent;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<std::uint32_t> m_first;  ///< of each square, and one past the last
    std::vector<float> m_x;              ///< from the origin: a centimetre over a city
    std::vector<float> m_y;
    std::vector<std::int32_t> m_day;
    std::vector<std::uint32_t> m_number;
    std::vector<std::uint8_t> m_category;
};

}  // namespace qz
