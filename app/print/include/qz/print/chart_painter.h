// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "qz/print/figure.h"

namespace qz {

/// Charts for paper: vectors in one ink and black, told apart by shape so that they hold in grey. A value
/// that is absent is one not shown: its place carries `hiddenMark`, never a zero.

struct ChartSeries {
    QString name;
    QList<std::optional<double>> values;  ///< one for each category
};

struct BarChartData {
    QString unit;
    QStringList categories;
    QList<ChartSeries> series;  ///< at most three: solid, open, hatched
    QString hiddenMark;
    int decimals = 0;
};

/// Lying bars, one group for each category, the value at the end of the bar.
class BarChart final : public FigurePainter {
public:
    explicit BarChart(BarChartData data) : m_data(std::move(data)) {}
    void paint(QPainter& painter, const QRectF& rect) const override;
    [[nodiscard]] QString words() const override;
    /// Height that gives every bar its room, for the given width of the paper.
    [[nodiscard]] double naturalHeightMm() const;

private:
    BarChartData m_data;
};

struct LineChartData {
    QString unit;
    QStringList labels;         ///< along the axis; as many are printed as fit
    QList<ChartSeries> series;  ///< at most six, named at their ends
    int decimals = 0;
};

class LineChart final : public FigurePainter {
public:
    explicit LineChart(LineChartData data) : m_data(std::move(data)) {}
    void paint(QPainter& painter, const QRectF& rect) const override;
    [[nodiscard]] QString words() const override;

private:
    LineChartData m_data;
};

struct ControlChartData {
    QString unit;
    QStringList labels;
    QList<std::optional<double>> values;
    double centre = 0;
    double limit = 0;    ///< upper
    QString centreName;  ///< "Baseline 12.4"
    QString limitName;   ///< "Limit 21"
    int decimals = 0;
};

/// A series over time with its baseline and upper limit; values above the limit carry a diamond.
class ControlChart final : public FigurePainter {
public:
    explicit ControlChart(ControlChartData data) : m_data(std::move(data)) {}
    void paint(QPainter& painter, const QRectF& rect) const override;
    [[nodiscard]] QString words() const override;

private:
    ControlChartData m_data;
};

}  // namespace qz
