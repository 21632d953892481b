// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/access_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "codec.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

Uuid userId(const QString& name) { return Uuid::fromName(QStringLiteral("core.users"), name); }
Uuid roleId(const QString& name) { return Uuid::fromName(QStringLiteral("core.roles"), name); }

bool grants(const Role& role, const QString& permission) {
    return std::any_of(role.permissions.cbegin(), role.permissions.cend(), [&](const QString& granted) {
        return granted == permission || granted == QLatin1String("*") ||
               (granted.endsWith(QLatin1String(".*")) && permission.startsWith(granted.chopped(1)));
    });
}

/// The log tells refusals by right from refusals by a rule of a module.
Error denied(const QString& sentence) {
    return makeError(ErrorCode::Denied, sentence, QStringLiteral("access"));
}

Status write(WriteTx& tx, const SyncedTable& table, const Uuid& id, const ColumnValues& values) {
    if (tx.ref(table, id).ok()) {
        return tx.update(table, id, values);
    }
    const Result<qint64> added = tx.insert(table, id, values);
    return added.ok() ? Status() : Status(added.error());
}

}  // namespace

Result<User> AccessStore::user(const QString& name) const {
    const QReadLocker lock(&m_lock);
    for (const User& known : m_state.users) {
        if (known.name == name) {
            return known;
        }
    }
    return makeError(ErrorCode::NotFound,
                     QCoreApplication::translate("qz::Access", "There is no user “%1”.").arg(name));
}

QList<User> AccessStore::users() const {
    const QReadLocker lock(&m_lock);
    return m_state.users;
}

QList<Role> AccessStore::roles() const {
    const QReadLocker lock(&m_lock);
    return m_state.roles;
}

Status AccessStore::check(const QString& user, const QString& permission, const AreaCode& area) const {
    if (user.isEmpty()) {
        return {};
    }
    const QReadLocker lock(&m_lock);
    const auto known = std::find_if(m_state.users.cbegin(), m_state.users.cend(),
                                    [&](const User& u) { return u.name == user; });
    if (known == m_state.users.cend()) {
        return denied(QCoreApplication::translate("qz::Access", "There is no user “%1”.").arg(user));
    }
    if (!known->enabled) {
        return denied(QCoreApplication::translate("qz::Access", "User “%1” is switched off.").arg(user));
    }
    const auto role = std::find_if(m_state.roles.cbegin(), m_state.roles.cend(),
                                   [&](const Role& r) { return r.id == known->role; });
    if (role == m_state.roles.cend() || !grants(*role, permission)) {
        return denied(QCoreApplication::translate("qz::Access", "“%1” lacks the permission %2 in area %3.")
                          .arg(user, permission, area.toString()));
    }
    if (!known->area.contains(area)) {
        return denied(QCoreApplication::translate(
                          "qz::Access", "“%1” may use the permission %2 in area %3 and below, not in %4.")
                          .arg(user, permission, known->area.toString(), area.toString()));
    }
    return {};
}

Status AccessStore::checkOwn(const QString& user, const QString& permission) const {
    if (user.isEmpty()) {
        return {};
    }
    const Result<User> known = this->user(user);
    return check(user, permission, known.ok() ? known->area : AreaCode());
}

Result<AccessStore::State> AccessStore::read(ReadTx& read) {
    State state;
    QZ_ASSIGN(Statement users,
              read.prepare("SELECT name, display_name, role, area, unit, enabled FROM core_users "
                           "WHERE deleted_at IS NULL ORDER BY name"));
    while (true) {
        QZ_ASSIGN(const bool more, users.step());
        if (!more) {
            break;
        }
        state.users.append({users.text(0), users.text(1), users.text(2), areaOf(users.text(3)), users.text(4),
                            users.integer(5) != 0});
    }
    QZ_ASSIGN(Statement roles, read.prepare("SELECT role, title, permissions FROM core_roles "
                                            "WHERE deleted_at IS NULL ORDER BY position, role"));
    while (true) {
        QZ_ASSIGN(const bool more, roles.step());
        if (!more) {
            return state;
        }
        state.roles.append(
            {roles.text(0), roles.text(1), roles.text(2).split(QLatin1Char(' '), Qt::SkipEmptyParts)});
    }
}

Status AccessStore::load(ReadTx& from) {
    QZ_ASSIGN(State state, read(from));
    const QWriteLocker lock(&m_lock);
    m_state = std::move(state);
    return {};
}

Status AccessStore::publishAfter(WriteTx& tx) {
    QZ_ASSIGN(State state, read(tx));
    tx.afterCommit([this, state = std::move(state)] {
        const QWriteLocker lock(&m_lock);
        m_state = state;
    });
    return {};
}

Status AccessStore::putUser(WriteTx& tx, const User& user) {
    if (user.name.trimmed().isEmpty() || user.area.isNull()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Access", "A user needs a name and an area."));
    }
    QZ_ASSIGN(const State state, read(tx));
    QStringList known;
    for (const Role& role : state.roles) {
        known.append(role.id);
    }
    if (!known.contains(user.role)) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Access", "There is no role “%1”; the roles are %2.")
                             .arg(user.role, known.join(QStringLiteral(", "))),
                         {}, QStringLiteral("role"));
    }
    QZ_TRY(write(tx, usersTable(), userId(user.name),
                 {{"name", user.name},
                  {"display_name", stored(user.displayName)},
                  {"role", user.role},
                  {"area", user.area.toString()},
                  {"unit", stored(user.unit)},
                  {"enabled", qint64{user.enabled ? 1 : 0}}}));
    return publishAfter(tx);
}

Status AccessStore::putRoles(WriteTx& tx, const QList<Role>& roles) {
    qint64 position = 0;
    for (const Role& role : roles) {
        QZ_TRY(write(tx, rolesTable(), roleId(role.id),
                     {{"role", role.id},
                      {"title", stored(role.title)},
                      {"permissions", stored(role.permissions.join(QLatin1Char(' ')))},
                      {"position", position++}}));
    }
    return publishAfter(tx);
}

Result<QList<Role>> AccessStore::shippedRoles(const QString& resourceDir) {
    const QString path = resourceDir + QStringLiteral("/data/roles.json");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io, QCoreApplication::translate("qz::Access",
                                                                    "The file %1 is missing; install the "
                                                                    "program again.")
                                            .arg(path));
    }
    QList<Role> roles;
    const QJsonArray entries =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("roles")).toArray();
    for (const QJsonValue& entry : entries) {
        Role role{entry[QLatin1String("id")].toString(), entry[QLatin1String("title")].toString(), {}};
        for (const QJsonValue& permission : entry[QLatin1String("permissions")].toArray()) {
            role.permissions.append(permission.toString());
        }
        roles.append(role);
    }
    if (roles.isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Access", "The file %1 holds no roles.").arg(path));
    }
    return roles;
}

}  // namespace qz
