// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <concepts>
#include <memory>

#include "qz/db/value.h"
#include "qz/result.h"
#include "qz/uuid.h"

struct sqlite3_stmt;

namespace qz {

/// A prepared statement of one connection, cached by its SQL. Thread of its connection. Index of binds and
/// columns from 0. A bind error is kept and given by the next step().
class Statement {
public:
    Statement() = default;
    /// `allow`: the writer's flag raised while this statement steps; only for statements of WriteTx itself.
    explicit Statement(std::shared_ptr<sqlite3_stmt> handle, bool* allow = nullptr);

    Statement& bind(int index, qint64 value);
    Statement& bind(int index, double value);
    Statement& bind(int index, const QString& value);     ///< null QString binds NULL
    Statement& bind(int index, const QByteArray& value);  ///< null QByteArray binds NULL; otherwise a BLOB
    Statement& bindUtf8(int index, const char* text, qsizetype size);
    Statement& bindNull(int index);
    /// Not copied: the bytes must stay where they are until the statement has stepped and is reset.
    Statement& bindTextInPlace(int index, const char* utf8, qsizetype size);
    Statement& bindBlobInPlace(int index, const char* bytes, qsizetype size);
    Statement& bind(int index, const DbValue& value);
    Statement& bind(int index, const Uuid& value);  ///< 16 bytes; a null Uuid binds NULL
    template <std::integral Integer>
    Statement& bind(int index, Integer value) {
        return bind(index, static_cast<qint64>(value));
    }
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
    [[nodiscard]] Uuid uuid(int column) const;  ///< null Uuid where the column is not 16 bytes
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] QString columnName(int column) const;
    [[nodiscard]] DbValue value(int column) const;

private:
    Statement& keep(int code);

    std::shared_ptr<sqlite3_stmt> m_handle;
    bool* m_allow = nullptr;
    int m_bindError = 0;
};

}  // namespace qz
