// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>

#include "qz/field_spec.h"
#include "qz/result.h"

namespace qz {

/// What stands before the command: `qizongctl [--store DIR] [--user NAME] [--json] [--lang zh|en] COMMAND …`.
struct GlobalOptions {
    QString store;
    QString user;
    QString passwordFile;
    QString language = QStringLiteral("zh");
    bool json = false;
    QString command;
    QStringList rest;
};

[[nodiscard]] Result<GlobalOptions> parseGlobalOptions(const QStringList& arguments);

/// Options of one command, parsed by QCommandLineParser from a short description.
class CommandLine {
public:
    /// `valued` and `flags` are long names without dashes; positional arguments between `least` and `most`.
    struct Shape {
        QStringList valued;
        QStringList flags;
        int least = 0;
        int most = 0;
        bool takesFields = false;  ///< --set field=value …; further field=value words belong to it too
    };
    [[nodiscard]] static Result<CommandLine> parse(const QString& command, const QStringList& arguments,
                                                   const Shape& shape);

    [[nodiscard]] const QStringList& positional() const { return m_positional; }
    [[nodiscard]] QString at(int index) const { return m_positional.value(index); }
    [[nodiscard]] bool has(const QString& flag) const { return m_set.contains(flag); }
    [[nodiscard]] std::optional<QString> value(const QString& name) const;
    [[nodiscard]] const FieldMap& fields() const { return m_fields; }

private:
    QStringList m_positional;
    QStringList m_set;
    QHash<QString, QString> m_values;
    FieldMap m_fields;
};

/// A usage mistake: exit code 2.
[[nodiscard]] Error usageError(const QString& message);
[[nodiscard]] bool isUsageError(const Error& error);

/// QIZONG_PASSWORD or the first line of the file; absent where neither is given.
[[nodiscard]] Result<std::optional<QByteArray>> givenPassword(const QString& passwordFile);

}  // namespace qz
