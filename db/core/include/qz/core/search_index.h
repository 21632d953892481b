// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <atomic>
#include <memory>

#include "qz/cases.h"
#include "qz/core/access_store.h"
#include "qz/db/store.h"
#include "qz/jobs.h"
#include "qz/places.h"

namespace qz {

class CaseService;
class SearchWords;

/// Raised when nobody waits for the answer any more; a search ends then with Cancelled.
using SearchStop = std::shared_ptr<std::atomic_bool>;

struct CaseSearch {
    QString text;   ///< words at blanks: all must be found; letters stand for pinyin too
    QString kind;   ///< empty: all
    AreaCode area;  ///< prefix; null: all that the reader may see
    int limit = 20;
    SearchStop stop;  ///< null: never
};

struct FoundCase {
    CaseRecord record;
    QString field;  ///< where the first word stands: "number", "summary", "place", "external_id", "journal"
    QString text;   ///< what stands there
    QStringList hits;  ///< what of it was found, as it stands there
};

struct FoundCases {
    QList<FoundCase>
        cases;          ///< numbers first, then open before closed, newest first; then those by their journal
    qint64 total = 0;   ///< of all that would be found, without those by their journal
    bool exact = true;  ///< false: at most `total`
    QString filter;     ///< of a list that shows the same cases
};

struct FoundPlace {
    Uuid id;
    Place place;
    QStringList hits;
};

/// Full text over what stands open of cases, journal and places; sealed fields are in no index. What a
/// transaction adds is in the index with its commit; after a very large one a job adds it, and what is
/// missing meanwhile is found by a scan. Any thread where nothing else is said.
class SearchIndex {
public:
    SearchIndex(Store& store, CaseService& cases, AccessStore& access, const Clock& clock);
    ~SearchIndex();

    /// Marks an index that was built by other rules as missing. Once, after opening.
    Status begin();

    struct Standing {
        qint64 rows = 0;     ///< that are searched
        qint64 missing = 0;  ///< of these not in the index yet
    };
    [[nodiscard]] QFuture<Result<Standing>> standing() const;
    /// Adds what is missing, a piece at a time, each in its own transaction: whenever it ends, index and mark
    /// agree. Waits for the store: worker threads only.
    Status catchUp(JobControl& job);
    /// Throws the index away and builds it again. Worker threads only.
    Status rebuild(JobControl& job);
    /// The index against the texts; one line a problem. Worker threads only; nothing where the store is read
    /// only.
    [[nodiscard]] Result<QStringList> verify();

    /// What the reader may see of cases; Denied without cases.read.
    [[nodiscard]] QFuture<Result<FoundCases>> cases(CaseSearch search, Actor reader) const;
    /// Places by name and alias, names that begin with the text first.
    [[nodiscard]] QFuture<Result<QList<FoundPlace>>> places(CaseSearch search) const;

private:
    /// Adds what is missing; true: more than a commit takes is left. `most` rows of that; 0: none.
    Result<bool> follow(WriteTx& tx, qint64 most);
    Store& m_store;
    CaseService& m_cases;
    AccessStore& m_access;
    const Clock& m_clock;
    std::shared_ptr<SearchWords> m_words;
};

}  // namespace qz
