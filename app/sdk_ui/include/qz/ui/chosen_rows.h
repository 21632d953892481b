// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "qz/ui/case_list.h"

namespace qz {

/// The rows that were chosen in a list, wherever they are. A value: made on the UI thread from what is chosen
/// then, read on any other while the services live.
class ChosenRows {
public:
    /// What is chosen, or the whole list.
    [[nodiscard]] static ChosenRows chosen(const CaseList& list);
    [[nodiscard]] static ChosenRows whole(const CaseList& list);

    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] bool isWhole() const { return m_whole; }  ///< every row of the query
    [[nodiscard]] const CaseQuery& query() const { return m_query; }
    /// Those that need no reading; all of them where there are few.
    [[nodiscard]] const QList<CaseRecord>& loaded() const { return m_records; }
    [[nodiscard]] bool isLoaded() const { return m_records.size() == m_count; }
    /// One after the other, as they stand in the list. Waits for the store: never the UI thread.
    Status each(JobControl& job, const std::function<Status(const CaseRecord&)>& row) const;

private:
    static ChosenRows of(const CaseListModel& model, const QList<std::pair<int, int>>& ranges, bool whole);
    CaseLists* m_lists = nullptr;
    Actor m_actor;
    CaseQuery m_query;
    CaseListingPtr m_listing;
    QList<std::pair<int, int>> m_ranges;
    QList<CaseRecord> m_records;
    qint64 m_count = 0;
    bool m_whole = false;
};

/// A table for the clipboard: tabs and lines, and the same as HTML.
struct TableTexts {
    QString plain;
    QString html;
};
[[nodiscard]] TableTexts tableTexts(const QStringList& titles, const QList<QStringList>& rows);

}  // namespace qz
