// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

#include "qz/result.h"
#include "qz/time.h"

namespace qz {

/// Strict reading of one JSON object of the input: every error is Invalid and names its path.
class ComputeInput {
public:
    ComputeInput(QJsonObject object, QString path) : m_object(std::move(object)), m_path(std::move(path)) {}

    /// Refuses keys that are not in the list.
    [[nodiscard]] Status allow(const QStringList& keys) const;
    [[nodiscard]] bool has(const QString& key) const { return m_object.contains(key); }
    [[nodiscard]] QString pathOf(const QString& key) const;
    [[nodiscard]] QStringList keys() const { return m_object.keys(); }

    [[nodiscard]] Result<QString> text(const QString& key) const;
    [[nodiscard]] Result<qint64> integer(const QString& key) const;
    [[nodiscard]] Result<qint64> count(const QString& key) const;  ///< not negative
    [[nodiscard]] Result<double> number(const QString& key) const;
    [[nodiscard]] Result<bool> flag(const QString& key) const;
    [[nodiscard]] Result<bool> flagOr(const QString& key, bool fallback) const;
    [[nodiscard]] Result<QString> textOr(const QString& key, const QString& fallback) const;
    [[nodiscard]] Result<QJsonArray> list(const QString& key) const;
    [[nodiscard]] Result<ComputeInput> object(const QString& key) const;
    [[nodiscard]] Result<QStringList> texts(const QString& key) const;
    [[nodiscard]] Result<QList<qint64>> counts(const QString& key) const;
    [[nodiscard]] QJsonValue raw(const QString& key) const { return m_object.value(key); }

    [[nodiscard]] static Error wrong(const QString& path, const QString& expected);
    [[nodiscard]] static Result<ComputeInput> asObject(const QJsonValue& value, const QString& path);
    [[nodiscard]] static Result<QJsonArray> asList(const QJsonValue& value, const QString& path);
    [[nodiscard]] static Result<QString> asText(const QJsonValue& value, const QString& path);
    [[nodiscard]] static Result<double> asNumber(const QJsonValue& value, const QString& path);
    [[nodiscard]] static Result<qint64> asInteger(const QJsonValue& value, const QString& path);
    [[nodiscard]] static Result<qint64> asCount(const QJsonValue& value, const QString& path);
    [[nodiscard]] static QString item(const QString& path, qsizetype index);

private:
    [[nodiscard]] Result<QJsonValue> required(const QString& key) const;

    QJsonObject m_object;
    QString m_path;
};

/// An error of a rule, whose `where` names the key, moved to the path of the input.
[[nodiscard]] Error atInput(Error error);

}  // namespace qz
