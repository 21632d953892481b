// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutation.h"

#include <QtEndian>
#include <limits>

namespace qz::fuzz {
namespace {

constexpr qint32 kCounts[] = {
    0, 1, -1, 2, 3, 4, 7, 255, 65535, 0x7FFFFFFF, static_cast<qint32>(0x80000000), 0x10000000, 1000000};
constexpr double kNumbers[] = {0.0,
                               -0.0,
                               1e308,
                               -1e308,
                               180.0,
                               181.0,
                               90.5,
                               5e-324,
                               39500000.0,
                               std::numeric_limits<double>::quiet_NaN(),
                               std::numeric_limits<double>::infinity()};
constexpr const char* kTexts[] = {
    "[",       "]",        "{",     "}",         ",",
    ":",       "null",     "1e999", "-",         "\"",
    "\\u0000", "[[",       "NaN",   "\"type\":", "{\"type\":\"GeometryCollection\",\"geometries\":[",
    "1e-400",  "\xF0\x9F", "true"};

}  // namespace

void Mutation::changeNumber(QByteArray& bytes) {
    const qsizetype at = below(bytes.size() - 8);
    if (bytes.size() < 12) {
        return;
    }
    switch (below(4)) {
        case 0:
            qToLittleEndian<qint32>(kCounts[below(std::size(kCounts))], bytes.data() + at);
            break;
        case 1:
            qToBigEndian<qint32>(kCounts[below(std::size(kCounts))], bytes.data() + at);
            break;
        case 2:
            qToLittleEndian<double>(kNumbers[below(std::size(kNumbers))], bytes.data() + at);
            break;
        default:
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << below(8)));
            break;
    }
}

void Mutation::changeText(QByteArray& bytes) {
    const char* text = kTexts[below(std::size(kTexts))];
    if (below(2) == 0) {
        bytes.insert(below(bytes.size()), text);
    } else {
        bytes.replace(below(bytes.size()), below(6), text);
    }
}

void Mutation::changePieces(QByteArray& bytes, const QByteArrayList& corpus) {
    switch (below(4)) {
        case 0:
            bytes.truncate(below(bytes.size()));
            break;
        case 1:
            bytes.remove(below(bytes.size()), 1 + below(16));
            break;
        case 2: {
            const QByteArray piece = bytes.mid(below(bytes.size()), 1 + below(64));
            bytes.insert(below(bytes.size()), piece);
            break;
        }
        default: {
            const QByteArray& other = corpus.at(below(corpus.size()));
            bytes = bytes.left(below(bytes.size())) + other.mid(below(other.size()));
            break;
        }
    }
}

QByteArray Mutation::changed(QByteArray bytes, const QByteArrayList& corpus, bool text) {
    const qsizetype rounds = 1 + below(4);
    for (qsizetype i = 0; i < rounds && !bytes.isEmpty(); ++i) {
        const qsizetype kind = below(10);
        if (kind < 2) {
            changePieces(bytes, corpus);
        } else if (text) {
            changeText(bytes);
        } else {
            changeNumber(bytes);
        }
    }
    return bytes;
}

}  // namespace qz::fuzz
