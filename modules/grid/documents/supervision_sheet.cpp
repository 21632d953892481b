// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/form_parts.h"
#include "grid/documents/papers.h"
#include "grid/documents/watch_papers.h"
#include "qz/field_spec.h"

namespace qz::grid {

namespace {

QString dueText(const CasePaper& paper) {
    const CaseClock* clock = paper.clock(QStringLiteral("reply"));
    return clock == nullptr             ? QString()
           : clock->result.hasTimeOfDay ? clock->result.due.toDisplay()
                                        : clock->result.due.toDateString();
}

QString basisText(const CasePaper& paper) {
    QStringList parts{choiceTitle(paper.field("source")), paper.field("basis")};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

FormTable matterForm(const CasePaper& paper) {
    FormTable form = pairForm();
    form.rows.append(wideRow(translate("qz::grid::Documents", "Matter"), paper.detail.record.summary, 12));
    form.rows.append(pairRow(translate("qz::grid::Documents", "Comes from"), basisText(paper),
                             translate("qz::grid::Documents", "Ordered at"),
                             timeText(paper.detail.record.openedAt)));
    form.rows.append(wideRow(translate("qz::grid::Documents", "To units"), paper.field("units")));
    form.rows.append(
        wideRow(translate("qz::grid::Documents", "What is required"), paper.field("requirement"), 22));
    form.rows.append(pairRow(translate("qz::grid::Documents", "Reply by"), dueText(paper),
                             translate("qz::grid::Documents", "Cases"), paper.field("cases")));
    return form;
}

FormTable replyForm(const CasePaper& paper) {
    FormTable form = pairForm();
    const QStringList replies = paper.field("replies").split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& reply : replies) {
        form.rows.append(wideRow(translate("qz::grid::Documents", "Reply"), reply, 12));
    }
    if (!paper.field("waiting_units").isEmpty()) {
        form.rows.append(
            wideRow(translate("qz::grid::Documents", "Still to reply"), paper.field("waiting_units")));
    }
    if (!paper.detail.record.closedAt) {
        form.rows.append(blankRow(translate("qz::grid::Documents", "Answer of the unit"), 30));
    }
    if (!paper.field("conclusion").isEmpty()) {
        form.rows.append(
            wideRow(translate("qz::grid::Documents", "Written off because"), paper.field("conclusion"), 16));
    }
    return form;
}

}  // namespace

QStringList supervisionPapers() { return {QStringLiteral("supervision_sheet")}; }

PaperDocument supervisionSheet(const CaseDetail& detail, const DocumentText& text, CivilTime printedAt) {
    const CasePaper paper{detail, text, printedAt};
    PaperDocument document = caseDocument(QStringLiteral("supervision_sheet"), paper, false);
    document.number = translate("qz::grid::Documents", "No. %1").arg(detail.record.number);
    document.blocks.push_back({matterForm(paper)});
    document.blocks.push_back({replyForm(paper)});
    addClocks(document, paper);
    document.blocks.push_back({signatures(
        {translate("qz::grid::Documents", "Drafted by"), translate("qz::grid::Documents", "Checked by"),
         translate("qz::grid::Documents", "Issued by"), translate("qz::grid::Documents", "Date")},
        paper, true)});
    return document;
}

}  // namespace qz::grid
