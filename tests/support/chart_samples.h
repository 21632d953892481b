// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

#include "qz/print/chart.h"

/// One chart of each kind, with hidden values where the kind can have them.
namespace qz::test {

inline QStringList chartDays(int count) {
    QStringList labels;
    for (int i = 1; i <= count; ++i) {
        labels.append(QStringLiteral("09-%1").arg(i, 2, 10, QLatin1Char('0')));
    }
    return labels;
}

inline ChartSeries chartSeries(const QString& name, const QList<double>& values) {
    ChartSeries series{name, {}, {}};
    for (const double value : values) {
        ChartCell cell{value};
        cell.rows = QStringLiteral("reworks=%1").arg(value);
        series.cells.append(cell);
    }
    return series;
}

inline Chart barSample(ChartKind kind) {
    Chart chart;
    chart.kind = kind;
    chart.title = QStringLiteral("Events by class");
    chart.unit = QStringLiteral("cases");
    chart.categoryTitle = QStringLiteral("Class");
    chart.categories = {QStringLiteral("Road surface"), QStringLiteral("Waste left behind"),
                        QStringLiteral("Noise"), QStringLiteral("Street trade"), QStringLiteral("Other")};
    chart.series = {chartSeries(QStringLiteral("Reported"), {42, 17, 9, 6, 2})};
    chart.total = 76;
    if (kind == ChartKind::Bars || kind == ChartKind::StackedBars) {
        chart.series.append(chartSeries(QStringLiteral("Closed"), {20, 8, 7, 5, 0}));
        chart.series.append(chartSeries(QStringLiteral("Overdue"), {4, 1, 0, 3, 0}));
        chart.total.reset();
    }
    chart.series[0].cells[4].shown = CellShown::Hidden;
    chart.series[0].cells[3].shown = CellShown::HiddenToo;
    return chart;
}

inline Chart lineSample(int series = 2) {
    Chart chart;
    chart.kind = ChartKind::Lines;
    chart.title = QStringLiteral("Events by day");
    chart.unit = QStringLiteral("cases");
    chart.categoryTitle = QStringLiteral("Day");
    chart.categories = chartDays(30);
    for (int s = 0; s < series; ++s) {
        QList<double> values;
        for (int i = 0; i < 30; ++i) {
            values.append((i * (s + 3)) % 17 + s + 5);
        }
        chart.series.append(chartSeries(QStringLiteral("Series %1").arg(s + 1), values));
        chart.series.last().cells[12].shown = CellShown::Absent;
    }
    return chart;
}

/// The same with every value shown.
inline Chart whole(Chart chart) {
    for (ChartSeries& series : chart.series) {
        for (ChartCell& cell : series.cells) {
            cell.shown = CellShown::Value;
        }
    }
    return chart;
}

inline Chart controlSample() {
    Chart chart = lineSample(1);
    chart.kind = ChartKind::Control;
    chart.series[0] =
        chartSeries(QStringLiteral("Reported"), {41, 42, 44, 43, 35, 34, 50, 39, 38, 34, 40, 36, 30, 40, 42,
                                                 43, 45, 42, 25, 38, 35, 96, 71, 40, 29, 34, 45, 41, 45, 33});
    ChartLine limit{ChartLine::Role::Limit, QStringLiteral("Limit"), {}};
    ChartLine centre{ChartLine::Role::Centre, QStringLiteral("Baseline"), {}};
    for (int i = 0; i < 30; ++i) {
        limit.values.append(i < 9 ? std::nan("") : 55 + (i % 3) + (i > 23 ? 60 : 0));
        centre.values.append(i < 9 ? std::nan("") : 39 + (i % 2));
    }
    chart.lines = {centre, limit};
    chart.offDays = {4, 5, 11, 12, 18, 25, 26};
    return chart;
}

inline Chart heatSample() {
    Chart chart;
    chart.kind = ChartKind::Heat;
    chart.title = QStringLiteral("Events by hour");
    chart.unit = QStringLiteral("cases");
    chart.categoryTitle = QStringLiteral("Weekday");
    for (int hour = 0; hour < 24; ++hour) {
        chart.categories.append(QString::number(hour));
    }
    for (const char* day : {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}) {
        QList<double> values;
        for (int hour = 0; hour < 24; ++hour) {
            values.append((hour * 7 + chart.series.size() * 5) % 13 * (hour > 6 ? 1 : 0));
        }
        chart.series.append(chartSeries(QString::fromLatin1(day), values));
    }
    chart.series[1].cells[9].shown = CellShown::Hidden;
    chart.series[3].cells[9].shown = CellShown::HiddenToo;
    return chart;
}

inline Chart intervalSample() {
    Chart chart;
    chart.kind = ChartKind::Intervals;
    chart.title = QStringLiteral("In-time rate");
    chart.unit = QStringLiteral("%");
    chart.categoryTitle = QStringLiteral("Street");
    chart.decimals = 2;
    chart.categories = {QStringLiteral("Willow street"), QStringLiteral("River view"),
                        QStringLiteral("Maple grove"), QStringLiteral("Tower north")};
    const auto cell = [](double value, double low, double high, const char* note) {
        ChartCell made{value};
        made.low = low;
        made.high = high;
        made.note = QString::fromLatin1(note);
        return made;
    };
    ChartCell hidden{0, CellShown::Hidden};
    hidden.note = QStringLiteral("too few");
    chart.series = {{QStringLiteral("Rate"),
                     {cell(80, 71.6, 86.4, "lower"), cell(88.89, 81.9, 93.4, "no difference"),
                      cell(98.65, 95.2, 99.6, "higher"), hidden},
                     {}}};
    chart.lines = {{ChartLine::Role::Reference, QStringLiteral("District"), {90.3}}};
    return chart;
}

inline Chart figureSample() {
    Chart chart;
    chart.kind = ChartKind::Figure;
    chart.title = QStringLiteral("Reported");
    chart.unit = QStringLiteral("cases");
    chart.figure = ChartCell{1250};
    chart.figure.rows = QStringLiteral("reworks=1");
    chart.change = QStringLiteral("+12.4 % on the 30 days before");
    chart.series = {chartSeries(QString(), {4, 6, 5, 9, 12, 8, 7, 10, 14})};
    return chart;
}

inline Chart longSample(std::size_t size) {
    Chart chart;
    chart.kind = ChartKind::LongLine;
    chart.title = QStringLiteral("Calls");
    chart.categoryTitle = QStringLiteral("Time");
    chart.decimals = 1;
    std::vector<double> values(size);
    for (std::size_t i = 0; i < size; ++i) {
        values[i] = 50 + 30 * std::sin(double(i) / double(size) * 12) + double((i * 7919) % 97) / 10;
    }
    chart.longLine = std::make_shared<LongSamples>(std::move(values));
    chart.longLabels = {QStringLiteral("2023"), QStringLiteral("2024"), QStringLiteral("2025"),
                        QStringLiteral("2026")};
    return chart;
}

inline QList<Chart> chartSamples() {
    return {barSample(ChartKind::Bars),
            barSample(ChartKind::StackedBars),
            barSample(ChartKind::Pareto),
            barSample(ChartKind::Pie),
            lineSample(),
            controlSample(),
            heatSample(),
            intervalSample(),
            figureSample(),
            longSample(200000)};
}

}  // namespace qz::test
