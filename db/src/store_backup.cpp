// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include "container.h"
#include "database_file.h"
#include "db_error.h"
#include "file_io.h"
#include "folder_check.h"
#include "store_private.h"

#ifdef Q_OS_LINUX
#include <fcntl.h>

#include <cstdio>
#endif

namespace qz {

namespace {

using Origin = StoreConnection::Origin;

Result<QJsonObject> describe(StoreConnection& connection, Instant now) {
    QJsonArray migrations;
    QZ_ASSIGN(Statement rows,
              connection.prepare("SELECT module,number,name,sha256 FROM schema_migrations ORDER BY 1,2",
                                 Origin::Own));
    while (true) {
        QZ_ASSIGN(const bool row, rows.step());
        if (!row) {
            break;
        }
        migrations.append(QJsonObject{{"module", rows.text(0)},
                                      {"number", rows.integer(1)},
                                      {"name", rows.text(2)},
                                      {"sha256", rows.text(3)}});
    }
    QJsonObject about{{"created_at", CivilTime::fromInstant(now).toString()}, {"migrations", migrations}};
    QZ_ASSIGN(
        Statement meta,
        connection.prepare("SELECT k,hex(v) FROM meta WHERE k IN ('store_id','incarnation')", Origin::Own));
    while (true) {
        QZ_ASSIGN(const bool row, meta.step());
        if (!row) {
            return about;
        }
        about.insert(meta.text(0), meta.text(1).toLower());
    }
}

/// Tables whose names end so hold what counts only now: a row of them kept in copies of many days would be a
/// history that nobody may keep.
constexpr auto kFleeting = "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB '*_fleeting'";

Result<QStringList> fleetingTables(StoreConnection& connection) {
    QZ_ASSIGN(Statement rows, connection.prepare(kFleeting, Origin::Own));
    QStringList tables;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return tables;
        }
        tables.append(rows.text(0));
    }
}

Status leaveOutFleeting(const QString& database) {
    QZ_ASSIGN(const auto copy, StoreConnection::open(database, StoreConnection::Mode::Writer));
    QZ_ASSIGN(const QStringList tables, fleetingTables(*copy));
    for (const QString& table : tables) {
        QZ_TRY(copy->control(QStringLiteral("DELETE FROM %1").arg(table).toUtf8()));
    }
    return copy->control("PRAGMA journal_mode=DELETE");  // one file, as it was copied
}

/// The database first, then keys and attachments: these only grow, so that all that the copy names is there.
Status backupTo(StoreConnection& connection, const QString& folder, const QString& file, Instant now,
                JobControl& job) {
    const QString target = QFileInfo(file).absoluteFilePath();
    QTemporaryDir temporary(target + QStringLiteral(".XXXXXX"));
    if (!temporary.isValid()) {
        return fileError(target, temporary.errorString());
    }
    QZ_TRY(job.progress(0, 0, QCoreApplication::translate("qz::Store", "Copying the database")));
    const QString copy = temporary.filePath(QStringLiteral("store.db"));
    QString literal = copy;
    literal.replace(u'\'', QStringLiteral("''"));
    QZ_TRY(connection.control(QStringLiteral("VACUUM INTO '%1'").arg(literal).toUtf8()));
    QZ_TRY(leaveOutFleeting(copy));
    QZ_ASSIGN(const QJsonObject about, describe(connection, now));
    QList<ContainerFile> files{{QStringLiteral("store.db"), {}, 0, copy}};
    const QString keys = folder + QStringLiteral("/keys.json");
    if (QFileInfo::exists(keys)) {
        const QString keysCopy = temporary.filePath(QStringLiteral("keys.json"));
        if (!QFile::copy(keys, keysCopy)) {
            return fileError(keys, QStringLiteral("copy"));
        }
        files.append({QStringLiteral("keys.json"), {}, 0, keysCopy});
    }
    QDirIterator blobs(folder + QStringLiteral("/blobs"), QDir::Files, QDirIterator::Subdirectories);
    while (blobs.hasNext()) {
        const QString path = blobs.next();
        const QString name = path.mid(folder.size() + 1);
        // Files under way ("new-…") lie beside the two-letter folders.
        if (name.count(u'/') == 2) {
            files.append({name, {}, 0, path});
        }
    }
    return writeContainer(target, about, files, job);
}

Status checkRestored(const QString& folder, const QString& container) {
    const QString database = folder + QStringLiteral("/store.db");
    QZ_TRY(checkDatabaseFile(database));
    QZ_ASSIGN(auto connection, StoreConnection::open(database, StoreConnection::Mode::Writer));
    QZ_ASSIGN(const QStringList problems, checkIntegrity(*connection));
    if (!problems.isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Store",
                                                     "The store in the backup %1 is damaged. Nothing was "
                                                     "changed; take another backup.")
                             .arg(QDir::toNativeSeparators(container)),
                         problems.join(u'\n').left(2000), container);
    }
    return renewIncarnation(*connection, SystemClock().now());
}

/// One step where the system can exchange two folders, else two steps with the way back.
Status swapFolders(const QString& fresh, const QString& folder, const QString& kept) {
#ifdef Q_OS_LINUX
    if (renameat2(AT_FDCWD, QFile::encodeName(fresh).constData(), AT_FDCWD,
                  QFile::encodeName(folder).constData(), RENAME_EXCHANGE) == 0) {
        // The new store stands; the old one gets a name that says what it is.
        QDir().rename(fresh, kept);
        return {};
    }
#endif
    if (!QDir().rename(folder, kept)) {
        return fileError(folder, QStringLiteral("rename"));
    }
    if (!QDir().rename(fresh, folder)) {
        QDir().rename(kept, folder);
        return fileError(folder, QStringLiteral("rename"));
    }
    return {};
}

Status putInPlace(const QString& fresh, const QString& folder) {
    if (!QFileInfo::exists(folder)) {
        return QDir().rename(fresh, folder) ? Status() : Status(fileError(folder, QStringLiteral("rename")));
    }
    if (QDir(folder).isEmpty()) {
        return QDir().rmdir(folder) && QDir().rename(fresh, folder)
                   ? Status()
                   : Status(fileError(folder, QStringLiteral("rename")));
    }
    QLockFile lock(folder + QStringLiteral("/lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0)) {
        return lockError(lock, folder,
                         QCoreApplication::translate("qz::Store",
                                                     "The store in %1 is in use. Close the programs that "
                                                     "use it, then restore again.")
                             .arg(QDir::toNativeSeparators(folder)));
    }
    QString stamp = CivilTime::fromInstant(SystemClock().now()).toString();
    stamp.remove(u':').remove(u'-');
    const QString base = QStringLiteral("%1.before-restore-%2").arg(folder, stamp);
    QString kept = base;
    for (int i = 2; QFileInfo::exists(kept); ++i) {
        kept = QStringLiteral("%1-%2").arg(base).arg(i);
    }
#ifdef Q_OS_WIN
    lock.unlock();  // a folder with an open file cannot be renamed there
#endif
    QZ_TRY(swapFolders(fresh, folder, kept));
#ifndef Q_OS_WIN
    QFile::rename(kept + QStringLiteral("/lock"), folder + QStringLiteral("/lock"));  // ours until the end
#endif
    return {};
}

}  // namespace

QFuture<Status> Store::backup(const QString& file, JobControl* job) const {
    auto promise = std::make_shared<QPromise<Status>>();
    promise->start();
    d->m_readers->enqueue(
        [promise, priv = d.get(), file, job](StoreConnection* connection, const Error* error) {
            SilentJob silent;
            promise->addResult(connection == nullptr ? Status(*error)
                                                     : backupTo(*connection, priv->m_folder, file,
                                                                priv->now(), job != nullptr ? *job : silent));
            promise->finish();
        });
    return promise->future();
}

Status Store::restore(const QString& file, const QString& folder, bool replace, JobControl* job) {
    SilentJob silent;
    const QString target = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    QZ_TRY(checkStoreFolder(target));
    if (!QFileInfo::exists(file)) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Store", "There is no backup %1.").arg(file), {},
                         file);
    }
    if (!replace && QDir(target).exists() && !QDir(target).isEmpty()) {
        return makeError(ErrorCode::Conflict,
                         QCoreApplication::translate("qz::Store",
                                                     "The folder %1 is not empty. Choose another one, or "
                                                     "say that the store in it is to be replaced.")
                             .arg(QDir::toNativeSeparators(target)),
                         {}, target);
    }
    const QString parent = QFileInfo(target).path();
    if (!QDir().mkpath(parent)) {
        return fileError(parent, QStringLiteral("mkpath"));
    }
    QTemporaryDir temporary(target + QStringLiteral(".restore-XXXXXX"));
    if (!temporary.isValid()) {
        return fileError(target, temporary.errorString());
    }
    const QString fresh = temporary.filePath(QStringLiteral("store"));
    if (!QDir().mkpath(fresh)) {
        return fileError(fresh, QStringLiteral("mkpath"));
    }
    QZ_TRY(extractContainer(file, fresh, job != nullptr ? *job : silent));
    QZ_TRY(checkRestored(fresh, file));
    // From here on the temporary folder may come to hold the old store.
    temporary.setAutoRemove(false);
    if (const Status placed = putInPlace(fresh, target); !placed) {
        temporary.remove();
        return placed;
    }
    QDir().rmdir(temporary.path());
    return syncFolder(parent);
}

}  // namespace qz
