// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <QUrl>
#include <array>
#include <cstring>

#include "db_error.h"
#include "search_tokenizer.h"

namespace qz {

namespace {

constexpr int kMostStatements = 800;

// An import touches every index of its tables: with less the pages go out and come back again and again.
constexpr auto kWriterCache = "PRAGMA cache_size=-65536";

/// Pragmas that would take the ground from under a transaction.
bool isGroundPragma(const char* name) {
    static constexpr std::array<const char*, 8> kNames{
        "journal_mode", "synchronous",        "foreign_keys",   "writable_schema",
        "locking_mode", "wal_autocheckpoint", "wal_checkpoint", "query_only"};
    for (const char* known : kNames) {
        if (sqlite3_stricmp(known, name) == 0) {
            return true;
        }
    }
    return false;
}

int authorize(void* context, int action, const char* first, const char* second, const char*, const char*) {
    const auto* guard = static_cast<const WriteGuard*>(context);
    if (guard->allow) {
        return SQLITE_OK;
    }
    switch (action) {
        case SQLITE_INSERT:
        case SQLITE_UPDATE:
        case SQLITE_DELETE:
            return !guard->tables && guard->synced.contains(QByteArray(first).toLower()) ? SQLITE_DENY
                                                                                         : SQLITE_OK;
        case SQLITE_TRANSACTION:
        case SQLITE_SAVEPOINT:
        case SQLITE_ATTACH:
        case SQLITE_DETACH:
            return SQLITE_DENY;
        case SQLITE_PRAGMA:
            return second != nullptr && isGroundPragma(first) ? SQLITE_DENY : SQLITE_OK;
        default:
            return SQLITE_OK;
    }
}

/// After an error SQLite may roll back by itself; what follows would then be kept piece by piece. Turned back
/// here.
int refuseStrayCommit(void* context) { return static_cast<const WriteGuard*>(context)->committing ? 0 : 1; }

int noteLogPages(void* pages, sqlite3*, const char*, int inLog) {
    *static_cast<int*>(pages) = inLog;
    return SQLITE_OK;
}

}  // namespace

struct StoreConnection::Entry {
    std::shared_ptr<SQLite::Database> database;
    std::shared_ptr<WriteGuard> guard;
    sqlite3_stmt* statement = nullptr;
    bool lent = false;

    Entry(std::shared_ptr<SQLite::Database> base, std::shared_ptr<WriteGuard> writeGuard,
          sqlite3_stmt* handle)
        : database(std::move(base)), guard(std::move(writeGuard)), statement(handle) {}
    ~Entry() { sqlite3_finalize(statement); }
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;
};

StoreConnection::StoreConnection(std::shared_ptr<SQLite::Database> database, Mode mode)
    : m_database(std::move(database)), m_guard(std::make_shared<WriteGuard>()) {
    if (mode == Mode::Writer) {
        sqlite3_set_authorizer(handle(), authorize, m_guard.get());
        sqlite3_commit_hook(handle(), refuseStrayCommit, m_guard.get());
    }
}

StoreConnection::~StoreConnection() { forgetStatements(); }

Result<std::unique_ptr<StoreConnection>> StoreConnection::open(const QString& path, Mode mode) {
    QByteArray name = path.toUtf8();
    int flags =
        SQLite::OPEN_NOMUTEX | (mode == Mode::Writer ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY);
    if (mode == Mode::Immutable) {
        flags |= SQLite::OPEN_URI;
        name = "file:" + QByteArray(path.startsWith(u'/') ? "" : "/") + QUrl::toPercentEncoding(path, "/:") +
               "?immutable=1";
    }
    try {
        auto database = std::make_shared<SQLite::Database>(name.constData(), flags, kBusyTimeoutMs);
        std::unique_ptr<StoreConnection> connection(new StoreConnection(std::move(database), mode));
        QZ_TRY(connection->configure(mode));
        return connection;
    } catch (const SQLite::Exception& e) {
        return databaseError(e.getExtendedErrorCode(), QString::fromUtf8(e.what()), path);
    } catch (const std::exception& e) {
        return databaseError(SQLITE_CANTOPEN, QString::fromUtf8(e.what()), path);
    }
}

Status StoreConnection::configure(Mode mode) {
    sqlite3* db = handle();
    sqlite3_extended_result_codes(db, 1);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    QZ_TRY(addSearchTokenizer(db));
    QZ_TRY(control("PRAGMA foreign_keys=ON"));
    QZ_TRY(control("PRAGMA temp_store=MEMORY"));
    QZ_TRY(control("PRAGMA cache_size=-16000"));
    if (mode != Mode::Writer) {
        // The one writer also checkpoints (WAL-reset race up to SQLite 3.51.2).
        sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        return control("PRAGMA wal_autocheckpoint=0");
    }
    QZ_TRY(addPackedRowsTable(db, &m_packedRows));
    // A new file only. Twice the usual: an import fills pages one after the other and hands each of them
    // over.
    QZ_TRY(control("PRAGMA page_size=8192"));
    QZ_TRY(control(kWriterCache));
    QZ_TRY(control("PRAGMA secure_delete=ON"));  // what retention deletes leaves no bytes in free pages
    QZ_TRY(control("PRAGMA journal_mode=WAL"));
    QZ_TRY(control("PRAGMA synchronous=FULL"));
    QZ_TRY(control("PRAGMA journal_size_limit=67108864"));
    // Whoever waits for a write does not wait for the log to go into the file: see tendLog().
    sqlite3_wal_hook(db, noteLogPages, &m_logPages);
    return {};
}

sqlite3* StoreConnection::handle() const { return m_database->getHandle(); }

bool StoreConnection::inTransaction() const { return sqlite3_get_autocommit(handle()) == 0; }

Result<std::shared_ptr<StoreConnection::Entry>> StoreConnection::compile(const QByteArray& sql,
                                                                         Origin origin) {
    const bool before = m_guard->allow;
    m_guard->allow = before || origin == Origin::Own;
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle(), sql.constData(), int(sql.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    m_guard->allow = before;
    if (code != SQLITE_OK) {
        return databaseError(handle(), code, QString::fromUtf8(sql));
    }
    if (statement == nullptr) {
        return makeError(ErrorCode::Bug, QStringLiteral("Empty SQL statement"));
    }
    return std::make_shared<Entry>(m_database, m_guard, statement);
}

Result<Statement> StoreConnection::prepare(const QByteArray& sql, Origin origin) {
    auto& cache = origin == Origin::Own ? m_own : m_foreign;
    std::shared_ptr<Entry> entry = cache.value(sql);
    if (!entry || entry->lent) {
        QZ_ASSIGN(auto fresh, compile(sql, origin));
        if (!entry) {
            if (cache.size() >= kMostStatements) {
                cache.clear();
            }
            cache.insert(sql, fresh);
        }
        entry = std::move(fresh);
    }
    entry->lent = true;
    bool* allow = origin == Origin::Own ? &entry->guard->allow : nullptr;
    // Given back when the last copy of the Statement goes: no cursor stays open by mistake.
    std::shared_ptr<sqlite3_stmt> lent(entry->statement, [entry](sqlite3_stmt* statement) {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
        entry->lent = false;
    });
    return Statement(std::move(lent), allow);
}

Status StoreConnection::runScript(const QByteArray& sql, Origin origin, int* done) {
    const bool before = m_guard->allow;
    m_guard->allow = before || origin == Origin::Own;
    m_guard->tables = origin == Origin::Script;
    const char* next = sql.constData();
    int code = SQLITE_OK;
    while (code == SQLITE_OK && *next != '\0') {
        sqlite3_stmt* statement = nullptr;
        const char* start = next;
        code = sqlite3_prepare_v2(handle(), start, -1, &statement, &next);
        if (code != SQLITE_OK || statement == nullptr) {
            continue;
        }
        do {
            code = sqlite3_step(statement);
        } while (code == SQLITE_ROW);
        const int finished = sqlite3_finalize(statement);
        code = code == SQLITE_DONE ? SQLITE_OK : finished;
        if (code == SQLITE_OK && done != nullptr) {
            ++*done;
        }
    }
    m_guard->allow = before;
    m_guard->tables = false;
    return code == SQLITE_OK ? Status()
                             : Status(databaseError(handle(), code, QString::fromUtf8(sql.left(2000))));
}

Status StoreConnection::control(const char* sql) {
    const FlagScope allow(m_guard->allow);
    const FlagScope committing(m_guard->committing);
    const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Status() : Status(databaseError(handle(), code, QString::fromUtf8(sql)));
}

Status StoreConnection::buildIndexes(const std::vector<QByteArray>& made) {
    // The cache's size is that of a sorted piece: of small ones the second core sorts one while the next is
    // read, and the pieces stand in files that are gone by themselves. In one piece in memory it takes twice
    // as long. Where a temporary table forbids files, memory serves.
    (void)control("PRAGMA temp_store=FILE").ok();
    QZ_TRY(control("PRAGMA threads=1"));
    QZ_TRY(control("PRAGMA cache_size=-8000"));
    Status built;
    for (auto text = made.cbegin(); built.ok() && text != made.cend(); ++text) {
        built = control(*text);
    }
    QZ_TRY(control(kWriterCache));
    QZ_TRY(control("PRAGMA threads=0"));
    (void)control("PRAGMA temp_store=MEMORY").ok();
    return built;
}

void StoreConnection::tendLog() {
    constexpr int kPages = 500;
    if (m_logPages >= kPages) {
        m_logPages = 0;
        sqlite3_wal_checkpoint_v2(handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    }
}

void StoreConnection::addSynced(const QString& table) {
    m_guard->synced.insert(table.toUtf8().toLower());
    forgetStatements();
}

bool StoreConnection::isSynced(const QString& table) const {
    return m_guard->synced.contains(table.toUtf8().toLower());
}

void StoreConnection::forgetStatements() {
    m_foreign.clear();
    m_own.clear();
}

}  // namespace qz
