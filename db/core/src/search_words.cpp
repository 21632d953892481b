// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_words.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include "qz/pinyin.h"

namespace qz {

namespace {

constexpr int kMostWords = 40;      // that letters are taken for
constexpr int kMostPaths = 400;     // followed at a time
constexpr qint64 kRestFactor = 50;  // reading the words may take two hundredths of the time
constexpr qint64 kMostNew = 2000;   // rows whose words come in by themselves, between two readings

struct Path {
    QString word;
    char32_t last = 0;
    qsizetype used = 0;
    qint64 rows = 0;
};

QString textOf(char32_t c) { return QString::fromUcs4(&c, 1); }

/// Where one of the two indexes keeps its texts.
struct WordSource {
    const char* name;
    const char* words;  ///< of all rows: term, rows with it
    const char* texts;  ///< of the rows behind ?1, up to ?2
};

constexpr std::array<WordSource, 2> kSources{{
    {"cases", "SELECT term, doc FROM core_cases_words",
     "SELECT summary || char(10) || place FROM core_cases_searchable WHERE rid > ?1 AND rid <= ?2"},
    {"places", "SELECT term, doc FROM core_places_words",
     "SELECT name || char(10) || aliases FROM core_places_searchable WHERE rid > ?1 AND rid <= ?2"},
}};

Result<std::array<qint64, 2>> endsOf(ReadTx& read) {
    std::array<qint64, 2> ends{};
    QZ_ASSIGN(Statement row, read.prepare("SELECT upto FROM core_search_state WHERE name = ?"));
    for (size_t n = 0; n < kSources.size(); ++n) {
        row.bindAll(QString::fromLatin1(kSources.at(n).name));
        QZ_ASSIGN(const bool found, row.step());
        ends.at(n) = found ? row.integer(0) : 0;
        row.reset();
    }
    return ends;
}

void keepBest(std::vector<Path>& paths) {
    std::stable_sort(paths.begin(), paths.end(),
                     [](const Path& a, const Path& b) { return a.rows > b.rows; });
    if (paths.size() > kMostPaths) {
        paths.resize(kMostPaths);
    }
}

}  // namespace

Status SearchWords::refresh(ReadTx& read) {
    QZ_ASSIGN(const Ends ends, endsOf(read));
    if (m_read.isValid() && m_read.elapsed() < m_cost * kRestFactor) {
        return addNew(read, ends);
    }
    QElapsedTimer took;
    took.start();
    m_read.invalidate();
    m_pairs.clear();
    m_byInitial.clear();
    for (const WordSource& source : kSources) {
        QZ_ASSIGN(Statement rows, read.prepare(source.words));
        for (;;) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                break;
            }
            add(rows.text(0), rows.integer(1));
        }
    }
    m_ends = ends;
    m_cost = std::max<qint64>(took.elapsed(), 1);
    m_read.start();
    return {};
}

Status SearchWords::addNew(ReadTx& read, const Ends& ends) {
    for (size_t n = 0; n < kSources.size(); ++n) {
        if (ends.at(n) <= m_ends.at(n)) {
            continue;
        }
        QZ_ASSIGN(Statement rows, read.prepare(kSources.at(n).texts));
        rows.bindAll(std::max(m_ends.at(n), ends.at(n) - kMostNew), ends.at(n));
        for (;;) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                break;
            }
            const QByteArray text = rows.text(0).toUtf8();
            searchTokens(std::string_view(text.constData(), static_cast<size_t>(text.size())),
                         [this](std::string_view token, int, int) {
                             add(QString::fromUtf8(token.data(), static_cast<qsizetype>(token.size())), 1);
                             return true;
                         });
        }
        m_ends.at(n) = ends.at(n);
    }
    return {};
}

void SearchWords::add(const QString& word, qint64 rows) {
    const QList<uint> codes = word.toUcs4();
    if (codes.size() != 2 || searchClass(codes.at(0)) != SearchClass::Ideograph) {
        return;
    }
    const char32_t first = codes.at(0);
    const auto [pairs, isNew] = m_pairs.try_emplace(first);
    std::vector<Follower>& followers = pairs->second;
    const auto known = std::find_if(followers.begin(), followers.end(),
                                    [&](const Follower& next) { return next.second == codes.at(1); });
    if (known != followers.end()) {
        known->rows += rows;
    } else {
        followers.push_back({codes.at(1), rows});
    }
    if (!isNew) {
        return;
    }
    std::set<QChar> initials;
    for (const QString& reading : pinyinReadings(first)) {
        initials.insert(reading.at(0));
    }
    for (const QChar initial : initials) {
        m_byInitial[initial].push_back(first);
    }
}

Result<QStringList> SearchWords::words(ReadTx& read, const QString& letters, int limit) {
    const QString wanted = searchFolded(letters);
    const std::scoped_lock lock(m_mutex);
    QZ_TRY(refresh(read));
    std::vector<Path> paths;
    std::vector<Path> whole;
    for (const char32_t first : m_byInitial.value(wanted.at(0))) {
        for (const qsizetype used : pinyinLengths(first, wanted)) {
            paths.push_back({textOf(first), first, used, std::numeric_limits<qint64>::max()});
        }
    }
    while (!paths.empty()) {
        std::vector<Path> longer;
        for (const Path& path : paths) {
            const auto pairs = m_pairs.find(path.last);
            if (path.used >= wanted.size() || pairs == m_pairs.end()) {
                continue;
            }
            for (const Follower& next : pairs->second) {
                for (const qsizetype used : pinyinLengths(next.second, QStringView(wanted).mid(path.used))) {
                    Path on{path.word + textOf(next.second), next.second, path.used + used,
                            std::min(path.rows, next.rows)};
                    (on.used == wanted.size() ? whole : longer).push_back(std::move(on));
                }
            }
        }
        keepBest(longer);
        paths = std::move(longer);
    }
    keepBest(whole);
    QStringList found;
    for (const Path& path : whole) {
        if (!found.contains(path.word)) {
            found.append(path.word);
        }
    }
    return found.mid(0, limit);
}

Result<QList<SearchPiece>> SearchWords::pieces(ReadTx& read, const QString& typed) {
    QList<SearchPiece> pieces;
    for (const SearchTerm& term : searchTerms(typed)) {
        SearchPiece piece{{term}};
        if (isPinyinQuery(term.folded)) {
            QZ_ASSIGN(const QStringList found, words(read, term.folded, kMostWords));
            for (const QString& word : found) {
                piece.anyOf += searchTerms(word);
            }
        }
        pieces.append(piece);
    }
    return pieces;
}

}  // namespace qz
