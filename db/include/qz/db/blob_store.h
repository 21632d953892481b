// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "qz/result.h"

namespace qz {

/// Attachments by content: blobs/ab/cdef… named by the SHA-256 of what is in them; written beside, synced and
/// renamed. Any thread.
class BlobStore {
public:
    /// `folder`: that of the store, which holds blobs/.
    explicit BlobStore(QString folder) : m_folder(std::move(folder)) {}
    /// Hex name of the content. Storing twice keeps one file.
    Result<QString> put(const QByteArray& content);
    Result<QString> putFile(const QString& path);
    /// Checked against its name; a changed file is Database with the name.
    [[nodiscard]] Result<QByteArray> get(const QString& sha256) const;
    /// The same into a file of its own, a piece at a time; nothing stands there unless all of it was as
    /// stored.
    Status copyTo(const QString& sha256, const QString& target) const;
    [[nodiscard]] bool contains(const QString& sha256) const;
    /// Deletes the content; success where it is not there. Only when no row names it any more.
    Status remove(const QString& sha256) const;
    /// Bytes on the disk; -1: not there.
    [[nodiscard]] qint64 size(const QString& sha256) const;

private:
    QString m_folder;
};

}  // namespace qz
