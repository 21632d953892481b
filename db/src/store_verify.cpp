// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>

#include "database_file.h"
#include "file_io.h"
#include "store_private.h"

namespace qz {

namespace {

/// Every file under blobs/ against the hash that is its name.
Result<QStringList> checkBlobs(const QString& folder) {
    QStringList problems;
    QDirIterator files(folder + QStringLiteral("/blobs"), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QFileInfo info(path);
        const QString name = QFileInfo(info.path()).fileName() + info.fileName();
        if (name.size() != 64) {
            continue;
        }
        QZ_ASSIGN(const FileDigest digest, digestOf(path));
        if (digest.sha256 != name) {
            problems.append(
                QCoreApplication::translate("qz::Store", "Attachment %1 is not what was stored").arg(name));
        }
    }
    return problems;
}

}  // namespace

QFuture<Result<QStringList>> Store::verify() const {
    auto promise = std::make_shared<QPromise<Result<QStringList>>>();
    promise->start();
    d->m_readers->enqueue([promise, folder = d->m_folder](StoreConnection* connection, const Error* error) {
        const auto check = [&]() -> Result<QStringList> {
            if (connection == nullptr) {
                return *error;
            }
            QZ_ASSIGN(QStringList problems, checkIntegrity(*connection));
            QZ_ASSIGN(const QStringList blobs, checkBlobs(folder));
            return problems + blobs;
        };
        promise->addResult(check());
        promise->finish();
    });
    return promise->future();
}

}  // namespace qz
