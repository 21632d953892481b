// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/referral_workflow.h"

#include "mediation/domain/dispute_workflow.h"
#include "mediation/domain/step_parts.h"

namespace qz::mediation {

using namespace parts;

namespace {

StateSpec state(const char* id, const char* title, const char* mark, bool open) {
    return StateSpec{QString::fromLatin1(id), title, QString::fromLatin1(mark), open};
}

FieldSpec reason() { return text("reason", QT_TRANSLATE_NOOP("qz::Fields", "Reason"), true); }

FieldSpec dispute() {
    return code("dispute", QT_TRANSLATE_NOOP("qz::Fields", "Number of the dispute"), true);
}

StepSpec note() {
    return row("add_note", QT_TRANSLATE_NOOP("qz::Actions", "Note"), "*", "", "mediation.note");
}

QList<StepSpec> referralSteps() {
    return {
        first(with(clocks(row("accept_referral", QT_TRANSLATE_NOOP("qz::Actions", "Accept the referral"),
                              "RECEIVED", "TAKEN_OVER", "mediation.accept"),
                          "referral_reply", "referral_accept"),
                   {dispute()})),
        ends(with(
            clocks(row("return_referral", QT_TRANSLATE_NOOP("qz::Actions", "Return the referral"), "RECEIVED",
                       "SENT_BACK", "mediation.accept"),
                   "", "referral_accept"),
            {choice("competence", QT_TRANSLATE_NOOP("qz::Fields", "Why not here"),
                    "court_decided authority_only criminal other_procedure other_committee party_refused",
                    true),
             reason()})),
        first(ends(with(clocks(row("reply_result", QT_TRANSLATE_NOOP("qz::Actions", "Reply the result"),
                                   "TAKEN_OVER", "REPLIED", "mediation.mediate"),
                               "", "referral_reply"),
                        {choice("ending", QT_TRANSLATE_NOOP("qz::Fields", "How it ended"),
                                "agreed_written agreed_oral failed party_refused withdrawn", true),
                         code("letter", QT_TRANSLATE_NOOP("qz::Fields", "Number of the result letter"))}))),
        note(),
    };
}

CaseKind kindOf(const QString& id, const char* title, const char* prefix, const char* aliases,
                CaseExtension* extension) {
    CaseKind kind;
    kind.id = id;
    kind.aliases = words(aliases);
    kind.title = title;
    kind.module = QStringLiteral("mediation");
    kind.numberPrefix = QString::fromLatin1(prefix);
    kind.clockTitle = disputeClockTitle;
    kind.extension = extension;
    return kind;
}

}  // namespace

WorkflowSpec referralWorkflow() {
    WorkflowSpec spec;
    spec.initial = QStringLiteral("RECEIVED");
    spec.states = {state("RECEIVED", QT_TRANSLATE_NOOP("qz::States", "Received"), "new", true),
                   state("TAKEN_OVER", QT_TRANSLATE_NOOP("qz::States", "Taken over"), "run", true),
                   state("REPLIED", QT_TRANSLATE_NOOP("qz::States", "Result replied"), "done", false),
                   state("SENT_BACK", QT_TRANSLATE_NOOP("qz::States", "Sent back"), "done", false)};
    spec.steps = referralSteps();
    spec.intakeAction = QString::fromLatin1(QT_TRANSLATE_NOOP("qz::Actions", "receive"));
    spec.intakePermission = QStringLiteral("mediation.intake");
    spec.intakeClocks = words("referral_accept");
    return spec;
}

QStringList referralSources() {
    return words(
        "police_suggested court_suggested court_commissioned court_entrusted court_entrusted_simple petition "
        "hotline department");
}

QList<FieldSpec> referralFields() {
    FieldSpec source = typed("source", QT_TRANSLATE_NOOP("qz::Fields", "Sent by"), FieldType::Choice, true);
    source.choices = referralSources();
    return {source,
            code("sender", QT_TRANSLATE_NOOP("qz::Fields", "Authority that sent it"), true),
            code("external_id", QT_TRANSLATE_NOOP("qz::Fields", "Number of their letter"), true),
            code("psb_case_no", QT_TRANSLATE_NOOP("qz::Fields", "Number of the police case")),
            lookup("kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind of dispute"), "mediation.kind"),
            typed("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area),
            personal(text("facts", QT_TRANSLATE_NOOP("qz::Fields", "What the dispute is about"))),
            personal(text("parties_named", QT_TRANSLATE_NOOP("qz::Fields", "Parties, one a line")))};
}

Result<CaseKind> referralKind(CaseExtension* extension) {
    QZ_ASSIGN(Workflow workflow, Workflow::make(referralWorkflow()));
    CaseKind kind = kindOf(kReferralKind, QT_TRANSLATE_NOOP("qz::Kinds", "Referral"), "YS",
                           "referral referrals", extension);
    kind.workflow = std::make_shared<const Workflow>(std::move(workflow));
    kind.fields = referralFields();
    return kind;
}

}  // namespace qz::mediation
