// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>

#include "chart_plot.h"
#include "print_theme.h"
#include "qz/print/page_setup.h"
#include "qz/print/print_fonts.h"

namespace qz {

namespace {

constexpr double kBarPt = 9;
constexpr double kGroupGapPt = 6;
constexpr double kAxisPt = 16;
constexpr double kLegendPt = 16;

void fillBar(QPainter& painter, const QRectF& bar, qsizetype series) {
    painter.setPen(QPen(series == 0 ? ink::chart : ink::black, 0.6));
    painter.setBrush(series == 0 ? QBrush(ink::chart) : QBrush(ink::white));
    painter.drawRect(bar);
    painter.setBrush(Qt::NoBrush);
    if (series == 2) {
        painter.save();
        painter.setClipRect(bar, Qt::IntersectClip);
        for (double x = bar.left() - bar.height(); x < bar.right(); x += 3) {
            painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + bar.height(), bar.top()));
        }
        painter.restore();
    }
}

void drawLegend(QPainter& painter, const QRectF& rect, const QList<ChartSeries>& series) {
    double x = rect.left();
    for (qsizetype i = 0; i < series.size(); ++i) {
        fillBar(painter, QRectF(x, rect.top() + 3.5, 14, 6), i);
        const double width = printTextSize(series.at(i).name, PaperRole::Note).width() + 2;
        drawPrintText(painter, QRectF(x + 18, rect.top(), width, 13), Qt::AlignLeft | Qt::AlignVCenter,
                      series.at(i).name, PaperRole::Note, ink::black);
        x += width + 34;
    }
}

}  // namespace

double BarChart::naturalHeightMm() const {
    const double group = double(std::max<qsizetype>(m_data.series.size(), 1)) * kBarPt + kGroupGapPt;
    const double legend = m_data.series.size() > 1 ? kLegendPt : 0;
    return (double(m_data.categories.size()) * group + kAxisPt + legend + 2) * 25.4 / 72.0;
}

void BarChart::paint(QPainter& painter, const QRectF& rect) const {
    const qsizetype groups = m_data.categories.size();
    const qsizetype series = std::min<qsizetype>(m_data.series.size(), 3);
    if (groups == 0 || series == 0) {
        return;
    }
    double labelWidth = 0;
    for (const QString& name : m_data.categories) {
        labelWidth = std::max(labelWidth, printTextSize(name, PaperRole::Note).width());
    }
    labelWidth = std::min(labelWidth + 4, rect.width() * 0.4);
    const NiceScale scale = niceScale(0, largestValue(m_data.series), 5, m_data.decimals);
    const double numberRoom =
        std::max(printTextSize(chartNumber(scale.high, m_data.decimals), PaperRole::Note).width(),
                 printTextSize(m_data.hiddenMark, PaperRole::Note).width()) +
        8 + printTextSize(m_data.unit, PaperRole::Note).width();
    const double legend = series > 1 ? kLegendPt : 0;
    if (legend > 0) {
        drawLegend(painter, QRectF(rect.left() + labelWidth, rect.top(), rect.width() - labelWidth, legend),
                   m_data.series);
    }
    const QRectF plot = rect.adjusted(labelWidth, legend, -numberRoom, -kAxisPt);
    for (const double tick : scale.ticks()) {
        const double x = plot.left() + scale.share(tick) * plot.width();
        painter.setPen(QPen(tick <= 0 ? ink::black : ink::grid, 0.5));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        drawPrintText(painter, QRectF(x - 20, plot.bottom() + 2, 40, 12), Qt::AlignHCenter | Qt::AlignVCenter,
                      chartNumber(tick, m_data.decimals), PaperRole::Note, ink::black);
    }
    drawPrintText(painter, QRectF(plot.right(), plot.bottom() + 2, numberRoom, 12),
                  Qt::AlignRight | Qt::AlignVCenter, m_data.unit, PaperRole::Note, ink::dark);
    const double group = plot.height() / double(groups);
    const double bar = std::min((group - kGroupGapPt / 2) / double(series), 16.0);
    for (qsizetype i = 0; i < groups; ++i) {
        const double middle = plot.top() + (double(i) + 0.5) * group;
        drawPrintText(painter, QRectF(rect.left(), middle - 7, labelWidth - 4, 14),
                      Qt::AlignRight | Qt::AlignVCenter, m_data.categories.at(i), PaperRole::Note,
                      ink::black);
        for (qsizetype s = 0; s < series; ++s) {
            const QList<std::optional<double>>& values = m_data.series.at(s).values;
            const std::optional<double> value = i < values.size() ? values.at(i) : std::nullopt;
            const double top = middle + (double(s) - double(series) / 2) * bar;
            const double length = scale.share(value.value_or(0)) * plot.width();
            if (length > 0) {
                fillBar(painter, QRectF(plot.left(), top + 0.5, length, bar - 1), s);
            }
            drawPrintText(painter, QRectF(plot.left() + length + 3, top, numberRoom, bar),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          value ? chartNumber(*value, m_data.decimals) : m_data.hiddenMark, PaperRole::Note,
                          ink::black);
        }
    }
}

QString BarChart::words() const {
    return seriesWords(m_data.categories, m_data.series, m_data.decimals, m_data.hiddenMark) + m_data.unit;
}

}  // namespace qz
