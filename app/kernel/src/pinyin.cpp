// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/pinyin.h"

#include <QFile>
#include <QtEndian>
#include <algorithm>
#include <vector>

#include "qz/search_text.h"

namespace qz {

namespace {

constexpr char kHead[] = "QZPY1\n";
constexpr qsizetype kHeadSize = 6;

/// The table in memory: for each character its readings as numbers of syllables.
struct Table {
    struct Character {
        char32_t code;
        quint32 first;  ///< in `readings`
        quint8 count;
    };
    std::vector<QString> syllables;
    std::vector<Character> characters;  ///< by code
    std::vector<quint16> readings;

    [[nodiscard]] const Character* find(char32_t code) const {
        const auto at = std::lower_bound(characters.begin(), characters.end(), code,
                                         [](const Character& c, char32_t wanted) { return c.code < wanted; });
        return at == characters.end() || at->code != code ? nullptr : &*at;
    }
};

class Bytes {
public:
    explicit Bytes(const QByteArray& data) : m_data(data), m_at(kHeadSize) {}
    template <class Number>
    Number take() {
        if (m_at + qsizetype(sizeof(Number)) > m_data.size()) {
            m_at = m_data.size();
            return 0;
        }
        const auto value = qFromLittleEndian<Number>(m_data.constData() + m_at);
        m_at += qsizetype(sizeof(Number));
        return value;
    }
    QString letters(qsizetype size) {
        const QString text = QString::fromLatin1(m_data.mid(m_at, size));
        m_at += size;
        return text;
    }

private:
    const QByteArray& m_data;
    qsizetype m_at;
};

Table readTable() {
    Table table;
    QFile file(QStringLiteral(":/qz/kernel/pinyin.bin"));
    const QByteArray data = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (!data.startsWith(kHead)) {
        return table;
    }
    Bytes bytes(data);
    const auto syllables = bytes.take<quint16>();
    for (int i = 0; i < syllables; ++i) {
        table.syllables.push_back(bytes.letters(bytes.take<quint8>()));
    }
    const auto characters = bytes.take<quint32>();
    table.characters.reserve(characters);
    for (quint32 i = 0; i < characters; ++i) {
        const auto code = bytes.take<quint32>();
        const auto count = bytes.take<quint8>();
        table.characters.push_back({code, quint32(table.readings.size()), count});
        for (int k = 0; k < count; ++k) {
            table.readings.push_back(bytes.take<quint16>());
        }
    }
    return table;
}

const Table& table() {
    static const Table read = readTable();
    return read;
}

/// "zh", "ch", "sh" are initials of two letters.
bool isInitial(QStringView letters) {
    return letters.size() == 1 || (letters.size() == 2 && letters.at(1) == u'h' &&
                                   (letters.at(0) == u'z' || letters.at(0) == u'c' || letters.at(0) == u's'));
}

char32_t codeAt(const QString& text, qsizetype at, qsizetype& size) {
    const QChar first = text.at(at);
    size = 1;
    if (first.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
        size = 2;
        return QChar::surrogateToUcs4(first, text.at(at + 1));
    }
    return searchFolded(char32_t{first.unicode()});
}

/// The end of the hit that begins at `at` with all letters used; -1: there is none.
qsizetype endOfHit(QStringView letters, const QString& text, qsizetype at, bool first) {
    if (letters.isEmpty()) {
        return at;
    }
    if (at >= text.size()) {
        return -1;
    }
    qsizetype size = 1;
    const char32_t code = codeAt(text, at, size);
    const SearchClass kind = searchClass(code);
    if (kind == SearchClass::Separator) {
        return first ? -1 : endOfHit(letters, text, at + size, false);
    }
    if (kind == SearchClass::Word) {
        return code == char32_t{letters.at(0).unicode()} ? endOfHit(letters.mid(1), text, at + size, false)
                                                         : -1;
    }
    for (const qsizetype used : pinyinLengths(code, letters)) {
        const qsizetype end = endOfHit(letters.mid(used), text, at + size, false);
        if (end >= 0) {
            return end;
        }
    }
    return -1;
}

}  // namespace

QStringList pinyinReadings(char32_t character) {
    const Table::Character* found = table().find(character);
    QStringList readings;
    for (int i = 0; found != nullptr && i < found->count; ++i) {
        readings.append(table().syllables.at(table().readings.at(found->first + quint32(i))));
    }
    return readings;
}

bool isPinyinQuery(const QString& text) {
    const QString folded = searchFolded(text.trimmed());
    return folded.size() >= 2 &&
           std::all_of(folded.cbegin(), folded.cend(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

QList<qsizetype> pinyinLengths(char32_t character, QStringView letters) {
    QList<qsizetype> lengths;
    const Table::Character* found = table().find(character);
    for (int i = 0; found != nullptr && i < found->count; ++i) {
        const QString& reading = table().syllables.at(table().readings.at(found->first + quint32(i)));
        qsizetype same = 0;
        while (same < reading.size() && same < letters.size() && reading.at(same) == letters.at(same)) {
            ++same;
        }
        for (qsizetype used = same; used > 0; --used) {
            const bool whole = used == reading.size() || used == letters.size();
            if ((whole || isInitial(QStringView(reading).left(used))) && !lengths.contains(used)) {
                lengths.append(used);
            }
        }
    }
    std::sort(lengths.begin(), lengths.end(), std::greater<>());
    return lengths;
}

QString pinyinKeys(const QString& text) {
    constexpr qsizetype kMostKeys = 4;
    QList<std::pair<QString, QString>> keys{{}};
    for (const uint code : searchFolded(text).toUcs4()) {
        QStringList readings = pinyinReadings(code);
        if (readings.isEmpty()) {
            const QString own = searchClass(code) == SearchClass::Word
                                    ? QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1)
                                    : QString();
            readings = {own};
        }
        QList<std::pair<QString, QString>> longer;
        for (const QString& reading : readings) {
            for (const auto& [initials, whole] : keys) {
                if (longer.size() < kMostKeys) {
                    longer.append({initials + reading.left(1), whole + reading});
                }
            }
        }
        keys = longer;
    }
    QStringList words;
    for (const auto& [initials, whole] : keys) {
        words << initials << whole;
    }
    words.removeDuplicates();
    return words.join(QLatin1Char(' '));
}

std::optional<PinyinHit> pinyinFind(const QString& letters, const QString& text) {
    const QString wanted = searchFolded(letters);
    if (wanted.isEmpty()) {
        return std::nullopt;
    }
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype end = endOfHit(wanted, text, at, true);
        if (end >= 0) {
            return PinyinHit{at, end - at};
        }
    }
    return std::nullopt;
}

}  // namespace qz
