// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/overview_charts.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace qz::grid {

namespace {

QString translate(const char* context, const char* text) {
    return QCoreApplication::translate(context, text);
}

ChartCell cellOf(const OverviewCount& count) {
    ChartCell cell;
    cell.value = double(count.value.value_or(0));
    cell.shown = count.value ? CellShown::Value : count.complement ? CellShown::HiddenToo : CellShown::Hidden;
    cell.rows = count.rows;
    return cell;
}

QString cases() { return translate("qz::grid::Overview", "cases"); }

/// "12.4 % more than in the 30 days before".
QString changeWords(const OverviewFigure& figure, int days) {
    if (!figure.count.value || !figure.before) {
        return {};
    }
    const qint64 now = *figure.count.value;
    const qint64 before = *figure.before;
    if (before == 0 || now == before) {
        return translate("qz::grid::Overview", "%1 in the %2 days before").arg(before).arg(days);
    }
    const double change = std::abs(double(now - before)) / double(before) * 100;
    const QString text = now > before ? translate("qz::grid::Overview", "%1 % above the %2 days before")
                                      : translate("qz::grid::Overview", "%1 % below the %2 days before");
    return text.arg(QString::number(change, 'f', 1)).arg(days);
}

Chart countFigure(const QString& title, const OverviewFigure& figure, int days) {
    Chart chart;
    chart.kind = ChartKind::Figure;
    chart.title = title;
    chart.unit = cases();
    chart.categoryTitle = title;
    chart.figure = cellOf(figure.count);
    chart.figureText = figure.count.value ? QLocale().toString(*figure.count.value) : QString();
    chart.change = changeWords(figure, days);
    ChartSeries spark;
    for (const OverviewCount& day : figure.days) {
        spark.cells.append(cellOf(day));
    }
    if (!spark.cells.isEmpty()) {
        chart.series = {spark};
    }
    return chart;
}

Chart rateFigure(const QString& title, const qz::Rate& rate, const QString& rows) {
    Chart chart;
    chart.kind = ChartKind::Figure;
    chart.title = title;
    chart.categoryTitle = title;
    chart.decimals = 2;
    chart.figure.value = rate.percent.value_or(0);
    chart.figure.rows = rows;
    chart.figureText = rate.text;
    if (!rate.percent) {
        const bool hidden = rate.note == RateNote::TooSmall || rate.note == RateNote::Suppressed;
        chart.figure.shown = hidden ? CellShown::Hidden : CellShown::Value;
        chart.figureText = hidden ? QString() : QString(QChar(0x2013));
        chart.change = rate.noteText;
        return chart;
    }
    chart.change =
        translate("qz::grid::Overview", "%1 of %2, interval %3–%4")
            .arg(rate.numerator)
            .arg(rate.denominator)
            .arg(QString::number(rate.interval->low, 'f', 1), QString::number(rate.interval->high, 'f', 1));
    return chart;
}

QString placeTitle(AreaLevel level) {
    switch (level) {
        case AreaLevel::Town:
            return translate("qz::grid::Overview", "Street");
        case AreaLevel::Village:
            return translate("qz::grid::Overview", "Village");
        case AreaLevel::Grid:
            return translate("qz::grid::Overview", "Grid");
        default:
            return translate("qz::grid::Overview", "County");
    }
}

QString hiddenNote(const Chart& chart) {
    return chart.hasHidden()
               ? translate("qz::grid::Overview",
                           "Hidden: 1–4 cases. Also hidden: so that they cannot be computed back.")
               : QString();
}

}  // namespace

QString comparisonWords(Comparison comparison) {
    switch (comparison) {
        case Comparison::Higher:
            return QChar(0x25B2) + QLatin1Char(' ') + translate("qz::grid::Overview", "higher");
        case Comparison::Lower:
            return QChar(0x25BD) + QLatin1Char(' ') + translate("qz::grid::Overview", "lower");
        case Comparison::Same:
            return QChar(0xFF1D) + QLatin1Char(' ') + translate("qz::grid::Overview", "no clear difference");
        case Comparison::FewCases:
            return translate("qz::grid::Overview", "too few cases");
        case Comparison::None:
            break;
    }
    return {};
}

QList<Chart> figureCharts(const Overview& overview) {
    const auto days = static_cast<int>(overview.request.from.daysTo(overview.request.to)) + 1;
    return {countFigure(translate("qz::grid::Overview", "Reported"), overview.reported, days),
            countFigure(translate("qz::grid::Overview", "Closed"), overview.closed, days),
            countFigure(translate("qz::grid::Overview", "Open now"), overview.openNow, days),
            countFigure(translate("qz::grid::Overview", "Overdue now"), overview.overdueNow, days),
            rateFigure(translate("qz::grid::Overview", "In-time rate"), overview.inTime, overview.inTimeRows),
            rateFigure(translate("qz::grid::Overview", "Rework rate"), overview.rework, overview.reworkRows)};
}

Chart dayChart(const Overview& overview) {
    Chart chart;
    chart.kind = ChartKind::Control;
    chart.title = translate("qz::grid::Overview", "Reported by day");
    chart.unit = cases();
    chart.categoryTitle = translate("qz::grid::Overview", "Day");
    chart.series = {{translate("qz::grid::Overview", "Reported"), {}, {}}};
    ChartLine baseline{ChartLine::Role::Centre, translate("qz::grid::Overview", "baseline"), {}};
    ChartLine limit{ChartLine::Role::Limit, translate("qz::grid::Overview", "C2 limit"), {}};
    bool limited = false;
    for (const OverviewDay& day : overview.days) {
        if (day.isOff) {
            chart.offDays.insert(static_cast<int>(chart.categories.size()));
        }
        chart.categories.append(day.date.toString(QStringLiteral("MM-dd")));
        chart.series[0].cells.append(cellOf(day.count));
        baseline.values.append(day.baseline.value_or(std::nan("")));
        limit.values.append(day.limit.value_or(std::nan("")));
        limited = limited || day.limit.has_value();
    }
    if (limited) {
        chart.lines = {baseline, limit};
        chart.note = translate("qz::grid::Overview",
                               "EARS C2: mean of 7 days, two days back, plus 3 standard deviations; days off "
                               "in grey. A burst lifts the limits of the days after it.");
    } else {
        chart.note = hiddenNote(chart);
    }
    return chart;
}

Chart classChart(const Overview& overview, const OverviewNames& names) {
    Chart chart;
    chart.kind = ChartKind::Pareto;
    chart.title = translate("qz::grid::Overview", "Reported by class");
    chart.unit = cases();
    chart.categoryTitle = translate("qz::grid::Overview", "Class");
    chart.series = {{translate("qz::grid::Overview", "Reported"), {}, {}}};
    for (const OverviewClass& line : overview.classes) {
        chart.categories.append(line.code.isEmpty() ? translate("qz::grid::Overview", "all others")
                                                    : names.className(line.code));
        chart.series[0].cells.append(cellOf(line.count));
    }
    if (overview.reported.count.value) {
        chart.total = double(*overview.reported.count.value);
    }
    chart.note = hiddenNote(chart);
    return chart;
}

Chart placeChart(const Overview& overview, const OverviewNames& names) {
    Chart chart;
    chart.kind = ChartKind::StackedBars;
    chart.title = translate("qz::grid::Overview", "Reported by place and present state");
    chart.unit = cases();
    chart.categoryTitle = placeTitle(overview.placeLevel);
    for (int group = 0; group < kStateGroups; ++group) {
        chart.series.append({stateGroupTitle(StateGroup(group)), {}, stateGroupMark(StateGroup(group))});
    }
    for (const OverviewPlace& place : overview.places) {
        chart.categories.append(place.merged > 0
                                    ? translate("qz::grid::Overview", "%1 with few events").arg(place.merged)
                                : place.area.isNull() ? translate("qz::grid::Overview", "not located")
                                                      : names.areaName(place.area));
        for (int group = 0; group < kStateGroups; ++group) {
            chart.series[group].cells.append(cellOf(place.states.at(group)));
        }
    }
    if (overview.reported.count.value) {
        chart.total = double(*overview.reported.count.value);
    }
    chart.note = hiddenNote(chart);
    return chart;
}

Chart hourChart(const Overview& overview) {
    Chart chart;
    chart.kind = ChartKind::Heat;
    chart.title = translate("qz::grid::Overview", "Reported by weekday and hour");
    chart.unit = cases();
    chart.categoryTitle = translate("qz::grid::Overview", "Weekday");
    for (int hour = 0; hour < 24; hour += overview.hoursPerCell) {
        chart.categories.append(overview.hoursPerCell == 1
                                    ? QString::number(hour)
                                    : QStringLiteral("%1–%2").arg(hour).arg(hour + overview.hoursPerCell));
    }
    for (int hour = 0; hour < 24; hour += overview.hoursPerCell) {
        chart.spoken.append(QStringLiteral("%1:00–%2:00").arg(hour).arg(hour + overview.hoursPerCell));
    }
    for (int day = 0; day < overview.hours.size(); ++day) {
        ChartSeries line;
        line.name = QLocale().standaloneDayName(day + 1, QLocale::ShortFormat);
        for (const OverviewCount& count : overview.hours.at(day)) {
            line.cells.append(cellOf(count));
        }
        chart.series.append(line);
    }
    if (overview.reported.count.value) {
        chart.total = double(*overview.reported.count.value);
    }
    chart.note = hiddenNote(chart);
    return chart;
}

Chart rateChart(const Overview& overview, const OverviewNames& names) {
    Chart chart;
    chart.kind = ChartKind::Intervals;
    chart.title = translate("qz::grid::Overview", "In-time rate by street");
    chart.unit = QStringLiteral("%");
    chart.decimals = 2;
    chart.categoryTitle = placeTitle(AreaLevel::Town);
    chart.series = {{translate("qz::grid::Overview", "In-time rate"), {}, {}}};
    for (const OverviewRate& line : overview.rates) {
        ChartCell cell;
        cell.value = line.rate.percent.value_or(0);
        const bool hidden = line.rate.note == RateNote::TooSmall || line.rate.note == RateNote::Suppressed;
        cell.shown = line.rate.percent ? CellShown::Value : hidden ? CellShown::Hidden : CellShown::Absent;
        if (line.rate.interval) {
            cell.low = line.rate.interval->low;
            cell.high = line.rate.interval->high;
        }
        cell.note = comparisonWords(line.comparison);
        cell.rows = line.rows;
        chart.categories.append(names.areaName(line.area));
        chart.series[0].cells.append(cell);
    }
    if (overview.inTime.percent) {
        chart.lines = {{ChartLine::Role::Reference,
                        translate("qz::grid::Overview", "whole area"),
                        {*overview.inTime.percent}}};
    }
    chart.note = translate("qz::grid::Overview",
                           "In order of their codes. Higher or lower: the whole area lies outside the "
                           "street's Wilson interval of 95 %. Handled by the first due date ÷ (closed + open "
                           "and overdue).");
    return chart;
}

}  // namespace qz::grid
