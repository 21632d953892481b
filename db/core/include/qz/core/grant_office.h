// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/core/core_store.h"

namespace qz {

/// Roles given besides a user's own, from a day to a day. Changes need admin.users in the area of the grant
/// and in that of the user; each has an audit row. Any thread.
class GrantOffice {
public:
    explicit GrantOffice(CoreStore& core) : m_core(core) {}

    /// Invalid names the field: no such user, role or area, no first day or one that has passed, a last day
    /// before it, no reason. Conflict: the user has the role there on some of these days already.
    [[nodiscard]] QFuture<Result<RoleGrant>> give(const RoleGrant& grant, const Actor& actor);
    /// Gives it other days. What has passed stays: a grant that began keeps its first day, and ends yesterday
    /// at the earliest, which takes its rights away at once; one that did not begin may be taken back by the
    /// day before its first. An invalid day leaves the end open.
    [[nodiscard]] QFuture<Status> change(const Uuid& id, QDate from, QDate to, const Actor& actor);

private:
    [[nodiscard]] Status check(const RoleGrant& grant, const Actor& actor) const;
    CoreStore& m_core;
};

}  // namespace qz
