// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/core/core_store.h"

namespace qz {

/// Roles as an administrator changes them: who may what, as data with an audit row for each role that
/// changed. Any thread.
class RoleOffice {
public:
    explicit RoleOffice(CoreStore& core) : m_core(core) {}

    /// Needs admin.roles for the whole store. Roles that are not named stay. Invalid: a role without id or
    /// title, a right that is no right ("a b"), or nobody would be left who may change users and roles.
    [[nodiscard]] QFuture<Status> change(const QList<Role>& roles, const Actor& actor);

    /// Success where with `changed` somebody who can log in, and whose role has no last day, may still change
    /// users and roles of the whole store.
    [[nodiscard]] static Status checkSomebodyIsLeft(const AccessStore& access, const User& changed,
                                                    const AreaCode& root);

    /// {"roles":[{"id","title","permissions":[…]}]}, as resources/data/roles.json.
    [[nodiscard]] static QByteArray toJson(const QList<Role>& roles);
    [[nodiscard]] static Result<QList<Role>> fromJson(const QByteArray& json);

private:
    CoreStore& m_core;
};

}  // namespace qz
