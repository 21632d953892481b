// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/shared_borders.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <unordered_map>

#include "qz/map/map_snapshot.h"

namespace qz {

namespace {

constexpr std::uint32_t nobody = 0xFFFFFFFFU;
constexpr float always = std::numeric_limits<float>::infinity();

/// Equal corners get one number.
class CornerNumbers {
public:
    explicit CornerNumbers(std::size_t corners)
        : m_slots(std::bit_ceil(std::max<std::size_t>(16, corners * 2)), nobody) {}
    std::uint32_t of(QPointF corner) {
        std::uint64_t hash = std::bit_cast<std::uint64_t>(corner.x()) * 0x9E3779B97F4A7C15ULL;
        hash = (hash ^ (hash >> 29) ^ std::bit_cast<std::uint64_t>(corner.y())) * 0xBF58476D1CE4E5B9ULL;
        std::size_t slot = (hash ^ (hash >> 32)) & (m_slots.size() - 1);
        while (m_slots[slot] != nobody && !same(m_corners[m_slots[slot]], corner)) {
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        if (m_slots[slot] == nobody) {
            m_slots[slot] = std::uint32_t(m_corners.size());
            m_corners.push_back(corner);
        }
        return m_slots[slot];
    }
    [[nodiscard]] std::size_t size() const { return m_corners.size(); }

private:
    /// To the last bit: QPointF's own comparison is fuzzy.
    static bool same(QPointF a, QPointF b) {
        return !(a.x() < b.x() || b.x() < a.x() || a.y() < b.y() || b.y() < a.y());
    }
    std::vector<std::uint32_t> m_slots;
    std::vector<QPointF> m_corners;
};

double distanceTo(QPointF at, QPointF from, QPointF to) {
    const QPointF way = to - from;
    const double length = QPointF::dotProduct(way, way);
    const double part = length > 0 ? std::clamp(QPointF::dotProduct(at - from, way) / length, 0.0, 1.0) : 0;
    const QPointF off = at - (from + part * way);
    return std::hypot(off.x(), off.y());
}

/// Douglas and Peucker's order of corners: none weighs more than what had to be there before it.
void weigh(BorderLine& line) {
    struct Piece {
        std::size_t from, to;
        float limit;
    };
    line.weights.assign(line.points.size(), 0);
    line.weights.front() = line.weights.back() = always;
    std::vector<Piece> pieces{{0, line.points.size() - 1, always}};
    while (!pieces.empty()) {
        const Piece piece = pieces.back();
        pieces.pop_back();
        double furthest = -1;
        std::size_t at = piece.from;
        for (std::size_t i = piece.from + 1; i < piece.to; ++i) {
            const double d = distanceTo(line.points[i], line.points[piece.from], line.points[piece.to]);
            if (d > furthest) {
                furthest = d;
                at = i;
            }
        }
        if (at != piece.from) {
            line.weights[at] = std::min(piece.limit, float(furthest));
            pieces.push_back({piece.from, at, line.weights[at]});
            pieces.push_back({at, piece.to, line.weights[at]});
        }
    }
}

void finish(BorderLine& line) {
    double left = line.points[0].x();
    double top = line.points[0].y();
    double right = left;
    double bottom = top;
    for (const QPointF& point : line.points) {
        left = std::min(left, point.x());
        right = std::max(right, point.x());
        top = std::min(top, point.y());
        bottom = std::max(bottom, point.y());
    }
    line.box = QRectF(QPointF(left, top), QPointF(right, bottom));
    weigh(line);
}

class BorderSharer {
public:
    explicit BorderSharer(std::vector<MapCell>& cells) : m_cells(cells) {
        std::size_t corners = 0;
        for (const MapCell& cell : cells) {
            for (const auto& ring : cell.rings) {
                corners += ring.size();
            }
        }
        CornerNumbers numbers(corners);
        m_numbers.reserve(corners);
        for (const MapCell& cell : cells) {
            for (const auto& ring : cell.rings) {
                for (const QPointF& corner : ring) {
                    m_numbers.push_back(numbers.of(corner));
                }
            }
        }
        m_beside.assign(numbers.size(), {nobody, nobody});
        m_meeting.assign(numbers.size(), false);
    }

    std::vector<BorderLine> share() {
        eachRing([this](auto& ring, auto&, const std::uint32_t* numbers) {
            for (std::size_t i = 1; i < ring.size(); ++i) {
                link(numbers[i - 1], numbers[i]);
                link(numbers[i], numbers[i - 1]);
            }
        });
        eachRing([this](auto& ring, auto& weights, const std::uint32_t* numbers) {
            cutRing(ring, weights, numbers);
        });
        return std::move(m_lines);
    }

private:
    template <typename Fn>
    void eachRing(Fn&& fn) {
        const std::uint32_t* numbers = m_numbers.data();
        for (MapCell& cell : m_cells) {
            cell.weights.resize(cell.rings.size());
            for (std::size_t r = 0; r < cell.rings.size(); ++r) {
                fn(cell.rings[r], cell.weights[r], numbers);
                numbers += cell.rings[r].size();
            }
        }
    }

    /// Borders meet where more than two ways go on.
    void link(std::uint32_t from, std::uint32_t to) {
        auto& beside = m_beside[from];
        if (beside[0] == to || beside[1] == to) {
            return;
        }
        if (beside[0] == nobody) {
            beside[0] = to;
        } else if (beside[1] == nobody) {
            beside[1] = to;
        } else {
            m_meeting[from] = true;
        }
    }

    void cutRing(const std::vector<QPointF>& ring, std::vector<float>& weights,
                 const std::uint32_t* numbers) {
        const std::size_t count = ring.size() - 1;  // the last corner is the first
        weights.assign(ring.size(), always);
        std::size_t start = 0;
        bool meets = false;
        for (std::size_t i = 0; i < count && !meets; ++i) {
            meets = m_meeting[numbers[i]];
            if (meets || numbers[i] < numbers[start]) {
                start = i;
            }
        }
        std::vector<std::size_t> piece{start};
        for (std::size_t i = 1; i <= count; ++i) {
            const std::size_t at = (start + i) % count;
            piece.push_back(at);
            if (i == count || m_meeting[numbers[at]]) {
                takePiece(piece, ring, weights, numbers);
                piece.assign(1, at);
            }
        }
        weights.back() = weights.front();
    }

    void takePiece(std::vector<std::size_t>& piece, const std::vector<QPointF>& ring,
                   std::vector<float>& weights, const std::uint32_t* numbers) {
        const auto key = [&](std::size_t end, std::size_t next) {
            return (std::uint64_t(numbers[piece[end]]) << 32) | numbers[piece[next]];
        };
        const std::uint64_t forward = key(0, 1);
        const std::uint64_t backward = key(piece.size() - 1, piece.size() - 2);
        if (backward < forward) {
            std::reverse(piece.begin(), piece.end());
        }
        const auto [known, fresh] = m_known.try_emplace(std::min(forward, backward), m_lines.size());
        if (fresh) {
            BorderLine line;
            line.points.reserve(piece.size());
            for (const std::size_t at : piece) {
                line.points.push_back(ring[at]);
            }
            finish(line);
            m_lines.push_back(std::move(line));
        }
        const std::vector<float>& weighed = m_lines[known->second].weights;
        for (std::size_t i = 1; i + 1 < piece.size() && i < weighed.size(); ++i) {
            weights[piece[i]] = weighed[i];
        }
    }

    std::vector<MapCell>& m_cells;
    std::vector<std::uint32_t> m_numbers;  ///< of all corners of all rings, one after the other
    std::vector<std::array<std::uint32_t, 2>> m_beside;
    std::vector<bool> m_meeting;
    std::unordered_map<std::uint64_t, std::size_t> m_known;
    std::vector<BorderLine> m_lines;
};

}  // namespace

std::vector<BorderLine> shareBorders(std::vector<MapCell>& cells) { return BorderSharer(cells).share(); }

}  // namespace qz
