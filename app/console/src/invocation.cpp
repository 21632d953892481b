// SPDX-License-Identifier: GPL-3.0-or-later
#include "invocation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

namespace qz {
namespace {

constexpr auto kUsage = "usage";

}  // namespace

Error usageError(const QString& message) {
    return makeError(ErrorCode::Invalid, message, QLatin1String(kUsage));
}

bool isUsageError(const Error& error) { return error.detail == QLatin1String(kUsage); }

Result<GlobalOptions> parseGlobalOptions(const QStringList& arguments) {
    GlobalOptions options;
    options.store = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions({{QStringLiteral("store"), {}, QStringLiteral("DIR")},
                       {QStringLiteral("user"), {}, QStringLiteral("NAME")},
                       {QStringLiteral("password-file"), {}, QStringLiteral("FILE")},
                       {QStringLiteral("lang"), {}, QStringLiteral("zh|en")},
                       {QStringLiteral("json"), {}}});
    // --json may stand anywhere: scripts put it last.
    QStringList words = arguments;
    options.json = words.removeAll(QStringLiteral("--json")) > 0;
    if (!parser.parse(QStringList{QStringLiteral("qizongctl")} + words)) {
        return usageError(parser.errorText());
    }
    if (parser.isSet(QStringLiteral("store"))) {
        options.store = parser.value(QStringLiteral("store"));
    }
    options.user = parser.value(QStringLiteral("user"));
    options.passwordFile = parser.value(QStringLiteral("password-file"));
    if (parser.isSet(QStringLiteral("lang"))) {
        options.language = parser.value(QStringLiteral("lang"));
        if (options.language != QLatin1String("zh") && options.language != QLatin1String("en")) {
            return usageError(QCoreApplication::translate("qz::Console", "--lang takes zh or en."));
        }
    }
    options.rest = parser.positionalArguments();
    if (!options.rest.isEmpty()) {
        options.command = options.rest.takeFirst();
    }
    return options;
}

Result<CommandLine> CommandLine::parse(const QString& command, const QStringList& arguments,
                                       const Shape& shape) {
    QCommandLineParser parser;
    for (const QString& name : shape.valued) {
        parser.addOption({name, {}, QStringLiteral("VALUE")});
    }
    for (const QString& name : shape.flags) {
        parser.addOption(QCommandLineOption(name));
    }
    if (shape.takesFields) {
        parser.addOption({QStringLiteral("set"), {}, QStringLiteral("FIELD=VALUE")});
    }
    if (!parser.parse(QStringList{command} + arguments)) {
        return usageError(parser.errorText());
    }
    CommandLine line;
    QStringList assignments = shape.takesFields ? parser.values(QStringLiteral("set")) : QStringList();
    for (const QString& word : parser.positionalArguments()) {
        if (shape.takesFields && line.m_positional.size() >= shape.least && word.contains(QLatin1Char('='))) {
            assignments.append(word);
        } else {
            line.m_positional.append(word);
        }
    }
    for (const QString& assignment : assignments) {
        const qsizetype equals = assignment.indexOf(QLatin1Char('='));
        if (equals <= 0) {
            return usageError(QCoreApplication::translate("qz::Console", "--set takes field=value, not “%1”.")
                                  .arg(assignment));
        }
        line.m_fields.insert(assignment.left(equals), assignment.mid(equals + 1));
    }
    if (line.m_positional.size() < shape.least || line.m_positional.size() > shape.most) {
        return usageError(QCoreApplication::translate(
                              "qz::Console", "Wrong number of arguments for “%1”; see: qizongctl help %1")
                              .arg(command));
    }
    for (const QString& name : shape.valued) {
        if (parser.isSet(name)) {
            line.m_values.insert(name, parser.value(name));
        }
    }
    for (const QString& name : shape.flags) {
        if (parser.isSet(name)) {
            line.m_set.append(name);
        }
    }
    return line;
}

std::optional<QString> CommandLine::value(const QString& name) const {
    const auto it = m_values.constFind(name);
    return it == m_values.cend() ? std::nullopt : std::optional<QString>(*it);
}

Result<std::optional<QByteArray>> givenPassword(const QString& passwordFile) {
    if (!passwordFile.isEmpty()) {
        QFile file(passwordFile);
        if (!file.open(QIODevice::ReadOnly)) {
            return makeError(ErrorCode::Io, QCoreApplication::translate(
                                                "qz::Console", "The password file %1 cannot be read: %2")
                                                .arg(passwordFile, file.errorString()));
        }
        QByteArray line = file.readLine();
        while (line.endsWith('\n') || line.endsWith('\r')) {
            line.chop(1);
        }
        return std::optional<QByteArray>(line);
    }
    if (qEnvironmentVariableIsSet("QIZONG_PASSWORD")) {
        return std::optional<QByteArray>(qgetenv("QIZONG_PASSWORD"));
    }
    return std::optional<QByteArray>();
}

}  // namespace qz
