// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "grid/documents/brief_figures.h"
#include "qz/print/paper_document.h"

namespace qz::grid {

/// A sheet of the annex.
struct BriefTable {
    QString name;
    QStringList columns;
    QList<QStringList> rows;
};

/// The same numbers as on paper, for a workbook: a hidden cell carries its word, never a blank or 0.
struct BriefTables {
    QList<BriefTable> tables;
};

/// What one unit is asked to check before a report is frozen.
struct BriefUnit {
    QString unit;
    QString name;
    BriefTable table;
};
[[nodiscard]] QList<BriefUnit> briefUnits(const BriefData& data, const DocumentText& text);

/// The brief on A4 after GB/T 9704.
[[nodiscard]] PaperDocument briefPaper(const BriefFigures& figures, const DocumentText& text);
[[nodiscard]] BriefTables briefTables(const BriefFigures& figures, const DocumentText& text);
/// Hidden counts are null and their places are listed under "hidden".
[[nodiscard]] QJsonObject briefJson(const BriefFigures& figures, const DocumentText& text);

/// Words that paper and annex share.
[[nodiscard]] QString hiddenText(const ShownCount& count);  ///< the value, or the mark of a hidden count
[[nodiscard]] QString audienceText(Audience audience);      ///< "For: public, counts 1–4 hidden"
[[nodiscard]] QString periodText(const BriefScope& scope);  ///< its boundaries
[[nodiscard]] QString countText(const BriefScope& scope);   ///< how cases are counted into it
[[nodiscard]] QStringList methodText(const BriefFigures& figures);  ///< definitions, versions, filters
[[nodiscard]] QString hoursText(qint64 hours);                      ///< "2 d 5 h"

}  // namespace qz::grid
