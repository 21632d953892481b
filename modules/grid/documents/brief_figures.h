// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/documents/brief_data.h"
#include "grid/documents/document_text.h"
#include "qz/rates.h"

namespace qz::grid {

/// A count as an audience may see it: the value, or hidden.
struct ShownCount {
    std::optional<qint64> value;
    bool complement = false;  ///< hidden only because another cell is

    [[nodiscard]] bool isHidden() const { return !value.has_value(); }
};

struct ShownRate {
    qz::Rate rate;       ///< names its denominator
    QString definition;  ///< translated sentence
};

/// What an audience may see of a brief. Paper, workbook and JSON are made from this alone, so that they say
/// the same.
struct BriefFigures {
    BriefScope scope;
    ShownCount opened;
    ShownCount closed;
    ShownCount openAtEnd;
    ShownCount overdueAtEnd;
    ShownCount night;
    QList<ShownRate> rates;
    QString ratesNote;  ///< why there are none; empty when there are

    QStringList streets;  ///< names; merged ones as "n streets with few events"
    QStringList classes;
    QList<QList<ShownCount>> cells;  ///< [street][class]
    QList<qint64> streetTotals;
    QList<qint64> classTotals;
    bool tableShown = true;  ///< false: even merged rows would tell a small count

    QList<ShownStreet> comparison;  ///< of streets, in the order of their codes

    QList<BriefDay> days;
    bool daysShown = true;

    QList<BriefCase> overdue;  ///< these three for those who handle the cases only
    QList<BriefCase> longestOpen;
    QList<BriefCase> nightCases;
};

/// Small-count suppression for the public (systems.md A.4 R3): cells 1–4 and complements, streets and classes
/// whose total is small merged, no rate where it or the counts beside it would tell a small count. Others see
/// everything; lists of cases only those who handle them.
[[nodiscard]] BriefFigures shownFigures(const BriefData& data, const DocumentText& text);

}  // namespace qz::grid
