// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <optional>

#include "qz/area_code.h"
#include "qz/geo.h"
#include "qz/result.h"
#include "qz/time.h"

/// How events stood on earlier days, from their journals.
namespace qz::grid {

/// One event through its time.
struct EventPast {
    struct Change {
        Instant at;
        QString state;
    };
    /// A limit, from its due date to the step that met it or ended it.
    struct Limit {
        Instant due;
        std::optional<Instant> stopped;
    };
    QString number;
    AreaCode area;
    std::optional<GeoPoint> point;
    Instant openedAt;
    QList<Change> changes;  ///< in the order of time
    QList<Limit> limits;    ///< without those that were cancelled

    /// Its state then; empty before it was reported. Imported events without a journal of their own have the
    /// state of today from the day on which they were closed, else from the beginning.
    [[nodiscard]] QString stateAt(Instant at) const;
    /// A limit had passed and was not met yet.
    [[nodiscard]] bool isOverdueAt(Instant at) const;
};

/// Offered by the module to its window part; see ModuleServices.
class PastSource {
public:
    static constexpr auto serviceName = "grid.past";
    virtual ~PastSource() = default;
    /// Events of an area that were open at some time since `from`, the latest `most` of them.
    [[nodiscard]] virtual QFuture<Result<QList<EventPast>>> pastSince(AreaCode area, Instant from,
                                                                      int most) = 0;
};

}  // namespace qz::grid
