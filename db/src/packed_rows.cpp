// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/db/packed_rows.h"

#include <sqlite3.h>

#include <QStringEncoder>

namespace qz {

void PackedRows::clear() {
    m_cells.clear();
    m_bytes.resize(0);
}

void PackedRows::putBytes(Kind kind, const char* bytes, qsizetype size) {
    Cell cell{kind, static_cast<qint32>(size)};
    cell.at = m_bytes.size();
    m_cells.push_back(cell);
    m_bytes.append(bytes, size);
}

void PackedRows::put(qint64 value) {
    Cell cell{Kind::Integer};
    cell.integer = value;
    m_cells.push_back(cell);
}

void PackedRows::put(double value) {
    Cell cell{Kind::Real};
    cell.real = value;
    m_cells.push_back(cell);
}

void PackedRows::put(const QString& value) {
    if (value.isNull()) {
        m_cells.push_back({});
        return;
    }
    const qsizetype at = m_bytes.size();
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    m_bytes.resize(at + encoder.requiredSpace(value.size()));
    const char* const end = encoder.appendToBuffer(m_bytes.data() + at, value);
    m_bytes.resize(end - m_bytes.constData());
    Cell cell{Kind::Text, static_cast<qint32>(m_bytes.size() - at)};
    cell.at = at;
    m_cells.push_back(cell);
}

void PackedRows::put(const QByteArray& value) {
    if (value.isNull()) {
        m_cells.push_back({});
        return;
    }
    putBytes(Kind::Blob, value.constData(), value.size());
}

void PackedRows::put(const Uuid& value) {
    if (value.isNull()) {
        m_cells.push_back({});
        return;
    }
    putBytes(Kind::Blob, reinterpret_cast<const char*>(value.bytes.data()), qsizetype(value.bytes.size()));
}

void PackedRows::put(const DbValue& value) {
    switch (value.index()) {
        case 1:
            return put(std::get<qint64>(value));
        case 2:
            return put(std::get<double>(value));
        case 3:
            return put(std::get<QString>(value));
        case 4:
            return put(std::get<QByteArray>(value));
        default:
            m_cells.push_back({});
    }
}

void PackedRows::bindTo(Statement& statement, size_t row) const {
    for (size_t i = 0; i < m_width; ++i) {
        const Cell& cell = m_cells[row * m_width + i];
        const int index = static_cast<int>(i);
        switch (cell.kind) {
            case Kind::Integer:
                statement.bind(index, cell.integer);
                break;
            case Kind::Real:
                statement.bind(index, cell.real);
                break;
            case Kind::Text:
                statement.bindTextInPlace(index, m_bytes.constData() + cell.at, cell.size);
                break;
            case Kind::Blob:
                statement.bindBlobInPlace(index, m_bytes.constData() + cell.at, cell.size);
                break;
            case Kind::Null:
                statement.bindNull(index);
                break;
        }
    }
}

void PackedRows::giveTo(sqlite3_context* context, size_t row, size_t column) const {
    const Cell& cell = m_cells[row * m_width + column];
    switch (cell.kind) {
        case Kind::Integer:
            return sqlite3_result_int64(context, cell.integer);
        case Kind::Real:
            return sqlite3_result_double(context, cell.real);
        case Kind::Text:
            return sqlite3_result_text(context, m_bytes.constData() + cell.at, cell.size, SQLITE_STATIC);
        case Kind::Blob:
            return sqlite3_result_blob(context, m_bytes.constData() + cell.at, cell.size, SQLITE_STATIC);
        case Kind::Null:
            return sqlite3_result_null(context);
    }
}

}  // namespace qz
