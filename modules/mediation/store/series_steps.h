// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/store/dispute_rows.h"
#include "mediation/store/series_rows.h"
#include "qz/workflow.h"

/// What steps of agreements in series write beside the case. Writer thread.
namespace qz::mediation {

/// One agreement for each party that has an amount, numbered one after the other by committee and year.
Status agreeInSeries(WriteTx& tx, const CaseRecord& record, const DisputeRow& row,
                     const StepContext& context);
/// A signature on the agreements that the step names, on all where it names none.
Status signSeries(WriteTx& tx, const CaseRecord& record, const DisputeRow& row,
                  const QList<SeriesAgreement>& series, const StepContext& context);
/// What was performed of the series; nothing where the dispute has none.
Status performSeries(WriteTx& tx, const CaseRecord& record, const StepContext& context);
/// The window of judicial confirmation runs from this day already.
[[nodiscard]] Result<bool> windowRuns(ReadTx& read, const CaseId& id, QDate effective);

}  // namespace qz::mediation
