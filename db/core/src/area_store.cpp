// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/area_store.h"

#include "area_rows.h"
#include "area_tree.h"
#include "codec.h"
#include "tables.h"

namespace qz {

using namespace core;

struct AreaStore::Snapshot {
    std::shared_ptr<const AreaTree> tree;
    QHash<QString, QString> successors;
};

AreaStore::AreaStore()
    : m_snapshot(std::make_shared<Snapshot>(Snapshot{
          std::make_shared<MemoryAreaTree>(std::vector<Area>(), std::vector<MemoryAreaTree::Boundary>()),
          {}})) {}
AreaStore::~AreaStore() = default;

std::shared_ptr<const AreaTree> AreaStore::tree() const {
    const QReadLocker lock(&m_lock);
    return m_snapshot->tree;
}

AreaCode AreaStore::successor(const AreaCode& old) const {
    const QReadLocker lock(&m_lock);
    AreaCode code = old;
    // A chain of re-divisions; the bound keeps a ring in bad data from holding the caller for ever.
    for (int i = 0; i < 16; ++i) {
        const auto next = m_snapshot->successors.constFind(code.toString());
        if (next == m_snapshot->successors.cend()) {
            break;
        }
        code = areaOf(*next);
    }
    return code;
}

namespace {

Result<std::vector<Area>> readAreas(ReadTx& read) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT code, name, kind, provisional, valid_from, valid_to, lon, lat "
                           "FROM core_areas WHERE deleted_at IS NULL ORDER BY code"));
    std::vector<Area> areas;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return areas;
        }
        Area area;
        area.code = areaOf(rows.text(0));
        area.name = rows.text(1);
        area.kind = areaKindOf(rows.text(2));
        area.provisional = rows.integer(3) != 0;
        area.validFrom = dateOf(rows.text(4));
        area.validTo = dateOf(rows.text(5));
        if (!rows.isNull(6) && !rows.isNull(7)) {
            area.centre = GeoPoint{rows.real(6), rows.real(7)};
        }
        areas.push_back(std::move(area));
    }
}

/// Those that have no end, or on a day those that had begun and not ended: an end is the first day without.
Result<std::vector<MemoryAreaTree::Boundary>> readBoundaries(ReadTx& read, QDate day = {}) {
    const char* const now =
        "SELECT area, shape, west, south, east, north, lon, lat "
        "FROM core_area_boundaries WHERE deleted_at IS NULL AND valid_to = ''";
    const char* const then =
        "SELECT area, shape, west, south, east, north, lon, lat FROM core_area_boundaries "
        "WHERE deleted_at IS NULL AND valid_from <= ?1 AND (valid_to = '' OR valid_to > ?1)";
    QZ_ASSIGN(Statement rows, read.prepare(day.isValid() ? then : now));
    if (day.isValid()) {
        rows.bindAll(dateText(day));
    }
    std::vector<MemoryAreaTree::Boundary> boundaries;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return boundaries;
        }
        boundaries.push_back({areaOf(rows.text(0)), shapeFromBlob(rows.blob(1)), rows.real(2), rows.real(3),
                              rows.real(4), rows.real(5), GeoPoint{rows.real(6), rows.real(7)}});
    }
}

}  // namespace

Result<std::shared_ptr<const AreaTree>> AreaStore::treeIn(ReadTx& read) {
    QZ_ASSIGN(std::vector<Area> areas, readAreas(read));
    QZ_ASSIGN(std::vector<MemoryAreaTree::Boundary> boundaries, readBoundaries(read));
    return std::shared_ptr<const AreaTree>(
        std::make_shared<MemoryAreaTree>(std::move(areas), std::move(boundaries)));
}

Result<std::shared_ptr<const AreaTree>> AreaStore::treeOn(ReadTx& read, QDate day) {
    QZ_ASSIGN(std::vector<Area> areas, readAreas(read));
    QZ_ASSIGN(std::vector<MemoryAreaTree::Boundary> boundaries, readBoundaries(read, day));
    return std::shared_ptr<const AreaTree>(
        std::make_shared<MemoryAreaTree>(std::move(areas), std::move(boundaries)));
}

Result<QList<QDate>> AreaStore::boundaryDays(ReadTx& read) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT valid_from AS day FROM core_area_boundaries "
                                           "WHERE deleted_at IS NULL AND valid_from <> '' UNION "
                                           "SELECT valid_to FROM core_area_boundaries "
                                           "WHERE deleted_at IS NULL AND valid_to <> '' ORDER BY day"));
    QList<QDate> days;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return days;
        }
        days.append(dateOf(rows.text(0)));
    }
}

Result<std::shared_ptr<const AreaStore::Snapshot>> AreaStore::read(ReadTx& read) {
    auto snapshot = std::make_shared<Snapshot>();
    QZ_ASSIGN(snapshot->tree, treeIn(read));
    QZ_ASSIGN(Statement rows, read.prepare("SELECT old_code, new_code FROM core_area_successors "
                                           "WHERE deleted_at IS NULL ORDER BY from_date, rid"));
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        snapshot->successors.insert(rows.text(0), rows.text(1));
    }
    return std::shared_ptr<const Snapshot>(std::move(snapshot));
}

void AreaStore::publish(std::shared_ptr<const Snapshot> snapshot) {
    const QWriteLocker lock(&m_lock);
    m_snapshot.swap(snapshot);
}

Status AreaStore::load(ReadTx& from) {
    QZ_ASSIGN(std::shared_ptr<const Snapshot> snapshot, read(from));
    publish(std::move(snapshot));
    return {};
}

Status AreaStore::publishAfter(WriteTx& tx) {
    QZ_ASSIGN(std::shared_ptr<const Snapshot> snapshot, read(tx));
    tx.afterCommit([this, snapshot = std::move(snapshot)] { publish(snapshot); });
    return {};
}

Status AreaStore::ensure(WriteTx& tx, const Area& area) {
    AreaRows rows(tx, false);
    QZ_TRY(rows.load());
    QZ_ASSIGN(const AreaRows::Change change, rows.put(area));
    (void)change;
    return publishAfter(tx);
}

Status AreaStore::addSuccessor(WriteTx& tx, const AreaCode& old, const AreaCode& next, QDate from) {
    const Uuid id = Uuid::fromName(QStringLiteral("core.area_successors"),
                                   old.toString() + QLatin1Char('>') + next.toString());
    Result<RowRef> present = tx.ref(successorsTable(), id);
    if (present.ok()) {
        QZ_TRY(tx.update(successorsTable(), id,
                         {{"from_date", stored(dateText(from))}, {"deleted_at", std::monostate()}}));
    } else {
        QZ_ASSIGN(const qint64 rid, tx.insert(successorsTable(), id,
                                              {{"old_code", old.toString()},
                                               {"new_code", next.toString()},
                                               {"from_date", stored(dateText(from))}}));
        (void)rid;
    }
    return publishAfter(tx);
}

}  // namespace qz
