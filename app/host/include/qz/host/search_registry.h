// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

#include "qz/cases.h"
#include "qz/core/search_index.h"
#include "qz/host/registry_list.h"
#include "qz/registration.h"
#include "qz/result.h"

namespace qz {

struct SearchRequest {
    QString text;   ///< as typed
    QString kind;   ///< of cases; empty: all
    AreaCode area;  ///< the area in force; null: all that the reader may see
    int limit = 8;  ///< hits a group
    Actor actor;
    SearchStop stop;  ///< raised when the text has changed: the answer is not waited for any more
};

/// Something found. Texts translated or data.
struct SearchHit {
    QString type;  ///< what opens it: "case", "place", "area", "unit", "worker", "rule"
    QString key;   ///< number, code or id of that type
    QString title;
    QString hint;       ///< second text: place, area, phone of the post
    QString where;      ///< where it was found, where that is not the title: "Journal: …"
    QStringList marks;  ///< parts of the title that were found
    QString icon;       ///< of app/sdk_ui/icons
    QString mark;       ///< state mark, "over"; empty: none
    std::optional<CaseRecord> record;
};

struct SearchAnswer {
    QList<SearchHit> hits;
    qint64 total = -1;  ///< -1: as many as hits
    bool exact = true;  ///< false: at most `total`
    QString filter;     ///< of a list that shows all of them; empty: there is none
};

/// One group of answers. `find` is called on the main thread and may answer later; after `stop` it may fail
/// with Cancelled.
struct SearchProvider {
    QString id;     ///< "cases"
    QString title;  ///< translated
    int order = 100;
    std::function<QFuture<Result<SearchAnswer>>(const SearchRequest&)> find;
};

/// What Ctrl+K and `search` look through. Main thread to add, any thread to read.
class SearchRegistry {
public:
    Registration add(SearchProvider provider);
    [[nodiscard]] QList<const SearchProvider*> all() const;  ///< in order
private:
    RegistryList<SearchProvider> m_providers;
};

/// Does a name answer what was typed, by its words or its pinyin? Gives the part of it; nothing: no.
[[nodiscard]] std::optional<QString> nameMatches(const QString& typed, const QString& name);
/// How good a match is: 0 the whole name, 1 its beginning, 2 inside.
[[nodiscard]] int nameRank(const QString& name, const QString& part);

}  // namespace qz
