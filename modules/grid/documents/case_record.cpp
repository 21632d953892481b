// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/case_paper_parts.h"
#include "qz/field_spec.h"
#include "qz/print/record_code.h"
#include "qz/unit_names.h"

namespace qz::grid {

namespace {

QString pointText(const CasePaper& paper) {
    const std::optional<GeoPoint>& point = paper.detail.record.point;
    if (!point) {
        return translate("qz::grid::Documents", "not located");
    }
    return QStringLiteral("%1, %2 (CGCS2000)").arg(point->lon, 0, 'f', 6).arg(point->lat, 0, 'f', 6);
}

QString ownerText(const CasePaper& paper, const QString& unit) {
    return unit.isEmpty() ? translate("qz::grid::Documents", "command centre")
                          : unitText(paper.text, unit, dayOfNames(paper.detail.record));
}

QString assistingText(const CasePaper& paper) {
    QStringList names;
    const QStringList codes = paper.field("assisting_units").split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& code : codes) {
        names.append(unitText(paper.text, code.trimmed(), dayOfNames(paper.detail.record)));
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

QString leadUnit(const CasePaper& paper, const JournalEntry* entry) {
    const QString dispatched = entry == nullptr ? QString() : entry->fields.value(QStringLiteral("unit"));
    for (const QString& unit : {dispatched, paper.field("lead_unit"), paper.detail.record.ownerUnit}) {
        if (!unit.isEmpty()) {
            return unitText(paper.text, unit,
                            entry == nullptr ? dayOfNames(paper.detail.record) : dayOf(entry->occurredAt));
        }
    }
    return {};
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
    const auto days = static_cast<int>(hours / 24);
    return translate("qz::grid::Documents", "%n days %1 h", nullptr, days).arg(hours % 24);
}

QString entryNote(const CasePaper& paper, const JournalEntry& entry) {
    QStringList parts;
    const QString unit = entry.fields.value(QStringLiteral("unit"));
    if (!unit.isEmpty() &&
        (entry.action == QLatin1String("dispatch") || entry.action == QLatin1String("escalate"))) {
        parts.append(translate("qz::grid::Documents", "to %1")
                         .arg(unitText(paper.text, unit, dayOf(entry.occurredAt))));
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

QList<TemplateRecord> journalRecords(const CasePaper& paper) {
    QList<TemplateRecord> records;
    for (const JournalEntry& entry : paper.detail.journal) {
        const QString recorder = paper.text.userName && !entry.recorder.isEmpty()
                                     ? paper.text.userName(entry.recorder)
                                     : entry.recorder;
        const QString recorded = timeText(entry.recordedAt);
        TemplateRecord record;
        record.texts = {
            {QStringLiteral("no"), QString::number(entry.sequence)},
            {QStringLiteral("happened"), timeText(entry.occurredAt)},
            {QStringLiteral("step"), stepText(entry.action)},
            {QStringLiteral("by"), performerText(paper.text, entry.performer, dayOf(entry.occurredAt))},
            {QStringLiteral("recorded"), recorder.isEmpty() ? recorded : recorded + u'\n' + recorder},
            {QStringLiteral("remark"), entryNote(paper, entry)}};
        records.append(record);
    }
    return records;
}

/// In time by the original limit, whatever the round (facts.md B.1.8).
QString inTimeText(const CasePaper& paper) {
    for (const CaseClock& clock : paper.detail.clocks) {
        if (clock.clockId == QLatin1String("disposal") && clock.state != ClockState::Cancelled) {
            return clock.state == ClockState::Met ? translate("qz::grid::Documents", "in time")
                                                  : translate("qz::grid::Documents", "late");
        }
    }
    return translate("qz::grid::Documents", "no handling limit");
}

QString closingReasonText(const CasePaper& paper, const JournalEntry* close) {
    const QString code = close == nullptr ? QString() : close->fields.value(QStringLiteral("closing_reason"));
    if (code.isEmpty() || !paper.text.closingReason) {
        return code;
    }
    const QString name = paper.text.closingReason(code);
    return name.isEmpty() ? code : name;
}

void addMatter(TemplateRecord& record, const CasePaper& paper) {
    const CaseRecord& event = paper.detail.record;
    const auto put = [&record](const char* id, const QString& text) {
        record.texts.insert(QLatin1String(id), text);
    };
    put("number", event.number);
    put("reported_at", timeText(event.openedAt));
    put("source", choiceTitle(event.source));
    put("external_id", event.externalId);
    put("class", classText(paper.text, event.subkind));
    put("class_code", event.subkind);
    put("area", pathText(paper.text, event.area));
    put("place", event.place);
    put("summary", event.summary);
    put("position", pointText(paper));
    put("urgent", yesNo(event.urgent));
    put("hazard", yesNo(paper.field("hazard") == QLatin1String("true")));
    put("state", stateText(event.state));
    put("owner", ownerText(paper, event.ownerUnit));
    put("reworks", QString::number(event.reworkCount));
}

/// Only on the event's own form: who reported is not the unit's business.
void addPersonal(TemplateRecord& record, const CasePaper& paper) {
    for (const char* id : {"detail", "reporter", "phone"}) {
        record.texts.insert(QLatin1String(id), paper.personal(id));
    }
    if (paper.showsPersonal()) {
        record.texts.insert(
            QStringLiteral("audience"),
            translate("qz::grid::Documents", "For: those who handle the case; contains personal data"));
    }
}

void addDispatch(TemplateRecord& record, const CasePaper& paper) {
    const JournalEntry* entry = paper.last({QStringLiteral("dispatch")});
    record.texts.insert(QStringLiteral("lead_unit"), leadUnit(paper, entry));
    record.texts.insert(QStringLiteral("assisting_units"), assistingText(paper));
    if (entry != nullptr) {
        record.texts.insert(QStringLiteral("dispatched_at"), timeText(entry->occurredAt));
        record.texts.insert(QStringLiteral("dispatched_by"),
                            performerText(paper.text, entry->performer, dayOf(entry->occurredAt)));
        record.texts.insert(QStringLiteral("dispatch_reason"), routingReason(paper, *entry));
    }
}

void addSupervision(TemplateRecord& record, const CasePaper& paper) {
    record.texts.insert(QStringLiteral("overdue"), overdueText(paper));
    record.texts.insert(QStringLiteral("urged"), QString::number(paper.times(QStringLiteral("urge"))));
    const JournalEntry* entry = paper.last({QStringLiteral("supervise"), QStringLiteral("escalate")});
    if (entry == nullptr) {
        return;
    }
    const bool escalation = entry->action == QLatin1String("escalate");
    const QString owner =
        paper.detail.record.ownerUnit.isEmpty() ? paper.field("lead_unit") : paper.detail.record.ownerUnit;
    const QString unit = escalation ? entry->fields.value(QStringLiteral("unit")) : owner;
    record.texts.insert(QStringLiteral("supervised_unit"), ownerText(paper, unit));
    record.texts.insert(QStringLiteral("supervision_kind"),
                        escalation ? translate("qz::grid::Documents", "escalation")
                                   : translate("qz::grid::Documents", "supervision"));
    record.texts.insert(QStringLiteral("ordered_at"), timeText(entry->occurredAt));
    record.texts.insert(QStringLiteral("order_number"), entry->fields.value(QStringLiteral("order_number")));
    record.texts.insert(QStringLiteral("ground"), groundText(*entry));
    record.flags.insert(QStringLiteral("is_escalated"), escalation);
}

void addClosing(TemplateRecord& record, const CasePaper& paper) {
    const JournalEntry* feedback = paper.last({QStringLiteral("handling_feedback")});
    const JournalEntry* check = paper.last({QStringLiteral("verify")});
    const JournalEntry* close = paper.last({QStringLiteral("close_case")});
    const JournalEntry* callBack = paper.last({QStringLiteral("evaluate")});
    const QString none = translate("qz::grid::Documents", "none");
    const auto put = [&record](const char* id, const QString& text) {
        record.texts.insert(QLatin1String(id), text);
    };
    put("closed_at", paper.detail.record.closedAt ? timeText(*paper.detail.record.closedAt) : QString());
    put("result", feedback == nullptr ? none : entryNote(paper, *feedback));
    put("handled_by", feedback == nullptr
                          ? none
                          : performerText(paper.text, feedback->performer, dayOf(feedback->occurredAt)));
    put("verified_by",
        check == nullptr ? none : performerText(paper.text, check->performer, dayOf(check->occurredAt)));
    put("last_check", check == nullptr ? none : entryNote(paper, *check));
    put("in_time", inTimeText(paper));
    put("closing_reason", closingReasonText(paper, close));
    put("call_back",
        callBack == nullptr ? none : choiceTitle(callBack->fields.value(QStringLiteral("satisfaction"))));
}

}  // namespace

TemplateRecord caseRecord(const QString& paperName, const CasePaper& paper) {
    TemplateRecord record;
    const QStringList handling{QStringLiteral("sign"), QStringLiteral("fence"), QStringLiteral("disposal"),
                               QStringLiteral("verify")};
    record.texts.insert(QStringLiteral("printed_at"), paper.printedAt.toDisplay());
    record.texts.insert(QStringLiteral("issuer"), paper.text.issuer);
    record.texts.insert(QStringLiteral("issue_date"), dayText(paper.printedAt.date));
    record.texts.insert(QStringLiteral("audience"),
                        translate("qz::grid::Documents", "For: those who handle the case"));
    addMatter(record, paper);
    if (paperName == QLatin1String("event_form")) {
        addPersonal(record, paper);
    }
    addDispatch(record, paper);
    addSupervision(record, paper);
    addClosing(record, paper);
    record.lists.insert(QStringLiteral("clocks"), clockRecords(paper));
    record.lists.insert(QStringLiteral("handling_clocks"), clockRecords(paper, handling));
    record.texts.insert(QStringLiteral("clock_note"), clockNote(paper));
    record.texts.insert(QStringLiteral("handling_note"), clockNote(paper, handling));
    record.lists.insert(QStringLiteral("journal"), journalRecords(paper));
    record.texts.insert(QStringLiteral("check_code"), recordCode(record));
    return record;
}

}  // namespace qz::grid
