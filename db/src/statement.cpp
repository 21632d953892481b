// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/db/statement.h"

#include <sqlite3.h>

#include <array>
#include <cstring>
#include <utility>

#include "db_error.h"

namespace qz {

Statement::Statement(std::shared_ptr<sqlite3_stmt> handle, bool* allow)
    : m_handle(std::move(handle)), m_allow(allow) {}

Statement& Statement::keep(int code) {
    if (code != SQLITE_OK && m_bindError == SQLITE_OK) {
        m_bindError = code;
    }
    return *this;
}

Statement& Statement::bind(int index, qint64 value) {
    return keep(sqlite3_bind_int64(m_handle.get(), index + 1, value));
}

Statement& Statement::bind(int index, double value) {
    return keep(sqlite3_bind_double(m_handle.get(), index + 1, value));
}

Statement& Statement::bind(int index, const QString& value) {
    if (value.isNull()) {
        return bindNull(index);
    }
    // Most texts are short codes: they need no buffer on the heap.
    constexpr qsizetype kShort = 128;
    if (value.size() <= kShort) {
        std::array<char, kShort> ascii;
        qsizetype size = 0;
        while (size < value.size() && value.at(size).unicode() < 0x80) {
            ascii[size_t(size)] = static_cast<char>(value.at(size).unicode());
            ++size;
        }
        if (size == value.size()) {
            return bindUtf8(index, ascii.data(), size);
        }
    }
    const QByteArray utf8 = value.toUtf8();
    return bindUtf8(index, utf8.constData(), utf8.size());
}

Statement& Statement::bind(int index, const QByteArray& value) {
    if (value.isNull()) {
        return bindNull(index);
    }
    return keep(sqlite3_bind_blob64(m_handle.get(), index + 1, value.constData(),
                                    sqlite3_uint64(value.size()), SQLITE_TRANSIENT));
}

Statement& Statement::bind(int index, const Uuid& value) {
    if (value.isNull()) {
        return bindNull(index);
    }
    return keep(sqlite3_bind_blob(m_handle.get(), index + 1, value.bytes.data(), int(value.bytes.size()),
                                  SQLITE_TRANSIENT));
}

Statement& Statement::bindUtf8(int index, const char* text, qsizetype size) {
    return keep(sqlite3_bind_text64(m_handle.get(), index + 1, text, sqlite3_uint64(size), SQLITE_TRANSIENT,
                                    SQLITE_UTF8));
}

Statement& Statement::bindTextInPlace(int index, const char* utf8, qsizetype size) {
    return keep(sqlite3_bind_text64(m_handle.get(), index + 1, utf8, sqlite3_uint64(size), SQLITE_STATIC,
                                    SQLITE_UTF8));
}

Statement& Statement::bindBlobInPlace(int index, const char* bytes, qsizetype size) {
    return keep(sqlite3_bind_blob64(m_handle.get(), index + 1, bytes, sqlite3_uint64(size), SQLITE_STATIC));
}

Statement& Statement::bindNull(int index) { return keep(sqlite3_bind_null(m_handle.get(), index + 1)); }

Statement& Statement::bind(int index, const DbValue& value) {
    switch (value.index()) {
        case 1:
            return bind(index, std::get<qint64>(value));
        case 2:
            return bind(index, std::get<double>(value));
        case 3:
            return bind(index, std::get<QString>(value));
        case 4:
            return bind(index, std::get<QByteArray>(value));
        default:
            return bindNull(index);
    }
}

Result<bool> Statement::step() {
    sqlite3_stmt* statement = m_handle.get();
    if (statement == nullptr) {
        return makeError(ErrorCode::Bug, QStringLiteral("A statement was used before it was prepared"));
    }
    if (m_bindError != SQLITE_OK) {
        const int code = std::exchange(m_bindError, SQLITE_OK);
        const QString what = QStringLiteral("bind: ") + QString::fromUtf8(sqlite3_sql(statement));
        sqlite3_reset(statement);
        return databaseError(code, QString::fromUtf8(sqlite3_errstr(code)), what);
    }
    // SQLite may prepare again inside a step after a change of the schema, and asks the authorizer again.
    const bool before = m_allow != nullptr && std::exchange(*m_allow, true);
    const int code = sqlite3_step(statement);
    if (m_allow != nullptr) {
        *m_allow = before;
    }
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        sqlite3_reset(statement);
        return false;
    }
    const Error error =
        databaseError(sqlite3_db_handle(statement), code, QString::fromUtf8(sqlite3_sql(statement)));
    sqlite3_reset(statement);
    return error;
}

Status Statement::run() {
    const Result<bool> stepped = step();
    if (!stepped) {
        return stepped.error();
    }
    if (*stepped) {
        reset();
    }
    return {};
}

void Statement::reset() {
    m_bindError = SQLITE_OK;
    if (m_handle) {
        sqlite3_reset(m_handle.get());
    }
}

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_handle.get(), column); }

double Statement::real(int column) const { return sqlite3_column_double(m_handle.get(), column); }

QString Statement::text(int column) const {
    const auto* bytes = sqlite3_column_text(m_handle.get(), column);
    return bytes == nullptr ? QString()
                            : QString::fromUtf8(reinterpret_cast<const char*>(bytes),
                                                sqlite3_column_bytes(m_handle.get(), column));
}

QByteArray Statement::blob(int column) const {
    if (isNull(column)) {
        return {};
    }
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle.get(), column));
    return bytes == nullptr ? QByteArray("")
                            : QByteArray(bytes, sqlite3_column_bytes(m_handle.get(), column));
}

Uuid Statement::uuid(int column) const {
    Uuid uuid;
    const void* bytes = sqlite3_column_blob(m_handle.get(), column);
    if (bytes != nullptr && sqlite3_column_bytes(m_handle.get(), column) == int(uuid.bytes.size())) {
        memcpy(uuid.bytes.data(), bytes, uuid.bytes.size());
    }
    return uuid;
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL;
}

int Statement::columnCount() const { return sqlite3_column_count(m_handle.get()); }

QString Statement::columnName(int column) const {
    return QString::fromUtf8(sqlite3_column_name(m_handle.get(), column));
}

DbValue Statement::value(int column) const {
    switch (sqlite3_column_type(m_handle.get(), column)) {
        case SQLITE_INTEGER:
            return integer(column);
        case SQLITE_FLOAT:
            return real(column);
        case SQLITE_TEXT:
            return text(column);
        case SQLITE_BLOB:
            return blob(column);
        default:
            return std::monostate{};
    }
}

}  // namespace qz
