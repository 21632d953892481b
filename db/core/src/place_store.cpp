// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/place_store.h"

namespace qz {

namespace {

// A gazetteer has some ten thousand rows at most: one walk through it costs a few milliseconds.
constexpr auto foundPlaces =
    "SELECT name, aliases, lon, lat, area FROM core_places WHERE deleted_at IS NULL "
    "AND (area = '' OR substr(area, 1, length(?1)) = ?1) "
    "AND (instr(lower(name), ?2) > 0 OR instr(lower(aliases), ?2) > 0) "
    "ORDER BY CASE WHEN lower(name) = ?2 THEN 0 WHEN instr(lower(name), ?2) = 1 THEN 1 "
    "WHEN instr(';' || lower(aliases), ';' || ?2) > 0 THEN 2 ELSE 3 END, length(name), name LIMIT ?3";

Result<QList<Place>> readPlaces(ReadTx& read, const QString& text, const AreaCode& area, int limit) {
    QZ_ASSIGN(Statement rows, read.prepare(foundPlaces));
    // An empty text, not NULL, stands for all areas.
    rows.bindAll(area.isNull() ? QStringLiteral("") : area.toString(), text.toLower(), qint64{limit});
    QList<Place> places;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return places;
        }
        Place place;
        place.name = rows.text(0);
        place.aliases = rows.text(1).split(QLatin1Char(';'), Qt::SkipEmptyParts);
        place.point = {rows.real(2), rows.real(3)};
        const Result<AreaCode> code = AreaCode::parse(rows.text(4));
        place.area = code.ok() ? *code : AreaCode();
        places.append(place);
    }
}

}  // namespace

QFuture<Result<QList<Place>>> PlaceStore::find(const QString& text, const AreaCode& area, int limit) const {
    const QString wanted = text.trimmed();
    return m_store.read([wanted, area, limit](ReadTx& read) -> Result<QList<Place>> {
        return wanted.isEmpty() ? Result<QList<Place>>(QList<Place>())
                                : readPlaces(read, wanted, area, limit);
    });
}

}  // namespace qz
