// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "qz/areas.h"
#include "qz/db/transaction.h"

namespace qz::core {

/// Writes boundaries with their validity: the current one of an area has no end.
class BoundaryRows {
public:
    enum class Change { None, Added, Replaced };

    BoundaryRows(WriteTx& tx, QDate today, QString source, bool dryRun)
        : m_tx(tx), m_today(today), m_source(std::move(source)), m_dryRun(dryRun) {}
    /// `shape` is checked. The same shape again changes nothing; another ends the current one today.
    Result<Change> put(const AreaCode& area, const GeoMultiPolygon& shape);

private:
    Status insert(const AreaCode& area, const GeoMultiPolygon& shape, const QByteArray& blob, bool first);
    WriteTx& m_tx;
    QDate m_today;
    QString m_source;
    bool m_dryRun;
};

}  // namespace qz::core
