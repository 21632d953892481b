// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_words.h"

#include <algorithm>
#include <limits>
#include <set>

#include "qz/pinyin.h"

namespace qz {

namespace {

constexpr int kMostWords = 40;      // that letters are taken for
constexpr int kMostPaths = 400;     // followed at a time
constexpr qint64 kRestFactor = 50;  // reading the words may take two hundredths of the time
constexpr qint64 kSmallCost = 20;   // ms: read again whenever rows were added

struct Path {
    QString word;
    char32_t last = 0;
    qsizetype used = 0;
    qint64 rows = 0;
};

QString textOf(char32_t c) { return QString::fromUcs4(&c, 1); }

Result<std::map<QString, qint64>> readWords(ReadTx& read) {
    std::map<QString, qint64> words;
    for (const char* sql :
         {"SELECT term, doc FROM core_cases_words", "SELECT term, doc FROM core_places_words"}) {
        QZ_ASSIGN(Statement rows, read.prepare(sql));
        for (;;) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                break;
            }
            words[rows.text(0)] += rows.integer(1);
        }
    }
    return words;
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
    QZ_ASSIGN(Statement newest, read.prepare("SELECT max(upto) FROM core_search_state"));
    QZ_ASSIGN(const bool found, newest.step());
    const qint64 upto = found ? newest.integer(0) : 0;
    newest.reset();
    const bool small = m_cost < kSmallCost && upto != m_upto;
    if (m_read.isValid() && !small && m_read.elapsed() < m_cost * kRestFactor) {
        return {};
    }
    QElapsedTimer took;
    took.start();
    QZ_ASSIGN(const auto words, readWords(read));
    m_pairs.clear();
    m_byInitial.clear();
    for (const auto& [word, rows] : words) {
        const QList<uint> codes = word.toUcs4();
        if (codes.size() == 2 && searchClass(codes.at(0)) == SearchClass::Ideograph) {
            m_pairs[codes.at(0)].push_back({codes.at(1), rows});
        }
    }
    for (const auto& [first, followers] : m_pairs) {
        std::set<QChar> initials;
        for (const QString& reading : pinyinReadings(first)) {
            initials.insert(reading.at(0));
        }
        for (const QChar initial : initials) {
            m_byInitial[initial].push_back(first);
        }
    }
    m_upto = upto;
    m_cost = std::max<qint64>(took.elapsed(), 1);
    m_read.start();
    return {};
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
