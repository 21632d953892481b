// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrator.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

#include "file_io.h"
#include "store_private.h"

namespace qz {

namespace {

constexpr qint64 kMostBytes = 16 * 1024 * 1024;
using Origin = StoreConnection::Origin;

struct Applied {
    QString name;
    QString sha256;
    bool compatible = false;
};

QString label(const QString& module, const QString& name) { return module + u'/' + name; }

QString sha256Of(const QByteArray& content) {
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

Error changedError(const QString& what) {
    return {
        ErrorCode::Conflict,
        QCoreApplication::translate("qz::Store",
                                    "The migration %1 is not the one that was released. Install the program "
                                    "again from its package; the store was not changed.")
            .arg(what),
        {},
        what};
}

/// A file may say in its first comment lines that older programs can go on with the store: "-- compatible".
bool saysCompatible(const QByteArray& content) {
    for (const QByteArray& line : content.left(2000).split('\n')) {
        const QByteArray text = line.trimmed();
        if (!text.isEmpty() && !text.startsWith("--")) {
            return false;
        }
        if (text == "-- compatible") {
            return true;
        }
    }
    return false;
}

Result<QMap<int, Applied>> appliedOf(StoreConnection& connection, const QString& module) {
    QZ_ASSIGN(Statement rows,
              connection.prepare("SELECT number,name,sha256,compatible FROM schema_migrations "
                                 "WHERE module=? ORDER BY number",
                                 Origin::Own));
    rows.bind(0, module);
    QMap<int, Applied> applied;
    while (true) {
        QZ_ASSIGN(const bool row, rows.step());
        if (!row) {
            return applied;
        }
        applied.insert(int(rows.integer(0)), {rows.text(1), rows.text(2), rows.integer(3) != 0});
    }
}

Status checkApplied(const QString& module, const QMap<int, Applied>& applied, const QList<Migration>& files) {
    for (auto it = applied.begin(); it != applied.end(); ++it) {
        if (it.key() > files.size()) {
            if (!it->compatible) {
                return makeError(
                    ErrorCode::Unsupported,
                    QCoreApplication::translate(
                        "qz::Store",
                        "The store was written by a newer version of the program (%1). Install that "
                        "version, or restore a backup made before it; nothing was changed.")
                        .arg(label(module, it->name)),
                    {}, label(module, it->name));
            }
        } else if (files.at(it.key() - 1).sha256.compare(it->sha256, Qt::CaseInsensitive) != 0) {
            return changedError(label(module, it->name));
        }
    }
    return {};
}

Status checkNumbers(const QString& module, const QList<Migration>& files) {
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (files.at(i).number != i + 1) {
            return makeError(ErrorCode::Invalid,
                             QCoreApplication::translate(
                                 "qz::Store",
                                 "The migrations of %1 are not complete: number %2 is missing. Install "
                                 "the program again from its package.")
                                 .arg(module)
                                 .arg(i + 1),
                             {}, module);
        }
    }
    return {};
}

Status copyBefore(StorePrivate& store, StoreConnection& connection, const QString& what) {
    const QString folder = store.m_folder + QStringLiteral("/backups");
    if (!QDir().mkpath(folder)) {
        return fileError(folder, QStringLiteral("mkpath"));
    }
    QString stamp = CivilTime::fromInstant(store.now()).toString();
    stamp.remove(u':').remove(u'-');
    const QString base = QStringLiteral("%1/pre-migration-%2").arg(folder, stamp);
    QString path = base + QStringLiteral(".db");
    for (int i = 2; QFileInfo::exists(path); ++i) {
        path = QStringLiteral("%1-%2.db").arg(base).arg(i);
    }
    QString literal = path;
    literal.replace(u'\'', QStringLiteral("''"));
    if (const Status copied = connection.control(QStringLiteral("VACUUM INTO '%1'").arg(literal).toUtf8());
        !copied) {
        QFile::remove(path);
        Error error = copied.error();
        error.message =
            QCoreApplication::translate("qz::Store", "No copy could be made before the change %1: %2")
                .arg(what, error.message);
        return error;
    }
    QZ_TRY(syncFile(path));
    store.m_copied = true;
    return syncFolder(folder);
}

Status applyInside(StorePrivate& store, StoreConnection& connection, const Migration& file,
                   const QByteArray& content, int& done) {
    QZ_TRY(connection.runScript(content, Origin::Script, &done));
    if (!connection.inTransaction()) {
        return makeError(ErrorCode::Invalid, QStringLiteral("the file ends the transaction"));
    }
    QZ_ASSIGN(Statement keys, connection.prepare("PRAGMA foreign_key_check", Origin::Own));
    QZ_ASSIGN(const bool broken, keys.step());
    if (broken) {
        return makeError(
            ErrorCode::Invalid,
            QStringLiteral("rows of %1 name missing rows of %2").arg(keys.text(0), keys.text(2)));
    }
    QZ_ASSIGN(Statement row,
              connection.prepare("INSERT INTO schema_migrations(module,number,name,sha256,compatible,"
                                 "applied_at) VALUES(?,?,?,?,?,?)",
                                 Origin::Own));
    row.bindAll(file.module, qint64(file.number), file.name, file.sha256.toLower(),
                qint64(saysCompatible(content)), store.now().ms);
    return row.run();
}

Status apply(StorePrivate& store, StoreConnection& connection, const Migration& file,
             const QByteArray& content) {
    connection.forgetStatements();
    // A table that is built anew would empty its children; the check at the end stands in.
    QZ_TRY(connection.control("PRAGMA foreign_keys=OFF"));
    int done = 0;
    Status result = connection.control("BEGIN IMMEDIATE");
    if (result.ok()) {
        result = applyInside(store, connection, file, content, done);
        if (result.ok()) {
            result = connection.control("COMMIT");
        }
        if (!result && connection.inTransaction()) {
            (void)connection.control("ROLLBACK").ok();
        }
    }
    connection.forgetStatements();
    QZ_TRY(connection.control("PRAGMA foreign_keys=ON"));
    if (result.ok()) {
        return {};
    }
    const Error& cause = result.error();
    return makeError(
        cause.code == ErrorCode::Io ? ErrorCode::Io : ErrorCode::Database,
        QCoreApplication::translate("qz::Store",
                                    "The migration %1 failed at statement %2; the store is as it was "
                                    "before it. Report this with the log.")
            .arg(label(file.module, file.name))
            .arg(done + 1),
        cause.detail.isEmpty() ? cause.message : cause.detail, label(file.module, file.name));
}

}  // namespace

Status runMigrations(StorePrivate& store, StoreConnection& connection, const QString& module,
                     const QList<Migration>& files) {
    QZ_TRY(checkNumbers(module, files));
    QList<QByteArray> contents;
    QList<Migration> checked = files;
    for (Migration& file : checked) {
        QZ_ASSIGN(const QByteArray content, readWhole(file.path, kMostBytes));
        const QString sha256 = sha256Of(content);
        if (!file.sha256.isEmpty() && file.sha256.compare(sha256, Qt::CaseInsensitive) != 0) {
            return changedError(label(module, file.name));
        }
        file.sha256 = sha256;
        file.module = module;
        contents.append(content);
    }
    QZ_ASSIGN(const auto applied, appliedOf(connection, module));
    QZ_TRY(checkApplied(module, applied, checked));
    for (qsizetype i = 0; i < checked.size(); ++i) {
        const Migration& file = checked.at(i);
        if (applied.contains(file.number)) {
            continue;
        }
        if (store.m_readOnly) {
            return makeError(ErrorCode::Unsupported,
                             QCoreApplication::translate(
                                 "qz::Store",
                                 "The store was written by an older version of the program (%1 is "
                                 "missing) and is open for reading only. Open it once for writing.")
                                 .arg(label(module, file.name)),
                             {}, label(module, file.name));
        }
        if (store.m_hadMigrations && !store.m_copied) {
            QZ_TRY(copyBefore(store, connection, label(module, file.name)));
        }
        QZ_TRY(apply(store, connection, file, contents.at(i)));
    }
    return {};
}

Status Store::migrate(const QString& module, const QList<Migration>& files) {
    return d->runAndWait(
        [&](StoreConnection& connection) { return runMigrations(*d, connection, module, files); });
}

Result<QList<Migration>> Store::migrationsIn(const QString& module, const QString& folder) {
    static const QRegularExpression kName(QStringLiteral("^(\\d{4})_[a-z0-9_]+\\.sql$"));
    QList<Migration> files;
    const QDir dir(folder);
    if (!dir.exists()) {
        return fileError(folder, QCoreApplication::translate("qz::Store", "the folder is missing"));
    }
    for (const QString& name : dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        const QRegularExpressionMatch match = kName.match(name);
        if (!match.hasMatch()) {
            return makeError(ErrorCode::Invalid,
                             QCoreApplication::translate("qz::Store",
                                                         "%1 is not the name of a migration "
                                                         "(0001_name.sql).")
                                 .arg(name),
                             {}, dir.absoluteFilePath(name));
        }
        QZ_ASSIGN(const FileDigest digest, digestOf(dir.absoluteFilePath(name)));
        files.append({module, match.captured(1).toInt(), name, digest.sha256, dir.absoluteFilePath(name)});
    }
    QZ_TRY(checkNumbers(module, files));
    return files;
}

}  // namespace qz
