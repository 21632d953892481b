// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include "command.h"
#include "qz/exchange/sheets_writer.h"
#include "qz/print/pdf.h"

namespace qz {
namespace {

Error unknownEnding(const QString& out, const QString& known) {
    return makeError(
        ErrorCode::Unsupported,
        QCoreApplication::translate("qz::Console", "“%1” has an ending that cannot be written here; use %2.")
            .arg(out, known),
        {}, QStringLiteral("--out"));
}

Status writeJson(const QJsonObject& object, const QString& path) {
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Indented);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() ||
        !file.commit()) {
        return makeError(ErrorCode::Io, QCoreApplication::translate("qz::Console", "%1 cannot be written: %2")
                                            .arg(path, file.errorString()));
    }
    return {};
}

Result<QDate> dayOption(const CommandLine& line, const QString& name) {
    const std::optional<QString> text = line.value(name);
    if (!text) {
        return usageError(QCoreApplication::translate("qz::Console", "report needs --%1 DATE.").arg(name));
    }
    Result<CivilTime> time = CivilTime::parse(*text);
    if (!time.ok()) {
        Error error = time.error();
        error.where = QStringLiteral("--") + name;
        return error;
    }
    return time->date;
}

Result<QJsonValue> listReports(Call& call) {
    QJsonArray rows;
    for (const ReportKind* kind : call.runtime->reports().all()) {
        rows.append(
            QJsonObject{{QStringLiteral("name"), kind->name}, {QStringLiteral("title"), kind->title}});
    }
    return QJsonValue(rows);
}

Status writeReport(const ReportOutput& output, const QString& path, Instant now) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("pdf")) {
        return writePdf(*output.paper, path, now);
    }
    if (ending == QLatin1String("json")) {
        return writeJson(output.json, path);
    }
    if (ending == QLatin1String("xlsx")) {
        QList<SheetTable> sheets;
        for (const ReportTable& table : output.tables) {
            sheets.append({table.name, table.columns, table.rows});
        }
        return writeSheets(sheets, path);
    }
    return unknownEnding(path, QStringLiteral("pdf, xlsx, json"));
}

Result<QJsonValue> report(Call& call) {
    if (call.line.has(QStringLiteral("list"))) {
        return listReports(call);
    }
    Runtime& runtime = *call.runtime;
    const ReportKind* kind = runtime.reports().find(call.line.at(0));
    if (kind == nullptr) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::Console", "There is no report “%1”; see: report --list")
                .arg(call.line.at(0)));
    }
    ReportRequest request;
    request.actor = call.actor;
    request.printedAt = CivilTime::fromInstant(runtime.clock().now());
    request.area = runtime.core().rootArea();
    if (const auto area = call.line.value(QStringLiteral("area"))) {
        QZ_ASSIGN(request.area, AreaCode::parse(*area));
    }
    QZ_ASSIGN(request.from, dayOption(call.line, QStringLiteral("from")));
    QZ_ASSIGN(request.to, dayOption(call.line, QStringLiteral("to")));
    request.audience = call.line.value(QStringLiteral("audience")).value_or(request.audience);
    const std::optional<QString> out = call.line.value(QStringLiteral("out"));
    if (!out) {
        return usageError(QCoreApplication::translate("qz::Console", "report needs --out FILE."));
    }
    if (request.to < request.from) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Console", "The period ends before it begins."), {},
                         QStringLiteral("--to"));
    }
    QZ_TRY(runtime.core().access().check(call.actor.user, kind->permission, request.area));
    QZ_ASSIGN(const ReportOutput output,
              runtime.core().store().read([&](ReadTx& read) { return kind->make(read, request); }).result());
    QZ_TRY(writeReport(output, *out, runtime.clock().now()));
    return QJsonValue(QJsonObject{{QStringLiteral("report"), kind->name}, {QStringLiteral("file"), *out}});
}

Result<QJsonValue> listDocuments(Call& call) {
    QJsonArray rows;
    for (const DocumentKind* kind : call.runtime->documents().all()) {
        rows.append(QJsonObject{{QStringLiteral("name"), kind->name},
                                {QStringLiteral("title"), kind->title},
                                {QStringLiteral("kind"), kind->caseKind}});
    }
    return QJsonValue(rows);
}

Result<QJsonValue> document(Call& call) {
    if (call.line.has(QStringLiteral("list"))) {
        return listDocuments(call);
    }
    if (call.line.positional().size() != 2 || !call.line.value(QStringLiteral("out"))) {
        return usageError(
            QCoreApplication::translate("qz::Console", "document needs NAME NUMBER --out FILE."));
    }
    Runtime& runtime = *call.runtime;
    const DocumentKind* kind = runtime.documents().find(call.line.at(0));
    if (kind == nullptr) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::Console", "There is no document “%1”; see: document --list")
                .arg(call.line.at(0)));
    }
    const QString out = *call.line.value(QStringLiteral("out"));
    if (QFileInfo(out).suffix().toLower() != QLatin1String("pdf")) {
        return unknownEnding(out, QStringLiteral("pdf"));
    }
    QZ_ASSIGN(const CaseDetail detail, runtime.core().cases().load(call.line.at(1), call.actor).result());
    if (detail.record.kind != kind->caseKind) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Console", "“%1” is not a paper of case %2.")
                             .arg(kind->title, detail.record.number));
    }
    if (const QString refusal = kind->refusal ? kind->refusal(detail) : QString(); !refusal.isEmpty()) {
        return makeError(ErrorCode::Invalid, refusal);
    }
    QZ_ASSIGN(const std::shared_ptr<PaperDocument> paper,
              kind->make(detail, CivilTime::fromInstant(runtime.clock().now())));
    QZ_TRY(writePdf(*paper, out, runtime.clock().now()));
    return QJsonValue(QJsonObject{{QStringLiteral("document"), kind->name},
                                  {QStringLiteral("number"), detail.record.number},
                                  {QStringLiteral("file"), out}});
}

}  // namespace

QList<BuiltIn> paperCommands() {
    return {
        {QStringLiteral("report"),
         QStringLiteral("report NAME --area CODE --from D --to D [--audience handling|return|public] --out "
                        "FILE | report --list"),
         QT_TRANSLATE_NOOP("qz::Console", "Writes a report as pdf, xlsx or json."),
         QStringLiteral("report daily_brief --from 2026-09-30 --to 2026-09-30 --out brief.pdf"),
         Needs::Auditing,
         {{QStringLiteral("area"), QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("audience"),
           QStringLiteral("out")},
          {QStringLiteral("list")},
          0,
          1,
          false},
         report},
        {QStringLiteral("document"),
         QStringLiteral("document NAME NUMBER --out FILE | document --list"),
         QT_TRANSLATE_NOOP("qz::Console", "Writes a paper of a case as pdf."),
         QStringLiteral("document dispatch_order WG26-0001 --out order.pdf"),
         Needs::Reading,
         {{QStringLiteral("out")}, {QStringLiteral("list")}, 0, 2, false},
         document},
    };
}

}  // namespace qz
