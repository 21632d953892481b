// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_plot.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "print_theme.h"
#include "qz/print/print_fonts.h"

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

QString chartNumber(double value, int decimals) { return QString::number(value, 'f', decimals); }

void drawMarker(QPainter& painter, Marker marker, const QPointF& at, double radius, const QColor& ink,
                bool hollow) {
    if (marker == Marker::None) {
        return;
    }
    QPainterPath path;
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
        painter.setPen(QPen(ink, 0.8));
        painter.drawLine(at + QPointF(-radius, -radius), at + QPointF(radius, radius));
        painter.drawLine(at + QPointF(-radius, radius), at + QPointF(radius, -radius));
        return;
    }
    painter.setPen(QPen(ink, 0.8));
    painter.setBrush(hollow ? ink::white : ink);
    painter.drawPath(path);
    painter.setBrush(Qt::NoBrush);
}

PlotFrame::PlotFrame(const QRectF& rect, NiceScale scale, qsizetype places, double rightRoom, int decimals)
    : m_rect(rect), m_scale(scale), m_places(std::max<qsizetype>(places, 1)), m_decimals(decimals) {
    double axis = 0;
    for (const double tick : scale.ticks()) {
        axis = std::max(axis, printTextSize(chartNumber(tick, decimals), PaperRole::Note).width());
    }
    m_plot = rect.adjusted(axis + 6, 16, -rightRoom, -16);
}

void PlotFrame::draw(QPainter& painter, const QStringList& labels, const QString& unit) const {
    for (const double tick : m_scale.ticks()) {
        const double y = m_plot.bottom() - m_scale.share(tick) * m_plot.height();
        painter.setPen(QPen(tick <= m_scale.low ? ink::black : ink::grid, 0.5));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        drawPrintText(painter, QRectF(m_rect.left(), y - 6, m_plot.left() - m_rect.left() - 4, 12),
                      Qt::AlignRight | Qt::AlignVCenter, chartNumber(tick, m_decimals), PaperRole::Note,
                      ink::black);
    }
    drawPrintText(painter, QRectF(m_rect.left(), m_rect.top(), m_rect.width() / 2, 12),
                  Qt::AlignLeft | Qt::AlignVCenter, unit, PaperRole::Note, ink::dark);
    double widest = 1;
    for (const QString& label : labels) {
        widest = std::max(widest, printTextSize(label, PaperRole::Note).width());
    }
    const double pitch = m_plot.width() / double(m_places);
    const qsizetype every = std::max<qsizetype>(1, static_cast<qsizetype>(std::ceil((widest + 6) / pitch)));
    for (qsizetype i = 0; i < labels.size() && i < m_places; i += every) {
        const double x = point(i, m_scale.low).x();
        painter.setPen(QPen(ink::black, 0.5));
        painter.drawLine(QPointF(x, m_plot.bottom()), QPointF(x, m_plot.bottom() + 2.5));
        const double left = std::clamp(x - widest / 2 - 1, m_rect.left(), m_rect.right() - widest - 2);
        drawPrintText(painter, QRectF(left, m_plot.bottom() + 3, widest + 2, 12),
                      Qt::AlignHCenter | Qt::AlignVCenter, labels.at(i), PaperRole::Note, ink::black);
    }
}

QPointF PlotFrame::point(qsizetype place, double value) const {
    const double x = m_plot.left() + (double(place) + 0.5) / double(m_places) * m_plot.width();
    return {x, m_plot.bottom() - m_scale.share(value) * m_plot.height()};
}

void drawSeries(QPainter& painter, const PlotFrame& frame, const QList<std::optional<double>>& values,
                const QColor& ink, const QList<double>& dash, Marker marker, double widthPt) {
    QPen pen(ink, widthPt, dash.isEmpty() ? Qt::SolidLine : Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    if (!dash.isEmpty()) {
        pen.setDashPattern(dash);
    }
    for (qsizetype i = 1; i < values.size(); ++i) {
        if (values.at(i) && values.at(i - 1)) {
            painter.setPen(pen);
            painter.drawLine(frame.point(i - 1, *values.at(i - 1)), frame.point(i, *values.at(i)));
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values.at(i)) {
            drawMarker(painter, marker, frame.point(i, *values.at(i)), 2.2, ink, false);
        }
    }
}

double largestValue(const QList<ChartSeries>& series) {
    double largest = 0;
    for (const ChartSeries& each : series) {
        for (const std::optional<double>& value : each.values) {
            largest = std::max(largest, value.value_or(0));
        }
    }
    return largest;
}

QString seriesWords(const QStringList& categories, const QList<ChartSeries>& series, int decimals,
                    const QString& hiddenMark) {
    QString text;
    for (const ChartSeries& each : series) {
        text += each.name + u'\n';
        for (qsizetype i = 0; i < categories.size(); ++i) {
            const std::optional<double> value = i < each.values.size() ? each.values.at(i) : std::nullopt;
            text += categories.at(i) + u' ' + (value ? chartNumber(*value, decimals) : hiddenMark) + u'\n';
        }
    }
    return text;
}

}  // namespace qz
