// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QPainter>
#include <QRectF>
#include <array>
#include <memory>

#include "qz/print/chart.h"
#include "qz/print/figure.h"

namespace qz {

enum class ChartTextRole { Label, Strong, Headline };

/// Sets words on paper or on the screen. Lengths are those of the painter.
class ChartText {
public:
    virtual ~ChartText() = default;
    [[nodiscard]] virtual QSizeF size(const QString& text, ChartTextRole role) const = 0;
    /// One line, cut with an ellipsis where it is wider than `rect`.
    virtual void draw(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text,
                      ChartTextRole role, const QColor& colour) const = 0;
};

/// Inks and faces of a drawing.
struct ChartStyle {
    QColor ground, alt, text, text2, grid, axis, hatch, focus;
    QColor alarmText, alarmMark, alarmTint;
    std::array<QColor, 6> series;
    std::array<QColor, 5> steps;     ///< of a heat calendar, small to large
    std::array<QColor, 5> stepText;  ///< on them
    QHash<QString, QColor> states;   ///< by the name of the mark, "run"
    bool patterned = false;          ///< areas told apart by pattern, so that they hold in grey
    double unit = 1;                 ///< length of a design pixel in the painter's
    std::shared_ptr<const ChartText> words;

    [[nodiscard]] QColor seriesColour(const Chart& chart, qsizetype series) const;
};

/// Black, one chart ink and patterns; the painter's unit is the point. Needs a QGuiApplication; any thread.
[[nodiscard]] const ChartStyle& printChartStyle();

/// A chart laid out in a rectangle: paints and knows where each value stands. Keeps copies; any thread.
class ChartDrawing {
public:
    [[nodiscard]] static std::unique_ptr<ChartDrawing> make(const Chart& chart, const QRectF& rect,
                                                            const ChartStyle& style);
    virtual ~ChartDrawing() = default;
    /// Nothing is painted outside the rectangle. No ground is filled.
    virtual void paint(QPainter& painter) const = 0;
    /// The value at a point, or the nearest along the axis; none beside the plot.
    [[nodiscard]] virtual std::optional<ChartPlace> at(const QPointF& point) const = 0;
    /// The mark of a value: bar, cell or a square around its point; null where it has none.
    [[nodiscard]] virtual QRectF markOf(ChartPlace place) const = 0;
};

/// Height that gives every bar and cell its room, in design pixels; 0: as high as you like.
[[nodiscard]] double naturalChartHeight(const Chart& chart);
/// 45° hatching with the word on a plate: what stands for a hidden value.
void drawHiddenCell(QPainter& painter, const QRectF& rect, CellShown shown, const ChartStyle& style);

/// A chart on paper.
class ChartFigure final : public FigurePainter {
public:
    explicit ChartFigure(Chart chart) : m_chart(std::move(chart)) {}
    void paint(QPainter& painter, const QRectF& rect) const override;
    [[nodiscard]] QString words() const override;
    [[nodiscard]] double naturalHeightMm() const;
    [[nodiscard]] const Chart& chart() const { return m_chart; }

private:
    Chart m_chart;
};

}  // namespace qz
