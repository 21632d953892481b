// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/watch_papers.h"

#include "grid/documents/form_parts.h"
#include "grid/documents/papers.h"
#include "grid/domain/report_series.h"
#include "qz/field_spec.h"

namespace qz::grid {

namespace {

Paragraph line(const QString& text, double indentEm = 2) {
    Paragraph paragraph;
    paragraph.runs = plainRuns(text);
    paragraph.firstIndentEm = indentEm;
    return paragraph;
}

QString issuerText(const DocumentText& text, const QString& performer) {
    const Result<Performer> parsed = Performer::parse(performer);
    return parsed.ok() ? performerText(text, *parsed) : performer;
}

/// Calls about the event, as they were recorded: who was told, when, with what result.
DataTable callTable(const CasePaper& paper) {
    DataTable table;
    table.caption = translate("qz::grid::Documents", "Calls");
    const auto column = [](const QString& title, double weight) {
        DataColumn made;
        made.title = title;
        made.weight = weight;
        return made;
    };
    table.columns = {column(translate("qz::grid::Documents", "Time"), 2),
                     column(translate("qz::grid::Documents", "Unit"), 2),
                     column(translate("qz::grid::Documents", "On duty there"), 2),
                     column(translate("qz::grid::Documents", "Result"), 3)};
    for (const JournalEntry& entry : paper.detail.journal) {
        if (entry.action != QLatin1String("call_record")) {
            continue;
        }
        const auto field = [&entry](const char* id) { return entry.fields.value(QLatin1String(id)); };
        const QString result = field("call_result").isEmpty() ? QString() : choiceTitle(field("call_result"));
        table.rows.append({{timeText(entry.occurredAt)},
                           {unitText(paper.text, field("partner"))},
                           {field("contact")},
                           {result}});
    }
    return table;
}

/// The last report of the stage; null: none was issued.
std::optional<IssuedReport> reportOf(const CaseDetail& detail, const QString& stage) {
    std::optional<IssuedReport> found;
    for (const IssuedReport& report : issuedReports(detail.journal)) {
        found = report.stage == stage ? report : found;
    }
    return found;
}

QString stageOf(const QString& paperName) { return paperName.section(QLatin1Char('_'), -1); }

}  // namespace

QStringList urgentPapers() {
    return {QStringLiteral("urgent_report_first"), QStringLiteral("urgent_report_more"),
            QStringLiteral("urgent_report_final")};
}

QString urgentRefusal(const QString& name, const CaseDetail& detail) {
    return reportOf(detail, stageOf(name))
               ? QString()
               : translate("qz::grid::Documents", "No such report was issued: issue it first.");
}

PaperDocument urgentReport(const QString& name, const CaseDetail& detail, const DocumentText& text,
                           CivilTime printedAt) {
    const CasePaper paper{detail, text, printedAt};
    const IssuedReport report = reportOf(detail, stageOf(name)).value_or(IssuedReport());
    PaperDocument document;
    document.page = PageSetup::gazette();
    document.letterhead = text.issuer;
    document.author = text.issuer;
    document.draft = false;
    document.number =
        translate("qz::grid::Documents", "No. %1").arg(reportNumber(detail.record.number, report.number));
    //: stage of the series
    document.title =
        translate("qz::grid::Documents", "Urgent information (%1)").arg(choiceTitle(report.stage));
    document.footer.dataDate = translate("qz::grid::Documents", "Issued %1, printed %2")
                                   .arg(timeText(report.issuedAt), printedAt.toDisplay());
    document.footer.audience = translate("qz::grid::Documents", "For: the receiver named above");
    document.blocks.push_back({line(translate("qz::grid::Documents", "%1:").arg(report.receiver), 0)});
    for (const QString& part : report.text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        document.blocks.push_back({line(part.trimmed())});
    }
    document.blocks.push_back({line(translate("qz::grid::Documents", "Issued by: %1, %2")
                                        .arg(issuerText(text, report.issuer), timeText(report.issuedAt)))});
    document.blocks.push_back({Note{
        translate("qz::grid::Documents", "Series: %1.").arg(seriesText(issuedReports(detail.journal)))}});
    if (paper.times(QStringLiteral("call_record")) > 0) {
        document.blocks.push_back({callTable(paper)});
    }
    document.blocks.push_back({signatures(
        {translate("qz::grid::Documents", "Drafted by"), translate("qz::grid::Documents", "Issued by"),
         translate("qz::grid::Documents", "Received by")},
        paper, true)});
    return document;
}

}  // namespace qz::grid
