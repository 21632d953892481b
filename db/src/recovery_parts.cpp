// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery_parts.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstring>
#include <optional>
#include <vector>

namespace qz {

namespace {

constexpr int kSeedSize = 32;
constexpr int kCheckSize = 4;
constexpr int kPartSize = 1 + kSeedSize + kCheckSize;  // 37 bytes: 296 bits in 60 signs
constexpr int kSigns = 60;
const char* const kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// GF(2^8) with the AES polynomial; no branches on secrets.
quint8 multiply(quint8 a, quint8 b) {
    quint8 product = 0;
    for (int i = 0; i < 8; ++i) {
        product = quint8(product ^ (a & quint8(-(b & 1))));
        a = quint8((a << 1) ^ (0x1B & quint8(-(a >> 7))));
        b = quint8(b >> 1);
    }
    return product;
}

quint8 inverse(quint8 a) {
    quint8 power = 1;
    for (int i = 0; i < 254; ++i) {
        power = multiply(power, a);
    }
    return power;
}

void addCheck(unsigned char* part) {
    static constexpr unsigned char kKey[] = "qizong recovery part 1";
    unsigned char digest[crypto_generichash_BYTES];
    crypto_generichash(digest, sizeof digest, part, 1 + kSeedSize, kKey, sizeof kKey);
    memcpy(part + 1 + kSeedSize, digest, kCheckSize);
}

QString print(const SecureBytes& part) {
    QString text;
    for (int sign = 0; sign < kSigns; ++sign) {
        int value = 0;
        for (int bit = sign * 5; bit < sign * 5 + 5; ++bit) {
            const int byte = bit / 8;
            value = value << 1 | (byte < kPartSize ? (part.data()[byte] >> (7 - bit % 8)) & 1 : 0);
        }
        if (sign > 0 && sign % 4 == 0) {
            text += u'-';
        }
        text += QLatin1Char(kAlphabet[value]);
    }
    return text;
}

/// The value of a sign; what people confuse is read as what was meant.
int signValue(QChar c) {
    char sign = c.toUpper().toLatin1();
    if (sign == 'O') {
        sign = '0';
    } else if (sign == 'I' || sign == 'L') {
        sign = '1';
    }
    const char* found = sign == '\0' ? nullptr : strchr(kAlphabet, sign);
    return found == nullptr ? -1 : int(found - kAlphabet);
}

std::optional<SecureBytes> parse(const QString& text) {
    SecureBytes part(kPartSize);
    if (part.isEmpty()) {
        return std::nullopt;
    }
    memset(part.data(), 0, kPartSize);
    int sign = 0;
    for (const QChar c : text) {
        if (c.isSpace() || c == u'-') {
            continue;
        }
        const int value = signValue(c);
        if (value < 0 || sign >= kSigns) {
            return std::nullopt;
        }
        for (int i = 0; i < 5; ++i) {
            const int bit = sign * 5 + i;
            if (bit / 8 < kPartSize && ((value >> (4 - i)) & 1) != 0) {
                part.data()[bit / 8] =
                    static_cast<unsigned char>(part.data()[bit / 8] | (1 << (7 - bit % 8)));
            }
        }
        ++sign;
    }
    SecureBytes check(kPartSize);
    if (sign != kSigns || check.isEmpty()) {
        return std::nullopt;
    }
    memcpy(check.data(), part.data(), kPartSize);
    addCheck(check.data());
    const bool sound = sodium_memcmp(check.data(), part.data(), kPartSize) == 0;
    const int number = part.data()[0];
    return sound && number >= 1 && number <= 3 ? std::optional(std::move(part)) : std::nullopt;
}

}  // namespace

QStringList splitRecoverySeed(const SecureBytes& seed) {
    SecureBytes slope(kSeedSize);
    SecureBytes part(kPartSize);
    if (seed.size() != kSeedSize || slope.isEmpty() || part.isEmpty()) {
        return {};
    }
    randombytes_buf(slope.data(), slope.size());
    QStringList parts;
    for (quint8 x = 1; x <= 3; ++x) {
        part.data()[0] = x;
        for (int i = 0; i < kSeedSize; ++i) {
            part.data()[1 + i] = quint8(seed.data()[i] ^ multiply(slope.data()[i], x));
        }
        addCheck(part.data());
        parts.append(print(part));
    }
    return parts;
}

Result<SecureBytes> joinRecoverySeed(const QStringList& parts) {
    std::vector<SecureBytes> read;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        auto part = parse(parts.at(i));
        if (!part) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate(
                    "qz::KeyRing", "Part %1 of the recovery key is not right: check every sign of it.")
                    .arg(i + 1));
        }
        const bool known = std::any_of(read.begin(), read.end(), [&](const SecureBytes& other) {
            return other.data()[0] == part->data()[0];
        });
        if (!known) {
            read.push_back(std::move(*part));
        }
    }
    if (read.size() < 2) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::KeyRing",
                                                     "Two different parts of the recovery key are needed."));
    }
    SecureBytes seed(kSeedSize);
    if (seed.isEmpty()) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::KeyRing", "There is not enough memory."));
    }
    const quint8 x1 = read[0].data()[0];
    const quint8 x2 = read[1].data()[0];
    const quint8 scale = inverse(quint8(x1 ^ x2));
    for (int i = 0; i < kSeedSize; ++i) {
        const quint8 y1 = read[0].data()[1 + i];
        const quint8 y2 = read[1].data()[1 + i];
        const quint8 slope = multiply(quint8(y1 ^ y2), scale);
        seed.data()[i] = quint8(y1 ^ multiply(slope, x1));
    }
    return seed;
}

}  // namespace qz
