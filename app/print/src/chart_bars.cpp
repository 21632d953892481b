// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QPainterPath>
#include <algorithm>

#include "chart_axis.h"

namespace qz {

namespace {

constexpr double kVital = 0.8;  ///< the share that a Pareto chart marks

/// Lying bars: beside each other, on each other, or with shares at the right.
class BarsDrawing final : public BaseDrawing {
public:
    BarsDrawing(const Chart& chart, const QRectF& rect, const ChartStyle& style)
        : BaseDrawing(chart, rect, style) {
        m_stacked = chart.kind == ChartKind::StackedBars;
        m_shares = chart.kind == ChartKind::Pareto;
        m_labels = widestCategory();
        const double legend =
            chart.series.size() > 1
                ? drawLegend(nullptr, rect.adjusted(m_labels, 0, 0, 0), chart, style) + px(2)
                : 0;
        m_columns = m_shares ? 2 * shareWidth() : 0;
        const double top = m_shares ? lineHeight() + px(4) : legend;
        m_scale = niceScale(0, longest(), 5, chart.decimals);
        m_room = std::max(widthOf(chartNumber(m_scale.high, chart.decimals)),
                          widthOf(hiddenMark(CellShown::HiddenToo))) +
                 px(12);
        m_plot = rect.adjusted(m_labels, top, -m_room - m_columns, m_shares ? 0 : -lineHeight() - px(6));
        place();
    }

    void paint(QPainter& painter) const override {
        if (m_chart.series.size() > 1) {
            drawLegend(&painter, m_rect.adjusted(m_labels, 0, 0, 0), m_chart, m_style);
        }
        paintAxis(painter);
        const double group = m_plot.height() / double(m_chart.categories.size());
        for (qsizetype c = 0; c < m_chart.categories.size(); ++c) {
            const double middle = m_plot.top() + (double(c) + 0.5) * group;
            text(painter, QRectF(m_rect.left(), middle - px(9), m_labels - px(6), px(18)),
                 Qt::AlignRight | Qt::AlignVCenter, m_chart.categories.at(c), m_style.text);
        }
        for (const Mark& mark : m_marks) {
            paintBar(painter, mark);
        }
        if (m_stacked) {
            paintTotals(painter);
        }
        if (m_shares) {
            paintShares(painter);
        }
    }

private:
    [[nodiscard]] double shareWidth() const { return widthOf(QStringLiteral("100.0 %")) + px(10); }
    [[nodiscard]] double hiddenWidth() const { return widthOf(hiddenMark(CellShown::HiddenToo)) + px(8); }

    [[nodiscard]] double stackOf(int category) const {
        double sum = 0;
        for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
            const ChartCell cell = m_chart.cell(s, category);
            sum += cell.isShown() ? cell.value : 0;
        }
        return sum;
    }
    [[nodiscard]] double longest() const {
        if (!m_stacked) {
            return largestShown(m_chart);
        }
        double most = 0;
        for (int c = 0; c < static_cast<int>(m_chart.categories.size()); ++c) {
            most = std::max(most, stackOf(c));
        }
        return most;
    }

    void place() {
        const auto categories = static_cast<int>(m_chart.categories.size());
        const auto series = static_cast<int>(m_chart.series.size());
        const double group = m_plot.height() / std::max(categories, 1);
        const int lanes = m_stacked ? 1 : std::max(series, 1);
        const double bar = std::min((group - std::min(px(6), group * 0.2)) / lanes, px(18));
        for (int c = 0; c < categories; ++c) {
            const double middle = m_plot.top() + (c + 0.5) * group;
            double x = m_plot.left();
            for (int s = 0; s < series; ++s) {
                const ChartCell cell = m_chart.cell(s, c);
                const double top = m_stacked ? middle - bar / 2 : middle + (s - series / 2.0) * bar;
                const double length = cell.isShown()    ? m_scale.share(cell.value) * m_plot.width()
                                      : cell.isHidden() ? std::min(hiddenWidth(), m_plot.width() / 4)
                                                        : 0;
                m_marks.append({{s, c}, QRectF(x, top + px(1), length, std::max(bar - px(2), px(1)))});
                x += m_stacked ? length : 0;
            }
        }
    }

    void paintAxis(QPainter& painter) const {
        painter.setPen(QPen(m_style.axis, px(0.8)));
        painter.drawLine(m_plot.topLeft(), m_plot.bottomLeft());
        if (m_shares) {
            return;  // values stand at the bars and shares beside them
        }
        for (const double tick : m_scale.ticks()) {
            const double x = m_plot.left() + m_scale.share(tick) * m_plot.width();
            painter.setPen(QPen(tick <= 0 ? m_style.axis : m_style.grid, px(0.6)));
            painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
            text(painter, QRectF(x - px(30), m_plot.bottom() + px(3), px(60), lineHeight()),
                 Qt::AlignHCenter | Qt::AlignTop, chartNumber(tick, m_chart.decimals), m_style.text2);
        }
        text(painter, QRectF(m_plot.right() + px(32), m_plot.bottom() + px(3), m_room - px(32), lineHeight()),
             Qt::AlignRight | Qt::AlignTop, m_chart.unit, m_style.text2);
    }

    void paintBar(QPainter& painter, const Mark& mark) const {
        const ChartCell cell = m_chart.cell(mark.place.series, mark.place.category);
        if (cell.isHidden()) {
            drawHiddenCell(painter, mark.rect, cell.shown, m_style);
            return;
        }
        if (mark.rect.width() > 0) {
            QPainterPath area;
            area.addRect(m_stacked ? mark.rect.adjusted(0, 0, -std::min(px(1), mark.rect.width() / 2), 0)
                                   : mark.rect);
            fillArea(painter, area, m_chart, m_style, mark.place.series);
        }
        const QString words =
            cell.isShown() ? chartNumber(cell.value, m_chart.decimals) : QString(QChar(0x2013));
        if (!m_stacked) {
            text(painter,
                 QRectF(mark.rect.right() + px(4), mark.rect.top() - px(4), m_room,
                        mark.rect.height() + px(8)),
                 Qt::AlignLeft | Qt::AlignVCenter, words, m_style.text);
        } else if (cell.isShown() && cell.value > 0 && !m_style.patterned &&
                   mark.rect.width() > widthOf(words) + px(6)) {
            const bool pale = qGray(m_style.seriesColour(m_chart, mark.place.series).rgb()) > 140;
            const bool darkGround = qGray(m_style.ground.rgb()) < 128;
            text(painter, mark.rect, Qt::AlignCenter, words,
                 pale == darkGround ? m_style.ground : m_style.text);
        }
    }

    void paintTotals(QPainter& painter) const {
        for (int c = 0; c < static_cast<int>(m_chart.categories.size()); ++c) {
            bool hidden = false;
            for (int s = 0; s < static_cast<int>(m_chart.series.size()); ++s) {
                hidden = hidden || m_chart.cell(s, c).isHidden();
            }
            const QRectF last = markOf({static_cast<int>(m_chart.series.size()) - 1, c});
            if (!hidden) {
                text(painter, QRectF(last.right() + px(5), last.top() - px(4), m_room, last.height() + px(8)),
                     Qt::AlignLeft | Qt::AlignVCenter, chartNumber(stackOf(c), m_chart.decimals),
                     m_style.text);
            }
        }
    }

    void paintShares(QPainter& painter) const {
        const QList<std::optional<double>> shares = cumulativeShares(m_chart);
        const double width = shareWidth();
        const double left = m_rect.right() - 2 * width;
        text(painter, QRectF(left, m_rect.top(), width, lineHeight()), Qt::AlignRight | Qt::AlignTop,
             QCoreApplication::translate("qz::Chart", "share"), m_style.text2);
        text(painter, QRectF(left + width, m_rect.top(), width, lineHeight()), Qt::AlignRight | Qt::AlignTop,
             QCoreApplication::translate("qz::Chart", "cumul."), m_style.text2);
        const double group = m_plot.height() / double(m_chart.categories.size());
        double before = 0;
        for (qsizetype c = 0; c < shares.size() && shares.at(c); ++c) {
            const QRectF row(left, m_plot.top() + double(c) * group, width, group);
            const double share = *shares.at(c);
            text(painter, row, Qt::AlignRight | Qt::AlignVCenter,
                 chartNumber((share - before) * 100, 1) + QStringLiteral(" %"), m_style.text);
            text(painter, row.translated(width, 0), Qt::AlignRight | Qt::AlignVCenter,
                 chartNumber(share * 100, 1) + QStringLiteral(" %"), m_style.text);
            if (before < kVital && share >= kVital && c + 1 < shares.size()) {
                QPen dashed(m_style.text2, px(0.8), Qt::CustomDashLine);
                dashed.setDashPattern({6, 3});
                painter.setPen(dashed);
                painter.drawLine(QPointF(m_rect.left(), row.bottom()), QPointF(m_rect.right(), row.bottom()));
            }
            before = share;
        }
    }

    bool m_stacked = false;
    bool m_shares = false;
    double m_labels = 0;
    double m_columns = 0;
    double m_room = 0;
    NiceScale m_scale;
    QRectF m_plot;
};

/// A circle with names and shares beside it.
class PieDrawing final : public BaseDrawing {
public:
    PieDrawing(const Chart& chart, const QRectF& rect, const ChartStyle& style)
        : BaseDrawing(chart, rect, style) {
        // Each slice takes its pattern from a series of its own.
        for (const QString& name : chart.categories) {
            m_slices.series.append({name, {}, {}});
        }
        const double side = std::min(rect.height(), rect.width() * 0.5) - px(8);
        m_circle = QRectF(rect.left() + px(4), rect.center().y() - side / 2, side, side);
        double whole = 0;
        int hidden = 0;
        for (int c = 0; c < static_cast<int>(chart.categories.size()); ++c) {
            const ChartCell cell = chart.cell(0, c);
            whole += cell.isShown() ? cell.value : 0;
            hidden += cell.isHidden() ? 1 : 0;
        }
        const double open = 360.0 - kHiddenAngle * hidden;
        double angle = 90;
        for (int c = 0; c < static_cast<int>(chart.categories.size()); ++c) {
            const ChartCell cell = chart.cell(0, c);
            const double span = cell.isHidden()               ? kHiddenAngle
                                : cell.isShown() && whole > 0 ? cell.value / whole * open
                                                              : 0;
            QPainterPath path(m_circle.center());
            path.arcTo(m_circle, angle, -span);
            path.closeSubpath();
            m_paths.append(path);
            m_marks.append({{0, c}, path.boundingRect()});
            angle -= span;
        }
        m_whole = whole;
    }

    void paint(QPainter& painter) const override {
        const double line = lineHeight() + px(6);
        double y = m_rect.center().y() - line * double(m_chart.categories.size()) / 2;
        const double left = m_circle.right() + px(16);
        for (qsizetype c = 0; c < m_chart.categories.size(); ++c) {
            const ChartCell cell = m_chart.cell(0, static_cast<int>(c));
            const QRectF swatch(left, y + (line - px(8)) / 2, px(14), px(8));
            if (cell.isHidden()) {
                painter.save();
                painter.setClipPath(m_paths.at(c), Qt::IntersectClip);
                drawHiddenCell(painter, m_paths.at(c).boundingRect(), cell.shown, m_style);
                painter.restore();
            } else {
                fillArea(painter, m_paths.at(c), m_slices, m_style, c);
                QPainterPath area;
                area.addRect(swatch);
                fillArea(painter, area, m_slices, m_style, c);
            }
            painter.setPen(QPen(m_style.ground, px(1)));
            painter.drawPath(m_paths.at(c));
            text(painter, QRectF(left + px(20), y, m_rect.right() - left - px(20), line),
                 Qt::AlignLeft | Qt::AlignVCenter, words(cell, m_chart.categories.at(c)), m_style.text);
            y += line;
        }
    }

    [[nodiscard]] std::optional<ChartPlace> at(const QPointF& point) const override {
        for (qsizetype c = 0; c < m_paths.size(); ++c) {
            if (m_paths.at(c).contains(point)) {
                return ChartPlace{0, static_cast<int>(c)};
            }
        }
        return std::nullopt;
    }

private:
    static constexpr double kHiddenAngle = 12;

    [[nodiscard]] QString words(const ChartCell& cell, const QString& name) const {
        if (cell.isHidden()) {
            return QStringLiteral("%1  %2").arg(name, hiddenMark(cell.shown));
        }
        const QString value = chartNumber(cell.value, m_chart.decimals);
        return m_chart.hasHidden() || m_whole <= 0
                   ? QStringLiteral("%1  %2").arg(name, value)
                   : QStringLiteral("%1  %2  %3 %")
                         .arg(name, value, chartNumber(cell.value / m_whole * 100, 1));
    }

    Chart m_slices;
    QRectF m_circle;
    QList<QPainterPath> m_paths;
    double m_whole = 0;
};

}  // namespace

std::unique_ptr<ChartDrawing> makeBars(const Chart& chart, const QRectF& rect, const ChartStyle& style) {
    return std::make_unique<BarsDrawing>(chart, rect, style);
}

std::unique_ptr<ChartDrawing> makePie(const Chart& chart, const QRectF& rect, const ChartStyle& style) {
    return std::make_unique<PieDrawing>(chart, rect, style);
}

}  // namespace qz
