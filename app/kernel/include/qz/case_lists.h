// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <memory>

#include "qz/cases.h"
#include "qz/jobs.h"

namespace qz {

/// Rows that are read at once: a page of a long list.
inline constexpr int kListPage = 256;

/// A list that was walked once: how many rows it has and how to reach any of them. Immutable; belongs to the
/// reader it was made for.
class CaseListing {
public:
    virtual ~CaseListing() = default;
    [[nodiscard]] virtual qint64 total() const = 0;
    /// Rows of the numbers that were asked for, those that are in the list.
    [[nodiscard]] virtual const QHash<QString, qint64>& found() const = 0;
    /// True: a snapshot of keys in an order that no index gives; false: anchors into an index.
    [[nodiscard]] virtual bool isSnapshot() const = 0;
};
using CaseListingPtr = std::shared_ptr<const CaseListing>;

/// The first page of a list.
struct CaseHead {
    bool indexed = true;    ///< false: no index gives this order, nothing was read; arrange it
    bool complete = false;  ///< there are no more rows
    QList<CaseRecord> rows;
};

struct CaseRows {
    QList<CaseRecord> rows;
    bool moved = false;  ///< the list changed since it was arranged: arrange it again
};

/// Long lists, of which only the part that is seen is read. Any thread; a listing may outlive changes of the
/// store: its pages then hold what is there now, at about their place.
class CaseLists {
public:
    virtual ~CaseLists() = default;
    [[nodiscard]] virtual QFuture<Result<CaseHead>> head(CaseQuery query, Actor reader) = 0;
    /// Walks the whole list once, in the background; `find`: numbers whose rows are wanted. Progress counts
    /// rows; `job` is asked often enough to cancel within a tenth of a second. Null: silent.
    [[nodiscard]] virtual QFuture<Result<CaseListingPtr>> arrange(CaseQuery query, Actor reader,
                                                                  QStringList find,
                                                                  std::shared_ptr<JobControl> job) = 0;
    /// Rows first … first + count - 1, fewer at the end. Denied for another reader than the listing's.
    [[nodiscard]] virtual QFuture<Result<CaseRows>> rows(CaseListingPtr listing, qint64 first, int count,
                                                         Actor reader) = 0;
};

}  // namespace qz
