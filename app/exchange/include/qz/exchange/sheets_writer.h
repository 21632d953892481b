// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "qz/result.h"

namespace qz {

/// A sheet of texts; cells that are plain numbers become numbers.
struct SheetTable {
    QString name;
    QStringList columns;
    QList<QStringList> rows;
};

/// One xlsx with a sheet per table: whole or not at all.
[[nodiscard]] Status writeSheets(const QList<SheetTable>& tables, const QString& path);

}  // namespace qz
