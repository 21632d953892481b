// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <cstdio>

#include "command.h"
#include "qz/core/grant_office.h"

namespace qz {
namespace {

QJsonValue jsonDay(QDate day) { return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(); }

QJsonObject jsonGrant(const RoleGrant& grant) {
    return {{QStringLiteral("id"), grant.id.toString()},     {QStringLiteral("role"), grant.role},
            {QStringLiteral("area"), grant.area.toString()}, {QStringLiteral("from"), jsonDay(grant.from)},
            {QStringLiteral("to"), jsonDay(grant.to)},       {QStringLiteral("reason"), grant.reason},
            {QStringLiteral("granted_by"), grant.grantedBy}};
}

/// A day of an option; invalid where it is not given.
Result<QDate> dayOption(const Call& call, const char* name) {
    const std::optional<QString> text = call.line.value(QLatin1String(name));
    const QDate day = QDate::fromString(text.value_or(QString()), Qt::ISODate);
    if (text && !day.isValid()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Console", "“%1” is no day; write 2026-09-30.").arg(*text), {},
            QStringLiteral("--") + QLatin1String(name));
    }
    return day;
}

Result<QJsonValue> listUsers(Call& call) {
    QZ_TRY(call.runtime->core().access().checkOwn(call.actor.user, QStringLiteral("admin.users")));
    QJsonArray rows;
    const QList<RoleGrant> grants = call.runtime->core().access().grants();
    for (const User& user : call.runtime->core().access().users()) {
        QJsonArray given;
        for (const RoleGrant& grant : grants) {
            if (grant.user == user.name) {
                given.append(jsonGrant(grant));
            }
        }
        rows.append(QJsonObject{{QStringLiteral("name"), user.name},
                                {QStringLiteral("display_name"), user.displayName},
                                {QStringLiteral("role"), user.role},
                                {QStringLiteral("area"), user.area.toString()},
                                {QStringLiteral("unit"), user.unit},
                                {QStringLiteral("enabled"), user.enabled},
                                {QStringLiteral("from"), jsonDay(user.from)},
                                {QStringLiteral("to"), jsonDay(user.to)},
                                {QStringLiteral("grants"), given}});
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
    QZ_ASSIGN(user.from, dayOption(call, "from"));
    QZ_ASSIGN(user.to, dayOption(call, "to"));
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

Result<QJsonValue> grantRole(Call& call) {
    RoleGrant grant;
    grant.user = call.line.at(1);
    grant.role = call.line.value(QStringLiteral("role")).value_or(QString());
    grant.reason = call.line.value(QStringLiteral("reason")).value_or(QString());
    if (grant.role.isEmpty() || !call.line.value(QStringLiteral("area")) || grant.reason.isEmpty()) {
        return usageError(QCoreApplication::translate(
            "qz::Console", "users grant needs --role, --area and --reason; --from is today without it."));
    }
    QZ_ASSIGN(grant.area, AreaCode::parse(*call.line.value(QStringLiteral("area"))));
    QZ_ASSIGN(grant.from, dayOption(call, "from"));
    QZ_ASSIGN(grant.to, dayOption(call, "to"));
    CoreStore& core = call.runtime->core();
    grant.from = grant.from.isValid() ? grant.from : core.access().today();
    QZ_ASSIGN(const RoleGrant given, GrantOffice(core).give(grant, call.actor).result());
    return QJsonValue(jsonGrant(given));
}

Result<QJsonValue> endGrant(Call& call) {
    QZ_ASSIGN(const Uuid id, Uuid::parse(call.line.at(1)));
    QZ_ASSIGN(const QDate lastDay, dayOption(call, "to"));
    CoreStore& core = call.runtime->core();
    for (const RoleGrant& grant : core.access().grants()) {
        if (grant.id == id) {
            const QDate to = lastDay.isValid() ? lastDay : core.access().today().addDays(-1);
            QZ_TRY(GrantOffice(core).change(id, grant.from, to, call.actor).result());
            return QJsonValue(
                QJsonObject{{QStringLiteral("id"), id.toString()}, {QStringLiteral("to"), jsonDay(to)}});
        }
    }
    return makeError(ErrorCode::NotFound,
                     QCoreApplication::translate("qz::Console", "There is no grant %1.").arg(id.toString()));
}

Result<QJsonValue> users(Call& call) {
    const QString what = call.line.at(0);
    if (what == QLatin1String("list") && call.line.positional().size() == 1) {
        return listUsers(call);
    }
    if (what == QLatin1String("add") && call.line.positional().size() == 2) {
        return addUser(call);
    }
    if (what == QLatin1String("grant") && call.line.positional().size() == 2) {
        return grantRole(call);
    }
    if (what == QLatin1String("end-grant") && call.line.positional().size() == 2) {
        return endGrant(call);
    }
    return usageError(QCoreApplication::translate(
        "qz::Console",
        "Say users list, users add NAME --role R --area CODE --password-file F, users grant NAME --role R "
        "--area CODE --reason T, or users end-grant ID."));
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
         QStringLiteral(
             "users list | users add NAME --role R --area CODE --password-file F [--unit U] "
             "[--display-name N] [--from D] [--to D] | users grant NAME --role R --area CODE --reason T "
             "[--from D] [--to D] | users end-grant ID [--to D]"),
         QT_TRANSLATE_NOOP("qz::Console",
                           "Lists users, adds one, gives one a role from a day to a day, ends that."),
         QStringLiteral("users list"),
         Needs::Writing,
         {{QStringLiteral("role"), QStringLiteral("area"), QStringLiteral("password-file"),
           QStringLiteral("unit"), QStringLiteral("display-name"), QStringLiteral("from"),
           QStringLiteral("to"), QStringLiteral("reason")},
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
