// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/papers/report_schedule.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "qz/papers/paper_trail.h"
#include "qz/papers/report_work.h"
#include "qz/print/pdf.h"

namespace qz {

namespace {

const auto kKey = QStringLiteral("reports/schedules");
constexpr const char* kRhythms[] = {"daily", "weekly", "monthly"};

ReportRhythm rhythmOf(const QString& name) {
    for (int i = 0; i < 3; ++i) {
        if (name == QLatin1String(kRhythms[i])) {
            return static_cast<ReportRhythm>(i);
        }
    }
    return ReportRhythm::Daily;
}

/// All files of one run; each is written whole or not at all, under a name that a second run would give too.
Result<QStringList> runOne(Runtime& runtime, const ReportSchedule& schedule, const ReportPeriod& period,
                           const Actor& actor, JobControl& job) {
    const ReportKind* kind = runtime.reports().find(schedule.report);
    if (kind == nullptr) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Papers", "No running module makes the report “%1”.")
                             .arg(schedule.report));
    }
    ReportRequest request;
    request.area = schedule.area.isNull() ? runtime.core().rootArea() : schedule.area;
    request.from = period.from;
    request.to = period.to;
    request.audience = schedule.audience;
    request.actor = actor;
    request.printedAt = CivilTime::fromInstant(runtime.clock().now());
    if (!QDir().mkpath(schedule.folder)) {
        return makeError(
            ErrorCode::Io,
            QCoreApplication::translate("qz::Papers", "The folder %1 cannot be made.").arg(schedule.folder));
    }
    QStringList files;
    if (schedule.perArea) {
        for (const QString& ending : schedule.endings) {
            QZ_ASSIGN(const QStringList each,
                      reportPerArea(runtime, *kind, request, schedule.folder, ending, job));
            files += each;
        }
        return files;
    }
    QZ_ASSIGN(const ReportOutput output, ReportWork(runtime).make(*kind, request));
    for (const QString& ending : schedule.endings) {
        QZ_ASSIGN(const QByteArray bytes, reportFile(output, ending, runtime.clock().now()));
        const QString name = safeFileName(
            QStringLiteral("%1 %2 %3.%4")
                .arg(kind->title, request.area.toString(), period.to.toString(Qt::ISODate), ending));
        QZ_TRY(PaperTrail(runtime).report(*kind, request, PaperUse::Save, ending).result());
        files.append(QDir(schedule.folder).filePath(name));
        QZ_TRY(writePaperFile(bytes, files.last()));
    }
    return files;
}

}  // namespace

QList<ReportSchedule> readSchedules(const Settings& settings) {
    QList<ReportSchedule> schedules;
    const QByteArray json = settings.value(kKey, QString()).toString().toUtf8();
    for (const QJsonValue& value : QJsonDocument::fromJson(json).array()) {
        const auto text = [&value](const char* key) { return value[QLatin1String(key)].toString(); };
        ReportSchedule schedule;
        schedule.id = text("id");
        schedule.report = text("report");
        const Result<AreaCode> area = AreaCode::parse(text("area"));
        schedule.area = area.ok() ? *area : AreaCode();
        schedule.audience = text("audience");
        schedule.rhythm = rhythmOf(text("every"));
        schedule.hour = value[QLatin1String("hour")].toInt(7);
        schedule.folder = text("folder");
        schedule.endings = text("files").split(u',', Qt::SkipEmptyParts);
        schedule.perArea = value[QLatin1String("perArea")].toBool();
        schedule.since = QDate::fromString(text("since"), Qt::ISODate);
        schedules.append(schedule);
    }
    return schedules;
}

void writeSchedules(Settings& settings, const QList<ReportSchedule>& schedules) {
    QJsonArray array;
    for (const ReportSchedule& schedule : schedules) {
        array.append(
            QJsonObject{{QStringLiteral("id"), schedule.id},
                        {QStringLiteral("report"), schedule.report},
                        {QStringLiteral("area"), schedule.area.toString()},
                        {QStringLiteral("audience"), schedule.audience},
                        {QStringLiteral("every"), QLatin1String(kRhythms[static_cast<int>(schedule.rhythm)])},
                        {QStringLiteral("hour"), schedule.hour},
                        {QStringLiteral("folder"), schedule.folder},
                        {QStringLiteral("files"), schedule.endings.join(u',')},
                        {QStringLiteral("perArea"), schedule.perArea},
                        {QStringLiteral("since"), schedule.since.toString(Qt::ISODate)}});
    }
    settings.setValue(kKey, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

Status checkSchedule(const ReportSchedule& schedule, const ReportRegistry& reports) {
    const auto invalid = [](const QString& text, const char* where) {
        return makeError(ErrorCode::Invalid, text, {}, QLatin1String(where));
    };
    if (reports.find(schedule.report) == nullptr) {
        return invalid(QCoreApplication::translate("qz::Papers", "No running module makes the report “%1”.")
                           .arg(schedule.report),
                       "report");
    }
    if (schedule.hour < 0 || schedule.hour > 23) {
        return invalid(QCoreApplication::translate("qz::Papers", "The hour must lie between 0 and 23."),
                       "hour");
    }
    if (schedule.folder.trimmed().isEmpty() || !QDir::isAbsolutePath(schedule.folder)) {
        return invalid(QCoreApplication::translate("qz::Papers", "Give the whole path of a folder."),
                       "folder");
    }
    for (const QString& ending : schedule.endings) {
        if (!QStringList{QStringLiteral("pdf"), QStringLiteral("docx"), QStringLiteral("xlsx"),
                         QStringLiteral("json")}
                 .contains(ending)) {
            return invalid(
                QCoreApplication::translate(
                    "qz::Papers", "A report cannot be written as “%1”; use pdf, docx, xlsx or json.")
                    .arg(ending),
                "files");
        }
    }
    return {};
}

Result<ScheduleRun> runSchedules(Runtime& runtime, const QList<ReportSchedule>& schedules, const Actor& actor,
                                 JobControl& job) {
    ScheduleRun run;
    const CivilTime now = CivilTime::fromInstant(runtime.clock().now());
    ReportStore& store = runtime.core().keptReports();
    for (const ReportSchedule& schedule : schedules) {
        const QList<ReportPeriod> periods =
            duePeriods(schedule.rhythm, schedule.hour, schedule.since, now.date, now.minute);
        for (const ReportPeriod& period : periods) {
            QZ_ASSIGN(const bool mine, store.claimRun(schedule.id, period).result());
            if (!mine) {
                continue;
            }
            QZ_TRY(job.progress(run.files.size(), 0, schedule.report));
            const Result<QStringList> made = runOne(runtime, schedule, period, actor, job);
            const QString failure = made.ok() ? QString() : made.error().message;
            QZ_TRY(store.endRun(schedule.id, period, failure).result());
            if (made.ok()) {
                run.files += *made;
            } else {
                run.failures.append(QStringLiteral("%1 %2: %3")
                                        .arg(schedule.report, period.to.toString(Qt::ISODate), failure));
            }
        }
    }
    return run;
}

}  // namespace qz
