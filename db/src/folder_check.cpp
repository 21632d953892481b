// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_check.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStorageInfo>
#include <array>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#elif defined(Q_OS_LINUX)
#include <sys/vfs.h>
#endif

static void initResources() { Q_INIT_RESOURCE(qz_db_data); }

namespace qz {

namespace {

/// The deepest part of the path that is there, links resolved.
QString existingPart(const QString& folder) {
    QFileInfo info(folder);
    while (!info.exists() && !info.isRoot()) {
        info.setFile(info.path());
    }
    return info.canonicalFilePath();
}

bool matches(const QString& part, const QJsonObject& entry) {
    const QString name = entry.value(u"name").toString();
    if (part.compare(name, Qt::CaseInsensitive) == 0) {
        return true;
    }
    // "OneDrive - Company", "Dropbox (Personal)", "Nutstore 2"
    return entry.value(u"prefix").toBool() && part.startsWith(name, Qt::CaseInsensitive) &&
           !part.at(name.size()).isLetter();
}

QString syncedPart(const QString& path, const QJsonArray& known) {
    const QStringList parts = QDir::fromNativeSeparators(path).split(u'/', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        for (const QJsonValue& entry : known) {
            if (matches(part, entry.toObject())) {
                return part;
            }
        }
    }
    return {};
}

Result<QJsonArray> knownSyncedFolders() {
    initResources();
    QFile file(QStringLiteral(":/qz/db/synced_folders.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    const QJsonArray known =
        opened ? QJsonDocument::fromJson(file.readAll()).object().value(u"folders").toArray() : QJsonArray();
    if (known.isEmpty()) {
        return makeError(ErrorCode::Bug,
                         QStringLiteral("The list of synced folders is missing from the program"));
    }
    return known;
}

#ifdef Q_OS_LINUX
/// Types of <linux/magic.h> and the manual page statfs(2) that live on another machine.
bool isNetworkMagic(quint32 type) {
    static constexpr std::array<quint32, 10> kTypes{0x6969,     0x517B,     0xFF534D42, 0xFE534D42,
                                                    0x564C,     0x5346414F, 0x73757245, 0x00C36400,
                                                    0x0BD00BD0, 0x01021997};
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}
#endif

/// Empty where the drive is local, else what it is.
QString networkType(const QString& path) {
#ifdef Q_OS_WIN
    const QString native = QDir::toNativeSeparators(path);
    if (native.startsWith(QStringLiteral("\\\\"))) {
        return QStringLiteral("UNC");
    }
    const QString root = native.left(3);
    return GetDriveTypeW(reinterpret_cast<const wchar_t*>(root.utf16())) == DRIVE_REMOTE ? root : QString();
#else
    static const std::array<const char*, 16> kNames{
        "nfs",         "nfs4",       "cifs",           "smb3",      "smbfs",
        "afs",         "9p",         "ceph",           "davfs",     "fuse.sshfs",
        "fuse.rclone", "fuse.davfs", "fuse.glusterfs", "fuse.s3fs", "fuse.gvfsd-fuse",
        "fuse.ceph"};
    const QByteArray type = QStorageInfo(path).fileSystemType();
    if (std::find(kNames.begin(), kNames.end(), type) != kNames.end()) {
        return QString::fromLatin1(type);
    }
#ifdef Q_OS_LINUX
    struct statfs info {};
    if (statfs(QFile::encodeName(path).constData(), &info) == 0 && isNetworkMagic(quint32(info.f_type))) {
        return type.isEmpty() ? QStringLiteral("network") : QString::fromLatin1(type);
    }
#endif
    return {};
#endif
}

}  // namespace

Status checkStoreFolder(const QString& folder) {
    const QString existing = existingPart(folder);
    QZ_ASSIGN(const QJsonArray known, knownSyncedFolders());
    for (const QString& path : {QFileInfo(folder).absoluteFilePath(), existing}) {
        const QString part = syncedPart(path, known);
        if (!part.isEmpty()) {
            return makeError(
                ErrorCode::Unsupported,
                QCoreApplication::translate(
                    "qz::Store",
                    "%1 lies in the synced folder \"%2\". A cloud client copies files while they are "
                    "being written and would destroy the store. Choose a folder that is not synced, for "
                    "example on drive D or in your home folder, and keep backups in the synced one.")
                    .arg(QDir::toNativeSeparators(folder), part),
                {}, folder);
        }
    }
    const QString type = networkType(existing);
    if (!type.isEmpty()) {
        return makeError(ErrorCode::Unsupported,
                         QCoreApplication::translate(
                             "qz::Store",
                             "%1 lies on a network drive (%2), where a store can lose data. Choose a "
                             "folder on a drive of this computer, and keep backups on the network.")
                             .arg(QDir::toNativeSeparators(folder), type),
                         {}, folder);
    }
    return {};
}

}  // namespace qz
