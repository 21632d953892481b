// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/print/chart.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace qz {

namespace {

constexpr std::size_t kBlock = 64;

QString translate(const char* context, const char* text) {
    return QCoreApplication::translate(context, text);
}

/// What is not a number compares with nothing, so it changes neither end. Eight values side by side: one
/// after the other would wait for each comparison, and a compiler may not reorder them itself.
LongSamples::Range extremes(const double* from, const double* to) {
    constexpr std::size_t lanes = 8;
    constexpr double far = std::numeric_limits<double>::infinity();
    std::array<double, lanes> low{far, far, far, far, far, far, far, far};
    std::array<double, lanes> high{-far, -far, -far, -far, -far, -far, -far, -far};
    for (; to - from >= static_cast<std::ptrdiff_t>(lanes); from += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            low[lane] = from[lane] < low[lane] ? from[lane] : low[lane];
            high[lane] = from[lane] > high[lane] ? from[lane] : high[lane];
        }
    }
    for (; from != to; ++from) {
        low[0] = *from < low[0] ? *from : low[0];
        high[0] = *from > high[0] ? *from : high[0];
    }
    const double least = *std::min_element(low.begin(), low.end());
    const double most = *std::max_element(high.begin(), high.end());
    return least > most ? LongSamples::Range() : LongSamples::Range{least, most, false};
}

void widen(LongSamples::Range& range, const LongSamples::Range& other) {
    if (other.empty) {
        return;
    }
    range.low = range.empty ? other.low : std::min(range.low, other.low);
    range.high = range.empty ? other.high : std::max(range.high, other.high);
    range.empty = false;
}

ChartTableCell words(const QString& text) { return {text, CellShown::Value, false, {}}; }

ChartTableCell tableCell(const ChartCell& cell, int decimals) {
    ChartTableCell out{{}, cell.shown, true, cell.rows};
    out.text = cell.isShown()    ? chartNumber(cell.value, decimals)
               : cell.isHidden() ? hiddenMark(cell.shown)
                                 : QString(QChar(0x2013));
    return out;
}

QString withUnit(const QString& title, const QString& unit) {
    return unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, unit);
}

ChartTable longTable(const Chart& chart) {
    ChartTable table;
    table.columns = {chart.categoryTitle, translate("qz::Chart", "Lowest"),
                     translate("qz::Chart", "Highest")};
    const std::size_t size = chart.longLine ? chart.longLine->size() : 0;
    const std::size_t rows = std::min<std::size_t>(size, kLongRows);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t from = size * row / rows;
        const LongSamples::Range range = chart.longLine->range(from, size * (row + 1) / rows);
        const CellShown shown = range.empty ? CellShown::Absent : CellShown::Value;
        table.rows.append({words(chartReadOut(chart, {-1, static_cast<int>(from)})),
                           tableCell({range.low, shown}, chart.decimals),
                           tableCell({range.high, shown}, chart.decimals)});
    }
    return table;
}

void addExtras(const Chart& chart, ChartTable& table) {
    const bool intervals = chart.kind == ChartKind::Intervals;
    if (intervals) {
        table.columns += {translate("qz::Chart", "95 % from"), translate("qz::Chart", "to"),
                          translate("qz::Chart", "Against the whole")};
    } else if (chart.kind == ChartKind::Pareto) {
        table.columns += {translate("qz::Chart", "Cumulative share (%)")};
    }
    for (const ChartLine& line : chart.lines) {
        table.columns.append(line.name);
    }
    const QList<std::optional<double>> shares =
        chart.kind == ChartKind::Pareto ? cumulativeShares(chart) : QList<std::optional<double>>();
    const CellShown none = CellShown::Absent;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        QList<ChartTableCell>& cells = table.rows[row];
        const ChartCell cell = chart.cell(0, static_cast<int>(row));
        if (intervals) {
            const CellShown shown = cell.isShown() && cell.high > cell.low ? cell.shown : none;
            cells += {tableCell({cell.low, shown}, chart.decimals),
                      tableCell({cell.high, shown}, chart.decimals), words(cell.note)};
        } else if (chart.kind == ChartKind::Pareto) {
            const std::optional<double> share = shares.value(row);
            cells.append(tableCell({share.value_or(0) * 100, share ? CellShown::Value : none}, 1));
        }
        for (const ChartLine& line : chart.lines) {
            const std::optional<double> value = line.at(row);
            cells.append(
                tableCell({value.value_or(0), value ? CellShown::Value : none}, std::max(chart.decimals, 1)));
        }
    }
}

}  // namespace

std::optional<double> ChartLine::at(qsizetype category) const {
    if (values.isEmpty() || (values.size() > 1 && category >= values.size())) {
        return std::nullopt;
    }
    const double value = values.size() == 1 ? values.constFirst() : values.at(category);
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

LongSamples::LongSamples(std::vector<double> values) : m_values(std::move(values)) {
    m_blocks.reserve((m_values.size() + kBlock - 1) / kBlock);
    for (std::size_t from = 0; from < m_values.size(); from += kBlock) {
        const std::size_t to = std::min(from + kBlock, m_values.size());
        m_blocks.push_back(extremes(m_values.data() + from, m_values.data() + to));
    }
}

LongSamples::Range LongSamples::range(std::size_t from, std::size_t to) const {
    Range range;
    to = std::min(to, m_values.size());
    if (from >= to) {
        return range;
    }
    const std::size_t first = (from + kBlock - 1) / kBlock;  // whole blocks between
    const std::size_t last = to / kBlock;
    if (first >= last) {
        return extremes(m_values.data() + from, m_values.data() + to);
    }
    range = extremes(m_values.data() + from, m_values.data() + first * kBlock);
    for (std::size_t block = first; block < last; ++block) {
        widen(range, m_blocks[block]);
    }
    widen(range, extremes(m_values.data() + last * kBlock, m_values.data() + to));
    return range;
}

bool Chart::isEmpty() const {
    if (kind == ChartKind::LongLine) {
        return !longLine || longLine->size() == 0;
    }
    if (kind == ChartKind::Figure) {
        return figure.shown == CellShown::Absent;
    }
    return categories.isEmpty() || series.isEmpty();
}

bool Chart::hasHidden() const {
    if (figure.isHidden()) {
        return true;
    }
    return std::any_of(series.cbegin(), series.cend(), [](const ChartSeries& each) {
        return std::any_of(each.cells.cbegin(), each.cells.cend(),
                           [](const ChartCell& cell) { return cell.isHidden(); });
    });
}

ChartCell Chart::cell(int seriesIndex, int category) const {
    if (kind == ChartKind::Figure) {
        return figure;
    }
    const ChartCell absent{0, CellShown::Absent};
    if (seriesIndex < 0 || seriesIndex >= series.size() || category < 0 || category >= categories.size()) {
        return absent;
    }
    return series.at(seriesIndex).cells.value(category, absent);
}

QString hiddenMark(CellShown shown) {
    return shown == CellShown::Hidden      ? translate("qz::Chart", "hidden")
           : shown == CellShown::HiddenToo ? translate("qz::Chart", "also hidden")
                                           : QString();
}

QString chartNumber(double value, int decimals) { return QString::number(value, 'f', decimals); }

ChartTable chartTable(const Chart& chart) {
    if (chart.kind == ChartKind::LongLine) {
        return longTable(chart);
    }
    ChartTable table;
    if (chart.kind == ChartKind::Figure) {
        table.columns = {chart.title, withUnit(translate("qz::Chart", "Value"), chart.unit)};
        ChartTableCell value = tableCell(chart.figure, chart.decimals);
        if (chart.figure.isShown() && !chart.figureText.isEmpty()) {
            value.text = chart.figureText;
        }
        table.rows.append({words(chart.change), value});
        return table;
    }
    if (chart.kind == ChartKind::Heat) {
        table.columns =
            QStringList{chart.categoryTitle} + (chart.spoken.isEmpty() ? chart.categories : chart.spoken);
        for (const ChartSeries& series : chart.series) {
            QList<ChartTableCell> row{words(series.name)};
            for (qsizetype c = 0; c < chart.categories.size(); ++c) {
                row.append(tableCell(series.cells.value(c, ChartCell{0, CellShown::Absent}), chart.decimals));
            }
            table.rows.append(row);
        }
        return table;
    }
    table.columns = {chart.categoryTitle};
    for (const ChartSeries& series : chart.series) {
        table.columns.append(withUnit(series.name, chart.unit));
    }
    for (int c = 0; c < static_cast<int>(chart.categories.size()); ++c) {
        QList<ChartTableCell> row{words(chart.categoryWords(c))};
        for (int s = 0; s < static_cast<int>(chart.series.size()); ++s) {
            row.append(tableCell(chart.cell(s, c), chart.decimals));
        }
        table.rows.append(row);
    }
    addExtras(chart, table);
    return table;
}

QString chartText(const Chart& chart) {
    const ChartTable table = chartTable(chart);
    QStringList lines{table.columns.join(QLatin1Char('\t'))};
    for (const QList<ChartTableCell>& row : table.rows) {
        QStringList cells;
        for (const ChartTableCell& cell : row) {
            cells.append(cell.text);
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QList<int> chartAlarms(const Chart& chart) {
    QList<int> alarms;
    for (int c = 0; c < static_cast<int>(chart.categories.size()); ++c) {
        const ChartCell cell = chart.cell(0, c);
        for (const ChartLine& line : chart.lines) {
            const std::optional<double> limit = line.at(c);
            if (line.role == ChartLine::Role::Limit && cell.isShown() && limit && cell.value > *limit) {
                alarms.append(c);
                break;
            }
        }
    }
    return alarms;
}

QList<std::optional<double>> cumulativeShares(const Chart& chart) {
    double whole = chart.total.value_or(0);
    if (!chart.total) {
        for (int c = 0; c < static_cast<int>(chart.categories.size()); ++c) {
            whole += chart.cell(0, c).value;
        }
    }
    QList<std::optional<double>> shares;
    double sum = 0;
    bool known = whole > 0 && (chart.total || !chart.hasHidden());
    for (int c = 0; c < static_cast<int>(chart.categories.size()); ++c) {
        const ChartCell cell = chart.cell(0, c);
        known = known && !cell.isHidden();
        sum += cell.isShown() ? cell.value : 0;
        shares.append(known ? std::optional(sum / whole) : std::nullopt);
    }
    return shares;
}

}  // namespace qz
