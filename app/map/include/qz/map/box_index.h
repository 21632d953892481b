// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <cstdint>
#include <vector>

namespace qz {

/// Which boxes touch a rectangle: squares of one size, each with the boxes that lie in it. Immutable once
/// made; any number of threads may ask.
class BoxIndex final {
public:
    BoxIndex() = default;
    /// A box of negative width is left out; it keeps its number.
    explicit BoxIndex(const std::vector<QRectF>& boxes);
    /// The numbers of the boxes that touch `area`, ascending, each once. `found` is emptied first.
    void find(const QRectF& area, std::vector<std::uint32_t>& found) const;
    [[nodiscard]] const QRectF& extent() const { return m_extent; }

private:
    struct Span {
        int left, top, right, bottom;
    };
    [[nodiscard]] Span spanOf(const QRectF& area) const;

    std::vector<QRectF> m_boxes;
    QRectF m_extent;
    int m_columns = 0;
    int m_rows = 0;
    double m_perX = 0;
    double m_perY = 0;
    std::vector<std::uint32_t> m_first;  ///< of each square, and one past the last
    std::vector<std::uint32_t> m_entries;
};

}  // namespace qz
