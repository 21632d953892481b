// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_fields.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <cmath>

namespace qz {
namespace {

constexpr qint64 kLargestFile = 16 * 1024 * 1024;

QString placeOf(const QString& place, const QString& key) {
    return place.isEmpty() ? key : place + QLatin1Char('.') + key;
}

Error wrongType(const QString& expected, const QString& place) {
    return jsonError(QCoreApplication::translate("qz::DataFile", "%1 is expected there.").arg(expected),
                     place);
}

}  // namespace

Error jsonError(const QString& what, const QString& place) {
    return makeError(
        ErrorCode::Invalid,
        place.isEmpty() ? what : QCoreApplication::translate("qz::DataFile", "At %1: %2").arg(place, what),
        {}, place);
}

Result<QJsonObject> jsonDocumentObject(const QByteArray& json) {
    QByteArray text = json;
    if (text.startsWith("\xEF\xBB\xBF")) {
        text.remove(0, 3);
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::DataFile", "This is not JSON: %1 at byte %2.")
                             .arg(problem.errorString())
                             .arg(problem.offset),
                         problem.errorString(), QStringLiteral("byte %1").arg(problem.offset));
    }
    if (!document.isObject()) {
        return jsonError(QCoreApplication::translate("qz::DataFile", "A JSON object {…} is expected."), {});
    }
    return document.object();
}

Result<QString> jsonString(const QJsonObject& object, const QString& key, const QString& place) {
    const QJsonValue value = object.value(key);
    if (!value.isString() || value.toString().isEmpty()) {
        return wrongType(QCoreApplication::translate("qz::DataFile", "A text"), placeOf(place, key));
    }
    return value.toString();
}

Result<QString> jsonStringOr(const QJsonObject& object, const QString& key, const QString& place,
                             const QString& fallback) {
    if (!object.contains(key)) {
        return fallback;
    }
    return jsonString(object, key, place);
}

Result<bool> jsonBool(const QJsonObject& object, const QString& key, const QString& place) {
    const QJsonValue value = object.value(key);
    if (!value.isBool()) {
        return wrongType(QCoreApplication::translate("qz::DataFile", "true or false"), placeOf(place, key));
    }
    return value.toBool();
}

Result<int> jsonInt(const QJsonObject& object, const QString& key, const QString& place) {
    const QJsonValue value = object.value(key);
    const double number = value.toDouble(0.5);
    if (!value.isDouble() || std::abs(number) > 1e9 || number != std::floor(number)) {
        return wrongType(QCoreApplication::translate("qz::DataFile", "A whole number"), placeOf(place, key));
    }
    return static_cast<int>(number);
}

Result<QDate> jsonDate(const QJsonObject& object, const QString& key, const QString& place) {
    const QString text = object.value(key).toString();
    const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid()) {
        return wrongType(QCoreApplication::translate("qz::DataFile", "A date like 2026-09-30"),
                         placeOf(place, key));
    }
    return date;
}

Result<QJsonArray> jsonArray(const QJsonObject& object, const QString& key, const QString& place) {
    const QJsonValue value = object.value(key);
    if (!value.isArray()) {
        return wrongType(QCoreApplication::translate("qz::DataFile", "A list […]"), placeOf(place, key));
    }
    return value.toArray();
}

Result<QByteArray> readDataFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::DataFile",
                                                     "“%1” cannot be read: %2. Check that the program "
                                                     "is installed completely.")
                             .arg(path, file.errorString()),
                         file.errorString(), path);
    }
    if (file.size() > kLargestFile) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::DataFile",
                                                     "“%1” is larger than 16 MB: it is not a data "
                                                     "file of this program.")
                             .arg(path),
                         {}, path);
    }
    return file.readAll();
}

}  // namespace qz
