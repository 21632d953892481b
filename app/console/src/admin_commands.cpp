// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <cstdio>

#include "command.h"

namespace qz {
namespace {

Result<QJsonValue> listUsers(Call& call) {
    QZ_TRY(call.runtime->core().access().checkOwn(call.actor.user, QStringLiteral("admin.users")));
    QJsonArray rows;
    for (const User& user : call.runtime->core().access().users()) {
        rows.append(QJsonObject{{QStringLiteral("name"), user.name},
                                {QStringLiteral("display_name"), user.displayName},
                                {QStringLiteral("role"), user.role},
                                {QStringLiteral("area"), user.area.toString()},
                                {QStringLiteral("unit"), user.unit},
                                {QStringLiteral("enabled"), user.enabled}});
    }
    return QJsonValue(rows);
}

Result<QJsonValue> addUser(Call& call) {
    User user;
    user.name = call.line.at(1);
    user.displayName = call.line.value(QStringLiteral("display-name")).value_or(user.name);
    user.role = call.line.value(QStringLiteral("role")).value_or(QString());
    user.unit = call.line.value(QStringLiteral("unit")).value_or(QString());
    const std::optional<QString> passwordFile = call.line.value(QStringLiteral("password-file"));
    if (user.role.isEmpty() || !call.line.value(QStringLiteral("area")) || !passwordFile) {
        return usageError(QCoreApplication::translate("qz::Console",
                                                      "users add needs --role, --area and --password-file."));
    }
    QZ_ASSIGN(user.area, AreaCode::parse(*call.line.value(QStringLiteral("area"))));
    QZ_ASSIGN(const std::optional<QByteArray> password, givenPassword(*passwordFile));
    if (!password || password->isEmpty()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Console", "The password file %1 is empty.").arg(*passwordFile));
    }
    warnOfShortPassword(*password);
    QZ_TRY(call.runtime->core().addUser(user, *password, call.actor, PasswordRule::Any).result());
    return QJsonValue(QJsonObject{{QStringLiteral("name"), user.name}, {QStringLiteral("role"), user.role}});
}

Result<QJsonValue> users(Call& call) {
    const QString what = call.line.at(0);
    if (what == QLatin1String("list") && call.line.positional().size() == 1) {
        return listUsers(call);
    }
    if (what == QLatin1String("add") && call.line.positional().size() == 2) {
        return addUser(call);
    }
    return usageError(QCoreApplication::translate(
        "qz::Console", "Say users list, or users add NAME --role R --area CODE --password-file F."));
}

/// Settings live on the main thread; the command waits for its turn there.
Result<QJsonValue> settings(Call& call) {
    const QString key = call.line.at(0);
    const bool sets = call.line.positional().size() == 2;
    if (sets) {
        QZ_TRY(call.runtime->core().access().checkOwn(call.actor.user, QStringLiteral("admin.settings")));
    }
    QVariant value;
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [&] {
            if (sets) {
                call.runtime->settings().setValue(key, call.line.at(1));
            }
            value = call.runtime->settings().value(key, {});
        },
        Qt::BlockingQueuedConnection);
    return QJsonValue(QJsonObject{{key, value.isValid() ? QJsonValue::fromVariant(value) : QJsonValue()}});
}

}  // namespace

void warnOfShortPassword(const QByteArray& password) {
    if (const Status strong = KeyRing::checkStrength(password); !strong.ok()) {
        fprintf(stderr, "%s\n", strong.error().message.toUtf8().constData());
    }
}

QList<BuiltIn> adminCommands() {
    return {
        {QStringLiteral("users"),
         QStringLiteral("users list | users add NAME --role R --area CODE --password-file F [--unit U] "
                        "[--display-name N]"),
         QT_TRANSLATE_NOOP("qz::Console", "Lists users or adds one."),
         QStringLiteral("users list"),
         Needs::Writing,
         {{QStringLiteral("role"), QStringLiteral("area"), QStringLiteral("password-file"),
           QStringLiteral("unit"), QStringLiteral("display-name")},
          {},
          1,
          2,
          false},
         users},
        {QStringLiteral("settings"),
         QStringLiteral("settings KEY [VALUE]"),
         QT_TRANSLATE_NOOP("qz::Console", "Shows or changes a setting of this desk."),
         QStringLiteral("settings window/theme dark"),
         Needs::Writing,
         {{}, {}, 1, 2, false},
         settings},
        {QStringLiteral("batch"),
         QStringLiteral("batch FILE"),
         QT_TRANSLATE_NOOP("qz::Console", "Runs one command a line with one log-in."),
         QStringLiteral("batch steps.txt"),
         Needs::Writing,
         {{}, {}, 1, 1, false},
         {}},
    };
}

}  // namespace qz
