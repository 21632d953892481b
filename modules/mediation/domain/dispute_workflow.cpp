// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/dispute_workflow.h"

#include <QCoreApplication>

#include "mediation/domain/dispute_rules.h"
#include "mediation/domain/step_parts.h"

namespace qz::mediation {

using namespace parts;

namespace {

QList<StateSpec> states() {
    const auto state = [](const char* id, const char* title, const char* mark, bool open) {
        return StateSpec{QString::fromLatin1(id), title, QString::fromLatin1(mark), open};
    };
    return {
        state("REGISTERED", QT_TRANSLATE_NOOP("qz::States", "Registered"), "new", true),
        state("NOT_COMPETENT", QT_TRANSLATE_NOOP("qz::States", "Not competent"), "check", true),
        state("ACCEPTED", QT_TRANSLATE_NOOP("qz::States", "Accepted"), "new", true),
        state("ASSIGNED", QT_TRANSLATE_NOOP("qz::States", "Assigned"), "soon", true),
        state("INFORMED", QT_TRANSLATE_NOOP("qz::States", "Rights notified"), "soon", true),
        state("IN_MEDIATION", QT_TRANSLATE_NOOP("qz::States", "In mediation"), "run", true),
        state("SUSPENDED", QT_TRANSLATE_NOOP("qz::States", "Mediation suspended"), "hold", true),
        state("AGREED_WRITTEN", QT_TRANSLATE_NOOP("qz::States", "Agreed in writing"), "check", true),
        state("AGREED_ORAL", QT_TRANSLATE_NOOP("qz::States", "Agreed orally"), "check", true),
        state("PERFORMING", QT_TRANSLATE_NOOP("qz::States", "Being performed"), "run", true),
        state("PERFORMED", QT_TRANSLATE_NOOP("qz::States", "Performed"), "check", true),
        state("BREACHED", QT_TRANSLATE_NOOP("qz::States", "Not performed"), "over", true),
        state("TERMINATED", QT_TRANSLATE_NOOP("qz::States", "Mediation ended"), "check", true),
        state("REVISITED", QT_TRANSLATE_NOOP("qz::States", "Revisited"), "check", true),
        state("ARCHIVED", QT_TRANSLATE_NOOP("qz::States", "Archived"), "done", false),
        state("REFUSED", QT_TRANSLATE_NOOP("qz::States", "A party refused"), "done", false),
        state("TRANSFERRED", QT_TRANSLATE_NOOP("qz::States", "Transferred"), "done", false),
    };
}

FieldSpec inSection(const char* section, FieldSpec spec) {
    spec.section = section;
    return spec;
}

Fields applicantFields() {
    constexpr auto kSection = QT_TRANSLATE_NOOP("qz::Fields", "Applicant");
    const auto own = [](FieldSpec spec) { return personal(inSection(kSection, std::move(spec))); };
    return {
        own(typed("applicant", QT_TRANSLATE_NOOP("qz::Fields", "Name of the applicant"), FieldType::Text,
                  true)),
        own(choice("applicant_sex", QT_TRANSLATE_NOOP("qz::Fields", "Sex"), "male female")),
        own(typed("applicant_ethnicity", QT_TRANSLATE_NOOP("qz::Fields", "Ethnicity"), FieldType::Text)),
        own(typed("applicant_age", QT_TRANSLATE_NOOP("qz::Fields", "Age"), FieldType::Integer)),
        own(typed("applicant_occupation", QT_TRANSLATE_NOOP("qz::Fields", "Occupation or post"),
                  FieldType::Text)),
        own(typed("applicant_phone", QT_TRANSLATE_NOOP("qz::Fields", "Contact"), FieldType::Text)),
        own(typed("applicant_address", QT_TRANSLATE_NOOP("qz::Fields", "Employer or address"),
                  FieldType::Text)),
        own(typed("applicant_identity", QT_TRANSLATE_NOOP("qz::Fields", "Identity paper and number"),
                  FieldType::Text)),
    };
}

Fields respondentFields() {
    constexpr auto kSection = QT_TRANSLATE_NOOP("qz::Fields", "Respondent");
    const auto own = [](FieldSpec spec) { return personal(inSection(kSection, std::move(spec))); };
    return {
        own(typed("respondent", QT_TRANSLATE_NOOP("qz::Fields", "Name of the respondent"), FieldType::Text)),
        own(choice("respondent_sex", QT_TRANSLATE_NOOP("qz::Fields", "Sex"), "male female")),
        own(typed("respondent_ethnicity", QT_TRANSLATE_NOOP("qz::Fields", "Ethnicity"), FieldType::Text)),
        own(typed("respondent_age", QT_TRANSLATE_NOOP("qz::Fields", "Age"), FieldType::Integer)),
        own(typed("respondent_occupation", QT_TRANSLATE_NOOP("qz::Fields", "Occupation or post"),
                  FieldType::Text)),
        own(typed("respondent_phone", QT_TRANSLATE_NOOP("qz::Fields", "Contact"), FieldType::Text)),
        own(typed("respondent_address", QT_TRANSLATE_NOOP("qz::Fields", "Employer or address"),
                  FieldType::Text)),
        own(typed("respondent_identity", QT_TRANSLATE_NOOP("qz::Fields", "Identity paper and number"),
                  FieldType::Text)),
    };
}

Fields othersFields() {
    constexpr auto kSection = QT_TRANSLATE_NOOP("qz::Fields", "Other parties");
    return {
        inSection(kSection,
                  typed("parties", QT_TRANSLATE_NOOP("qz::Fields", "Number of parties"), FieldType::Integer)),
        personal(inSection(
            kSection, text("other_parties", QT_TRANSLATE_NOOP("qz::Fields", "Further parties, one a line")))),
        personal(inSection(kSection, text("minor_parties",
                                          QT_TRANSLATE_NOOP("qz::Fields", "Further parties who are minors"))),
                 DataClass::P3),
        personal(inSection(kSection, text("agents", QT_TRANSLATE_NOOP("qz::Fields", "Agents")))),
        personal(inSection(kSection,
                           text("minors", QT_TRANSLATE_NOOP("qz::Fields", "Minors and their guardians"))),
                 DataClass::P3),
    };
}

}  // namespace

QList<FieldSpec> sideFields() { return applicantFields() + respondentFields(); }

QStringList disputeSources() {
    return words(
        "application own_initiative court_suggested police_suggested court_commissioned "
        "court_entrusted court_entrusted_simple petition hotline department import");
}

QStringList volumeSlots() {
    return words(
        "mediation_application acceptance_register mediation_notice rights_notice service_receipt "
        "identity_proof authorization investigation_record evidence mediation_record mediation_agreement "
        "oral_agreement_register termination_notice performance_proof revisit_record referral_letters "
        "judicial_confirmation closing_report volume_note back_cover");
}

QList<FieldSpec> disputeFields() {
    FieldSpec source = typed("source", QT_TRANSLATE_NOOP("qz::Fields", "Source"), FieldType::Choice);
    source.choices = disputeSources();
    Fields fields{lookup("kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind of dispute"), "mediation.kind"),
                  source,
                  typed("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area),
                  personal(text("facts", QT_TRANSLATE_NOOP("qz::Fields", "What the dispute is about"))),
                  personal(text("requests", QT_TRANSLATE_NOOP("qz::Fields", "What is asked for"))),
                  typed("amount", QT_TRANSLATE_NOOP("qz::Fields", "Amount in dispute"), FieldType::Decimal),
                  code("external_id", QT_TRANSLATE_NOOP("qz::Fields", "Number of the other system")),
                  code("psb_case_no", QT_TRANSLATE_NOOP("qz::Fields", "Number of the police case"))};
    fields += sideFields();
    fields += othersFields();
    return fields;
}

QList<FieldSpec> disputeDerived() {
    return {code("kind_name", QT_TRANSLATE_NOOP("qz::Fields", "Kind")),
            lookup("committee", QT_TRANSLATE_NOOP("qz::Fields", "Mediation committee"), "unit"),
            code("mediators", QT_TRANSLATE_NOOP("qz::Fields", "Mediators")),
            code("next_session", QT_TRANSLATE_NOOP("qz::Fields", "Next session")),
            code("proposed_mediators", QT_TRANSLATE_NOOP("qz::Fields", "Who could mediate")),
            choice("difficulty", QT_TRANSLATE_NOOP("qz::Fields", "Difficulty"), "simple ordinary difficult"),
            choice("ending", QT_TRANSLATE_NOOP("qz::Fields", "How it ended"),
                   "agreed_written agreed_oral failed party_refused withdrawn"),
            code("agreement_number", QT_TRANSLATE_NOOP("qz::Fields", "Number of the agreement")),
            typed("copies", QT_TRANSLATE_NOOP("qz::Fields", "Copies"), FieldType::Integer),
            code("unsigned", QT_TRANSLATE_NOOP("qz::Fields", "Still to sign")),
            typed("effective_date", QT_TRANSLATE_NOOP("qz::Fields", "In effect since"), FieldType::Date),
            choice("exclusion", QT_TRANSLATE_NOOP("qz::Fields", "Not to be confirmed because"),
                   "nothing_excluded outside_civil not_this_court personal_status other_procedure title"),
            choice("judicial_confirmation", QT_TRANSLATE_NOOP("qz::Fields", "Judicial confirmation"),
                   "window applied accepted confirmed rejected withdrawn"),
            typed("performance_due", QT_TRANSLATE_NOOP("qz::Fields", "To be performed by"), FieldType::Date),
            code("volume_number", QT_TRANSLATE_NOOP("qz::Fields", "Number of the volume")),
            code("missing_papers", QT_TRANSLATE_NOOP("qz::Fields", "Missing for the archive")),
            code("missing_pages", QT_TRANSLATE_NOOP("qz::Fields", "Pages not back from signing"))};
}

WorkflowSpec disputeWorkflow() {
    WorkflowSpec spec;
    spec.initial = QStringLiteral("REGISTERED");
    spec.states = states();
    spec.steps = disputeSteps();
    spec.intakeAction = QString::fromLatin1(QT_TRANSLATE_NOOP("qz::Actions", "register"));
    spec.intakePermission = QStringLiteral("mediation.intake");
    spec.intakeClocks = words("court_confirm petition_notice admin_accept");
    return spec;
}

Result<CaseKind> disputeKind(CaseExtension* extension) {
    QZ_ASSIGN(Workflow workflow, Workflow::make(disputeWorkflow()));
    CaseKind kind;
    kind.id = kDisputeKind;
    kind.aliases = words("dispute disputes");
    kind.title = QT_TRANSLATE_NOOP("qz::Kinds", "Dispute");
    kind.module = QStringLiteral("mediation");
    kind.numberPrefix = QStringLiteral("TJ");
    kind.workflow = std::make_shared<const Workflow>(std::move(workflow));
    kind.fields = disputeFields();
    kind.derived = disputeDerived();
    kind.guard = checkDisputeStep;
    kind.clockTitle = disputeClockTitle;
    kind.extension = extension;
    return kind;
}

QString disputeClockTitle(const QString& clockId) {
    static const QHash<QString, const char*> titles{
        {QStringLiteral("mediate"), QT_TRANSLATE_NOOP("qz::Clocks", "Mediation")},
        {QStringLiteral("session"), QT_TRANSLATE_NOOP("qz::Clocks", "Session")},
        {QStringLiteral("labour"), QT_TRANSLATE_NOOP("qz::Clocks", "Labour: arbitration open")},
        {QStringLiteral("court_confirm"), QT_TRANSLATE_NOOP("qz::Clocks", "Confirm to the court")},
        {QStringLiteral("petition_notice"), QT_TRANSLATE_NOOP("qz::Clocks", "Tell the petitioner")},
        {QStringLiteral("admin_accept"), QT_TRANSLATE_NOOP("qz::Clocks", "Authority: accept or not")},
        {QStringLiteral("admin_transfer"), QT_TRANSLATE_NOOP("qz::Clocks", "Transfer to who is competent")},
        {QStringLiteral("performance"), QT_TRANSLATE_NOOP("qz::Clocks", "Performance")},
        {QStringLiteral("jc_window"), QT_TRANSLATE_NOOP("qz::Clocks", "Apply for confirmation")},
        {QStringLiteral("jc_accept"), QT_TRANSLATE_NOOP("qz::Clocks", "Court: accept or not")},
        {QStringLiteral("jc_decide"), QT_TRANSLATE_NOOP("qz::Clocks", "Court: decision")},
        {QStringLiteral("referral_accept"), QT_TRANSLATE_NOOP("qz::Clocks", "Accept or return the referral")},
        {QStringLiteral("referral_reply"), QT_TRANSLATE_NOOP("qz::Clocks", "Reply the result")},
        {QStringLiteral("jc_special"), QT_TRANSLATE_NOOP("qz::Clocks", "Court: special procedure")},
    };
    const char* title = titles.value(clockId, nullptr);
    return title == nullptr ? clockId : QCoreApplication::translate("qz::Clocks", title);
}

}  // namespace qz::mediation
