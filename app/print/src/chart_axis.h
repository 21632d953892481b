// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

#include "qz/print/chart_drawing.h"

namespace qz {

/// An axis from `low` to `high` in steps of 1, 2 or 5 times a power of ten.
struct NiceScale {
    double low = 0;
    double high = 1;
    double step = 1;
    [[nodiscard]] QList<double> ticks() const;
    [[nodiscard]] double share(double value) const { return (value - low) / (high - low); }
};
[[nodiscard]] NiceScale niceScale(double low, double high, int steps, int decimals);
/// The largest value shown, with its limits; 0 when there is none.
[[nodiscard]] double largestShown(const Chart& chart);

enum class Marker { Disc, Square, Triangle, Diamond, Cross, None };
void drawMarker(QPainter& painter, Marker marker, const QPointF& at, double radius, const QColor& ink,
                const QColor& ground, bool hollow);

struct LineLook {
    QColor ink;
    QList<double> dash;
    Marker marker = Marker::Disc;
};
/// Told apart by dash and marker; the ink only helps.
[[nodiscard]] LineLook lineLook(const Chart& chart, const ChartStyle& style, qsizetype series);

/// Fills a bar or slice of a series: flat on the screen, patterned on paper.
void fillArea(QPainter& painter, const QPainterPath& area, const Chart& chart, const ChartStyle& style,
              qsizetype series);

/// Swatches with names, wrapped; gives the height taken. `painter` null: only measures.
double drawLegend(QPainter* painter, const QRectF& rect, const Chart& chart, const ChartStyle& style);

/// The frame of a chart over a sequence: value axis on the left, labels below, thin grid lines.
class PlotFrame {
public:
    PlotFrame(const QRectF& rect, NiceScale scale, qsizetype places, double rightRoom, const Chart& chart,
              const ChartStyle& style);

    void draw(QPainter& painter, const QStringList& labels) const;
    [[nodiscard]] QPointF point(double place, double value) const;
    [[nodiscard]] const QRectF& plot() const { return m_plot; }
    [[nodiscard]] double pitch() const { return m_plot.width() / double(m_places); }
    [[nodiscard]] qsizetype places() const { return m_places; }

private:
    void drawTicks(QPainter& painter) const;

    const Chart& m_chart;
    const ChartStyle& m_style;
    QRectF m_rect;
    QRectF m_plot;
    NiceScale m_scale;
    qsizetype m_places;
};

/// Chart, rectangle and style of a drawing, kept.
class BaseDrawing : public ChartDrawing {
public:
    BaseDrawing(const Chart& chart, const QRectF& rect, const ChartStyle& style)
        : m_chart(chart), m_rect(rect), m_style(style) {}
    [[nodiscard]] std::optional<ChartPlace> at(const QPointF& point) const override;
    [[nodiscard]] QRectF markOf(ChartPlace place) const override;

protected:
    struct Mark {
        ChartPlace place;
        QRectF rect;
    };
    [[nodiscard]] double px(double pixels) const { return pixels * m_style.unit; }
    [[nodiscard]] double widthOf(const QString& text, ChartTextRole role = ChartTextRole::Label) const {
        return m_style.words->size(text, role).width();
    }
    [[nodiscard]] double lineHeight() const {
        return m_style.words->size(QStringLiteral("0"), ChartTextRole::Label).height();
    }
    void text(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& words,
              const QColor& colour, ChartTextRole role = ChartTextRole::Label) const {
        m_style.words->draw(painter, rect, alignment, words, role, colour);
    }
    [[nodiscard]] double widestCategory() const;

    Chart m_chart;
    QRectF m_rect;
    ChartStyle m_style;
    QList<Mark> m_marks;
};

[[nodiscard]] std::unique_ptr<ChartDrawing> makeBars(const Chart&, const QRectF&, const ChartStyle&);
[[nodiscard]] std::unique_ptr<ChartDrawing> makePie(const Chart&, const QRectF&, const ChartStyle&);
[[nodiscard]] std::unique_ptr<ChartDrawing> makeLines(const Chart&, const QRectF&, const ChartStyle&);
[[nodiscard]] std::unique_ptr<ChartDrawing> makeLongLine(const Chart&, const QRectF&, const ChartStyle&);
[[nodiscard]] std::unique_ptr<ChartDrawing> makeHeat(const Chart&, const QRectF&, const ChartStyle&);
[[nodiscard]] std::unique_ptr<ChartDrawing> makeIntervals(const Chart&, const QRectF&, const ChartStyle&);
[[nodiscard]] std::unique_ptr<ChartDrawing> makeFigure(const Chart&, const QRectF&, const ChartStyle&);

}  // namespace qz
