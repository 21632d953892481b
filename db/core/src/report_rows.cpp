// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_rows.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include "codec.h"

namespace qz::core {

const char* const kReportColumns =
    "id, kind, title, area, period_from, period_to, audience, state, number, recipients, content, pdf, docx, "
    "xlsx, "
    "json, made_at, steps";

KeptReport readReport(const Statement& row) {
    KeptReport report;
    report.id = row.uuid(0);
    report.kind = row.text(1);
    report.title = row.text(2);
    report.area = areaOf(row.text(3));
    report.period = {dateOf(row.text(4)), dateOf(row.text(5))};
    report.audience = row.text(6);
    report.state = reportStateOf(row.text(7)).value_or(ReportState::Draft);
    report.number = row.text(8);
    report.recipients = row.text(9);
    report.content = row.text(10);
    report.pdf = row.text(11);
    report.docx = row.text(12);
    report.xlsx = row.text(13);
    report.json = row.text(14);
    report.madeAt = Instant{row.integer(15)};
    for (const QJsonValue& value : QJsonDocument::fromJson(row.text(16).toUtf8()).array()) {
        report.steps.append({value[QLatin1String("step")].toString(),
                             Instant{value[QLatin1String("at")].toVariant().toLongLong()},
                             value[QLatin1String("user")].toString(),
                             value[QLatin1String("note")].toString()});
    }
    return report;
}

QString stepsJson(const QList<ReportStepDone>& steps) {
    QJsonArray array;
    for (const ReportStepDone& step : steps) {
        array.append(QJsonObject{{QStringLiteral("step"), step.step},
                                 {QStringLiteral("at"), step.at.ms},
                                 {QStringLiteral("user"), step.user},
                                 {QStringLiteral("note"), step.note}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<KeptReport> findReport(ReadTx& read, const Uuid& id) {
    static const QString sql =
        QStringLiteral("SELECT %1 FROM core_reports WHERE id = ? AND deleted_at IS NULL")
            .arg(QLatin1String(kReportColumns));
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    rows.bindAll(id);
    QZ_ASSIGN(const bool found, rows.step());
    if (!found) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::Reports", "There is no such report; it may be discarded."));
    }
    return readReport(rows);
}

Result<int> openObjections(ReadTx& read, const Uuid& report) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT COUNT(*) FROM core_report_objections WHERE report_id = ? AND "
                           "decision = '' AND deleted_at IS NULL"));
    rows.bindAll(report);
    QZ_ASSIGN(const bool found, rows.step());
    return found ? static_cast<int>(rows.integer(0)) : 0;
}

}  // namespace qz::core
