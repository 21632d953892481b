// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/plugin/worker_search.h"

#include <QCoreApplication>
#include <algorithm>

namespace qz::grid {

namespace {

Result<SearchAnswer> findWorkers(ReadTx& read, const SearchRequest& request, const AreaTree& tree) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT code, title, area, phone FROM grid_workers "
                                           "WHERE deleted_at IS NULL ORDER BY area, code"));
    QList<std::pair<int, SearchHit>> ranked;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        if (request.stop && request.stop->load()) {
            return makeError(ErrorCode::Cancelled, {});
        }
        const AreaCode area = AreaCode::parse(rows.text(2)).valueOr(AreaCode());
        const std::optional<QString> byTitle = nameMatches(request.text, rows.text(1));
        const std::optional<QString> part = byTitle ? byTitle : nameMatches(request.text, rows.text(0));
        if (!part || !request.area.contains(area)) {
            continue;
        }
        SearchHit hit{QStringLiteral("worker"), area.toString(), rows.text(1), {}, {}, {*part}, {}, {}, {}};
        hit.hint = QStringList{tree.path(area, QStringLiteral(" › ")), rows.text(3)}
                       .join(QLatin1Char(' '))
                       .trimmed();
        hit.icon = QStringLiteral("user");
        ranked.append({nameRank(rows.text(1), *part), hit});
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    SearchAnswer answer;
    answer.total = ranked.size();
    for (const auto& [rank, hit] : ranked.mid(0, request.limit)) {
        answer.hits.append(hit);
    }
    return answer;
}

}  // namespace

SearchProvider workerSearch(Store& store, const Areas& areas) {
    SearchProvider provider;
    provider.id = QStringLiteral("workers");
    provider.title = QCoreApplication::translate("qz::grid::Search", "Grid workers");
    provider.order = 35;
    provider.find = [&store, &areas](const SearchRequest& request) {
        return store.read([request, tree = areas.tree()](ReadTx& read) -> Result<SearchAnswer> {
            return findWorkers(read, request, *tree);
        });
    };
    return provider;
}

}  // namespace qz::grid
