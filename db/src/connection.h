// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <memory>
#include <vector>

#include "packed_rows_table.h"
#include "qz/db/statement.h"
#include "qz/result.h"

struct sqlite3;

namespace SQLite {
class Database;
}

namespace qz {

/// What the writer's authorizer and commit hook ask. Lives as long as any statement of the connection.
struct WriteGuard {
    QSet<QByteArray> synced;  ///< lower-case names of synced tables
    bool allow = false;       ///< raised while our own code prepares or steps
    bool tables = false;      ///< raised while a migration runs: synced tables yes, transactions and files no
    bool committing = false;  ///< raised while our own COMMIT runs; every other commit is turned back
};

/// Raises a flag for a scope.
class FlagScope {
public:
    explicit FlagScope(bool& flag) : m_flag(flag), m_before(flag) { m_flag = true; }
    ~FlagScope() { m_flag = m_before; }
    FlagScope(const FlagScope&) = delete;
    FlagScope& operator=(const FlagScope&) = delete;

private:
    bool& m_flag;
    bool m_before;
};

/// One SQLite connection with its statements, kept by their text. One thread at a time.
class StoreConnection {
public:
    static constexpr int kBusyTimeoutMs = 10'000;
    enum class Mode { Writer, Reader, Immutable };
    /// Whose statement: the program's own may do all, a migration's may change synced tables, foreign ones
    /// may not.
    enum class Origin { Foreign, Script, Own };

    [[nodiscard]] static Result<std::unique_ptr<StoreConnection>> open(const QString& path, Mode mode);
    ~StoreConnection();
    StoreConnection(const StoreConnection&) = delete;
    StoreConnection& operator=(const StoreConnection&) = delete;

    [[nodiscard]] sqlite3* handle() const;
    [[nodiscard]] Result<Statement> prepare(const QByteArray& sql, Origin origin);
    /// All statements of a script, one after the other. `done` counts those that ran.
    Status runScript(const QByteArray& sql, Origin origin, int* done = nullptr);
    /// Our own control statements: BEGIN, COMMIT, PRAGMA, VACUUM INTO.
    Status control(const char* sql);
    Status control(const QByteArray& sql) { return control(sql.constData()); }
    [[nodiscard]] bool inTransaction() const;
    void addSynced(const QString& table);
    [[nodiscard]] bool isSynced(const QString& table) const;
    void forgetStatements();
    /// Runs each CREATE INDEX of `made`, sorting in small pieces: inside a write.
    Status buildIndexes(const std::vector<QByteArray>& made);
    /// Carries a log that has grown into the file, so far as no reader needs it. After a write was answered.
    void tendLog();
    /// What `qz_packed_rows` shows; for the writer only.
    PackedRowsShown& packedRows() { return m_packedRows; }

private:
    struct Entry;
    StoreConnection(std::shared_ptr<SQLite::Database> database, Mode mode);
    Status configure(Mode mode);
    [[nodiscard]] Result<std::shared_ptr<Entry>> compile(const QByteArray& sql, Origin origin);

    PackedRowsShown m_packedRows;
    int m_logPages = 0;
    std::shared_ptr<SQLite::Database> m_database;
    std::shared_ptr<WriteGuard> m_guard;
    QHash<QByteArray, std::shared_ptr<Entry>> m_foreign;
    QHash<QByteArray, std::shared_ptr<Entry>> m_own;
};

}  // namespace qz
