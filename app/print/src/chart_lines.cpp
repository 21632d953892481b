// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "chart_axis.h"

namespace qz {

namespace {

struct EndLabel {
    double wanted = 0;
    QString text;
    QColor colour;
};

/// Lines over a sequence; a control chart is one line with what it is held against.
class LinesDrawing final : public BaseDrawing {
public:
    LinesDrawing(const Chart& chart, const QRectF& rect, const ChartStyle& style)
        : BaseDrawing(chart, rect, style),
          m_frame(rect, niceScale(0, largestShown(chart), 5, chart.decimals), chart.categories.size(),
                  roomForNames(), m_chart, m_style),
          m_alarms(chartAlarms(chart)) {
        for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
            for (int c = 0; c < static_cast<int>(m_chart.categories.size()); ++c) {
                const ChartCell cell = m_chart.cell(s, c);
                if (cell.shown != CellShown::Absent) {
                    m_marks.append({{s, c}, markRect(cell, c)});
                }
            }
        }
    }

    void paint(QPainter& painter) const override {
        m_frame.draw(painter, m_chart.categories);
        for (const Mark& mark : m_marks) {
            const ChartCell cell = m_chart.cell(mark.place.series, mark.place.category);
            if (cell.isHidden()) {
                drawHiddenCell(painter, mark.rect, cell.shown, m_style);
            }
        }
        for (const ChartLine& line : m_chart.lines) {
            paintLine(painter, line);
        }
        for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
            paintSeries(painter, s);
        }
        for (const int alarm : m_alarms) {
            const QPointF point = m_frame.point(alarm, m_chart.cell(0, alarm).value);
            drawMarker(painter, Marker::Diamond, point, px(5), m_style.alarmText, m_style.ground, false);
            drawMarker(painter, Marker::Diamond, point, px(4), m_style.alarmMark, m_style.ground, false);
        }
        paintCallout(painter);
        paintNames(painter);
    }

    /// The nearest category of the plot, then the nearest series in it.
    [[nodiscard]] std::optional<ChartPlace> at(const QPointF& point) const override {
        const QRectF plot = m_frame.plot();
        if (point.x() < plot.left() || point.x() > plot.right() || point.y() < m_rect.top() ||
            point.y() > m_rect.bottom()) {
            return std::nullopt;
        }
        const int category = std::clamp(static_cast<int>((point.x() - plot.left()) / m_frame.pitch()), 0,
                                        static_cast<int>(m_frame.places()) - 1);
        std::optional<ChartPlace> best;
        double distance = 0;
        for (const Mark& mark : m_marks) {
            const double away = std::abs(mark.rect.center().y() - point.y());
            if (mark.place.category == category && (!best || away < distance)) {
                best = mark.place;
                distance = away;
            }
        }
        return best;
    }

private:
    [[nodiscard]] double roomForNames() const {
        double room = 0;
        const bool one = m_chart.series.size() == 1 && m_chart.lines.isEmpty();
        for (const ChartSeries& series : m_chart.series) {
            room = std::max(room, one ? 0 : widthOf(series.name) + px(8));
        }
        for (const ChartLine& line : m_chart.lines) {
            room = std::max(room, widthOf(line.name) + px(8));
        }
        return std::min(room, m_rect.width() * 0.3);
    }

    [[nodiscard]] QRectF markRect(const ChartCell& cell, int category) const {
        if (cell.isHidden()) {
            const QRectF plot = m_frame.plot();
            const double width = std::min(m_frame.pitch(), widthOf(hiddenMark(cell.shown)) + px(8));
            const double x = m_frame.point(category, 0).x();
            return {x - width / 2, plot.bottom() - px(22), width, px(22)};
        }
        const QPointF point = m_frame.point(category, cell.value);
        return {point.x() - px(5), point.y() - px(5), px(10), px(10)};
    }

    [[nodiscard]] QPen penOf(const LineLook& look, double width) const {
        QPen pen(look.ink, px(width), look.dash.isEmpty() ? Qt::SolidLine : Qt::CustomDashLine, Qt::FlatCap,
                 Qt::RoundJoin);
        if (!look.dash.isEmpty()) {
            pen.setDashPattern(look.dash);
        }
        return pen;
    }

    void paintSeries(QPainter& painter, int series) const {
        const LineLook look = lineLook(m_chart, m_style, series);
        QPainterPath path;
        bool open = false;
        for (int c = 0; c < static_cast<int>(m_chart.categories.size()); ++c) {
            const ChartCell cell = m_chart.cell(series, c);
            if (!cell.isShown()) {
                open = false;
                continue;
            }
            const QPointF point = m_frame.point(c, cell.value);
            open ? path.lineTo(point) : path.moveTo(point);
            open = true;
        }
        painter.strokePath(path, penOf(look, 1.6));
        if (m_frame.pitch() < px(9)) {
            return;  // markers would run into each other
        }
        for (int c = 0; c < static_cast<int>(m_chart.categories.size()); ++c) {
            const ChartCell cell = m_chart.cell(series, c);
            if (cell.isShown()) {
                drawMarker(painter, look.marker, m_frame.point(c, cell.value), px(2.6), look.ink,
                           m_style.ground, m_chart.kind == ChartKind::Control);
            }
        }
    }

    void paintLine(QPainter& painter, const ChartLine& line) const {
        const bool limit = line.role == ChartLine::Role::Limit;
        QPen pen(limit ? m_style.alarmText : m_style.series[5], px(1.2));
        if (limit) {
            pen.setStyle(Qt::CustomDashLine);
            pen.setDashPattern({5, 3});
        }
        QPainterPath path;
        bool open = false;
        for (int c = 0; c < static_cast<int>(m_chart.categories.size()); ++c) {
            const std::optional<double> value = line.at(c);
            if (!value) {
                open = false;
                continue;
            }
            // A limit holds for its day, so it is drawn in steps.
            const QPointF left = m_frame.point(limit ? c - 0.5 : c, *value);
            open ? path.lineTo(left) : path.moveTo(left);
            if (limit) {
                path.lineTo(m_frame.point(c + 0.5, *value));
            }
            open = true;
        }
        painter.strokePath(path, pen);
    }

    /// The first alarm in two lines.
    void paintCallout(QPainter& painter) const {
        if (m_alarms.isEmpty()) {
            return;
        }
        const int first = m_alarms.constFirst();
        const QString words = chartReadOut(m_chart, {0, first});
        const QPointF point = m_frame.point(first, m_chart.cell(0, first).value);
        const QSizeF size(std::min(widthOf(words) + px(12), m_frame.plot().width() * 0.9),
                          lineHeight() + px(6));
        double left = point.x() - size.width() - px(10);
        if (left < m_frame.plot().left()) {
            left = std::min(point.x() + px(10), m_frame.plot().right() - size.width());
        }
        const QRectF box(QPointF(left, std::max(m_frame.plot().top(), point.y() - size.height() - px(2))),
                         size);
        painter.setPen(QPen(m_style.alarmText, px(1)));
        painter.setBrush(m_style.alarmTint);
        painter.drawRect(box);
        painter.setBrush(Qt::NoBrush);
        text(painter, box.adjusted(px(6), 0, -px(6), 0), Qt::AlignCenter, words, m_style.alarmText);
    }

    /// Names at the ends of their lines, pushed apart where ends lie close.
    void paintNames(QPainter& painter) const {
        QList<EndLabel> names;
        if (m_chart.series.size() > 1 || !m_chart.lines.isEmpty()) {
            for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
                for (auto c = static_cast<int>(m_chart.categories.size()) - 1; c >= 0; --c) {
                    if (m_chart.cell(s, c).isShown()) {
                        names.append({m_frame.point(c, m_chart.cell(s, c).value).y(),
                                      m_chart.series.at(s).name, m_style.text});
                        break;
                    }
                }
            }
        }
        for (const ChartLine& line : m_chart.lines) {
            if (const std::optional<double> value = line.at(m_chart.categories.size() - 1)) {
                names.append({m_frame.point(0, *value).y(), line.name,
                              line.role == ChartLine::Role::Limit ? m_style.alarmText : m_style.text2});
            }
        }
        std::sort(names.begin(), names.end(),
                  [](const EndLabel& a, const EndLabel& b) { return a.wanted < b.wanted; });
        const double pitch = lineHeight();
        double free = m_frame.plot().top() - pitch;
        for (EndLabel& name : names) {
            name.wanted = std::max(name.wanted, free + pitch);
            free = name.wanted;
        }
        const double over =
            names.isEmpty() ? 0 : std::max(0.0, names.constLast().wanted - m_frame.plot().bottom());
        const double left = m_frame.plot().right() + px(5);
        for (const EndLabel& name : std::as_const(names)) {
            text(painter, QRectF(left, name.wanted - over - pitch / 2, m_rect.right() - left, pitch),
                 Qt::AlignLeft | Qt::AlignVCenter, name.text, name.colour);
        }
    }

    PlotFrame m_frame;
    QList<int> m_alarms;
};

/// A line of any length: for each column of pixels its extremes, so that no spike is lost.
class LongLineDrawing final : public BaseDrawing {
public:
    LongLineDrawing(const Chart& chart, const QRectF& rect, const ChartStyle& style)
        : BaseDrawing(chart, rect, style),
          m_all(chart.longLine->range(0, chart.longLine->size())),
          m_frame(rect, niceScale(std::min(0.0, m_all.low), m_all.high, 5, chart.decimals),
                  static_cast<qsizetype>(chart.longLine->size()), 0, m_chart, m_style) {}

    void paint(QPainter& painter) const override {
        m_frame.draw(painter, m_chart.longLabels);
        for (const ChartLine& line : m_chart.lines) {
            if (const std::optional<double> value = line.at(0)) {
                painter.setPen(QPen(m_style.alarmText, px(1), Qt::DashLine));
                const double y = m_frame.point(0, *value).y();
                painter.drawLine(QPointF(m_frame.plot().left(), y), QPointF(m_frame.plot().right(), y));
            }
        }
        const QColor ink = m_style.seriesColour(m_chart, 0);
        if (m_frame.pitch() > px(0.5)) {
            paintEach(painter, ink);
            return;
        }
        paintColumns(painter, ink);
    }

    [[nodiscard]] std::optional<ChartPlace> at(const QPointF& point) const override {
        const QRectF plot = m_frame.plot();
        if (!plot.adjusted(0, 0, 0, px(20)).contains(point)) {
            return std::nullopt;
        }
        const auto size = static_cast<double>(m_chart.longLine->size());
        return ChartPlace{
            0, static_cast<int>(std::clamp((point.x() - plot.left()) / plot.width() * size, 0.0, size - 1))};
    }
    [[nodiscard]] QRectF markOf(ChartPlace place) const override {
        const auto at = static_cast<std::size_t>(std::max(place.category, 0));
        if (at >= m_chart.longLine->size() || std::isnan(m_chart.longLine->values()[at])) {
            return {};
        }
        const QPointF point = m_frame.point(place.category, m_chart.longLine->values()[at]);
        return {point.x() - px(5), point.y() - px(5), px(10), px(10)};
    }

private:
    void paintEach(QPainter& painter, const QColor& ink) const {
        QPainterPath path;
        bool open = false;
        for (std::size_t i = 0; i < m_chart.longLine->size(); ++i) {
            const double value = m_chart.longLine->values()[i];
            if (std::isnan(value)) {
                open = false;
                continue;
            }
            const QPointF point = m_frame.point(double(i), value);
            open ? path.lineTo(point) : path.moveTo(point);
            open = true;
        }
        painter.strokePath(path, QPen(ink, px(1.2)));
    }

    /// Upright strokes, each from the lowest to the highest value of its column and joined to the one before.
    void paintColumns(QPainter& painter, const QColor& ink) const {
        const QRectF plot = m_frame.plot();
        const double step = px(1);
        const auto columns = static_cast<std::size_t>(std::max(1.0, std::ceil(plot.width() / step)));
        const std::size_t size = m_chart.longLine->size();
        QList<QLineF> strokes;
        strokes.reserve(static_cast<qsizetype>(columns));
        LongSamples::Range before;
        for (std::size_t column = 0; column < columns; ++column) {
            LongSamples::Range range =
                m_chart.longLine->range(size * column / columns, size * (column + 1) / columns);
            if (range.empty) {
                before = range;
                continue;
            }
            const LongSamples::Range own = range;
            if (!before.empty) {
                range.low = std::min(range.low, before.high);
                range.high = std::max(range.high, before.low);
            }
            before = own;
            const double x = plot.left() + (double(column) + 0.5) * step;
            const double low = m_frame.point(0, range.low).y();
            const double high = m_frame.point(0, range.high).y();
            strokes.append(QLineF(x, low + step / 2, x, high - step / 2));
        }
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing, false);  // upright and a pixel wide: nothing to smooth
        painter.setPen(QPen(ink, step, Qt::SolidLine, Qt::FlatCap));
        painter.drawLines(strokes);
        painter.restore();
    }

    LongSamples::Range m_all;
    PlotFrame m_frame;
};

}  // namespace

std::unique_ptr<ChartDrawing> makeLines(const Chart& chart, const QRectF& rect, const ChartStyle& style) {
    return std::make_unique<LinesDrawing>(chart, rect, style);
}

std::unique_ptr<ChartDrawing> makeLongLine(const Chart& chart, const QRectF& rect, const ChartStyle& style) {
    return std::make_unique<LongLineDrawing>(chart, rect, style);
}

}  // namespace qz
