// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/papers.h"

#include "grid/documents/case_paper_parts.h"

namespace qz::grid {

QStringList casePapers() {
    return {QStringLiteral("event_form"), QStringLiteral("dispatch_order"),
            QStringLiteral("supervision_order"), QStringLiteral("closing_form")};
}

QStringList briefPapers() {
    return {QStringLiteral("daily_brief"), QStringLiteral("weekly_brief"), QStringLiteral("monthly_brief")};
}

QString paperTitle(const QString& name) {
    static const QHash<QString, const char*> titles{
        {QStringLiteral("event_form"), QT_TRANSLATE_NOOP("qz::grid::Documents", "Event form")},
        {QStringLiteral("dispatch_order"), QT_TRANSLATE_NOOP("qz::grid::Documents", "Dispatch order")},
        {QStringLiteral("supervision_order"), QT_TRANSLATE_NOOP("qz::grid::Documents", "Supervision order")},
        {QStringLiteral("closing_form"), QT_TRANSLATE_NOOP("qz::grid::Documents", "Closing form")},
        {QStringLiteral("urgent_report_first"),
         QT_TRANSLATE_NOOP("qz::grid::Documents", "Urgent information, first report")},
        {QStringLiteral("urgent_report_more"),
         QT_TRANSLATE_NOOP("qz::grid::Documents", "Urgent information, further report")},
        {QStringLiteral("urgent_report_final"),
         QT_TRANSLATE_NOOP("qz::grid::Documents", "Urgent information, final report")},
        {QStringLiteral("supervision_sheet"), QT_TRANSLATE_NOOP("qz::grid::Documents", "Supervision sheet")},
        {QStringLiteral("daily_brief"), QT_TRANSLATE_NOOP("qz::grid::Documents", "Daily brief")},
        {QStringLiteral("weekly_brief"), QT_TRANSLATE_NOOP("qz::grid::Documents", "Weekly brief")},
        {QStringLiteral("monthly_brief"), QT_TRANSLATE_NOOP("qz::grid::Documents", "Monthly brief")},
    };
    const char* title = titles.value(name, nullptr);
    return title == nullptr ? QString() : translate("qz::grid::Documents", title);
}

QString paperRefusal(const QString& name, const CaseDetail& detail) {
    const CasePaper paper{detail, DocumentText{}, CivilTime{}};
    if (name == QLatin1String("dispatch_order") && paper.last({QStringLiteral("dispatch")}) == nullptr) {
        return translate("qz::grid::Documents", "The case has not been dispatched: dispatch it first.");
    }
    if (name == QLatin1String("supervision_order") &&
        paper.last({QStringLiteral("supervise"), QStringLiteral("escalate")}) == nullptr) {
        return translate("qz::grid::Documents",
                         "The case is neither supervised nor escalated: record that step first.");
    }
    if (name == QLatin1String("closing_form") && !detail.record.closedAt) {
        return translate("qz::grid::Documents", "The case is still open: close it first.");
    }
    return {};
}

Result<TemplateRecord> makeCaseRecord(const QString& name, const CaseDetail& detail, const DocumentText& text,
                                      CivilTime printedAt) {
    if (!casePapers().contains(name)) {
        return makeError(
            ErrorCode::NotFound,
            translate("qz::grid::Documents", "There is no paper “%1” of a grid event; known are: %2.")
                .arg(name, casePapers().join(QStringLiteral(", "))));
    }
    const QString refusal = paperRefusal(name, detail);
    if (!refusal.isEmpty()) {
        return makeError(ErrorCode::Conflict, refusal, {}, detail.record.number);
    }
    return caseRecord(name, CasePaper{detail, text, printedAt});
}

}  // namespace qz::grid
