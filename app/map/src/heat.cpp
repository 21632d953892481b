// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/heat.h"

#include <algorithm>
#include <cmath>

namespace qz {

namespace {

/// A sliding mean along each row.
void blurLines(std::vector<float>& values, int lines, int length, int reach) {
    std::vector<float> copy(static_cast<std::size_t>(length));
    const float part = 1.0F / float(2 * reach + 1);
    for (int l = 0; l < lines; ++l) {
        float* line = values.data() + std::size_t(l) * length;
        for (int i = 0; i < length; ++i) {
            copy[std::size_t(i)] = line[i];
        }
        float sum = 0;
        for (int i = 0; i < std::min(reach, length); ++i) {
            sum += copy[std::size_t(i)];
        }
        for (int i = 0; i < length; ++i) {
            sum += i + reach < length ? copy[std::size_t(i + reach)] : 0;
            sum -= i - reach - 1 >= 0 ? copy[std::size_t(i - reach - 1)] : 0;
            line[i] = std::max(0.0F, sum) * part;
        }
    }
}

/// The same for columns, a row at a time: memory is read in its order.
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

struct Squares {
    std::vector<float>& values;
    int wide;
    int high;
    double perX;
    double perY;
};

/// A point that does not count adds nothing to the first square: no branch that a processor guesses wrong.
void countPoints(const PointLayer& points, const PointFilter& filter, const QRectF& seen,
                 const Squares& squares) {
    const QPointF corner = seen.topLeft() - points.origin();
    const auto left = float(corner.x());
    const auto top = float(corner.y());
    const auto perX = float(squares.perX);
    const auto perY = float(squares.perY);
    const auto wide = float(squares.wide);
    const auto high = float(squares.high);
    points.eachRun(seen, [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            const float x = (points.x(i) - left) * perX;
            const float y = (points.y(i) - top) * perY;
            const auto day = points.day(i);
            const bool counts = (x >= 0) & (x < wide) & (y >= 0) & (y < high) & (day >= filter.fromDay) &
                                (day <= filter.toDay) &
                                (((filter.categories >> points.category(i)) & 1U) != 0);
            const std::size_t place = counts ? std::size_t(int(y)) * squares.wide + int(x) : 0;
            squares.values[place] += counts ? 1.0F : 0.0F;
        }
    });
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
    for (int pass = 0; pass < 3 && reach > 0; ++pass) {
        blurLines(values, high, wide, reach);
        blurRows(values, wide, high, reach);
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
