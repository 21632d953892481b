// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table_shape.h"

namespace qz {

/// Raw rows that are already in memory.
class MemoryRows final : public RawRows {
public:
    MemoryRows(QList<TableRow> rows, qint64 bytes) : m_rows(std::move(rows)), m_bytes(bytes) {}

    Result<bool> next(TableRow& row) override {
        if (m_at >= m_rows.size()) {
            return false;
        }
        row = std::move(m_rows[m_at]);
        ++m_at;
        return true;
    }
    [[nodiscard]] qint64 bytesDone() const override {
        return m_rows.isEmpty() ? m_bytes : m_bytes * m_at / m_rows.size();
    }
    [[nodiscard]] qint64 bytesTotal() const override { return m_bytes; }

private:
    QList<TableRow> m_rows;
    qint64 m_bytes;
    qsizetype m_at = 0;
};

}  // namespace qz
