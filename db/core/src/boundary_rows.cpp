// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundary_rows.h"

#include <QCryptographicHash>
#include <algorithm>
#include <limits>

#include "codec.h"
#include "tables.h"

namespace qz::core {
namespace {

struct Extent {
    double west = std::numeric_limits<double>::max();
    double south = std::numeric_limits<double>::max();
    double east = std::numeric_limits<double>::lowest();
    double north = std::numeric_limits<double>::lowest();
};

Extent extentOf(const GeoMultiPolygon& shape) {
    Extent e;
    for (const GeoPolygon& polygon : shape) {
        for (const GeoPoint& p : polygon.outer) {
            e.west = std::min(e.west, p.lon);
            e.south = std::min(e.south, p.lat);
            e.east = std::max(e.east, p.lon);
            e.north = std::max(e.north, p.lat);
        }
    }
    return e;
}

}  // namespace

Result<BoundaryRows::Change> BoundaryRows::put(const AreaCode& area, const GeoMultiPolygon& shape) {
    const QByteArray blob = shapeToBlob(shape);
    QByteArray currentId;
    {
        QZ_ASSIGN(Statement rows, m_tx.prepare("SELECT id, shape FROM core_area_boundaries "
                                               "WHERE area = ? AND valid_to = '' AND deleted_at IS NULL"));
        rows.bindAll(area.toString());
        QZ_ASSIGN(const bool found, rows.step());
        if (found) {
            if (rows.blob(1) == blob) {
                return Change::None;
            }
            currentId = rows.blob(0);
        }
    }
    const bool first = currentId.isEmpty();
    if (!m_dryRun) {
        if (!first) {
            QZ_TRY(m_tx.update(boundariesTable(), uuidOf(currentId), {{"valid_to", dateText(m_today)}}));
        }
        QZ_TRY(insert(area, shape, blob, first));
    }
    return first ? Change::Added : Change::Replaced;
}

Status BoundaryRows::insert(const AreaCode& area, const GeoMultiPolygon& shape, const QByteArray& blob,
                            bool first) {
    const Extent e = extentOf(shape);
    const GeoPoint centre = polygonCentre(shape);
    const QByteArray hash = QCryptographicHash::hash(blob, QCryptographicHash::Blake2b_256).toHex();
    const Uuid id = Uuid::fromName(QStringLiteral("core.area_boundaries"),
                                   area.toString() + QLatin1Char('|') + dateText(m_today) + QLatin1Char('|') +
                                       QString::fromLatin1(hash));
    // A shape that comes back on the day it was replaced has its row already.
    if (m_tx.ref(boundariesTable(), id).ok()) {
        return m_tx.update(boundariesTable(), id, {{"valid_to", QString(QLatin1String(""))}});
    }
    QZ_ASSIGN(const qint64 rid,
              m_tx.insert(boundariesTable(), id,
                          {{"area", area.toString()},
                           {"valid_from", first ? QString(QLatin1String("")) : dateText(m_today)},
                           {"shape", blob},
                           {"west", e.west},
                           {"south", e.south},
                           {"east", e.east},
                           {"north", e.north},
                           {"lon", centre.lon},
                           {"lat", centre.lat},
                           {"source", stored(m_source)}}));
    (void)rid;
    return {};
}

}  // namespace qz::core
