// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <optional>
#include <span>
#include <vector>

#include "qz/db/statement.h"

struct sqlite3_context;

namespace qz {

/// Rows of one table in one buffer, encoded on any thread and written later without a copy: what an import
/// works out beside the writer. All rows have the same number of cells, in the order of their columns.
class PackedRows {
public:
    template <class... Values>
    void add(const Values&... values) {
        m_width = sizeof...(values);
        (put(values), ...);
    }
    [[nodiscard]] size_t size() const { return m_width == 0 ? 0 : m_cells.size() / m_width; }
    [[nodiscard]] bool isEmpty() const { return m_cells.empty(); }
    [[nodiscard]] size_t width() const { return m_width; }
    /// Keeps the memory for the next rows.
    void clear();

    /// Binds from index 0. The rows must live, unchanged, until the statement has stepped.
    void bindTo(Statement& statement, size_t row) const;
    /// Hands a cell to SQLite as a column's value: text and bytes stay here.
    void giveTo(sqlite3_context* context, size_t row, size_t column) const;

private:
    enum class Kind : quint8 { Null, Integer, Real, Text, Blob };
    struct Cell {
        Kind kind = Kind::Null;
        qint32 size = 0;
        union {
            qint64 integer = 0;
            double real;
            qint64 at;  ///< in m_bytes
        };
    };
    void put(qint64 value);
    void put(double value);
    void put(const QString& value);     ///< null gives NULL
    void put(const QByteArray& value);  ///< null gives NULL; otherwise a BLOB
    void put(const Uuid& value);        ///< null gives NULL
    void put(const DbValue& value);
    template <std::integral Integer>
    void put(Integer value) {
        put(static_cast<qint64>(value));
    }
    void putBytes(Kind kind, const char* bytes, qsizetype size);

    size_t m_width = 0;
    std::vector<Cell> m_cells;
    QByteArray m_bytes;
};

/// What one insertMany writes: all of `rows`, or those that `which` names, in this order. Each is followed by
/// the cells of `late` in the same place: what only the writer knows.
struct PackedChoice {
    const PackedRows& rows;
    std::optional<std::span<const quint32>> which = std::nullopt;
    const PackedRows* late = nullptr;

    [[nodiscard]] size_t size() const { return which ? which->size() : rows.size(); }
};

}  // namespace qz
