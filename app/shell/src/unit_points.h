// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "qz/unit_points.h"

namespace qz {

class Desk;

/// The last points of units on duty, from the store of the desk and by its user. UI thread.
class ShellUnitPoints final : public UnitPoints {
public:
    explicit ShellUnitPoints(Desk& desk);
    /// Erases what no longer counts, now and from time to time: also where nobody looks at a map.
    void begin();
    [[nodiscard]] QFuture<Result<QList<UnitOnDuty>>> onDuty() override;
    [[nodiscard]] QFuture<Status> put(const QString& unit, GeoPoint point) override;
    [[nodiscard]] QFuture<Status> remove(const QString& unit) override;

private:
    void sweep();
    Desk& m_desk;
    QTimer m_again;
};

}  // namespace qz
