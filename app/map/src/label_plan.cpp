// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/label_plan.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <unordered_map>

namespace qz {

namespace {

constexpr double margin = 4;        ///< pixels between names
constexpr double square = 64;       ///< pixels of the squares that know what is taken
constexpr double share = 1 / 20.0;  ///< of the cell's size, to which the centre is looked for
constexpr int mostLooks = 400;

/// To the border, positive inside.
double depthAt(const MapCell& cell, QPointF at) {
    double nearest = std::numeric_limits<double>::max();
    bool inside = false;
    for (const auto& ring : cell.rings) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const QPointF a = ring[i - 1];
            const QPointF b = ring[i];
            if ((a.y() > at.y()) != (b.y() > at.y()) &&
                at.x() < a.x() + (at.y() - a.y()) / (b.y() - a.y()) * (b.x() - a.x())) {
                inside = !inside;
            }
            const QPointF way = b - a;
            const double length = QPointF::dotProduct(way, way);
            const double part =
                length > 0 ? std::clamp(QPointF::dotProduct(at - a, way) / length, 0.0, 1.0) : 0;
            const QPointF off = at - (a + part * way);
            nearest = std::min(nearest, QPointF::dotProduct(off, off));
        }
    }
    return (inside ? 1 : -1) * std::sqrt(nearest);
}

struct Look {
    QPointF at;
    double half = 0;
    double depth = 0;
    [[nodiscard]] double best() const { return depth + half * std::sqrt(2.0); }
    bool operator<(const Look& other) const { return best() < other.best(); }
};

/// Texts that stand already, by squares.
class TakenPlaces {
public:
    bool take(const QRectF& box) {
        const int left = int(std::floor(box.left() / square));
        const int right = int(std::floor(box.right() / square));
        const int top = int(std::floor(box.top() / square));
        const int bottom = int(std::floor(box.bottom() / square));
        for (int y = top; y <= bottom; ++y) {
            for (int x = left; x <= right; ++x) {
                const auto found = m_squares.find(key(x, y));
                if (found != m_squares.end() &&
                    std::any_of(found->second.begin(), found->second.end(),
                                [&box](const QRectF& other) { return other.intersects(box); })) {
                    return false;
                }
            }
        }
        for (int y = top; y <= bottom; ++y) {
            for (int x = left; x <= right; ++x) {
                m_squares[key(x, y)].push_back(box);
            }
        }
        return true;
    }

private:
    static std::uint64_t key(int x, int y) {
        return (std::uint64_t(std::uint32_t(x)) << 32) | std::uint32_t(y);
    }
    std::unordered_map<std::uint64_t, std::vector<QRectF>> m_squares;
};

}  // namespace

VisualCentre visualCentre(const MapCell& cell) {
    if (cell.rings.empty()) {
        return {};
    }
    const QRectF& box = cell.box;
    const double size = std::min(box.width(), box.height());
    const double precision = std::max(box.width(), box.height()) * share;
    Look best{box.center(), 0, depthAt(cell, box.center())};
    std::priority_queue<Look> looks;
    if (size > 0) {
        for (double x = box.left(); x < box.right(); x += size) {
            for (double y = box.top(); y < box.bottom(); y += size) {
                const QPointF at(x + size / 2, y + size / 2);
                looks.push({at, size / 2, depthAt(cell, at)});
            }
        }
    }
    for (int i = 0; i < mostLooks && !looks.empty(); ++i) {
        const Look look = looks.top();
        looks.pop();
        best = look.depth > best.depth ? look : best;
        if (look.best() - best.depth <= precision) {
            break;
        }
        const double half = look.half / 2;
        for (const QPointF off :
             {QPointF(-half, -half), QPointF(half, -half), QPointF(-half, half), QPointF(half, half)}) {
            looks.push({look.at + off, half, depthAt(cell, look.at + off)});
        }
    }
    return {best.at, std::max(0.0, best.depth)};
}

std::vector<PlacedLabel> placeLabels(const std::vector<LabelLevel>& levels, double pixelsPerWorld) {
    std::vector<PlacedLabel> placed;
    TakenPlaces taken;
    for (std::size_t l = 0; l < levels.size(); ++l) {
        const LabelLevel& level = levels[l];
        for (std::size_t cell = 0; cell < level.sizes.size(); ++cell) {
            const QSizeF& size = level.sizes[cell];
            if (size.isEmpty() || level.boxes[cell].width() * pixelsPerWorld < size.width() + 3 * margin ||
                level.centres[cell].radius * pixelsPerWorld < size.height() / 2) {
                continue;
            }
            const QPointF middle = level.centres[cell].at * pixelsPerWorld;
            const QRectF box(middle.x() - size.width() / 2 - margin, middle.y() - size.height() / 2 - 2,
                             size.width() + 2 * margin, size.height() + 4);
            if (taken.take(box)) {
                placed.push_back({std::uint32_t(l), std::uint32_t(cell), level.centres[cell].at});
            }
        }
    }
    return placed;
}

}  // namespace qz
