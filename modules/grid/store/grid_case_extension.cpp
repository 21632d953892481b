// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/grid_case_extension.h"

#include <QCoreApplication>

#include "grid/domain/around.h"
#include "grid/domain/grid_rules.h"
#include "grid/domain/grid_workflow.h"
#include "grid/domain/report_series.h"
#include "grid/store/event_place.h"

namespace qz::grid {
namespace {

QString value(const FieldMap& fields, const char* id) {
    return fields.value(QString::fromLatin1(id)).trimmed();
}
/// The units beside the lead in this round.
QString assistingOf(const QList<DispatchRow>& orders, int round) {
    QStringList units;
    for (const DispatchRow& order : orders) {
        if (!order.lead && order.round == round) {
            units.append(order.unit);
        }
    }
    return units.join(QStringLiteral(", "));
}

QString flagText(bool flag) { return flag ? QStringLiteral("true") : QStringLiteral("false"); }

Error unknownArea(const QString& text) {
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate(
                         "qz::grid::Events",
                         "There is no area “%1” in the area tree. Give the code of a known area, or none.")
                         .arg(text),
                     {}, QStringLiteral("area"));
}

}  // namespace

GridCaseExtension::GridCaseExtension(CityTables& tables, const Areas& areas, const Directory& directory,
                                     Cases& cases, IdentifyingText identifying)
    : m_tables(tables),
      m_areas(areas),
      m_directory(directory),
      m_cases(cases),
      m_identifying(std::move(identifying)) {}

Status GridCaseExtension::checkDuplicates(ReadTx& read, const EventRow& event) const {
    if (!event.point) {
        return {};
    }
    QZ_ASSIGN(const QList<NearEvent> near, nearEvents(read, event.classCode, *event.point, kDuplicateMetres));
    if (near.isEmpty()) {
        return {};
    }
    QStringList lines;
    for (const NearEvent& other : near.mid(0, 5)) {
        lines.append(QCoreApplication::translate("qz::grid::Events", "%1 (%2 m away)")
                         .arg(other.number)
                         .arg(qRound(other.metres)));
    }
    return makeError(
        ErrorCode::Conflict,
        QCoreApplication::translate(
            "qz::grid::Events",
            "An open event of the same class is close by: %1. Add to that one, or save all the same.")
            .arg(lines.join(QStringLiteral(", "))),
        {}, QStringLiteral("lon"));
}

void GridCaseExtension::describe(CaseRecord& record, const EventClass& eventClass,
                                 const QString& summary) const {
    if (m_identifying.mayIdentify(record.place)) {
        record.place = m_areas.tree()->path(record.area, QStringLiteral(" "));
    }
    if (!summary.isEmpty() && !m_identifying.mayIdentify(summary)) {
        record.summary = summary;
        return;
    }
    const QString place =
        record.place.isEmpty() ? m_areas.tree()->path(record.area, QStringLiteral(" ")) : record.place;
    record.summary = place.isEmpty() ? eventClass.nameZh : eventClass.nameZh + QStringLiteral(" · ") + place;
}

Status GridCaseExtension::opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) {
    WriteTx& tx = writeTx(work);
    const FieldMap& fields = request.fields;
    QZ_ASSIGN(const std::shared_ptr<const ClassTable> table, m_tables.in(tx));
    QZ_ASSIGN(const EventClass* eventClass, table->resolve(value(fields, "class")));
    QZ_ASSIGN(const EventPlace place, resolvePlace(fields, m_areas, Crs::Cgcs2000));
    if (place.unknownArea) {
        return unknownArea(value(fields, "area"));
    }
    EventRow event;
    event.id = record.id;
    event.number = record.number;
    event.classCode = eventClass->code;
    event.family = classFamilyName(eventClass->family);
    event.needsCheck = eventClass->needsCheck;
    event.hazard = value(fields, "hazard") == QLatin1String("true");
    event.source = value(fields, "source").isEmpty() ? QStringLiteral("other") : value(fields, "source");
    event.point = place.point;
    event.given = place.given;
    event.crs = place.crs;
    event.area = place.area;
    event.precision = precisionOf(place.point, place.area);
    event.openedAt = record.openedAt;
    if (!request.force) {
        QZ_TRY(checkDuplicates(tx, event));
    }
    record.subkind = eventClass->code;
    record.area = place.area;
    record.point = place.point;
    record.place = value(fields, "address");
    record.source = event.source;
    record.externalId = value(fields, "external_id");
    record.urgent = value(fields, "urgent") == QLatin1String("true");
    describe(record, *eventClass, value(fields, "summary"));
    event.address = record.place;
    return insertEvent(tx, event);
}

Result<std::optional<DeadlineSpec>> GridCaseExtension::clock(UnitOfRead& read, const QString& clockId,
                                                             const CaseRecord& record, const FieldMap& fields,
                                                             CivilTime start) {
    ReadTx& tx = readTx(read);
    if (tellsUnit(QStringLiteral("call_record"), fields)) {
        QZ_ASSIGN(const bool starts, startsWithCall(tx, record, start));
        if (!starts) {
            return std::optional<DeadlineSpec>();
        }
    }
    // The news of an urgent event is counted from when the event became known.
    if (clockId == QLatin1String("first_report")) {
        start = CivilTime::fromInstant(record.openedAt);
    }
    QZ_ASSIGN(const std::shared_ptr<const ClassTable> table, m_tables.in(tx));
    const QString urgency = record.urgent ? QStringLiteral("urgent") : QStringLiteral("normal");
    std::optional<TimeLimit> limit = table->limit(record.subkind, clockId, urgency, start.date);
    if (!limit) {
        QZ_ASSIGN(const std::optional<EventRow> event, readEvent(tx, record.id));
        if (event && event->hazard) {
            limit = table->limit(record.subkind, clockId, QStringLiteral("hazard"), start.date);
        }
    }
    return limit ? std::optional<DeadlineSpec>(limitSpec(*limit, start)) : std::nullopt;
}

Result<FieldMap> GridCaseExtension::details(UnitOfRead& read, const CaseRecord& record) {
    ReadTx& tx = readTx(read);
    FieldMap fields;
    QZ_ASSIGN(const std::optional<EventRow> event, readEvent(tx, record.id));
    if (!event) {
        return fields;
    }
    const auto put = [&fields](const char* id, const QString& text) {
        if (!text.isEmpty()) {
            fields.insert(QString::fromLatin1(id), text);
        }
    };
    QZ_ASSIGN(const std::shared_ptr<const ClassTable> table, m_tables.in(tx));
    const EventClass* eventClass = table->find(event->classCode);
    put("class", event->classCode);
    put("class_name", eventClass == nullptr ? QString() : eventClass->nameZh);
    put("class_text", event->classText);
    put("family", event->family);
    put("summary", record.summary);
    put("source", event->source);
    put("address", event->address);
    put("area", event->area.toString());
    put("precision", event->precision);
    put("hazard", flagText(event->hazard));
    put("urgent", flagText(record.urgent));
    put("needs_check", flagText(event->needsCheck));
    put("round", QString::number(event->round));
    put("lead_unit", event->leadUnit);
    put("merged_into", event->mergedInto);
    put("external_id", record.externalId);
    if (event->given) {
        put("lon", QString::number(event->given->lon, 'f', 7));
        put("lat", QString::number(event->given->lat, 'f', 7));
        put("crs", crsName(event->crs));
    }
    QZ_ASSIGN(const QList<DispatchRow> orders, readDispatches(tx, record.id));
    put("assisting_units", assistingOf(orders, event->round));
    put("deliveries", deliveries(orders, event->round));
    if (event->open && (record.urgent || event->hazard)) {
        put("draft_report_text", draftOf(record, *event, *table));
    }
    put("draft_call_record_partner", event->leadUnit);
    for (const char* id : {"class", "summary", "source"}) {
        fields.insert(QStringLiteral("standing_correct_") + QLatin1String(id),
                      fields.value(QLatin1String(id)));
    }
    if (event->open && event->leadUnit.isEmpty()) {
        const DispatchProposal proposal =
            proposeUnit(*table, event->classCode, event->area, m_directory.units(),
                        CivilTime::fromInstant(record.openedAt).date);
        put("proposed_unit", proposal.unit);
        put("proposed_reason", proposal.reason);
        put("draft_dispatch_unit", proposal.unit);
    }
    return fields;
}

}  // namespace qz::grid
