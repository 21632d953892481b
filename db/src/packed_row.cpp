// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/db/packed_row.h"

#include <QStringEncoder>

namespace qz {

void PackedRow::addBytes(Kind kind, const char* bytes, qsizetype size) {
    m_cells.push_back({kind, 0, 0, m_bytes.size(), size});
    m_bytes.append(bytes, size);
}

void PackedRow::add(const QString& value) {
    if (value.isNull()) {
        m_cells.push_back({Kind::Null, 0, 0, 0, 0});
        return;
    }
    const qsizetype at = m_bytes.size();
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    m_bytes.resize(at + encoder.requiredSpace(value.size()));
    const char* end = encoder.appendToBuffer(m_bytes.data() + at, value);
    m_bytes.resize(end - m_bytes.constData());
    m_cells.push_back({Kind::Text, 0, 0, at, m_bytes.size() - at});
}

void PackedRow::add(const QByteArray& value) {
    if (value.isNull()) {
        m_cells.push_back({Kind::Null, 0, 0, 0, 0});
        return;
    }
    addBytes(Kind::Blob, value.constData(), value.size());
}

void PackedRow::add(const Uuid& value) {
    if (value.isNull()) {
        m_cells.push_back({Kind::Null, 0, 0, 0, 0});
        return;
    }
    addBytes(Kind::Blob, reinterpret_cast<const char*>(value.bytes.data()), qsizetype(value.bytes.size()));
}

void PackedRow::add(const DbValue& value) {
    switch (value.index()) {
        case 1:
            return add(std::get<qint64>(value));
        case 2:
            return add(std::get<double>(value));
        case 3:
            return add(std::get<QString>(value));
        case 4:
            return add(std::get<QByteArray>(value));
        default:
            m_cells.push_back({Kind::Null, 0, 0, 0, 0});
    }
}

void PackedRow::append(const PackedRow& row) {
    const qsizetype shift = m_bytes.size();
    m_bytes += row.m_bytes;
    for (Cell cell : row.m_cells) {
        cell.at += shift;
        m_cells.push_back(cell);
    }
}

void PackedRow::bindTo(Statement& statement, int from) const {
    for (const Cell& cell : m_cells) {
        const int index = from++;
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
            case Kind::Skipped:
                break;
        }
    }
}

}  // namespace qz
