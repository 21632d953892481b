// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "mediation/documents/month_paper.h"
#include "qz/result.h"

namespace qz::mediation {

/// What a volume is paid by (以案定补): local data with source and validity.
class Allowances {
public:
    /// resources/data/mediation/allowances.json. Io or Invalid with the place in it.
    [[nodiscard]] static Result<Allowances> load(const QString& resources);
    /// Yuan for one volume; none where no standard is in force.
    [[nodiscard]] std::optional<qint64> standard(const QString& difficulty, bool oral, QDate day) const;
    [[nodiscard]] const QString& source() const { return m_source; }

private:
    struct Row {
        QString difficulty;  ///< simple, ordinary, difficult, oral
        qint64 yuan = 0;
        QDate from;
        QDate to;
    };
    QList<Row> m_rows;
    QString m_source;
};

/// Archived volumes of the same mediators that are paid alike.
struct AllowanceLine {
    QString committee;
    QString mediators;
    QString difficulty;
    bool oral = false;
    qint64 volumes = 0;
};

/// Volumes × standard, with its sum. No rating of anybody: a volume counts because it is complete. Pure.
[[nodiscard]] MonthTable allowanceTable(const QList<AllowanceLine>& lines, const Allowances& allowances,
                                        QDate day);

}  // namespace qz::mediation
