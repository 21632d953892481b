// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/suppression.h"

#include <QCoreApplication>
#include <QQueue>
#include <vector>

namespace qz {
namespace {

constexpr qint64 kLargestCount = 1000000000000LL;
constexpr qsizetype kLargestTable = 250000;  // cells

struct AudienceRow {
    Audience audience;
    const char* name;
};

constexpr AudienceRow kAudiences[] = {
    {Audience::Handling, "handling"}, {Audience::Return, "return"}, {Audience::Public, "public"}};

Error invalid(const QString& message, const QString& where = {}) {
    return makeError(ErrorCode::Invalid, message, {}, where);
}

Status checkTable(const CountTable& table, int threshold) {
    if (threshold < 2 || threshold > 1000) {
        return invalid(
            QCoreApplication::translate("qz::Suppression", "The threshold must lie between 2 and 1000."),
            QStringLiteral("threshold"));
    }
    if (table.rows.size() != table.counts.size() ||
        table.rows.size() * table.columns.size() > kLargestTable) {
        return invalid(QCoreApplication::translate(
                           "qz::Suppression",
                           "The table needs one line of counts for each row, and at most 250,000 cells."),
                       QStringLiteral("counts"));
    }
    for (qsizetype row = 0; row < table.counts.size(); ++row) {
        const QList<qint64>& cells = table.counts.at(row);
        if (cells.size() != table.columns.size()) {
            return invalid(
                QCoreApplication::translate("qz::Suppression", "Row %1 needs one count for each column.")
                    .arg(row + 1),
                QStringLiteral("counts[%1]").arg(row));
        }
        for (qsizetype column = 0; column < cells.size(); ++column) {
            if (cells.at(column) < 0 || cells.at(column) > kLargestCount) {
                return invalid(QCoreApplication::translate("qz::Suppression",
                                                           "A count cannot be negative or that large."),
                               QStringLiteral("counts[%1][%2]").arg(row).arg(column));
            }
        }
    }
    return {};
}

/// The table as it is being hidden.
class Mask {
public:
    explicit Mask(const CountTable& table)
        : m_table(table),
          m_rows(static_cast<int>(table.rows.size())),
          m_columns(static_cast<int>(table.columns.size())),
          m_hidden(static_cast<size_t>(m_rows * m_columns), false) {}

    void hideSmall(int threshold) {
        for (int row = 0; row < m_rows; ++row) {
            for (int column = 0; column < m_columns; ++column) {
                if (isSmallCell(count({row, column}), threshold)) {
                    hide({row, column});
                }
            }
        }
    }

    void hideComplements() {
        bool changed = true;
        while (changed) {
            changed = false;
            for (int row = 0; row < m_rows; ++row) {
                changed = completeLine({row, 0}, 0, 1, m_columns) || changed;
            }
            for (int column = 0; column < m_columns; ++column) {
                changed = completeLine({0, column}, 1, 0, m_rows) || changed;
            }
        }
    }

    [[nodiscard]] bool isHidden(CellPlace cell) const { return m_hidden[index(cell)]; }
    [[nodiscard]] QList<CellPlace> hiddenCells() const {
        return cellsWhere([](CellPlace) { return true; });
    }
    [[nodiscard]] QList<CellPlace> recoverableCells() const {
        return cellsWhere([this](CellPlace cell) { return !canChange(cell); });
    }

private:
    [[nodiscard]] size_t index(CellPlace cell) const {
        return static_cast<size_t>(cell.row * m_columns + cell.column);
    }
    [[nodiscard]] qint64 count(CellPlace cell) const { return m_table.counts.at(cell.row).at(cell.column); }
    void hide(CellPlace cell) { m_hidden[index(cell)] = true; }

    template <class Predicate>
    [[nodiscard]] QList<CellPlace> cellsWhere(Predicate wanted) const {
        QList<CellPlace> cells;
        for (int row = 0; row < m_rows; ++row) {
            for (int column = 0; column < m_columns; ++column) {
                const CellPlace cell{row, column};
                if (isHidden(cell) && wanted(cell)) {
                    cells.append(cell);
                }
            }
        }
        return cells;
    }

    /// Hides the smallest positive shown cell of a line that has exactly one hidden cell.
    bool completeLine(CellPlace cell, int rowStep, int columnStep, int length) {
        int hiddenCount = 0;
        std::optional<CellPlace> smallest;
        for (int i = 0; i < length; ++i, cell.row += rowStep, cell.column += columnStep) {
            if (isHidden(cell)) {
                ++hiddenCount;
            } else if (count(cell) > 0 && (!smallest || count(cell) < count(*smallest))) {
                smallest = cell;
            }
        }
        if (hiddenCount != 1 || !smallest) {
            return false;
        }
        hide(*smallest);
        return true;
    }

    /// A reader knows the totals, the shown cells and that a hidden cell is at least 1. Its value is open
    /// exactly if some round through hidden cells can add 1 and take 1 in turn; the true table is one
    /// solution to start from.
    [[nodiscard]] bool canChange(CellPlace cell) const {
        // Growing: the row gives, the column must get back to the row through other cells; shrinking: the
        // reverse.
        return reaches(cell, cell.column, true) || (count(cell) > 1 && reaches(cell, cell.row, false));
    }

    /// Searches rows and columns as the two sides of a graph. `fromColumn`: from the cell's column to its
    /// row, else back. An arc row → column grows a cell; column → row shrinks one, which needs at least 2 in
    /// it.
    [[nodiscard]] bool reaches(CellPlace cell, int start, bool fromColumn) const {
        std::vector<bool> seenRow(static_cast<size_t>(m_rows), false);
        std::vector<bool> seenColumn(static_cast<size_t>(m_columns), false);
        QQueue<QPair<bool, int>> queue;  // is a row, index
        queue.enqueue({!fromColumn, start});
        (fromColumn ? seenColumn : seenRow)[static_cast<size_t>(start)] = true;
        while (!queue.isEmpty()) {
            const auto [isRow, at] = queue.dequeue();
            std::vector<bool>& seen = isRow ? seenColumn : seenRow;
            for (int other = 0; other < (isRow ? m_columns : m_rows); ++other) {
                const CellPlace next = isRow ? CellPlace{at, other} : CellPlace{other, at};
                const bool usable = isHidden(next) && next != cell && (isRow || count(next) > 1);
                if (usable && !seen[static_cast<size_t>(other)]) {
                    seen[static_cast<size_t>(other)] = true;
                    queue.enqueue({!isRow, other});
                }
            }
        }
        return fromColumn ? seenRow[static_cast<size_t>(cell.row)]
                          : seenColumn[static_cast<size_t>(cell.column)];
    }

    const CountTable& m_table;
    int m_rows;
    int m_columns;
    std::vector<bool> m_hidden;
};

SuppressedTable fullTable(const CountTable& table) {
    SuppressedTable result;
    result.rows = table.rows;
    result.columns = table.columns;
    result.columnTotals = QList<qint64>(table.columns.size(), 0);
    for (const QList<qint64>& cells : table.counts) {
        QList<std::optional<qint64>> shown;
        qint64 rowTotal = 0;
        for (qsizetype column = 0; column < cells.size(); ++column) {
            shown.append(cells.at(column));
            rowTotal += cells.at(column);
            result.columnTotals[column] += cells.at(column);
        }
        result.counts.append(shown);
        result.rowTotals.append(rowTotal);
        result.total += rowTotal;
    }
    return result;
}

}  // namespace

Result<Audience> parseAudience(const QString& name) {
    for (const AudienceRow& row : kAudiences) {
        if (name == QLatin1String(row.name)) {
            return row.audience;
        }
    }
    return invalid(QCoreApplication::translate("qz::Suppression",
                                               "“%1” is no audience; there are handling, return and public.")
                       .arg(name));
}

QString audienceName(Audience audience) {
    for (const AudienceRow& row : kAudiences) {
        if (row.audience == audience) {
            return QLatin1String(row.name);
        }
    }
    return {};
}

Result<SuppressedTable> suppressSmallCounts(const CountTable& table, int threshold, Audience audience) {
    QZ_TRY(checkTable(table, threshold));
    SuppressedTable result = fullTable(table);
    if (audience != Audience::Public) {
        return result;
    }
    Mask mask(table);
    mask.hideSmall(threshold);
    mask.hideComplements();
    result.hidden = mask.hiddenCells();
    result.recoverable = mask.recoverableCells();
    for (const CellPlace& cell : result.hidden) {
        result.counts[cell.row][cell.column].reset();
    }
    return result;
}

}  // namespace qz
