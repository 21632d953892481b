// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QTableWidget;
class QWidget;

namespace qz {

/// A plain table to read in, in the common look.
[[nodiscard]] QTableWidget* readTable(QWidget* parent);
/// Fills it with texts; columns as wide as their first rows need, within bounds.
void fillTable(QTableWidget* view, const QStringList& columns, const QList<QStringList>& rows);

}  // namespace qz
