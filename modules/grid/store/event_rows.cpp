// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/event_rows.h"

#include <QtMath>
#include <algorithm>
#include <cmath>

#include "grid/store/grid_schema.h"

namespace qz::grid {
namespace {

DbValue words(const QString& text) { return text.isNull() ? QStringLiteral("") : text; }
DbValue flag(bool value) { return qint64(value ? 1 : 0); }
DbValue lon(const std::optional<GeoPoint>& point) { return point ? DbValue(point->lon) : DbValue(); }
DbValue lat(const std::optional<GeoPoint>& point) { return point ? DbValue(point->lat) : DbValue(); }
DbValue moment(const std::optional<Instant>& instant) { return instant ? DbValue(instant->ms) : DbValue(); }
DbValue bytes(const QByteArray& value) { return value.isNull() ? DbValue() : DbValue(value); }

std::optional<GeoPoint> pointAt(const Statement& row, int column) {
    if (row.isNull(column) || row.isNull(column + 1)) {
        return std::nullopt;
    }
    return GeoPoint{row.real(column), row.real(column + 1)};
}

std::optional<Instant> instantAt(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional<Instant>(Instant{row.integer(column)});
}

AreaCode areaOf(const QString& digits) {
    const Result<AreaCode> code = AreaCode::parse(digits);
    return code ? code.value() : AreaCode();
}

ColumnValues dispatchColumns(const DispatchRow& row) {
    return {{"unit", row.unit},
            {"part", row.lead ? QStringLiteral("lead") : QStringLiteral("assist")},
            {"round", qint64(row.round)},
            {"state", row.state},
            {"reason", words(row.reason)},
            {"sent_at", row.sentAt.ms},
            {"signed_at", moment(row.signedAt)},
            {"done_at", moment(row.doneAt)},
            {"told_at", moment(row.toldAt)}};
}

constexpr double kMetresPerDegree = 111194.9;  // of latitude, on the sphere of distanceMetres()

}  // namespace

ColumnValues eventColumns(const EventRow& row) {
    return {{"number", row.number},
            {"class", row.classCode},
            {"family", row.family},
            {"class_text", words(row.classText)},
            {"needs_check", flag(row.needsCheck)},
            {"hazard", flag(row.hazard)},
            {"source", words(row.source)},
            {"address", words(row.address)},
            {"lon", lon(row.point)},
            {"lat", lat(row.point)},
            {"lon_given", lon(row.given)},
            {"lat_given", lat(row.given)},
            {"crs", crsName(row.crs)},
            {"place_precision", row.precision},
            {"area", words(row.area.toString())},
            {"round", qint64(row.round)},
            {"lead_unit", words(row.leadUnit)},
            {"merged_into", words(row.mergedInto)},
            {"passed_check", flag(row.passedCheck)},
            {"import_hash", bytes(row.importHash)},
            {"is_open", flag(row.open)},
            {"opened_at", row.openedAt.ms}};
}

Status insertEvent(WriteTx& tx, const EventRow& row) {
    const Result<qint64> inserted = tx.insert(eventsTable(), row.id.uuid, eventColumns(row));
    return inserted ? Status() : Status(inserted.error());
}

const QStringList& eventInsertColumns() {
    static const QStringList columns =
        QStringLiteral(
            "class family class_text needs_check hazard source address lon lat lon_given lat_given "
            "crs place_precision area round lead_unit merged_into passed_check import_hash is_open opened_at "
            "number")
            .split(QLatin1Char(' '));
    return columns;
}

void packEvent(PackedRows& rows, const EventRow& row) {
    rows.add(row.id.uuid, row.classCode, row.family, words(row.classText), row.needsCheck ? 1 : 0,
             row.hazard ? 1 : 0, words(row.source), words(row.address), lon(row.point), lat(row.point),
             lon(row.given), lat(row.given), crsName(row.crs), row.precision, words(row.area.toString()),
             row.round, words(row.leadUnit), words(row.mergedInto), row.passedCheck ? 1 : 0, row.importHash,
             row.open ? 1 : 0, row.openedAt.ms);
}

Status updateEvent(WriteTx& tx, const EventRow& row) {
    return tx.update(eventsTable(), row.id.uuid, eventColumns(row));
}

Result<std::optional<EventRow>> readEvent(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(
        Statement row,
        read.prepare(
            "SELECT number, class, family, class_text, needs_check, hazard, source, address, lon, lat, "
            "lon_given, lat_given, crs, place_precision, area, round, lead_unit, merged_into, passed_check, "
            "import_hash, is_open, opened_at FROM grid_events WHERE id = ?"));
    row.bind(0, id.uuid.toBytes());
    QZ_ASSIGN(const bool found, row.step());
    if (!found) {
        return std::optional<EventRow>();
    }
    EventRow event;
    event.id = id;
    event.number = row.text(0);
    event.classCode = row.text(1);
    event.family = row.text(2);
    event.classText = row.text(3);
    event.needsCheck = row.integer(4) != 0;
    event.hazard = row.integer(5) != 0;
    event.source = row.text(6);
    event.address = row.text(7);
    event.point = pointAt(row, 8);
    event.given = pointAt(row, 10);
    const Result<Crs> crs = parseCrs(row.text(12));
    event.crs = crs ? crs.value() : Crs::Cgcs2000;
    event.precision = row.text(13);
    event.area = areaOf(row.text(14));
    event.round = static_cast<int>(row.integer(15));
    event.leadUnit = row.text(16);
    event.mergedInto = row.text(17);
    event.passedCheck = row.integer(18) != 0;
    event.importHash = row.blob(19);
    event.open = row.integer(20) != 0;
    event.openedAt = Instant{row.integer(21)};
    row.reset();
    return std::optional<EventRow>(event);
}

Result<QList<NearEvent>> nearEvents(ReadTx& read, const QString& classCode, GeoPoint point, double metres) {
    const double latSpan = metres * 1.01 / kMetresPerDegree;
    const double lonSpan = latSpan / std::max(0.01, std::cos(qDegreesToRadians(point.lat)));
    QZ_ASSIGN(
        Statement rows,
        read.prepare(
            "SELECT number, lon, lat FROM grid_events WHERE class = ? AND is_open = 1 AND lat IS NOT NULL "
            "AND lat BETWEEN ? AND ? AND lon BETWEEN ? AND ? AND deleted_at IS NULL"));
    rows.bindAll(classCode, point.lat - latSpan, point.lat + latSpan, point.lon - lonSpan,
                 point.lon + lonSpan);
    QList<NearEvent> events;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        const double distance = distanceMetres(point, {rows.real(1), rows.real(2)});
        if (distance <= metres) {
            events.append({rows.text(0), distance});
        }
    }
    std::sort(events.begin(), events.end(), [](const NearEvent& a, const NearEvent& b) {
        return a.metres != b.metres ? a.metres < b.metres : a.number < b.number;
    });
    return events;
}

QString precisionOf(const std::optional<GeoPoint>& point, const AreaCode& area) {
    if (point) {
        return QStringLiteral("point");
    }
    if (area.isNull()) {
        return QStringLiteral("none");
    }
    switch (area.level()) {
        case AreaLevel::Grid:
            return QStringLiteral("grid");
        case AreaLevel::Village:
            return QStringLiteral("village");
        default:
            return QStringLiteral("area");
    }
}

Result<QList<DispatchRow>> readDispatches(ReadTx& read, const CaseId& event) {
    QZ_ASSIGN(
        Statement rows,
        read.prepare("SELECT id, unit, part, round, state, reason, sent_at, signed_at, done_at, told_at "
                     "FROM grid_dispatches WHERE event_id = ? AND deleted_at IS NULL ORDER BY rid"));
    rows.bind(0, event.uuid.toBytes());
    QList<DispatchRow> list;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return list;
        }
        DispatchRow row;
        QZ_ASSIGN(row.id, Uuid::fromBytes(rows.blob(0)));
        row.unit = rows.text(1);
        row.lead = rows.text(2) == QLatin1String("lead");
        row.round = static_cast<int>(rows.integer(3));
        row.state = rows.text(4);
        row.reason = rows.text(5);
        row.sentAt = Instant{rows.integer(6)};
        row.signedAt = instantAt(rows, 7);
        row.doneAt = instantAt(rows, 8);
        row.toldAt = instantAt(rows, 9);
        list.append(row);
    }
}

Status insertDispatch(WriteTx& tx, const CaseId& event, qsizetype n, const DispatchRow& row) {
    ColumnValues values = dispatchColumns(row);
    values.push_back({"event_id", event.uuid.toBytes()});
    const Uuid id =
        Uuid::fromName(QStringLiteral("grid.dispatch"), event.uuid.toString() + QStringLiteral("/%1").arg(n));
    const Result<qint64> inserted = tx.insert(dispatchesTable(), id, values);
    return inserted ? Status() : Status(inserted.error());
}

Status updateDispatch(WriteTx& tx, const DispatchRow& row) {
    return tx.update(dispatchesTable(), row.id, dispatchColumns(row));
}

Result<QList<UnplacedEvent>> unplacedEvents(ReadTx& read, int limit) {
    QZ_ASSIGN(
        Statement rows,
        read.prepare("SELECT number, class, address, area, opened_at FROM grid_events WHERE is_open = 1 AND "
                     "place_precision IN ('village', 'area', 'none') AND deleted_at IS NULL "
                     "ORDER BY opened_at DESC LIMIT ?"));
    rows.bind(0, qint64(limit));
    QList<UnplacedEvent> events;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return events;
        }
        events.append(
            {rows.text(0), rows.text(1), rows.text(2), areaOf(rows.text(3)), Instant{rows.integer(4)}});
    }
}

}  // namespace qz::grid
