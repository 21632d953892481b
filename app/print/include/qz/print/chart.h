// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

namespace qz {

/// How a value may be seen by whom it is shown to (systems.md A.4 R3). Painters, tool tips, tables, the
/// clipboard and exports read this one role.
enum class CellShown {
    Value,
    Absent,    ///< there is none
    Hidden,    ///< a small count
    HiddenToo  ///< hidden so that a small count cannot be computed back
};

/// One value of a chart.
struct ChartCell {
    double value = 0;
    CellShown shown = CellShown::Value;
    double low = 0;  ///< interval, where `high` is above it
    double high = 0;
    QString label;  ///< small words in a cell of a heat calendar: the day
    QString note;   ///< said behind the value: "higher"
    QString rows;   ///< filter of lists for the rows behind it; empty: it cannot be opened

    [[nodiscard]] bool isShown() const { return shown == CellShown::Value; }
    [[nodiscard]] bool isHidden() const {
        return shown == CellShown::Hidden || shown == CellShown::HiddenToo;
    }
};

struct ChartSeries {
    QString name;
    QList<ChartCell> cells;  ///< one for each category
    QString state;           ///< "run": drawn in the colour of that state; empty: by its place
};

/// A line that values are held against.
struct ChartLine {
    enum class Role { Centre, Limit, Reference };
    Role role = Role::Limit;
    QString name;
    QList<double> values;  ///< one for all, or one for each category; not a number: none there
    [[nodiscard]] std::optional<double> at(qsizetype category) const;
};

/// Many values at even steps, with the extremes of blocks beside them, so that any stretch is drawn without
/// looking at each value. Not a number: a gap. Immutable; any thread.
class LongSamples {
public:
    explicit LongSamples(std::vector<double> values);
    struct Range {
        double low = 0;
        double high = 0;
        bool empty = true;
    };
    /// Smallest and largest value of [from, to).
    [[nodiscard]] Range range(std::size_t from, std::size_t to) const;
    [[nodiscard]] const std::vector<double>& values() const { return m_values; }
    [[nodiscard]] std::size_t size() const { return m_values.size(); }

private:
    std::vector<double> m_values;
    std::vector<Range> m_blocks;
};

enum class ChartKind {
    Bars,         ///< lying, one group for each category
    StackedBars,  ///< lying
    Lines,
    Pie,        ///< the first series
    Control,    ///< the first series, with centre and limits; what is above a limit is an alarm
    Pareto,     ///< the first series, largest first, with shares and the place where 80 % are reached
    Heat,       ///< series down, categories across
    Intervals,  ///< the first series: values with intervals against a reference
    Figure,     ///< one figure with the series as a small line
    LongLine    ///< `longLine`, extremes kept
};

/// What a chart says, for screen, paper and table alike. A value.
struct Chart {
    ChartKind kind = ChartKind::Bars;
    QString title;  ///< what is counted
    QString unit;
    QString categoryTitle;  ///< head of the first column of its table
    QStringList categories;
    QStringList spoken;  ///< the categories in words, for sentences and tables; empty: as they stand
    QList<ChartSeries> series;
    QList<ChartLine> lines;
    QSet<int> offDays;  ///< categories on a day off
    int decimals = 0;
    std::optional<double> total;  ///< where it is known and may be said; never the sum of what is shown alone
    ChartCell figure;             ///< of a Figure: the value itself
    QString figureText;           ///< the value in words where it is not a plain number
    QString change;               ///< second line of a figure: against the period before
    std::shared_ptr<const LongSamples> longLine;
    QStringList longLabels;  ///< words for the places of a long line, evenly spread
    QString note;            ///< method, in a sentence

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool hasHidden() const;
    /// The name of a category where there is room for words.
    [[nodiscard]] QString categoryWords(qsizetype category) const {
        return spoken.value(category, categories.value(category));
    }
    /// The cell at a place; absent outside.
    [[nodiscard]] ChartCell cell(int series, int category) const;
};

/// Where in a chart. A Figure has one place, 0/0; the places of a long line are its samples.
struct ChartPlace {
    int series = 0;
    int category = 0;
    bool operator==(const ChartPlace&) const = default;
};

struct ChartTableCell {
    QString text;
    CellShown shown = CellShown::Value;
    bool number = false;
    QString rows;
};

/// The chart as a table, the same numbers.
struct ChartTable {
    QStringList columns;
    QList<QList<ChartTableCell>> rows;
};

/// What stands for a hidden value: "hidden", "also hidden". Translated, as the three below.
[[nodiscard]] QString hiddenMark(CellShown shown);
[[nodiscard]] QString chartNumber(double value, int decimals);
[[nodiscard]] ChartTable chartTable(const Chart& chart);
/// Tab-separated with a head, for the clipboard.
[[nodiscard]] QString chartText(const Chart& chart);
/// What the chart shows, in a sentence or two: for a screen reader and below the chart on paper.
[[nodiscard]] QString chartSentence(const Chart& chart);
/// One value with all that is known of it: "09-22, Reported: 96 cases, above the limit of 60.8".
[[nodiscard]] QString chartReadOut(const Chart& chart, ChartPlace place);
/// Categories whose value is above a limit.
[[nodiscard]] QList<int> chartAlarms(const Chart& chart);
/// Share up to and with each category, 0 … 1, as long as no value before it is hidden.
[[nodiscard]] QList<std::optional<double>> cumulativeShares(const Chart& chart);
/// The places of a long line as a table holds them: at most `most` stretches, each with its extremes.
inline constexpr int kLongRows = 200;

}  // namespace qz
