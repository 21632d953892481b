// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <vector>

#include "qz/db/statement.h"

namespace qz {

/// The values of one row, encoded on any thread and bound later without a copy: what an import works out
/// beside the writer. Values in bind order.
class PackedRow {
public:
    PackedRow() = default;
    template <class... Values>
    [[nodiscard]] static PackedRow of(const Values&... values) {
        PackedRow row;
        row.m_cells.reserve(sizeof...(values));
        (row.add(values), ...);
        return row;
    }

    void add(qint64 value) { m_cells.push_back({Kind::Integer, value, 0, 0, 0}); }
    void add(double value) { m_cells.push_back({Kind::Real, 0, value, 0, 0}); }
    void add(const QString& value);     ///< null binds NULL
    void add(const QByteArray& value);  ///< null binds NULL; otherwise a BLOB
    void add(const Uuid& value);        ///< null binds NULL
    void add(const DbValue& value);
    template <std::integral Integer>
    void add(Integer value) {
        add(static_cast<qint64>(value));
    }
    /// A value that is bound by hand after bindTo(): keeps its place.
    void skip() { m_cells.push_back({Kind::Skipped, 0, 0, 0, 0}); }

    /// The values of another row after these.
    void append(const PackedRow& row);

    /// Binds from index `from`. The row must live, unchanged, until the statement has stepped.
    void bindTo(Statement& statement, int from = 0) const;

private:
    enum class Kind : quint8 { Null, Integer, Real, Text, Blob, Skipped };
    struct Cell {
        Kind kind;
        qint64 integer;
        double real;
        qsizetype at;  ///< in m_bytes
        qsizetype size;
    };
    void addBytes(Kind kind, const char* bytes, qsizetype size);

    std::vector<Cell> m_cells;
    QByteArray m_bytes;
};

}  // namespace qz
