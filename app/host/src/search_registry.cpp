// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/host/search_registry.h"

#include <algorithm>

#include "qz/pinyin.h"
#include "qz/search_text.h"

namespace qz {

Registration SearchRegistry::add(SearchProvider provider) { return m_providers.add(std::move(provider)); }

QList<const SearchProvider*> SearchRegistry::all() const {
    QList<const SearchProvider*> providers = m_providers.all();
    std::stable_sort(providers.begin(), providers.end(),
                     [](const SearchProvider* a, const SearchProvider* b) { return a->order < b->order; });
    return providers;
}

std::optional<QString> nameMatches(const QString& typed, const QString& name) {
    const QString wanted = searchFolded(typed.trimmed());
    if (wanted.isEmpty()) {
        return std::nullopt;
    }
    const QString folded = searchFolded(name);
    if (const qsizetype at = folded.indexOf(wanted); at >= 0) {
        return name.mid(at, wanted.size());
    }
    // Words in any order.
    const QStringList words = wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() > 1 && std::all_of(words.cbegin(), words.cend(), [&](const QString& word) {
            return nameMatches(word, name).has_value();
        })) {
        return nameMatches(words.constFirst(), name);
    }
    if (isPinyinQuery(wanted)) {
        if (const auto hit = pinyinFind(wanted, name)) {
            return name.mid(hit->begin, hit->length);
        }
    }
    return std::nullopt;
}

int nameRank(const QString& name, const QString& part) {
    return part.size() == name.size() ? 0 : name.startsWith(part) ? 1 : 2;
}

}  // namespace qz
