// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QReadWriteLock>

#include "qz/access.h"
#include "qz/cases.h"
#include "qz/db/transaction.h"

namespace qz {

/// Users and roles of the store, answered from memory. Passwords are the key ring's.
class AccessStore final : public Access {
public:
    [[nodiscard]] Result<User> user(const QString& name) const override;
    [[nodiscard]] QList<User> users() const override;
    [[nodiscard]] QList<Role> roles() const override;
    [[nodiscard]] Status check(const QString& user, const QString& permission,
                               const AreaCode& area) const override;

    /// The same for what has no place of its own (a list, an export): in the area of the user.
    [[nodiscard]] Status checkOwn(const QString& user, const QString& permission) const;

    Status load(ReadTx& read);
    /// Adds or changes; known by name. An unknown role is Invalid and names the roles.
    Status putUser(WriteTx& tx, const User& user);
    Status putRoles(WriteTx& tx, const QList<Role>& roles);
    /// resources/data/roles.json: {"roles":[{"id","title","permissions":[…]}]}.
    [[nodiscard]] static Result<QList<Role>> shippedRoles(const QString& resourceDir);

private:
    struct State {
        QList<User> users;
        QList<Role> roles;
    };
    [[nodiscard]] static Result<State> read(ReadTx& read);
    Status publishAfter(WriteTx& tx);
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
