// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

#include "qz/cases.h"

/// What the pages of a dispute show, read from the case as it was loaded. Pure; any thread.
namespace qz::mediation {

/// One line under an agreement: a party, the mediator, the seal.
struct SignatureLine {
    QString signer;  ///< party, mediator, seal
    int party = 0;   ///< 1… for parties
    QString manner;
    QDate signedOn;        ///< null: still to sign
    bool decides = false;  ///< the agreement is in effect from this day
};

/// All who have to sign a written agreement, in order; empty while there is none.
[[nodiscard]] QList<SignatureLine> signatureLines(const CaseDetail& detail);

/// What stands against a paper in the volume.
enum class PaperState {
    Filed,
    Missing,     ///< needed, and the dispute has ended
    NotYet,      ///< needed later
    OtherFiled,  ///< the other paper of the pair is there
    IfAny
};

struct PaperLine {
    QString slot;
    bool required = false;
    bool either = false;  ///< one of a pair
    PaperState state = PaperState::IfAny;
    int pages = 0;
    QDate filedOn;
};

/// The sixteen papers of a volume in the order of its index (facts.md B.2.5).
[[nodiscard]] QList<PaperLine> paperLines(const CaseDetail& detail);

struct InstalmentLine {
    int position = 1;
    QDate dueOn;
    QString amount;
    QDate paidOn;  ///< null: not yet
    QString proof;
};

/// The plan of the agreement with what was performed; one line where only a day was agreed.
[[nodiscard]] QList<InstalmentLine> instalmentLines(const CaseDetail& detail);

/// The 30 days for judicial confirmation (People's Mediation Law 33).
struct ConfirmationWindow {
    QDate from;     ///< date of effect: the day after is the first
    QDate nominal;  ///< where the 30 days end
    QDate last;     ///< where they end after days off
    QString whyLater;
    bool open = false;  ///< the clock still runs
};

[[nodiscard]] std::optional<ConfirmationWindow> confirmationWindow(const CaseDetail& detail);

/// A field of the last entry with this action; empty: none.
[[nodiscard]] QString lastGiven(const CaseDetail& detail, const QString& action, const QString& field);

}  // namespace qz::mediation
