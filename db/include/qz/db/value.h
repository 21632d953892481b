// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <initializer_list>
#include <variant>
#include <vector>

namespace qz {

/// What SQLite holds.
using DbValue = std::variant<std::monostate, qint64, double, QString, QByteArray>;

/// A column and the value for it.
struct ColumnValue {
    const char* column;
    DbValue value;
};
using ColumnValues = std::vector<ColumnValue>;

}  // namespace qz
