// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/case_paper_parts.h"
#include "qz/field_spec.h"

namespace qz::grid {

namespace {

QString assistingText(const CasePaper& paper) {
    QStringList names;
    const QStringList codes = paper.field("assisting_units").split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& code : codes) {
        names.append(unitText(paper.text, code.trimmed()));
    }
    return names.isEmpty() ? translate("qz::grid::Documents", "none") : listText(names);
}

/// Why this unit: what the dispatcher wrote, else the proposal from the authority list.
QString routingReason(const CasePaper& paper, const JournalEntry& entry) {
    for (const QString& reason :
         {entry.fields.value(QStringLiteral("reason")), entry.note, paper.field("proposed_reason")}) {
        if (!reason.isEmpty()) {
            return reason;
        }
    }
    return {};
}

QString leadUnit(const CasePaper& paper, const JournalEntry& entry) {
    for (const QString& unit : {entry.fields.value(QStringLiteral("unit")), paper.field("lead_unit"),
                                paper.detail.record.ownerUnit}) {
        if (!unit.isEmpty()) {
            return unitText(paper.text, unit);
        }
    }
    return {};
}

FormTable dispatchForm(const CasePaper& paper, const JournalEntry& entry) {
    FormTable form = caseForm();
    form.rows.append(pairRow(translate("qz::grid::Documents", "Lead unit"), leadUnit(paper, entry),
                             translate("qz::grid::Documents", "Assisting units"), assistingText(paper)));
    form.rows.append(pairRow(translate("qz::grid::Documents", "Dispatched at"), timeText(entry.occurredAt),
                             translate("qz::grid::Documents", "Dispatched by"),
                             performerText(paper.text, entry.performer)));
    addMatter(form, paper);
    form.rows.append(wideRow(translate("qz::grid::Documents", "Why this unit"), routingReason(paper, entry)));
    form.rows.append(pairRow(translate("qz::grid::Documents", "Urgent"), yesNo(paper.detail.record.urgent),
                             translate("qz::grid::Documents", "Danger to people"),
                             yesNo(paper.field("hazard") == QLatin1String("true"))));
    return form;
}

/// The unit's answer, filled in by hand and sent back.
FormTable receiptForm() {
    FormTable form = caseForm();
    form.rows.append(pairRow(translate("qz::grid::Documents", "Signed for by"), {},
                             translate("qz::grid::Documents", "Signed for at"), {}));
    form.rows.append(blankRow(translate("qz::grid::Documents", "Handling and result"), 26));
    form.rows.append(blankRow(translate("qz::grid::Documents", "If returned: reason and legal basis"), 18));
    return form;
}

QString groundText(const JournalEntry& entry) {
    QStringList parts;
    const QString ground = entry.fields.value(QStringLiteral("ground"));
    if (!ground.isEmpty()) {
        parts.append(choiceTitle(ground));
    }
    const QString reason = entry.fields.value(QStringLiteral("reason"));
    if (!reason.isEmpty()) {
        parts.append(reason);
    }
    if (!entry.note.isEmpty() && entry.note != reason) {
        parts.append(entry.note);
    }
    return parts.join(QStringLiteral("; "));
}

/// Past due at the moment of printing, in days and hours.
QString overdueText(const CasePaper& paper) {
    const CaseClock* clock = paper.clock(QStringLiteral("disposal"));
    if (clock == nullptr) {
        return translate("qz::grid::Documents", "no handling limit");
    }
    const qint64 end = clock->stoppedAt ? clock->stoppedAt->ms : paper.printedAt.toInstant().ms;
    const qint64 late = end - clock->result.due.toInstant().ms;
    if (late <= 0) {
        return translate("qz::grid::Documents", "not overdue");
    }
    const qint64 hours = late / 3600000;
    return translate("qz::grid::Documents", "%1 days %2 h").arg(hours / 24).arg(hours % 24);
}

FormTable supervisionForm(const CasePaper& paper, const JournalEntry& entry) {
    FormTable form = caseForm();
    const bool escalation = entry.action == QLatin1String("escalate");
    const QString owner =
        paper.detail.record.ownerUnit.isEmpty() ? paper.field("lead_unit") : paper.detail.record.ownerUnit;
    const QString unit = escalation ? entry.fields.value(QStringLiteral("unit")) : owner;
    form.rows.append(pairRow(
        translate("qz::grid::Documents", "To unit"),
        unit.isEmpty() ? translate("qz::grid::Documents", "command centre") : unitText(paper.text, unit),
        translate("qz::grid::Documents", "Kind"),
        escalation ? translate("qz::grid::Documents", "escalation")
                   : translate("qz::grid::Documents", "supervision")));
    form.rows.append(pairRow(translate("qz::grid::Documents", "Ordered at"), timeText(entry.occurredAt),
                             translate("qz::grid::Documents", "Order number"),
                             entry.fields.value(QStringLiteral("order_number"))));
    addMatter(form, paper);
    form.rows.append(wideRow(translate("qz::grid::Documents", "Ground"), groundText(entry), 12));
    form.rows.append(pairRow(translate("qz::grid::Documents", "Overdue by"), overdueText(paper),
                             translate("qz::grid::Documents", "Urged before"),
                             QString::number(paper.times(QStringLiteral("urge")))));
    form.rows.append(
        pairRow(translate("qz::grid::Documents", "Reworks"), QString::number(paper.detail.record.reworkCount),
                translate("qz::grid::Documents", "State"), stateText(paper.detail.record.state)));
    form.rows.append(blankRow(translate("qz::grid::Documents", "What is required, by when"), 18));
    form.rows.append(blankRow(translate("qz::grid::Documents", "Answer of the unit"), 22));
    return form;
}

}  // namespace

PaperDocument dispatchOrder(const CasePaper& paper, bool largePrint) {
    PaperDocument document = caseDocument(QStringLiteral("dispatch_order"), paper, largePrint);
    const JournalEntry* entry = paper.last({QStringLiteral("dispatch")});
    if (entry == nullptr) {
        return document;
    }
    document.blocks.push_back({dispatchForm(paper, *entry)});
    addClocks(document, paper, {QStringLiteral("sign"), QStringLiteral("fence"), QStringLiteral("disposal")});
    document.blocks.push_back({Note{translate(
        "qz::grid::Documents",
        "The lead unit answers for the whole matter and does not pass it on; assisting units act at its "
        "request. An order may be returned once, with its legal reason.")}});
    const SignatureBlock signing = signatures(
        {translate("qz::grid::Documents", "Dispatched by"), translate("qz::grid::Documents", "Approved by"),
         translate("qz::grid::Documents", "Received by"), translate("qz::grid::Documents", "Date")},
        paper, true);
    document.blocks.push_back(
        {KeepTogether{{{Heading{3, translate("qz::grid::Documents", "Receipt of the unit")}},
                       {receiptForm()},
                       {signing}}}});
    return document;
}

PaperDocument supervisionOrder(const CasePaper& paper, bool largePrint) {
    PaperDocument document = caseDocument(QStringLiteral("supervision_order"), paper, largePrint);
    const JournalEntry* entry = paper.last({QStringLiteral("supervise"), QStringLiteral("escalate")});
    if (entry == nullptr) {
        return document;
    }
    document.blocks.push_back({supervisionForm(paper, *entry)});
    addClocks(document, paper, {QStringLiteral("disposal"), QStringLiteral("fence")});
    if (entry->action == QLatin1String("escalate")) {
        document.blocks.push_back({Note{translate(
            "qz::grid::Documents", "The unit that had the case stays with it as assisting unit.")}});
    }
    document.blocks.push_back({signatures(
        {translate("qz::grid::Documents", "Drafted by"), translate("qz::grid::Documents", "Checked by"),
         translate("qz::grid::Documents", "Issued by"), translate("qz::grid::Documents", "Date")},
        paper, true)});
    return document;
}

}  // namespace qz::grid
