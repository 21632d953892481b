// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mediation/documents/month_paper.h"

/// The table that goes to the level above (报送表). Pure; any thread.
namespace qz::mediation {

/// When a statistical month ends: local data with its validity (submission.json).
class Closings {
public:
    /// Io or Invalid with the place in it.
    [[nodiscard]] static Result<Closings> load(const QString& resources);
    /// First and last day of the statistical month that bears the name of the month of `day`.
    [[nodiscard]] std::pair<QDate, QDate> periodOf(QDate day) const;

private:
    [[nodiscard]] QDate closingOf(int year, int month) const;
    QList<std::pair<QDate, int>> m_days;  ///< valid from, day of the month; 0: its last
};

/// What one committee reports: from the system, and what was written in beside it (补报).
struct SubmittedCounts {
    qint64 accepted = 0;
    qint64 written = 0;
    qint64 oral = 0;
    qint64 failed = 0;
    qint64 withdrawn = 0;
    double amount = 0;
};

struct SubmittedCommittee {
    QString name;
    SubmittedCounts system;
    SubmittedCounts added;
    QString reason;  ///< of what was added
};

struct Submission {
    QList<SubmittedCommittee> committees;
    SubmittedCounts all;    ///< of the system, counted without committees
    qint64 byKind = 0;      ///< accepted, summed over kinds
    qint64 bySource = 0;    ///< the same over sources
    QStringList strangers;  ///< what was added for committees that are not in the table
};

/// A row a committee with the columns of system, addition and sum; then the checks across, each with what it
/// compares and whether it holds. No order by success, no rate a committee.
[[nodiscard]] QList<MonthTable> submissionTables(const Submission& submission);

}  // namespace qz::mediation
