// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_axis.h"

#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace qz {

QList<double> NiceScale::ticks() const {
    QList<double> all;
    for (int i = 0; low + i * step <= high + step * 1e-6; ++i) {
        all.append(low + i * step);
    }
    return all;
}

NiceScale niceScale(double low, double high, int steps, int decimals) {
    if (!(high > low)) {
        high = low + 1;
    }
    const double raw = (high - low) / std::max(steps, 1);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= raw * (1 - 1e-9)) {
            step = factor * power;
            break;
        }
    }
    step = std::max(step, std::pow(10.0, -decimals));
    return {std::floor(low / step) * step, std::ceil(high / step - 1e-9) * step, step};
}

double largestShown(const Chart& chart) {
    double largest = 0;
    for (const ChartSeries& series : chart.series) {
        for (const ChartCell& cell : series.cells) {
            largest = std::max(largest, cell.isShown() ? cell.value : 0);
        }
    }
    for (const ChartLine& line : chart.lines) {
        for (const double value : line.values) {
            largest = std::isnan(value) ? largest : std::max(largest, value);
        }
    }
    return largest;
}

void drawMarker(QPainter& painter, Marker marker, const QPointF& at, double radius, const QColor& ink,
                const QColor& ground, bool hollow) {
    if (marker == Marker::None) {
        return;
    }
    QPainterPath path;
    painter.setPen(QPen(ink, radius * 0.4));
    if (marker == Marker::Disc) {
        path.addEllipse(at, radius, radius);
    } else if (marker == Marker::Square) {
        path.addRect(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius));
    } else if (marker == Marker::Triangle) {
        path.addPolygon(QPolygonF({at + QPointF(0, -radius * 1.15), at + QPointF(radius * 1.1, radius),
                                   at + QPointF(-radius * 1.1, radius), at + QPointF(0, -radius * 1.15)}));
    } else if (marker == Marker::Diamond) {
        path.addPolygon(QPolygonF({at + QPointF(0, -radius * 1.3), at + QPointF(radius * 1.3, 0),
                                   at + QPointF(0, radius * 1.3), at + QPointF(-radius * 1.3, 0),
                                   at + QPointF(0, -radius * 1.3)}));
    } else {
        painter.drawLine(at + QPointF(-radius, -radius), at + QPointF(radius, radius));
        painter.drawLine(at + QPointF(-radius, radius), at + QPointF(radius, -radius));
        return;
    }
    painter.setBrush(hollow ? ground : ink);
    painter.drawPath(path);
    painter.setBrush(Qt::NoBrush);
}

LineLook lineLook(const Chart& chart, const ChartStyle& style, qsizetype series) {
    static const QList<QList<double>> dashes = {{}, {6, 3}, {2, 2}, {8, 3, 2, 3}, {1, 2}, {}};
    static const QList<Marker> markers = {Marker::Disc,    Marker::Square, Marker::Triangle,
                                          Marker::Diamond, Marker::Cross,  Marker::None};
    const qsizetype look = std::min<qsizetype>(series, 5);
    return {style.seriesColour(chart, series), dashes.at(look), markers.at(look)};
}

void fillArea(QPainter& painter, const QPainterPath& area, const Chart& chart, const ChartStyle& style,
              qsizetype series) {
    const QColor ink = style.seriesColour(chart, series);
    if (!style.patterned) {
        painter.fillPath(area, ink);
        return;
    }
    // Solid, open, hatched up, hatched down, crossed, dotted: drawn by hand, since patterns of a brush do not
    // scale on paper.
    const qsizetype pattern = series % 6;
    const QRectF box = area.boundingRect();
    const double gap = 3 * style.unit;
    painter.save();
    painter.setPen(QPen(pattern == 0 ? ink : style.axis, 0.6 * style.unit));
    painter.setBrush(pattern == 0 ? ink : style.ground);
    painter.drawPath(area);
    painter.setBrush(Qt::NoBrush);
    painter.setClipPath(area, Qt::IntersectClip);
    if (pattern == 2 || pattern == 4) {
        for (double x = box.left() - box.height(); x < box.right(); x += gap) {
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
        }
    }
    if (pattern == 3 || pattern == 4) {
        for (double x = box.left() - box.height(); x < box.right(); x += gap) {
            painter.drawLine(QPointF(x, box.top()), QPointF(x + box.height(), box.bottom()));
        }
    }
    if (pattern == 5) {
        for (double y = box.top() + gap / 2; y < box.bottom(); y += gap) {
            for (double x = box.left() + gap / 2; x < box.right(); x += gap) {
                painter.fillRect(QRectF(x, y, gap / 4, gap / 4), style.axis);
            }
        }
    }
    painter.restore();
}

double drawLegend(QPainter* painter, const QRectF& rect, const Chart& chart, const ChartStyle& style) {
    const double u = style.unit;
    const double line = style.words->size(QStringLiteral("0"), ChartTextRole::Label).height() + 4 * u;
    double x = rect.left();
    double y = rect.top();
    for (qsizetype i = 0; i < chart.series.size(); ++i) {
        const QString& name = chart.series.at(i).name;
        const double width = style.words->size(name, ChartTextRole::Label).width() + 2 * u;
        if (x > rect.left() && x + 18 * u + width > rect.right()) {
            x = rect.left();
            y += line;
        }
        if (painter != nullptr) {
            QPainterPath swatch;
            swatch.addRect(QRectF(x, y + (line - 8 * u) / 2, 14 * u, 8 * u));
            fillArea(*painter, swatch, chart, style, i);
            style.words->draw(*painter, QRectF(x + 18 * u, y, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                              name, ChartTextRole::Label, style.text2);
        }
        x += width + 34 * u;
    }
    return y + line - rect.top();
}

PlotFrame::PlotFrame(const QRectF& rect, NiceScale scale, qsizetype places, double rightRoom,
                     const Chart& chart, const ChartStyle& style)
    : m_chart(chart), m_style(style), m_rect(rect), m_scale(scale), m_places(std::max<qsizetype>(places, 1)) {
    double axis = 0;
    for (const double tick : scale.ticks()) {
        axis = std::max(axis,
                        style.words->size(chartNumber(tick, chart.decimals), ChartTextRole::Label).width());
    }
    const double line = style.words->size(QStringLiteral("0"), ChartTextRole::Label).height();
    m_plot = rect.adjusted(axis + 6 * style.unit, line + 4 * style.unit, -rightRoom, -line - 5 * style.unit);
}

void PlotFrame::drawTicks(QPainter& painter) const {
    const double u = m_style.unit;
    for (const int day : m_chart.offDays) {
        painter.fillRect(QRectF(m_plot.left() + day * pitch(), m_plot.top(), pitch(), m_plot.height()),
                         m_style.alt);
    }
    for (const double tick : m_scale.ticks()) {
        const double y = m_plot.bottom() - m_scale.share(tick) * m_plot.height();
        painter.setPen(QPen(tick <= m_scale.low ? m_style.axis : m_style.grid, 0.6 * u));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        m_style.words->draw(painter,
                            QRectF(m_rect.left(), y - 8 * u, m_plot.left() - m_rect.left() - 4 * u, 16 * u),
                            Qt::AlignRight | Qt::AlignVCenter, chartNumber(tick, m_chart.decimals),
                            ChartTextRole::Label, m_style.text2);
    }
}

void PlotFrame::draw(QPainter& painter, const QStringList& labels) const {
    const double u = m_style.unit;
    drawTicks(painter);
    const double line = m_plot.top() - m_rect.top();
    m_style.words->draw(painter, QRectF(m_rect.left(), m_rect.top(), m_rect.width() / 2, line - 2 * u),
                        Qt::AlignLeft | Qt::AlignVCenter, m_chart.unit, ChartTextRole::Label, m_style.text2);
    double widest = 1;
    for (const QString& label : labels) {
        widest = std::max(widest, m_style.words->size(label, ChartTextRole::Label).width());
    }
    const double place = m_plot.width() / double(std::max<qsizetype>(labels.size(), 1));
    const auto every = std::max<qsizetype>(1, static_cast<qsizetype>(std::ceil((widest + 8 * u) / place)));
    for (qsizetype i = 0; i < labels.size(); i += every) {
        const double x = m_plot.left() + (double(i) + 0.5) * place;
        painter.setPen(QPen(m_style.axis, 0.6 * u));
        painter.drawLine(QPointF(x, m_plot.bottom()), QPointF(x, m_plot.bottom() + 3 * u));
        const double left = std::clamp(x - widest / 2 - u, m_rect.left(),
                                       std::max(m_rect.left(), m_rect.right() - widest - 2 * u));
        m_style.words->draw(painter, QRectF(left, m_plot.bottom() + 3 * u, widest + 2 * u, line - 4 * u),
                            Qt::AlignHCenter | Qt::AlignTop, labels.at(i), ChartTextRole::Label,
                            m_style.text2);
    }
}

QPointF PlotFrame::point(double place, double value) const {
    const double x = m_plot.left() + (place + 0.5) * pitch();
    return {x, m_plot.bottom() - m_scale.share(value) * m_plot.height()};
}

std::optional<ChartPlace> BaseDrawing::at(const QPointF& point) const {
    for (auto mark = m_marks.crbegin(); mark != m_marks.crend(); ++mark) {
        if (mark->rect.contains(point)) {
            return mark->place;
        }
    }
    return std::nullopt;
}

QRectF BaseDrawing::markOf(ChartPlace place) const {
    for (const Mark& mark : m_marks) {
        if (mark.place == place) {
            return mark.rect;
        }
    }
    return {};
}

double BaseDrawing::widestCategory() const {
    double widest = 0;
    for (const QString& name : m_chart.categories) {
        widest = std::max(widest, widthOf(name));
    }
    return std::min(widest + px(6), m_rect.width() * 0.35);
}

}  // namespace qz
