// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "chart_axis.h"

namespace qz {

namespace {

/// A grid of cells whose depth says how many.
class HeatDrawing final : public BaseDrawing {
public:
    HeatDrawing(const Chart& chart, const QRectF& rect, const ChartStyle& style)
        : BaseDrawing(chart, rect, style) {
        double names = 0;
        for (const ChartSeries& series : chart.series) {
            names = std::max(names, widthOf(series.name));
        }
        m_names = names + px(8);
        const double line = lineHeight() + px(4);
        m_plot = rect.adjusted(m_names, line, 0, -line - px(8));
        const double unit = std::pow(10.0, -chart.decimals);
        m_step = std::max(unit, std::ceil(largestShown(chart) / 5 / unit) * unit);
        const auto across = static_cast<int>(chart.categories.size());
        const auto down = static_cast<int>(chart.series.size());
        const QSizeF cell(m_plot.width() / across, m_plot.height() / down);
        for (int s = 0; s < down; ++s) {
            for (int c = 0; c < across; ++c) {
                m_marks.append({{s, c},
                                QRectF(m_plot.left() + c * cell.width(), m_plot.top() + s * cell.height(),
                                       cell.width(), cell.height())
                                    .adjusted(0, 0, -px(1), -px(1))});
            }
        }
    }

    void paint(QPainter& painter) const override {
        paintHeads(painter);
        for (const Mark& mark : m_marks) {
            paintCell(painter, mark);
        }
        paintLegend(painter);
    }

private:
    [[nodiscard]] std::size_t stepOf(double value) const {
        // 1 … step is the first shade, so that 0 stays on the ground.
        return static_cast<std::size_t>(std::clamp(std::ceil(value / m_step - 1e-9) - 1, 0.0, 4.0));
    }

    void paintHeads(QPainter& painter) const {
        double widest = 1;
        for (const QString& name : m_chart.categories) {
            widest = std::max(widest, widthOf(name) + px(4));
        }
        const double width = m_plot.width() / double(m_chart.categories.size());
        const auto every = std::max<qsizetype>(1, static_cast<qsizetype>(std::ceil(widest / width)));
        for (qsizetype c = 0; c < m_chart.categories.size(); c += every) {
            const double middle = m_plot.left() + (double(c) + 0.5) * width;
            text(painter, QRectF(middle - widest / 2, m_rect.top(), widest, m_plot.top() - m_rect.top()),
                 Qt::AlignCenter, m_chart.categories.at(c), m_style.text2);
        }
        const double height = m_plot.height() / double(m_chart.series.size());
        for (qsizetype s = 0; s < m_chart.series.size(); ++s) {
            text(painter, QRectF(m_rect.left(), m_plot.top() + double(s) * height, m_names - px(8), height),
                 Qt::AlignRight | Qt::AlignVCenter, m_chart.series.at(s).name, m_style.text2);
        }
    }

    void paintCell(QPainter& painter, const Mark& mark) const {
        const ChartCell cell = m_chart.cell(mark.place.series, mark.place.category);
        if (cell.shown == CellShown::Absent) {
            return;
        }
        QColor ink = m_style.text;
        if (cell.isHidden()) {
            drawHiddenCell(painter, mark.rect, cell.shown, m_style);
        } else if (cell.value > 0) {
            painter.fillRect(mark.rect, m_style.steps[stepOf(cell.value)]);
            ink = m_style.stepText[stepOf(cell.value)];
        } else {
            painter.setPen(QPen(m_style.grid, px(1)));
            painter.drawRect(mark.rect.adjusted(px(0.5), px(0.5), -px(0.5), -px(0.5)));
            ink = m_style.text2;
        }
        const QString number = chartNumber(cell.value, m_chart.decimals);
        if (cell.isShown() && widthOf(number) + px(2) <= mark.rect.width() &&
            lineHeight() <= mark.rect.height() + px(2)) {
            text(painter, mark.rect, Qt::AlignCenter, number, ink);
        }
        if (!cell.label.isEmpty() && mark.rect.height() > 2 * lineHeight()) {
            text(painter, mark.rect.adjusted(px(3), px(1), 0, 0), Qt::AlignLeft | Qt::AlignTop, cell.label,
                 ink);
        }
    }

    void paintLegend(QPainter& painter) const {
        const double line = lineHeight();
        double x = m_plot.left();
        const double y = m_rect.bottom() - line;
        const auto swatch = [&](const QColor& colour, const QString& words) {
            const double width = widthOf(words) + px(2);
            if (x + px(18) + width > m_rect.right()) {
                return;
            }
            const QRectF box(x, y + (line - px(10)) / 2, px(14), px(10));
            painter.fillRect(box, colour);
            painter.setPen(QPen(m_style.axis, px(0.6)));
            painter.drawRect(box);
            text(painter, QRectF(x + px(18), y, width, line), Qt::AlignLeft | Qt::AlignVCenter, words,
                 m_style.text2);
            x += width + px(30);
        };
        swatch(m_style.ground, QStringLiteral("0"));
        const double unit = std::pow(10.0, -m_chart.decimals);
        for (std::size_t i = 0; i < 5; ++i) {
            const double from = double(i) * m_step + unit;
            const double to = double(i + 1) * m_step;
            const QString low = chartNumber(from, m_chart.decimals);
            swatch(m_style.steps[i],
                   to - from < unit / 2 ? low : low + QChar(0x2013) + chartNumber(to, m_chart.decimals));
            if (largestShown(m_chart) <= to) {
                break;
            }
        }
        text(painter, QRectF(x, y, m_rect.right() - x, line), Qt::AlignLeft | Qt::AlignVCenter, m_chart.unit,
             m_style.text2);
    }

    double m_names = 0;
    double m_step = 1;
    QRectF m_plot;
};

/// Values with intervals against a reference, and the word for each.
class IntervalsDrawing final : public BaseDrawing {
public:
    IntervalsDrawing(const Chart& chart, const QRectF& rect, const ChartStyle& style)
        : BaseDrawing(chart, rect, style), m_names(widestCategory()) {
        for (int c = 0; c < static_cast<int>(chart.categories.size()); ++c) {
            const ChartCell cell = chart.cell(0, c);
            m_notes = std::max(m_notes, widthOf(cell.note) + px(30));
        }
        m_notes = std::min(m_notes, rect.width() * 0.32);
        m_values = widthOf(QStringLiteral("100.00")) + px(12);
        const double line = lineHeight() + px(4);
        m_plot = rect.adjusted(m_names + m_values + px(10), line, -m_notes - px(10), -line);
        m_scale = scale();
        const double row = m_plot.height() / double(std::max<qsizetype>(chart.categories.size(), 1));
        for (int c = 0; c < static_cast<int>(chart.categories.size()); ++c) {
            m_marks.append({{0, c}, QRectF(rect.left(), m_plot.top() + c * row, rect.width(), row)});
        }
    }

    void paint(QPainter& painter) const override {
        for (const double tick : m_scale.ticks()) {
            const double x = xOf(tick);
            painter.setPen(QPen(m_style.grid, px(0.8)));
            painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
            text(painter, QRectF(x - px(30), m_plot.bottom() + px(3), px(60), lineHeight()),
                 Qt::AlignHCenter | Qt::AlignTop, chartNumber(tick, 0), m_style.text2);
        }
        for (const ChartLine& line : m_chart.lines) {
            paintReference(painter, line);
        }
        for (const Mark& mark : m_marks) {
            paintRow(painter, mark);
        }
    }

private:
    [[nodiscard]] NiceScale scale() const {
        double low = 1e300;
        double high = -1e300;
        const auto take = [&](double value) {
            low = std::min(low, value);
            high = std::max(high, value);
        };
        for (int c = 0; c < static_cast<int>(m_chart.categories.size()); ++c) {
            const ChartCell cell = m_chart.cell(0, c);
            if (cell.isShown()) {
                take(cell.value);
                take(cell.high > cell.low ? cell.low : cell.value);
                take(cell.high > cell.low ? cell.high : cell.value);
            }
        }
        for (const ChartLine& line : m_chart.lines) {
            if (const std::optional<double> value = line.at(0)) {
                take(*value);
            }
        }
        return low > high ? niceScale(0, 100, 4, 0) : niceScale(low, high, 4, 0);
    }
    [[nodiscard]] double xOf(double value) const {
        return m_plot.left() + m_scale.share(value) * m_plot.width();
    }

    void paintReference(QPainter& painter, const ChartLine& line) const {
        const std::optional<double> value = line.at(0);
        if (!value) {
            return;
        }
        QPen dashed(m_style.text2, px(1.2), Qt::CustomDashLine);
        dashed.setDashPattern({5, 3});
        painter.setPen(dashed);
        const double x = xOf(*value);
        painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
        const QString words = QStringLiteral("%1 %2").arg(line.name, chartNumber(*value, m_chart.decimals));
        const double width = widthOf(words) + px(2);
        const double left =
            std::clamp(x - width / 2, m_rect.left(), std::max(m_rect.left(), m_rect.right() - width));
        text(painter, QRectF(left, m_rect.top(), width, lineHeight()), Qt::AlignCenter, words, m_style.text2);
    }

    void paintRow(QPainter& painter, const Mark& mark) const {
        const ChartCell cell = m_chart.cell(0, mark.place.category);
        const QRectF& row = mark.rect;
        const double middle = row.center().y();
        painter.setPen(QPen(m_style.grid, px(0.8)));
        painter.drawLine(row.bottomLeft(), row.bottomRight());
        text(painter, QRectF(row.left(), row.top(), m_names, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
             m_chart.categories.at(mark.place.category), m_style.text);
        const QRectF number(row.left() + m_names, row.top(), m_values, row.height());
        if (cell.isHidden()) {
            drawHiddenCell(painter, number.adjusted(0, px(4), 0, -px(4)), cell.shown, m_style);
        } else {
            text(painter, number, Qt::AlignRight | Qt::AlignVCenter,
                 cell.isShown() ? chartNumber(cell.value, m_chart.decimals) : QString(QChar(0x2013)),
                 m_style.text);
        }
        if (cell.isShown() && cell.high > cell.low) {
            const QColor ink = m_style.series[0];
            painter.setPen(QPen(ink, px(2)));
            painter.drawLine(QPointF(xOf(cell.low), middle), QPointF(xOf(cell.high), middle));
            for (const double end : {cell.low, cell.high}) {
                painter.drawLine(QPointF(xOf(end), middle - px(4)), QPointF(xOf(end), middle + px(4)));
            }
            drawMarker(painter, Marker::Disc, {xOf(cell.value), middle}, px(3.6), ink, m_style.ground, false);
        }
        text(painter, QRectF(row.right() - m_notes, row.top(), m_notes, row.height()),
             Qt::AlignLeft | Qt::AlignVCenter, cell.note, m_style.text);
    }

    double m_names = 0;
    double m_values = 0;
    double m_notes = 0;
    NiceScale m_scale;
    QRectF m_plot;
};

/// A figure with its name, what it changed by, and its way there as a small line.
class FigureDrawing final : public BaseDrawing {
public:
    FigureDrawing(const Chart& chart, const QRectF& rect, const ChartStyle& style)
        : BaseDrawing(chart, rect, style) {
        m_marks.append({{0, 0}, rect});
    }

    void paint(QPainter& painter) const override {
        const double line = lineHeight();
        text(painter, QRectF(m_rect.left(), m_rect.top(), m_rect.width(), line), Qt::AlignLeft | Qt::AlignTop,
             m_chart.title, m_style.text2);
        const QString words = m_chart.figureText.isEmpty()
                                  ? chartNumber(m_chart.figure.value, m_chart.decimals)
                                  : m_chart.figureText;
        const double high = m_style.words->size(words, ChartTextRole::Headline).height();
        const QRectF value(m_rect.left(), m_rect.top() + line + px(2), m_rect.width() * 0.6, high);
        if (m_chart.figure.isHidden()) {
            drawHiddenCell(painter, QRectF(value.topLeft(), QSizeF(px(72), high)), m_chart.figure.shown,
                           m_style);
        } else {
            const double width = widthOf(words, ChartTextRole::Headline);
            text(painter, value, Qt::AlignLeft | Qt::AlignVCenter, words, m_style.text,
                 ChartTextRole::Headline);
            text(painter,
                 QRectF(value.left() + width + px(4), value.top(), value.width() - width, high - px(3)),
                 Qt::AlignLeft | Qt::AlignBottom, m_chart.unit, m_style.text2);
        }
        text(painter, QRectF(m_rect.left(), m_rect.bottom() - line, m_rect.width(), line),
             Qt::AlignLeft | Qt::AlignVCenter, m_chart.change, m_style.text2);
        paintSpark(painter, QRectF(m_rect.left() + m_rect.width() * 0.62, m_rect.top() + line + px(2),
                                   m_rect.width() * 0.36, high));
    }

private:
    void paintSpark(QPainter& painter, const QRectF& box) const {
        const QList<ChartCell> cells =
            m_chart.series.isEmpty() ? QList<ChartCell>() : m_chart.series.constFirst().cells;
        const double top = std::max(1.0, largestShown(m_chart));
        if (cells.size() < 2) {
            return;
        }
        const auto point = [&](qsizetype i) {
            return QPointF(box.left() + box.width() * double(i) / double(cells.size() - 1),
                           box.bottom() - px(3) - cells.at(i).value / top * (box.height() - px(6)));
        };
        QPainterPath path;
        bool open = false;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (cells.at(i).isShown()) {
                open ? path.lineTo(point(i)) : path.moveTo(point(i));
            }
            open = cells.at(i).isShown();
        }
        painter.strokePath(path, QPen(m_style.series[0], px(1.4)));
        if (cells.constLast().isShown()) {
            drawMarker(painter, Marker::Disc, point(cells.size() - 1), px(2.4), m_style.series[0],
                       m_style.ground, false);
        }
    }
};

}  // namespace

std::unique_ptr<ChartDrawing> makeHeat(const Chart& chart, const QRectF& rect, const ChartStyle& style) {
    return std::make_unique<HeatDrawing>(chart, rect, style);
}

std::unique_ptr<ChartDrawing> makeIntervals(const Chart& chart, const QRectF& rect, const ChartStyle& style) {
    return std::make_unique<IntervalsDrawing>(chart, rect, style);
}

std::unique_ptr<ChartDrawing> makeFigure(const Chart& chart, const QRectF& rect, const ChartStyle& style) {
    return std::make_unique<FigureDrawing>(chart, rect, style);
}

}  // namespace qz
