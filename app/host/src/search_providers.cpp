// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_providers.h"

#include <QCoreApplication>
#include <algorithm>

#include "qz/async.h"
#include "qz/core/reference_office.h"
#include "qz/pinyin.h"

namespace qz {

namespace {

constexpr int kMostAreas = 2000;  // matched before the best are taken

QString words(const char* text) { return QCoreApplication::translate("qz::Search", text); }

struct Ranked {
    SearchHit hit;
    int rank = 0;
};

/// The best of what was matched in memory: whole names first, then beginnings, shorter names before longer
/// ones.
SearchAnswer best(QList<Ranked> ranked, int limit) {
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
        return a.rank != b.rank ? a.rank < b.rank : a.hit.title.size() < b.hit.title.size();
    });
    SearchAnswer answer;
    answer.total = ranked.size();
    for (const Ranked& one : ranked.mid(0, limit)) {
        answer.hits.append(one.hit);
    }
    return answer;
}

QString fieldTitle(const QString& field) {
    return field == QLatin1String("place") ? words(QT_TRANSLATE_NOOP("qz::Search", "Place"))
           : field == QLatin1String("external_id")
               ? words(QT_TRANSLATE_NOOP("qz::Search", "Number elsewhere"))
           : field == QLatin1String("journal") ? words(QT_TRANSLATE_NOOP("qz::Search", "Journal"))
                                               : QString();
}

SearchHit caseHit(const FoundCase& found, const CaseService& cases) {
    SearchHit hit;
    hit.type = QStringLiteral("case");
    hit.key = found.record.number;
    hit.title = QStringLiteral("%1  %2").arg(found.record.number, found.record.summary);
    hit.hint = found.record.place;
    hit.marks = found.hits;
    hit.icon = QStringLiteral("doc");
    if (const QString title = fieldTitle(found.field); !title.isEmpty()) {
        hit.where = words(QT_TRANSLATE_NOOP("qz::Search", "%1: %2")).arg(title, found.text);
    }
    const CaseKind* kind = cases.kind(found.record.kind);
    const StateSpec* state = kind == nullptr ? nullptr : kind->workflow->state(found.record.state);
    hit.mark = state == nullptr ? QString() : state->mark;
    hit.record = found.record;
    return hit;
}

QFuture<Result<SearchAnswer>> findCases(CoreStore& core, const SearchRequest& request) {
    CaseSearch search{request.text, request.kind, request.area, request.limit, request.stop};
    if (search.area == core.rootArea()) {
        search.area = AreaCode();  // also those without a place
    }
    auto promise = std::make_shared<QPromise<Result<SearchAnswer>>>();
    promise->start();
    core.search().cases(search, request.actor).then([promise, &core](const Result<FoundCases>& found) {
        if (!found.ok()) {
            promise->addResult(Result<SearchAnswer>(found.error()));
        } else {
            SearchAnswer answer;
            for (const FoundCase& one : found->cases) {
                answer.hits.append(caseHit(one, core.cases()));
            }
            answer.total = std::max<qint64>(found->total, answer.hits.size());
            answer.exact = found->exact;
            answer.filter = found->filter;
            promise->addResult(Result<SearchAnswer>(answer));
        }
        promise->finish();
    });
    return promise->future();
}

/// Where may hits lie: the area in force, else that of the reader.
AreaCode scopeOf(CoreStore& core, const SearchRequest& request) {
    if (!request.area.isNull()) {
        return request.area;
    }
    const Result<User> user = core.access().user(request.actor.user);
    return user.ok() ? user->area : core.rootArea();
}

/// Divisions and grids by name or code; under what the area picker shows.
QList<Ranked> areaHits(const AreaTree& tree, const AreaCode& scope, const SearchRequest& request) {
    QList<Ranked> ranked;
    QList<AreaCode> open{scope};
    while (!open.isEmpty() && ranked.size() < kMostAreas && !(request.stop && request.stop->load())) {
        for (const Area* area : tree.children(open.takeFirst())) {
            open.append(area->code);
            const auto part = nameMatches(request.text, area->name);
            const bool byCode = area->code.toString().startsWith(request.text.trimmed());
            if (part || (byCode && !request.text.trimmed().isEmpty())) {
                SearchHit hit{
                    QStringLiteral("area"), area->code.toString(), area->name, {}, {}, {}, {}, {}, {}};
                hit.hint = tree.path(area->code.parent(), QStringLiteral(" › "));
                hit.marks = part ? QStringList{*part} : QStringList();
                hit.icon = QStringLiteral("layers");
                ranked.append({hit, part ? nameRank(area->name, *part) : 1});
            }
        }
    }
    return ranked;
}

QFuture<Result<SearchAnswer>> findPlaces(CoreStore& core, const SearchRequest& request) {
    const AreaCode scope = scopeOf(core, request);
    CaseSearch search{
        request.text, {}, scope == core.rootArea() ? AreaCode() : scope, request.limit, request.stop};
    auto promise = std::make_shared<QPromise<Result<SearchAnswer>>>();
    promise->start();
    core.search().places(search).then([promise, &core, request,
                                       scope](const Result<QList<FoundPlace>>& found) {
        if (!found.ok()) {
            promise->addResult(Result<SearchAnswer>(found.error()));
            promise->finish();
            return;
        }
        const std::shared_ptr<const AreaTree> tree = core.areas().tree();
        QList<Ranked> ranked = areaHits(*tree, scope, request);
        for (const FoundPlace& one : *found) {
            SearchHit hit{QStringLiteral("place"), one.place.name, one.place.name, {}, {}, {}, {}, {}, {}};
            hit.hint = tree->path(one.place.area, QStringLiteral(" › "));
            hit.marks = one.hits;
            hit.icon = QStringLiteral("place");
            ranked.append({hit, one.hits.isEmpty() ? 2 : nameRank(one.place.name, one.hits.constFirst())});
        }
        promise->addResult(Result<SearchAnswer>(best(ranked, request.limit)));
        promise->finish();
    });
    return promise->future();
}

/// Persons of one's own cases, by what was opened at log-in.
QFuture<Result<SearchAnswer>> findParties(CoreStore& core, const SearchRequest& request) {
    SearchAnswer answer;
    for (const OwnParties::Found& found :
         core.ownParties().find(request.text, request.actor.user, request.limit)) {
        SearchHit hit;
        hit.type = QStringLiteral("case");
        hit.key = found.record.number;
        hit.title = QStringLiteral("%1  %2").arg(found.text, found.record.summary);
        hit.hint = found.record.number;
        hit.marks = {found.part};
        hit.icon = QStringLiteral("unlock");
        hit.record = found.record;
        answer.hits.append(hit);
    }
    return readyFuture(Result<SearchAnswer>(answer));
}

QFuture<Result<SearchAnswer>> findUnits(CoreStore& core, const SearchRequest& request) {
    QList<Ranked> ranked;
    for (const Unit& unit : core.directory().units()) {
        const auto part = nameMatches(request.text, unit.name);
        const bool byCode = unit.code.startsWith(request.text.trimmed(), Qt::CaseInsensitive);
        if ((!part && !byCode) || request.text.trimmed().isEmpty()) {
            continue;
        }
        SearchHit hit{QStringLiteral("unit"), unit.code, unit.name, unit.phone, {}, {}, {}, {}, {}};
        hit.marks = part ? QStringList{*part} : QStringList();
        hit.icon = QStringLiteral("people");
        ranked.append({hit, part ? nameRank(unit.name, *part) : 0});
    }
    return readyFuture(Result<SearchAnswer>(best(ranked, request.limit)));
}

/// Posts that are in force, with who holds them: users of the program, by their names as shown.
QFuture<Result<SearchAnswer>> findPosts(CoreStore& core, const Clock& clock, const SearchRequest& request) {
    const QDate day = CivilTime::fromInstant(clock.now()).date;
    return core.store().read([&core, request, day](ReadTx& read) -> Result<SearchAnswer> {
        QZ_ASSIGN(const QList<ReferenceVersion> posts,
                  ReferenceOffice::storedIn(read, QStringLiteral("core.posts")));
        QZ_ASSIGN(const QList<ReferenceVersion> staff,
                  ReferenceOffice::storedIn(read, QStringLiteral("core.post_staff")));
        QList<Ranked> ranked;
        for (const ReferenceVersion& post : posts) {
            const QString code = post.values.value(QStringLiteral("code"));
            const QString name = post.values.value(QStringLiteral("name"));
            const auto part = nameMatches(request.text, name);
            if (!post.covers(day) || !part) {
                continue;
            }
            const QString unit = post.values.value(QStringLiteral("unit"));
            const std::optional<Unit> known = core.directory().unit(unit);
            QStringList hint{known ? known->name : unit, post.values.value(QStringLiteral("phone"))};
            for (const ReferenceVersion& holder : staff) {
                if (holder.covers(day) && holder.values.value(QStringLiteral("post")) == code) {
                    const QString login = holder.values.value(QStringLiteral("user"));
                    const Result<User> user = core.access().user(login);
                    hint.append(user.ok() && !user->displayName.isEmpty() ? user->displayName : login);
                }
            }
            hint.removeAll(QString());
            SearchHit hit{
                QStringLiteral("post"), code, name, hint.join(QStringLiteral(" · ")), {}, {}, {}, {}, {}};
            hit.marks = {*part};
            hit.icon = QStringLiteral("people");
            ranked.append({hit, nameRank(name, *part)});
        }
        return best(ranked, request.limit);
    });
}

/// Words of the rules themselves: conditions and notes, with the place where they stand.
QFuture<Result<SearchAnswer>> findRuleTexts(const DeadlineRules& rules, const SearchRequest& request) {
    constexpr qsizetype around = 14;  // characters before what was found
    QList<Ranked> ranked;
    const QString wanted = request.text.trimmed();
    for (const DeadlineRule& rule : rules.all()) {
        for (const QString& text : {rule.conditions, rule.note}) {
            const qsizetype at = wanted.size() < 2 ? -1 : text.indexOf(wanted, 0, Qt::CaseInsensitive);
            if (at < 0) {
                continue;
            }
            SearchHit hit{QStringLiteral("rule"), rule.id, {}, {}, {}, {}, {}, {}, {}};
            hit.title = QStringLiteral("%1  %2").arg(rule.id, rule.titleZh);
            hit.hint = rule.article;
            const qsizetype from = std::max<qsizetype>(0, at - around);
            hit.where = (from > 0 ? QStringLiteral("…") : QString()) + text.mid(from, 60);
            hit.marks = {text.mid(at, wanted.size())};
            hit.icon = QStringLiteral("gavel");
            ranked.append({hit, at == 0 ? 1 : 2});
            break;
        }
    }
    return readyFuture(Result<SearchAnswer>(best(ranked, request.limit)));
}

QFuture<Result<SearchAnswer>> findRules(const DeadlineRules& rules, const SearchRequest& request) {
    QList<Ranked> ranked;
    for (const DeadlineRule& rule : rules.all()) {
        for (const auto& [name, longText] : {std::pair(rule.id, false), std::pair(rule.titleZh, false),
                                             std::pair(rule.titleEn, false), std::pair(rule.article, true)}) {
            // Long texts hold nearly every two initials: there only words count.
            if (longText && isPinyinQuery(request.text)) {
                continue;
            }
            if (const auto part = nameMatches(request.text, name)) {
                SearchHit hit{QStringLiteral("rule"), rule.id, {}, {}, {}, {}, {}, {}, {}};
                hit.title = QStringLiteral("%1  %2").arg(rule.id, rule.titleZh);
                hit.hint = rule.article;
                hit.marks = {*part};
                hit.icon = QStringLiteral("gavel");
                ranked.append({hit, nameRank(name, *part)});
                break;
            }
        }
    }
    return readyFuture(Result<SearchAnswer>(best(ranked, request.limit)));
}

}  // namespace

std::vector<Registration> addCoreSearch(SearchRegistry& registry, CoreStore& core, const Clock& clock,
                                        std::shared_ptr<const DeadlineRules> rules) {
    std::vector<Registration> kept;
    kept.push_back(
        registry.add({QStringLiteral("cases"), words(QT_TRANSLATE_NOOP("qz::Search", "Cases")), 10,
                      [&core](const SearchRequest& request) { return findCases(core, request); }}));
    kept.push_back(registry.add(
        {QStringLiteral("parties"), words(QT_TRANSLATE_NOOP("qz::Search", "Persons in your own cases")), 15,
         [&core](const SearchRequest& request) { return findParties(core, request); }}));
    kept.push_back(
        registry.add({QStringLiteral("places"), words(QT_TRANSLATE_NOOP("qz::Search", "Places")), 20,
                      [&core](const SearchRequest& request) { return findPlaces(core, request); }}));
    kept.push_back(
        registry.add({QStringLiteral("staff"), words(QT_TRANSLATE_NOOP("qz::Search", "Units")), 30,
                      [&core](const SearchRequest& request) { return findUnits(core, request); }}));
    kept.push_back(registry.add(
        {QStringLiteral("posts"), words(QT_TRANSLATE_NOOP("qz::Search", "Posts")), 32,
         [&core, &clock](const SearchRequest& request) { return findPosts(core, clock, request); }}));
    kept.push_back(
        registry.add({QStringLiteral("statutes"), words(QT_TRANSLATE_NOOP("qz::Search", "Texts of rules")),
                      42, [rules](const SearchRequest& request) { return findRuleTexts(*rules, request); }}));
    kept.push_back(
        registry.add({QStringLiteral("laws"), words(QT_TRANSLATE_NOOP("qz::Search", "Laws and limits")), 40,
                      [rules](const SearchRequest& request) { return findRules(*rules, request); }}));
    return kept;
}

}  // namespace qz
