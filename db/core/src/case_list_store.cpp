// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/case_list_store.h"

#include <QCoreApplication>
#include <algorithm>

#include "codec.h"
#include "list_plan.h"
#include "sorted_keys.h"

namespace qz {

using namespace core;

namespace {

constexpr qint64 kReportEvery = 4096;  // rows: some milliseconds

class StoredListing final : public CaseListing {
public:
    CaseQuery query;
    QString user;
    qint64 rowTotal = 0;
    bool snapshot = false;
    QList<QByteArray> anchors;  ///< anchors[i]: the place after row (i + 1) * kListPage - 1
    std::vector<qint64> rids;   ///< of a snapshot, in order
    QHash<QString, qint64> rows;

    [[nodiscard]] qint64 total() const override { return rowTotal; }
    [[nodiscard]] const QHash<QString, qint64>& found() const override { return rows; }
    [[nodiscard]] bool isSnapshot() const override { return snapshot; }
};

/// True where SQLite sorts: then every page would sort the whole list again.
Result<bool> needsSorting(ReadTx& read, const ListPlan& plan) {
    QZ_ASSIGN(Statement lines, read.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + plan.pageSql()));
    bindAll(lines, bindAll(lines, 0, plan.where.values), plan.from.values);
    bool sorts = false;
    while (true) {
        QZ_ASSIGN(const bool more, lines.step());
        if (!more) {
            return sorts;
        }
        sorts = sorts || lines.text(3).contains(QLatin1String("TEMP B-TREE"));
    }
}

/// The rows of the numbers that are wanted.
Result<QHash<qint64, QString>> ridsOf(ReadTx& read, const QStringList& numbers) {
    QHash<qint64, QString> rids;
    QZ_ASSIGN(Statement row, read.prepare("SELECT rid FROM core_cases WHERE number = ?"));
    for (const QString& number : numbers) {
        row.bindAll(number);
        QZ_ASSIGN(const bool found, row.step());
        if (found) {
            rids.insert(row.integer(0), number);
        }
        row.reset();
    }
    return rids;
}

Status walk(ReadTx& read, const ListPlan& plan, const QHash<qint64, QString>& wanted, JobControl& job,
            StoredListing& listing) {
    QZ_ASSIGN(Statement rows, read.prepare(plan.walkSql()));
    bindAll(rows, 0, plan.where.values);
    const auto rid = static_cast<int>(plan.keys.size());
    qint64 row = 0;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        if (!wanted.isEmpty()) {
            const auto found = wanted.constFind(rows.integer(rid));
            if (found != wanted.cend()) {
                listing.rows.insert(*found, row);
            }
        }
        ++row;
        if (row % kListPage == 0) {
            listing.anchors.append(plan.placeOf(rows, 0));
        }
        if (row % kReportEvery == 0) {
            QZ_TRY(job.progress(row, 0));
        }
    }
    listing.rowTotal = row;
    return {};
}

Status sortOnce(ReadTx& read, const ListPlan& plan, const QHash<qint64, QString>& wanted, JobControl& job,
                StoredListing& listing) {
    QZ_ASSIGN(Statement count, read.prepare(plan.countSql()));
    bindAll(count, 0, plan.where.values);
    QZ_ASSIGN(const bool counted, count.step());
    const qint64 total = counted ? count.integer(0) : 0;
    count.reset();
    SortedKeys keys(plan.keys, total);
    QZ_ASSIGN(Statement rows, read.prepare(plan.unsortedSql()));
    bindAll(rows, 0, plan.where.values);
    const QString what = QCoreApplication::translate("qz::Lists", "Sorting");
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        keys.add(rows);
        if (keys.size() % kReportEvery == 0) {
            // Reading is the first half of the work, sorting the second.
            QZ_TRY(job.progress(keys.size() / 2, total, what));
        }
    }
    QZ_TRY(keys.sort(
        [&job, &what, total](qint64 done) { return job.progress((total + done) / 2, total, what); }));
    listing.rids = keys.rids();
    listing.rowTotal = keys.size();
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const auto row = std::find(listing.rids.cbegin(), listing.rids.cend(), it.key());
        if (row != listing.rids.cend()) {
            listing.rows.insert(it.value(), row - listing.rids.cbegin());
        }
    }
    return {};
}

/// Rows of a snapshot, one look-up each; those that left the list since are left out.
Result<CaseRows> snapshotRows(ReadTx& read, const ListPlan& plan, const StoredListing& listing, qint64 first,
                              qint64 end) {
    QZ_ASSIGN(Statement row, read.prepare(QStringLiteral("SELECT %1 FROM core_cases WHERE rid = ? AND %2")
                                              .arg(QLatin1String(kCaseColumns), plan.where.text)));
    CaseRows page;
    for (qint64 i = first; i < end; ++i) {
        row.bind(0, listing.rids[static_cast<size_t>(i)]);
        bindAll(row, 1, plan.where.values);
        QZ_ASSIGN(const bool found, row.step());
        if (found) {
            page.rows.append(readCase(row));
        } else {
            page.moved = true;
        }
        row.reset();
    }
    return page;
}

/// Rows that follow an anchor.
Result<CaseRows> anchoredRows(ReadTx& read, ListPlan& plan, const StoredListing& listing, qint64 first,
                              qint64 end) {
    const qint64 anchor = first / kListPage;
    const qint64 skipped = first - anchor * kListPage;
    if (anchor > 0) {
        QZ_TRY(plan.goOnFrom(listing.anchors.at(anchor - 1)));
    }
    plan.limit = static_cast<int>(skipped + end - first);
    QZ_ASSIGN(Statement rows, read.prepare(plan.pageSql()));
    bindAll(rows, bindAll(rows, 0, plan.where.values), plan.from.values);
    CaseRows page;
    qint64 row = anchor * kListPage;
    for (; row < end; ++row) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            page.moved = true;
            break;
        }
        if (row >= first) {
            page.rows.append(readCase(rows));
        }
        if ((row + 1) % kListPage == 0 &&
            listing.anchors.value(row / kListPage) != plan.placeOf(rows, ListPlan::keyColumn())) {
            page.moved = true;
        }
    }
    return page;
}

}  // namespace

Result<CaseListingPtr> CaseListStore::arrangeIn(ReadTx& read, const CaseQuery& query, const Actor& reader,
                                                const QStringList& find, JobControl& job) const {
    CaseQuery whole = query;
    whole.after.clear();
    QZ_ASSIGN(const ListPlan plan, m_cases.planList(whole, reader));
    auto listing = std::make_shared<StoredListing>();
    listing->query = whole;
    listing->user = reader.user;
    QZ_ASSIGN(listing->snapshot, needsSorting(read, plan));
    QZ_ASSIGN(const auto wanted, ridsOf(read, find));
    QZ_TRY(listing->snapshot ? sortOnce(read, plan, wanted, job, *listing)
                             : walk(read, plan, wanted, job, *listing));
    return CaseListingPtr(std::move(listing));
}

Result<CaseRows> CaseListStore::rowsIn(ReadTx& read, const CaseListing& listing, qint64 first, int count,
                                       const Actor& reader) const {
    const auto* known = dynamic_cast<const StoredListing*>(&listing);
    if (known == nullptr || known->user != reader.user) {
        return makeError(ErrorCode::Denied,
                         QCoreApplication::translate("qz::Lists", "This list was opened by somebody else."));
    }
    QZ_ASSIGN(ListPlan plan, m_cases.planList(known->query, reader));
    const qint64 begin = std::max<qint64>(first, 0);
    const qint64 end = std::min(begin + std::max(count, 0), known->rowTotal);
    if (begin >= end) {
        return CaseRows{};
    }
    return known->snapshot ? snapshotRows(read, plan, *known, begin, end)
                           : anchoredRows(read, plan, *known, begin, end);
}

Status CaseListStore::eachIn(ReadTx& read, const CaseQuery& query, const Actor& reader,
                             const std::function<Status(const CaseRecord&)>& row) const {
    CaseQuery whole = query;
    whole.after.clear();
    QZ_ASSIGN(ListPlan plan, m_cases.planList(whole, reader));
    QZ_ASSIGN(const bool sorts, needsSorting(read, plan));
    if (sorts) {
        SilentJob silent;
        QZ_ASSIGN(const CaseListingPtr listing, arrangeIn(read, whole, reader, {}, silent));
        for (qint64 first = 0; first < listing->total(); first += kListPage) {
            QZ_ASSIGN(const CaseRows page, rowsIn(read, *listing, first, kListPage, reader));
            for (const CaseRecord& record : page.rows) {
                QZ_TRY(row(record));
            }
        }
        return {};
    }
    QZ_ASSIGN(Statement rows, read.prepare(plan.walkAllSql()));
    bindAll(rows, 0, plan.where.values);
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return {};
        }
        QZ_TRY(row(readCase(rows)));
    }
}

QFuture<Result<CaseHead>> CaseListStore::head(CaseQuery query, Actor reader) {
    return m_store.read([this, query, reader](ReadTx& read) -> Result<CaseHead> {
        CaseQuery first = query;
        first.after.clear();
        first.limit = kListPage;
        QZ_ASSIGN(const ListPlan plan, m_cases.planList(first, reader));
        QZ_ASSIGN(const bool sorts, needsSorting(read, plan));
        CaseHead head;
        head.indexed = !sorts;
        if (sorts) {
            return head;
        }
        QZ_ASSIGN(Statement rows, read.prepare(plan.pageSql()));
        bindAll(rows, 0, plan.where.values);
        head.complete = true;
        while (true) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                return head;
            }
            if (head.rows.size() == kListPage) {
                head.complete = false;
                return head;
            }
            head.rows.append(readCase(rows));
        }
    });
}

QFuture<Result<CaseListingPtr>> CaseListStore::arrange(CaseQuery query, Actor reader, QStringList find,
                                                       std::shared_ptr<JobControl> job) {
    return m_store.read([this, query, reader, find, job](ReadTx& read) {
        SilentJob silent;
        return arrangeIn(read, query, reader, find, job != nullptr ? *job : silent);
    });
}

QFuture<Result<CaseRows>> CaseListStore::rows(CaseListingPtr listing, qint64 first, int count, Actor reader) {
    return m_store.read([this, listing, first, count, reader](ReadTx& read) {
        return rowsIn(read, *listing, first, count, reader);
    });
}

}  // namespace qz
