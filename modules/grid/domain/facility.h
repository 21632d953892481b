// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFuture>
#include <QList>

#include "qz/geo.h"
#include "qz/result.h"

namespace qz::grid {

/// A place that serves or shelters: a service centre, a hydrant, a school, a shelter. Never a person's home.
struct Facility {
    QString code;
    QString name;
    QString kind;    ///< as the office names its kinds
    QString source;  ///< the list that it was taken from
    GeoPoint point;
};

/// Offered by the module to its window part; see ModuleServices.
class FacilitySource {
public:
    static constexpr auto serviceName = "grid.facilities";
    virtual ~FacilitySource() = default;
    /// Those in force on a day, by kind, then by code.
    [[nodiscard]] virtual QFuture<Result<QList<Facility>>> facilitiesOn(QDate day) = 0;
};

}  // namespace qz::grid
