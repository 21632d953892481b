// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <optional>

#include "qz/print/chart_painter.h"

class QPainter;

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
[[nodiscard]] QString chartNumber(double value, int decimals);

enum class Marker { Disc, Square, Triangle, Diamond, Cross, None };
void drawMarker(QPainter& painter, Marker marker, const QPointF& at, double radius, const QColor& ink,
                bool hollow);

/// The frame of a chart over a sequence: value axis on the left, labels below, thin grid lines.
class PlotFrame {
public:
    PlotFrame(const QRectF& rect, NiceScale scale, qsizetype places, double rightRoom, int decimals);

    void draw(QPainter& painter, const QStringList& labels, const QString& unit) const;
    [[nodiscard]] QPointF point(qsizetype place, double value) const;
    [[nodiscard]] const QRectF& plot() const { return m_plot; }

private:
    QRectF m_plot;
    QRectF m_rect;
    NiceScale m_scale;
    qsizetype m_places;
    int m_decimals;
};

/// A broken line through the values there are, with markers.
void drawSeries(QPainter& painter, const PlotFrame& frame, const QList<std::optional<double>>& values,
                const QColor& ink, const QList<double>& dash, Marker marker, double widthPt);

/// The largest value of all; 0 when there is none.
[[nodiscard]] double largestValue(const QList<ChartSeries>& series);
[[nodiscard]] QString seriesWords(const QStringList& categories, const QList<ChartSeries>& series,
                                  int decimals, const QString& hiddenMark);

}  // namespace qz
