// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_loop.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <algorithm>

#include "console_output.h"

namespace qz {
namespace {

constexpr auto kDemo = "demo";

}  // namespace

Status CommandLoop::logIn() {
    QZ_ASSIGN(std::optional<QByteArray> password, givenPassword(m_global.passwordFile));
    QString user = m_global.user;
    const QList<User> users = m_runtime->core().access().users();
    const bool isDemo = m_runtime->isDemo();
    if (user.isEmpty()) {
        user = isDemo ? QLatin1String(kDemo) : users.size() == 1 ? users.constFirst().name : QString();
    }
    if (isDemo && !password && user == QLatin1String(kDemo)) {
        password = QByteArray(kDemo);  // printed in the README; a demo store holds nothing to protect
    }
    if (user.isEmpty()) {
        return makeError(ErrorCode::Denied,
                         QCoreApplication::translate("qz::Console", "Say who you are: --user NAME."));
    }
    if (!password) {
        return makeError(
            ErrorCode::Denied,
            QCoreApplication::translate(
                "qz::Console", "Give the password of “%1” in QIZONG_PASSWORD or with --password-file.")
                .arg(user));
    }
    QZ_ASSIGN(const SignedIn session, m_runtime->core().logIn(user, *password));
    m_actor = session.actor(QStringLiteral("console"));
    return {};
}

Result<QJsonValue> CommandLoop::runOfModule(const QString& name, const QStringList& arguments) {
    const ConsoleCommand* command = m_runtime == nullptr ? nullptr : m_runtime->console().find(name);
    if (command == nullptr) {
        return usageError(
            QCoreApplication::translate("qz::Console", "There is no command “%1”; see: qizongctl help")
                .arg(name));
    }
    return command->run(arguments, m_actor, m_job);
}

Result<QJsonValue> CommandLoop::runOne(const QString& name, const QStringList& arguments) {
    const auto it =
        std::find_if(m_all.begin(), m_all.end(), [&](const BuiltIn& each) { return each.name == name; });
    if (it == m_all.end()) {
        return runOfModule(name, arguments);
    }
    QZ_ASSIGN(const CommandLine line, CommandLine::parse(name, arguments, it->shape));
    if (name == QLatin1String("batch")) {
        return runBatch(line.at(0));
    }
    Call call{m_global, line, m_folders, m_runtime, m_actor, m_job};
    return it->run(call);
}

Result<QJsonValue> CommandLoop::runBatch(const QString& fileName) {
    QFile file(fileName);
    const bool opened = fileName == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                       : file.open(QIODevice::ReadOnly);
    if (!opened) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::Console", "The batch file %1 cannot be read: %2")
                             .arg(fileName, file.errorString()));
    }
    QJsonArray answers;
    for (int number = 1; !file.atEnd(); ++number) {
        const QString text = QString::fromUtf8(file.readLine()).trimmed();
        if (text.isEmpty() || text.startsWith(QLatin1Char('#'))) {
            continue;
        }
        QStringList words = QProcess::splitCommand(text);
        const QString name = words.takeFirst();
        if (name == QLatin1String("batch")) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate("qz::Console", "A batch may not run a batch."), {},
                QCoreApplication::translate("qz::Console", "%1, line %2").arg(fileName).arg(number));
        }
        Result<QJsonValue> answer = runOne(name, words);
        if (!answer.ok()) {
            Error error = answer.error();
            const QString place =
                QCoreApplication::translate("qz::Console", "%1, line %2").arg(fileName).arg(number);
            error.where = error.where.isEmpty() ? place : place + QStringLiteral(": ") + error.where;
            return error;
        }
        answers.append(*answer);
    }
    return QJsonValue(answers);
}

int CommandLoop::runFirst(Needs needs) {
    if (m_runtime != nullptr && needs != Needs::NewStore && m_global.command != QLatin1String("verify") &&
        m_global.command != QLatin1String("modules") && m_global.command != QLatin1String("compute")) {
        if (const Status in = logIn(); !in.ok()) {
            return printError(in.error(), m_global.json);
        }
    }
    const Result<QJsonValue> answer = runOne(m_global.command, m_global.rest);
    if (!answer.ok()) {
        return printError(answer.error(), m_global.json);
    }
    printAnswer(*answer, m_global.json);
    return 0;
}

}  // namespace qz
