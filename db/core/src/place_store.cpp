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

// Of the aliases every one is looked for in the text: they are put between marks and taken one by one.
constexpr auto namedPlaces =
    "WITH RECURSIVE word(rid, text, rest) AS ("
    "SELECT rid, name, aliases || ';' FROM core_places WHERE deleted_at IS NULL "
    "AND (area = '' OR substr(area, 1, length(?1)) = ?1) "
    "UNION ALL SELECT rid, substr(rest, 1, instr(rest, ';') - 1), substr(rest, instr(rest, ';') + 1) "
    "FROM word WHERE rest <> '') "
    "SELECT p.name, p.aliases, p.lon, p.lat, p.area FROM word w JOIN core_places p ON p.rid = w.rid "
    "WHERE length(w.text) > 1 AND instr(?2, lower(w.text)) > 0 "
    "GROUP BY p.rid ORDER BY max(length(w.text)) DESC, p.name LIMIT ?3";

Result<QList<Place>> readPlaces(ReadTx& read, const char* sql, const QString& text, const AreaCode& area,
                                int limit) {
    QZ_ASSIGN(Statement rows, read.prepare(sql));
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
                                : readPlaces(read, foundPlaces, wanted, area, limit);
    });
}

QFuture<Result<QList<Place>>> PlaceStore::namedIn(const QString& text, const AreaCode& area,
                                                  int limit) const {
    return m_store.read(
        [text, area, limit](ReadTx& read) { return readPlaces(read, namedPlaces, text, area, limit); });
}

}  // namespace qz
