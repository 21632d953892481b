// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>

#include "chart_canvas.h"

namespace qz {

namespace {

constexpr int kMargin = 8;

class OwnCanvas final : public QWidget, public ChartCanvas {
public:
    explicit OwnCanvas(QWidget* parent) : QWidget(parent) {
        setMouseTracking(true);
        setAttribute(Qt::WA_OpaquePaintEvent);
    }
    [[nodiscard]] QWidget* widget() override { return this; }
    [[nodiscard]] ChartPainter painter() const override { return ChartPainter::Own; }
    void show(const Chart& chart, const ChartStyle& style) override {
        m_chart = chart;
        m_style = style;
        m_drawing.reset();
        update();
    }
    void setCursorPlace(const std::optional<ChartPlace>& place, bool ring) override {
        m_cursor = place;
        m_ring = ring;
        update();
    }
    [[nodiscard]] std::optional<ChartPlace> at(const QPointF& point) const override {
        return m_drawing ? m_drawing->at(point) : std::nullopt;
    }

protected:
    void resizeEvent(QResizeEvent*) override { m_drawing.reset(); }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), m_style.ground);
        if (m_chart.isEmpty()) {
            return;
        }
        painter.setRenderHint(QPainter::Antialiasing);
        if (!m_drawing) {
            const int side = m_chart.kind == ChartKind::Figure ? kMargin + 4 : kMargin;
            m_drawing =
                ChartDrawing::make(m_chart, QRectF(rect()).adjusted(side, kMargin, -side, -kMargin), m_style);
        }
        m_drawing->paint(painter);
        if (m_ring) {
            drawCursor(painter,
                       m_cursor ? m_drawing->markOf(*m_cursor) : QRectF(rect()).adjusted(3, 3, -3, -3),
                       m_style);
        }
    }

private:
    Chart m_chart;
    ChartStyle m_style;
    std::unique_ptr<ChartDrawing> m_drawing;
    std::optional<ChartPlace> m_cursor;
    bool m_ring = false;
};

}  // namespace

void drawCursor(QPainter& painter, const QRectF& mark, const ChartStyle& style) {
    if (mark.isNull()) {
        return;
    }
    QRectF ring = mark.adjusted(-2, -2, 2, 2);
    if (ring.width() < 10) {
        ring.adjust(ring.width() / 2 - 5, 0, 5 - ring.width() / 2, 0);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.focus, 2));
    painter.drawRoundedRect(ring, 2, 2);
}

namespace {

bool isWhole(const Chart& chart) {
    for (const ChartSeries& series : chart.series) {
        for (const ChartCell& cell : series.cells) {
            if (!cell.isShown()) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

bool isForQtCharts(const Chart& chart) {
    const bool kind = chart.kind == ChartKind::Bars || chart.kind == ChartKind::StackedBars ||
                      chart.kind == ChartKind::Lines || chart.kind == ChartKind::Pie;
    // Qt Charts can neither hatch a part of a stack nor leave a gap in a line.
    if (chart.kind != ChartKind::Bars && !isWhole(chart)) {
        return false;
    }
    return kind && !chart.isEmpty() && chart.categories.size() * chart.series.size() <= kMostQtChartPoints;
}

ChartCanvas* makeOwnCanvas(QWidget* parent) { return new OwnCanvas(parent); }

}  // namespace qz
