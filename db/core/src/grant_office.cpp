// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/grant_office.h"

#include <QCoreApplication>
#include <algorithm>

#include "codec.h"

namespace qz {

using namespace core;

namespace {

Error refused(ErrorCode code, const QString& message, const char* field) {
    return makeError(code, message, {}, QLatin1String(field));
}

Error invalid(const QString& message, const char* field) {
    return refused(ErrorCode::Invalid, message, field);
}

Status audit(CoreStore& core, WriteTx& tx, const char* action, const RoleGrant& grant, const Actor& actor) {
    AuditEntry entry;
    entry.user = actor.user;
    entry.action = QLatin1String(action);
    entry.subject =
        QStringLiteral("%1: %2 %3 %4..%5")
            .arg(grant.user, grant.role, grant.area.toString(), dateText(grant.from), dateText(grant.to));
    entry.purpose = grant.reason;
    return core.audit().append(tx, entry);
}

Error lastBeforeFirst() {
    return invalid(QCoreApplication::translate("qz::Access", "The last day lies before the first."),
                   "valid_to");
}

bool overlap(const RoleGrant& one, const RoleGrant& other) {
    return (!one.to.isValid() || other.from <= one.to) && (!other.to.isValid() || one.from <= other.to);
}

}  // namespace

Status GrantOffice::check(const RoleGrant& grant, const Actor& actor) const {
    AccessStore& access = m_core.access();
    const Result<User> user = access.user(grant.user);
    if (!user.ok()) {
        return invalid(user.error().message, "user");
    }
    QZ_TRY(access.check(actor.user, QStringLiteral("admin.users"), user->area));
    QZ_TRY(access.check(actor.user, QStringLiteral("admin.users"), grant.area));
    const QList<Role> roles = access.roles();
    if (std::none_of(roles.begin(), roles.end(),
                     [&grant](const Role& role) { return role.id == grant.role; })) {
        return invalid(QCoreApplication::translate("qz::Access", "There is no role “%1”.").arg(grant.role),
                       "role");
    }
    if (m_core.areas().tree()->find(grant.area) == nullptr) {
        return invalid(QCoreApplication::translate("qz::Access", "There is no area %1 in this store.")
                           .arg(grant.area.toString()),
                       "area");
    }
    return {};
}

QFuture<Result<RoleGrant>> GrantOffice::give(const RoleGrant& wanted, const Actor& actor) {
    return m_core.store().write(
        QStringLiteral("access.grant"), [self = *this, wanted, actor](WriteTx& tx) -> Result<RoleGrant> {
            CoreStore& core = self.m_core;
            RoleGrant grant = wanted;
            grant.reason = wanted.reason.trimmed();
            QZ_TRY(self.check(grant, actor));
            if (!grant.from.isValid() || grant.from < core.access().today()) {
                return invalid(
                    QCoreApplication::translate("qz::Access", "The first day is today or a later day."),
                    "valid_from");
            }
            if (grant.to.isValid() && grant.to < grant.from) {
                return lastBeforeFirst();
            }
            if (grant.reason.isEmpty()) {
                return invalid(QCoreApplication::translate("qz::Access", "Say by which order it is given."),
                               "reason");
            }
            for (const RoleGrant& known : core.access().grants()) {
                if (known.user == grant.user && known.role == grant.role && known.area == grant.area &&
                    overlap(known, grant)) {
                    return refused(
                        ErrorCode::Conflict,
                        QCoreApplication::translate("qz::Access",
                                                    "“%1” has this role there from %2 to %3 already.")
                            .arg(grant.user, known.from.toString(Qt::ISODate),
                                 known.to.isValid() ? known.to.toString(Qt::ISODate) : QStringLiteral("…")),
                        "valid_from");
                }
            }
            const Instant now = core.clock().now();
            grant.id = core.ids().next();
            grant.grantedBy = actor.user;
            QZ_TRY(core.access().putGrant(tx, grant, now));
            QZ_TRY(audit(core, tx, "grant_role", grant, actor));
            return grant;
        });
}

QFuture<Status> GrantOffice::change(const Uuid& id, QDate from, QDate to, const Actor& actor) {
    return m_core.store().write(
        QStringLiteral("access.change_grant"), [self = *this, id, from, to, actor](WriteTx& tx) -> Status {
            CoreStore& core = self.m_core;
            const QList<RoleGrant> all = core.access().grants();
            const auto found =
                std::find_if(all.begin(), all.end(), [&id](const RoleGrant& each) { return each.id == id; });
            if (found == all.end()) {
                return refused(ErrorCode::NotFound,
                               QCoreApplication::translate("qz::Access", "There is no such grant."), "");
            }
            RoleGrant grant = *found;
            QZ_TRY(self.check(grant, actor));
            const QDate today = core.access().today();
            const bool began = grant.from <= today;
            grant.to = to;
            grant.from = began ? grant.from : from;
            const bool ended = found->to.isValid() && found->to < today;
            if ((began && from != found->from) || ended) {
                return refused(ErrorCode::Conflict,
                               QCoreApplication::translate("qz::Access",
                                                           "What has passed stays as it was: give the role "
                                                           "again from a day that is to come."),
                               "valid_from");
            }
            if (!began && (!from.isValid() || from < today)) {
                return invalid(
                    QCoreApplication::translate("qz::Access", "The first day is today or a later day."),
                    "valid_from");
            }
            const QDate earliest = (began ? std::max(today, grant.from) : grant.from).addDays(-1);
            if (to.isValid() && to < earliest) {
                return invalid(
                    QCoreApplication::translate("qz::Access", "The last day is %1 at the earliest.")
                        .arg(earliest.toString(Qt::ISODate)),
                    "valid_to");
            }
            QZ_TRY(core.access().putGrant(tx, grant, core.clock().now()));
            return audit(core, tx, "change_grant", grant, actor);
        });
}

}  // namespace qz
