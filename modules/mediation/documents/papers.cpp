// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/documents/papers.h"

#include <QCoreApplication>
#include <algorithm>

#include "mediation/documents/dispute_paper.h"

namespace qz::mediation {
namespace {

QString say(const char* sentence) {
    return QCoreApplication::translate("qz::mediation::Documents", sentence);
}

bool took(const CaseDetail& detail, const QStringList& actions) {
    return std::any_of(detail.journal.cbegin(), detail.journal.cend(),
                       [&actions](const JournalEntry& entry) { return actions.contains(entry.action); });
}

bool has(const CaseDetail& detail, const char* id) {
    return !detail.fields.value(QString::fromLatin1(id)).isEmpty();
}

bool is(const CaseDetail& detail, const char* id, const char* value) {
    return detail.fields.value(QString::fromLatin1(id)) == QLatin1String(value);
}

/// By the parties or the committee itself.
bool isOwn(const CaseDetail& detail) {
    return is(detail, "source", "application") || is(detail, "source", "own_initiative") ||
           is(detail, "source", "import");
}

/// A condition of the table below: met, or the sentence.
struct Need {
    const char* id;
    bool (*met)(const CaseDetail&);
    const char* otherwise;
};

const Need kNeeds[] = {
    {"accepted", [](const CaseDetail& c) { return has(c, "accepted_on"); },
     QT_TRANSLATE_NOOP("qz::mediation::Documents", "The dispute is not accepted yet: accept it first.")},
    {"assigned", [](const CaseDetail& c) { return took(c, {QStringLiteral("assign")}); },
     QT_TRANSLATE_NOOP("qz::mediation::Documents", "No mediator is assigned yet: assign one first.")},
    {"session", [](const CaseDetail& c) { return took(c, {QStringLiteral("hold_session")}); },
     QT_TRANSLATE_NOOP("qz::mediation::Documents",
                       "No session was recorded yet: record one first, the minutes are made of it.")},
    {"written", [](const CaseDetail& c) { return is(c, "ending", "agreed_written"); },
     QT_TRANSLATE_NOOP("qz::mediation::Documents",
                       "There is no written agreement: take “agree_written” with its terms first.")},
    {"oral", [](const CaseDetail& c) { return is(c, "ending", "agreed_oral"); },
     QT_TRANSLATE_NOOP("qz::mediation::Documents",
                       "There is no oral agreement: take “agree_oral” with its terms first.")},
    {"agreed",
     [](const CaseDetail& c) { return is(c, "ending", "agreed_oral") || is(c, "ending", "agreed_written"); },
     QT_TRANSLATE_NOOP("qz::mediation::Documents",
                       "There is no agreement whose performance it could prove.")},
    {"effective",
     [](const CaseDetail& c) { return is(c, "ending", "agreed_written") && has(c, "effective_date"); },
     QT_TRANSLATE_NOOP("qz::mediation::Documents",
                       "The court confirms a written agreement that is in effect: enter all signatures and "
                       "the seal first.")},
    {"sent", [](const CaseDetail& c) { return has(c, "source") && !isOwn(c); },
     QT_TRANSLATE_NOOP("qz::mediation::Documents",
                       "Nobody referred this dispute, so there is nobody to answer.")},
    {"police",
     [](const CaseDetail& c) { return is(c, "source", "police_suggested") || has(c, "psb_case_no"); },
     QT_TRANSLATE_NOOP("qz::mediation::Documents",
                       "This dispute did not come from the police and has no number of a police case.")},
    {"court",
     [](const CaseDetail& c) {
         return c.fields.value(QStringLiteral("source")).startsWith(QLatin1String("court_"));
     },
     QT_TRANSLATE_NOOP("qz::mediation::Documents", "This dispute did not come from a court.")},
    {"ended", [](const CaseDetail& c) { return has(c, "ending"); },
     QT_TRANSLATE_NOOP("qz::mediation::Documents", "The mediation has not ended yet.")},
    {"terminated",
     [](const CaseDetail& c) {
         return took(c, {QStringLiteral("terminate"), QStringLiteral("withdraw")});
     },
     QT_TRANSLATE_NOOP("qz::mediation::Documents",
                       "The mediation was not ended without agreement: take “terminate” first.")},
    {"refused",
     [](const CaseDetail& c) {
         return took(c, {QStringLiteral("not_competent"), QStringLiteral("transfer")});
     },
     QT_TRANSLATE_NOOP("qz::mediation::Documents",
                       "The dispute was not refused: take “not_competent” with the way that is open first.")},
    {"sheet", [](const CaseDetail& c) { return has(c, "sheet"); },
     QT_TRANSLATE_NOOP("qz::mediation::Documents", "Sheets to paste on are printed with the volume.")},
    {"revisited", [](const CaseDetail& c) { return took(c, {QStringLiteral("revisit")}); },
     QT_TRANSLATE_NOOP("qz::mediation::Documents", "No revisit was recorded yet: record it first.")},
    {"escalated", [](const CaseDetail& c) { return took(c, {QStringLiteral("escalation_report")}); },
     QT_TRANSLATE_NOOP("qz::mediation::Documents",
                       "No danger of escalation was reported yet: take “escalation_report” first.")},
};

const PaperSpec* specOf(const QString& name) {
    for (const PaperSpec& spec : disputePapers()) {
        if (name == QLatin1String(spec.name)) {
            return &spec;
        }
    }
    return nullptr;
}

}  // namespace

namespace {

constexpr PaperSpec kPapers[] = {
    {"volume_cover", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Cover of the volume"), "", "accepted"},
    {"volume_index", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Index of the volume"), "", "accepted"},
    {"mediation_application", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Application for mediation"),
     "mediation_application", ""},
    {"acceptance_register", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Register of acceptance"),
     "acceptance_register", ""},
    {"mediation_notice", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Notice of mediation"),
     "mediation_notice", "assigned"},
    {"rights_notice", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Notice of rights and duties"),
     "rights_notice", "assigned"},
    {"service_receipt", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Receipt of service"),
     "service_receipt", ""},
    {"identity_proof", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Proof of identity"), "identity_proof",
     ""},
    {"authorization", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Authorization of an agent"),
     "authorization", ""},
    {"investigation_record", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Record of an inquiry"),
     "investigation_record", "accepted"},
    {"evidence", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Evidence"), "evidence", ""},
    {"mediation_record", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Minutes of the mediation"),
     "mediation_record", "session"},
    {"mediation_agreement", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Mediation agreement"),
     "mediation_agreement", "written"},
    {"oral_agreement_register",
     QT_TRANSLATE_NOOP("qz::mediation::Documents", "Register of an oral agreement"),
     "oral_agreement_register", "oral"},
    {"termination_notice", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Notice of the end of mediation"),
     "termination_notice", "terminated"},
    {"not_accepted_notice", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Notice that it is not accepted"),
     "", "refused"},
    {"performance_proof", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Proof of performance"),
     "performance_proof", "agreed"},
    {"revisit_record", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Record of the revisit"),
     "revisit_record", "revisited"},
    {"referral_receipt", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Receipt of a referral"),
     "referral_letters", "sent"},
    {"police_letter", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Result letter to the police"),
     "referral_letters", "police ended"},
    {"court_letter", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Result letter to the court"),
     "referral_letters", "court ended"},
    {"escalation_report", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Report of a danger of escalation"),
     "", "escalated"},
    {"jc_list", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Judicial confirmation: list of papers"),
     "judicial_confirmation", "effective"},
    {"jc_application", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Judicial confirmation: application"),
     "judicial_confirmation", "effective"},
    {"jc_contact", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Judicial confirmation: addresses"),
     "judicial_confirmation", "effective"},
    {"jc_organisation",
     QT_TRANSLATE_NOOP("qz::mediation::Documents", "Judicial confirmation: the mediating body"),
     "judicial_confirmation", "effective"},
    {"closing_report", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Closing report"), "closing_report",
     "ended"},
    {"volume_note", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Note on the volume"), "volume_note",
     "accepted"},
    {"back_cover", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Back cover"), "back_cover", "accepted"},
    {"paste_sheet", QT_TRANSLATE_NOOP("qz::mediation::Documents", "Sheet to paste on"), "", "sheet"},
};

}  // namespace

const QList<PaperSpec>& disputePapers() {
    static const QList<PaperSpec> all(std::begin(kPapers), std::end(kPapers));
    return all;
}

QString paperTitle(const QString& name) {
    const PaperSpec* spec = specOf(name);
    return spec == nullptr ? QString() : say(spec->title);
}

QString paperRefusal(const QString& name, const CaseDetail& detail) {
    const PaperSpec* spec = specOf(name);
    if (spec == nullptr) {
        return say(QT_TRANSLATE_NOOP("qz::mediation::Documents", "There is no such paper of a dispute."));
    }
    if (detail.maskedFields.contains(QStringLiteral("applicant"))) {
        return say(QT_TRANSLATE_NOOP("qz::mediation::Documents",
                                     "The parties are hidden from you, and a paper without their names is "
                                     "none. Open them with a purpose first."));
    }
    const QStringList needs = QString::fromLatin1(spec->needs).split(QLatin1Char(' '));
    for (const Need& need : kNeeds) {
        if (needs.contains(QLatin1String(need.id)) && !need.met(detail)) {
            return say(need.otherwise);
        }
    }
    return {};
}

Result<TemplateRecord> disputeRecord(const QString& name, const CaseDetail& detail, const PaperDesk& desk,
                                     CivilTime printedAt) {
    if (const QString refusal = paperRefusal(name, detail); !refusal.isEmpty()) {
        return makeError(ErrorCode::Conflict, refusal, {}, detail.record.number);
    }
    return recordOf(DisputePaper{detail, desk, printedAt});
}

}  // namespace qz::mediation
