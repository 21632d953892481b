// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/heat.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace qz {

namespace {

/// Columns for rows, in squares that fit into the nearest memory.
std::vector<float> turned(const std::vector<float>& values, int columns, int rows) {
    constexpr int square = 16;
    std::vector<float> out(values.size());
    for (int top = 0; top < rows; top += square) {
        for (int left = 0; left < columns; left += square) {
            for (int y = top; y < std::min(top + square, rows); ++y) {
                for (int x = left; x < std::min(left + square, columns); ++x) {
                    out[std::size_t(x) * rows + y] = values[std::size_t(y) * columns + x];
                }
            }
        }
    }
    return out;
}

/// A sliding mean along each column, a row at a time: memory is read in its order and no sum waits for the
/// one before it.
void blurRows(std::vector<float>& values, int columns, int rows, int reach) {
    std::vector<float> from(values);
    std::vector<float> sum(static_cast<std::size_t>(columns), 0);
    const float part = 1.0F / float(2 * reach + 1);
    const auto add = [&](int row, float sign) {
        if (row < 0 || row >= rows) {
            return;
        }
        const float* line = from.data() + std::size_t(row) * columns;
        for (int x = 0; x < columns; ++x) {
            sum[std::size_t(x)] += sign * line[x];
        }
    };
    for (int y = 0; y < reach; ++y) {
        add(y, 1);
    }
    for (int y = 0; y < rows; ++y) {
        add(y + reach, 1);
        add(y - reach - 1, -1);
        float* line = values.data() + std::size_t(y) * columns;
        for (int x = 0; x < columns; ++x) {
            line[x] = std::max(0.0F, sum[std::size_t(x)]) * part;
        }
    }
}

/// Three means come close to a bell.
void blur(std::vector<float>& values, int columns, int rows, int reach) {
    for (int pass = 0; pass < 3; ++pass) {
        blurRows(values, columns, rows, reach);
    }
}

struct Squares {
    std::vector<float>& values;
    int wide;
    int high;
    double perX;
    double perY;
};

constexpr std::size_t together = 512;  ///< points whose squares are computed at once
constexpr std::size_t idle = 16;       ///< squares past the last, for points that do not count

/// Counts of squares. Points that follow each other often fall into the same square: two sets by turns, so
/// that none waits for the other to be written.
class SquareCounts {
public:
    explicit SquareCounts(std::size_t squares)
        : m_squares(squares), m_even(squares + idle, 0), m_odd(squares + idle, 0) {}
    void add(const std::int32_t* places, std::size_t count) {
        std::uint32_t* even = m_even.data();
        std::uint32_t* odd = m_odd.data();
        std::size_t i = 0;
        for (; i + 1 < count; i += 2) {
            ++even[places[i]];
            ++odd[places[i + 1]];
        }
        if (i < count) {
            ++even[places[i]];
        }
    }
    void addTo(std::vector<float>& values) const {
        for (std::size_t i = 0; i < m_squares; ++i) {
            values[i] += float(m_even[i] + m_odd[i]);
        }
    }

private:
    std::size_t m_squares;
    std::vector<std::uint32_t> m_even;
    std::vector<std::uint32_t> m_odd;
};

/// What a point's square is computed from.
struct SquareFrame {
    float left;  ///< from the layer's origin
    float top;
    float perX;
    float perY;
    std::int32_t wide;
    std::int32_t high;
};

/// The squares of some points. One that does not count goes to an idle square: no branch that a processor
/// guesses wrong.
void squaresOf(const PointLayer& points, std::size_t first, std::size_t count, const PointFilter filter,
               const SquareFrame frame, std::int32_t* places) {
    const auto wide = float(frame.wide);
    const auto high = float(frame.high);
    const std::int32_t none = frame.wide * frame.high;
    const auto choose = [](std::int32_t mask, std::int32_t a, std::int32_t b) {
        return (a & mask) | (b & ~mask);
    };
    for (std::size_t i = 0; i < count; ++i) {
        const float x = (points.x(first + i) - frame.left) * frame.perX;
        const float y = (points.y(first + i) - frame.top) * frame.perY;
        const std::int32_t day = points.day(first + i);
        const std::int32_t isIn =
            -(std::int32_t(x >= 0) & std::int32_t(x < wide) & std::int32_t(y >= 0) & std::int32_t(y < high) &
              std::int32_t(day >= filter.fromDay) & std::int32_t(day <= filter.toDay));
        const auto column = std::int32_t(std::min(std::max(x, 0.0F), wide));
        const auto row = std::int32_t(std::min(std::max(y, 0.0F), high));
        places[i] = choose(isIn, row * frame.wide + column, none + std::int32_t(i % idle));
    }
    for (std::size_t i = 0; i < count; ++i) {
        const auto counts = std::int32_t((filter.categories >> points.category(first + i)) & 1U);
        places[i] = choose(-counts, places[i], none + std::int32_t(i % idle));
    }
}

void countPoints(const PointLayer& points, const PointFilter& filter, const QRectF& seen,
                 const Squares& squares) {
    const QPointF corner = seen.topLeft() - points.origin();
    const SquareFrame frame{float(corner.x()),   float(corner.y()), float(squares.perX),
                            float(squares.perY), squares.wide,      squares.high};
    SquareCounts counts(squares.values.size());
    std::array<std::int32_t, together> places{};
    points.eachRun(seen, [&](std::size_t first, std::size_t end) {
        for (; first < end; first += together) {
            const std::size_t count = std::min(together, end - first);
            squaresOf(points, first, count, filter, frame, places.data());
            counts.add(places.data(), count);
        }
    });
    counts.addTo(squares.values);
}

}  // namespace

HeatField heatField(const PointLayer& points, const PointFilter& filter, const QRectF& world, int columns,
                    int rows, int reach) {
    const int edge = 3 * reach;  // what spreads in from outside
    const int wide = columns + 2 * edge;
    const int high = rows + 2 * edge;
    std::vector<float> values(std::size_t(wide) * high, 0);
    const double perX = columns / world.width();
    const double perY = rows / world.height();
    const QRectF seen = world.adjusted(-edge / perX, -edge / perY, edge / perX, edge / perY);
    countPoints(points, filter, seen, {values, wide, high, perX, perY});
    if (reach > 0) {
        blur(values, wide, high, reach);
        values = turned(values, wide, high);
        blur(values, high, wide, reach);
        values = turned(values, high, wide);
    }
    HeatField field{columns, rows, std::vector<float>(std::size_t(columns) * rows), 0};
    const auto scale = float((2 * reach + 1) * (2 * reach + 1));
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            const float value = values[std::size_t(y + edge) * wide + x + edge] * scale;
            field.values[std::size_t(y) * columns + x] = value;
            field.most = std::max(field.most, value);
        }
    }
    return field;
}

QImage heatImage(const HeatField& field, const std::vector<QRgb>& ramp, float most) {
    QImage image(field.columns, field.rows, QImage::Format_ARGB32_Premultiplied);
    const float top = most > 0 ? most : field.most;
    const float scale = top > 0 ? float(ramp.size() - 1) / std::sqrt(top) : 0;
    const float* value = field.values.data();
    for (int y = 0; y < field.rows; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < field.columns; ++x, ++value) {
            // By the root: a few hot places must not hide the rest.
            const auto step = std::size_t(std::sqrt(*value) * scale);
            line[x] = ramp[std::min(step, ramp.size() - 1)];
        }
    }
    return image;
}

}  // namespace qz
