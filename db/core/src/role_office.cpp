// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/role_office.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace qz {

namespace {

Error invalid(const QString& sentence) { return makeError(ErrorCode::Invalid, sentence); }

Status checkRole(const Role& role) {
    const auto isRight = [](const QString& right) {
        return !right.isEmpty() &&
               std::none_of(right.begin(), right.end(), [](QChar c) { return c.isSpace(); });
    };
    if (role.id.trimmed().isEmpty() || role.title.trimmed().isEmpty()) {
        return invalid(
            QCoreApplication::translate("qz::RoleOffice", "A role needs an identifier and a title."));
    }
    if (!std::all_of(role.permissions.begin(), role.permissions.end(), isRight)) {
        return invalid(QCoreApplication::translate("qz::RoleOffice", "A right of the role “%1” is no word.")
                           .arg(role.title));
    }
    return {};
}

bool grants(const Role& role, const QString& right) {
    return std::any_of(role.permissions.begin(), role.permissions.end(), [&right](const QString& granted) {
        return granted == right || granted == QLatin1String("*") ||
               (granted.endsWith(QLatin1String(".*")) && right.startsWith(granted.chopped(1)));
    });
}

/// Somebody who can log in for the whole store may still change users and roles.
bool somebodyIsLeft(const QList<User>& users, const QList<Role>& roles, const AreaCode& root) {
    return std::any_of(users.begin(), users.end(), [&](const User& user) {
        return user.enabled && !user.to.isValid() && user.area.contains(root) &&
               std::any_of(roles.begin(), roles.end(), [&user](const Role& role) {
                   return role.id == user.role && grants(role, QStringLiteral("admin.users")) &&
                          grants(role, QStringLiteral("admin.roles"));
               });
    });
}

Error nobodyLeft() {
    return invalid(QCoreApplication::translate(
        "qz::RoleOffice", "Nobody would be left who may change users and roles. Leave one role both."));
}

}  // namespace

Status RoleOffice::checkSomebodyIsLeft(const AccessStore& access, const User& changed, const AreaCode& root) {
    QList<User> users = access.users();
    for (User& user : users) {
        if (user.name == changed.name) {
            user = changed;
        }
    }
    return somebodyIsLeft(users, access.roles(), root) ? Status() : Status(nobodyLeft());
}

QFuture<Status> RoleOffice::change(const QList<Role>& roles, const Actor& actor) {
    CoreStore* core = &m_core;
    return m_core.store().write(
        QStringLiteral("core.change_roles"), [core, roles, actor](WriteTx& tx) -> Status {
            QZ_TRY(core->access().check(actor.user, QStringLiteral("admin.roles"), core->rootArea()));
            QList<Role> after = core->access().roles();
            QList<Role> changed;
            for (const Role& role : roles) {
                QZ_TRY(checkRole(role));
                const auto known = std::find_if(after.begin(), after.end(),
                                                [&](const Role& each) { return each.id == role.id; });
                if (known == after.end()) {
                    after.append(role);
                    changed.append(role);
                } else if (known->title != role.title || known->permissions != role.permissions) {
                    *known = role;
                    changed.append(role);
                }
            }
            if (!somebodyIsLeft(core->access().users(), after, core->rootArea())) {
                return nobodyLeft();
            }
            QZ_TRY(core->access().putRoles(tx, after));
            for (const Role& role : std::as_const(changed)) {
                AuditEntry entry;
                entry.user = actor.user;
                entry.action = QStringLiteral("change_role");
                entry.subject = role.id + QStringLiteral(": ") + role.permissions.join(QLatin1Char(' '));
                QZ_TRY(core->audit().append(tx, entry));
            }
            return {};
        });
}

QByteArray RoleOffice::toJson(const QList<Role>& roles) {
    QJsonArray array;
    for (const Role& role : roles) {
        array.append(
            QJsonObject{{QStringLiteral("id"), role.id},
                        {QStringLiteral("title"), role.title},
                        {QStringLiteral("permissions"), QJsonArray::fromStringList(role.permissions)}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("roles"), array}}).toJson(QJsonDocument::Indented);
}

Result<QList<Role>> RoleOffice::fromJson(const QByteArray& json) {
    QList<Role> roles;
    const QJsonArray array = QJsonDocument::fromJson(json).object().value(QLatin1String("roles")).toArray();
    for (const QJsonValue& each : array) {
        Role role{each[QLatin1String("id")].toString(), each[QLatin1String("title")].toString(), {}};
        const QJsonArray rights = each[QLatin1String("permissions")].toArray();
        for (const QJsonValue& right : rights) {
            role.permissions.append(right.toString());
        }
        QZ_TRY(checkRole(role));
        roles.append(role);
    }
    if (roles.isEmpty()) {
        return invalid(QCoreApplication::translate("qz::RoleOffice", "The file holds no roles."));
    }
    return roles;
}

}  // namespace qz
