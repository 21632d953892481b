// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/unit_points.h"

namespace qz {

class Desk;

/// The last points of units on duty, from the store of the desk and by its user. UI thread.
class ShellUnitPoints final : public UnitPoints {
public:
    explicit ShellUnitPoints(Desk& desk) : m_desk(desk) {}
    [[nodiscard]] QFuture<Result<QList<UnitOnDuty>>> onDuty() override;
    [[nodiscard]] QFuture<Status> put(const QString& unit, GeoPoint point) override;
    [[nodiscard]] QFuture<Status> remove(const QString& unit) override;
    /// Erases what no longer counts.
    [[nodiscard]] QFuture<Status> sweep();

private:
    Desk& m_desk;
};

}  // namespace qz
