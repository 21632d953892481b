// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainterPath>
#include <algorithm>

#include "chart_axis.h"
#include "print_theme.h"
#include "qz/print/print_fonts.h"

namespace qz {

namespace {

constexpr double kMmPerPoint = 25.4 / 72;

class PrintText final : public ChartText {
public:
    [[nodiscard]] QSizeF size(const QString& text, ChartTextRole role) const override {
        return printTextSize(text, paperRole(role));
    }
    void draw(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text,
              ChartTextRole role, const QColor& colour) const override {
        drawPrintText(painter, rect, alignment, text, paperRole(role), colour);
    }

private:
    static PaperRole paperRole(ChartTextRole role) {
        return role == ChartTextRole::Headline ? PaperRole::Heading1 : PaperRole::Note;
    }
};

ChartStyle madePrintStyle() {
    ChartStyle style;
    style.ground = ink::white;
    style.alt = ink::pale;
    style.text = ink::black;
    style.text2 = ink::black;
    style.grid = ink::grid;
    style.axis = ink::black;
    style.hatch = ink::grey;
    style.focus = ink::black;
    style.alarmText = ink::black;
    style.alarmMark = ink::black;
    style.alarmTint = ink::white;
    style.series = {ink::chart, ink::black, ink::dark, ink::black, ink::chart, ink::grey};
    style.steps = {ink::step1, ink::step2, ink::step3, ink::step4, ink::step5};
    style.stepText = {ink::black, ink::black, ink::black, ink::black, ink::white};
    style.patterned = true;
    style.unit = 0.75;
    style.words = std::make_shared<PrintText>();
    return style;
}

}  // namespace

QColor ChartStyle::seriesColour(const Chart& chart, qsizetype index) const {
    const QString state = index < chart.series.size() ? chart.series.at(index).state : QString();
    if (!state.isEmpty() && states.contains(state)) {
        return states.value(state);
    }
    return series[static_cast<std::size_t>(index % 6)];
}

const ChartStyle& printChartStyle() {
    static const ChartStyle style = madePrintStyle();
    return style;
}

void drawHiddenCell(QPainter& painter, const QRectF& rect, CellShown shown, const ChartStyle& style) {
    const double u = style.unit;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, style.alt);
    painter.setPen(QPen(style.hatch, 0.8 * u));
    for (double x = rect.left() - rect.height(); x < rect.right(); x += 6 * u) {
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    }
    const QString mark = hiddenMark(shown);
    const QSizeF size = style.words->size(mark, ChartTextRole::Label);
    QRectF plate(0, 0, std::min(size.width() + 4 * u, rect.width()),
                 std::min(size.height() + u, rect.height()));
    plate.moveCenter(rect.center());
    painter.fillRect(plate, style.ground);
    style.words->draw(painter, plate, Qt::AlignCenter, mark, ChartTextRole::Label, style.text2);
    painter.restore();
}

std::unique_ptr<ChartDrawing> ChartDrawing::make(const Chart& chart, const QRectF& rect,
                                                 const ChartStyle& style) {
    switch (chart.kind) {
        case ChartKind::Bars:
        case ChartKind::StackedBars:
        case ChartKind::Pareto:
            return makeBars(chart, rect, style);
        case ChartKind::Lines:
        case ChartKind::Control:
            return makeLines(chart, rect, style);
        case ChartKind::Pie:
            return makePie(chart, rect, style);
        case ChartKind::Heat:
            return makeHeat(chart, rect, style);
        case ChartKind::Intervals:
            return makeIntervals(chart, rect, style);
        case ChartKind::Figure:
            return makeFigure(chart, rect, style);
        case ChartKind::LongLine:
            return makeLongLine(chart, rect, style);
    }
    return nullptr;
}

double naturalChartHeight(const Chart& chart) {
    const double rows = double(chart.categories.size());
    switch (chart.kind) {
        case ChartKind::Bars:
            return rows * (double(std::max<qsizetype>(chart.series.size(), 1)) * 16 + 8) + 24 +
                   (chart.series.size() > 1 ? 26 : 0);
        case ChartKind::StackedBars:
            return rows * 28 + 24 + 44;
        case ChartKind::Pareto:
            return rows * 26 + 40;
        case ChartKind::Intervals:
            return rows * 34 + 44;
        case ChartKind::Heat:
            return double(chart.series.size()) * 30 + 64;
        default:
            return 0;
    }
}

void ChartFigure::paint(QPainter& painter, const QRectF& rect) const {
    if (!m_chart.isEmpty()) {
        ChartDrawing::make(m_chart, rect, printChartStyle())->paint(painter);
    }
}

QString ChartFigure::words() const { return chartText(m_chart) + m_chart.unit; }

double ChartFigure::naturalHeightMm() const {
    return naturalChartHeight(m_chart) * printChartStyle().unit * kMmPerPoint;
}

}  // namespace qz
