// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "programs.h"

namespace qz::bench {
namespace {

constexpr double kListLimit = 3.0;
constexpr int kPages = 60;

/// Median seconds of the first page of the event list, sorted as the page opens it.
Result<double> firstPage(const Settings& settings, const QString& scale) {
    const QString store = settings.scratch + QStringLiteral("/list-") + scale;
    QZ_TRY(runProgram(
        settings.programs + QStringLiteral("/qizongctl"),
        {QStringLiteral("--store"), store, QStringLiteral("demo"), QStringLiteral("--scale"), scale}));
    QZ_ASSIGN(std::unique_ptr<Runtime> runtime, openRuntime(settings.programs, store, false));
    QZ_ASSIGN(const SignedIn session, runtime->core().logIn(QStringLiteral("demo"), "demo"));
    const Actor actor = session.actor(QStringLiteral("system"));
    QList<double> times;
    for (int i = 0; i < kPages; ++i) {
        CaseQuery query;
        query.kind = QStringLiteral("grid.event");
        query.sort = i % 2 == 0 ? QStringLiteral("-opened_at") : QStringLiteral("due_at");
        QZ_ASSIGN(const double took, seconds([&]() -> Status {
                      QZ_ASSIGN(const CasePage page, runtime->core().cases().list(query, actor).result());
                      return page.rows.isEmpty()
                                 ? Status(makeError(ErrorCode::Bug, QStringLiteral("empty list")))
                                 : Status();
                  }));
        times.append(took);
    }
    closeRuntime(std::move(runtime));
    return median(times);
}

}  // namespace

Result<QList<Ratio>> listSuite(const Settings& settings) {
    QZ_ASSIGN(const double desk, firstPage(settings, QStringLiteral("desk")));
    QZ_ASSIGN(const double district, firstPage(settings, QStringLiteral("district")));
    return QList<Ratio>{{QStringLiteral("list_first_page_district_vs_desk"), kListLimit,
                         QStringLiteral("max"), district, desk, kPages,
                         QStringLiteral("200 rows; two orders, alternating")}};
}

}  // namespace qz::bench
