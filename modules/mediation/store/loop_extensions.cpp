// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/loop_extensions.h"

#include <QCoreApplication>

#include "mediation/domain/closed_loop.h"
#include "mediation/store/mediation_schema.h"

namespace qz::mediation {
namespace {

QString value(const FieldMap& fields, const char* id) {
    return fields.value(QString::fromLatin1(id)).trimmed();
}

QString say(const char* sentence) { return QCoreApplication::translate("qz::mediation::Loop", sentence); }

Error wrong(const QString& sentence, const char* field) {
    return makeError(ErrorCode::Invalid, sentence, {}, QString::fromLatin1(field));
}

QString dayText(Instant at) { return CivilTime::fromInstant(at).date.toString(Qt::ISODate); }

/// Who took the step opens what comes of it.
Actor actorOf(const Performer& performer) {
    Actor actor;
    if (performer.kind == Performer::Kind::User) {
        actor.user = performer.name;
        actor.unit = performer.unit;
    }
    return actor;
}

Error noSuch(Error error, const char* field) {
    error.where = QString::fromLatin1(field);
    error.code = ErrorCode::Invalid;
    return error;
}

}  // namespace

Status LoopExtension::place(CaseRecord& record, const QString& area) const {
    const Result<AreaCode> code = AreaCode::parse(area);
    if (!code.ok() || m_desk.areas.tree()->find(*code) == nullptr) {
        return wrong(say(QT_TRANSLATE_NOOP("qz::mediation::Loop",
                                           "There is no area “%1” in the area tree. Give the code of a known "
                                           "area."))
                         .arg(area),
                     "area");
    }
    record.area = *code;
    return {};
}

Status LoopExtension::own(CaseRecord& record, const QString& unit) const {
    const Result<Unit> known = m_desk.directory.resolve(unit);
    if (!known.ok()) {
        return noSuch(known.error(), "unit");
    }
    record.ownerUnit = known->code;
    return {};
}

QString LoopExtension::unitName(const QString& code) const {
    const std::optional<Unit> unit = m_desk.directory.unit(code);
    return unit ? unit->name : code;
}

QString LoopExtension::areaName(const AreaCode& code) const {
    const Area* area = m_desk.areas.tree()->find(code);
    return area == nullptr ? code.toString() : area->name;
}

Status ScreeningExtension::opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) {
    WriteTx& tx = writeTx(work);
    const FieldMap& fields = request.fields;
    QZ_TRY(place(record, value(fields, "area")));
    QZ_TRY(own(record, value(fields, "unit")));
    const QString from = value(fields, "period_from").left(10);
    const QString to = value(fields, "period_to").left(10);
    if (to < from) {
        return wrong(say(QT_TRANSLATE_NOOP("qz::mediation::Loop", "The period ends before it begins.")),
                     "period_to");
    }
    record.summary = value(fields, "title");
    record.subkind = value(fields, "looks_for");
    QZ_TRY(addedRow(tx.insert(screeningsTable(), record.id.uuid,
                              {{"number", record.number},
                               {"area", record.area.toString()},
                               {"looks_for", words(record.subkind)},
                               {"period_from", from},
                               {"period_to", to},
                               {"post", words(value(fields, "post"))}})));
    for (const AreaCode& area : areasToScreen(*m_desk.areas.tree(), record.area)) {
        QZ_TRY(addedRow(tx.insert(screenedAreasTable(), loopPart(record.id, area.toString()),
                                  {{"screening_id", record.id.uuid.toBytes()}, {"area", area.toString()}})));
    }
    return {};
}

Status ScreeningExtension::areaDone(WriteTx& tx, const CaseRecord& record, const StepContext& context) {
    const QString area = value(context.fields, "area");
    const Uuid row = loopPart(record.id, area);
    if (!tx.ref(screenedAreasTable(), row).ok()) {
        return wrong(say(QT_TRANSLATE_NOOP("qz::mediation::Loop",
                                           "“%1” is not one of the areas of this screening; report it by "
                                           "village."))
                         .arg(area),
                     "area");
    }
    return tx.update(screenedAreasTable(), row,
                     {{"done_on", dayText(context.occurredAt)},
                      {"disputes", value(context.fields, "disputes_found").toInt()},
                      {"hazards", value(context.fields, "hazards_found").toInt()}});
}

Status ScreeningExtension::found(WriteTx& tx, const CaseRecord& record, const StepContext& context) {
    NewCase matter;
    matter.kind = kMatterKind;
    matter.actor = actorOf(context.performer);
    matter.performer = context.performer;
    matter.occurredAt = context.occurredAt;
    for (const char* id : {"area", "subject", "kind", "hazard_kind", "about"}) {
        if (const QString text = value(context.fields, id); !text.isEmpty()) {
            matter.fields.insert(QString::fromLatin1(id), text);
        }
    }
    matter.fields.insert(QStringLiteral("source"), QStringLiteral("screening"));
    matter.fields.insert(QStringLiteral("screening"), record.number);
    const Result<CaseRecord> made = m_desk.cases.openIn(tx, matter);
    return made.ok() ? Status() : Status(made.error());
}

Status ScreeningExtension::stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) {
    if (context.step.action == QLatin1String("report_area")) {
        return areaDone(writeTx(work), record, context);
    }
    return context.step.action == QLatin1String("record_finding") ? found(writeTx(work), record, context)
                                                                  : Status();
}

Result<std::optional<DeadlineSpec>> ScreeningExtension::clock(UnitOfRead&, const QString&, const CaseRecord&,
                                                              const FieldMap& fields, CivilTime start) {
    const QDate end = QDate::fromString(value(fields, "period_to").left(10), Qt::ISODate);
    return end.isValid()
               ? std::optional<DeadlineSpec>(fixedDay(
                     QStringLiteral("SCREENING"),
                     say(QT_TRANSLATE_NOOP("qz::mediation::Loop", "end of the screening")), start, end))
               : std::nullopt;
}

Result<FieldMap> ScreeningExtension::details(UnitOfRead& read, const CaseRecord& record) {
    ReadTx& tx = readTx(read);
    FieldMap fields{{QStringLiteral("title"), record.summary},
                    {QStringLiteral("area"), record.area.toString()},
                    {QStringLiteral("looks_for"), record.subkind},
                    {QStringLiteral("unit"), record.ownerUnit}};
    QZ_ASSIGN(Statement row, tx.prepare("SELECT period_from, period_to, post FROM mediation_screenings WHERE "
                                        "id = ?"));
    row.bind(0, record.id.uuid.toBytes());
    QZ_ASSIGN(const bool found, row.step());
    if (found) {
        fields.insert(QStringLiteral("period_from"), row.text(0));
        fields.insert(QStringLiteral("period_to"), row.text(1));
        fields.insert(QStringLiteral("post"), row.text(2));
    }
    row.reset();
    QZ_ASSIGN(const QList<ScreenedArea> areas, screenedAreas(tx, record.id));
    QStringList waiting;
    QStringList table;
    int disputes = 0;
    int hazards = 0;
    for (const ScreenedArea& each : areas) {
        if (!each.doneOn.isValid()) {
            waiting.append(areaName(each.area));
        }
        disputes += each.disputes;
        hazards += each.hazards;
        table.append(QStringList{each.area.toString(), areaName(each.area),
                                 each.doneOn.isValid() ? each.doneOn.toString(Qt::ISODate) : QString(),
                                 each.doneOn.isValid() ? QString::number(each.disputes) : QString(),
                                 each.doneOn.isValid() ? QString::number(each.hazards) : QString()}
                         .join(QLatin1Char('\t')));
    }
    QZ_ASSIGN(const QStringList matters, mattersOfScreening(tx, record.number));
    fields.insert(QStringLiteral("areas_done"),
                  QStringLiteral("%1 / %2").arg(areas.size() - waiting.size()).arg(areas.size()));
    fields.insert(QStringLiteral("areas_waiting"), waiting.join(QStringLiteral(", ")));
    fields.insert(QStringLiteral("disputes_found"), QString::number(disputes));
    fields.insert(QStringLiteral("hazards_found"), QString::number(hazards));
    fields.insert(QStringLiteral("matters"), matters.join(QStringLiteral(", ")));
    fields.insert(QStringLiteral("area_table"), table.join(QLatin1Char('\n')));
    fields.removeIf([](const auto& entry) { return entry.value().isEmpty(); });
    return fields;
}

Status MatterExtension::opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) {
    const FieldMap& fields = request.fields;
    QZ_TRY(place(record, value(fields, "area")));
    record.source = value(fields, "source");
    const bool dispute = value(fields, "subject") == QLatin1String("civil_dispute");
    QString sort = value(fields, dispute ? "kind" : "hazard_kind");
    QString title = dispute ? say(QT_TRANSLATE_NOOP("qz::mediation::Loop", "Dispute"))
                            : say(QT_TRANSLATE_NOOP("qz::mediation::Loop", "Hazard"));
    if (dispute && !sort.isEmpty()) {
        const DisputeKindRow* row = m_desk.tables.resolve(sort);
        if (row == nullptr) {
            return wrong(
                say(QT_TRANSLATE_NOOP("qz::mediation::Loop", "There is no kind of dispute “%1”.")).arg(sort),
                "kind");
        }
        sort = row->code;
        title += QStringLiteral(": ") + row->nameZh;
    } else if (!sort.isEmpty()) {
        title += QStringLiteral(": ") + choiceTitle(sort);
    }
    record.subkind = sort.isEmpty() ? value(fields, "subject") : sort;
    record.summary = areaName(record.area) + QLatin1Char(' ') + title;
    record.ownerUnit = request.actor.unit;
    return addedRow(writeTx(work).insert(mattersTable(), record.id.uuid,
                                         {{"number", record.number},
                                          {"area", record.area.toString()},
                                          {"subject", words(value(fields, "subject"))},
                                          {"kind", words(sort)},
                                          {"screening", words(value(fields, "screening"))},
                                          {"found_on", dayText(record.openedAt)}}));
}

Status MatterExtension::link(WriteTx& tx, const CaseRecord& record, const QString& dispute) {
    if (dispute.isEmpty()) {
        return {};
    }
    const Result<CaseRecord> known = m_desk.cases.headIn(tx, dispute);
    if (!known.ok()) {
        return noSuch(known.error(), "dispute");
    }
    return tx.update(mattersTable(), record.id.uuid, {{"dispute", known->number}});
}

/// To another level: who had it stays co-owner, the clock of the new level runs.
Status MatterExtension::moved(WriteTx& tx, CaseRecord& record, const StepContext& context,
                              const MatterRow& row) {
    const bool up = context.step.action == QLatin1String("escalate");
    QStringList owners = row.coOwners;
    if (!record.ownerUnit.isEmpty() && !owners.contains(record.ownerUnit)) {
        owners.append(record.ownerUnit);
    }
    QZ_TRY(own(record, value(context.fields, "unit")));
    owners.removeAll(record.ownerUnit);
    return tx.update(mattersTable(), record.id.uuid,
                     {{"level", up ? levelAbove(row.level) : levelBelow(row.level)},
                      {"co_owners", words(owners.join(QLatin1Char(' ')))},
                      {"escalations", row.escalations + (up ? 1 : 0)}});
}

Status MatterExtension::stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) {
    WriteTx& tx = writeTx(work);
    const QString& action = context.step.action;
    QZ_ASSIGN(const std::optional<MatterRow> row, readMatter(tx, record.id));
    if (!row) {
        return {};
    }
    const QString day = dayText(context.occurredAt);
    if (action == QLatin1String("triage")) {
        QZ_TRY(own(record, value(context.fields, "unit")));
        QZ_TRY(tx.update(
            mattersTable(), record.id.uuid,
            {{"level", value(context.fields, "level")}, {"route", value(context.fields, "route")}}));
        return link(tx, record, value(context.fields, "dispute"));
    }
    if (action == QLatin1String("link_dispute")) {
        return link(tx, record, value(context.fields, "dispute"));
    }
    if (action == QLatin1String("escalate") || action == QLatin1String("send_down")) {
        return moved(tx, record, context, *row);
    }
    if (action == QLatin1String("settle")) {
        return tx.update(mattersTable(), record.id.uuid, {{"settled_on", day}});
    }
    if (action == QLatin1String("flare_up")) {
        return tx.update(mattersTable(), record.id.uuid, {{"settled_on", QStringLiteral("")}});
    }
    return context.step.closes
               ? tx.update(mattersTable(), record.id.uuid, {{"ended_on", day}, {"ending", action}})
               : Status();
}

Result<std::optional<DeadlineSpec>> MatterExtension::clock(UnitOfRead& read, const QString& clockId,
                                                           const CaseRecord& record, const FieldMap&,
                                                           CivilTime start) {
    QZ_ASSIGN(const std::optional<MatterRow> row, readMatter(readTx(read), record.id));
    return m_desk.clocks.limit(clockId, row ? row->level : QString(), start);
}

Result<FieldMap> MatterExtension::details(UnitOfRead& read, const CaseRecord& record) {
    FieldMap fields{{QStringLiteral("area"), record.area.toString()},
                    {QStringLiteral("source"), record.source}};
    QZ_ASSIGN(const std::optional<MatterRow> row, readMatter(readTx(read), record.id));
    if (row) {
        const bool dispute = row->subject == QLatin1String("civil_dispute");
        fields.insert(QStringLiteral("subject"), row->subject);
        fields.insert(dispute ? QStringLiteral("kind") : QStringLiteral("hazard_kind"), row->kind);
        fields.insert(QStringLiteral("screening"), row->screening);
        fields.insert(QStringLiteral("dispute"), row->dispute);
        fields.insert(QStringLiteral("route"), row->route);
        fields.insert(QStringLiteral("level"), row->level);
        QStringList owners;
        for (const QString& unit : row->coOwners) {
            owners.append(unitName(unit));
        }
        fields.insert(QStringLiteral("co_owners"), owners.join(QStringLiteral(", ")));
    }
    fields.removeIf([](const auto& entry) { return entry.value().isEmpty(); });
    return fields;
}

}  // namespace qz::mediation
