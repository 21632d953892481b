// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "qz/workflow.h"

/// Call record and the series of urgent reports of an event (first, more, final): each is a step, so that
/// what was issued stands in the journal and can never change.
namespace qz::grid {

/// call_record, open_series, issue_report.
[[nodiscard]] QList<StepSpec> watchSteps();

/// The first report comes first and once, the final one ends the series.
[[nodiscard]] Status checkSeries(const StepContext& context);

/// One report as it was issued.
struct IssuedReport {
    int number = 0;  ///< 1… in the series of its case
    QString stage;   ///< first, more, final
    QString text;
    QString receiver;
    QString issuer;  ///< performer
    Instant issuedAt;
};
[[nodiscard]] QList<IssuedReport> issuedReports(const QList<JournalEntry>& journal);
/// "WG26-0417-02".
[[nodiscard]] QString reportNumber(const QString& caseNumber, int number);
/// "first 2026-09-30 17:05; more 21:00", translated; empty where none was issued.
[[nodiscard]] QString seriesText(const QList<IssuedReport>& reports);

/// What a draft is made of; names of codes, no personal data.
struct ReportFacts {
    QString className;
    QString area;
    QString place;
    QString summary;
    QString state;
    QString unit;
    Instant openedAt;
};
/// Time, place, what, who handles it, how it stands: the draft that a human edits.
[[nodiscard]] QString reportDraft(const ReportFacts& facts);

/// A recorded call that told the unit of its order (sent is not received).
[[nodiscard]] bool tellsUnit(const QString& action, const FieldMap& fields);

}  // namespace qz::grid
