// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_io.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace qz {

Error fileError(const QString& path, const QString& reason) {
    return {ErrorCode::Io,
            QCoreApplication::translate(
                "qz::Store",
                "%1 could not be read or written: %2. Check the drive, its free space and "
                "your rights to the folder.")
                .arg(QDir::toNativeSeparators(path), reason),
            reason, path};
}

Error lockError(const QLockFile& lock, const QString& path, const QString& busy) {
    if (lock.error() == QLockFile::LockFailedError) {
        return {ErrorCode::Busy, busy, {}, path};
    }
    // QLockFile keeps no number of the system.
    return fileError(path, lock.error() == QLockFile::PermissionError ? QStringLiteral("permission denied")
                                                                      : QStringLiteral("no room for a lock"));
}

Status syncFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)) {
        return fileError(path, file.errorString());
    }
#ifdef Q_OS_WIN
    const bool synced = _commit(file.handle()) == 0;
#else
    const bool synced = fsync(file.handle()) == 0;
#endif
    return synced ? Status() : Status(fileError(path, qt_error_string()));
}

Status syncFolder(const QString& folder) {
#ifdef Q_OS_WIN
    Q_UNUSED(folder)
#else
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) {
        return fileError(folder, qt_error_string());
    }
    const bool synced = fsync(handle) == 0;
    const QString reason = synced ? QString() : qt_error_string();
    ::close(handle);
    if (!synced) {
        return fileError(folder, reason);
    }
#endif
    return {};
}

Status writeWhole(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fileError(path, file.errorString());
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // QSaveFile of Qt 6.4 does not see on its own that the last bytes found no room.
    if (file.write(content) != content.size() || !file.flush() || !file.commit()) {
        return fileError(path, file.errorString());
    }
    return syncFolder(QFileInfo(path).path());
}

Result<QByteArray> readWhole(const QString& path, qint64 limit) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fileError(path, file.errorString());
    }
    if (file.size() > limit) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Store", "The file %1 is larger than it can be.").arg(path), {},
            path);
    }
    const QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return fileError(path, file.errorString());
    }
    return content;
}

Result<FileDigest> digestOf(const QString& path, qint64 length) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fileError(path, file.errorString());
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    FileDigest digest;
    QByteArray buffer(1 << 16, Qt::Uninitialized);
    while (length < 0 || digest.size < length) {
        const qint64 wanted =
            length < 0 ? buffer.size() : std::min<qint64>(buffer.size(), length - digest.size);
        const qint64 got = file.read(buffer.data(), wanted);
        if (got < 0) {
            return fileError(path, file.errorString());
        }
        if (got == 0) {
            break;
        }
        hash.addData(QByteArrayView(buffer.constData(), got));
        digest.size += got;
    }
    digest.sha256 = QString::fromLatin1(hash.result().toHex());
    return digest;
}

}  // namespace qz
