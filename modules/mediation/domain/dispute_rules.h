// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <optional>

#include "qz/workflow.h"

/// What the law says about steps of a mediation, beside the table of states.
namespace qz::mediation {

/// One entry of the signatures of a written agreement.
struct Signature {
    QString signer;  ///< party, mediator, seal
    int party = 0;   ///< 1… for parties
    QDate signedOn;
    QString manner = {};
};

/// As the details of a dispute carry them, and back.
[[nodiscard]] QString signaturesText(const QList<Signature>& signatures);
[[nodiscard]] QList<Signature> signaturesOf(const QString& text);

/// Who has not signed yet, in words of the program; "seal", "mediator", "party 2". Pure.
[[nodiscard]] QStringList unsignedBy(const QList<Signature>& signatures, int parties);
/// The last of all signatures and the seal (People's Mediation Law 29); none while one is missing. Pure.
[[nodiscard]] std::optional<QDate> effectiveDate(const QList<Signature>& signatures, int parties);

/// Papers that the volume still lacks (facts.md B.2.5), as slot names; `ending` as in the details,
/// `happened`: of the notice of rights and the session, what there was (actions). Who left before has no
/// paper of it. Pure.
[[nodiscard]] QStringList missingPapers(const QStringList& filed, const QString& ending,
                                        const QStringList& happened);

/// Guard of the kind: consent, competence, conflict of interest, signatures, exclusions from judicial
/// confirmation (CivPL interpretation 355), the 30 days, the archive's list. Invalid with the reason. Pure.
[[nodiscard]] Status checkDisputeStep(const StepContext& context);

}  // namespace qz::mediation
