// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "mediation/documents/dispute_paper.h"
#include "mediation/domain/dispute_rules.h"
#include "mediation/domain/dispute_workflow.h"

namespace qz::mediation {
namespace {

constexpr auto kAgreements = "agree_written agree_series agree_oral";
constexpr auto kEnds = "terminate withdraw agree_written agree_series agree_oral";

/// "2026-09-30=500, 2026-10-31=500" as rows.
QList<TemplateRecord> instalmentRecords(const DisputePaper& paper) {
    QList<TemplateRecord> rows;
    for (const QString& part : paper.given(kAgreements, "instalments").split(u',', Qt::SkipEmptyParts)) {
        const QStringList sides = part.trimmed().split(u'=');
        TemplateRecord row;
        put(row, "no", QString::number(rows.size() + 1));
        put(row, "due", paper.desk.words.day(QDate::fromString(sides.constFirst().trimmed(), Qt::ISODate)));
        put(row, "sum", sides.value(1).trimmed());
        rows.append(row);
    }
    return rows;
}

QList<TemplateRecord> sessionRecords(const DisputePaper& paper) {
    QList<TemplateRecord> rows;
    for (const JournalEntry& entry : paper.detail.journal) {
        if (entry.action != QLatin1String("hold_session")) {
            continue;
        }
        TemplateRecord row;
        put(row, "no", QString::number(rows.size() + 1));
        put(row, "time", paper.desk.words.time(entry.occurredAt));
        for (const char* id : {"room", "attendants", "process", "result"}) {
            put(row, id, entry.fields.value(QString::fromLatin1(id)).trimmed());
        }
        rows.append(row);
    }
    // What the last one came to stands in the end of the mediation where nobody wrote it.
    const QString ending = paper.desk.words.word(paper.field("ending"));
    if (!rows.isEmpty() && rows.constLast().texts.value(QStringLiteral("result")).isEmpty()) {
        put(rows.last(), "result", ending);
    }
    return rows;
}

/// Who was invited with the parties' consent (People's Mediation Law 20).
QString invitedNames(const DisputePaper& paper) {
    const PaperWords& words = paper.desk.words;
    QStringList all;
    for (const JournalEntry& entry : paper.detail.journal) {
        const auto given = [&entry](const char* id) {
            return entry.fields.value(QString::fromLatin1(id)).trimmed();
        };
        if (entry.action != QLatin1String("invite") || given("consent") != QLatin1String("all_consented")) {
            continue;
        }
        QStringList about{words.word(given("invited_as"))};
        if (!given("body").isEmpty()) {
            about.append(given("body"));
        }
        const QDate day = QDate::fromString(given("consent_given_on").left(10), Qt::ISODate);
        about.append(words.form(QStringLiteral("consented")).arg(words.day(day)));
        all.append(words.form(QStringLiteral("reasoned")).arg(given("invitee"), words.list(about)));
    }
    return all.join(QLatin1Char('\n'));
}

/// What was agreed; where what cannot be confirmed was taken out, what stays.
QString termsOf(const DisputePaper& paper) {
    const QString left = paper.given("split_agreement", "terms");
    return left.isEmpty() ? paper.given(kAgreements, "terms") : left;
}

QString firstSession(const DisputePaper& paper) {
    for (const JournalEntry& entry : paper.detail.journal) {
        if (entry.action == QLatin1String("hold_session")) {
            return paper.desk.words.day(CivilTime::fromInstant(entry.occurredAt).date);
        }
    }
    return {};
}

QString performanceState(const DisputePaper& paper) {
    const JournalEntry* entry =
        paper.last({QStringLiteral("record_performance"), QStringLiteral("record_breach"),
                    QStringLiteral("begin_performance")});
    const QString ending = paper.field("ending");
    if (entry == nullptr && !ending.startsWith(QLatin1String("agreed"))) {
        return {};
    }
    return paper.desk.words.word(entry == nullptr ? QStringLiteral("AGREED_WRITTEN") : entry->to);
}

/// What the parties are handed so far.
QStringList servedPapers(const DisputePaper& paper) {
    const PaperWords& words = paper.desk.words;
    if (paper.field("accepted_on").isEmpty()) {
        const bool refused =
            paper.last({QStringLiteral("not_competent"), QStringLiteral("transfer")}) != nullptr;
        return refused ? QStringList{words.word(QStringLiteral("not_accepted_notice"))} : QStringList();
    }
    // Who withdraws before a mediator is named was handed neither.
    QStringList served;
    if (paper.last({QStringLiteral("assign")}) != nullptr) {
        served = {words.slot(QStringLiteral("mediation_notice")),
                  words.slot(QStringLiteral("rights_notice"))};
    }
    if (paper.field("ending") == QLatin1String("agreed_written")) {
        served.append(words.slot(QStringLiteral("mediation_agreement")));
    }
    if (paper.last({QStringLiteral("terminate"), QStringLiteral("withdraw")}) != nullptr) {
        served.append(words.slot(QStringLiteral("termination_notice")));
    }
    return served;
}

void addEnd(TemplateRecord& record, const DisputePaper& paper) {
    const PaperWords& words = paper.desk.words;
    const QString ending = paper.field("ending");
    const QString reason = paper.given("terminate withdraw", "reason");
    put(record, "ending", words.word(ending));
    put(record, "end_reason",
        reason.isEmpty() ? words.word(ending)
                         : words.form(QStringLiteral("reasoned")).arg(words.word(ending), reason));
    put(record, "ended_on", paper.dayOf("ended_on"));
    put(record, "finished_on", paper.dayOf("ended_on"));
    put(record, "begun_on", firstSession(paper).isEmpty() ? paper.dayOf("accepted_on") : firstSession(paper));
    record.flags.insert(QStringLiteral("is_agreed"), ending.startsWith(QLatin1String("agreed")));
    const QString result = paper.given("hold_session", "result");
    const QString terms = termsOf(paper);
    put(record, "outcome", terms.isEmpty() ? words.word(ending) : words.word(ending) + u'\n' + terms);
    if (terms.isEmpty() && !result.isEmpty()) {
        put(record, "outcome", words.word(ending) + u'\n' + result);
    }
    // A case is done when it was performed, or when it ended without an agreement.
    const QString performed = paper.dayOf("performed_on");
    const bool agreed = ending.startsWith(QLatin1String("agreed"));
    put(record, "closed_on", agreed ? performed : paper.dayOf("ended_on"));
}

void addDoor(TemplateRecord& record, const DisputePaper& paper) {
    const PaperWords& words = paper.desk.words;
    put(record, "refusal_reason", words.word(paper.given("not_competent", "competence")));
    put(record, "route", words.word(paper.given("not_competent", "route")));
    put(record, "receiver", paper.given("transfer", "receiver"));
    put(record, "receipt", paper.given("transfer", "receipt"));
    put(record, "escalation_receiver", paper.given("escalation_report", "receiver"));
    put(record, "escalation_ground", words.word(paper.given("escalation_report", "measure")));
    put(record, "escalation_reason", paper.given("escalation_report", "reason"));
    const JournalEntry* report = paper.last({QStringLiteral("escalation_report")});
    put(record, "escalation_at", report == nullptr ? QString() : words.time(report->occurredAt));
}

}  // namespace

void addCourse(TemplateRecord& record, const DisputePaper& paper) {
    record.lists.insert(QStringLiteral("sessions"), sessionRecords(paper));
    put(record, "place", paper.given("hold_session", "room"));
    const Result<CivilTime> planned = CivilTime::parse(paper.field("planned_at"));
    put(record, "notice_time", planned.ok() ? paper.desk.words.time(planned->toInstant()) : QString());
    put(record, "notice_place", paper.field("planned_room"));
    put(record, "invited", invitedNames(paper));
    put(record, "recorder", paper.given("agree_written agree_series", "recorder"));
    addDoor(record, paper);
    addEnd(record, paper);
}

void addOutcome(TemplateRecord& record, const DisputePaper& paper) {
    const PaperWords& words = paper.desk.words;
    put(record, "agreement_number", paper.field("agreement_number"));
    for (const char* id : {"facts_agreed", "performance_terms"}) {
        put(record, id, paper.given(kAgreements, id));
    }
    put(record, "terms", termsOf(paper));
    // A heading with nothing under it leaves open what was meant.
    if (paper.given(kAgreements, "performance_terms").isEmpty() && paper.field("performance_due").isEmpty() &&
        paper.given(kAgreements, "instalments").isEmpty()) {
        put(record, "performance_terms", words.form(QStringLiteral("performance_default")));
    }
    QList<TemplateRecord> terms;
    for (const QString& line : termsOf(paper).split(u'\n', Qt::SkipEmptyParts)) {
        terms.append(TemplateRecord());
        put(terms.last(), "term", line.trimmed());
    }
    record.lists.insert(QStringLiteral("term_lines"), terms);
    if (paper.given(kAgreements, "facts_agreed").isEmpty()) {
        put(record, "facts_agreed", paper.field("facts"));
    }
    const bool summed =
        paper.given(kAgreements, "amount").isEmpty() && !paper.given(kAgreements, "instalments").isEmpty();
    put(record, "agreed_amount", summed ? paper.field("amount") : paper.given(kAgreements, "amount"));
    put(record, "agreed_on", paper.stepDay(kAgreements));
    put(record, "performance_due", paper.dayOf("performance_due"));
    put(record, "effective_on", paper.dayOf("effective_date"));
    const int copies =
        std::max(paper.field("copies").toInt(), std::max(2, paper.field("parties").toInt()) + 1);
    put(record, "copies", QString::number(copies));
    record.lists.insert(QStringLiteral("instalments"), instalmentRecords(paper));
    put(record, "performed_on", paper.dayOf("performed_on"));
    put(record, "performed_amount", paper.given("record_performance", "amount"));
    put(record, "proof", paper.given("record_performance", "proof"));
    put(record, "performance_state", performanceState(paper));
    const bool agreed = paper.field("ending").startsWith(QLatin1String("agreed"));
    put(record, "revisit_on", paper.stepDay("revisit"));
    put(record, "revisit_reason",
        words.word(agreed ? QStringLiteral("revisit_reason") : QStringLiteral("revisit_reason_ended")));
    put(record, "revisit_finding", paper.given("revisit", "revisit_finding"));
    put(record, "revisitor", paper.performer(paper.last({QStringLiteral("revisit")})));
    put(record, "satisfaction", words.word(paper.given("revisit", "satisfaction")));
}

void addConfirmation(TemplateRecord& record, const DisputePaper& paper) {
    const PaperWords& words = paper.desk.words;
    // The papers go to the court before the application is entered: until then what is proposed.
    const QString applied = paper.given("jc_apply", "court");
    put(record, "court", applied.isEmpty() ? paper.field("proposed_court") : applied);
    put(record, "court_ground",
        words.word(applied.isEmpty() ? paper.field("proposed_court_ground")
                                     : paper.given("jc_apply", "court_ground")));
    put(record, "jc_due", paper.clockDay("jc_window"));
    put(record, "jc_state", words.word(paper.field("judicial_confirmation")));
    put(record, "list_source", words.materialsSource());
    QList<TemplateRecord> rows;
    for (const CourtMaterial& material : words.materials()) {
        TemplateRecord row;
        put(row, "no", QString::number(rows.size() + 1));
        put(row, "material", material.name);
        put(row, "demand", material.demand);
        rows.append(row);
    }
    record.lists.insert(QStringLiteral("materials"), rows);
}

void addVolume(TemplateRecord& record, const DisputePaper& paper) {
    const PaperWords& words = paper.desk.words;
    QHash<QString, QString> pages;
    int last = 0;
    for (const QString& part :
         paper.field(kBoundPages.toLatin1().constData()).split(u' ', Qt::SkipEmptyParts)) {
        const QStringList sides = part.split(u'=');
        pages.insert(sides.constFirst(), sides.value(1));
        last = std::max(last, sides.value(1).split(u'-').constLast().toInt());
    }
    const QStringList filed = paper.field("filed_papers").split(u' ', Qt::SkipEmptyParts);
    const QStringList counts = paper.field("filed_pages").split(u' ', Qt::SkipEmptyParts);
    QList<TemplateRecord> rows;
    int sum = 0;
    for (const QString& slot : volumeSlots()) {
        TemplateRecord row;
        put(row, "no", QString::number(rows.size() + 1));
        put(row, "title", words.slot(slot));
        put(row, "pages", pages.value(slot));
        rows.append(row);
    }
    // Cover, index and back cover have no page numbers.
    qsizetype inside = 0;
    for (qsizetype i = 0; i < filed.size(); ++i) {
        if (filed.at(i) != QLatin1String("back_cover")) {
            sum += counts.value(i).toInt();
            ++inside;
        }
    }
    record.lists.insert(QStringLiteral("papers"), rows);
    const QStringList sheet = paper.field("sheet").split(u' ');
    put(record, "paste_title", sheet.size() == 3 ? words.slot(sheet.at(0)) : QString());
    put(record, "paste_page", sheet.value(1));
    put(record, "paste_pages", sheet.value(2));
    const int total = last > 0 ? last : sum;
    put(record, "total_pages", total > 0 ? QString::number(total) : QString());
    put(record, "paper_count", inside == 0 ? QString() : QString::number(inside));
    QStringList missing;
    if (paper.field("volume_number").isEmpty() && !paper.field("ending").isEmpty()) {
        for (const QString& slot : missingPapers(filed, paper.field("ending"),
                                                 paper.field("happened").split(u' ', Qt::SkipEmptyParts))) {
            missing.append(words.slot(slot));
        }
    }
    put(record, "missing", words.list(missing));
    put(record, "volume_number", paper.field("volume_number"));
    put(record, "retention", words.word(paper.given("archive", "retention")));
    put(record, "filed_on", paper.stepDay("archive"));
    put(record, "filed_by", paper.performer(paper.last({QStringLiteral("archive")})));
    put(record, "served_papers", words.list(servedPapers(paper)));
}

}  // namespace qz::mediation
