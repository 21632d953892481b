// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>
#include <memory>

#include "draw_item.h"
#include "qz/print/paper_document.h"

namespace qz {

struct ShapeOptions {
    double widthPt = 0;
    TextAlign align = TextAlign::Left;
    double scale = 1;
    double firstIndentPt = 0;
    double hangingPt = 0;
    double sizePt = 0;  ///< 0: the role's own
};

/// A text broken into lines of one width and a fixed pitch.
class ShapedText {
public:
    ShapedText() = default;
    ShapedText(std::shared_ptr<const QTextLayout> layout, double pitchPt)
        : m_layout(std::move(layout)), m_pitch(pitchPt) {}

    [[nodiscard]] int lines() const { return m_layout ? m_layout->lineCount() : 0; }
    [[nodiscard]] double pitch() const { return m_pitch; }
    [[nodiscard]] double height() const { return lines() * m_pitch; }
    [[nodiscard]] double widestLine() const;
    /// Line `index` in a slot whose upper left corner (of the whole text's width) is `topLeft`.
    [[nodiscard]] DrawItem line(int index, const QPointF& topLeft, const QColor& colour) const;
    /// Lines first … first + count - 1 below each other.
    void place(std::vector<DrawItem>& items, const QPointF& topLeft, const QColor& colour, int first = 0,
               int count = -1) const;

private:
    std::shared_ptr<const QTextLayout> m_layout;
    double m_pitch = 0;
};

[[nodiscard]] ShapedText shapeText(const Runs& runs, PaperRole role, const ShapeOptions& options);

}  // namespace qz
