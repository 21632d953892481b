// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "qz/result.h"

class QLockFile;

namespace qz {

/// Small pieces of writing that must survive a power cut. Any thread.
Error fileError(const QString& path, const QString& reason);
/// Why a lock was not taken: `busy` only where another program holds it; a full disk and a folder without
/// rights are told as what they are.
Error lockError(const QLockFile& lock, const QString& path, const QString& busy);
/// The bytes of a file are on the disk.
Status syncFile(const QString& path);
/// The names in a folder are on the disk (nothing to do on Windows).
Status syncFolder(const QString& folder);
/// Written beside, synced and renamed; readable by the owner only.
Status writeWhole(const QString& path, const QByteArray& content);
[[nodiscard]] Result<QByteArray> readWhole(const QString& path, qint64 limit);
struct FileDigest {
    QString sha256;  ///< hex
    qint64 size = 0;
};
/// Of the first `length` bytes (-1: all).
[[nodiscard]] Result<FileDigest> digestOf(const QString& path, qint64 length = -1);

}  // namespace qz
