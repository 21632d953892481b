// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>

#include "qz/db/value.h"
#include "qz/result.h"

struct sqlite3_stmt;

namespace qz {

/// A prepared statement of one connection, cached by its SQL. Thread of its connection. Index of binds and columns from 0.
/// A bind error is kept and given by the next step().
class Statement {
public:
    Statement() = default;
    explicit Statement(std::shared_ptr<sqlite3_stmt> handle);

    Statement& bind(int index, qint64 value);
    Statement& bind(int index, double value);
    Statement& bind(int index, const QString& value);      ///< null QString binds NULL
    Statement& bind(int index, const QByteArray& value);   ///< null QByteArray binds NULL; otherwise a BLOB
    Statement& bindUtf8(int index, const char* text, qsizetype size);
    Statement& bindNull(int index);
    Statement& bind(int index, const DbValue& value);
    /// Binds all from index 0.
    template <class... Values>
    Statement& bindAll(const Values&... values) {
        int index = 0;
        (bind(index++, values), ...);
        return *this;
    }

    /// True while there is a row. Reset happens by itself at the end, on error and on reset().
    [[nodiscard]] Result<bool> step();
    /// For statements without rows: steps once and resets.
    Status run();
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] QString columnName(int column) const;
    [[nodiscard]] DbValue value(int column) const;

private:
    std::shared_ptr<sqlite3_stmt> m_handle;
    int m_bindError = 0;
};

}  // namespace qz
