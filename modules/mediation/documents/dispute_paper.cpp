// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/documents/dispute_paper.h"

#include <algorithm>

#include "mediation/domain/dispute_workflow.h"
#include "qz/print/record_code.h"

namespace qz::mediation {
namespace {

QStringList wordsIn(const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); }

TemplateRecord partyRecord(const DisputePaper& paper, const Party& party) {
    const PaperWords& words = paper.desk.words;
    const QString role =
        words.word(party.applies ? QStringLiteral("applicant") : QStringLiteral("respondent"));
    TemplateRecord record;
    put(record, "no", QString::number(party.number));
    put(record, "role", role);
    put(record, "name", party.isMinor ? words.form(QStringLiteral("minor")).arg(party.name) : party.name);
    put(record, "sex", words.word(party.sex));
    put(record, "ethnicity", party.ethnicity);
    put(record, "age", party.age);
    put(record, "occupation", party.occupation);
    put(record, "phone", party.phone);
    put(record, "address", party.address);
    put(record, "identity", party.identity);
    put(record, "agent", party.agent);
    return record;
}

/// "☑ 当事人申请 □ 主动调解 …"
QString sourceChoices(const DisputePaper& paper) {
    const PaperWords& words = paper.desk.words;
    QStringList parts;
    QStringList sources = words.printedSources();
    if (!sources.contains(paper.field("source")) && !paper.field("source").isEmpty()) {
        sources.append(paper.field("source"));
    }
    for (const QString& source : sources) {
        const bool chosen = source == paper.field("source");
        parts.append(words.form(chosen ? QStringLiteral("choices_chosen") : QStringLiteral("choices_open"))
                         .arg(words.word(source)));
    }
    return parts.join(QStringLiteral("  "));
}

void addMatter(TemplateRecord& record, const DisputePaper& paper) {
    const PaperWords& words = paper.desk.words;
    const CaseRecord& dispute = paper.detail.record;
    const DisputeKindRow* kind = paper.desk.tables.find(dispute.subkind);
    put(record, "number", dispute.number);
    put(record, "printed_at", paper.printedAt.toDisplay());
    put(record, "printed_on", words.day(paper.printedAt.date));
    put(record, "audience", words.form(QStringLiteral("audience")));
    put(record, "issuer", paper.committee());
    put(record, "kind", kind == nullptr ? dispute.subkind : kind->nameZh);
    put(record, "source", words.word(paper.field("source")));
    put(record, "source_choices", sourceChoices(paper));
    put(record, "area", paper.desk.names.areaPath(dispute.area));
    for (const char* id :
         {"facts", "requests", "psb_case_no", "external_id", "amount", "mediators", "source_unit"}) {
        put(record, id, paper.field(id));
    }
    // What was at stake when it came in; what is agreed later has its own place.
    if (!paper.field("ending").isEmpty() && !paper.detail.journal.isEmpty()) {
        put(record, "amount", paper.detail.journal.constFirst().fields.value(QStringLiteral("amount")));
    }
    const CivilTime opened = CivilTime::fromInstant(dispute.openedAt);
    put(record, "registered_at", words.time(dispute.openedAt));
    put(record, "registered_on", words.day(opened.date));
    put(record, "accepted_on", paper.dayOf("accepted_on"));
    put(record, "mediate_due", paper.clockDay("mediate"));
    put(record, "difficulty", words.word(paper.field("difficulty")));
    put(record, "registrar",
        paper.detail.journal.isEmpty() ? QString() : paper.performer(&paper.detail.journal.constFirst()));
    record.flags.insert(QStringLiteral("is_accepted"), !paper.field("accepted_on").isEmpty());
}

}  // namespace

const JournalEntry* DisputePaper::last(const QStringList& actions) const {
    for (auto entry = detail.journal.crbegin(); entry != detail.journal.crend(); ++entry) {
        if (actions.contains(entry->action)) {
            return &*entry;
        }
    }
    return nullptr;
}

QString DisputePaper::given(const char* actions, const char* id) const {
    const JournalEntry* entry = last(wordsIn(actions));
    return entry == nullptr ? QString() : entry->fields.value(QString::fromLatin1(id)).trimmed();
}

QString DisputePaper::dayOf(const char* id) const {
    return desk.words.day(QDate::fromString(field(id).left(10), Qt::ISODate));
}

QString DisputePaper::stepDay(const char* actions) const {
    const JournalEntry* entry = last(wordsIn(actions));
    return entry == nullptr ? QString() : desk.words.day(CivilTime::fromInstant(entry->occurredAt).date);
}

QString DisputePaper::performer(const JournalEntry* entry) const {
    if (entry == nullptr) {
        return {};
    }
    return entry->performer.kind == Performer::Kind::User ? desk.names.user(entry->performer.name)
                                                          : entry->performer.name;
}

QString DisputePaper::committee() const {
    const QString code = field("committee").isEmpty() ? detail.record.ownerUnit : field("committee");
    if (code.isEmpty()) {
        return {};
    }
    // Where a committee stands under the name of its village, the paper says what it is.
    const QString name = desk.names.unitOn && detail.record.closedAt
                             ? desk.names.unitOn(code, CivilTime::fromInstant(*detail.record.closedAt).date)
                             : desk.names.unit(code);
    return name.contains(desk.words.form(QStringLiteral("committee_mark")))
               ? name
               : desk.words.form(QStringLiteral("committee")).arg(name);
}

QString DisputePaper::names(bool applicants, bool respondents) const {
    QStringList all;
    for (const Party& party : partiesIn(*this)) {
        if ((party.applies && applicants) || (!party.applies && respondents)) {
            all.append(party.name);
        }
    }
    return desk.words.list(all);
}

QString DisputePaper::clockDay(const char* clock) const {
    for (auto each = detail.clocks.crbegin(); each != detail.clocks.crend(); ++each) {
        if (each->clockId == QLatin1String(clock)) {
            return desk.words.day(each->result.due.date);
        }
    }
    return {};
}

namespace {

constexpr qsizetype kNamedOnCovers = 3;

/// "A, B", of a group "A and 29 others" as covers say it.
QString shortNames(const DisputePaper& paper, qsizetype count, bool applicants) {
    if (count <= kNamedOnCovers) {
        return paper.names(applicants, !applicants);
    }
    for (const Party& party : partiesIn(paper)) {
        if (party.applies == applicants) {
            return paper.desk.words.form(QStringLiteral("and_others")).arg(party.name).arg(count);
        }
    }
    return {};
}

}  // namespace

void addParties(TemplateRecord& record, const DisputePaper& paper) {
    QList<TemplateRecord> applicants;
    QList<TemplateRecord> respondents;
    QList<TemplateRecord> all;
    QStringList agents;
    for (const Party& party : partiesIn(paper)) {
        all.append(partyRecord(paper, party));
        (party.applies ? applicants : respondents).append(all.constLast());
        if (!party.agent.isEmpty()) {
            agents.append(paper.desk.words.form(QStringLiteral("agent")).arg(party.agent).arg(party.number));
        }
    }
    record.lists.insert(QStringLiteral("applicants"), applicants);
    record.lists.insert(QStringLiteral("respondents"), respondents);
    // One side before the other, whatever the order in which they came.
    record.lists.insert(QStringLiteral("parties"), applicants + respondents);
    put(record, "applicant_names", paper.names(true, false));
    put(record, "respondent_names", paper.names(false, true));
    put(record, "party_names", paper.names(true, true));
    put(record, "agents", paper.desk.words.list(agents));
    const QString kind = record.texts.value(QStringLiteral("kind"));
    put(record, "volume_title",
        paper.desk.words.form(QStringLiteral("title"))
            .arg(shortNames(paper, applicants.size(), true), shortNames(paper, respondents.size(), false),
                 kind));
}

namespace {

/// On whom papers are served, a receipt each; that a dispute is not taken is told to whoever applied.
QList<TemplateRecord> recipientsIn(const TemplateRecord& record, const DisputePaper& paper) {
    const bool refused = paper.field("accepted_on").isEmpty() &&
                         paper.last({QStringLiteral("not_competent"), QStringLiteral("transfer")}) != nullptr;
    QList<TemplateRecord> all =
        record.lists.value(refused ? QStringLiteral("applicants") : QStringLiteral("parties"));
    for (qsizetype i = 1; i < all.size(); ++i) {
        put(all[i], "next_page", QString::number(i + 1));
    }
    return all;
}

}  // namespace

TemplateRecord recordOf(const DisputePaper& paper) {
    TemplateRecord record;
    addMatter(record, paper);
    addParties(record, paper);
    addCourse(record, paper);
    addOutcome(record, paper);
    addConfirmation(record, paper);
    addVolume(record, paper);
    addSeries(record, paper);
    put(record, "check_code", recordCode(record));
    // Nothing new, so not in the code: papers keep theirs.
    record.lists.insert(QStringLiteral("recipients"), recipientsIn(record, paper));
    return record;
}

}  // namespace qz::mediation
