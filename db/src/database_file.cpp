// SPDX-License-Identifier: GPL-3.0-or-later
#include "database_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include "db_error.h"
#include "file_io.h"
#include "qz/clock.h"

namespace qz {

namespace {

constexpr int kHeaderSize = 100;

quint32 headerNumber(const QByteArray& header, int offset) {
    return qFromBigEndian<quint32>(header.constData() + offset);
}

Status checkSize(const QString& path, const QByteArray& header, qint64 size) {
    const qint64 pageSize = qFromBigEndian<quint16>(header.constData() + 16) == 1
                                ? 65536
                                : qFromBigEndian<quint16>(header.constData() + 16);
    if (pageSize < 512 || (pageSize & (pageSize - 1)) != 0) {
        return damagedError(path, QStringLiteral("page size %1").arg(pageSize));
    }
    const bool sizeIsValid = headerNumber(header, 24) == headerNumber(header, 92);
    const qint64 expected = pageSize * headerNumber(header, 28);
    const bool hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    // Pages that are missing here may still be in the log.
    if (sizeIsValid && !hasLog && size < expected) {
        return damagedError(path, QStringLiteral("truncated: %1 of %2 bytes").arg(size).arg(expected));
    }
    return {};
}

Status writeMeta(StoreConnection& connection, const QByteArray& key, const DbValue& value) {
    QZ_ASSIGN(
        Statement statement,
        connection.prepare("INSERT INTO meta(k,v) VALUES(?,?) ON CONFLICT(k) DO UPDATE SET v=excluded.v",
                           StoreConnection::Origin::Own));
    return statement.bind(0, QString::fromLatin1(key)).bind(1, value).run();
}

QByteArray freshId() {
    const SystemClock clock;
    SystemRandom random;
    return ClockIds(clock, random).next().toBytes();
}

Status fillNew(StoreConnection& connection, Instant now) {
    QZ_TRY(connection.control("BEGIN IMMEDIATE"));
    QZ_TRY(connection.control("PRAGMA application_id=" + QByteArray::number(kApplicationId)));
    QZ_TRY(connection.control("PRAGMA user_version=" + QByteArray::number(kStoreFormat)));
    QZ_TRY(connection.control("CREATE TABLE meta(k TEXT PRIMARY KEY, v ANY) STRICT, WITHOUT ROWID"));
    QZ_TRY(connection.control(
        "CREATE TABLE schema_migrations(module TEXT NOT NULL, number INTEGER NOT NULL, "
        "name TEXT NOT NULL, sha256 TEXT NOT NULL, compatible INTEGER NOT NULL DEFAULT 0, "
        "applied_at INTEGER NOT NULL, PRIMARY KEY(module, number)) STRICT, WITHOUT ROWID"));
    QZ_TRY(writeMeta(connection, "store_id", freshId()));
    QZ_TRY(writeMeta(connection, "incarnation", freshId()));
    QZ_TRY(writeMeta(connection, "created_at", now.ms));
    return connection.control("COMMIT");
}

}  // namespace

Status checkDatabaseFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fileError(path, file.errorString());
    }
    const QByteArray header = file.read(kHeaderSize);
    if (header.size() < kHeaderSize || !header.startsWith(QByteArray("SQLite format 3\0", 16))) {
        return damagedError(path, QStringLiteral("no SQLite header, %1 bytes").arg(file.size()));
    }
    if (headerNumber(header, 68) != quint32(kApplicationId)) {
        return makeError(ErrorCode::Database,
                         QCoreApplication::translate(
                             "qz::Store", "%1 is a database of another program. Choose another folder.")
                             .arg(path),
                         {}, path);
    }
    if (headerNumber(header, 60) > quint32(kStoreFormat)) {
        return makeError(
            ErrorCode::Unsupported,
            QCoreApplication::translate("qz::Store",
                                        "The store %1 was written by a newer version of the program. "
                                        "Install that version and open it again.")
                .arg(path),
            {}, path);
    }
    return checkSize(path, header, file.size());
}

Status createDatabase(const QString& path, Instant now) {
    const QString fresh = path + QStringLiteral(".new");
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
        QFile::remove(fresh + QLatin1String(suffix));
    }
    QFile file(fresh);
    if (!file.open(QIODevice::WriteOnly)) {
        return fileError(fresh, file.errorString());
    }
    file.close();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    {
        QZ_ASSIGN(auto connection, StoreConnection::open(fresh, StoreConnection::Mode::Writer));
        QZ_TRY(fillNew(*connection, now));
        // The last close takes the log into the file.
    }
    QZ_TRY(syncFile(fresh));
    if (!QFile::rename(fresh, path)) {
        return fileError(path, QStringLiteral("rename"));
    }
    return syncFolder(QFileInfo(path).path());
}

Status renewIncarnation(StoreConnection& connection, Instant now) {
    QZ_TRY(connection.control("BEGIN IMMEDIATE"));
    QZ_TRY(writeMeta(connection, "incarnation", freshId()));
    QZ_TRY(writeMeta(connection, "restored_at", now.ms));
    return connection.control("COMMIT");
}

Result<QStringList> checkIntegrity(StoreConnection& connection) {
    QStringList problems;
    QZ_ASSIGN(Statement check,
              connection.prepare("PRAGMA integrity_check(100)", StoreConnection::Origin::Own));
    while (true) {
        QZ_ASSIGN(const bool row, check.step());
        if (!row) {
            break;
        }
        const QString line = check.text(0);
        if (line != u"ok") {
            problems.append(line);
        }
    }
    QZ_ASSIGN(Statement keys, connection.prepare("PRAGMA foreign_key_check", StoreConnection::Origin::Own));
    while (problems.size() < 200) {
        QZ_ASSIGN(const bool row, keys.step());
        if (!row) {
            break;
        }
        problems.append(
            QCoreApplication::translate("qz::Store", "Table %1, row %2: names a row of %3 that is missing")
                .arg(keys.text(0), keys.text(1), keys.text(2)));
    }
    return problems;
}

}  // namespace qz
