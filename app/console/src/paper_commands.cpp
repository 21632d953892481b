// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include "command.h"
#include "qz/papers/issued_papers.h"
#include "qz/papers/report_work.h"
#include "qz/print/pdf.h"

namespace qz {
namespace {

const QStringList kEndings{QStringLiteral("pdf"), QStringLiteral("docx"), QStringLiteral("xlsx"),
                           QStringLiteral("json")};

Error unknownEnding(const QString& out, const QString& known) {
    return makeError(
        ErrorCode::Unsupported,
        QCoreApplication::translate("qz::Console", "“%1” has an ending that cannot be written here; use %2.")
            .arg(out, known),
        {}, QStringLiteral("--out"));
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

Result<QJsonValue> report(Call& call) {
    if (call.line.has(QStringLiteral("list"))) {
        return listReports(call);
    }
    Runtime& runtime = *call.runtime;
    QZ_ASSIGN(const ReportKind* kind, reportKind(call, call.line.at(0)));
    QZ_ASSIGN(const ReportRequest request, reportRequest(call));
    const std::optional<QString> out = call.line.value(QStringLiteral("out"));
    if (!out) {
        return usageError(QCoreApplication::translate("qz::Console", "report needs --out FILE."));
    }
    if (call.line.has(QStringLiteral("each"))) {
        const QString ending = call.line.value(QStringLiteral("as")).value_or(QStringLiteral("pdf"));
        QZ_ASSIGN(const QStringList files, reportPerArea(runtime, *kind, request, *out, ending, call.job));
        return QJsonValue(QJsonObject{{QStringLiteral("report"), kind->name},
                                      {QStringLiteral("files"), QJsonArray::fromStringList(files)}});
    }
    const QString ending = QFileInfo(*out).suffix().toLower();
    if (!kEndings.contains(ending)) {
        return unknownEnding(*out, kEndings.join(QStringLiteral(", ")));
    }
    QZ_ASSIGN(const ReportOutput output, ReportWork(runtime).make(*kind, request));
    QZ_ASSIGN(const QByteArray bytes, reportFile(output, ending, runtime.clock().now()));
    QZ_TRY(PaperTrail(runtime).report(*kind, request, PaperUse::Save, ending).result());
    QZ_TRY(writePaperFile(bytes, *out));
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

/// A Word file is a draft; a PDF is what is printed: it is kept, with codes on its pages.
Status writeDocument(Call& call, const DocumentKind& kind, const CaseDetail& detail, const QString& out) {
    Runtime& runtime = *call.runtime;
    const CivilTime now = CivilTime::fromInstant(runtime.clock().now());
    QZ_ASSIGN(const MadeCasePaper made, CasePapers(runtime).make(kind, detail, now));
    if (out.endsWith(QLatin1String(".docx"), Qt::CaseInsensitive)) {
        if (made.docx.isEmpty()) {
            return unknownEnding(out, QStringLiteral("pdf"));
        }
        QZ_TRY(PaperTrail(runtime).casePaper(kind, detail, made, PaperUse::Save, call.actor).result());
        return writePaperFile(made.docx, out);
    }
    IssueOptions options;
    options.large = call.line.has(QStringLiteral("large"));
    QZ_ASSIGN(const IssuedPaper issued,
              IssuedPapers(runtime).issue(kind, detail, made, PaperUse::Save, call.actor, options));
    return writePaperFile(issued.pdf, out);
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
    const QString ending = QFileInfo(out).suffix().toLower();
    if (ending != QLatin1String("pdf") && ending != QLatin1String("docx")) {
        return unknownEnding(out, QStringLiteral("pdf, docx"));
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
    QZ_TRY(writeDocument(call, *kind, detail, out));
    return QJsonValue(QJsonObject{{QStringLiteral("document"), kind->name},
                                  {QStringLiteral("number"), detail.record.number},
                                  {QStringLiteral("file"), out}});
}

}  // namespace

Result<ReportRequest> reportRequest(const Call& call) {
    Runtime& runtime = *call.runtime;
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
    if (request.to < request.from) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Console", "The period ends before it begins."), {},
                         QStringLiteral("--to"));
    }
    return request;
}

Result<const ReportKind*> reportKind(const Call& call, const QString& name) {
    const ReportKind* kind = call.runtime->reports().find(name);
    if (kind == nullptr) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::Console", "There is no report “%1”; see: report --list")
                .arg(name));
    }
    return kind;
}

QList<BuiltIn> paperCommands() {
    return {
        {QStringLiteral("report"),
         QStringLiteral(
             "report NAME --area CODE --from D --to D [--audience handling|return|public] --out "
             "FILE | report NAME … --each --out FOLDER [--as pdf|docx|xlsx|json] | report NAME … --each "
             "--out FILE.pdf | report --list"),
         QT_TRANSLATE_NOOP(
             "qz::Console",
             "Writes a report as pdf, docx, xlsx or json; with --each one for each area below, as "
             "files or one pdf."),
         QStringLiteral("report daily_brief --from 2026-09-30 --to 2026-09-30 --out brief.pdf"),
         Needs::Auditing,
         {{QStringLiteral("area"), QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("audience"),
           QStringLiteral("out"), QStringLiteral("as")},
          {QStringLiteral("list"), QStringLiteral("each")},
          0,
          1,
          false},
         report},
        {QStringLiteral("document"),
         QStringLiteral("document NAME NUMBER [--large] --out FILE | document --list"),
         QT_TRANSLATE_NOOP(
             "qz::Console",
             "Writes a paper of a case as pdf (kept, each page with its code) or docx (a draft)."),
         QStringLiteral("document dispatch_order WG26-000001 --out order.pdf"),
         Needs::Auditing,
         {{QStringLiteral("out")}, {QStringLiteral("list"), QStringLiteral("large")}, 0, 2, false},
         document},
    };
}

}  // namespace qz
