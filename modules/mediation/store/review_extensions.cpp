// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "mediation/domain/closed_loop.h"
#include "mediation/store/loop_extensions.h"
#include "mediation/store/mediation_schema.h"

namespace qz::mediation {
namespace {

QString value(const FieldMap& fields, const char* id) {
    return fields.value(QString::fromLatin1(id)).trimmed();
}

QString say(const char* sentence) { return QCoreApplication::translate("qz::mediation::Loop", sentence); }

Status inField(const Error& error, const char* field) {
    return makeError(ErrorCode::Invalid, error.message, {}, QString::fromLatin1(field));
}

QDate dayIn(const FieldMap& fields, const char* id) {
    return QDate::fromString(value(fields, id).left(10), Qt::ISODate);
}

}  // namespace

Status MeetingExtension::opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) {
    const FieldMap& fields = request.fields;
    QZ_TRY(place(record, value(fields, "area")));
    record.summary = value(fields, "title");
    record.place = value(fields, "place");
    record.ownerUnit = request.actor.unit;
    if (const QString unit = value(fields, "unit"); !unit.isEmpty()) {
        QZ_TRY(own(record, unit));
    }
    record.source = value(fields, "chair");
    WriteTx& tx = writeTx(work);
    QZ_TRY(addedRow(tx.insert(meetingsTable(), record.id.uuid,
                              {{"number", record.number}, {"planned_at", value(fields, "planned_at")}})));
    return draw(tx, record);
}

/// What is open in the area stands on the agenda, oldest first.
Status MeetingExtension::draw(WriteTx& tx, const CaseRecord& record) {
    QZ_ASSIGN(const QList<MatterRow> open, openMatters(tx, record.area));
    QZ_ASSIGN(const QStringList known, agendaOf(tx, record.id));
    for (const MatterRow& matter : open) {
        if (!known.contains(matter.number)) {
            QZ_TRY(addItem(tx, record, matter.number));
        }
    }
    return {};
}

Status MeetingExtension::addItem(WriteTx& tx, const CaseRecord& record, const QString& number) {
    const Result<CaseRecord> about = m_desk.cases.headIn(tx, number);
    if (!about.ok()) {
        return inField(about.error(), "number");
    }
    const Uuid row = loopPart(record.id, about->number);
    if (tx.ref(agendaTable(), row).ok()) {
        return {};
    }
    return addedRow(
        tx.insert(agendaTable(), row, {{"meeting_id", record.id.uuid.toBytes()}, {"number", about->number}}));
}

/// A decision is a case of its own: it stands in the work of the unit, with its day.
Status MeetingExtension::decide(WriteTx& tx, const CaseRecord& record, const StepContext& context) {
    const QString number = value(context.fields, "number");
    QZ_TRY(addItem(tx, record, number));
    NewCase task;
    task.kind = kTaskKind;
    if (context.performer.kind == Performer::Kind::User) {
        task.actor.user = context.performer.name;
        task.actor.unit = context.performer.unit;
    }
    task.performer = context.performer;
    task.occurredAt = context.occurredAt;
    for (const char* id : {"number", "unit", "requirement", "due_on"}) {
        task.fields.insert(QString::fromLatin1(id), value(context.fields, id));
    }
    task.fields.insert(QStringLiteral("meeting"), record.number);
    const Result<CaseRecord> made = m_desk.cases.openIn(tx, task);
    return made.ok() ? Status() : Status(made.error());
}

Status MeetingExtension::stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) {
    WriteTx& tx = writeTx(work);
    const QString& action = context.step.action;
    if (action == QLatin1String("draw_agenda")) {
        return draw(tx, record);
    }
    if (action == QLatin1String("add_item")) {
        return addItem(tx, record, value(context.fields, "number"));
    }
    return action == QLatin1String("decide") ? decide(tx, record, context) : Status();
}

Result<std::optional<DeadlineSpec>> MeetingExtension::clock(UnitOfRead&, const QString&, const CaseRecord&,
                                                            const FieldMap& fields, CivilTime start) {
    const Result<CivilTime> at = CivilTime::parse(value(fields, "planned_at"));
    return at.ok() ? std::optional<DeadlineSpec>(fixedMinute(
                         QStringLiteral("MEETING"),
                         say(QT_TRANSLATE_NOOP("qz::mediation::Loop", "time of the meeting")), start, *at))
                   : std::nullopt;
}

Result<FieldMap> MeetingExtension::details(UnitOfRead& read, const CaseRecord& record) {
    ReadTx& tx = readTx(read);
    QZ_ASSIGN(const QStringList agenda, agendaOf(tx, record.id));
    QStringList items;
    for (const QString& number : agenda) {
        const Result<CaseRecord> head = m_desk.cases.headIn(tx, number);
        items.append(
            head.ok()
                ? QStringList{number, areaName(head->area), head->summary, unitName(head->ownerUnit)}.join(
                      QLatin1Char('\t'))
                : number);
    }
    QZ_ASSIGN(const QList<TaskRow> tasks, tasksOf(tx, record.number));
    QStringList decisions;
    QStringList open;
    for (const TaskRow& task : tasks) {
        decisions.append(QStringList{task.number, task.about, unitName(task.unit),
                                     task.dueOn.toString(Qt::ISODate),
                                     task.doneOn.isValid() ? task.doneOn.toString(Qt::ISODate) : QString()}
                             .join(QLatin1Char('\t')));
        if (!task.doneOn.isValid()) {
            open.append(task.number);
        }
    }
    QZ_ASSIGN(Statement row, tx.prepare("SELECT planned_at FROM mediation_meetings WHERE id = ?"));
    row.bind(0, record.id.uuid.toBytes());
    QZ_ASSIGN(const bool found, row.step());
    const QString plannedAt = found ? row.text(0) : QString();
    row.reset();
    FieldMap fields{{QStringLiteral("title"), record.summary},
                    {QStringLiteral("planned_at"), plannedAt},
                    {QStringLiteral("area"), record.area.toString()},
                    {QStringLiteral("place"), record.place},
                    {QStringLiteral("chair"), record.source},
                    {QStringLiteral("unit"), record.ownerUnit},
                    {QStringLiteral("agenda"), items.join(QLatin1Char('\n'))},
                    {QStringLiteral("decisions"), decisions.join(QLatin1Char('\n'))},
                    {QStringLiteral("tasks_open"), open.join(QStringLiteral(", "))}};
    fields.removeIf([](const auto& entry) { return entry.value().isEmpty(); });
    return fields;
}

Status TaskExtension::opened(UnitOfWork& work, CaseRecord& record, const NewCase& request) {
    WriteTx& tx = writeTx(work);
    const FieldMap& fields = request.fields;
    const Result<CaseRecord> about = m_desk.cases.headIn(tx, value(fields, "number"));
    if (!about.ok()) {
        return inField(about.error(), "number");
    }
    const Result<CaseRecord> meeting = m_desk.cases.headIn(tx, value(fields, "meeting"));
    if (!meeting.ok()) {
        return inField(meeting.error(), "meeting");
    }
    QZ_TRY(own(record, value(fields, "unit")));
    record.area = about->area;
    record.source = meeting->number;
    record.summary = about->number + QLatin1Char(' ') + about->summary;
    return addedRow(tx.insert(tasksTable(), record.id.uuid,
                              {{"number", record.number},
                               {"meeting", meeting->number},
                               {"about", about->number},
                               {"unit", record.ownerUnit},
                               {"due_on", value(fields, "due_on").left(10)}}));
}

Status TaskExtension::stepped(UnitOfWork& work, CaseRecord& record, const StepContext& context) {
    if (!context.step.closes) {
        return {};
    }
    return writeTx(work).update(
        tasksTable(), record.id.uuid,
        {{"done_on", CivilTime::fromInstant(context.occurredAt).date.toString(Qt::ISODate)}});
}

Result<std::optional<DeadlineSpec>> TaskExtension::clock(UnitOfRead&, const QString&,
                                                         const CaseRecord& record, const FieldMap& fields,
                                                         CivilTime start) {
    const QDate due = dayIn(fields, "due_on");
    return due.isValid()
               ? std::optional<DeadlineSpec>(fixedDay(QStringLiteral("MEETING"), record.source, start, due))
               : std::nullopt;
}

Result<FieldMap> TaskExtension::details(UnitOfRead& read, const CaseRecord& record) {
    FieldMap fields{{QStringLiteral("meeting"), record.source}, {QStringLiteral("unit"), record.ownerUnit}};
    QZ_ASSIGN(Statement row,
              readTx(read).prepare("SELECT about, due_on, done_on FROM mediation_tasks WHERE id = ?"));
    row.bind(0, record.id.uuid.toBytes());
    QZ_ASSIGN(const bool found, row.step());
    if (found) {
        fields.insert(QStringLiteral("number"), row.text(0));
        fields.insert(QStringLiteral("due_on"), row.text(1));
        fields.insert(QStringLiteral("done_on"), row.text(2));
    }
    row.reset();
    fields.removeIf([](const auto& entry) { return entry.value().isEmpty(); });
    return fields;
}

}  // namespace qz::mediation
