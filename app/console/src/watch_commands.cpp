// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include "command.h"
#include "qz/host/watch_rules.h"
#include "qz/print/pdf.h"
#include "qz/watch/watch_papers.h"

namespace qz {
namespace {

Result<AlarmRules> rulesOf(const Call& call) {
    const QDate day = CivilTime::fromInstant(call.runtime->clock().now()).date;
    return call.runtime->core()
        .store()
        .read([&call, day](ReadTx& read) { return alarmRulesOn(read, call.runtime->references(), day); })
        .result();
}

Result<Instant> timeOf(const CommandLine& line, const char* option, Instant fallback) {
    const std::optional<QString> text = line.value(QLatin1String(option));
    if (!text) {
        return fallback;
    }
    QZ_ASSIGN(const CivilTime time, CivilTime::parse(*text));
    return time.toInstant();
}

QJsonObject jsonDuty(const DutyEntry& entry) {
    return {{QStringLiteral("unit"), entry.unit},
            {QStringLiteral("post"), entry.post},
            {QStringLiteral("function"), entry.function},
            {QStringLiteral("from"), entry.from.toString(Qt::ISODate)},
            {QStringLiteral("to"), entry.to.toString(Qt::ISODate)},
            {QStringLiteral("phone"), entry.phone}};
}

Result<QJsonValue> listDuty(Call& call) {
    QZ_ASSIGN(const AlarmRules rules, rulesOf(call));
    QZ_ASSIGN(const Instant at, timeOf(call.line, "at", call.runtime->clock().now()));
    QJsonArray rows;
    for (const DutyEntry& entry : call.runtime->core().duties().on(rules.dutyDay(at))) {
        rows.append(jsonDuty(entry));
    }
    return QJsonValue(rows);
}

Result<QJsonValue> listAlarms(Call& call) {
    QZ_ASSIGN(const AlarmRules rules, rulesOf(call));
    QZ_ASSIGN(const AlarmState state, call.runtime->core().watch().alarms(rules, call.actor).result());
    QJsonArray rows;
    for (const Alarm& alarm : state.alarms) {
        QJsonObject row = jsonCase(alarm.record);
        row.insert(QStringLiteral("raised_at"), jsonTime(alarm.raisedAt));
        row.insert(QStringLiteral("passed_on_to"), alarm.told);
        rows.append(row);
    }
    return QJsonValue(
        QJsonObject{{QStringLiteral("on_watch"), state.onWatch}, {QStringLiteral("alarms"), rows}});
}

Result<QJsonValue> listShifts(Call& call) {
    QZ_ASSIGN(const QList<Shift> shifts, call.runtime->core().watch().shifts(100).result());
    QJsonArray rows;
    for (const Shift& shift : shifts) {
        QJsonObject row = shift.sheet.toJson();
        row.insert(QStringLiteral("at"), jsonTime(shift.at));
        row.insert(QStringLiteral("sha256"), shift.sha256);
        rows.append(row);
    }
    return QJsonValue(rows);
}

/// Handover sheet, brief, call list as PDF into a folder; sheet and text in the answer.
Result<QJsonValue> morning(Call& call) {
    QZ_ASSIGN(const AlarmRules rules, rulesOf(call));
    const Instant now = call.runtime->clock().now();
    QZ_ASSIGN(const std::optional<Shift> last, call.runtime->core().watch().current().result());
    const Instant begin = last ? last->at : Instant{now.ms - qint64{14} * 3600 * 1000};
    QZ_ASSIGN(const Instant from, timeOf(call.line, "from", begin));
    QZ_ASSIGN(const Instant to, timeOf(call.line, "to", now));
    QZ_ASSIGN(const ShiftSheet sheet,
              call.runtime->core().watch().sheet(from, to, rules, call.actor).result());
    if (const std::optional<QString> folder = call.line.value(QStringLiteral("out"))) {
        WatchPaperText text;
        text.printedAt = CivilTime::fromInstant(now);
        for (const Unit& unit : call.runtime->core().directory().units()) {
            text.issuer = unit.kind == QLatin1String("centre") ? unit.name : text.issuer;
        }
        const QDir dir(*folder);
        QZ_TRY(
            writePdf(handoverPaper(sheet, nullptr, text), dir.filePath(QStringLiteral("handover.pdf")), now));
        QZ_TRY(writePdf(morningBrief(sheet, text), dir.filePath(QStringLiteral("brief.pdf")), now));
        QZ_TRY(writePdf(callList(sheet, text), dir.filePath(QStringLiteral("calls.pdf")), now));
    }
    QJsonObject answer = sheet.toJson();
    answer.insert(QStringLiteral("text"), leadersText(sheet));
    return QJsonValue(answer);
}

Result<QJsonValue> watch(Call& call) {
    const QString what = call.line.at(0);
    if (what == QLatin1String("duty")) {
        return listDuty(call);
    }
    if (what == QLatin1String("alarms")) {
        return listAlarms(call);
    }
    if (what == QLatin1String("shifts")) {
        return listShifts(call);
    }
    if (what == QLatin1String("morning")) {
        return morning(call);
    }
    return usageError(
        QCoreApplication::translate("qz::Console", "Say watch duty, alarms, shifts or morning."));
}

Result<QJsonValue> acknowledge(Call& call) {
    QZ_TRY(call.runtime->core().watch().acknowledge(call.line.at(0), call.actor).result());
    return QJsonValue(QJsonObject{{QStringLiteral("number"), call.line.at(0)}});
}

QJsonObject jsonApproval(const Approval& approval) {
    QJsonObject fields;
    for (auto it = approval.fields.cbegin(); it != approval.fields.cend(); ++it) {
        fields.insert(it.key(), it.value());
    }
    return {{QStringLiteral("id"), approval.id.toString()},
            {QStringLiteral("number"), approval.number},
            {QStringLiteral("action"), approval.action},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("note"), approval.note},
            {QStringLiteral("who"), approval.requester.toString()},
            {QStringLiteral("requested_at"), jsonTime(approval.requestedAt)},
            {QStringLiteral("may_decide"), approval.mayDecide}};
}

Result<QJsonValue> ask(Call& call) {
    StepRequest request;
    request.number = call.line.at(0);
    request.action = call.line.at(1);
    request.fields = call.line.fields();
    request.note = call.line.value(QStringLiteral("note")).value_or(QString());
    request.actor = call.actor;
    if (const std::optional<QString> who = call.line.value(QStringLiteral("who"))) {
        QZ_ASSIGN(request.performer, Performer::parse(*who));
    }
    QZ_ASSIGN(const Approval approval, call.runtime->core().approvals().request(request).result());
    return QJsonValue(jsonApproval(approval));
}

Result<QJsonValue> listApprovals(Call& call) {
    QZ_ASSIGN(const QList<Approval> waiting, call.runtime->core().approvals().waiting(call.actor).result());
    QJsonArray rows;
    for (const Approval& approval : waiting) {
        rows.append(jsonApproval(approval));
    }
    return QJsonValue(rows);
}

Result<QJsonValue> decide(Call& call) {
    Decision decision;
    decision.approve = call.line.at(0) == QLatin1String("approve");
    if (!decision.approve && call.line.at(0) != QLatin1String("refuse")) {
        return usageError(QCoreApplication::translate("qz::Console", "Say decide approve or decide refuse."));
    }
    for (const QString& text : call.line.positional().mid(1)) {
        QZ_ASSIGN(const Uuid id, Uuid::parse(text));
        decision.ids.append(id);
    }
    decision.reason = call.line.value(QStringLiteral("reason")).value_or(QString());
    decision.actor = call.actor;
    QZ_ASSIGN(const DecisionOutcome outcome, call.runtime->core().approvals().decide(decision).result());
    QJsonArray refused;
    for (const auto& [number, why] : outcome.refused) {
        refused.append(QJsonObject{{QStringLiteral("number"), number}, {QStringLiteral("reason"), why}});
    }
    return QJsonValue(
        QJsonObject{{QStringLiteral("decided"), outcome.done}, {QStringLiteral("refused"), refused}});
}

}  // namespace

QList<BuiltIn> watchCommands() {
    return {
        {QStringLiteral("watch"),
         QStringLiteral("watch duty [--at TIME] | watch alarms | watch shifts | watch morning [--from TIME] "
                        "[--to TIME] [--out FOLDER]"),
         QT_TRANSLATE_NOOP("qz::Console",
                           "Duty roster, ringing alarms, past handovers, papers of the night."),
         QStringLiteral("watch morning --out papers"),
         Needs::Reading,
         {{QStringLiteral("at"), QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("out")},
          {},
          1,
          1,
          false},
         watch},
        {QStringLiteral("acknowledge"),
         QStringLiteral("acknowledge NUMBER"),
         QT_TRANSLATE_NOOP("qz::Console", "Acknowledges an urgent case: it stops ringing."),
         QStringLiteral("acknowledge WG26-000001"),
         Needs::Writing,
         {{}, {}, 1, 1, false},
         acknowledge},
        {QStringLiteral("request"),
         QStringLiteral("request NUMBER ACTION [--who PERFORMER] [--note TEXT] [--set field=value]…"),
         QT_TRANSLATE_NOOP("qz::Console", "Asks for a step that needs somebody's approval."),
         QStringLiteral("request WG26-000001 extend_deadline --set amount=2 unit=WORK_D reason=…"),
         Needs::Writing,
         {{QStringLiteral("who"), QStringLiteral("note")}, {}, 2, 2, true},
         ask},
        {QStringLiteral("approvals"),
         QStringLiteral("approvals"),
         QT_TRANSLATE_NOOP("qz::Console", "Lists what waits for approval."),
         QStringLiteral("approvals"),
         Needs::Reading,
         {{}, {}, 0, 0, false},
         listApprovals},
        {QStringLiteral("decide"),
         QStringLiteral("decide approve|refuse ID… [--reason TEXT]"),
         QT_TRANSLATE_NOOP("qz::Console", "Approves or refuses requests, each for itself."),
         QStringLiteral("decide approve 0192… --reason agreed"),
         Needs::Writing,
         {{QStringLiteral("reason")}, {}, 2, 100, false},
         decide},
    };
}

}  // namespace qz
