// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

#include "qz/result.h"

/// The life of a report on paper: drafted, checked by the units it speaks of, frozen, issued. Pure; any
/// thread.
namespace qz {

enum class ReportState { Draft, Check, Frozen, Issued };

[[nodiscard]] QString reportStateName(ReportState state);  ///< "DRAFT", as it is stored
[[nodiscard]] std::optional<ReportState> reportStateOf(const QString& name);
[[nodiscard]] QString reportStateTitle(ReportState state);  ///< translated

/// What may be done with a report.
enum class ReportStep {
    Keep,     ///< a new draft, or a draft or report in check made again from the data of now
    Submit,   ///< each unit gets its rows
    Object,   ///< a unit says that a row is wrong
    Decide,   ///< about an objection
    Return,   ///< from the check to the draft
    Freeze,   ///< the figures stand
    Issue,    ///< with number and recipients
    Correct,  ///< a note that names what changed
    Discard   ///< a draft that is not wanted
};

struct ReportStepRule {
    ReportStep step;
    QString id;          ///< "submit", as the console takes it
    QString permission;  ///< "reports.check"
    QList<ReportState> from;
    std::optional<ReportState> to;  ///< absent: the state stays
};

[[nodiscard]] const QList<ReportStepRule>& reportSteps();
[[nodiscard]] const ReportStepRule& reportStepRule(ReportStep step);
[[nodiscard]] std::optional<ReportStep> reportStepOf(const QString& id);
[[nodiscard]] QString reportStepTitle(ReportStep step);  ///< translated

/// What a step depends on besides the state.
struct ReportStepFacts {
    int openObjections = 0;
    QString number;      ///< of the document, to be issued
    QString recipients;  ///< to whom it is issued
    QString reason;      ///< of a correction
};

/// Success, or Conflict (wrong state, undecided objections) or Invalid (something is missing) with what to
/// do.
[[nodiscard]] Status checkReportStep(ReportStep step, ReportState state, const ReportStepFacts& facts);

/// How often a scheduled report is made. It covers the last whole day, week (Monday to Sunday) or month.
enum class ReportRhythm { Daily, Weekly, Monthly };

struct ReportPeriod {
    QDate from;
    QDate to;  ///< inclusive
    bool operator==(const ReportPeriod&) const = default;
};

/// Periods that are due: ended and past their hour, after `since` (a day; periods that ended before it are
/// not made up) and at most `most` of them, the latest ones; oldest first. `hour` on the day after the
/// period's end.
[[nodiscard]] QList<ReportPeriod> duePeriods(ReportRhythm rhythm, int hour, QDate since, QDate today,
                                             int minuteOfDay, int most = 31);

}  // namespace qz
