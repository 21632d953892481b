// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/db/blob_store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

#include "file_io.h"
#include "qz/db/digest.h"

namespace qz {

namespace {

bool isName(const QString& sha256) {
    if (sha256.size() != 64) {
        return false;
    }
    for (const QChar c : sha256) {
        if (!((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'))) {
            return false;
        }
    }
    return true;
}

QString pathOf(const QString& folder, const QString& sha256) {
    return QStringLiteral("%1/blobs/%2/%3").arg(folder, sha256.left(2), sha256.mid(2));
}

bool isSound(const QString& path, const QString& sha256) {
    if (!QFileInfo::exists(path)) {
        return false;
    }
    const Result<FileDigest> digest = digestOf(path);
    return digest.ok() && digest->sha256 == sha256;
}

/// Puts the written file in its place; a damaged one there is replaced.
Status settle(QTemporaryFile& file, const QString& folder, const QString& sha256) {
    const QString path = pathOf(folder, sha256);
    if (isSound(path, sha256)) {
        return {};
    }
    const QString parent = QFileInfo(path).path();
    if (!QDir().mkpath(parent)) {
        return fileError(parent, QStringLiteral("mkpath"));
    }
    const QString name = file.fileName();
    file.close();
    QZ_TRY(syncFile(name));
    if (QFileInfo::exists(path) && !QFile::remove(path)) {
        return fileError(path, QStringLiteral("remove"));
    }
    if (!file.rename(path)) {
        return fileError(path, file.errorString());
    }
    file.setAutoRemove(false);
    QZ_TRY(syncFolder(parent));
    return syncFolder(folder + QStringLiteral("/blobs"));
}

Status openBeside(QTemporaryFile& file, const QString& folder) {
    const QString blobs = folder + QStringLiteral("/blobs");
    if (!QDir().mkpath(blobs)) {
        return fileError(blobs, QStringLiteral("mkpath"));
    }
    file.setFileTemplate(blobs + QStringLiteral("/new-XXXXXX"));
    return file.open() ? Status() : Status(fileError(blobs, file.errorString()));
}

/// Copies all of `source` and gives the hex hash of what went through.
Result<QString> pour(QFile& source, QFileDevice& target) {
    Sha256 hash;
    QByteArray buffer(1 << 16, Qt::Uninitialized);
    while (true) {
        const qint64 got = source.read(buffer.data(), buffer.size());
        if (got < 0) {
            return fileError(source.fileName(), source.errorString());
        }
        if (got == 0) {
            return hash.hex();
        }
        hash.add(QByteArrayView(buffer.constData(), got));
        if (target.write(buffer.constData(), got) != got) {
            return fileError(target.fileName(), target.errorString());
        }
    }
}

Error missing(const QString& sha256) {
    return makeError(ErrorCode::NotFound,
                     QCoreApplication::translate("qz::Store",
                                                 "The attachment %1 is not in the store. Restore it "
                                                 "from a backup.")
                         .arg(sha256),
                     {}, sha256);
}

Error changed(const QString& sha256) {
    return makeError(ErrorCode::Database,
                     QCoreApplication::translate("qz::Store",
                                                 "The attachment %1 is not what was stored. Restore "
                                                 "it from a backup.")
                         .arg(sha256),
                     {}, sha256);
}

}  // namespace

Result<QString> BlobStore::put(const QByteArray& content) {
    const QString sha256 =
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    if (isSound(pathOf(m_folder, sha256), sha256)) {
        return sha256;
    }
    QTemporaryFile file;
    QZ_TRY(openBeside(file, m_folder));
    if (file.write(content) != content.size() || !file.flush()) {
        return fileError(file.fileName(), file.errorString());
    }
    QZ_TRY(settle(file, m_folder, sha256));
    return sha256;
}

Result<QString> BlobStore::putFile(const QString& path) {
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        return fileError(path, source.errorString());
    }
    QTemporaryFile file;
    QZ_TRY(openBeside(file, m_folder));
    QZ_ASSIGN(const QString sha256, pour(source, file));
    if (!file.flush()) {
        return fileError(file.fileName(), file.errorString());
    }
    QZ_TRY(settle(file, m_folder, sha256));
    return sha256;
}

Result<QByteArray> BlobStore::get(const QString& sha256) const {
    const QString path = pathOf(m_folder, sha256);
    if (!isName(sha256) || !QFileInfo::exists(path)) {
        return missing(sha256);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fileError(path, file.errorString());
    }
    const QByteArray content = file.readAll();
    if (QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()) !=
        sha256) {
        return changed(sha256);
    }
    return content;
}

Status BlobStore::copyTo(const QString& sha256, const QString& target) const {
    const QString path = pathOf(m_folder, sha256);
    if (!isName(sha256) || !QFileInfo::exists(path)) {
        return missing(sha256);
    }
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        return fileError(path, source.errorString());
    }
    QSaveFile copy(target);
    if (!copy.open(QIODevice::WriteOnly)) {
        return fileError(target, copy.errorString());
    }
    QZ_ASSIGN(const QString found, pour(source, copy));
    if (found != sha256) {
        return changed(sha256);  // what was written beside goes with the QSaveFile
    }
    return copy.flush() && copy.commit() ? Status() : Status(fileError(target, copy.errorString()));
}

bool BlobStore::contains(const QString& sha256) const {
    return isName(sha256) && QFileInfo::exists(pathOf(m_folder, sha256));
}

Status BlobStore::remove(const QString& sha256) const {
    if (!contains(sha256)) {
        return {};
    }
    QFile file(pathOf(m_folder, sha256));
    return file.remove() ? Status() : Status(fileError(file.fileName(), file.errorString()));
}

qint64 BlobStore::size(const QString& sha256) const {
    return contains(sha256) ? QFileInfo(pathOf(m_folder, sha256)).size() : -1;
}

}  // namespace qz
