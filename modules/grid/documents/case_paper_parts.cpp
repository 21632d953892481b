// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/case_paper_parts.h"

#include "grid/documents/papers.h"
#include "grid/domain/grid_workflow.h"

namespace qz::grid {

namespace {

QString clockStateText(const CaseClock& clock) {
    switch (clock.state) {
        case ClockState::Running:
            return translate("qz::grid::Documents", "running");
        case ClockState::Suspended:
            return translate("qz::grid::Documents", "suspended");
        case ClockState::Met:
            return translate("qz::grid::Documents", "in time");
        case ClockState::Late:
            return translate("qz::grid::Documents", "late");
        case ClockState::Cancelled:
            return translate("qz::grid::Documents", "cancelled");
    }
    return {};
}

QString unitOfTime(TimeUnit unit) {
    switch (unit) {
        case TimeUnit::ClockHour:
            return translate("qz::grid::Documents", "%1 h by the clock");
        case TimeUnit::ClockMinute:
            return translate("qz::grid::Documents", "%1 min by the clock");
        case TimeUnit::WorkHour:
            return translate("qz::grid::Documents", "%1 working hours");
        case TimeUnit::WorkMinute:
            return translate("qz::grid::Documents", "%1 working minutes");
        case TimeUnit::WorkDay:
            return translate("qz::grid::Documents", "%1 working days");
        case TimeUnit::CalendarDay:
            return translate("qz::grid::Documents", "%1 days");
        case TimeUnit::Month:
            return translate("qz::grid::Documents", "%1 months");
    }
    return QStringLiteral("%1");
}

QString clockName(const CaseClock& clock) {
    const QString title = clock.title.isEmpty() ? clockTitle(clock.clockId) : clock.title;
    return clock.round > 1 ? translate("qz::grid::Documents", "%1 (round %2)").arg(title).arg(clock.round)
                           : title;
}

QString basisText(const CaseClock& clock) {
    QStringList parts{clock.result.ruleId, clock.result.article};
    parts.removeAll(QString());
    if (clock.external) {
        parts.append(translate("qz::grid::Documents", "set by a higher level"));
    }
    return parts.join(QStringLiteral(" · "));
}

QList<const CaseClock*> chosenClocks(const CasePaper& paper, const QStringList& ids) {
    QList<const CaseClock*> chosen;
    for (const CaseClock& clock : paper.detail.clocks) {
        if (ids.isEmpty() || ids.contains(clock.clockId)) {
            chosen.append(&clock);
        }
    }
    return chosen;
}

}  // namespace

QString CasePaper::personal(const char* id) const {
    const QString name = QString::fromLatin1(id);
    if (detail.maskedFields.contains(name)) {
        return translate("qz::grid::Documents", "[personal, not shown]");
    }
    return detail.fields.value(name);
}

bool CasePaper::showsPersonal() const {
    for (const char* id : {"detail", "reporter", "phone"}) {
        const QString name = QString::fromLatin1(id);
        if (!detail.maskedFields.contains(name) && !detail.fields.value(name).isEmpty()) {
            return true;
        }
    }
    return false;
}

const CaseClock* CasePaper::clock(const QString& id) const {
    const CaseClock* found = nullptr;
    for (const CaseClock& clock : detail.clocks) {
        if (clock.clockId == id && (found == nullptr || clock.round >= found->round)) {
            found = &clock;
        }
    }
    return found;
}

const JournalEntry* CasePaper::last(const QStringList& actions) const {
    for (auto entry = detail.journal.crbegin(); entry != detail.journal.crend(); ++entry) {
        if (actions.contains(entry->action)) {
            return &*entry;
        }
    }
    return nullptr;
}

int CasePaper::times(const QString& action) const {
    int count = 0;
    for (const JournalEntry& entry : detail.journal) {
        count += entry.action == action ? 1 : 0;
    }
    return count;
}

void addPair(FormRow& row, const QString& label, const QString& value, int span, bool top) {
    row.cells.append({label, true});
    row.cells.append({value, false, span, 1, TextAlign::Left, top});
}

FormRow pairRow(const QString& label1, const QString& value1, const QString& label2, const QString& value2) {
    FormRow row;
    row.heightMm = kRowMm;
    addPair(row, label1, value1);
    addPair(row, label2, value2);
    return row;
}

FormRow wideRow(const QString& label, const QString& value, double heightMm) {
    FormRow row;
    row.heightMm = heightMm;
    addPair(row, label, value, 3, heightMm > 12);
    return row;
}

FormRow blankRow(const QString& label, double heightMm) { return wideRow(label, QString(), heightMm); }

FormTable caseForm() {
    FormTable form;
    form.columnWeights = {1.45, 2.15, 1.45, 2.15};
    return form;
}

void addMatter(FormTable& form, const CasePaper& paper) {
    const CaseRecord& record = paper.detail.record;
    form.rows.append(pairRow(translate("qz::grid::Documents", "Class"), classText(paper.text, record.subkind),
                             translate("qz::grid::Documents", "Class code"), record.subkind));
    form.rows.append(wideRow(translate("qz::grid::Documents", "Area"), pathText(paper.text, record.area)));
    form.rows.append(wideRow(translate("qz::grid::Documents", "Place"), record.place));
    form.rows.append(wideRow(translate("qz::grid::Documents", "Summary"), record.summary, 12));
}

namespace {

const Workflow* workflow() {
    static const Result<Workflow> table = Workflow::make(gridWorkflow());
    return table.ok() ? &table.value() : nullptr;
}

}  // namespace

QString stateText(const QString& state) {
    return workflow() == nullptr ? state : stateTitle(*workflow(), state);
}

QString stepText(const QString& action) {
    return workflow() == nullptr ? action : actionTitle(*workflow(), action);
}

QString spansText(const DeadlineSpec& spec) {
    QStringList parts;
    for (const TimeSpan& span : spec.spans) {
        parts.append(unitOfTime(span.unit).arg(span.amount));
    }
    for (const TimeSpan& span : spec.extensions) {
        parts.append(
            translate("qz::grid::Documents", "extension %1").arg(unitOfTime(span.unit).arg(span.amount)));
    }
    return parts.join(QStringLiteral(" + "));
}

DataTable clockTable(const CasePaper& paper, const QStringList& ids) {
    DataTable table;
    table.caption = translate("qz::grid::Documents", "Limits");
    table.columns = {{translate("qz::grid::Documents", "Clock"), {}, 0, 1.2, TextAlign::Left},
                     {translate("qz::grid::Documents", "Limit"), {}, 0, 1.2, TextAlign::Left},
                     {translate("qz::grid::Documents", "From"), {}, 30, 1, TextAlign::Left},
                     {translate("qz::grid::Documents", "Due"), {}, 30, 1, TextAlign::Left},
                     {translate("qz::grid::Documents", "Basis"), {}, 0, 1.5, TextAlign::Left},
                     {translate("qz::grid::Documents", "State"), {}, 30, 1, TextAlign::Left}};
    table.emptyText = translate("qz::grid::Documents", "No limit has been started.");
    const QList<const CaseClock*> clocks = chosenClocks(paper, ids);
    for (const CaseClock* clock : clocks) {
        QString due =
            clock->result.hasTimeOfDay ? clock->result.due.toDisplay() : clock->result.due.toDateString();
        if (clock->result.provisional) {
            due += u' ' + translate("qz::grid::Documents", "(provisional)");
        }
        QString state = clockStateText(*clock);
        if (clock->stoppedAt) {
            state += u'\n' + timeText(*clock->stoppedAt);
        }
        table.rows.append({{clockName(*clock)},
                           {spansText(clock->spec)},
                           {clock->result.start.toDisplay()},
                           {due},
                           {basisText(*clock)},
                           {state}});
    }
    return table;
}

QString clockNote(const CasePaper& paper, const QStringList& ids) {
    QStringList lines;
    QStringList calendars;
    const QList<const CaseClock*> clocks = chosenClocks(paper, ids);
    for (const CaseClock* clock : clocks) {
        if (!clock->result.steps.isEmpty()) {
            lines.append(translate("qz::grid::Documents", "%1: %2")
                             .arg(clockName(*clock), clock->result.steps.join(QStringLiteral(" → "))));
        }
        if (!clock->result.calendarVersion.isEmpty() && !calendars.contains(clock->result.calendarVersion)) {
            calendars.append(clock->result.calendarVersion);
        }
    }
    if (!calendars.isEmpty()) {
        lines.append(translate("qz::grid::Documents", "Working calendar: %1.")
                         .arg(calendars.join(QStringLiteral(", "))));
    }
    return lines.join(u'\n');
}

void addClocks(PaperDocument& document, const CasePaper& paper, const QStringList& ids) {
    KeepTogether group;
    group.blocks.push_back({clockTable(paper, ids)});
    const QString note = clockNote(paper, ids);
    if (!note.isEmpty()) {
        group.blocks.push_back({Note{note}});
    }
    document.blocks.push_back({std::move(group)});
}

PaperDocument caseDocument(const QString& paperName, const CasePaper& paper, bool largePrint) {
    PaperDocument document;
    document.page = PageSetup::form(largePrint);
    document.title = paperTitle(paperName);
    document.number = translate("qz::grid::Documents", "Case No. %1").arg(paper.detail.record.number);
    document.author = paper.text.issuer;
    document.footer.dataDate =
        translate("qz::grid::Documents", "Data as of %1").arg(paper.printedAt.toDisplay());
    document.footer.audience = translate("qz::grid::Documents", "For: those who handle the case");
    return document;
}

SignatureBlock signatures(const QStringList& labels, const CasePaper& paper, bool withSeal) {
    SignatureBlock block;
    block.labels = labels;
    if (withSeal && !paper.text.issuer.isEmpty()) {
        block.seal = Seal{paper.text.issuer, dayText(paper.printedAt.date),
                          translate("qz::grid::Documents", "Seal, 42 mm")};
    }
    return block;
}

}  // namespace qz::grid
