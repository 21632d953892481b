// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <memory>
#include <optional>

#include "qz/area_code.h"
#include "qz/geo.h"
#include "qz/result.h"
#include "qz/unit_of_work.h"

namespace qz {

enum class AreaKind { Division, StatisticalZone, BasicGrid, DedicatedGrid };

struct Area {
    AreaCode code;
    QString name;
    AreaKind kind = AreaKind::Division;
    bool provisional = false;  ///< made because a child needed a parent; its name is its code
    QDate validFrom;           ///< invalid: always
    QDate validTo;             ///< invalid: still
    std::optional<GeoPoint> centre;
    bool hasBoundary = false;
};

/// Unit that handles, commands or checks.
struct Unit {
    QString code;  ///< "CG01"
    QString name;
    QString kind;  ///< "department", "street", "village", "centre", "enterprise"
    AreaCode area;
    QString phone;  ///< of the post, not of a person
};

/// The area tree in memory, an immutable snapshot swapped after a write. Any thread.
class AreaTree {
public:
    virtual ~AreaTree() = default;
    [[nodiscard]] virtual const Area* find(const AreaCode& code) const = 0;
    [[nodiscard]] virtual QList<const Area*> children(const AreaCode& code) const = 0;  ///< in code order
    [[nodiscard]] virtual QList<const Area*> byName(
        const QString& name) const = 0;  ///< several may share a name
    [[nodiscard]] virtual QString path(const AreaCode& code,
                                       const QString& separator) const = 0;  ///< names from the county down
    /// The deepest area whose boundary holds the point; null where none does.
    [[nodiscard]] virtual AreaCode locate(GeoPoint point) const = 0;
    [[nodiscard]] virtual const GeoMultiPolygon* boundary(const AreaCode& code) const = 0;
    [[nodiscard]] virtual qsizetype size() const = 0;
};

class Areas {
public:
    virtual ~Areas() = default;
    /// Never null. Keep the pointer while you use what it gave.
    [[nodiscard]] virtual std::shared_ptr<const AreaTree> tree() const = 0;
    /// The code that follows an old one after a re-division, on a date; the code itself where nothing
    /// changed.
    [[nodiscard]] virtual AreaCode successor(const AreaCode& old) const = 0;
};

/// Units and posts, in memory. Any thread.
class Directory {
public:
    virtual ~Directory() = default;
    /// As it is today; a unit that ended as it was last.
    [[nodiscard]] virtual std::optional<Unit> unit(const QString& code) const = 0;
    /// As it was on a day: units are renamed and moved. Before its first day as it began; an invalid day is
    /// today.
    [[nodiscard]] virtual std::optional<Unit> unitOn(const QString& code, QDate day) const {
        Q_UNUSED(day)
        return unit(code);
    }
    [[nodiscard]] virtual QList<Unit> units() const = 0;
    /// By code, or by exact name where it is unique; a former name where no unit is called so today.
    [[nodiscard]] virtual Result<Unit> resolve(const QString& codeOrName) const = 0;
};

}  // namespace qz
