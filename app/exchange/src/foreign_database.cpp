// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreign_database.h"

#include <sqlite3.h>
#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>
#include <utility>

namespace qz {
namespace {

constexpr int kStepsARound = 100'000;
constexpr int kMostRounds = 1'500;  // 150 million steps of the virtual machine: a second or two
constexpr int kLargestValue = 64 * 1024 * 1024;

/// Reading is all that may happen; recursion has no end that we could know.
int allowReading(void*, int action, const char*, const char*, const char*, const char*) {
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_READ:
        case SQLITE_FUNCTION:
            return SQLITE_OK;
        default:
            return SQLITE_DENY;
    }
}

QString textOf(const unsigned char* text, int bytes) {
    return QString::fromUtf8(reinterpret_cast<const char*>(text), bytes);
}

bool hasContent(const QString& path) { return QFileInfo(path).size() > 0; }

/// Immutable where nobody writes: then no "-shm" appears beside the file, and folders may be read-only.
QByteArray addressOf(const QString& path) {
    QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    const bool inUse =
        hasContent(path + QStringLiteral("-wal")) || hasContent(path + QStringLiteral("-journal"));
    return url.toEncoded() + (inUse ? "?mode=ro" : "?mode=ro&immutable=1");
}

}  // namespace

ForeignDatabase::ForeignDatabase(sqlite3* handle, QString fileName)
    : m_handle(handle), m_fileName(std::move(fileName)) {
    guard();
}

ForeignDatabase::~ForeignDatabase() { sqlite3_close_v2(m_handle); }

void ForeignDatabase::guard() {
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_exec(m_handle, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY",
                 nullptr, nullptr, nullptr);
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, kLargestValue);
    sqlite3_limit(m_handle, SQLITE_LIMIT_SQL_LENGTH, 1'000'000);
    sqlite3_limit(m_handle, SQLITE_LIMIT_COLUMN, 2'000);
    sqlite3_limit(m_handle, SQLITE_LIMIT_EXPR_DEPTH, 50);
    sqlite3_limit(m_handle, SQLITE_LIMIT_COMPOUND_SELECT, 20);
    sqlite3_limit(m_handle, SQLITE_LIMIT_VDBE_OP, 50'000);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(m_handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100);
    sqlite3_limit(m_handle, SQLITE_LIMIT_WORKER_THREADS, 0);
    sqlite3_progress_handler(m_handle, kStepsARound, onProgress, this);
    sqlite3_set_authorizer(m_handle, allowReading, nullptr);
}

int ForeignDatabase::onProgress(void* self) {
    return ++static_cast<ForeignDatabase*>(self)->m_rounds > kMostRounds ? 1 : 0;
}

Error ForeignDatabase::damaged(const QString& detail) const {
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate("qz::Exchange",
                                    "“%1” is damaged or not what its name says: %2. Get the file "
                                    "again from where it comes from.")
            .arg(m_fileName, detail),
        detail, m_fileName);
}

Result<std::unique_ptr<ForeignDatabase>> ForeignDatabase::open(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    const auto cannotOpen = [&name](const QString& why) {
        return makeError(
            ErrorCode::Io,
            QCoreApplication::translate("qz::Exchange", "“%1” cannot be opened: %2").arg(name, why), {},
            name);
    };
    if (!QFileInfo(path).isReadable() || !QFileInfo(path).isFile()) {
        return cannotOpen(
            QCoreApplication::translate("qz::Exchange", "there is no such file, or it may not be read"));
    }
    sqlite3* handle = nullptr;
    const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
    const int code = sqlite3_open_v2(addressOf(path).constData(), &handle, flags, nullptr);
    if (code != SQLITE_OK) {
        const Error error = cannotOpen(QString::fromUtf8(sqlite3_errstr(code)));
        sqlite3_close_v2(handle);
        return error;
    }
    std::unique_ptr<ForeignDatabase> database(new ForeignDatabase(handle, name));
    // The header is read only with the first query.
    QZ_ASSIGN(ForeignRows rows, database->query(QStringLiteral("SELECT count(*) FROM sqlite_master")));
    QZ_ASSIGN(const bool any, rows.step());
    (void)any;
    return database;
}

Result<ForeignRows> ForeignDatabase::query(const QString& sql) {
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt* statement = nullptr;
    m_rounds = 0;
    if (sqlite3_prepare_v2(m_handle, text.constData(), static_cast<int>(text.size()), &statement, nullptr) !=
        SQLITE_OK) {
        return damaged(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    }
    return ForeignRows(*this, statement);
}

Result<bool> ForeignDatabase::hasTable(const QString& name) {
    QZ_ASSIGN(ForeignRows rows,
              query(QStringLiteral(
                  "SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND lower(name) = lower(?)")));
    rows.bind(1, name);
    return rows.step();
}

Result<bool> ForeignDatabase::scans(const QString& sql) {
    QZ_ASSIGN(ForeignRows rows, query(QStringLiteral("EXPLAIN QUERY PLAN ") + sql));
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return false;
        }
        if (rows.text(3).startsWith(QLatin1String("SCAN"))) {
            return true;
        }
    }
}

QString ForeignDatabase::quoted(const QString& name) {
    QString doubled = name;
    return QLatin1Char('"') + doubled.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

ForeignRows::ForeignRows(ForeignRows&& other) noexcept
    : m_database(other.m_database),
      m_statement(std::exchange(other.m_statement, nullptr)),
      m_done(other.m_done) {}

ForeignRows::~ForeignRows() { sqlite3_finalize(m_statement); }

void ForeignRows::bind(int index, qint64 value) { sqlite3_bind_int64(m_statement, index, value); }

void ForeignRows::bind(int index, const QString& value) {
    const QByteArray text = value.toUtf8();
    sqlite3_bind_text(m_statement, index, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

void ForeignRows::reset() {
    sqlite3_reset(m_statement);
    m_done = false;
}

Result<bool> ForeignRows::step() {
    if (m_done) {  // SQLite would begin again
        return false;
    }
    m_database.m_rounds = 0;
    switch (sqlite3_step(m_statement)) {
        case SQLITE_ROW:
            return true;
        case SQLITE_DONE:
            m_done = true;
            return false;
        case SQLITE_INTERRUPT:
            return m_database.damaged(
                QCoreApplication::translate("qz::Exchange", "a query in it comes to no end"));
        default:
            return m_database.damaged(QString::fromUtf8(sqlite3_errmsg(m_database.m_handle)));
    }
}

int ForeignRows::columns() const { return sqlite3_column_count(m_statement); }

QString ForeignRows::columnName(int column) const {
    return QString::fromUtf8(sqlite3_column_name(m_statement, column));
}

QString ForeignRows::columnType(int column) const {
    return QString::fromUtf8(sqlite3_column_decltype(m_statement, column));
}

bool ForeignRows::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

bool ForeignRows::isBlob(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_BLOB; }

QString ForeignRows::text(int column) const {
    const unsigned char* text = sqlite3_column_text(m_statement, column);
    return text == nullptr ? QString() : textOf(text, sqlite3_column_bytes(m_statement, column));
}

qint64 ForeignRows::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

double ForeignRows::real(int column) const { return sqlite3_column_double(m_statement, column); }

QByteArrayView ForeignRows::blob(int column) const {
    const void* bytes = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char*>(bytes),
            bytes == nullptr ? 0 : sqlite3_column_bytes(m_statement, column)};
}

}  // namespace qz
