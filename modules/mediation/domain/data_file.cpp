// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/data_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace qz::mediation {

Result<QJsonObject> dataFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::mediation::Tables", "%1 cannot be read: %2")
                             .arg(path, file.errorString()));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::mediation::Tables", "%1 is not well formed: %2")
                             .arg(path, error.errorString()));
    }
    return document.object();
}

}  // namespace qz::mediation
