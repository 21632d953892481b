// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <optional>

#include "qz/suppression.h"

/// What an audience may see of counts, in the shape that charts take. Pure; any thread.
namespace qz::grid {

struct ShownCell {
    std::optional<qint64> value;  ///< empty: hidden
    bool complement = false;
};

struct ShownSeries {
    QList<ShownCell> cells;
    bool isProtected = true;
    [[nodiscard]] bool hasHidden() const;
};

/// One row whose total stands beside it.
[[nodiscard]] ShownSeries shownSeries(const QList<qint64>& counts, Audience audience);

struct ShownTable {
    QList<QStringList> rows;  ///< names behind each row; several: merged
    QList<QList<ShownCell>> cells;
    bool isProtected = true;  ///< false: nothing of it may be shown, `cells` is empty
};

/// Rows whose totals are small are put together, the smallest first, until no total is small and no hidden
/// cell follows from the totals (systems.md A.4 R3). `merge` false: rows stay as they are.
[[nodiscard]] ShownTable shownTable(const QStringList& rows, const QList<QList<qint64>>& counts,
                                    Audience audience, bool merge = true);

}  // namespace qz::grid
