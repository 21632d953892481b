// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>

#include "qz/print/paper_document.h"
#include "qz/rates.h"

/// The report of a period on mediation (司法部统计报表, facts.md B.2.7). Pure; any thread.
namespace qz::mediation {

/// One line of a breakdown.
struct CountedGroup {
    QString code;
    QString name;
    MediationCounts counts;
};

struct MonthFigures {
    QString area;
    QString issuer;
    QDate from;
    QDate to;
    Audience audience = Audience::Handling;
    QString printedAt;
    bool countsAccepted = false;  ///< the period is that of the acceptance, and amounts are summed
    MediationCounts now;
    MediationCounts before;    ///< the period before this one, as long
    MediationCounts lastYear;  ///< the same period a year ago
    double amount = 0;         ///< in agreements, yuan
    QList<CountedGroup> byKind;
    QList<CountedGroup> bySource;
    QList<CountedGroup> byCommittee;
};

/// A table of the report as it is shown: the same cells on paper, in a workbook and as JSON.
struct MonthTable {
    QString name;
    QList<DataColumn> columns;
    QList<QList<DataCell>> rows;
    int footRows = 0;
    QString note;
};

/// For display audiences groups with fewer than five cases are put together and small cells are hidden with
/// what would tell them. Invalid where a part is larger than its whole.
[[nodiscard]] Result<QList<MonthTable>> monthTables(const MonthFigures& figures);
[[nodiscard]] PaperDocument monthPaper(const QString& title, const MonthFigures& figures,
                                       const QList<MonthTable>& tables);
/// The counts behind it; for a display audience none.
[[nodiscard]] QJsonObject monthJson(const MonthFigures& figures, const QList<MonthTable>& tables);

/// The period before: the month before a whole month, else as many days.
[[nodiscard]] std::pair<QDate, QDate> periodBefore(QDate from, QDate to);

}  // namespace qz::mediation
