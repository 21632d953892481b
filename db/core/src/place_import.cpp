// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QRegularExpression>

#include "codec.h"
#include "import_rows.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

struct Place {
    QString name;
    QString aliases;
    GeoPoint point;
    AreaCode area;
};

/// Code, or a name that only one area has.
Result<AreaCode> areaByText(const AreaTree& tree, const QString& text) {
    const Result<AreaCode> code = AreaCode::parse(text);
    if (code.ok()) {
        return code;
    }
    const QList<const Area*> named = tree.byName(text);
    if (named.size() == 1) {
        return named.first()->code;
    }
    return makeError(
        ErrorCode::NotFound,
        named.isEmpty()
            ? QCoreApplication::translate("qz::AreaImport", "No area is called “%1”.").arg(text)
            : QCoreApplication::translate("qz::AreaImport", "Several areas are called “%1”; give the code.")
                  .arg(text));
}

/// False when the row was rejected.
bool readPlace(const MappedRows::Row& row, const AreaTree& tree, Crs crs, ImportSummary& summary,
               Place& place) {
    const auto value = [&](const char* field) { return row.values.value(QLatin1String(field)).trimmed(); };
    place.name = value("name");
    if (place.name.isEmpty()) {
        reject(summary, row.number, columnOf(row, QStringLiteral("name")),
               QCoreApplication::translate("qz::AreaImport", "The name is missing."));
        return false;
    }
    bool lonOk = false;
    bool latOk = false;
    const double lon = value("lon").toDouble(&lonOk);
    const double lat = value("lat").toDouble(&latOk);
    lonOk = lonOk && lon >= -180 && lon <= 180;
    latOk = latOk && lat >= -90 && lat <= 90;
    if (!lonOk || !latOk) {
        const QString field = lonOk ? QStringLiteral("lat") : QStringLiteral("lon");
        reject(summary, row.number, columnOf(row, field),
               QCoreApplication::translate("qz::AreaImport", "“%1” is not a position in degrees.")
                   .arg(row.values.value(field)));
        return false;
    }
    place.point = convertCrs({lon, lat}, crs, Crs::Cgcs2000);
    QStringList aliases =
        value("aliases").split(QRegularExpression(QStringLiteral("[;|\\x{ff1b}]")), Qt::SkipEmptyParts);
    for (QString& alias : aliases) {
        alias = alias.trimmed();
    }
    place.aliases = aliases.join(QLatin1Char(';'));
    if (const QString text = value("area"); !text.isEmpty()) {
        const Result<AreaCode> area = areaByText(tree, text);
        if (!area.ok()) {
            reject(summary, row.number, columnOf(row, QStringLiteral("area")), area.error().message);
            return false;
        }
        place.area = *area;
    } else {
        place.area = tree.locate(place.point);
    }
    return true;
}

enum class Change { None, Added, Updated };

Result<Change> putPlace(WriteTx& tx, const Place& place, const ImportOptions& options) {
    const Uuid id =
        Uuid::fromName(QStringLiteral("core.places"), place.name + QLatin1Char('|') + place.area.toString());
    bool found = false;
    {
        QZ_ASSIGN(Statement rows, tx.prepare("SELECT aliases, lon, lat FROM core_places WHERE id = ?"));
        rows.bindAll(id);
        QZ_ASSIGN(found, rows.step());
        if (found && rows.text(0) == place.aliases && rows.real(1) == place.point.lon &&
            rows.real(2) == place.point.lat) {
            return Change::None;
        }
    }
    if (options.dryRun) {
        return found ? Change::Updated : Change::Added;
    }
    if (found) {
        QZ_TRY(tx.update(
            placesTable(), id,
            {{"aliases", stored(place.aliases)}, {"lon", place.point.lon}, {"lat", place.point.lat}}));
        return Change::Updated;
    }
    static const QStringList columns = {QStringLiteral("name"), QStringLiteral("aliases"),
                                        QStringLiteral("lon"),  QStringLiteral("lat"),
                                        QStringLiteral("area"), QStringLiteral("source")};
    QZ_ASSIGN(Statement row, tx.prepareInsert(placesTable(), columns));
    row.bindAll(id, place.name, stored(place.aliases), place.point.lon, place.point.lat,
                stored(place.area.toString()), stored(options.fileName));
    QZ_TRY(row.run());
    return Change::Added;
}

}  // namespace

Result<ImportSummary> AreaImport::places(WriteTx& tx, MappedRows& rows, const ImportOptions& options,
                                         JobControl& job) {
    ImportSummary summary;
    const std::shared_ptr<const AreaTree> tree = m_areas.tree();
    qint64 unlocated = 0;
    QZ_TRY(forEachRow(rows, summary, job, [&](const MappedRows::Row& row) -> Status {
        Place place;
        if (!readPlace(row, *tree, options.crs, summary, place)) {
            return {};
        }
        unlocated += place.area.isNull() ? 1 : 0;
        QZ_ASSIGN(const Change change, putPlace(tx, place, options));
        summary.imported += change == Change::Added ? 1 : 0;
        summary.updated += change == Change::Updated ? 1 : 0;
        summary.skipped += change == Change::None ? 1 : 0;
        return {};
    }));
    if (unlocated > 0) {
        summary.notes.append(QCoreApplication::translate("qz::AreaImport", "%n places lie in no known area.",
                                                         nullptr, int(unlocated)));
    }
    return summary;
}

}  // namespace qz
