// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/brief_figures.h"

#include <algorithm>

namespace qz::grid {

namespace {

ShownCount shown(qint64 count, Audience audience) {
    if (audience == Audience::Public && isSmallCell(count)) {
        return {};
    }
    return {count, false};
}

qint64 sumOf(const QList<qint64>& line) {
    qint64 sum = 0;
    for (const qint64 value : line) {
        sum += value;
    }
    return sum;
}

/// Index of the row with the smallest positive total; -1: none. `least`: only totals below it.
qsizetype smallestRow(const QList<QList<qint64>>& counts, qint64 below, qsizetype except = -1) {
    qsizetype found = -1;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const qint64 sum = sumOf(counts.at(i));
        if (i != except && sum > 0 && sum < below && (found < 0 || sum < sumOf(counts.at(found)))) {
            found = i;
        }
    }
    return found;
}

/// A table in which rows can be put together; `members` are the names behind each row.
struct MergingTable {
    QList<QStringList> members;
    QList<QList<qint64>> counts;

    void merge(qsizetype a, qsizetype b) {
        const qsizetype keep = std::min(a, b);
        const qsizetype drop = std::max(a, b);
        for (qsizetype i = 0; i < counts.at(keep).size(); ++i) {
            counts[keep][i] += counts.at(drop).at(i);
        }
        members[keep] += members.at(drop);
        counts.removeAt(drop);
        members.removeAt(drop);
    }

    /// Until no row's total is 1–4, or only one row with events is left.
    void mergeSmallRows() {
        for (;;) {
            const qsizetype small = smallestRow(counts, kDefaultThreshold);
            const qsizetype other = small < 0 ? -1 : smallestRow(counts, INT64_MAX, small);
            if (other < 0) {
                return;
            }
            merge(small, other);
        }
    }

    void mergeTwoSmallest() {
        const qsizetype first = smallestRow(counts, INT64_MAX);
        const qsizetype second = first < 0 ? -1 : smallestRow(counts, INT64_MAX, first);
        if (second >= 0) {
            merge(first, second);
        } else if (counts.size() > 1) {
            merge(0, 1);
        }
    }

    void transpose(QList<QStringList>& otherMembers) {
        QList<QList<qint64>> turned;
        for (qsizetype c = 0; c < otherMembers.size(); ++c) {
            QList<qint64> line;
            for (const QList<qint64>& row : std::as_const(counts)) {
                line.append(row.at(c));
            }
            turned.append(line);
        }
        counts = turned;
        members.swap(otherMembers);
    }
};

QList<QStringList> singles(const QStringList& names) {
    QList<QStringList> all;
    for (const QString& name : names) {
        all.append(QStringList{name});
    }
    return all;
}

QStringList joinedNames(const QList<QStringList>& members, const char* several) {
    QStringList names;
    for (const QStringList& group : members) {
        names.append(group.size() == 1 ? group.first()
                                       : translate("qz::grid::Documents", several).arg(group.size()));
    }
    return names;
}

void fillTable(BriefFigures& figures, const SuppressedTable& table, const QList<QList<qint64>>& counts) {
    figures.cells.clear();
    for (qsizetype r = 0; r < table.counts.size(); ++r) {
        QList<ShownCount> line;
        for (qsizetype c = 0; c < table.counts.at(r).size(); ++c) {
            const std::optional<qint64> value = table.counts.at(r).at(c);
            line.append({value, !value && !isSmallCell(counts.at(r).at(c))});
        }
        figures.cells.append(line);
    }
    figures.streetTotals = table.rowTotals;
    figures.classTotals = table.columnTotals;
}

constexpr auto kSeveralStreets = QT_TRANSLATE_NOOP("qz::grid::Documents", "%1 streets with few events");
constexpr auto kSeveralClasses = QT_TRANSLATE_NOOP("qz::grid::Documents", "%1 classes with few events");

/// Rows and columns are merged until no total is small and no hidden cell can be computed back.
void showTable(BriefFigures& figures, const BriefData& data, const QStringList& streets,
               const QStringList& classes) {
    MergingTable table{singles(streets), data.counts.counts};
    QList<QStringList> columns = singles(classes);
    const Audience audience = data.scope.audience;
    if (audience == Audience::Public) {
        table.mergeSmallRows();
        table.transpose(columns);
        table.mergeSmallRows();
        table.transpose(columns);
    }
    for (;;) {
        figures.streets = joinedNames(table.members, kSeveralStreets);
        figures.classes = joinedNames(columns, kSeveralClasses);
        const Result<SuppressedTable> result = suppressSmallCounts(
            CountTable{figures.streets, figures.classes, table.counts}, kDefaultThreshold, audience);
        if (!result.ok()) {
            figures.tableShown = false;
            return;
        }
        if (result->isProtected() && !(audience == Audience::Public && isSmallCell(result->total))) {
            fillTable(figures, *result, table.counts);
            return;
        }
        if (table.counts.size() <= 1) {
            figures.tableShown = false;
            return;
        }
        table.mergeTwoSmallest();
    }
}

ShownRate rateOf(const char* id, const QString& label, const QString& definition, const Rate& counts,
                 Audience audience) {
    // For the public a numerator or rest of 1–4 is a small cell, too.
    return {makeRate(QString::fromLatin1(id), label, counts.numerator, counts.denominator,
                     audience == Audience::Public, audience),
            definition};
}

/// Hides a rate that would tell a small count which stands hidden beside it.
void hideRate(ShownRate& shownRate) {
    qz::Rate& rate = shownRate.rate;
    rate.note = RateNote::TooSmall;
    rate.percent.reset();
    rate.interval.reset();
    rate.text = translate("qz::grid::Documents", "not shown");
    rate.noteText = translate("qz::grid::Documents", "It would tell a count of 1–4.");
}

void showRates(BriefFigures& figures, const BriefData& data) {
    const Audience audience = data.scope.audience;
    if (audience == Audience::Public && data.scope.population && *data.scope.population < kSmallestBase) {
        figures.ratesNote =
            translate("qz::grid::Documents", "Fewer than 5,000 people live in the area: no rates are shown.");
        return;
    }
    const GridMetrics& m = data.metrics;
    figures.rates = {
        rateOf("in_time", translate("qz::grid::Documents", "In-time rate"),
               translate("qz::grid::Documents",
                         "In-time rate = handled by the first due date ÷ (closed + open and overdue)"),
               m.inTime, audience),
        rateOf("rework", translate("qz::grid::Documents", "Rework rate"),
               translate("qz::grid::Documents", "rework rate = closed with at least one rework ÷ closed"),
               m.rework, audience),
        rateOf("verified_close", translate("qz::grid::Documents", "Verified-close rate"),
               translate("qz::grid::Documents",
                         "verified-close rate = closed with a passed independent check ÷ closed"),
               m.verifiedClose, audience),
        rateOf("self_found", translate("qz::grid::Documents", "Self-found rate"),
               translate("qz::grid::Documents",
                         "self-found rate = reported by grid workers and patrols ÷ all reported"),
               m.selfFound, audience)};
    // The denominator is the sum of two printed counts: a hidden one of them must not follow from it.
    if (audience == Audience::Public && (isSmallCell(m.openOverdue) || isSmallCell(m.closed))) {
        hideRate(figures.rates.first());
    }
}

}  // namespace

BriefFigures shownFigures(const BriefData& data, const DocumentText& text) {
    const Audience audience = data.scope.audience;
    BriefFigures figures;
    figures.scope = data.scope;
    figures.opened = shown(data.opened, audience);
    figures.closed = shown(data.closed, audience);
    figures.openAtEnd = shown(data.openAtEnd, audience);
    figures.overdueAtEnd = shown(data.overdueAtEnd, audience);
    figures.night = shown(data.night.size(), audience);
    showRates(figures, data);

    QStringList streets;
    for (const QString& code : data.counts.rows) {
        const Result<AreaCode> area = AreaCode::parse(code);
        streets.append(area.ok() && !code.isEmpty() ? areaText(text, *area)
                                                    : translate("qz::grid::Documents", "not located"));
    }
    QStringList classes;
    for (const QString& code : data.counts.columns) {
        classes.append(classText(text, code));
    }
    showTable(figures, data, streets, classes);

    figures.comparison = shownStreets(data.byStreet, audience, text);
    figures.days = data.days;
    if (audience == Audience::Public) {
        for (const BriefDay& day : data.days) {
            figures.daysShown = figures.daysShown && !isSmallCell(day.opened) && !isSmallCell(day.closed);
        }
    }
    if (!figures.daysShown) {
        figures.days.clear();
    }
    if (audience == Audience::Handling) {
        figures.overdue = data.overdue;
        figures.longestOpen = data.longestOpen;
        figures.nightCases = data.night;
    }
    return figures;
}

}  // namespace qz::grid
