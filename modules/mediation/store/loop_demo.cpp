// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/loop_demo.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "mediation/domain/care_workflow.h"
#include "mediation/domain/closed_loop.h"
#include "mediation/domain/data_file.h"
#include "mediation/store/loop_rows.h"

namespace qz::mediation {
namespace {

Actor demoActor() { return Actor{QStringLiteral("demo"), {}, QStringLiteral("system"), {}}; }

/// The texts of an object as fields; other values are left out.
FieldMap fieldsOf(const QJsonObject& object, std::initializer_list<const char*> ids) {
    FieldMap fields;
    for (const char* id : ids) {
        const QString text = object.value(QLatin1String(id)).toString();
        if (!text.isEmpty()) {
            fields.insert(QString::fromLatin1(id), text);
        }
    }
    return fields;
}

void put(FieldMap& fields, const char* id, const QString& text) {
    fields.insert(QString::fromLatin1(id), text);
}

CivilTime days(CivilTime at, int more, int minute) { return CivilTime{at.date.addDays(more), minute}; }

}  // namespace

Result<CaseRecord> LoopDemo::open(WriteTx& tx, const QString& kind, CivilTime at, const FieldMap& fields) {
    NewCase request;
    request.kind = kind;
    request.actor = demoActor();
    request.occurredAt = at.toInstant();
    request.fields = fields;
    return m_cases.openIn(tx, request);
}

Status LoopDemo::act(WriteTx& tx, const QString& number, const Step& step) {
    StepRequest request;
    request.number = number;
    request.action = QString::fromLatin1(step.action);
    request.actor = demoActor();
    request.occurredAt = step.at.toInstant();
    request.fields = step.fields;
    const Result<CaseRecord> done = m_cases.actIn(tx, request);
    if (done.ok()) {
        return {};
    }
    Error error = done.error();
    error.detail = QStringLiteral("demo: %1 %2: %3").arg(number, request.action, error.detail);
    return error;
}

QList<Unit> LoopDemo::unitsOf(const char* kind) const {
    QList<Unit> found;
    for (const Unit& unit : m_directory.units()) {
        if (unit.kind == QLatin1String(kind)) {
            found.append(unit);
        }
    }
    return found;
}

Status LoopDemo::screening(WriteTx& tx, const QJsonObject& plot, CivilTime at, const Unit& street) {
    const CivilTime start = days(at, -plot.value(QLatin1String("days_ago")).toInt(), 9 * 60);
    const QDate end = start.date.addDays(plot.value(QLatin1String("days")).toInt());
    FieldMap fields = fieldsOf(plot, {"title", "looks_for", "post"});
    put(fields, "area", street.area.toString());
    put(fields, "unit", street.code);
    put(fields, "period_from", start.date.toString(Qt::ISODate));
    put(fields, "period_to", end.toString(Qt::ISODate));
    QZ_ASSIGN(const CaseRecord made, open(tx, kScreeningKind, start, fields));
    const QList<AreaCode> areas = areasToScreen(*m_areas.tree(), street.area);
    const double share = plot.value(QLatin1String("done")).toDouble();
    const QJsonArray findings = m_data.value(QLatin1String("findings")).toArray();
    const qsizetype done = qsizetype(double(areas.size()) * share);
    for (qsizetype i = 0; i < done; ++i) {
        // One after the other over four days; no report comes before the one it follows.
        const CivilTime day = days(start, int(1 + 4 * i / done), int(10 * 60 + std::min<qsizetype>(i, 480)));
        FieldMap report;
        put(report, "area", areas.at(i).toString());
        put(report, "disputes_found", QString::number(i % 3));
        put(report, "hazards_found", QString::number((i + 1) % 2));
        QZ_TRY(act(tx, made.number, {"report_area", day, report}));
        const QJsonObject finding = findings.at(i % findings.size()).toObject();
        if (i % 2 == 0) {
            FieldMap found = fieldsOf(finding, {"subject", "kind", "hazard_kind", "about"});
            put(found, "area", areas.at(i).toString());
            QZ_TRY(act(tx, made.number, {"record_finding", days(day, 0, day.minute + 1), found}));
        }
    }
    return end < at.date ? act(tx, made.number,
                               {"close_screening", days(start, int(start.date.daysTo(end)), 17 * 60), {}})
                         : Status();
}

/// Matters at every stage and level.
Status LoopDemo::matters(WriteTx& tx, CivilTime at) {
    QZ_ASSIGN(const QList<MatterRow> all, openMatters(tx, AreaCode()));
    const QList<Unit> villages = unitsOf("village");
    const QList<Unit> streets = unitsOf("street");
    if (villages.isEmpty() || streets.isEmpty()) {
        return {};
    }
    const auto text = [this](const char* id) { return m_data.value(QLatin1String(id)).toString(); };
    for (qsizetype i = 0; i < all.size(); ++i) {
        const MatterRow& matter = all.at(i);
        const auto after = [&matter, &at](int more, int minute) {
            return std::min(CivilTime{matter.foundOn.addDays(more), minute}, at);
        };
        if (i % 5 == 0) {
            continue;  // waits for its triage
        }
        FieldMap triage;
        put(triage, "level", QStringLiteral("village"));
        put(triage, "unit", villages.at(i % villages.size()).code);
        put(triage, "route", QStringLiteral("handling"));
        QZ_TRY(act(tx, matter.number, {"triage", after(0, 15 * 60), triage}));
        if (i % 5 == 2) {
            FieldMap up;
            put(up, "unit", streets.at(i % streets.size()).code);
            put(up, "reason", text("reason"));
            QZ_TRY(act(tx, matter.number, {"escalate", after(1, 9 * 60), up}));
        }
        if (i % 5 >= 3) {
            FieldMap result;
            put(result, "result", text("result"));
            QZ_TRY(act(tx, matter.number, {"settle", after(1, 16 * 60), result}));
        }
        if (i % 5 == 4) {
            FieldMap finding;
            put(finding, "finding", text("finding"));
            QZ_TRY(act(tx, matter.number, {"follow_up", after(2, 16 * 60), finding}));
        }
    }
    return {};
}

Status LoopDemo::meeting(WriteTx& tx, CivilTime at, const Unit& street) {
    const QJsonObject plot = m_data.value(QLatin1String("meeting")).toObject();
    FieldMap fields = fieldsOf(plot, {"title", "place", "chair"});
    put(fields, "area", street.area.toString());
    put(fields, "unit", street.code);
    put(fields, "planned_at", days(at, -1, 14 * 60).toString());
    QZ_ASSIGN(const CaseRecord held, open(tx, kMeetingKind, days(at, -2, 9 * 60), fields));
    QZ_TRY(act(tx, held.number,
               {"hold_meeting", days(at, -1, 14 * 60 + 5), fieldsOf(plot, {"attending", "minutes"})}));
    QZ_ASSIGN(const QStringList agenda, agendaOf(tx, held.id));
    const QList<Unit> villages = unitsOf("village");
    for (qsizetype i = 0; i < std::min<qsizetype>(2, agenda.size()) && !villages.isEmpty(); ++i) {
        FieldMap decision = fieldsOf(plot, {"requirement"});
        put(decision, "number", agenda.at(i));
        put(decision, "unit", villages.at(i % villages.size()).code);
        put(decision, "due_on", at.date.addDays(7 + 7 * int(i)).toString(Qt::ISODate));
        QZ_TRY(act(tx, held.number, {"decide", days(at, -1, int(15 * 60 + i)), decision}));
    }
    put(fields, "planned_at", days(at, 5, 9 * 60 + 30).toString());
    const Result<CaseRecord> next = open(tx, kMeetingKind, days(at, -1, 16 * 60), fields);
    return next.ok() ? Status() : Status(next.error());
}

Status LoopDemo::care(WriteTx& tx, CivilTime at, const Unit& street) {
    const QJsonObject plot = m_data.value(QLatin1String("services")).toObject();
    FieldMap fields = fieldsOf(plot, {"point"});
    put(fields, "area", street.area.toString());
    put(fields, "month", at.date.toString(Qt::ISODate));
    QZ_ASSIGN(const CaseRecord sheet, open(tx, kServiceKind, days(at, -1, 10 * 60), fields));
    int minute = 10 * 60 + 1;
    for (const QJsonValue& each : plot.value(QLatin1String("counts")).toArray()) {
        const QJsonArray row = each.toArray();
        FieldMap count;
        put(count, "form", row.at(0).toString());
        put(count, "topic", row.at(1).toString());
        put(count, "age_band", row.at(2).toString());
        put(count, "count", QString::number(row.at(3).toInt()));
        QZ_TRY(act(tx, sheet.number, {"add_counts", days(at, -1, minute++), count}));
    }
    const QJsonObject crisis = m_data.value(QLatin1String("crisis")).toObject();
    FieldMap called = fieldsOf(crisis, {"purpose", "receiving_body", "where_exactly", "situation"});
    put(called, "area", street.area.toString());
    put(called, "happened_at", days(at, -1, 20 * 60).toString());
    QZ_ASSIGN(const CaseRecord made, open(tx, kCrisisKind, days(at, -1, 20 * 60 + 10), called));
    QZ_TRY(act(tx, made.number,
               {"hand_over", days(at, -1, 20 * 60 + 20), fieldsOf(crisis, {"receiver", "handed_over"})}));
    return act(tx, made.number,
               {"confirm_receipt", days(at, -1, 20 * 60 + 50), fieldsOf(crisis, {"receipt"})});
}

Status LoopDemo::fill(WriteTx& tx, CivilTime at, JobControl& job) {
    QZ_ASSIGN(m_data, dataFile(m_folder + QStringLiteral("/closed_loop.json")));
    QZ_TRY(job.progress(0, 1, QCoreApplication::translate("qz::mediation::Demo", "Synthetic closed loop")));
    const QList<Unit> streets = unitsOf("street");
    if (streets.isEmpty()) {
        return {};
    }
    const Unit& street = streets.constFirst();
    for (const QJsonValue& plot : m_data.value(QLatin1String("screenings")).toArray()) {
        QZ_TRY(screening(tx, plot.toObject(), at, street));
    }
    QZ_TRY(matters(tx, at));
    QZ_TRY(meeting(tx, at, street));
    QZ_TRY(care(tx, at, street));
    return {};
}

}  // namespace qz::mediation
