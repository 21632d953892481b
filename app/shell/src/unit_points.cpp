// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit_points.h"

#include "desk.h"
#include "qz/async.h"
#include "qz/host/watch_rules.h"

namespace qz {

namespace {
constexpr int sweepMs = 30 * 60 * 1000;
}

QFuture<Result<QList<UnitOnDuty>>> ShellUnitPoints::onDuty() {
    return m_desk.runtime.core().store().read([runtime = &m_desk.runtime, actor = m_desk.session.actor()](
                                                  ReadTx& read) -> Result<QList<UnitOnDuty>> {
        QZ_ASSIGN(const PointMoment moment, pointMoment(read, runtime->references(), runtime->clock().now()));
        return UnitPointOffice(runtime->core()).onDuty(read, moment, actor);
    });
}

QFuture<Status> ShellUnitPoints::put(const QString& unit, GeoPoint point) {
    const Actor actor = m_desk.session.actor();
    const UnitPoint reported{unit, point, m_desk.runtime.clock().now(), m_desk.userName(actor.user)};
    return m_desk.runtime.core().store().write(
        QStringLiteral("watch.unit_point"),
        [runtime = &m_desk.runtime, reported, actor](WriteTx& tx) -> Status {
            QZ_ASSIGN(const PointMoment moment, pointMoment(tx, runtime->references(), reported.at));
            return UnitPointOffice(runtime->core()).put(tx, reported, moment, actor);
        });
}

QFuture<Status> ShellUnitPoints::remove(const QString& unit) {
    return m_desk.runtime.core().store().write(
        QStringLiteral("watch.unit_point"),
        [runtime = &m_desk.runtime, unit, actor = m_desk.session.actor()](WriteTx& tx) {
            return UnitPointOffice(runtime->core()).remove(tx, unit, actor);
        });
}

ShellUnitPoints::ShellUnitPoints(Desk& desk) : m_desk(desk) {
    m_again.setInterval(sweepMs);
    QObject::connect(&m_again, &QTimer::timeout, &m_again, [this] { sweep(); });
}

void ShellUnitPoints::begin() {
    if (!m_desk.runtime.core().store().isReadOnly()) {
        sweep();
        m_again.start();
    }
}

void ShellUnitPoints::sweep() {
    const QFuture<Status> swept = m_desk.runtime.core().store().write(
        QStringLiteral("watch.unit_point"), [runtime = &m_desk.runtime](WriteTx& tx) -> Status {
            QZ_ASSIGN(const PointMoment moment,
                      pointMoment(tx, runtime->references(), runtime->clock().now()));
            return UnitPointOffice(runtime->core()).sweep(tx, moment);
        });
    onResult(&m_again, swept, [this](const Status& done) {
        if (!done.ok()) {
            m_desk.notifications.post({Notification::Kind::Warning,
                                       Desk::tr("Old places of units on duty could not be erased."),
                                       done.error().message,
                                       {},
                                       {}});
        }
    });
}

}  // namespace qz
