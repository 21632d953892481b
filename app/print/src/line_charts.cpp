// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>
#include <array>

#include "chart_plot.h"
#include "print_theme.h"
#include "qz/print/print_fonts.h"

namespace qz {

namespace {

struct SeriesStyle {
    QColor ink;
    QList<double> dash;
    Marker marker;
};

/// Told apart by dash and marker; the ink only helps.
const SeriesStyle& seriesStyle(qsizetype index) {
    static const std::array<SeriesStyle, 6> styles = {{{ink::chart, {}, Marker::Disc},
                                                       {ink::black, {6, 3}, Marker::Square},
                                                       {ink::dark, {2, 2}, Marker::Triangle},
                                                       {ink::black, {8, 3, 2, 3}, Marker::Diamond},
                                                       {ink::chart, {1, 2}, Marker::Cross},
                                                       {ink::grey, {}, Marker::None}}};
    return styles[static_cast<std::size_t>(std::min<qsizetype>(index, 5))];
}

struct EndLabel {
    double y = 0;
    double wanted = 0;
    QString text;
};

/// Names at the ends of their lines, pushed apart where ends lie close.
void drawEndLabels(QPainter& painter, const QRectF& plot, double right, QList<EndLabel> labels) {
    constexpr double pitch = 11;
    std::sort(labels.begin(), labels.end(),
              [](const EndLabel& a, const EndLabel& b) { return a.wanted < b.wanted; });
    double free = plot.top() - pitch;
    for (EndLabel& label : labels) {
        label.y = std::max(label.wanted, free + pitch);
        free = label.y;
    }
    const double over = labels.isEmpty() ? 0 : std::max(0.0, labels.last().y - plot.bottom());
    for (const EndLabel& label : labels) {
        drawPrintText(painter, QRectF(plot.right() + 4, label.y - over - 7, right - plot.right() - 4, 14),
                      Qt::AlignLeft | Qt::AlignVCenter, label.text, PaperRole::Note, ink::black);
    }
}

}  // namespace

void LineChart::paint(QPainter& painter, const QRectF& rect) const {
    if (m_data.labels.isEmpty()) {
        return;
    }
    double room = 0;
    for (const ChartSeries& series : m_data.series) {
        room = std::max(room, printTextSize(series.name, PaperRole::Note).width() + 8);
    }
    room = std::min(room, rect.width() * 0.35);
    const NiceScale scale = niceScale(0, largestValue(m_data.series), 5, m_data.decimals);
    const PlotFrame frame(rect, scale, m_data.labels.size(), room, m_data.decimals);
    frame.draw(painter, m_data.labels, m_data.unit);
    QList<EndLabel> ends;
    for (qsizetype i = 0; i < std::min<qsizetype>(m_data.series.size(), 6); ++i) {
        const ChartSeries& series = m_data.series.at(i);
        const SeriesStyle& style = seriesStyle(i);
        drawSeries(painter, frame, series.values, style.ink, style.dash, style.marker, 1.2);
        for (qsizetype k = series.values.size() - 1; k >= 0; --k) {
            if (series.values.at(k)) {
                ends.append({0, frame.point(k, *series.values.at(k)).y(), series.name});
                break;
            }
        }
    }
    drawEndLabels(painter, frame.plot(), rect.right(), ends);
}

QString LineChart::words() const {
    return seriesWords(m_data.labels, m_data.series, m_data.decimals, QString()) + m_data.unit;
}

void ControlChart::paint(QPainter& painter, const QRectF& rect) const {
    if (m_data.labels.isEmpty()) {
        return;
    }
    const double room =
        std::min(rect.width() * 0.35, std::max(printTextSize(m_data.centreName, PaperRole::Note).width(),
                                               printTextSize(m_data.limitName, PaperRole::Note).width()) +
                                          8);
    const double top = std::max({largestValue({{QString(), m_data.values}}), m_data.limit, m_data.centre});
    const PlotFrame frame(rect, niceScale(0, top, 5, m_data.decimals), m_data.labels.size(), room,
                          m_data.decimals);
    frame.draw(painter, m_data.labels, m_data.unit);
    const QRectF& plot = frame.plot();
    const double centreY = frame.point(0, m_data.centre).y();
    const double limitY = frame.point(0, m_data.limit).y();
    painter.setPen(QPen(ink::grey, 0.8));
    painter.drawLine(QPointF(plot.left(), centreY), QPointF(plot.right(), centreY));
    QPen dashed(ink::black, 0.8, Qt::CustomDashLine);
    dashed.setDashPattern({6, 3});
    painter.setPen(dashed);
    painter.drawLine(QPointF(plot.left(), limitY), QPointF(plot.right(), limitY));
    drawSeries(painter, frame, m_data.values, ink::chart, {}, Marker::Disc, 1.2);
    for (qsizetype i = 0; i < m_data.values.size(); ++i) {
        if (m_data.values.at(i) && *m_data.values.at(i) > m_data.limit) {
            const QPointF at = frame.point(i, *m_data.values.at(i));
            drawMarker(painter, Marker::Diamond, at, 3.4, ink::black, false);
            drawPrintText(painter, QRectF(at.x() - 20, std::max(rect.top(), at.y() - 17), 40, 12),
                          Qt::AlignHCenter | Qt::AlignVCenter,
                          chartNumber(*m_data.values.at(i), m_data.decimals), PaperRole::Note, ink::black);
        }
    }
    drawEndLabels(painter, plot, rect.right(),
                  {{0, centreY, m_data.centreName}, {0, limitY, m_data.limitName}});
}

QString ControlChart::words() const {
    return seriesWords(m_data.labels, {{QString(), m_data.values}}, m_data.decimals, QString()) +
           m_data.centreName + u'\n' + m_data.limitName + u'\n' + m_data.unit;
}

}  // namespace qz
