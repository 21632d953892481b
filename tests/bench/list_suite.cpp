// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>

#include "bench.h"
#include "programs.h"

namespace qz::bench {
namespace {

constexpr double kListLimit = 3.0;
constexpr double kScattered = 12.0;
constexpr double kArranged = 6.0;
constexpr double kSorted = 4.0;
constexpr int kPages = 60;
constexpr int kJumps = 30;

/// What a list costs at one scale, medians in seconds.
struct ListTimes {
    double first = 0;       ///< first page, in the orders the page opens with
    double byNumber = 0;    ///< first page of another indexed order
    double middle = 0;      ///< a page in the middle, once the list is arranged
    double end = 0;         ///< the last page
    double twoKeys = 0;     ///< first page by two keys of one index
    double arrange = 0;     ///< counting and placing the whole list
    double sorted = 0;      ///< making an order that no index gives
    double count = 0;       ///< counting alone
    double slowPage = 0;    ///< one page in that order where every page sorts
    double sortedPage = 0;  ///< a page in the middle of it
    qint64 rows = 0;
};

CaseQuery query(const char* sort) {
    CaseQuery made;
    made.kind = QStringLiteral("grid.event");
    made.sort = QString::fromLatin1(sort);
    return made;
}

Result<double> heads(CaseLists& lists, const Actor& actor, const QList<const char*>& sorts) {
    QList<double> times;
    for (int i = 0; i < kPages; ++i) {
        QZ_ASSIGN(
            const double took, seconds([&]() -> Status {
                QZ_ASSIGN(const CaseHead head, lists.head(query(sorts.at(i % sorts.size())), actor).result());
                return head.rows.isEmpty()
                           ? Status(makeError(ErrorCode::Bug, QStringLiteral("empty or unindexed list")))
                           : Status();
            }));
        times.append(took);
    }
    return median(times);
}

/// Pages around a place; each another one, so that no cache of rows helps.
Result<double> jumps(CaseLists& lists, const Actor& actor, const CaseListingPtr& listing, double share) {
    QList<double> times;
    const qint64 last = (listing->total() - 1) / kListPage;
    for (int i = 0; i < kJumps; ++i) {
        const qint64 page =
            qBound<qint64>(0, static_cast<qint64>(share * static_cast<double>(last)) - i, last);
        QZ_ASSIGN(const double took, seconds([&]() -> Status {
                      QZ_ASSIGN(const CaseRows rows,
                                lists.rows(listing, page * kListPage, kListPage, actor).result());
                      return rows.rows.isEmpty()
                                 ? Status(makeError(ErrorCode::Bug, QStringLiteral("empty page")))
                                 : Status();
                  }));
        times.append(took);
    }
    return median(times);
}

Result<double> arrange(CaseLists& lists, const Actor& actor, const char* sort, int runs,
                       CaseListingPtr& listing) {
    QList<double> times;
    for (int i = 0; i < runs; ++i) {
        QZ_ASSIGN(const double took, seconds([&]() -> Status {
                      QZ_ASSIGN(listing, lists.arrange(query(sort), actor, {}, nullptr).result());
                      return {};
                  }));
        times.append(took);
    }
    return median(times);
}

/// A page as a list without arranging reads it.
Result<double> plainPage(Cases& cases, const Actor& actor, const char* sort, bool counted, int runs) {
    QList<double> times;
    for (int i = 0; i < runs; ++i) {
        CaseQuery page = query(sort);
        page.limit = counted ? 1 : kListPage;
        page.withTotal = counted;
        QZ_ASSIGN(const double took, seconds([&]() -> Status {
                      QZ_ASSIGN(const CasePage read, cases.list(page, actor).result());
                      return read.rows.isEmpty()
                                 ? Status(makeError(ErrorCode::Bug, QStringLiteral("empty page")))
                                 : Status();
                  }));
        times.append(took);
    }
    return median(times);
}

Result<ListTimes> measure(CaseLists& lists, Cases& cases, const Actor& actor, int runs) {
    ListTimes times;
    QZ_ASSIGN(times.first, heads(lists, actor, {"-opened_at", "due_at"}));
    QZ_ASSIGN(times.byNumber, heads(lists, actor, {"-number"}));
    QZ_ASSIGN(times.twoKeys, heads(lists, actor, {"state,due_at"}));
    CaseListingPtr listing;
    QZ_ASSIGN(times.arrange, arrange(lists, actor, "-opened_at", runs, listing));
    times.rows = listing->total();
    QZ_ASSIGN(times.middle, jumps(lists, actor, listing, 0.5));
    QZ_ASSIGN(times.end, jumps(lists, actor, listing, 1));
    QZ_ASSIGN(times.sorted, arrange(lists, actor, "class,-opened_at,place", runs, listing));
    QZ_ASSIGN(times.sortedPage, jumps(lists, actor, listing, 0.5));
    QZ_ASSIGN(times.count, plainPage(cases, actor, "-opened_at", true, runs));
    QZ_ASSIGN(times.slowPage, plainPage(cases, actor, "class,-opened_at,place", false, runs));
    return times;
}

Result<ListTimes> atScale(const Settings& settings, const QString& scale, const QString& kept) {
    QString store = kept;
    if (store.isEmpty()) {
        store = settings.scratch + QStringLiteral("/list-") + scale;
        QZ_TRY(runProgram(
            settings.programs + QStringLiteral("/qizongctl"),
            {QStringLiteral("--store"), store, QStringLiteral("demo"), QStringLiteral("--scale"), scale}));
    }
    QZ_ASSIGN(std::unique_ptr<Runtime> runtime, openRuntime(settings.programs, store, false));
    QZ_ASSIGN(const SignedIn session, runtime->core().logIn(QStringLiteral("demo"), "demo"));
    const Result<ListTimes> times = measure(runtime->core().lists(), runtime->core().cases(),
                                            session.actor(QStringLiteral("system")), settings.runs);
    closeRuntime(std::move(runtime));
    return times;
}

}  // namespace

Result<QList<Ratio>> listSuite(const Settings& settings) {
    const bool kept = !settings.store.isEmpty();
    const QString scale = kept ? QStringLiteral("kept") : settings.scale;
    QZ_ASSIGN(const ListTimes desk, atScale(settings, QStringLiteral("desk"), {}));
    QZ_ASSIGN(const ListTimes large, atScale(settings, scale, settings.store));
    const QString rows = QStringLiteral("%1 rows against %2").arg(large.rows).arg(desk.rows);
    const auto ratio = [&](const char* name, double limit, double measured, double baseline, int runs,
                           const QString& note) {
        return Ratio{QStringLiteral("list_%1_%2_vs_desk").arg(QString::fromLatin1(name), scale),
                     limit,
                     QStringLiteral("max"),
                     measured,
                     baseline,
                     runs,
                     note + QStringLiteral("; ") + rows};
    };
    return QList<Ratio>{
        ratio("first_page", kListLimit, large.first, desk.first, kPages,
              QStringLiteral("256 rows; two orders, alternating")),
        ratio("by_number", kListLimit, large.byNumber, desk.byNumber, kPages, QStringLiteral("256 rows")),
        ratio("two_keys", kListLimit, large.twoKeys, desk.twoKeys, kPages,
              QStringLiteral("state, then due; one index")),
        ratio("jump_to_middle", kListLimit, large.middle, desk.first, kJumps,
              QStringLiteral("baseline: the first page")),
        ratio("jump_to_end", kListLimit, large.end, desk.first, kJumps,
              QStringLiteral("baseline: the first page")),
        ratio("page_of_sorted", kScattered, large.sortedPage, desk.first, kJumps,
              QStringLiteral(
                  "three keys without an index, sorted once: rows lie anywhere; baseline: the first page")),
        ratio("arrange", kArranged, large.arrange, large.count, settings.runs,
              QStringLiteral("in the background; baseline: counting the same list")),
        ratio("sort_unindexed", kSorted, large.sorted, large.slowPage, settings.runs,
              QStringLiteral("a job, once; baseline: one page of the same order where every page sorts"))};
}

}  // namespace qz::bench
