// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/search_text.h"

#include <QChar>
#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <vector>

namespace qz {

namespace {

constexpr int kPlane = 0x10000;
constexpr int kLongestToken = 64;  // bytes
constexpr int kLongNumber = 7;     // digits: of these people give the last four
constexpr int kLastDigits = 4;

struct Plane {
    std::array<char16_t, kPlane> folded;
    std::array<SearchClass, kPlane> kind;
};

bool isIdeograph(char32_t c) {
    if (c < 0x2E80) {
        return c >= 0x1100 && c <= 0x11FF;
    }
    return (c >= 0x3005 && c <= 0x3007) || (c >= 0x3041 && c <= 0x318F) || (c >= 0x31F0 && c <= 0x31FF) ||
           (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0x20000 && c <= 0x3FFFD) || (c >= 0x2E80 && c <= 0x2FDF);
}

char32_t foldedSlowly(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
        c -= 0xFEE0;
    } else if (c == 0x3000) {
        return U' ';
    } else if (c >= 0xF900 && c <= 0xFAFF) {
        const QString own = QChar::decomposition(c);
        return own.size() == 1 ? own.at(0).unicode() : c;
    }
    return QChar::toCaseFolded(c);
}

SearchClass classSlowly(char32_t folded) {
    if (isIdeograph(folded)) {
        return SearchClass::Ideograph;
    }
    return QChar::isLetterOrNumber(folded) || QChar::isMark(folded) ? SearchClass::Word
                                                                    : SearchClass::Separator;
}

const Plane& plane() {
    static const std::unique_ptr<const Plane> made = [] {
        auto table = std::make_unique<Plane>();
        for (char32_t c = 0; c < kPlane; ++c) {
            const char32_t folded = foldedSlowly(c);
            table->folded[c] = folded < kPlane ? static_cast<char16_t>(folded) : static_cast<char16_t>(c);
            table->kind[c] = classSlowly(folded);
        }
        return table;
    }();
    return *made;
}

int lengthOf(unsigned char lead) { return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

/// The code point at `at`; damaged bytes count as separators of one byte.
char32_t decode(std::string_view text, size_t at, int& size) {
    const auto lead = static_cast<unsigned char>(text[at]);
    size = lengthOf(lead);
    if (size == 1) {
        return lead;
    }
    bool whole = lead >= 0xC0 && at + static_cast<size_t>(size) <= text.size();
    for (int i = 1; whole && i < size; ++i) {
        whole = (static_cast<unsigned char>(text[at + static_cast<size_t>(i)]) & 0xC0U) == 0x80U;
    }
    if (!whole) {
        size = 1;
        return U' ';
    }
    char32_t c = lead & (0xFFU >> (size + 1));
    for (int i = 1; i < size; ++i) {
        c = (c << 6) | (static_cast<unsigned char>(text[at + static_cast<size_t>(i)]) & 0x3FU);
    }
    return c;
}

int encode(char32_t c, char* out) {
    if (c < 0x80) {
        out[0] = static_cast<char>(c);
        return 1;
    }
    if (c < 0x800) {
        out[0] = static_cast<char>(0xC0 | (c >> 6));
        out[1] = static_cast<char>(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < kPlane) {
        out[0] = static_cast<char>(0xE0 | (c >> 12));
        out[1] = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out[2] = static_cast<char>(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = static_cast<char>(0xF0 | (c >> 18));
    out[1] = static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out[2] = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out[3] = static_cast<char>(0x80 | (c & 0x3F));
    return 4;
}

/// Walks a text once; gives tokens as soon as they are whole.
class TokenWalk {
public:
    TokenWalk(std::string_view text, const SearchTokenSink& sink) : m_text(text), m_sink(sink) {}

    void run() {
        size_t at = 0;
        while (at < m_text.size() && m_going) {
            if (m_text[at] == searchMark) {
                endRun(at);
                at = mark(at + 1);
                continue;
            }
            int size = 0;
            const char32_t c = searchFolded(decode(m_text, at, size));
            step(c, searchClass(c), at, static_cast<size_t>(size));
            at += static_cast<size_t>(size);
        }
        endRun(m_text.size());
    }

private:
    void step(char32_t c, SearchClass kind, size_t at, size_t size) {
        if (kind != m_kind) {
            endRun(at);
            m_kind = kind;
            m_begin = at;
            m_used = 0;
            m_digits = true;
        }
        if (kind == SearchClass::Separator) {
            return;
        }
        std::array<char, 4> bytes{};
        const int length = encode(c, bytes.data());
        if (kind == SearchClass::Word) {
            m_digits = m_digits && c >= U'0' && c <= U'9';
            if (m_used + length <= kLongestToken) {
                std::memcpy(m_token.data() + m_used, bytes.data(), static_cast<size_t>(length));
                m_used += length;
            }
            return;
        }
        std::memcpy(m_token.data() + m_used, bytes.data(), static_cast<size_t>(length));
        if (m_used > 0) {
            emitToken(m_used + length, m_begin, at + size);
            std::memcpy(m_token.data(), bytes.data(), static_cast<size_t>(length));
        }
        m_used = length;
        m_begin = at;
    }

    void endRun(size_t at) {
        if (m_kind != SearchClass::Separator && m_used > 0) {
            emitToken(m_used, m_begin, at);
            if (m_kind == SearchClass::Word && m_digits && m_used >= kLongNumber) {
                std::memmove(m_token.data(), m_token.data() + m_used - kLastDigits, kLastDigits);
                emitToken(kLastDigits, m_begin, at);
            }
        }
        m_kind = SearchClass::Separator;
        m_used = 0;
    }

    /// A piece that is one token as it stands; gives where to go on: at the mark that ends it.
    size_t mark(size_t begin) {
        const size_t end = std::min(m_text.find(searchMark, begin), m_text.size());
        if (end > begin && m_going) {
            m_going = m_sink(m_text.substr(begin - 1, end - begin + 1), static_cast<int>(begin),
                             static_cast<int>(end));
        }
        return end;
    }

    void emitToken(int size, size_t begin, size_t end) {
        if (m_going) {
            m_going = m_sink({m_token.data(), static_cast<size_t>(size)}, static_cast<int>(begin),
                             static_cast<int>(end));
        }
    }

    std::string_view m_text;
    const SearchTokenSink& m_sink;
    std::array<char, kLongestToken + 8> m_token{};
    SearchClass m_kind = SearchClass::Separator;
    size_t m_begin = 0;
    int m_used = 0;
    bool m_digits = true;
    bool m_going = true;
};

/// Without the marks around it.
QString trimmedTerm(const QString& folded) {
    const auto mark = [](QChar c) {
        return !c.isSurrogate() && searchClass(char32_t{c.unicode()}) == SearchClass::Separator;
    };
    qsizetype begin = 0;
    qsizetype end = folded.size();
    while (begin < end && mark(folded.at(begin))) {
        ++begin;
    }
    while (end > begin && mark(folded.at(end - 1))) {
        --end;
    }
    return folded.mid(begin, end - begin);
}

SearchTerm termOf(const QString& typed) {
    SearchTerm term;
    const QString folded = trimmedTerm(typed);
    term.folded = folded;
    bool ideograph = false;
    const QByteArray bytes = folded.toUtf8();
    std::vector<QString> found;
    searchTokens(
        {bytes.constData(), static_cast<size_t>(bytes.size())}, [&](std::string_view token, int, int end) {
            const QString text = QString::fromUtf8(token.data(), static_cast<qsizetype>(token.size()));
            ideograph = !text.isEmpty() && searchClass(text.toUcs4().constLast()) == SearchClass::Ideograph;
            // The last ideograph of a run is in the pair before it already, unless it stands alone; what
            // follows it in the index is not known.
            if (text.toUcs4().size() == 1 && ideograph && end <= bytes.size() && !found.empty() &&
                found.back().endsWith(text)) {
                return true;
            }
            found.push_back(text);
            return true;
        });
    // The last four digits of a long number are a token of their own: asked for whole, the whole one is
    // enough.
    for (const QString& token : found) {
        if (!term.tokens.contains(token) &&
            !(token.size() == kLastDigits && !term.tokens.isEmpty() &&
              term.tokens.constLast().size() >= kLongNumber && term.tokens.constLast().endsWith(token))) {
            term.tokens.append(token);
        }
    }
    const QList<uint> last = term.tokens.isEmpty() ? QList<uint>() : term.tokens.constLast().toUcs4();
    term.open = last.size() == 1 || !ideograph;
    return term;
}

}  // namespace

char32_t searchFolded(char32_t c) { return c < kPlane ? plane().folded[c] : QChar::toCaseFolded(c); }

SearchClass searchClass(char32_t folded) {
    return folded < kPlane ? plane().kind[folded] : classSlowly(folded);
}

QString searchFolded(const QString& text) {
    QString folded;
    folded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isSurrogate()) {
            folded.append(text.at(i));
        } else {
            folded.append(QChar(static_cast<char16_t>(searchFolded(char32_t{text.at(i).unicode()}))));
        }
    }
    return folded;
}

void searchTokens(std::string_view text, const SearchTokenSink& sink) { TokenWalk(text, sink).run(); }

QList<SearchTerm> searchTerms(const QString& typed) {
    QList<SearchTerm> terms;
    for (const QString& piece : searchFolded(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        SearchTerm term = termOf(piece);
        if (!term.tokens.isEmpty()) {
            terms.append(term);
        }
    }
    return terms;
}

bool searchHolds(const QList<SearchTerm>& terms, const QString& foldedText) {
    return std::all_of(terms.cbegin(), terms.cend(),
                       [&](const SearchTerm& term) { return foldedText.contains(term.folded); });
}

}  // namespace qz
