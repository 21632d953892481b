// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace qz::core {
namespace {

void appendQuoted(QString& out, const QString& text) {
    out += QLatin1Char('"');
    for (const QChar c : text) {
        switch (c.unicode()) {
            case '"':
                out += QLatin1String("\\\"");
                break;
            case '\\':
                out += QLatin1String("\\\\");
                break;
            case '\n':
                out += QLatin1String("\\n");
                break;
            default:
                if (c.unicode() < 0x20) {
                    out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
                } else {
                    out += c;
                }
        }
    }
    out += QLatin1Char('"');
}

void appendMember(QString& out, const char* name, const QString& value) {
    if (out.size() > 1) {
        out += QLatin1Char(',');
    }
    out += QLatin1Char('"');
    out += QLatin1String(name);
    out += QLatin1String("\":");
    appendQuoted(out, value);
}

/// As CivilTime::toString, without its general formatting: imports write several per case.
void appendTime(QString& out, const char* name, const CivilTime& time) {
    int year = 0;
    int month = 0;
    int day = 0;
    time.date.getDate(&year, &month, &day);
    if (year < 1000 || year > 9999) {
        appendMember(out, name, time.toString());
        return;
    }
    char text[] = "0000-00-00T00:00";
    const auto put = [&text](int at, int value) {
        text[at] = static_cast<char>('0' + value / 10);
        text[at + 1] = static_cast<char>('0' + value % 10);
    };
    put(0, year / 100);
    put(2, year % 100);
    put(5, month);
    put(8, day);
    put(11, time.minute / 60);
    put(14, time.minute % 60);
    if (out.size() > 1) {
        out += QLatin1Char(',');
    }
    out += QLatin1Char('"');
    out += QLatin1String(name);
    out += QLatin1String("\":\"");
    out += QLatin1String(text, 16);
    out += QLatin1Char('"');
}

void appendSpans(QString& out, const char* name, const QList<TimeSpan>& spans) {
    if (spans.isEmpty()) {
        return;
    }
    out += QLatin1String(",\"") + QLatin1String(name) + QLatin1String("\":[");
    for (qsizetype i = 0; i < spans.size(); ++i) {
        out += (i > 0 ? QLatin1String(",[") : QLatin1String("[")) + QString::number(spans.at(i).amount) +
               QLatin1String(",\"") + timeUnitName(spans.at(i).unit) + QLatin1String("\"]");
    }
    out += QLatin1Char(']');
}

Error broken(const QString& json) {
    return makeError(
        ErrorCode::Database,
        QCoreApplication::translate("qz::Core", "A limit in the store cannot be read; run verify."), json);
}

Result<QList<TimeSpan>> spansOf(const QJsonValue& value) {
    QList<TimeSpan> spans;
    for (const QJsonValue& item : value.toArray()) {
        const QJsonArray pair = item.toArray();
        QZ_ASSIGN(const TimeUnit unit, parseTimeUnit(pair.at(1).toString()));
        spans.append({pair.at(0).toInt(), unit});
    }
    return spans;
}

QJsonObject objectOf(const QString& json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }

QJsonArray arrayOf(const QString& json) { return QJsonDocument::fromJson(json.toUtf8()).array(); }

QString compact(const QJsonArray& array) {
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<CivilTime> timeOf(const QJsonObject& object, const char* name) {
    return CivilTime::parse(object.value(QLatin1String(name)).toString());
}

}  // namespace

QString fieldsToJson(const FieldMap& fields) {
    if (fields.isEmpty()) {
        return QStringLiteral("{}");
    }
    QStringList keys = fields.keys();
    std::sort(keys.begin(), keys.end());
    QString out = QStringLiteral("{");
    for (const QString& key : keys) {
        if (out.size() > 1) {
            out += QLatin1Char(',');
        }
        appendQuoted(out, key);
        out += QLatin1Char(':');
        appendQuoted(out, fields.value(key));
    }
    return out + QLatin1Char('}');
}

FieldMap fieldsFromJson(const QString& json) {
    FieldMap fields;
    if (json.size() > 2) {
        const QJsonObject object = objectOf(json);
        for (auto it = object.begin(); it != object.end(); ++it) {
            fields.insert(it.key(), it.value().toString());
        }
    }
    return fields;
}

QString specToJson(const DeadlineSpec& spec) {
    QString out;
    out.reserve(320);
    out += QLatin1Char('{');
    appendMember(out, "rule", spec.ruleId);
    appendMember(out, "article", spec.article);
    appendTime(out, "start", spec.start);
    appendMember(out, "regime", regimeName(spec.regime));
    appendSpans(out, "spans", spec.spans);
    appendSpans(out, "extensions", spec.extensions);
    if (!spec.suspensions.isEmpty()) {
        out += QLatin1String(",\"suspensions\":[");
        for (qsizetype i = 0; i < spec.suspensions.size(); ++i) {
            const Suspension& s = spec.suspensions.at(i);
            out += (i > 0 ? QLatin1String(",[") : QLatin1String("["));
            appendQuoted(out, s.from.toString());
            if (s.to) {
                out += QLatin1Char(',');
                appendQuoted(out, s.to->toString());
            }
            out += QLatin1Char(']');
        }
        out += QLatin1Char(']');
    }
    return out + QLatin1Char('}');
}

Result<DeadlineSpec> specFromJson(const QString& json) {
    const QJsonObject object = objectOf(json);
    if (object.isEmpty()) {
        return broken(json);
    }
    DeadlineSpec spec;
    spec.ruleId = object.value(QLatin1String("rule")).toString();
    spec.article = object.value(QLatin1String("article")).toString();
    QZ_ASSIGN(spec.start, timeOf(object, "start"));
    QZ_ASSIGN(spec.regime, parseRegime(object.value(QLatin1String("regime")).toString()));
    QZ_ASSIGN(spec.spans, spansOf(object.value(QLatin1String("spans"))));
    QZ_ASSIGN(spec.extensions, spansOf(object.value(QLatin1String("extensions"))));
    for (const QJsonValue& item : object.value(QLatin1String("suspensions")).toArray()) {
        const QJsonArray pair = item.toArray();
        Suspension suspension;
        QZ_ASSIGN(suspension.from, CivilTime::parse(pair.at(0).toString()));
        if (pair.size() > 1) {
            QZ_ASSIGN(suspension.to, CivilTime::parse(pair.at(1).toString()));
        }
        spec.suspensions.append(suspension);
    }
    return spec;
}

QString resultToJson(const DeadlineResult& result, const DeadlineSpec& spec) {
    QString out;
    out.reserve(320);
    out += QLatin1Char('{');
    if (result.start != spec.start) {
        appendTime(out, "start", result.start);
    }
    if (result.nominalEnd != result.due) {
        appendTime(out, "nominal", result.nominalEnd);
    }
    appendTime(out, "due", result.due);
    appendMember(out, "calendar", result.calendarVersion);
    if (result.rolledBecause) {
        appendMember(out, "rolled", *result.rolledBecause);
    }
    if (result.hasTimeOfDay) {
        out += QLatin1String(",\"timed\":true");
    }
    if (result.provisional) {
        out += QLatin1String(",\"provisional\":true");
    }
    if (result.ruleId != spec.ruleId) {
        appendMember(out, "rule", result.ruleId);
    }
    if (result.article != spec.article) {
        appendMember(out, "article", result.article);
    }
    return out + QLatin1Char('}');
}

Result<DeadlineResult> resultFromJson(const QString& json, const DeadlineSpec& spec) {
    const QJsonObject object = objectOf(json);
    if (object.isEmpty()) {
        return broken(json);
    }
    DeadlineResult result;
    result.ruleId = object.value(QLatin1String("rule")).toString(spec.ruleId);
    result.article = object.value(QLatin1String("article")).toString(spec.article);
    QZ_ASSIGN(result.due, timeOf(object, "due"));
    result.start = spec.start;
    if (object.contains(QLatin1String("start"))) {
        QZ_ASSIGN(result.start, timeOf(object, "start"));
    }
    result.nominalEnd = result.due;
    if (object.contains(QLatin1String("nominal"))) {
        QZ_ASSIGN(result.nominalEnd, timeOf(object, "nominal"));
    }
    result.calendarVersion = object.value(QLatin1String("calendar")).toString();
    if (object.contains(QLatin1String("rolled"))) {
        result.rolledBecause = object.value(QLatin1String("rolled")).toString();
    }
    result.hasTimeOfDay = object.value(QLatin1String("timed")).toBool();
    result.provisional = object.value(QLatin1String("provisional")).toBool();
    return result;
}

QString daysToJson(const QList<CalendarDay>& days) {
    QJsonArray array;
    for (const CalendarDay& day : days) {
        array.append(QJsonArray{dateText(day.date), day.isOff, day.name, day.source});
    }
    return compact(array);
}

QList<CalendarDay> daysFromJson(const QString& json) {
    QList<CalendarDay> days;
    for (const QJsonValue& item : arrayOf(json)) {
        const QJsonArray day = item.toArray();
        days.append(
            {dateOf(day.at(0).toString()), day.at(1).toBool(), day.at(2).toString(), day.at(3).toString()});
    }
    return days;
}

QString hoursToJson(const QList<WorkHours>& hours) {
    QJsonArray array;
    for (const WorkHours& entry : hours) {
        QJsonArray spans;
        for (const WorkSpan& span : entry.spans) {
            spans.append(QJsonArray{span.from, span.to});
        }
        array.append(QJsonArray{dateText(entry.validFrom), spans});
    }
    return compact(array);
}

QList<WorkHours> hoursFromJson(const QString& json) {
    QList<WorkHours> hours;
    for (const QJsonValue& item : arrayOf(json)) {
        WorkHours entry;
        entry.validFrom = dateOf(item.toArray().at(0).toString());
        for (const QJsonValue& span : item.toArray().at(1).toArray()) {
            entry.spans.append({span.toArray().at(0).toInt(), span.toArray().at(1).toInt()});
        }
        hours.append(entry);
    }
    return hours;
}

namespace {

constexpr double kScale = 1e7;

void writeRing(QDataStream& out, const GeoRing& ring) {
    out << static_cast<quint32>(ring.size());
    for (const GeoPoint& point : ring) {
        out << static_cast<qint32>(std::lround(point.lon * kScale))
            << static_cast<qint32>(std::lround(point.lat * kScale));
    }
}

GeoRing readRing(QDataStream& in) {
    quint32 size = 0;
    in >> size;
    GeoRing ring;
    for (quint32 i = 0; i < size && in.status() == QDataStream::Ok; ++i) {
        qint32 lon = 0;
        qint32 lat = 0;
        in >> lon >> lat;
        ring.append({lon / kScale, lat / kScale});
    }
    return ring;
}

}  // namespace

QByteArray shapeToBlob(const GeoMultiPolygon& polygons) {
    QByteArray blob;
    QDataStream out(&blob, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out << quint8{1} << static_cast<quint32>(polygons.size());
    for (const GeoPolygon& polygon : polygons) {
        out << static_cast<quint32>(1 + polygon.holes.size());
        writeRing(out, polygon.outer);
        for (const GeoRing& hole : polygon.holes) {
            writeRing(out, hole);
        }
    }
    return blob;
}

GeoMultiPolygon shapeFromBlob(const QByteArray& blob) {
    QDataStream in(blob);
    in.setByteOrder(QDataStream::LittleEndian);
    quint8 form = 0;
    quint32 count = 0;
    in >> form >> count;
    GeoMultiPolygon polygons;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        quint32 rings = 0;
        in >> rings;
        GeoPolygon polygon;
        for (quint32 r = 0; r < rings && in.status() == QDataStream::Ok; ++r) {
            if (r == 0) {
                polygon.outer = readRing(in);
            } else {
                polygon.holes.append(readRing(in));
            }
        }
        polygons.append(polygon);
    }
    return in.status() == QDataStream::Ok ? polygons : GeoMultiPolygon();
}

const char* clockStateName(ClockState state) {
    switch (state) {
        case ClockState::Running:
            return "RUNNING";
        case ClockState::Suspended:
            return "SUSPENDED";
        case ClockState::Met:
            return "MET";
        case ClockState::Late:
            return "LATE";
        case ClockState::Cancelled:
            break;
    }
    return "CANCELLED";
}

ClockState clockStateOf(const QString& name) {
    for (const ClockState state :
         {ClockState::Running, ClockState::Suspended, ClockState::Met, ClockState::Late}) {
        if (name == QLatin1String(clockStateName(state))) {
            return state;
        }
    }
    return ClockState::Cancelled;
}

Instant dueInstant(const DeadlineResult& result) {
    return result.hasTimeOfDay ? result.due.toInstant() : CivilTime{result.due.date, 1440}.toInstant();
}

const char* const kCaseColumns =
    "id, number, kind, area, state, owner_unit, subkind, summary, place, source, external_id, urgent, lon, "
    "lat, "
    "opened_at, closed_at, due_at, due_clock, rework_count, version, created_by";

CaseRecord readCase(const Statement& row) {
    CaseRecord record;
    record.id.uuid = uuidOf(row.blob(0));
    record.number = row.text(1);
    record.kind = row.text(2);
    record.area = areaOf(row.text(3));
    record.state = row.text(4);
    record.ownerUnit = row.text(5);
    record.subkind = row.text(6);
    record.summary = row.text(7);
    record.place = row.text(8);
    record.source = row.text(9);
    record.externalId = row.text(10);
    record.urgent = row.integer(11) != 0;
    if (!row.isNull(12) && !row.isNull(13)) {
        record.point = GeoPoint{row.real(12), row.real(13)};
    }
    record.openedAt = Instant{row.integer(14)};
    if (!row.isNull(15)) {
        record.closedAt = Instant{row.integer(15)};
    }
    if (!row.isNull(16)) {
        record.dueAt = Instant{row.integer(16)};
    }
    record.dueClock = row.text(17);
    record.reworkCount = static_cast<int>(row.integer(18));
    record.version = row.integer(19);
    return record;
}

Uuid uuidOf(const QByteArray& blob) { return Uuid::fromBytes(blob).valueOr(Uuid{}); }

AreaCode areaOf(const QString& digits) {
    return digits.isEmpty() ? AreaCode() : AreaCode::parse(digits).valueOr(AreaCode());
}

QDate dateOf(const QString& text) { return text.isEmpty() ? QDate() : QDate::fromString(text, Qt::ISODate); }

QString dateText(QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QLatin1String(""); }

}  // namespace qz::core
