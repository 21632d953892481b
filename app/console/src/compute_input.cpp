// SPDX-License-Identifier: GPL-3.0-or-later
#include "compute_input.h"

#include <QCoreApplication>
#include <cmath>

namespace qz {
namespace {

constexpr double kLargestInteger = 9007199254740992.0;  // 2⁵³: beyond it JSON numbers are not whole any more

}  // namespace

Error ComputeInput::wrong(const QString& path, const QString& expected) {
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate("qz::Compute", "At %1 %2 is expected.").arg(path, expected),
                     {}, path);
}

QString ComputeInput::item(const QString& path, qsizetype index) {
    return QStringLiteral("%1[%2]").arg(path).arg(index);
}

QString ComputeInput::pathOf(const QString& key) const { return m_path + QLatin1Char('.') + key; }

Status ComputeInput::allow(const QStringList& keys) const {
    for (const QString& key : m_object.keys()) {
        if (!keys.contains(key)) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate("qz::Compute", "The key “%1” is not known; there are %2.")
                    .arg(key, keys.join(QStringLiteral(", "))),
                {}, pathOf(key));
        }
    }
    return {};
}

Result<QJsonValue> ComputeInput::required(const QString& key) const {
    const auto found = m_object.constFind(key);
    if (found == m_object.constEnd()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Compute", "The key “%1” is missing.").arg(key), {},
                         pathOf(key));
    }
    return QJsonValue(found.value());
}

Result<ComputeInput> ComputeInput::asObject(const QJsonValue& value, const QString& path) {
    if (!value.isObject()) {
        return wrong(path, QCoreApplication::translate("qz::Compute", "an object {…}"));
    }
    return ComputeInput(value.toObject(), path);
}

Result<QJsonArray> ComputeInput::asList(const QJsonValue& value, const QString& path) {
    if (!value.isArray()) {
        return wrong(path, QCoreApplication::translate("qz::Compute", "a list […]"));
    }
    return value.toArray();
}

Result<QString> ComputeInput::asText(const QJsonValue& value, const QString& path) {
    if (!value.isString()) {
        return wrong(path, QCoreApplication::translate("qz::Compute", "a text"));
    }
    return value.toString();
}

Result<double> ComputeInput::asNumber(const QJsonValue& value, const QString& path) {
    if (!value.isDouble() || !std::isfinite(value.toDouble())) {
        return wrong(path, QCoreApplication::translate("qz::Compute", "a number"));
    }
    return value.toDouble();
}

Result<qint64> ComputeInput::asInteger(const QJsonValue& value, const QString& path) {
    const double number = value.toDouble(0.5);
    if (!value.isDouble() || std::abs(number) > kLargestInteger || number != std::floor(number)) {
        return wrong(path, QCoreApplication::translate("qz::Compute", "a whole number"));
    }
    return static_cast<qint64>(number);
}

Result<qint64> ComputeInput::asCount(const QJsonValue& value, const QString& path) {
    const Result<qint64> number = asInteger(value, path);
    if (!number || *number < 0) {
        return wrong(path,
                     QCoreApplication::translate("qz::Compute", "a count, a whole number not below 0,"));
    }
    return number;
}

Result<QString> ComputeInput::text(const QString& key) const {
    QZ_ASSIGN(const QJsonValue value, required(key));
    return asText(value, pathOf(key));
}

Result<qint64> ComputeInput::integer(const QString& key) const {
    QZ_ASSIGN(const QJsonValue value, required(key));
    return asInteger(value, pathOf(key));
}

Result<qint64> ComputeInput::count(const QString& key) const {
    QZ_ASSIGN(const QJsonValue value, required(key));
    return asCount(value, pathOf(key));
}

Result<double> ComputeInput::number(const QString& key) const {
    QZ_ASSIGN(const QJsonValue value, required(key));
    return asNumber(value, pathOf(key));
}

Result<bool> ComputeInput::flag(const QString& key) const {
    QZ_ASSIGN(const QJsonValue value, required(key));
    if (!value.isBool()) {
        return wrong(pathOf(key), QCoreApplication::translate("qz::Compute", "true or false"));
    }
    return value.toBool();
}

Result<bool> ComputeInput::flagOr(const QString& key, bool fallback) const {
    return has(key) ? flag(key) : Result<bool>(fallback);
}

Result<QString> ComputeInput::textOr(const QString& key, const QString& fallback) const {
    return has(key) ? text(key) : Result<QString>(fallback);
}

Result<QJsonArray> ComputeInput::list(const QString& key) const {
    QZ_ASSIGN(const QJsonValue value, required(key));
    return asList(value, pathOf(key));
}

Result<ComputeInput> ComputeInput::object(const QString& key) const {
    QZ_ASSIGN(const QJsonValue value, required(key));
    return asObject(value, pathOf(key));
}

Result<QStringList> ComputeInput::texts(const QString& key) const {
    QZ_ASSIGN(const QJsonArray values, list(key));
    QStringList result;
    for (qsizetype i = 0; i < values.size(); ++i) {
        QZ_ASSIGN(const QString value, asText(values.at(i), item(pathOf(key), i)));
        result.append(value);
    }
    return result;
}

Result<QList<qint64>> ComputeInput::counts(const QString& key) const {
    QZ_ASSIGN(const QJsonArray values, list(key));
    QList<qint64> result;
    for (qsizetype i = 0; i < values.size(); ++i) {
        QZ_ASSIGN(const qint64 value, asCount(values.at(i), item(pathOf(key), i)));
        result.append(value);
    }
    return result;
}

Error atInput(Error error) {
    error.where = error.where.isEmpty() ? QStringLiteral("$") : QStringLiteral("$.") + error.where;
    return error;
}

}  // namespace qz
