// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QString>
#include <QStringList>
#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "qz/db/transaction.h"
#include "qz/search_text.h"

namespace qz {

/// Of the rules that searchTokens and the views of the index follow: with another number a store builds its
/// index again.
inline constexpr qint64 kSearchVersion = 1;

/// One typed word and what it may stand for: itself, or words of the index with that pinyin.
struct SearchPiece {
    QList<SearchTerm> anyOf;
};

/// The pairs of characters that stand in the index, so that letters find the words they may be pinyin of.
/// Read when first needed and again now and then. Any thread.
class SearchWords {
public:
    /// What was typed as pieces that must all be found.
    [[nodiscard]] Result<QList<SearchPiece>> pieces(ReadTx& read, const QString& typed);
    /// Words with that pinyin, those of most rows first.
    [[nodiscard]] Result<QStringList> words(ReadTx& read, const QString& letters, int limit);

private:
    struct Follower {
        char32_t second;
        qint64 rows;
    };
    using Pairs = std::map<char32_t, std::vector<Follower>>;
    using Ends = std::array<qint64, 2>;  ///< the last row of the cases and of the places
    Status refresh(ReadTx& read);
    /// What came since: is found at once, however long a reading takes.
    Status addNew(ReadTx& read, const Ends& ends);
    void add(const QString& word, qint64 rows);

    std::mutex m_mutex;
    Pairs m_pairs;
    QHash<QChar, std::vector<char32_t>> m_byInitial;
    QElapsedTimer m_read;
    qint64 m_cost = 0;  ///< ms that the last reading took
    Ends m_ends{};      ///< that are in it
};

}  // namespace qz
