// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <functional>
#include <memory>

#include "qz/areas.h"
#include "qz/cases.h"

namespace qz {

class RecordPresenters;

/// The columns that lists of cases may show, by id: state, subject, owner, clock (two lines each in tall
/// rows); number, kind, title, summary, place, area, opened_at, due_at, closed_at, source, external_id,
/// reworks (one line).
[[nodiscard]] QStringList caseColumns();
[[nodiscard]] bool isCaseColumn(const QString& id);
[[nodiscard]] QString caseColumnTitle(const QString& id);  ///< translated
/// The field that a column sorts by; empty: it cannot be sorted by.
[[nodiscard]] QString caseColumnSort(const QString& id);
/// What a table on paper, in a file or on the clipboard has for the columns shown: two-line columns become
/// one column each line, the number comes first, nothing comes twice.
[[nodiscard]] QStringList caseTableColumns(const QStringList& shown);

/// What a case says in a column. Made on the UI thread; copies may be used on any while the services live.
class CaseCells {
public:
    CaseCells(const Cases& cases, const Areas& areas, const Directory& directory,
              const RecordPresenters& presenters);

    [[nodiscard]] QString text(const CaseRecord& record, const QString& column, Instant now) const;
    /// Under it in tall rows; mostly empty.
    [[nodiscard]] QString secondLine(const CaseRecord& record, const QString& column, Instant now) const;
    /// Times as QDateTime (civil, without a zone), counts as qlonglong, the rest as text; null where empty.
    [[nodiscard]] QVariant value(const CaseRecord& record, const QString& column, Instant now) const;

private:
    [[nodiscard]] QString title(const CaseRecord& record) const;
    [[nodiscard]] QString owner(const CaseRecord& record) const;

    const Cases* m_cases;
    const Directory* m_directory;
    std::shared_ptr<const AreaTree> m_tree;
    QHash<QString, std::function<QString(const QString&)>> m_titles;  ///< of classes, by kind
};

}  // namespace qz
