// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/core/core_store.h"
#include "qz/unit_points.h"

namespace qz {

/// What counts at a moment: the duty day and the rules in force.
struct PointMoment {
    QDate dutyDay;
    UnitPointRules rules;
};

/// The last points of units on duty. Local to the desk: nothing of them is synchronised, journalled or
/// audited, so no way can be made of them. Needs watch.keep in the area of the store, which outlives it. Any
/// thread.
class UnitPointOffice final {
public:
    explicit UnitPointOffice(CoreStore& core) : m_core(&core) {}

    /// Units of the roster of the duty day, by name; points that are gone by the rules are left out.
    [[nodiscard]] Result<QList<UnitOnDuty>> onDuty(ReadTx& read, const PointMoment& moment,
                                                   const Actor& reader) const;
    /// Takes the place of the point before. Invalid where the unit has no duty, or the time lies ahead;
    /// Conflict where a later report stands.
    Status put(WriteTx& tx, const UnitPoint& point, const PointMoment& moment, const Actor& actor) const;
    Status remove(WriteTx& tx, const QString& unit, const Actor& actor) const;
    /// Erases what is gone by the rules and what units without a duty left.
    Status sweep(WriteTx& tx, const PointMoment& moment) const;
    /// Rows: unit (code or name), lon, lat, at; without a time it is now. An older report than the one that
    /// stands changes nothing.
    Result<ImportSummary> import(WriteTx& tx, MappedRows& rows, const ImportOptions& options,
                                 const PointMoment& moment, JobControl& job) const;
    /// A watch ended: the next one begins without points.
    static Status clear(WriteTx& tx);

private:
    [[nodiscard]] Result<UnitPoint> checked(UnitPoint point, const PointMoment& moment) const;
    [[nodiscard]] Status mayKeep(const QString& user) const;

    CoreStore* m_core;
};

}  // namespace qz
