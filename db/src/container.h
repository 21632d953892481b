// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include "qz/jobs.h"
#include "qz/result.h"

namespace qz {

/// The backup container (.qzb): a zip with manifest.json first; its archive comment ends with the SHA-256 of
/// all bytes before it, so that a flipped byte anywhere is seen. It may hold only store.db, keys.json and
/// blobs/xx/….
struct ContainerFile {
    QString name;    ///< inside the container
    QString sha256;  ///< hex
    qint64 size = 0;
    QString path;  ///< on the disk; when writing
};

/// Writes beside and renames.
Status writeContainer(const QString& file, const QJsonObject& about, QList<ContainerFile> files,
                      JobControl& job);
/// Checks the seal, the manifest and the names; then puts every file into `folder` and checks its hash.
Result<QJsonObject> extractContainer(const QString& file, const QString& folder, JobControl& job);

}  // namespace qz
