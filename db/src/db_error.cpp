// SPDX-License-Identifier: GPL-3.0-or-later
#include "db_error.h"

#include <sqlite3.h>

#include <QCoreApplication>

namespace qz {

namespace {

Error constraintError(int code, const QString& detail) {
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
        code == SQLITE_CONSTRAINT_ROWID) {
        return {ErrorCode::Conflict,
                QCoreApplication::translate(
                    "qz::Store", "There is already a record with this number or name. Nothing was saved."),
                detail,
                {}};
    }
    return {ErrorCode::Invalid,
            QCoreApplication::translate(
                "qz::Store",
                "The record breaks a rule of the store (a value is missing, out of range or names "
                "a record that does not exist). Nothing was saved."),
            detail,
            {}};
}

Error diskFullError(const QString& detail) {
    return {ErrorCode::Io,
            QCoreApplication::translate("qz::Store",
                                        "The disk is full. Nothing was saved and the store is as it was; "
                                        "free some space on the drive of the store and try again."),
            detail,
            {}};
}

}  // namespace

Error damagedError(const QString& path, const QString& detail) {
    return {ErrorCode::Database,
            QCoreApplication::translate(
                "qz::Store",
                "The store file %1 is damaged. Nothing was changed in it. Copy the folder to "
                "a safe place, then restore the latest backup.")
                .arg(path),
            detail, path};
}

Error databaseError(int code, const QString& sqliteText, const QString& what) {
    const QString detail = QStringLiteral("SQLite %1: %2 [%3]").arg(code).arg(sqliteText, what);
    switch (code & 0xff) {
        case SQLITE_FULL:
            return diskFullError(detail);
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
            return {
                ErrorCode::Io,
                QCoreApplication::translate("qz::Store",
                                            "The store could not be read or written (%1). Check the drive "
                                            "of the store and its free space.")
                    .arg(sqliteText),
                detail,
                {}};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {ErrorCode::Busy,
                    QCoreApplication::translate("qz::Store", "The store is busy. Try again in a moment."),
                    detail,
                    {}};
        case SQLITE_CONSTRAINT:
            return constraintError(code, detail);
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return damagedError(QStringLiteral("store.db"), detail);
        case SQLITE_READONLY:
            return {ErrorCode::Denied,
                    QCoreApplication::translate("qz::Store", "The store is open for reading only."),
                    detail,
                    {}};
        case SQLITE_INTERRUPT:
            return {ErrorCode::Cancelled,
                    QCoreApplication::translate("qz::Store", "The work was cancelled."),
                    detail,
                    {}};
        case SQLITE_TOOBIG:
            return {ErrorCode::Invalid,
                    QCoreApplication::translate("qz::Store", "A value is too large for the store."),
                    detail,
                    {}};
        case SQLITE_AUTH:
            return {ErrorCode::Bug,
                    QCoreApplication::translate(
                        "qz::Store",
                        "The program tried to change the store past its guard. Nothing was "
                        "saved; please report this."),
                    detail,
                    {}};
        default:
            return {
                ErrorCode::Bug,
                QCoreApplication::translate("qz::Store",
                                            "The store refused a statement of the program (%1). Nothing was "
                                            "saved; please report this.")
                    .arg(sqliteText),
                detail,
                {}};
    }
}

Error databaseError(sqlite3* handle, int code, const QString& what) {
    const int extended = handle != nullptr ? sqlite3_extended_errcode(handle) : code;
    const bool same = (extended & 0xff) == (code & 0xff);
    const QString text =
        QString::fromUtf8(handle != nullptr && same ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    return databaseError(same ? extended : code, text, what);
}

}  // namespace qz
