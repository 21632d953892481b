// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "database_file.h"
#include "db_error.h"
#include "file_io.h"
#include "folder_check.h"
#include "store_private.h"

namespace qz {

namespace {

constexpr int kReaders = 3;

Error busyError(const QLockFile& lock, const QString& folder) {
    qint64 pid = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&pid, &host, &program)) {
        host = QStringLiteral("?");
    }
    return {ErrorCode::Busy,
            QCoreApplication::translate(
                "qz::Store",
                "The store in %1 is in use by %2 (process %3 on %4). Close that program, or "
                "open the store for reading only.")
                .arg(QDir::toNativeSeparators(folder), program, QString::number(pid), host),
            {},
            folder};
}

bool isWritable(const QString& folder, const QString& database) {
    return QFileInfo(folder).isWritable() &&
           (!QFileInfo::exists(database) || QFileInfo(database).isWritable());
}

/// A reader that has proven it can read.
Result<std::unique_ptr<StoreConnection>> openProbed(const QString& path, StoreConnection::Mode mode) {
    QZ_ASSIGN(auto connection, StoreConnection::open(path, mode));
    {
        QZ_ASSIGN(Statement probe,
                  connection->prepare("SELECT count(*) FROM sqlite_schema", StoreConnection::Origin::Own));
        QZ_TRY(probe.step());
    }
    return connection;
}

/// Reading beside a writer, or in a folder where nothing may be written: there a cleanly closed file only.
Result<std::unique_ptr<StoreConnection>> openReader(const QString& path, bool mayFallBack) {
    auto opened = openProbed(path, StoreConnection::Mode::Reader);
    if (opened.ok() || !mayFallBack || opened.error().code == ErrorCode::Database) {
        return opened;
    }
    if (QFileInfo(path + QStringLiteral("-wal")).size() > 0) {
        return makeError(
            ErrorCode::Io,
            QCoreApplication::translate("qz::Store",
                                        "The store %1 was not closed properly and its folder may not be "
                                        "written. Open it once where it may be written.")
                .arg(path),
            opened.error().detail, path);
    }
    return openProbed(path, StoreConnection::Mode::Immutable);
}

Status prepareFolder(const StoreOptions& options, const QString& database) {
    if (QFileInfo::exists(database)) {
        return {};
    }
    if (!options.create || options.readOnly) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Store",
                                                     "There is no store in %1. Create one first, or "
                                                     "choose the right folder.")
                             .arg(QDir::toNativeSeparators(options.folder)),
                         {}, options.folder);
    }
    if (!QDir().mkpath(options.folder)) {
        return fileError(options.folder, QStringLiteral("mkpath"));
    }
    return {};
}

Result<bool> hasMigrations(StoreConnection& connection) {
    QZ_ASSIGN(Statement statement, connection.prepare("SELECT EXISTS(SELECT 1 FROM schema_migrations)",
                                                      StoreConnection::Origin::Own));
    QZ_ASSIGN(const bool row, statement.step());
    return row && statement.integer(0) != 0;
}

/// After a pause: the log goes into the file while nobody waits; readers that are at work are not waited for.
void checkpoint(StoreConnection& connection) {
    sqlite3_busy_timeout(connection.handle(), 0);
    (void)connection.control("PRAGMA wal_checkpoint(TRUNCATE)").ok();
    sqlite3_busy_timeout(connection.handle(), StoreConnection::kBusyTimeoutMs);
}

Status takeLock(StorePrivate& store) {
    store.m_lock = std::make_unique<QLockFile>(store.m_folder + QStringLiteral("/lock"));
    store.m_lock->setStaleLockTime(0);
    if (store.m_lock->tryLock(0)) {
        return {};
    }
    if (store.m_lock->error() == QLockFile::PermissionError) {
        store.m_lock.reset();
        store.m_readOnly = true;
        return {};
    }
    if (store.m_lock->error() == QLockFile::LockFailedError) {
        return busyError(*store.m_lock, store.m_folder);
    }
    return fileError(store.m_folder + QStringLiteral("/lock"), QStringLiteral("lock"));
}

Status startThreads(StorePrivate& store, bool folderWritable) {
    const QString path = store.databasePath();
    // A look without writing first: nothing is changed in a damaged file.
    QZ_ASSIGN(auto first, openReader(path, store.m_readOnly && !folderWritable));
    QZ_ASSIGN(store.m_hadMigrations, hasMigrations(*first));
    if (!store.m_readOnly) {
        QZ_ASSIGN(auto connection, StoreConnection::open(path, StoreConnection::Mode::Writer));
        auto holder = std::make_shared<std::unique_ptr<StoreConnection>>(std::move(connection));
        store.m_writer = std::make_unique<ConnectionThreads>(
            1, [holder]() -> Result<std::unique_ptr<StoreConnection>> { return std::move(*holder); },
            checkpoint);
    }
    const bool mayFallBack = store.m_readOnly && !folderWritable;
    store.m_readers = std::make_unique<ConnectionThreads>(
        kReaders, [path, mayFallBack] { return openReader(path, mayFallBack); });
    return {};
}

}  // namespace

Result<std::unique_ptr<Store>> Store::open(const StoreOptions& options, Clock& clock, EventBus* events) {
    if (options.folder.isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Store", "No folder was given for the store."));
    }
    const QString folder = QDir::cleanPath(QFileInfo(options.folder).absoluteFilePath());
    auto store = std::make_unique<StorePrivate>(folder, clock, events);
    const QString database = store->databasePath();
    QZ_TRY(checkStoreFolder(folder));
    QZ_TRY(prepareFolder({folder, options.readOnly, options.create}, database));
    const bool writable = isWritable(folder, database);
    store->m_readOnly = options.readOnly || !writable;
    if (!store->m_readOnly) {
        QZ_TRY(takeLock(*store));
    }
    if (!QFileInfo::exists(database)) {
        if (store->m_readOnly) {
            return fileError(folder,
                             QCoreApplication::translate("qz::Store", "the folder may not be written"));
        }
        QZ_TRY(createDatabase(database, clock.now()));
    }
    QZ_TRY(checkDatabaseFile(database));
    QZ_TRY(startThreads(*store, writable));
    return std::unique_ptr<Store>(new Store(std::move(store)));
}

}  // namespace qz
