// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/unit_point_office.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

#include "codec.h"
#include "import_rows.h"

namespace qz {

using namespace core;

namespace {

constexpr qint64 kAheadMs = 5LL * 60 * 1000;  ///< clocks of others run a little ahead

Error invalid(const QString& message, const char* field) {
    return makeError(ErrorCode::Invalid, message, {}, QLatin1String(field));
}

QString text(const char* words) { return QCoreApplication::translate("qz::UnitPoints", words); }

RecordRef refOf(const QString& unit) {
    return {QStringLiteral("unit_point"), Uuid::fromName(QStringLiteral("core.unit_points"), unit)};
}

Result<QHash<QString, UnitPoint>> pointsIn(ReadTx& read) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT unit, lon, lat, at, source FROM core_unit_points_fleeting"));
    QHash<QString, UnitPoint> points;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return points;
        }
        points.insert(rows.text(0), {rows.text(0), GeoPoint{rows.real(1), rows.real(2)},
                                     Instant{rows.integer(3)}, rows.text(4)});
    }
}

Status writePoint(WriteTx& tx, const UnitPoint& point) {
    QZ_ASSIGN(Statement row, tx.sql("INSERT INTO core_unit_points_fleeting (unit, lon, lat, at, source) "
                                    "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (unit) DO UPDATE SET "
                                    "lon = ?2, lat = ?3, at = ?4, source = ?5"));
    row.bindAll(point.unit, point.point.lon, point.point.lat, point.at.ms, point.source);
    tx.touched(refOf(point.unit));
    return row.run();
}

Status erase(WriteTx& tx, const QString& unit) {
    QZ_ASSIGN(Statement row, tx.sql("DELETE FROM core_unit_points_fleeting WHERE unit = ?"));
    row.bindAll(unit);
    tx.touched(refOf(unit));
    return row.run();
}

Result<UnitPoint> pointOf(const MappedRows::Row& row, Instant now, const ImportOptions& options) {
    const auto value = [&row](const char* field) { return row.values.value(QLatin1String(field)).trimmed(); };
    bool isLon = false;
    bool isLat = false;
    UnitPoint point{
        value("unit"), {value("lon").toDouble(&isLon), value("lat").toDouble(&isLat)}, now, options.fileName};
    if (!isLon || !isLat) {
        return invalid(text(QT_TRANSLATE_NOOP("qz::UnitPoints", "The row has no longitude and latitude.")),
                       isLon ? "lat" : "lon");
    }
    point.point = convertCrs(point.point, options.crs, Crs::Cgcs2000);
    if (!value("at").isEmpty()) {
        const Result<CivilTime> at = CivilTime::parse(value("at"));
        if (!at.ok()) {
            return invalid(at.error().message, "at");
        }
        point.at = at->toInstant();
    }
    return point;
}

/// Of the post, as the roster has it for the day; its own where the roster has none.
QString phoneOf(const DutyStore& duties, const Unit& unit, QDate dutyDay) {
    QStringList phones;
    for (const DutyEntry& entry : duties.contacts(unit.code, dutyDay)) {
        if (!entry.phone.isEmpty() && !phones.contains(entry.phone)) {
            phones.append(entry.phone);
        }
    }
    return phones.isEmpty() ? unit.phone : phones.join(QStringLiteral(", "));
}

}  // namespace

Status UnitPointOffice::mayKeep(const QString& user) const {
    return m_core->access().check(user, QStringLiteral("watch.keep"), m_core->rootArea());
}

Result<QList<UnitOnDuty>> UnitPointOffice::onDuty(ReadTx& read, const PointMoment& moment,
                                                  const Actor& reader) const {
    QZ_TRY(mayKeep(reader.user));
    QZ_ASSIGN(const auto points, pointsIn(read));
    const Instant now = m_core->clock().now();
    QList<UnitOnDuty> units;
    QStringList seen;
    for (const DutyEntry& entry : m_core->duties().on(moment.dutyDay)) {
        const std::optional<Unit> unit = m_core->directory().unit(entry.unit);
        if (!unit || seen.contains(unit->code)) {
            continue;
        }
        seen.append(unit->code);
        UnitOnDuty made{
            unit->code, unit->name, unit->kind, phoneOf(m_core->duties(), *unit, moment.dutyDay), {}};
        const auto point = points.constFind(unit->code);
        if (point != points.constEnd() && !moment.rules.isGone(point->at, now)) {
            made.point = *point;
            made.isStale = moment.rules.isStale(point->at, now);
        }
        units.append(made);
    }
    std::sort(units.begin(), units.end(), [](const UnitOnDuty& a, const UnitOnDuty& b) {
        return a.name != b.name ? a.name < b.name : a.code < b.code;
    });
    return units;
}

/// The unit by its code, and all that must be so before a point is kept.
Result<UnitPoint> UnitPointOffice::checked(UnitPoint point, const PointMoment& moment) const {
    const Result<Unit> unit = m_core->directory().resolve(point.unit);
    if (!unit.ok()) {
        return invalid(unit.error().message, "unit");
    }
    point.unit = unit->code;
    if (m_core->duties().contacts(point.unit, moment.dutyDay).isEmpty()) {
        return invalid(text(QT_TRANSLATE_NOOP("qz::UnitPoints",
                                              "%1 has no duty on %2: only units of the duty roster have a "
                                              "place on the map. Put it into the roster first."))
                           .arg(unit->name, moment.dutyDay.toString(Qt::ISODate)),
                       "unit");
    }
    if (std::abs(point.point.lon) > 180 || std::abs(point.point.lat) > 90) {
        return invalid(text(QT_TRANSLATE_NOOP("qz::UnitPoints", "This is no place on earth.")), "lon");
    }
    if (point.at.ms > m_core->clock().now().ms + kAheadMs) {
        return invalid(text(QT_TRANSLATE_NOOP("qz::UnitPoints", "The time of the report lies ahead.")), "at");
    }
    return point;
}

Status UnitPointOffice::put(WriteTx& tx, const UnitPoint& asked, const PointMoment& moment,
                            const Actor& actor) const {
    QZ_TRY(mayKeep(actor.user));
    QZ_ASSIGN(const UnitPoint point, checked(asked, moment));
    QZ_TRY(sweep(tx, moment));
    QZ_ASSIGN(const auto points, pointsIn(tx));
    if (const auto before = points.constFind(point.unit);
        before != points.constEnd() && before->at > point.at) {
        return makeError(
            ErrorCode::Conflict,
            text(QT_TRANSLATE_NOOP("qz::UnitPoints", "A later report of this unit is on the map already.")));
    }
    return writePoint(tx, point);
}

Status UnitPointOffice::remove(WriteTx& tx, const QString& unit, const Actor& actor) const {
    QZ_TRY(mayKeep(actor.user));
    return erase(tx, unit);
}

Status UnitPointOffice::sweep(WriteTx& tx, const PointMoment& moment) const {
    QZ_ASSIGN(const auto points, pointsIn(tx));
    const Instant now = m_core->clock().now();
    for (const UnitPoint& point : points) {
        if (moment.rules.isGone(point.at, now) ||
            m_core->duties().contacts(point.unit, moment.dutyDay).isEmpty()) {
            QZ_TRY(erase(tx, point.unit));
        }
    }
    return {};
}

Status UnitPointOffice::clear(WriteTx& tx) {
    tx.touched(refOf(QString()));
    return tx.exec(QStringLiteral("DELETE FROM core_unit_points_fleeting"));
}

Result<ImportSummary> UnitPointOffice::import(WriteTx& tx, MappedRows& rows, const ImportOptions& options,
                                              const PointMoment& moment, JobControl& job) const {
    QZ_TRY(mayKeep(options.actor.user));
    if (!options.dryRun) {
        QZ_TRY(sweep(tx, moment));
    }
    QZ_ASSIGN(auto known, pointsIn(tx));
    const Instant now = m_core->clock().now();
    ImportSummary summary;
    QZ_TRY(forEachRow(rows, summary, job, [&](const MappedRows::Row& row) -> Status {
        const Result<UnitPoint> read = pointOf(row, now, options);
        const Result<UnitPoint> point = read.ok() ? checked(*read, moment) : read;
        if (!point.ok()) {
            reject(summary, row.number, columnOf(row, point.error().where), point.error().message);
            return {};
        }
        const auto before = known.constFind(point->unit);
        if (moment.rules.isGone(point->at, now) || (before != known.constEnd() && before->at >= point->at)) {
            ++summary.skipped;  // nothing that is over comes back
            return {};
        }
        ++(before == known.constEnd() ? summary.imported : summary.updated);
        known.insert(point->unit, *point);
        return options.dryRun ? Status() : writePoint(tx, *point);
    }));
    return summary;
}

}  // namespace qz
