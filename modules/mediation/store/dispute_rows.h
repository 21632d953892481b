// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "mediation/domain/dispute_rules.h"
#include "qz/case_record.h"
#include "qz/db/transaction.h"

/// Rows of the module's tables. Thread of the transaction.
namespace qz::mediation {

/// What is known of a dispute beside its case. Days as "YYYY-MM-DD", empty: not yet.
struct DisputeRow {
    QString kind;
    QString source;
    int parties = 2;
    QString amount;
    QString psbCaseNo;
    QString committee;
    QString mediators;
    QString difficulty;
    QString acceptedOn;
    QString endedOn;
    QString ending;
    QString exclusion;
    int copies = 0;
    QString effectiveOn;
    int agreementYear = 0;
    int agreementSequence = 0;
    int volumeYear = 0;
    int volumeSequence = 0;
    QString confirmation;
    QString court;
    QString performanceDue;
    QString performedOn;
};

struct FiledPaper {
    QString slot;
    int pages = 1;
};

struct Instalment {
    int position = 1;
    QDate dueOn;
    QString amount;
    QString paidOn;
};

[[nodiscard]] Result<std::optional<DisputeRow>> readDispute(ReadTx& read, const CaseId& id);
[[nodiscard]] Result<QList<Signature>> readSignatures(ReadTx& read, const CaseId& id);
[[nodiscard]] Result<QList<FiledPaper>> readPapers(ReadTx& read, const CaseId& id);
/// Of the notice of rights and the session, what there was: actions.
[[nodiscard]] Result<QStringList> readHappened(ReadTx& read, const CaseId& id);
[[nodiscard]] Result<QList<Instalment>> readInstalments(ReadTx& read, const CaseId& id);

/// Replaces an earlier entry of the same signer.
Status putSignature(WriteTx& tx, const CaseId& id, const Signature& signature, const QString& manner);
Status putPaper(WriteTx& tx, const CaseId& id, const FiledPaper& paper, QDate day);
Status putInstalments(WriteTx& tx, const CaseId& id, const QList<Instalment>& plan);
/// What proves it may name somebody: it stands sealed in the journal.
Status payInstalment(WriteTx& tx, const CaseId& id, int position, QDate day);

/// The next number of a committee in a year: 1 after none. `column`: agreement or volume.
[[nodiscard]] Result<int> nextInYear(ReadTx& read, const QString& committee, const char* column, int year);

}  // namespace qz::mediation
