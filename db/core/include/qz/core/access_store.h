// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QReadWriteLock>

#include "qz/access.h"
#include "qz/cases.h"
#include "qz/clock.h"
#include "qz/db/transaction.h"
#include "qz/role_grant.h"

namespace qz {

/// Users and roles of the store, answered from memory. Passwords are the key ring's.
class AccessStore final : public Access {
public:
    /// `clock` says which day it is: a role gives rights from its first day to its last.
    explicit AccessStore(const Clock& clock) : m_clock(clock) {}
    [[nodiscard]] Result<User> user(const QString& name) const override;
    [[nodiscard]] QList<User> users() const override;
    [[nodiscard]] QList<Role> roles() const override;
    [[nodiscard]] Status check(const QString& user, const QString& permission,
                               const AreaCode& area) const override;

    /// The same for what has no place of its own (a list, an export): in the area of the user.
    [[nodiscard]] Status checkOwn(const QString& user, const QString& permission) const;

    /// Where the user has the permission today, no area inside another; Denied where nowhere. The program
    /// itself has it in the whole store, `root`.
    [[nodiscard]] Result<QList<AreaCode>> areasOf(const QString& user, const QString& permission,
                                                  const AreaCode& root) const;
    /// Of all roles that the user has today, wherever.
    [[nodiscard]] QStringList permissionsOf(const QString& user) const;
    /// Success where the user has any role today; Denied says since when or from when on.
    [[nodiscard]] Status hasRoleToday(const QString& user) const;
    /// In the order of their first days.
    [[nodiscard]] QList<RoleGrant> grants() const;
    [[nodiscard]] QDate today() const;

    Status load(ReadTx& read);
    /// Adds or changes; known by name. An unknown role is Invalid and names the roles.
    Status putUser(WriteTx& tx, const User& user);
    Status putRoles(WriteTx& tx, const QList<Role>& roles);
    /// Adds or changes; known by id. GrantOffice knows the rules.
    Status putGrant(WriteTx& tx, const RoleGrant& grant, Instant at);
    /// resources/data/roles.json: {"roles":[{"id","title","permissions":[…]}]}.
    [[nodiscard]] static Result<QList<Role>> shippedRoles(const QString& resourceDir);

private:
    struct State {
        QList<User> users;
        QList<Role> roles;
        QList<RoleGrant> grants;
    };
    [[nodiscard]] static Result<State> read(ReadTx& read);
    /// Under the lock. Denied where there is none or is switched off.
    [[nodiscard]] Result<User> enabledUser(const QString& user) const;
    Status publishAfter(WriteTx& tx);
    const Clock& m_clock;
    mutable QReadWriteLock m_lock;
    State m_state;
};

/// Who logged in.
struct SignedIn {
    User user;
    /// The actor of what this user does at this desk.
    [[nodiscard]] Actor actor(const QString& channel) const {
        return Actor{user.name, user.unit, channel, {}};
    }
};

}  // namespace qz
