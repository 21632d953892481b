// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/overview_shown.h"

#include <algorithm>
#include <numeric>

#include "qz/series_suppression.h"

namespace qz::grid {

namespace {

qint64 sumOf(const QList<qint64>& line) { return std::accumulate(line.cbegin(), line.cend(), qint64{0}); }

/// The rows with the two smallest totals that are not empty; -1 where there are none.
QPair<qsizetype, qsizetype> twoSmallest(const QList<QList<qint64>>& counts) {
    QPair<qsizetype, qsizetype> found{-1, -1};
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const qint64 sum = sumOf(counts.at(i));
        if (sum == 0) {
            continue;
        }
        if (found.first < 0 || sum < sumOf(counts.at(found.first))) {
            found = {i, found.first};
        } else if (found.second < 0 || sum < sumOf(counts.at(found.second))) {
            found.second = i;
        }
    }
    return found;
}

void mergeRows(QList<QStringList>& rows, QList<QList<qint64>>& counts, qsizetype a, qsizetype b) {
    const qsizetype keep = std::min(a, b);
    const qsizetype drop = std::max(a, b);
    for (qsizetype i = 0; i < counts.at(keep).size(); ++i) {
        counts[keep][i] += counts.at(drop).at(i);
    }
    rows[keep] += rows.at(drop);
    rows.removeAt(drop);
    counts.removeAt(drop);
}

void fill(ShownTable& out, const SuppressedTable& table, const QList<QList<qint64>>& counts) {
    for (qsizetype r = 0; r < table.counts.size(); ++r) {
        QList<ShownCell> line;
        for (qsizetype c = 0; c < table.counts.at(r).size(); ++c) {
            const std::optional<qint64> value = table.counts.at(r).at(c);
            line.append({value, !value && !isSmallCell(counts.at(r).at(c))});
        }
        out.cells.append(line);
    }
}

}  // namespace

bool ShownSeries::hasHidden() const {
    return std::any_of(cells.cbegin(), cells.cend(), [](const ShownCell& cell) { return !cell.value; });
}

ShownSeries shownSeries(const QList<qint64>& counts, Audience audience) {
    const SuppressedSeries series = suppressSeries(counts, kDefaultThreshold, audience);
    ShownSeries out;
    out.isProtected = series.isProtected;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        out.cells.append({series.isProtected ? series.counts.at(i) : std::nullopt, series.complement.at(i)});
    }
    return out;
}

ShownTable shownTable(const QStringList& names, const QList<QList<qint64>>& given, Audience audience,
                      bool merge) {
    ShownTable out;
    QList<QList<qint64>> counts = given;
    for (const QString& name : names) {
        out.rows.append(QStringList{name});
    }
    for (;;) {
        const auto [small, next] = twoSmallest(counts);
        const bool smallTotal =
            audience == Audience::Public && small >= 0 && isSmallCell(sumOf(counts.at(small)));
        QStringList rows;
        for (qsizetype i = 0; i < counts.size(); ++i) {
            rows.append(QString::number(i));
        }
        QStringList columns;
        for (qsizetype i = 0; i < (counts.isEmpty() ? 0 : counts.constFirst().size()); ++i) {
            columns.append(QString::number(i));
        }
        const Result<SuppressedTable> table =
            suppressSmallCounts(CountTable{rows, columns, counts}, kDefaultThreshold, audience);
        if (table.ok() && table->isProtected() && (!smallTotal || !merge)) {
            fill(out, *table, counts);
            return out;
        }
        if (!merge || next < 0) {
            out.isProtected = false;
            return out;
        }
        mergeRows(out.rows, counts, small, next);
    }
}

}  // namespace qz::grid
