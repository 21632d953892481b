// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/case_paper_parts.h"
#include "qz/field_spec.h"

namespace qz::grid {

namespace {

QString entryNote(const CasePaper& paper, const JournalEntry& entry) {
    QStringList parts;
    const QString unit = entry.fields.value(QStringLiteral("unit"));
    if (!unit.isEmpty() &&
        (entry.action == QLatin1String("dispatch") || entry.action == QLatin1String("escalate"))) {
        parts.append(translate("qz::grid::Documents", "to %1").arg(unitText(paper.text, unit)));
    }
    if (entry.action == QLatin1String("verify")) {
        parts.append(entry.fields.value(QStringLiteral("passed")) == QLatin1String("true")
                         ? translate("qz::grid::Documents", "passed")
                         : translate("qz::grid::Documents", "not passed"));
    }
    for (const char* id : {"reason", "result"}) {
        const QString value = entry.fields.value(QString::fromLatin1(id));
        if (!value.isEmpty()) {
            parts.append(value);
        }
    }
    if (!entry.note.isEmpty() && !parts.contains(entry.note)) {
        parts.append(entry.note);
    }
    return parts.join(QStringLiteral("; "));
}

DataTable journalTable(const CasePaper& paper) {
    DataTable table;
    table.caption = translate("qz::grid::Documents", "Course of the case");
    table.columns = {{translate("qz::grid::Documents", "No."), {}, 9, 1, TextAlign::Right},
                     {translate("qz::grid::Documents", "Happened at"), {}, 29, 1, TextAlign::Left},
                     {translate("qz::grid::Documents", "Step"), {}, 0, 1.2, TextAlign::Left},
                     {translate("qz::grid::Documents", "By"), {}, 0, 1.4, TextAlign::Left},
                     {translate("qz::grid::Documents", "Recorded"), {}, 29, 1, TextAlign::Left},
                     {translate("qz::grid::Documents", "Remark"), {}, 0, 2.2, TextAlign::Left}};
    for (const JournalEntry& entry : paper.detail.journal) {
        const QString recorder = paper.text.userName && !entry.recorder.isEmpty()
                                     ? paper.text.userName(entry.recorder)
                                     : entry.recorder;
        QString recorded = timeText(entry.recordedAt);
        if (!recorder.isEmpty()) {
            recorded += u'\n' + recorder;
        }
        table.rows.append({{QString::number(entry.sequence)},
                           {timeText(entry.occurredAt)},
                           {stepText(entry.action)},
                           {performerText(paper.text, entry.performer)},
                           {recorded},
                           {entryNote(paper, entry)}});
    }
    return table;
}

/// In time by the original limit, whatever the round (facts.md B.1.8).
QString inTimeText(const CasePaper& paper) {
    const CaseClock* first = nullptr;
    for (const CaseClock& clock : paper.detail.clocks) {
        if (clock.clockId == QLatin1String("disposal") && clock.state != ClockState::Cancelled &&
            first == nullptr) {
            first = &clock;
        }
    }
    if (first == nullptr) {
        return translate("qz::grid::Documents", "no handling limit");
    }
    return first->state == ClockState::Met ? translate("qz::grid::Documents", "in time")
                                           : translate("qz::grid::Documents", "late");
}

QString closingReasonText(const CasePaper& paper, const JournalEntry* close) {
    const QString code = close == nullptr ? QString() : close->fields.value(QStringLiteral("closing_reason"));
    if (code.isEmpty() || !paper.text.closingReason) {
        return code;
    }
    const QString name = paper.text.closingReason(code);
    return name.isEmpty() ? code : name;
}

FormTable closingTable(const CasePaper& paper) {
    const CaseRecord& record = paper.detail.record;
    const JournalEntry* feedback = paper.last({QStringLiteral("handling_feedback")});
    const JournalEntry* check = paper.last({QStringLiteral("verify")});
    const JournalEntry* close = paper.last({QStringLiteral("close_case")});
    const QString none = translate("qz::grid::Documents", "none");
    FormTable form = caseForm();
    addMatter(form, paper);
    form.rows.append(pairRow(translate("qz::grid::Documents", "Reported at"), timeText(record.openedAt),
                             translate("qz::grid::Documents", "Closed at"),
                             record.closedAt ? timeText(*record.closedAt) : QString()));
    form.rows.append(pairRow(translate("qz::grid::Documents", "Source"), choiceTitle(record.source),
                             translate("qz::grid::Documents", "Lead unit"),
                             unitText(paper.text, paper.field("lead_unit"))));
    form.rows.append(wideRow(translate("qz::grid::Documents", "Result"),
                             feedback == nullptr ? none : entryNote(paper, *feedback), 12));
    form.rows.append(pairRow(translate("qz::grid::Documents", "Handled by"),
                             feedback == nullptr ? none : performerText(paper.text, feedback->performer),
                             translate("qz::grid::Documents", "Verified by"),
                             check == nullptr ? none : performerText(paper.text, check->performer)));
    form.rows.append(pairRow(
        translate("qz::grid::Documents", "Last check"), check == nullptr ? none : entryNote(paper, *check),
        translate("qz::grid::Documents", "Reworks"), QString::number(record.reworkCount)));
    form.rows.append(pairRow(translate("qz::grid::Documents", "Handled"), inTimeText(paper),
                             translate("qz::grid::Documents", "Closing reason"),
                             closingReasonText(paper, close)));
    const JournalEntry* callBack = paper.last({QStringLiteral("evaluate")});
    if (callBack != nullptr) {
        form.rows.append(wideRow(translate("qz::grid::Documents", "Call-back"),
                                 choiceTitle(callBack->fields.value(QStringLiteral("satisfaction")))));
    }
    return form;
}

}  // namespace

PaperDocument closingForm(const CasePaper& paper, bool largePrint) {
    PaperDocument document = caseDocument(QStringLiteral("closing_form"), paper, largePrint);
    document.blocks.push_back({closingTable(paper)});
    document.blocks.push_back({clockTable(paper, {QStringLiteral("sign"), QStringLiteral("fence"),
                                                  QStringLiteral("disposal"), QStringLiteral("verify")})});
    document.blocks.push_back({Note{translate(
        "qz::grid::Documents",
        "In time: handling was reported done by the first due date of the case, whatever the number of "
        "rounds. Times are those at which a step happened; \"Recorded\" is when and by whom it was "
        "entered.")}});
    document.blocks.push_back({journalTable(paper)});
    document.blocks.push_back({signatures(
        {translate("qz::grid::Documents", "Handled by"), translate("qz::grid::Documents", "Verified by"),
         translate("qz::grid::Documents", "Closed by"), translate("qz::grid::Documents", "Date")},
        paper, true)});
    return document;
}

}  // namespace qz::grid
