// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "qz/print/chart.h"

namespace qz {

namespace {

constexpr int kNamed = 4;  ///< names that a sentence lists before it says "and n more"

QString translate(const char* context, const char* text, const char* about = nullptr, int n = -1) {
    return QCoreApplication::translate(context, text, about, n);
}

QString listed(const QStringList& names) {
    if (names.size() <= kNamed) {
        return names.join(translate("qz::Chart", ", "));
    }
    return translate("qz::Chart", "%1 and %2 more")
        .arg(names.first(kNamed).join(translate("qz::Chart", ", ")))
        .arg(names.size() - kNamed);
}

QString valueWords(const Chart& chart, const ChartCell& cell) {
    if (cell.isHidden()) {
        return hiddenMark(cell.shown);
    }
    if (!cell.isShown()) {
        return translate("qz::Chart", "no value");
    }
    const QString number = chartNumber(cell.value, chart.decimals);
    return chart.unit.isEmpty() ? number : translate("qz::Chart", "%1 %2").arg(number, chart.unit);
}

/// The first place with the largest (or smallest) value shown.
std::optional<ChartPlace> extreme(const Chart& chart, bool largest) {
    std::optional<ChartPlace> found;
    for (int s = 0; s < static_cast<int>(chart.series.size()); ++s) {
        for (int c = 0; c < static_cast<int>(chart.categories.size()); ++c) {
            const ChartCell cell = chart.cell(s, c);
            if (!cell.isShown()) {
                continue;
            }
            const double best = found ? chart.cell(found->series, found->category).value : 0;
            if (!found || (largest ? cell.value > best : cell.value < best)) {
                found = ChartPlace{s, c};
            }
        }
    }
    return found;
}

QString placeName(const Chart& chart, ChartPlace place) {
    const QString category = chart.categoryWords(place.category);
    const QString series = chart.series.value(place.series).name;
    if (series.isEmpty()) {
        return category;
    }
    return chart.kind == ChartKind::Heat ? translate("qz::Chart", "%1, %2").arg(series, category)
                                         : translate("qz::Chart", "%1, %2").arg(category, series);
}

/// Without the name of the series where there is one alone.
QString extremeName(const Chart& chart, ChartPlace place) {
    return chart.series.size() > 1 ? placeName(chart, place) : chart.categoryWords(place.category);
}

QString extremesWords(const Chart& chart) {
    const std::optional<ChartPlace> top = extreme(chart, true);
    if (!top) {
        return translate("qz::Chart", "No value may be shown.");
    }
    const ChartPlace bottom = *extreme(chart, false);
    return translate("qz::Chart", "Highest %1 (%2), lowest %3 (%4).")
        .arg(valueWords(chart, chart.cell(top->series, top->category)), extremeName(chart, *top),
             valueWords(chart, chart.cell(bottom.series, bottom.category)), extremeName(chart, bottom));
}

QString mostWords(const Chart& chart) {
    const std::optional<ChartPlace> top = extreme(chart, true);
    if (!top) {
        return translate("qz::Chart", "No value may be shown.");
    }
    const QString most =
        translate("qz::Chart", "Most: %1 (%2).")
            .arg(extremeName(chart, *top), valueWords(chart, chart.cell(top->series, top->category)));
    if (!chart.total) {
        return most;
    }
    const QString all =
        chart.unit.isEmpty()
            ? chartNumber(*chart.total, chart.decimals)
            : translate("qz::Chart", "%1 %2").arg(chartNumber(*chart.total, chart.decimals), chart.unit);
    return translate("qz::Chart", "%1 in all.").arg(all) + QLatin1Char(' ') + most;
}

QString controlWords(const Chart& chart) {
    const QList<int> alarms = chartAlarms(chart);
    const bool limited = std::any_of(chart.lines.cbegin(), chart.lines.cend(), [](const ChartLine& line) {
        return line.role == ChartLine::Role::Limit;
    });
    QString text = extremesWords(chart);
    if (!limited) {
        return text;
    }
    if (alarms.isEmpty()) {
        return text + QLatin1Char(' ') + translate("qz::Chart", "Never above the limit.");
    }
    QStringList names;
    for (const int c : alarms) {
        names.append(chart.categoryWords(c));
    }
    return text + QLatin1Char(' ') +
           translate("qz::Chart", "Above the limit on %1 of %2: %3.")
               .arg(alarms.size())
               .arg(chart.categories.size())
               .arg(listed(names));
}

QString paretoWords(const Chart& chart) {
    const QList<std::optional<double>> shares = cumulativeShares(chart);
    for (qsizetype c = 0; c < shares.size(); ++c) {
        if (shares.at(c) && *shares.at(c) >= 0.8) {
            return mostWords(chart) + QLatin1Char(' ') +
                   translate("qz::Chart", "The first %1 make up %2 %.")
                       .arg(c + 1)
                       .arg(chartNumber(*shares.at(c) * 100, 1));
        }
    }
    return mostWords(chart);
}

QString intervalWords(const Chart& chart) {
    QStringList said;
    QHash<QString, QStringList> byNote;
    QStringList order;
    for (int c = 0; c < static_cast<int>(chart.categories.size()); ++c) {
        const QString note = chart.cell(0, c).note;
        if (!note.isEmpty() && !byNote.contains(note)) {
            order.append(note);
        }
        byNote[note].append(chart.categories.at(c));
    }
    for (const ChartLine& line : chart.lines) {
        if (const std::optional<double> value = line.at(0)) {
            said.append(
                translate("qz::Chart", "%1: %2.").arg(line.name, valueWords(chart, ChartCell{*value})));
        }
    }
    for (const QString& note : std::as_const(order)) {
        said.append(translate("qz::Chart", "%1: %2.").arg(note, listed(byNote.value(note))));
    }
    return said.join(QLatin1Char(' '));
}

QString longWords(const Chart& chart) {
    const LongSamples::Range all = chart.longLine->range(0, chart.longLine->size());
    const auto size = static_cast<int>(chart.longLine->size());
    return translate("qz::Chart", "%n values. Highest %1, lowest %2.", nullptr, size)
        .arg(valueWords(chart, ChartCell{all.high, all.empty ? CellShown::Absent : CellShown::Value}),
             valueWords(chart, ChartCell{all.low, all.empty ? CellShown::Absent : CellShown::Value}));
}

QString bodyWords(const Chart& chart) {
    switch (chart.kind) {
        case ChartKind::Bars:
        case ChartKind::StackedBars:
        case ChartKind::Pie:
        case ChartKind::Heat:
            return mostWords(chart);
        case ChartKind::Lines:
            return extremesWords(chart);
        case ChartKind::Control:
            return controlWords(chart);
        case ChartKind::Pareto:
            return paretoWords(chart);
        case ChartKind::Intervals:
            return intervalWords(chart);
        case ChartKind::LongLine:
            return longWords(chart);
        case ChartKind::Figure:
            break;
    }
    const QString value = chart.figure.isShown() && !chart.figureText.isEmpty()
                              ? chart.figureText
                              : valueWords(chart, chart.figure);
    return chart.change.isEmpty() ? translate("qz::Chart", "%1.").arg(value)
                                  : translate("qz::Chart", "%1. %2.").arg(value, chart.change);
}

QString longReadOut(const Chart& chart, ChartPlace place) {
    const std::size_t size = chart.longLine ? chart.longLine->size() : 0;
    const auto at = static_cast<std::size_t>(std::max(place.category, 0));
    if (at >= size) {
        return {};
    }
    QString where = translate("qz::Chart", "value %1").arg(at + 1);
    if (const qsizetype labels = chart.longLabels.size(); labels > 0) {
        where =
            chart.longLabels.at(std::min<qsizetype>(qsizetype(at * std::size_t(labels) / size), labels - 1));
    }
    if (place.series < 0) {
        return where;  // the name of the place alone
    }
    const double value = chart.longLine->values()[at];
    return translate("qz::Chart", "%1: %2")
        .arg(where,
             valueWords(chart, ChartCell{value, std::isnan(value) ? CellShown::Absent : CellShown::Value}));
}

}  // namespace

QString chartSentence(const Chart& chart) {
    QString text = chart.title.isEmpty() ? QString() : translate("qz::Chart", "%1: ").arg(chart.title);
    if (chart.isEmpty()) {
        return text + translate("qz::Chart", "nothing to show.");
    }
    text += bodyWords(chart);
    if (chart.hasHidden()) {
        text += QLatin1Char(' ') + translate("qz::Chart", "Some values are hidden because they are small.");
    }
    return text;
}

QString chartReadOut(const Chart& chart, ChartPlace place) {
    if (chart.kind == ChartKind::LongLine) {
        return longReadOut(chart, place);
    }
    const ChartCell cell = chart.cell(place.series, place.category);
    if (chart.kind == ChartKind::Figure) {
        return chartSentence(chart);
    }
    if (place.category < 0 || place.category >= chart.categories.size() || place.series < 0 ||
        place.series >= chart.series.size()) {
        return {};
    }
    const QString where = placeName(chart, place);
    QString text = translate("qz::Chart", "%1: %2").arg(where, valueWords(chart, cell));
    if (cell.isShown() && cell.high > cell.low) {
        text += translate("qz::Chart", ", 95 % from %1 to %2")
                    .arg(chartNumber(cell.low, chart.decimals), chartNumber(cell.high, chart.decimals));
    }
    for (const ChartLine& line : chart.lines) {
        const std::optional<double> limit = line.at(place.category);
        if (line.role == ChartLine::Role::Limit && limit && cell.isShown() && cell.value > *limit) {
            text += translate("qz::Chart", ", above the limit of %1").arg(chartNumber(*limit, 1));
        }
    }
    if (chart.kind == ChartKind::Pareto) {
        if (const std::optional<double> share = cumulativeShares(chart).value(place.category)) {
            text += translate("qz::Chart", ", cumulative %1 %").arg(chartNumber(*share * 100, 1));
        }
    }
    return cell.note.isEmpty() ? text : translate("qz::Chart", "%1, %2").arg(text, cell.note);
}

}  // namespace qz
