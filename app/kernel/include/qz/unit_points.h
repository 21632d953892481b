// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QString>
#include <optional>

#include "qz/geo.h"
#include "qz/reference_table.h"
#include "qz/result.h"
#include "qz/time.h"

/// Where the units on duty are: of each the last point that was reported, never a way, never a person's.
namespace qz {

/// Where a unit said it was. A new one takes the place of the old one, which is kept nowhere.
struct UnitPoint {
    QString unit;  ///< code of a unit of the duty roster
    GeoPoint point;
    Instant at;      ///< of the report
    QString source;  ///< who put it on the map, or the file that it came from

    bool operator==(const UnitPoint&) const = default;
};

/// How long a reported point says something: data of the city (resources/data/watch/unit_points.json).
struct UnitPointRules {
    QString version;
    QString source;
    QString validFrom;
    int staleMinutes = 30;  ///< older ones are shown as old
    int goneHours = 12;     ///< older ones are erased

    /// Io when the file cannot be read, Invalid with the field when it is wrong.
    [[nodiscard]] static Result<UnitPointRules> load(const QString& path);
    [[nodiscard]] static Result<UnitPointRules> parse(const QByteArray& json);
    /// As a version of the reference table "core.unit_points" and back; Invalid names the field.
    [[nodiscard]] static Result<UnitPointRules> fromVersion(const ReferenceVersion& version);
    [[nodiscard]] ReferenceVersion toVersion() const;

    [[nodiscard]] bool isStale(Instant reported, Instant now) const;
    [[nodiscard]] bool isGone(Instant reported, Instant now) const;
};

/// A unit of today's duty roster and where it last was, where that is known.
struct UnitOnDuty {
    QString code;
    QString name;
    QString kind;
    QString phone;  ///< of the post, as the roster has it; else the unit's own
    std::optional<UnitPoint> point;
    bool isStale = false;
};

/// The points of this desk; the shell offers it (ModuleServices). UI thread.
class UnitPoints {
public:
    static constexpr auto serviceName = "ui.unit_points";
    virtual ~UnitPoints() = default;
    /// Units of the roster of this duty day, by name. Denied without watch.keep.
    [[nodiscard]] virtual QFuture<Result<QList<UnitOnDuty>>> onDuty() = 0;
    /// Now, by the user of the desk. Invalid where the unit has no duty today.
    [[nodiscard]] virtual QFuture<Status> put(const QString& unit, GeoPoint point) = 0;
    [[nodiscard]] virtual QFuture<Status> remove(const QString& unit) = 0;
};

}  // namespace qz
