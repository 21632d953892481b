// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <string_view>

namespace qz {

/// How search sees text. Any thread.
enum class SearchClass : quint8 {
    Separator,
    Word,      ///< letters and digits: a run of them is one token
    Ideograph  ///< Han, kana, hangul: every two neighbours are a token
};

/// One code point with case and width folded: fullwidth forms to ASCII, compatibility ideographs to their
/// own.
[[nodiscard]] char32_t searchFolded(char32_t c);
[[nodiscard]] SearchClass searchClass(char32_t folded);
/// A whole text folded; separators stay as they are, wide ones as a blank.
[[nodiscard]] QString searchFolded(const QString& text);

/// A token of a text and where it stands in it, in bytes.
using SearchTokenSink = std::function<bool(std::string_view token, int begin, int end)>;

/// The tokens of a UTF-8 text as the index keeps them: runs of letters and digits, two neighbouring
/// ideographs, the last ideograph of a run; of runs of seven digits and more also the last four. A piece
/// between two searchMark characters is one token as it stands. Stops when the sink says false.
void searchTokens(std::string_view text, const SearchTokenSink& sink);
inline constexpr char searchMark = '\x1f';

/// What a person typed, cut at blanks: all terms must be found.
struct SearchTerm {
    QString folded;      ///< to be found in the folded text
    QStringList tokens;  ///< all of them are in the index where the term is
    bool open = false;  ///< the last token may go on: "041" finds 0417, one ideograph finds all words with it
};
[[nodiscard]] QList<SearchTerm> searchTerms(const QString& typed);
/// Do all terms stand in the folded text?
[[nodiscard]] bool searchHolds(const QList<SearchTerm>& terms, const QString& foldedText);

}  // namespace qz
