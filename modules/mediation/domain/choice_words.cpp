// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/domain/choice_words.h"

#include <QCoreApplication>

namespace qz::mediation {
namespace {

constexpr const char* kFirst[] = {QT_TRANSLATE_NOOP("qz::Choices", "CAL_D"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "WORK_D"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "absence"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "accepted"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "admin_accept"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "administrative_adjudication"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "administrative_review"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "agreed_oral"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "agreed_written"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "applied"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "appraisal"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "arbitration"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "authority_only"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "basic"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "basically_satisfied"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "competent"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "confirmed"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "court_decided"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "court_president"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "criminal"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "difficult"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "dissatisfied"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "e_signature"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "failed"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "false"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "female"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "fingerprint"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "intermediate_court"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "intermediate"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "head_approved"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "inviting_court"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "jc_decide"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "jc_special"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "labour_arbitration"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "lawsuit"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "load"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "long_term"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "male"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "mediate"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "mediator"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "no"),
                                  QT_TRANSLATE_NOOP("qz::Choices", "not_this_court")};
constexpr const char* kSecond[] = {QT_TRANSLATE_NOOP("qz::Choices", "every_party"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "applicant"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "respondent"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "nothing_excluded"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "oral"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "ordinary"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "organisation_place"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "other"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "other_committee"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "other_procedure"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "outside_civil"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "parties_agreed"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "party"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "party_choice"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "party_domicile"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "party_refused"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "permanent"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "personal_status"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "petition"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "place"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "police"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "preventive_measures"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "public_security"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "rejected"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "satisfied"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "seal"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "short_term"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "signature"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "simple"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "specialty"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "stamp"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "subject_place"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "title"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "true"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "unreached"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "very_dissatisfied"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "very_satisfied"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "waiting_for_decision"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "window"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "withdrawn"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "written"),
                                   QT_TRANSLATE_NOOP("qz::Choices", "yes")};

constexpr const char* kPapersAndSources[] = {QT_TRANSLATE_NOOP("qz::Choices", "application"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "own_initiative"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "court_suggested"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "police_suggested"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "court_commissioned"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "court_entrusted"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "court_entrusted_simple"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "hotline"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "department"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "import"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "mediation_application"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "acceptance_register"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "rights_notice"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "identity_proof"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "authorization"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "investigation_record"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "evidence"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "mediation_record"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "mediation_agreement"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "oral_agreement_register"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "performance_proof"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "revisit_record"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "judicial_confirmation"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "closing_report"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "volume_note"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "back_cover"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "village"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "street"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "enterprise"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "industry"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "mediation_notice"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "service_receipt"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "termination_notice"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "referral_letters")};

constexpr const char* kInvited[] = {
    QT_TRANSLATE_NOOP("qz::Choices", "relative"),      QT_TRANSLATE_NOOP("qz::Choices", "neighbour"),
    QT_TRANSLATE_NOOP("qz::Choices", "colleague"),     QT_TRANSLATE_NOOP("qz::Choices", "expert"),
    QT_TRANSLATE_NOOP("qz::Choices", "organisation"),  QT_TRANSLATE_NOOP("qz::Choices", "respected_person"),
    QT_TRANSLATE_NOOP("qz::Choices", "all_consented"), QT_TRANSLATE_NOOP("qz::Choices", "waiting"),
    QT_TRANSLATE_NOOP("qz::Choices", "one_refused"),   QT_TRANSLATE_NOOP("qz::Choices", "near_relative"),
    QT_TRANSLATE_NOOP("qz::Choices", "own_interest"),  QT_TRANSLATE_NOOP("qz::Choices", "other_relation")};

}  // namespace

QStringList choiceWords() {
    QStringList words;
    for (const char* word : kFirst) {
        words.append(QString::fromLatin1(word));
    }
    for (const char* word : kSecond) {
        words.append(QString::fromLatin1(word));
    }
    for (const char* word : kPapersAndSources) {
        words.append(QString::fromLatin1(word));
    }
    for (const char* word : kInvited) {
        words.append(QString::fromLatin1(word));
    }
    return words;
}

}  // namespace qz::mediation
