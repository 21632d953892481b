// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "qz/result.h"

namespace qz {

/// Whom an output is for.
enum class Audience {
    Handling,  ///< those who handle the rows: everything
    Return,    ///< returns that a rule or a superior requires: full counts of work, never of named people
    Public     ///< walls, bulletins, comparison, export for others: small cells are hidden
};

[[nodiscard]] Result<Audience> parseAudience(const QString& name);  ///< "handling", "return", "public"
[[nodiscard]] QString audienceName(Audience audience);

/// Cells 1 … threshold−1 are small.
inline constexpr int kDefaultThreshold = 5;
/// On fewer people no rate and no index is shown to the public.
inline constexpr qint64 kSmallestBase = 5000;

[[nodiscard]] constexpr bool isSmallCell(qint64 count, int threshold = kDefaultThreshold) {
    return count > 0 && count < threshold;
}

/// Counts by two dimensions; rows in the order of their codes.
struct CountTable {
    QStringList rows;
    QStringList columns;
    QList<QList<qint64>> counts;  ///< [row][column], none negative
};

struct CellPlace {
    int row = 0;
    int column = 0;
    bool operator==(const CellPlace&) const = default;
};

struct SuppressedTable {
    QStringList rows;
    QStringList columns;
    QList<QList<std::optional<qint64>>> counts;  ///< empty where hidden
    QList<qint64> rowTotals;                     ///< totals always stay
    QList<qint64> columnTotals;
    qint64 total = 0;
    QList<CellPlace> hidden;  ///< row by row
    /// Hidden cells whose value still follows from the totals. Such a table must not be shown: merge rows or
    /// columns.
    QList<CellPlace> recoverable;
    [[nodiscard]] bool isProtected() const { return recoverable.isEmpty(); }
};

/// Hides small cells, then, until nothing changes, in each row and each column with exactly one hidden cell
/// the smallest positive cell that is not hidden; zeros are shown. Afterwards an exact audit looks for cells
/// that can be solved from the totals. For Handling and Return nothing is hidden. Pure; any thread. Invalid
/// for ragged tables, negative counts and thresholds below 2.
[[nodiscard]] Result<SuppressedTable> suppressSmallCounts(const CountTable& table, int threshold,
                                                          Audience audience);

}  // namespace qz
