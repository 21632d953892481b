// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/box_index.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace qz {

namespace {

constexpr int mostSquares = 512;  ///< along each side

bool meets(const QRectF& a, const QRectF& b) {
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
}

int squareOf(double at, double per, int count) {
    return std::min(int(std::clamp(at * per, 0.0, double(mostSquares))), count - 1);
}

}  // namespace

BoxIndex::BoxIndex(const std::vector<QRectF>& boxes) : m_boxes(boxes) {
    if (boxes.empty()) {
        return;
    }
    constexpr double far = std::numeric_limits<double>::max();
    double left = far;
    double top = far;
    double right = -far;
    double bottom = -far;
    for (const QRectF& box : boxes) {
        if (box.width() < 0) {
            continue;
        }
        left = std::min(left, box.left());
        top = std::min(top, box.top());
        right = std::max(right, box.right());
        bottom = std::max(bottom, box.bottom());
    }
    if (left > right) {
        m_boxes.clear();
        return;
    }
    m_extent = QRectF(QPointF(left, top), QPointF(right, bottom));
    m_columns = m_rows = std::clamp(int(std::sqrt(double(boxes.size()))), 1, mostSquares);
    m_perX = m_extent.width() > 0 ? m_columns / m_extent.width() : 0;
    m_perY = m_extent.height() > 0 ? m_rows / m_extent.height() : 0;
    m_first.assign(std::size_t(m_columns) * m_rows + 1, 0);
    for (const int pass : {0, 1}) {
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (boxes[i].width() < 0) {
                continue;
            }
            const Span span = spanOf(boxes[i]);
            for (int y = span.top; y <= span.bottom; ++y) {
                for (int x = span.left; x <= span.right; ++x) {
                    std::uint32_t& place = m_first[std::size_t(y) * m_columns + x + (pass == 0 ? 1 : 0)];
                    if (pass == 1) {
                        m_entries[place] = std::uint32_t(i);
                    }
                    ++place;
                }
            }
        }
        if (pass == 0) {
            for (std::size_t s = 1; s < m_first.size(); ++s) {
                m_first[s] += m_first[s - 1];
            }
            m_entries.resize(m_first.back());
        }
    }
    // The second pass moved each beginning to the next one.
    std::rotate(m_first.begin(), m_first.end() - 1, m_first.end());
    m_first.front() = 0;
}

BoxIndex::Span BoxIndex::spanOf(const QRectF& area) const {
    return {squareOf(area.left() - m_extent.left(), m_perX, m_columns),
            squareOf(area.top() - m_extent.top(), m_perY, m_rows),
            squareOf(area.right() - m_extent.left(), m_perX, m_columns),
            squareOf(area.bottom() - m_extent.top(), m_perY, m_rows)};
}

void BoxIndex::find(const QRectF& area, std::vector<std::uint32_t>& found) const {
    found.clear();
    if (m_boxes.empty() || !meets(area, m_extent)) {
        return;
    }
    const Span span = spanOf(area);
    const bool several = span.left != span.right || span.top != span.bottom;
    for (int y = span.top; y <= span.bottom; ++y) {
        for (int x = span.left; x <= span.right; ++x) {
            const std::size_t square = std::size_t(y) * m_columns + x;
            for (std::uint32_t i = m_first[square]; i < m_first[square + 1]; ++i) {
                const QRectF& box = m_boxes[m_entries[i]];
                if (!meets(box, area)) {
                    continue;
                }
                const Span own = several ? spanOf(box) : span;
                if (x == std::max(own.left, span.left) && y == std::max(own.top, span.top)) {  // each once
                    found.push_back(m_entries[i]);
                }
            }
        }
    }
    if (several) {
        std::sort(found.begin(), found.end());
    }
}

}  // namespace qz
