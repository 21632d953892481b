// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include "qz/ui/theme.h"

class QTableWidget;
class QWidget;

namespace qz {
class CaseView;
}

/// What the tabs of a dispute share. UI thread.
namespace qz::mediation {

/// A table to read: one row chosen, keyboard as in every list; the column `wide` takes the room left.
[[nodiscard]] QTableWidget* readingTable(const Theme& theme, const QStringList& heads, const QString& name,
                                         int wide, QWidget* parent);
/// Text in a cell; the tool tip says it whole.
void setCell(QTableWidget& table, int row, int column, const QString& text);
/// A mark with its words; what reads aloud reads the words.
void setMarkCell(QTableWidget& table, int row, int column, const Theme& theme, MarkId mark,
                 const QString& words);
/// As tall as its rows, at most `rows` of them.
void fitRows(QTableWidget& table, int rows);
[[nodiscard]] QString dayText(QDate day);  ///< "2026-09-01"; a dash for none
/// The case page that a tab stands in; null: none.
[[nodiscard]] CaseView* caseViewOf(const QWidget* panel);
/// Opens the step with these values in its form, where the case offers it.
void openStep(const QWidget* panel, const QString& action,
              const QList<std::pair<QString, QString>>& values = {});

}  // namespace qz::mediation
