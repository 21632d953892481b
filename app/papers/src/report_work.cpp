// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/papers/report_work.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include "qz/exchange/sheets_writer.h"
#include "qz/papers/paper_trail.h"
#include "qz/print/docx_writer.h"
#include "qz/print/pdf.h"
#include "report_content.h"

namespace qz {

namespace {

/// A workbook in memory; its writer knows files only.
Result<QByteArray> workbook(const QList<ReportTable>& tables) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.xlsx"));
    QList<SheetTable> sheets;
    for (const ReportTable& table : tables) {
        sheets.append({table.name, table.columns, table.rows});
    }
    QZ_TRY(writeSheets(sheets, path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(
            ErrorCode::Io,
            QCoreApplication::translate("qz::Papers", "%1 cannot be read: %2").arg(path, file.errorString()));
    }
    return file.readAll();
}

Result<QByteArray> fileOf(const ReportContent& content, const QString& ending, Instant now) {
    if (ending == QLatin1String("pdf")) {
        return pdfBytes(content.paper, now);
    }
    if (ending == QLatin1String("docx")) {
        return docxBytes(content.paper, now);
    }
    if (ending == QLatin1String("xlsx")) {
        return workbook(content.tables);
    }
    if (ending == QLatin1String("json")) {
        return QJsonDocument(content.json).toJson(QJsonDocument::Indented);
    }
    return makeError(ErrorCode::Unsupported,
                     QCoreApplication::translate(
                         "qz::Papers", "A report cannot be written as “%1”; use pdf, docx, xlsx or json.")
                         .arg(ending));
}

}  // namespace

Result<QByteArray> reportFile(const ReportOutput& output, const QString& ending, Instant now) {
    return fileOf(contentOf(output), ending, now);
}

QString ReportWork::unitName(const QString& code) const {
    const std::optional<Unit> unit = m_runtime.core().directory().unit(code);
    return unit ? unit->name : code;
}

ReportRequest ReportWork::requestOf(const KeptReport& report, const Actor& actor) const {
    ReportRequest request;
    request.area = report.area;
    request.from = report.period.from;
    request.to = report.period.to;
    request.audience = report.audience;
    request.actor = actor;
    request.printedAt = CivilTime::fromInstant(m_runtime.clock().now());
    return request;
}

Result<ReportOutput> ReportWork::make(const ReportKind& kind, const ReportRequest& request) const {
    QZ_TRY(m_runtime.core().access().check(request.actor.user, kind.permission, request.area));
    return m_runtime.core().store().read([&](ReadTx& read) { return kind.make(read, request); }).result();
}

Result<KeptReport> ReportWork::keep(const ReportKind& kind, const ReportRequest& request) const {
    QZ_ASSIGN(const ReportOutput output, make(kind, request));
    KeptReport report;
    report.kind = kind.name;
    report.title = output.paper ? output.paper->title : kind.title;
    report.area = request.area;
    report.period = {request.from, request.to};
    report.audience = request.audience;
    QZ_ASSIGN(report.content, m_runtime.core().keptReports().put(contentBytes(contentOf(output))));
    return m_runtime.core().keptReports().keep(report, request.actor).result();
}

Result<KeptReport> ReportWork::makeAgain(const KeptReport& report, const Actor& actor) const {
    const ReportKind* kind = m_runtime.reports().find(report.kind);
    if (kind == nullptr) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Papers", "No running module makes the report “%1”.")
                             .arg(report.kind));
    }
    QZ_ASSIGN(const ReportOutput output, make(*kind, requestOf(report, actor)));
    KeptReport next = report;
    QZ_ASSIGN(next.content, m_runtime.core().keptReports().put(contentBytes(contentOf(output))));
    return m_runtime.core().keptReports().keep(next, actor).result();
}

Result<KeptReport> ReportWork::advance(const KeptReport& report, ReportStep step, const QString& note,
                                       const Actor& actor) const {
    if (step == ReportStep::Freeze) {
        return freeze(report, note, actor);
    }
    return m_runtime.core().keptReports().advance(report, step, note, actor).result();
}

namespace {

/// Renders all files of a content and puts them into the store.
Status putFiles(ReportStore& store, const ReportContent& content, Instant now, KeptReport& report) {
    QZ_ASSIGN(report.content, store.put(contentBytes(content)));
    for (const auto& [ending, hash] : {std::pair{"pdf", &report.pdf}, std::pair{"docx", &report.docx},
                                       std::pair{"xlsx", &report.xlsx}, std::pair{"json", &report.json}}) {
        QZ_ASSIGN(const QByteArray bytes, fileOf(content, QLatin1String(ending), now));
        QZ_ASSIGN(*hash, store.put(bytes));
    }
    return {};
}

}  // namespace

Result<KeptReport> ReportWork::freeze(const KeptReport& report, const QString& note,
                                      const Actor& actor) const {
    ReportStore& store = m_runtime.core().keptReports();
    QZ_TRY(m_runtime.core().access().check(actor.user, reportStepRule(ReportStep::Freeze).permission,
                                           report.area));
    QZ_ASSIGN(const QList<ReportObjection> objections, store.objections(report.id).result());
    QZ_ASSIGN(const QByteArray bytes, store.bytes(report.content));
    QZ_ASSIGN(ReportContent content, contentFrom(bytes));
    addAnnex(content.paper, objections, [this](const QString& unit) { return unitName(unit); });
    const Instant now = m_runtime.clock().now();
    content.paper.footer.dataDate =
        QCoreApplication::translate("qz::Papers", "%1; frozen %2")
            .arg(content.paper.footer.dataDate, CivilTime::fromInstant(now).toDateString());
    content.paper.draft = false;
    KeptReport next = report;
    QZ_TRY(putFiles(store, content, now, next));
    return store.advance(next, ReportStep::Freeze, note, actor).result();
}

Result<KeptReport> ReportWork::issue(const KeptReport& report, const QString& number,
                                     const QString& recipients, const Actor& actor) const {
    ReportStore& store = m_runtime.core().keptReports();
    QZ_TRY(checkReportStep(ReportStep::Issue, report.state, {0, number, recipients, {}}));
    QZ_TRY(m_runtime.core().access().check(actor.user, reportStepRule(ReportStep::Issue).permission,
                                           report.area));
    QZ_ASSIGN(const QByteArray bytes, store.bytes(report.content));
    QZ_ASSIGN(ReportContent content, contentFrom(bytes));
    const Instant now = m_runtime.clock().now();
    addIssue(content.paper, number.trimmed(), recipients.trimmed(), CivilTime::fromInstant(now).date);
    KeptReport next = report;
    QZ_TRY(putFiles(store, content, now, next));
    next.content = report.content;  // the figures stay those that were frozen
    next.number = number.trimmed();
    next.recipients = recipients.trimmed();
    return store.advance(next, ReportStep::Issue, next.number, actor).result();
}

Result<ReportCorrection> ReportWork::correct(const KeptReport& report, const QString& reason,
                                             const Actor& actor) const {
    ReportStore& store = m_runtime.core().keptReports();
    QZ_TRY(checkReportStep(ReportStep::Correct, report.state, {0, {}, {}, reason}));
    const ReportKind* kind = m_runtime.reports().find(report.kind);
    if (kind == nullptr) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Papers", "No running module makes the report “%1”.")
                             .arg(report.kind));
    }
    QZ_ASSIGN(const ReportOutput now, make(*kind, requestOf(report, actor)));
    QZ_ASSIGN(const QByteArray bytes, store.bytes(report.content));
    QZ_ASSIGN(const ReportContent frozen, contentFrom(bytes));
    QZ_ASSIGN(const QList<ReportCorrection> earlier, store.corrections(report.id).result());
    ReportCorrection correction;
    correction.number = static_cast<int>(earlier.size()) + 1;
    correction.reason = reason.trimmed();
    correction.changes = changesBetween(frozen.tables, now.tables);
    const Instant at = m_runtime.clock().now();
    const PaperDocument paper =
        correctionPaper(report, frozen.paper, correction, CivilTime::fromInstant(at).date);
    QZ_ASSIGN(const QByteArray pdf, pdfBytes(paper, at));
    QZ_ASSIGN(const QByteArray docx, docxBytes(paper, at));
    QZ_ASSIGN(correction.pdf, store.put(pdf));
    QZ_ASSIGN(correction.docx, store.put(docx));
    return store.correct(report.id, correction, actor).result();
}

Result<QByteArray> ReportWork::file(const KeptReport& report, const QString& ending) const {
    ReportStore& store = m_runtime.core().keptReports();
    if (report.state == ReportState::Frozen || report.state == ReportState::Issued) {
        const QString hash = ending == QLatin1String("pdf")    ? report.pdf
                             : ending == QLatin1String("docx") ? report.docx
                             : ending == QLatin1String("xlsx") ? report.xlsx
                             : ending == QLatin1String("json") ? report.json
                                                               : QString();
        if (!hash.isEmpty()) {
            return store.bytes(hash);
        }
    }
    QZ_ASSIGN(const QByteArray bytes, store.bytes(report.content));
    QZ_ASSIGN(const ReportContent content, contentFrom(bytes));
    return fileOf(content, ending, report.madeAt);
}

Result<PrintedPages> ReportWork::pages(const KeptReport& report) const {
    QZ_ASSIGN(const QByteArray bytes, m_runtime.core().keptReports().bytes(report.content));
    QZ_ASSIGN(ReportContent content, contentFrom(bytes));
    if (report.state == ReportState::Issued) {
        QDate day;
        for (const ReportStepDone& step : report.steps) {
            day = step.step == reportStepRule(ReportStep::Issue).id ? CivilTime::fromInstant(step.at).date
                                                                    : day;
        }
        addIssue(content.paper, report.number, report.recipients, day);
    }
    return layout(content.paper);
}

Result<QStringList> ReportWork::writeUnitFiles(const KeptReport& report, const QString& folder,
                                               JobControl& job) const {
    QZ_ASSIGN(const QByteArray bytes, m_runtime.core().keptReports().bytes(report.content));
    QZ_ASSIGN(const ReportContent content, contentFrom(bytes));
    QDir().mkpath(folder);
    QStringList names;
    for (const ReportUnitRows& rows : content.units) {
        QZ_TRY(job.progress(names.size(), content.units.size(), rows.name));
        const QString name = safeFileName(
            QStringLiteral("%1 %2.xlsx").arg(report.code(), rows.name.isEmpty() ? rows.unit : rows.name));
        QZ_TRY(writeSheets({{rows.table.name, rows.table.columns, rows.table.rows}},
                           QDir(folder).filePath(name)));
        names.append(name);
    }
    return names;
}

Result<QStringList> reportPerArea(Runtime& runtime, const ReportKind& kind, const ReportRequest& request,
                                  const QString& target, const QString& ending, JobControl& job) {
    const std::shared_ptr<const AreaTree> tree = runtime.core().areas().tree();
    const QList<const Area*> areas = tree->children(request.area);
    if (areas.isEmpty()) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Papers", "The area has no areas below."));
    }
    const bool oneFile = target.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    const ReportWork work(runtime);
    const Instant now = runtime.clock().now();
    QList<PrintedPages> papers;
    QStringList files;
    int done = 0;
    for (const Area* area : areas) {
        QZ_TRY(job.progress(done++, areas.size(), area->name));
        ReportRequest each = request;
        each.area = area->code;
        QZ_ASSIGN(const ReportOutput output, work.make(kind, each));
        QZ_TRY(PaperTrail(runtime).report(kind, each, PaperUse::Save, ending).result());
        if (oneFile) {
            papers.append(layout(*output.paper));
            continue;
        }
        QZ_ASSIGN(const QByteArray bytes, reportFile(output, ending, now));
        const QString name = safeFileName(
            QStringLiteral("%1 %2 %3.%4")
                .arg(area->code.toString(), area->name, request.to.toString(Qt::ISODate), ending));
        QDir().mkpath(target);
        QZ_TRY(writePaperFile(bytes, QDir(target).filePath(name)));
        files.append(QDir(target).filePath(name));
    }
    if (oneFile) {
        QZ_ASSIGN(const QByteArray pdf, pdfBytes(papers, now));
        QZ_TRY(writePaperFile(pdf, target));
        files.append(target);
    }
    return files;
}

}  // namespace qz
