// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QString>
#include <QStringList>

#include "qz/area_code.h"
#include "qz/geo.h"
#include "qz/result.h"

namespace qz {

/// A named point of the gazetteer.
struct Place {
    QString name;
    QStringList aliases;
    GeoPoint point;  ///< CGCS2000
    AreaCode area;   ///< null: in no known area
};

/// The gazetteer. Any thread.
class Places {
public:
    virtual ~Places() = default;
    /// Places whose name or alias holds the text, at most `limit`: the exact name first, then names and
    /// aliases that begin with it, then the rest, shorter names first. Only those in `area` or in no known
    /// one; a null area: all. Nothing for an empty text.
    [[nodiscard]] virtual QFuture<Result<QList<Place>>> find(const QString& text, const AreaCode& area,
                                                             int limit) const = 0;
    /// Places whose name or alias stands in the text, the longest name first; `area` as in find(). Names of
    /// one character do not count.
    [[nodiscard]] virtual QFuture<Result<QList<Place>>> namedIn(const QString& text, const AreaCode& area,
                                                                int limit) const = 0;
};

}  // namespace qz
