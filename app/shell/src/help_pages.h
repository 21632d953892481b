// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "qz/deadline_rules.h"

namespace qz {

/// The help as pages: files of resources/help/<language> in the order of contents.json, and one page a rule,
/// made from the rule table. Read once when the window opens.
class HelpPages {
public:
    struct Page {
        QString id;  ///< "grid_events"; "rule:JC-30"
        QString title;
        QString group;  ///< title of its chapter
        QString html;
        QString text;  ///< without markup, for the search
    };
    struct Found {
        int page = 0;
        QString excerpt;  ///< words around the first hit
        int rank = 0;     ///< 0 in the title, 1 in the text
    };

    /// `language` "zh" or "en". A page that is missing is left out; the list is never empty.
    HelpPages(const QString& resources, const QString& language, const DeadlineRules& rules);
    [[nodiscard]] const QList<Page>& all() const { return m_pages; }
    /// The number of a page; that of the first page where there is none with this name.
    [[nodiscard]] int indexOf(const QString& id) const;
    /// All words must stand in a page; letters are pinyin of titles too. Titles first.
    [[nodiscard]] QList<Found> search(const QString& typed) const;

private:
    void readContents(const QString& folder);
    void addUnlisted(const QString& folder);
    void addRules(const DeadlineRules& rules, bool chinese);
    QList<Page> m_pages;
};

}  // namespace qz
