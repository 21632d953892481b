// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/dispute_workflow.h"
#include "mediation/domain/step_parts.h"

namespace qz::mediation {

using namespace parts;

namespace {

constexpr auto kBeforeAgreement = "ACCEPTED ASSIGNED INFORMED IN_MEDIATION SUSPENDED";
constexpr auto kAgreed = "AGREED_WRITTEN PERFORMING PERFORMED BREACHED REVISITED";
constexpr auto kMediationClocks = "mediate labour";

FieldSpec day(const char* id, const char* title, bool required = false) {
    return typed(id, title, FieldType::Date, required);
}
FieldSpec reason(bool required = true) {
    return text("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason"), required);
}

QList<StepSpec> doorSteps() {
    return {
        first(with(clocks(row("accept", QT_TRANSLATE_NOOP("qz::Actions", "Accept"), "REGISTERED", "ACCEPTED",
                              "mediation.accept"),
                          kMediationClocks, "court_confirm petition_notice admin_accept"),
                   {lookup("kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind of dispute"), "mediation.kind"),
                    typed("agreed_to_mediate",
                          QT_TRANSLATE_NOOP("qz::Fields", "The parties agree to mediate, or none refuses"),
                          FieldType::Bool, true),
                    choice("competence", QT_TRANSLATE_NOOP("qz::Fields", "May it be mediated here"),
                           "competent court_decided authority_only criminal other_procedure", true)})),
        ends(with(clocks(row("refuse", QT_TRANSLATE_NOOP("qz::Actions", "A party refuses"), "REGISTERED",
                             "REFUSED", "mediation.accept"),
                         "", "court_confirm petition_notice admin_accept"),
                  {typed("routes_told", QT_TRANSLATE_NOOP("qz::Fields", "Told which other ways are open"),
                         FieldType::Bool, true),
                   reason(false)})),
        with(clocks(row("not_competent", QT_TRANSLATE_NOOP("qz::Actions", "Not competent"), "REGISTERED",
                        "NOT_COMPETENT", "mediation.accept"),
                    "admin_transfer", "court_confirm petition_notice admin_accept"),
             {choice("competence", QT_TRANSLATE_NOOP("qz::Fields", "Why not here"),
                     "court_decided authority_only criminal other_procedure other_committee", true),
              choice("route", QT_TRANSLATE_NOOP("qz::Fields", "Way that is open"),
                     "lawsuit arbitration labour_arbitration administrative_adjudication "
                     "administrative_review police other_committee petition",
                     true),
              reason(false)}),
        ends(with(clocks(row("transfer", QT_TRANSLATE_NOOP("qz::Actions", "Transfer"),
                             "REGISTERED NOT_COMPETENT", "TRANSFERRED", "mediation.accept"),
                         "", "court_confirm petition_notice admin_accept admin_transfer"),
                  {code("receiver", QT_TRANSLATE_NOOP("qz::Fields", "Receiver"), true),
                   code("receipt", QT_TRANSLATE_NOOP("qz::Fields", "Receipt"), true), reason(false)})),
    };
}

StepSpec cancelSession() {
    return with(clocks(row("cancel_session", QT_TRANSLATE_NOOP("qz::Actions", "Cancel the session"),
                           "ASSIGNED INFORMED IN_MEDIATION", "", "mediation.mediate"),
                       "", "", "session"),
                {reason()});
}

/// People's Mediation Law 20: who helps is invited with the parties' consent. The name is the parties'
/// matter.
StepSpec invite() {
    return with(
        row("invite", QT_TRANSLATE_NOOP("qz::Actions", "Invite somebody to help"),
            "ASSIGNED INFORMED IN_MEDIATION", "", "mediation.mediate"),
        {typed("invitee", QT_TRANSLATE_NOOP("qz::Fields", "Name of the invited"), FieldType::Text, true),
         choice("invited_as", QT_TRANSLATE_NOOP("qz::Fields", "Invited as"),
                "relative neighbour colleague expert organisation respected_person other", true),
         code("body", QT_TRANSLATE_NOOP("qz::Fields", "Body that sends them")),
         day("consent_asked_on", QT_TRANSLATE_NOOP("qz::Fields", "Parties asked on"), true),
         choice("consent", QT_TRANSLATE_NOOP("qz::Fields", "Consent of the parties"),
                "all_consented waiting one_refused", true),
         when("consent=all_consented",
              day("consent_given_on", QT_TRANSLATE_NOOP("qz::Fields", "Consent given on"), true)),
         choice("invitee_interest",
                QT_TRANSLATE_NOOP("qz::Fields", "The invited declares an interest in the matter"), "no yes",
                true)});
}

/// An interest that comes to light later: somebody else is assigned.
StepSpec declareInterest() {
    return with(
        clocks(row("declare_interest", QT_TRANSLATE_NOOP("qz::Actions", "A mediator declares an interest"),
                   "ASSIGNED INFORMED IN_MEDIATION", "ACCEPTED", "mediation.mediate"),
               "", "", "session"),
        {code("mediators", QT_TRANSLATE_NOOP("qz::Fields", "Mediators"), true),
         choice("interest", QT_TRANSLATE_NOOP("qz::Fields", "Kind of interest"),
                "near_relative own_interest other_relation", true),
         reason(false)});
}

/// Planned again: the earlier time is cancelled, the new one runs.
StepSpec planSession() {
    return with(clocks(row("plan_session", QT_TRANSLATE_NOOP("qz::Actions", "Plan a session"),
                           "ASSIGNED INFORMED IN_MEDIATION", "", "mediation.mediate"),
                       "session", "", "session"),
                {typed("planned_at", QT_TRANSLATE_NOOP("qz::Fields", "Session at"), FieldType::Time, true),
                 typed("minutes", QT_TRANSLATE_NOOP("qz::Fields", "Length in minutes"), FieldType::Integer),
                 code("room", QT_TRANSLATE_NOOP("qz::Fields", "Room or place")),
                 code("session_mediators", QT_TRANSLATE_NOOP("qz::Fields", "Mediators of this session"))});
}

/// The parties beside the two sides, as long as nothing is agreed: theirs are the numbers of the signatures.
StepSpec nameParties() {
    return with(
        row("name_parties", QT_TRANSLATE_NOOP("qz::Actions", "Name the parties"),
            "REGISTERED ACCEPTED ASSIGNED INFORMED IN_MEDIATION SUSPENDED", "", "mediation.intake"),
        {personal(text("other_parties", QT_TRANSLATE_NOOP("qz::Fields", "Further parties, one a line"))),
         personal(text("minor_parties", QT_TRANSLATE_NOOP("qz::Fields", "Further parties who are minors")),
                  DataClass::P3),
         typed("parties", QT_TRANSLATE_NOOP("qz::Fields", "Number of parties"), FieldType::Integer),
         code("amounts", QT_TRANSLATE_NOOP("qz::Fields", "Amounts (no. of the party=amount, …)"))});
}

/// What was written wrongly at the door, or is known only now as an identity paper that is shown later. The
/// journal keeps the reason and that it was done; names stand in no journal.
StepSpec correction() {
    Fields fields = sideFields();
    for (FieldSpec& field : fields) {
        field.required = false;
    }
    constexpr auto kOther = QT_TRANSLATE_NOOP("qz::Fields", "Dispute and reason");
    for (FieldSpec field :
         {personal(text("agents", QT_TRANSLATE_NOOP("qz::Fields", "Agents"))),
          personal(text("minors", QT_TRANSLATE_NOOP("qz::Fields", "Minors and their guardians")),
                   DataClass::P3),
          personal(text("facts", QT_TRANSLATE_NOOP("qz::Fields", "What the dispute is about"))),
          personal(text("requests", QT_TRANSLATE_NOOP("qz::Fields", "What is asked for"))),
          code("psb_case_no", QT_TRANSLATE_NOOP("qz::Fields", "Number of the police case")), reason()}) {
        field.section = kOther;
        fields.append(field);
    }
    return with(
        row("correct", QT_TRANSLATE_NOOP("qz::Actions", "Correct or complete"), "*", "", "mediation.intake"),
        fields);
}

QList<StepSpec> mediationSteps() {
    StepSpec suspend = with(row("suspend_case", QT_TRANSLATE_NOOP("qz::Actions", "Suspend the mediation"),
                                "ASSIGNED INFORMED IN_MEDIATION", "SUSPENDED", "mediation.mediate"),
                            {choice("ground", QT_TRANSLATE_NOOP("qz::Fields", "Grounds"),
                                    "appraisal absence waiting_for_decision other", true),
                             reason(false)});
    suspend.suspendsClocks = true;
    StepSpec resume = row("resume_case", QT_TRANSLATE_NOOP("qz::Actions", "Resume the mediation"),
                          "SUSPENDED", "<", "mediation.mediate");
    resume.resumesClocks = true;
    resume.primary = true;
    return {
        first(with(
            row("assign", QT_TRANSLATE_NOOP("qz::Actions", "Assign"), "ACCEPTED", "ASSIGNED",
                "mediation.assign"),
            {lookup("committee", QT_TRANSLATE_NOOP("qz::Fields", "Mediation committee"), "unit"),
             code("mediators", QT_TRANSLATE_NOOP("qz::Fields", "Mediators"), true),
             choice("chosen_by", QT_TRANSLATE_NOOP("qz::Fields", "Chosen by"),
                    "party_choice specialty place load", true),
             choice("conflict_of_interest",
                    QT_TRANSLATE_NOOP("qz::Fields", "The mediator declares an interest"), "no yes", true)})),
        first(with(row("rights_notice", QT_TRANSLATE_NOOP("qz::Actions", "Notify rights"), "ASSIGNED",
                       "INFORMED", "mediation.mediate"),
                   {day("signed_on", QT_TRANSLATE_NOOP("qz::Fields", "Signed on"), true)})),
        first(
            with(clocks(row("hold_session", QT_TRANSLATE_NOOP("qz::Actions", "Hold a session"),
                            "INFORMED IN_MEDIATION", "IN_MEDIATION", "mediation.mediate"),
                        "", "session"),
                 {code("room", QT_TRANSLATE_NOOP("qz::Fields", "Room or place")),
                  text("attendants", QT_TRANSLATE_NOOP("qz::Fields", "Others present")),
                  choice("invitees_consented",
                         QT_TRANSLATE_NOOP("qz::Fields", "The parties agree to those invited"), "true false"),
                  text("process", QT_TRANSLATE_NOOP("qz::Fields", "Course of the mediation"), true),
                  text("result", QT_TRANSLATE_NOOP("qz::Fields", "Result"))})),
        planSession(),
        cancelSession(),
        invite(),
        declareInterest(),
        suspend,
        resume,
        with(
            row("set_difficulty", QT_TRANSLATE_NOOP("qz::Actions", "Set the difficulty"), kBeforeAgreement,
                "", "mediation.mediate"),
            {typed("many_parties", QT_TRANSLATE_NOOP("qz::Fields", "More than ten parties"), FieldType::Bool),
             typed("large_amount", QT_TRANSLATE_NOOP("qz::Fields", "Large amount"), FieldType::Bool),
             typed("cross_department", QT_TRANSLATE_NOOP("qz::Fields", "Several departments"),
                   FieldType::Bool),
             typed("injury", QT_TRANSLATE_NOOP("qz::Fields", "Somebody was hurt"), FieldType::Bool),
             choice("difficulty", QT_TRANSLATE_NOOP("qz::Fields", "Difficulty"), "simple ordinary difficult",
                    true)}),
        with(row("escalation_report", QT_TRANSLATE_NOOP("qz::Actions", "Report a danger of escalation"), "*",
                 "", "mediation.mediate"),
             {code("receiver", QT_TRANSLATE_NOOP("qz::Fields", "Receiver"), true),
              choice("measure", QT_TRANSLATE_NOOP("qz::Fields", "Grounds"),
                     "preventive_measures public_security criminal", true),
              reason(false)}),
    };
}

StepSpec agreeWritten() {
    return first(
        with(clocks(row("agree_written", QT_TRANSLATE_NOOP("qz::Actions", "Agree in writing"), "IN_MEDIATION",
                        "AGREED_WRITTEN", "mediation.mediate"),
                    "", kMediationClocks, "session"),
             {text("facts_agreed", QT_TRANSLATE_NOOP("qz::Fields", "Facts, matters in dispute, liability")),
              text("terms", QT_TRANSLATE_NOOP("qz::Fields", "What is agreed"), true),
              text("performance_terms", QT_TRANSLATE_NOOP("qz::Fields", "How and where it is performed")),
              day("performance_due", QT_TRANSLATE_NOOP("qz::Fields", "To be performed by")),
              code("instalments", QT_TRANSLATE_NOOP("qz::Fields", "Instalments (day=amount, …)")),
              typed("amount", QT_TRANSLATE_NOOP("qz::Fields", "Amount agreed"), FieldType::Decimal),
              typed("copies", QT_TRANSLATE_NOOP("qz::Fields", "Copies (parties + 1, or more)"),
                    FieldType::Integer),
              code("recorder", QT_TRANSLATE_NOOP("qz::Fields", "Recorded by")),
              choice("exclusion", QT_TRANSLATE_NOOP("qz::Fields", "Not to be confirmed because"),
                     "nothing_excluded outside_civil not_this_court personal_status other_procedure title",
                     true)}));
}

/// Of a series: the numbers of the parties that hold them.
FieldSpec agreementsField() {
    return code("agreements", QT_TRANSLATE_NOOP("qz::Fields", "Agreements of parties no. (empty: all)"));
}

/// One agreement for each party that an amount is written for, from one draft.
StepSpec agreeSeries() {
    return with(
        clocks(row("agree_series", QT_TRANSLATE_NOOP("qz::Actions", "Agree in series"), "IN_MEDIATION",
                   "AGREED_WRITTEN", "mediation.mediate"),
               "", kMediationClocks, "session"),
        {text("facts_agreed", QT_TRANSLATE_NOOP("qz::Fields", "Facts, matters in dispute, liability")),
         text("terms", QT_TRANSLATE_NOOP("qz::Fields", "Draft of what is agreed with each"), true),
         code("amounts", QT_TRANSLATE_NOOP("qz::Fields", "Amounts (no. of the party=amount, …)")),
         text("performance_terms", QT_TRANSLATE_NOOP("qz::Fields", "How and where it is performed")),
         day("performance_due", QT_TRANSLATE_NOOP("qz::Fields", "To be performed by")),
         code("recorder", QT_TRANSLATE_NOOP("qz::Fields", "Recorded by")),
         choice("exclusion", QT_TRANSLATE_NOOP("qz::Fields", "Not to be confirmed because"),
                "nothing_excluded outside_civil not_this_court personal_status other_procedure title",
                true)});
}

QList<StepSpec> agreementSteps() {
    return {
        agreeWritten(),
        with(clocks(row("agree_oral", QT_TRANSLATE_NOOP("qz::Actions", "Agree orally"), "IN_MEDIATION",
                        "AGREED_ORAL", "mediation.mediate"),
                    "", kMediationClocks, "session"),
             {text("facts_agreed", QT_TRANSLATE_NOOP("qz::Fields", "Facts, matters in dispute, liability")),
              text("terms", QT_TRANSLATE_NOOP("qz::Fields", "What is agreed"), true),
              text("performance_terms", QT_TRANSLATE_NOOP("qz::Fields", "How and where it is performed")),
              day("performance_due", QT_TRANSLATE_NOOP("qz::Fields", "To be performed by")),
              code("instalments", QT_TRANSLATE_NOOP("qz::Fields", "Instalments (day=amount, …)")),
              typed("amount", QT_TRANSLATE_NOOP("qz::Fields", "Amount agreed"), FieldType::Decimal)}),
        agreeSeries(),
        first(with(
            clocks(row("sign_agreement", QT_TRANSLATE_NOOP("qz::Actions", "Enter a signature or the seal"),
                       "AGREED_WRITTEN PERFORMING", "", "mediation.mediate"),
                   "jc_window", ""),
            {choice("signer", QT_TRANSLATE_NOOP("qz::Fields", "Who signed"),
                    "party every_party mediator seal", true),
             when("signer=party", typed("party", QT_TRANSLATE_NOOP("qz::Fields", "Number of the party"),
                                        FieldType::Integer, true)),
             agreementsField(),
             choice("manner", QT_TRANSLATE_NOOP("qz::Fields", "Manner"),
                    "signature stamp fingerprint e_signature"),
             day("signed_on", QT_TRANSLATE_NOOP("qz::Fields", "Signed on"), true)})),
        with(row("split_agreement", QT_TRANSLATE_NOOP("qz::Actions", "Take out what cannot be confirmed"),
                 "AGREED_WRITTEN", "", "mediation.confirm"),
             {text("terms", QT_TRANSLATE_NOOP("qz::Fields", "What stays of the agreement")), reason()}),
        with(clocks(row("terminate", QT_TRANSLATE_NOOP("qz::Actions", "End without agreement"),
                        kBeforeAgreement, "TERMINATED", "mediation.mediate"),
                    "", kMediationClocks, "session"),
             {choice("ending", QT_TRANSLATE_NOOP("qz::Fields", "How it ended"),
                     "failed party_refused withdrawn", true),
              typed("routes_told", QT_TRANSLATE_NOOP("qz::Fields", "Told which other ways are open"),
                    FieldType::Bool, true),
              reason(false)}),
        clocks(row("withdraw", QT_TRANSLATE_NOOP("qz::Actions", "A party withdraws"), kBeforeAgreement,
                   "TERMINATED", "mediation.mediate"),
               "", kMediationClocks, "session"),
    };
}

QList<StepSpec> performanceSteps() {
    StepSpec record = first(
        with(clocks(row("record_performance", QT_TRANSLATE_NOOP("qz::Actions", "Record performance"),
                        "PERFORMING BREACHED", "PERFORMED", "mediation.perform"),
                    "", "performance"),
             {typed("amount", QT_TRANSLATE_NOOP("qz::Fields", "Amount performed"), FieldType::Decimal),
              typed("complete", QT_TRANSLATE_NOOP("qz::Fields", "All is performed"), FieldType::Bool, true),
              agreementsField(), typed("proof", QT_TRANSLATE_NOOP("qz::Fields", "Proof"), FieldType::Text)}));
    record.outcomes = {StepOutcome{QStringLiteral("complete=false"),
                                   QStringLiteral("PERFORMING"),
                                   words("performance"),
                                   words("performance"),
                                   {},
                                   false}};
    return {
        first(clocks(row("begin_performance", QT_TRANSLATE_NOOP("qz::Actions", "Follow the performance"),
                         "AGREED_WRITTEN AGREED_ORAL", "PERFORMING", "mediation.perform"),
                     "performance", "")),
        record,
        with(row("record_breach", QT_TRANSLATE_NOOP("qz::Actions", "Record non-performance"), "PERFORMING",
                 "BREACHED", "mediation.perform"),
             {reason()}),
        with(row("revisit", QT_TRANSLATE_NOOP("qz::Actions", "Revisit"), "PERFORMED BREACHED TERMINATED",
                 "REVISITED", "mediation.perform"),
             {text("revisit_finding", QT_TRANSLATE_NOOP("qz::Fields", "What was found"), true),
              choice("satisfaction", QT_TRANSLATE_NOOP("qz::Fields", "Satisfaction"),
                     "very_satisfied satisfied basically_satisfied dissatisfied very_dissatisfied "
                     "unreached")}),
    };
}

QList<StepSpec> confirmationSteps() {
    constexpr auto kByHead = "ground=head_approved";
    StepSpec extend =
        with(row("extend_deadline", QT_TRANSLATE_NOOP("qz::Actions", "Extend the limit"), "*", "",
                 "mediation.mediate"),
             {typed("amount", QT_TRANSLATE_NOOP("qz::Fields", "Amount"), FieldType::Integer, true),
              choice("unit", QT_TRANSLATE_NOOP("qz::Fields", "Unit of time"), "WORK_D CAL_D", true),
              choice("clock", QT_TRANSLATE_NOOP("qz::Fields", "Limit"),
                     "mediate jc_decide jc_special admin_accept", true),
              choice("ground", QT_TRANSLATE_NOOP("qz::Fields", "Grounds"),
                     "parties_agreed court_president head_approved", true),
              when(kByHead, code("decided_by", QT_TRANSLATE_NOOP("qz::Fields", "Decided by"), true)),
              when(kByHead, day("decided_on", QT_TRANSLATE_NOOP("qz::Fields", "Decided on"), true)),
              reason(false)});
    extend.extendsClock = true;
    return {
        with(clocks(row("jc_apply", QT_TRANSLATE_NOOP("qz::Actions", "Apply for judicial confirmation"),
                        kAgreed, "", "mediation.confirm"),
                    "jc_accept", "jc_window"),
             {typed("joint", QT_TRANSLATE_NOOP("qz::Fields", "All parties apply together"), FieldType::Bool,
                    true),
              code("court", QT_TRANSLATE_NOOP("qz::Fields", "Court"), true),
              choice("court_ground", QT_TRANSLATE_NOOP("qz::Fields", "Why this court"),
                     "inviting_court party_domicile subject_place organisation_place intermediate_court",
                     true),
              choice("application_form", QT_TRANSLATE_NOOP("qz::Fields", "Form"), "written oral")}),
        clocks(row("jc_accept", QT_TRANSLATE_NOOP("qz::Actions", "The court accepts"), kAgreed, "",
                   "mediation.confirm"),
               "jc_decide jc_special", "jc_accept"),
        with(clocks(row("jc_confirm", QT_TRANSLATE_NOOP("qz::Actions", "The court confirms"), kAgreed, "",
                        "mediation.confirm"),
                    "", "jc_decide jc_special"),
             {code("ruling_number", QT_TRANSLATE_NOOP("qz::Fields", "Number of the ruling"), true)}),
        with(clocks(row("jc_reject", QT_TRANSLATE_NOOP("qz::Actions", "The court does not confirm"), kAgreed,
                        "", "mediation.confirm"),
                    "", "jc_accept jc_decide jc_special"),
             {code("ruling_number", QT_TRANSLATE_NOOP("qz::Fields", "Number of the ruling")), reason(false)}),
        clocks(row("jc_withdraw", QT_TRANSLATE_NOOP("qz::Actions", "Withdraw from the court"), kAgreed, "",
                   "mediation.confirm"),
               "", "", "jc_accept jc_decide jc_special"),
        extend,
    };
}

QList<StepSpec> volumeSteps() {
    FieldSpec slot = typed("slot", QT_TRANSLATE_NOOP("qz::Fields", "Paper"), FieldType::Choice, true);
    slot.choices = volumeSlots();
    return {
        with(row("file_paper", QT_TRANSLATE_NOOP("qz::Actions", "File a paper"), "*", "", "mediation.intake"),
             {slot, typed("pages", QT_TRANSLATE_NOOP("qz::Fields", "Pages"), FieldType::Integer)}),
        ends(with(clocks(row("archive", QT_TRANSLATE_NOOP("qz::Actions", "Archive"),
                             "PERFORMED TERMINATED REVISITED", "ARCHIVED", "mediation.archive"),
                         "", "", "mediate labour performance jc_window jc_accept jc_decide jc_special"),
                  {choice("retention", QT_TRANSLATE_NOOP("qz::Fields", "Kept for"),
                          "short_term long_term permanent")})),
        row("add_note", QT_TRANSLATE_NOOP("qz::Actions", "Note"), "*", "", "mediation.note"),
    };
}

}  // namespace

QList<StepSpec> disputeSteps() {
    return doorSteps() + QList<StepSpec>{nameParties(), correction()} + mediationSteps() + agreementSteps() +
           performanceSteps() + confirmationSteps() + volumeSteps();
}

}  // namespace qz::mediation
