// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "mediation/documents/month_paper.h"

namespace qz::mediation {

/// One use of a committee's seal on an agreement.
struct SealLine {
    QDate day;
    QString committee;
    QString dispute;  ///< number
    int copies = 0;
    QString mediators;
};

/// The seal book (用印登记): who approved the use signs on paper. Pure.
[[nodiscard]] MonthTable sealBook(const QString& title, const QList<SealLine>& lines);

}  // namespace qz::mediation
