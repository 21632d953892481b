// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/text_decoder.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <cstring>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace qz {
namespace {

constexpr char16_t kBom = 0xFEFF;

/// How far `n` bytes are complete, valid characters; `cut` where the rest may be the beginning of one more.
struct Prefix {
    qsizetype length = 0;
    bool cut = false;
};

const uchar* bytesOf(QByteArrayView view) { return reinterpret_cast<const uchar*>(view.data()); }

/// Length of a UTF-8 sequence and the range of its second byte (Unicode 15, table 3-7); 0 for an impossible
/// lead.
int sequenceOf(uchar lead, uchar& low, uchar& high) {
    low = 0x80;
    high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        low = lead == 0xE0 ? 0xA0 : 0x80;
        high = lead == 0xED ? 0x9F : 0xBF;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        low = lead == 0xF0 ? 0x90 : 0x80;
        high = lead == 0xF4 ? 0x8F : 0xBF;
        return 4;
    }
    return 0;
}

Prefix validUtf8(QByteArrayView view) {
    const uchar* p = bytesOf(view);
    const qsizetype n = view.size();
    qsizetype i = 0;
    while (i < n) {
        if (p[i] < 0x80) {
            quint64 eight = 0;
            while (i + 8 <= n && (std::memcpy(&eight, p + i, 8), (eight & 0x8080808080808080ULL) == 0)) {
                i += 8;
            }
            while (i < n && p[i] < 0x80) {
                ++i;
            }
            continue;
        }
        uchar low = 0;
        uchar high = 0;
        const int length = sequenceOf(p[i], low, high);
        if (length == 0) {
            return {i, false};
        }
        for (int k = 1; k < length; ++k) {
            if (i + k >= n) {
                return {i, true};
            }
            if (p[i + k] < low || p[i + k] > high) {
                return {i, false};
            }
            low = 0x80;
            high = 0xBF;
        }
        i += length;
    }
    return {n, false};
}

/// Length of the GB18030 character at `p`: 0 damaged, -1 cut.
int gbLength(const uchar* p, qsizetype n) {
    if (p[0] < 0x80) {
        return 1;
    }
    if (p[0] == 0x80 || p[0] == 0xFF) {
        return 0;
    }
    if (n < 2) {
        return -1;
    }
    if (p[1] >= 0x40 && p[1] <= 0xFE && p[1] != 0x7F) {
        return 2;
    }
    if (p[1] < 0x30 || p[1] > 0x39) {
        return 0;
    }
    if (n < 3) {
        return -1;
    }
    if (p[2] < 0x81 || p[2] > 0xFE) {
        return 0;
    }
    if (n < 4) {
        return -1;
    }
    return p[3] >= 0x30 && p[3] <= 0x39 ? 4 : 0;
}

Prefix validGb18030(QByteArrayView view) {
    const uchar* p = bytesOf(view);
    qsizetype i = 0;
    while (i < view.size()) {
        const int length = gbLength(p + i, view.size() - i);
        if (length <= 0) {
            return {i, length < 0};
        }
        i += length;
    }
    return {i, false};
}

/// Share of characters in GB 2312 rows 1-3 (marks, full-width) and 16-55 (hanzi of level 1) among those not
/// ASCII.
double commonShare(QByteArrayView view) {
    const uchar* p = bytesOf(view);
    qint64 all = 0;
    qint64 common = 0;
    for (qsizetype i = 0; i < view.size();) {
        const int length = gbLength(p + i, view.size() - i);
        if (length <= 0) {
            break;
        }
        if (length > 1) {
            ++all;
            const bool plane = p[i + 1] >= 0xA1;
            common +=
                length == 2 && plane && ((p[i] >= 0xB0 && p[i] <= 0xD7) || (p[i] >= 0xA1 && p[i] <= 0xA3));
        }
        i += length;
    }
    return all == 0 ? 0.0 : static_cast<double>(common) / static_cast<double>(all);
}

TextEncoding utf16ByZeros(QByteArrayView head) {
    qsizetype even = 0;
    qsizetype odd = 0;
    bool lineLittle = false;
    bool lineBig = false;
    const qsizetype n = qMin<qsizetype>(head.size(), 4096);
    for (qsizetype i = 0; i + 1 < n; i += 2) {
        even += head[i] == '\0' ? 1 : 0;
        odd += head[i + 1] == '\0' ? 1 : 0;
        lineLittle = lineLittle || ((head[i] == '\n' || head[i] == '\r') && head[i + 1] == '\0');
        lineBig = lineBig || (head[i] == '\0' && (head[i + 1] == '\n' || head[i + 1] == '\r'));
    }
    // Delimiters, digits and line ends alone make a zero in every few characters of a table in UTF-16.
    if (lineLittle && odd * 20 > n && even * 20 < odd) {
        return TextEncoding::Utf16Le;
    }
    if (lineBig && even * 20 > n && odd * 20 < even) {
        return TextEncoding::Utf16Be;
    }
    return TextEncoding::Auto;
}

bool isAscii(QByteArrayView view) {
    for (const char c : view) {
        if (static_cast<uchar>(c) >= 0x80) {
            return false;
        }
    }
    return true;
}

}  // namespace

Result<TextEncoding> parseTextEncoding(const QString& name) {
    QString plain = name.trimmed().toLower();
    plain.remove(QLatin1Char('-')).remove(QLatin1Char('_'));
    if (plain.isEmpty() || plain == QLatin1String("auto")) {
        return TextEncoding::Auto;
    }
    if (plain == QLatin1String("utf8")) {
        return TextEncoding::Utf8;
    }
    if (plain == QLatin1String("utf16") || plain == QLatin1String("utf16le")) {
        return TextEncoding::Utf16Le;
    }
    if (plain == QLatin1String("utf16be")) {
        return TextEncoding::Utf16Be;
    }
    if (plain == QLatin1String("gb18030") || plain == QLatin1String("gbk") ||
        plain == QLatin1String("gb2312")) {
        return TextEncoding::Gb18030;
    }
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate(
                         "qz::TextDecoder", "“%1” is not an encoding; choose auto, utf-8, utf-16 or gb18030.")
                         .arg(name));
}

QString textEncodingName(TextEncoding encoding) {
    switch (encoding) {
        case TextEncoding::Utf8:
            return QStringLiteral("utf-8");
        case TextEncoding::Utf16Le:
            return QStringLiteral("utf-16");
        case TextEncoding::Utf16Be:
            return QStringLiteral("utf-16be");
        case TextEncoding::Gb18030:
            return QStringLiteral("gb18030");
        case TextEncoding::Auto:
            break;
    }
    return QStringLiteral("auto");
}

TextEncoding guessTextEncoding(QByteArrayView head, bool whole) {
    if (head.startsWith(QByteArrayView("\xEF\xBB\xBF"))) {
        return TextEncoding::Utf8;
    }
    if (head.startsWith(QByteArrayView("\xFF\xFE"))) {
        return TextEncoding::Utf16Le;
    }
    if (head.startsWith(QByteArrayView("\xFE\xFF"))) {
        return TextEncoding::Utf16Be;
    }
    if (const TextEncoding wide = utf16ByZeros(head); wide != TextEncoding::Auto) {
        return wide;
    }
    const Prefix utf8 = validUtf8(head);
    if (utf8.length == head.size() || (utf8.cut && !whole)) {
        return TextEncoding::Utf8;
    }
    const Prefix gb = validGb18030(head);
    const bool valid = gb.length == head.size() || (gb.cut && !whole);
    if (valid && commonShare(head) >= 0.5) {
        return TextEncoding::Gb18030;
    }
    // Neither is sound: the one that gets farther tells the user where the damage is.
    return gb.length > utf8.length && commonShare(head.first(gb.length)) >= 0.5 ? TextEncoding::Gb18030
                                                                                : TextEncoding::Utf8;
}

TextEncoding guessTextEncoding(QIODevice& device) {
    device.seek(0);
    QByteArray head = device.read(TextDecoder::kBlock);
    constexpr qint64 kSearch = 256LL * 1024 * 1024;
    const bool marked =
        guessTextEncoding(head.first(qMin<qsizetype>(head.size(), 4)), true) != TextEncoding::Utf8;
    if (!marked && isAscii(head)) {
        for (qint64 read = head.size(); read < kSearch && !device.atEnd();) {
            const QByteArray block = device.read(TextDecoder::kBlock);
            read += block.size();
            if (!isAscii(block)) {
                // One block more, so that a character cut at the first one's end is seen whole.
                qsizetype first = 0;
                while (static_cast<uchar>(block[first]) < 0x80) {
                    ++first;
                }
                head = block.mid(first) + device.read(TextDecoder::kBlock);
                break;
            }
        }
    }
    const bool whole = device.atEnd();
    device.seek(0);
    return guessTextEncoding(head, whole);
}

#ifdef Q_OS_WIN
struct TextDecoder::System {
    QString decode(QByteArrayView bytes) {
        constexpr UINT kCodePage = 54936;
        const int size = static_cast<int>(bytes.size());
        const int length = MultiByteToWideChar(kCodePage, 0, bytes.data(), size, nullptr, 0);
        QString text(length, Qt::Uninitialized);
        MultiByteToWideChar(kCodePage, 0, bytes.data(), size, reinterpret_cast<wchar_t*>(text.data()),
                            length);
        return text;
    }
};
#else
struct TextDecoder::System {
    QStringDecoder decoder{"GB18030"};
    QString decode(QByteArrayView bytes) { return decoder.decode(bytes); }
};
#endif

TextDecoder::TextDecoder(TextEncoding encoding) : m_encoding(encoding) {
    if (encoding == TextEncoding::Gb18030) {
        m_system = std::make_unique<System>();
    }
}

TextDecoder::~TextDecoder() = default;

Status TextDecoder::damaged(qint64 inBlock) const {
    const qint64 offset = m_offset + inBlock;
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate(
                         "qz::TextDecoder", "The bytes at offset %1 are not %2 text; choose the encoding.")
                         .arg(offset)
                         .arg(textEncodingName(m_encoding)),
                     QStringLiteral("undecodable byte at %1").arg(offset));
}

Status TextDecoder::decode(QByteArrayView bytes, bool last, QByteArray& utf8) {
    QByteArray joined;
    if (!m_carry.isEmpty()) {
        joined = m_carry;
        joined.append(bytes.data(), bytes.size());
        bytes = joined;
        m_carry.clear();
    }
    if (!m_started && !last && bytes.size() < 4) {
        m_carry = bytes.toByteArray();  // a byte order mark may be cut
        return {};
    }
    switch (m_encoding) {
        case TextEncoding::Utf16Le:
        case TextEncoding::Utf16Be:
            return decodeUtf16(bytes, last, utf8);
        case TextEncoding::Gb18030:
            return decodeGb18030(bytes, last, utf8);
        case TextEncoding::Utf8:
        case TextEncoding::Auto:
            break;
    }
    return decodeUtf8(bytes, last, utf8);
}

Status TextDecoder::decodeUtf8(QByteArrayView bytes, bool last, QByteArray& utf8) {
    const Prefix prefix = validUtf8(bytes);
    qsizetype from = 0;
    if (!m_started && bytes.startsWith(QByteArrayView("\xEF\xBB\xBF"))) {
        from = 3;
    }
    m_started = true;
    if (prefix.length > from) {
        utf8.append(bytes.data() + from, prefix.length - from);
    }
    if (prefix.length < bytes.size()) {
        if (!prefix.cut || last) {
            return damaged(prefix.length);
        }
        m_carry = bytes.sliced(prefix.length).toByteArray();
    }
    m_offset += prefix.length;
    return {};
}

Status TextDecoder::decodeUtf16(QByteArrayView bytes, bool last, QByteArray& utf8) {
    const uchar* p = bytesOf(bytes);
    const int highAt = m_encoding == TextEncoding::Utf16Be ? 0 : 1;
    const auto unitAt = [p, highAt](qsizetype i) {
        return static_cast<char16_t>(p[i + highAt] << 8 | p[i + 1 - highAt]);
    };
    QString text;
    text.reserve(bytes.size() / 2);
    qsizetype i = 0;
    qint64 bad = -1;
    for (; i + 2 <= bytes.size(); i += 2) {
        const char16_t unit = unitAt(i);
        if (QChar::isHighSurrogate(unit)) {
            if (i + 4 > bytes.size()) {
                break;
            }
            if (!QChar::isLowSurrogate(unitAt(i + 2))) {
                bad = i;
                break;
            }
            text += QChar(unit);
            text += QChar(unitAt(i + 2));
            i += 2;
        } else if (QChar::isLowSurrogate(unit)) {
            bad = i;
            break;
        } else {
            text += QChar(unit);
        }
    }
    if (!m_started && text.startsWith(QChar(kBom))) {
        text.remove(0, 1);
    }
    m_started = true;
    utf8 += text.toUtf8();
    if (bad < 0 && last && i < bytes.size()) {
        bad = i;
    }
    if (bad >= 0) {
        return damaged(bad);
    }
    m_carry = bytes.sliced(i).toByteArray();
    m_offset += i;
    return {};
}

Status TextDecoder::decodeGb18030(QByteArrayView bytes, bool last, QByteArray& utf8) {
    const Prefix prefix = validGb18030(bytes);
    QString text = m_system->decode(bytes.first(prefix.length));
    qint64 unmapped = -1;
    if (text.contains(QChar(QChar::ReplacementCharacter))) {
        // Look for the very character: the code that means U+FFFD itself is fine.
        const uchar* p = bytesOf(bytes);
        for (qsizetype i = 0; i < prefix.length && unmapped < 0;) {
            const int length = gbLength(p + i, prefix.length - i);
            const QByteArrayView one = bytes.sliced(i, length);
            if (System().decode(one).contains(QChar(QChar::ReplacementCharacter)) &&
                one != QByteArrayView("\x84\x31\xA4\x37")) {
                unmapped = i;
                text = System().decode(bytes.first(i));
            }
            i += length;
        }
    }
    if (!m_started && text.startsWith(QChar(kBom))) {
        text.remove(0, 1);
    }
    m_started = true;
    utf8 += text.toUtf8();
    if (unmapped >= 0) {
        return damaged(unmapped);
    }
    if (prefix.length < bytes.size()) {
        if (!prefix.cut || last) {
            return damaged(prefix.length);
        }
        m_carry = bytes.sliced(prefix.length).toByteArray();
    }
    m_offset += prefix.length;
    return {};
}

}  // namespace qz
