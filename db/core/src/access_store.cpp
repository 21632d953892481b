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

/// Every role that a user was given with its area and days, until `visit` says that it is enough.
template <class Visit>
void eachRole(const QList<Role>& roles, const QList<RoleGrant>& grants, const User& user,
              const Visit& visit) {
    const auto given = [&roles, &visit](const RoleGrant& grant) {
        const auto role = std::find_if(roles.cbegin(), roles.cend(),
                                       [&grant](const Role& each) { return each.id == grant.role; });
        return role != roles.cend() && visit(*role, grant);
    };
    RoleGrant own;
    own.role = user.role;
    own.area = user.area;
    own.from = user.from;
    own.to = user.to;
    if (given(own)) {
        return;
    }
    for (const RoleGrant& grant : grants) {
        if (grant.user == user.name && given(grant)) {
            return;
        }
    }
}

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

Error notToday(const User& user, const Role& role, const RoleGrant& grant, QDate day) {
    const bool ended = grant.to.isValid() && grant.to < day;
    const QString sentence =
        ended ? QCoreApplication::translate("qz::Access", "The role “%1” of “%2” ended on %3.")
              : QCoreApplication::translate("qz::Access", "The role “%1” of “%2” begins on %3.");
    return denied(sentence.arg(role.title, user.name, (ended ? grant.to : grant.from).toString(Qt::ISODate)));
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

QDate AccessStore::today() const { return CivilTime::fromInstant(m_clock.now()).date; }

QList<RoleGrant> AccessStore::grants() const {
    const QReadLocker lock(&m_lock);
    return m_state.grants;
}

Result<User> AccessStore::enabledUser(const QString& user) const {
    const auto known = std::find_if(m_state.users.cbegin(), m_state.users.cend(),
                                    [&](const User& u) { return u.name == user; });
    if (known == m_state.users.cend()) {
        return denied(QCoreApplication::translate("qz::Access", "There is no user “%1”.").arg(user));
    }
    if (!known->enabled) {
        return denied(QCoreApplication::translate("qz::Access", "User “%1” is switched off.").arg(user));
    }
    return *known;
}

Status AccessStore::check(const QString& user, const QString& permission, const AreaCode& area) const {
    if (user.isEmpty()) {
        return {};
    }
    const QReadLocker lock(&m_lock);
    QZ_ASSIGN(const User known, enabledUser(user));
    const QDate day = today();
    bool allowed = false;
    std::optional<AreaCode> elsewhere;
    std::optional<Error> anotherDay;
    eachRole(m_state.roles, m_state.grants, known, [&](const Role& role, const RoleGrant& grant) {
        if (!qz::grants(role, permission)) {
            return false;
        }
        if (!grant.covers(day)) {
            anotherDay = notToday(known, role, grant, day);
        } else if (grant.area.contains(area)) {
            allowed = true;
        } else if (!elsewhere) {
            elsewhere = grant.area;
        }
        return allowed;
    });
    if (allowed) {
        return {};
    }
    if (elsewhere) {
        return denied(QCoreApplication::translate(
                          "qz::Access", "“%1” may use the permission %2 in area %3 and below, not in %4.")
                          .arg(user, permission, elsewhere->toString(), area.toString()));
    }
    return anotherDay
               ? *anotherDay
               : denied(QCoreApplication::translate("qz::Access", "“%1” lacks the permission %2 in area %3.")
                            .arg(user, permission, area.toString()));
}

Status AccessStore::checkOwn(const QString& user, const QString& permission) const {
    if (user.isEmpty()) {
        return {};
    }
    const Result<User> known = this->user(user);
    const Status own = check(user, permission, known.ok() ? known->area : AreaCode());
    return own.ok() || !areasOf(user, permission, {}).ok() ? own : Status();
}

Result<QList<AreaCode>> AccessStore::areasOf(const QString& user, const QString& permission,
                                             const AreaCode& root) const {
    if (user.isEmpty()) {
        return QList<AreaCode>{root};
    }
    QList<AreaCode> areas;
    {
        const QReadLocker lock(&m_lock);
        QZ_ASSIGN(const User known, enabledUser(user));
        eachRole(m_state.roles, m_state.grants, known,
                 [&, day = today()](const Role& role, const RoleGrant& grant) {
                     const bool inside =
                         std::any_of(areas.cbegin(), areas.cend(),
                                     [&grant](const AreaCode& area) { return area.contains(grant.area); });
                     if (grant.covers(day) && qz::grants(role, permission) && !inside) {
                         areas.removeIf([&grant](const AreaCode& area) { return grant.area.contains(area); });
                         areas.append(grant.area);
                     }
                     return false;
                 });
    }
    if (!areas.isEmpty()) {
        return areas;
    }
    QZ_ASSIGN(const User known, this->user(user));
    return check(user, permission, known.area).error();
}

QStringList AccessStore::permissionsOf(const QString& user) const {
    const QReadLocker lock(&m_lock);
    QStringList permissions;
    if (const Result<User> known = enabledUser(user); known.ok()) {
        eachRole(m_state.roles, m_state.grants, *known,
                 [&permissions, day = today()](const Role& role, const RoleGrant& grant) {
                     permissions += grant.covers(day) ? role.permissions : QStringList();
                     return false;
                 });
    }
    permissions.removeDuplicates();
    return permissions;
}

Status AccessStore::hasRoleToday(const QString& user) const {
    const QReadLocker lock(&m_lock);
    QZ_ASSIGN(const User known, enabledUser(user));
    const QDate day = today();
    bool any = false;
    std::optional<Error> anotherDay;
    eachRole(m_state.roles, m_state.grants, known, [&](const Role& role, const RoleGrant& grant) {
        any = grant.covers(day);
        if (!any && !anotherDay) {
            anotherDay = notToday(known, role, grant, day);
        }
        return any;
    });
    return any || !anotherDay ? Status() : Status(*anotherDay);
}

Result<AccessStore::State> AccessStore::read(ReadTx& read) {
    State state;
    QZ_ASSIGN(
        Statement users,
        read.prepare(
            "SELECT name, display_name, role, area, unit, enabled, valid_from, valid_to FROM core_users "
            "WHERE deleted_at IS NULL ORDER BY name"));
    while (true) {
        QZ_ASSIGN(const bool more, users.step());
        if (!more) {
            break;
        }
        state.users.append({users.text(0), users.text(1), users.text(2), areaOf(users.text(3)), users.text(4),
                            users.integer(5) != 0, dateOf(users.text(6)), dateOf(users.text(7))});
    }
    QZ_ASSIGN(Statement grants,
              read.prepare("SELECT id, user, role, area, valid_from, valid_to, reason, granted_by "
                           "FROM core_grants WHERE deleted_at IS NULL ORDER BY valid_from, user, role"));
    while (true) {
        QZ_ASSIGN(const bool more, grants.step());
        if (!more) {
            break;
        }
        state.grants.append({grants.uuid(0), grants.text(1), grants.text(2), areaOf(grants.text(3)),
                             dateOf(grants.text(4)), dateOf(grants.text(5)), grants.text(6), grants.text(7)});
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
    if (user.from.isValid() && user.to.isValid() && user.to < user.from) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Access", "The last day lies before the first."), {},
                         QStringLiteral("valid_to"));
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
                  {"enabled", qint64{user.enabled ? 1 : 0}},
                  {"valid_from", stored(dateText(user.from))},
                  {"valid_to", stored(dateText(user.to))}}));
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

Status AccessStore::putGrant(WriteTx& tx, const RoleGrant& grant, Instant at) {
    QZ_TRY(write(tx, grantsTable(), grant.id,
                 {{"user", grant.user},
                  {"role", grant.role},
                  {"area", grant.area.toString()},
                  {"valid_from", stored(dateText(grant.from))},
                  {"valid_to", stored(dateText(grant.to))},
                  {"reason", stored(grant.reason)},
                  {"granted_by", stored(grant.grantedBy)},
                  {"granted_at", at.ms}}));
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
