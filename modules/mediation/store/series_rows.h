// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/domain/series.h"
#include "qz/case_record.h"
#include "qz/db/transaction.h"

/// Rows of agreements in series. Thread of the transaction.
namespace qz::mediation {

/// In the order of the parties, without their signatures.
[[nodiscard]] Result<QList<SeriesAgreement>> readSeriesRows(ReadTx& read, const CaseId& id);
[[nodiscard]] Result<QList<SeriesSignature>> readSeriesSignatures(ReadTx& read, const CaseId& id);
/// Those that were agreed, with the days of their signatures; empty: the dispute has no series.
[[nodiscard]] Result<QList<SeriesAgreement>> readSeries(ReadTx& read, const CaseId& id, int parties);

/// The amounts of the draft, instead of the ones before. Not once there are agreements.
Status putDraftAmounts(WriteTx& tx, const CaseId& id, const QMap<int, QString>& amounts);
/// Makes an agreement of the draft.
Status numberAgreement(WriteTx& tx, const CaseId& id, const SeriesAgreement& one, const QString& committee);
Status putSeriesSignature(WriteTx& tx, const CaseId& id, const SeriesSignature& one, const QString& manner);
Status setSeriesEffect(WriteTx& tx, const CaseId& id, int party, QDate day);
Status setSeriesPerformed(WriteTx& tx, const CaseId& id, int party, QDate day);

}  // namespace qz::mediation
