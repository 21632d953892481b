// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include "command.h"
#include "qz/papers/paper_trail.h"
#include "qz/papers/report_schedule.h"
#include "qz/papers/report_work.h"
#include "qz/print/pdf.h"

namespace qz {
namespace {

Error needed(const char* text) { return usageError(QCoreApplication::translate("qz::Console", text)); }

QString option(const Call& call, const char* name) {
    return call.line.value(QLatin1String(name)).value_or(QString());
}

QJsonObject jsonReport(const KeptReport& report) {
    return {{QStringLiteral("code"), report.code()},
            {QStringLiteral("report"), report.kind},
            {QStringLiteral("title"), report.title},
            {QStringLiteral("area"), report.area.toString()},
            {QStringLiteral("from"), report.period.from.toString(Qt::ISODate)},
            {QStringLiteral("to"), report.period.to.toString(Qt::ISODate)},
            {QStringLiteral("audience"), report.audience},
            {QStringLiteral("state"), reportStateName(report.state)},
            {QStringLiteral("number"), report.number},
            {QStringLiteral("recipients"), report.recipients},
            {QStringLiteral("pdf_sha256"), report.pdf},
            {QStringLiteral("made_at"), jsonTime(report.madeAt)}};
}

Result<KeptReport> foundReport(Call& call) {
    if (call.line.positional().size() < 2) {
        return needed(
            QT_TRANSLATE_NOOP("qz::Console", "reports needs the code of a report; see: reports list"));
    }
    return call.runtime->core().keptReports().find(call.line.at(1), call.actor).result();
}

Result<QJsonValue> listKept(Call& call) {
    QZ_ASSIGN(const QList<KeptReport> reports, call.runtime->core().keptReports().list(call.actor).result());
    QJsonArray rows;
    for (const KeptReport& report : reports) {
        rows.append(jsonReport(report));
    }
    return QJsonValue(rows);
}

Result<QJsonValue> showKept(Call& call) {
    QZ_ASSIGN(const KeptReport report, foundReport(call));
    ReportStore& store = call.runtime->core().keptReports();
    QJsonObject object = jsonReport(report);
    QJsonArray steps;
    for (const ReportStepDone& step : report.steps) {
        steps.append(QJsonObject{{QStringLiteral("step"), step.step},
                                 {QStringLiteral("at"), jsonTime(step.at)},
                                 {QStringLiteral("user"), step.user},
                                 {QStringLiteral("note"), step.note}});
    }
    object.insert(QStringLiteral("steps"), steps);
    QZ_ASSIGN(const QList<ReportObjection> objections, store.objections(report.id).result());
    QJsonArray said;
    for (const ReportObjection& each : objections) {
        said.append(QJsonObject{{QStringLiteral("id"), each.id.toString().right(8).toUpper()},
                                {QStringLiteral("unit"), each.unit},
                                {QStringLiteral("row"), each.subject},
                                {QStringLiteral("text"), each.text},
                                {QStringLiteral("decision"), each.decision},
                                {QStringLiteral("reason"), each.reason}});
    }
    object.insert(QStringLiteral("objections"), said);
    QZ_ASSIGN(const QList<ReportCorrection> corrections, store.corrections(report.id).result());
    QJsonArray notes;
    for (const ReportCorrection& each : corrections) {
        notes.append(QJsonObject{{QStringLiteral("number"), each.number},
                                 {QStringLiteral("reason"), each.reason},
                                 {QStringLiteral("changes"), each.changes},
                                 {QStringLiteral("pdf_sha256"), each.pdf}});
    }
    object.insert(QStringLiteral("corrections"), notes);
    return QJsonValue(object);
}

Result<QJsonValue> keepReport(Call& call) {
    QZ_ASSIGN(const ReportKind* kind, reportKind(call, call.line.at(1)));
    QZ_ASSIGN(const ReportRequest request, reportRequest(call));
    QZ_ASSIGN(const KeptReport report, ReportWork(*call.runtime).keep(*kind, request));
    return QJsonValue(jsonReport(report));
}

Result<QJsonValue> submitReport(Call& call, const KeptReport& report) {
    const ReportWork work(*call.runtime);
    QZ_ASSIGN(const KeptReport next,
              work.advance(report, ReportStep::Submit, option(call, "reason"), call.actor));
    QJsonObject object = jsonReport(next);
    if (const QString folder = option(call, "folder"); !folder.isEmpty()) {
        QZ_TRY(PaperTrail(*call.runtime)
                   .keptReport(next, PaperUse::Save, QStringLiteral("units"), call.actor)
                   .result());
        QZ_ASSIGN(const QStringList files, work.writeUnitFiles(next, folder, call.job));
        object.insert(QStringLiteral("files"), QJsonArray::fromStringList(files));
    }
    return QJsonValue(object);
}

Result<QJsonValue> advanceReport(Call& call) {
    QZ_ASSIGN(const KeptReport report, foundReport(call));
    const std::optional<ReportStep> step = reportStepOf(call.line.at(2));
    const ReportWork work(*call.runtime);
    if (step == ReportStep::Submit) {
        return submitReport(call, report);
    }
    if (step == ReportStep::Keep) {
        QZ_ASSIGN(const KeptReport next, work.makeAgain(report, call.actor));
        return QJsonValue(jsonReport(next));
    }
    if (step == ReportStep::Issue) {
        QZ_ASSIGN(const KeptReport next,
                  work.issue(report, option(call, "number"), option(call, "recipients"), call.actor));
        return QJsonValue(jsonReport(next));
    }
    if (step == ReportStep::Correct) {
        QZ_ASSIGN(const ReportCorrection note, work.correct(report, option(call, "reason"), call.actor));
        QJsonObject object = jsonReport(report);
        object.insert(QStringLiteral("correction"), note.number);
        object.insert(QStringLiteral("changes"), note.changes);
        if (const QString out = option(call, "out"); !out.isEmpty()) {
            const bool docx = out.endsWith(QLatin1String(".docx"), Qt::CaseInsensitive);
            QZ_ASSIGN(const QByteArray bytes,
                      call.runtime->core().keptReports().bytes(docx ? note.docx : note.pdf));
            QZ_TRY(writePaperFile(bytes, out));
        }
        return QJsonValue(object);
    }
    if (step == ReportStep::Return || step == ReportStep::Freeze || step == ReportStep::Discard) {
        QZ_ASSIGN(const KeptReport next, work.advance(report, *step, option(call, "reason"), call.actor));
        return QJsonValue(jsonReport(next));
    }
    return needed(QT_TRANSLATE_NOOP(
        "qz::Console",
        "reports advance CODE takes a step: keep, submit, return, freeze, issue, correct, discard."));
}

Result<QJsonValue> objectTo(Call& call) {
    QZ_ASSIGN(const KeptReport report, foundReport(call));
    ReportObjection wanted;
    wanted.unit = option(call, "unit");
    wanted.subject = option(call, "row");
    wanted.text = option(call, "text");
    QZ_ASSIGN(const ReportObjection made,
              call.runtime->core().keptReports().object(report.id, wanted, call.actor).result());
    return QJsonValue(QJsonObject{{QStringLiteral("code"), report.code()},
                                  {QStringLiteral("objection"), made.id.toString().right(8).toUpper()}});
}

Result<QJsonValue> decideOn(Call& call) {
    QZ_ASSIGN(const KeptReport report, foundReport(call));
    ReportStore& store = call.runtime->core().keptReports();
    QZ_ASSIGN(const QList<ReportObjection> objections, store.objections(report.id).result());
    const QString wanted = call.line.at(2);
    const QString how = call.line.at(3);
    if (how != QLatin1String("accept") && how != QLatin1String("reject")) {
        return needed(
            QT_TRANSLATE_NOOP("qz::Console", "reports decide CODE OBJECTION accept|reject --reason TEXT"));
    }
    for (const ReportObjection& each : objections) {
        if (wanted.size() >= 8 && each.id.toString().endsWith(wanted, Qt::CaseInsensitive)) {
            QZ_TRY(store
                       .decide(report.id, each.id, how == QLatin1String("accept"), option(call, "reason"),
                               call.actor)
                       .result());
            return showKept(call);
        }
    }
    return makeError(
        ErrorCode::NotFound,
        QCoreApplication::translate("qz::Console", "The report has no objection “%1”.").arg(wanted));
}

Result<QJsonValue> saveKept(Call& call) {
    QZ_ASSIGN(const KeptReport report, foundReport(call));
    const QString out = option(call, "out");
    if (out.isEmpty()) {
        return needed(QT_TRANSLATE_NOOP("qz::Console", "reports save needs --out FILE."));
    }
    const QString ending = QFileInfo(out).suffix().toLower();
    QZ_ASSIGN(const QByteArray bytes, ReportWork(*call.runtime).file(report, ending));
    QZ_TRY(PaperTrail(*call.runtime).keptReport(report, PaperUse::Save, ending, call.actor).result());
    QZ_TRY(writePaperFile(bytes, out));
    return QJsonValue(QJsonObject{{QStringLiteral("code"), report.code()}, {QStringLiteral("file"), out}});
}

QJsonObject jsonSchedule(const ReportSchedule& schedule) {
    return {{QStringLiteral("id"), schedule.id},
            {QStringLiteral("report"), schedule.report},
            {QStringLiteral("every"), schedule.rhythm == ReportRhythm::Daily    ? QStringLiteral("daily")
                                      : schedule.rhythm == ReportRhythm::Weekly ? QStringLiteral("weekly")
                                                                                : QStringLiteral("monthly")},
            {QStringLiteral("hour"), schedule.hour},
            {QStringLiteral("folder"), schedule.folder},
            {QStringLiteral("files"), schedule.endings.join(u',')},
            {QStringLiteral("each_area"), schedule.perArea},
            {QStringLiteral("since"), schedule.since.toString(Qt::ISODate)}};
}

Result<QJsonValue> scheduleReports(Call& call) {
    QList<ReportSchedule> schedules = readSchedules(call.runtime->settings());
    if (const QString gone = option(call, "remove"); !gone.isEmpty()) {
        schedules.removeIf([&gone](const ReportSchedule& each) { return each.id == gone; });
        writeSchedules(call.runtime->settings(), schedules);
    } else if (call.line.positional().size() > 1) {
        const QString every = option(call, "every");
        ReportSchedule schedule;
        schedule.id = call.runtime->ids().next().toString().right(8).toUpper();
        schedule.report = call.line.at(1);
        schedule.rhythm = every == QLatin1String("monthly")  ? ReportRhythm::Monthly
                          : every == QLatin1String("weekly") ? ReportRhythm::Weekly
                                                             : ReportRhythm::Daily;
        schedule.hour = option(call, "hour").isEmpty() ? schedule.hour : option(call, "hour").toInt();
        schedule.folder = option(call, "folder");
        schedule.audience = call.line.value(QStringLiteral("audience")).value_or(schedule.audience);
        schedule.perArea = call.line.has(QStringLiteral("each"));
        if (const QString files = option(call, "files"); !files.isEmpty()) {
            schedule.endings = files.split(u',', Qt::SkipEmptyParts);
        }
        if (const auto area = call.line.value(QStringLiteral("area"))) {
            QZ_ASSIGN(schedule.area, AreaCode::parse(*area));
        }
        const QDate today = CivilTime::fromInstant(call.runtime->clock().now()).date;
        const QDate since = QDate::fromString(option(call, "since"), Qt::ISODate);
        schedule.since = since.isValid() ? since : today.addDays(-1);
        QZ_TRY(checkSchedule(schedule, call.runtime->reports()));
        schedules.append(schedule);
        writeSchedules(call.runtime->settings(), schedules);
    }
    QJsonArray rows;
    for (const ReportSchedule& schedule : schedules) {
        rows.append(jsonSchedule(schedule));
    }
    return QJsonValue(rows);
}

Result<QJsonValue> dueReports(Call& call) {
    QZ_ASSIGN(const ScheduleRun run,
              runSchedules(*call.runtime, readSchedules(call.runtime->settings()), call.actor, call.job));
    return QJsonValue(QJsonObject{{QStringLiteral("files"), QJsonArray::fromStringList(run.files)},
                                  {QStringLiteral("failures"), QJsonArray::fromStringList(run.failures)}});
}

Result<QJsonValue> keptReports(Call& call) {
    using Run = Result<QJsonValue> (*)(Call&);
    static const QHash<QString, Run> parts{
        {QStringLiteral("list"), listKept},   {QStringLiteral("show"), showKept},
        {QStringLiteral("keep"), keepReport}, {QStringLiteral("advance"), advanceReport},
        {QStringLiteral("object"), objectTo}, {QStringLiteral("decide"), decideOn},
        {QStringLiteral("save"), saveKept},   {QStringLiteral("schedule"), scheduleReports},
        {QStringLiteral("due"), dueReports}};
    const Run run = parts.value(call.line.at(0), nullptr);
    if (run == nullptr) {
        return needed(QT_TRANSLATE_NOOP(
            "qz::Console",
            "reports takes list, show, keep, advance, object, decide, save, schedule or due; see: help"));
    }
    return run(call);
}

}  // namespace

QList<BuiltIn> keptReportCommands() {
    const QStringList valued{
        QStringLiteral("area"),     QStringLiteral("from"),       QStringLiteral("to"),
        QStringLiteral("audience"), QStringLiteral("out"),        QStringLiteral("folder"),
        QStringLiteral("number"),   QStringLiteral("recipients"), QStringLiteral("reason"),
        QStringLiteral("unit"),     QStringLiteral("row"),        QStringLiteral("text"),
        QStringLiteral("every"),    QStringLiteral("hour"),       QStringLiteral("files"),
        QStringLiteral("since"),    QStringLiteral("remove")};
    return {
        {QStringLiteral("reports"),
         QStringLiteral(
             "reports list | show CODE | keep NAME --from D --to D [--area CODE] | advance CODE "
             "keep|submit|return|freeze|issue|correct|discard [--folder DIR] [--number N --recipients TEXT] "
             "[--reason TEXT] | object CODE --unit U --row NUMBER --text TEXT | decide CODE OBJECTION "
             "accept|reject --reason TEXT | save CODE --out FILE | schedule NAME --every "
             "daily|weekly|monthly "
             "--hour H --folder DIR [--files pdf,docx] [--each] | schedule [--remove ID] | due"),
         QT_TRANSLATE_NOOP("qz::Console",
                           "Kept reports: drafted, checked, frozen, issued, corrected; and those made by "
                           "themselves."),
         QStringLiteral("reports advance 1A2B3C4D freeze"),
         Needs::Auditing,
         {valued, {QStringLiteral("each")}, 1, 4, false},
         keptReports}};
}

}  // namespace qz
