// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include "qz/result.h"

namespace qz {

/// Typed reading of the data files of the kernel. Errors are Invalid and name the place ("days[3].date").
[[nodiscard]] Result<QJsonObject> jsonDocumentObject(const QByteArray& json);
[[nodiscard]] Result<QString> jsonString(const QJsonObject& object, const QString& key, const QString& place);
[[nodiscard]] Result<QString> jsonStringOr(const QJsonObject& object, const QString& key,
                                           const QString& place, const QString& fallback);
[[nodiscard]] Result<bool> jsonBool(const QJsonObject& object, const QString& key, const QString& place);
[[nodiscard]] Result<int> jsonInt(const QJsonObject& object, const QString& key, const QString& place);
[[nodiscard]] Result<QDate> jsonDate(const QJsonObject& object, const QString& key, const QString& place);
[[nodiscard]] Result<QJsonArray> jsonArray(const QJsonObject& object, const QString& key,
                                           const QString& place);
[[nodiscard]] Error jsonError(const QString& what, const QString& place);
/// The whole of a file; at most 16 MB.
[[nodiscard]] Result<QByteArray> readDataFile(const QString& path);

}  // namespace qz
