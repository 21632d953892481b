// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/photo_bytes.h"

#include <QtEndian>

namespace qz {

namespace {

constexpr uchar kStartOfScan = 0xDA;
constexpr uchar kExif = 0xE1;

quint32 number(const QByteArray& bytes, qsizetype at, int size, bool big) {
    if (at < 0 || at + size > bytes.size()) {
        return 0;
    }
    const auto* data = reinterpret_cast<const uchar*>(bytes.constData()) + at;
    if (size == 2) {
        return big ? qFromBigEndian<quint16>(data) : qFromLittleEndian<quint16>(data);
    }
    return big ? qFromBigEndian<quint32>(data) : qFromLittleEndian<quint32>(data);
}

/// One marker segment of a jpeg before the picture data.
struct Segment {
    uchar marker = 0;
    qsizetype begin = 0;  ///< of 0xFF
    qsizetype end = 0;
};

/// Segments up to the picture data; empty where the file is no sound jpeg. `rest`: where those data begin.
QList<Segment> segmentsOf(const QByteArray& jpeg, qsizetype& rest) {
    QList<Segment> segments;
    qsizetype at = 2;
    while (at + 4 <= jpeg.size()) {
        const auto marker = static_cast<uchar>(jpeg[at + 1]);
        if (static_cast<uchar>(jpeg[at]) != 0xFF) {
            return {};
        }
        if (marker == 0xFF) {
            ++at;  // padding
            continue;
        }
        if (marker == kStartOfScan) {
            rest = at;
            return segments;
        }
        const qsizetype length = number(jpeg, at + 2, 2, true);
        if (length < 2 || at + 2 + length > jpeg.size()) {
            return {};
        }
        segments.append({marker, at, at + 2 + length});
        at += 2 + length;
    }
    return {};
}

int orientationIn(const QByteArray& exif) {
    const QByteArray tiff = exif.mid(10);  // behind marker, length and "Exif\0\0"
    const bool big = tiff.startsWith("MM");
    const qsizetype ifd = number(tiff, 4, 4, big);
    const quint32 count = number(tiff, ifd, 2, big);
    for (quint32 i = 0; i < qMin(count, 200U); ++i) {
        const qsizetype entry = ifd + 2 + 12 * qsizetype{i};
        if (number(tiff, entry, 2, big) == 0x0112) {
            const quint32 value = number(tiff, entry + 8, 2, big);
            return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
        }
    }
    return 1;
}

/// An Exif segment that says the way up and nothing else.
QByteArray orientationSegment(int orientation) {
    QByteArray tiff("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
    tiff += static_cast<char>(orientation);
    tiff += QByteArray(6, '\0');
    const auto length = static_cast<quint16>(2 + 6 + tiff.size());
    QByteArray segment("\xFF\xE1");
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xFF);
    return segment + QByteArray("Exif\0\0", 6) + tiff;
}

QByteArray strippedJpeg(const QByteArray& jpeg) {
    qsizetype rest = -1;
    const QList<Segment> segments = segmentsOf(jpeg, rest);
    if (rest < 0) {
        return jpeg;
    }
    const int orientation = exifOrientation(jpeg);
    QByteArray out = jpeg.left(2);
    for (const Segment& segment : segments) {
        // APP1 (Exif, XMP), APP3 … APP13 (makers, previews, IPTC), APP15 and comments go; APP2 (also
        // previews) stays where it is a colour profile.
        const bool profile =
            segment.marker == 0xE2 && jpeg.mid(segment.begin + 4, 11) == QByteArray("ICC_PROFILE");
        const bool beside = (segment.marker > 0xE0 && segment.marker <= 0xEF && segment.marker != 0xEE) ||
                            segment.marker == 0xFE;
        if (!beside || profile) {
            out += jpeg.mid(segment.begin, segment.end - segment.begin);
        }
    }
    if (orientation != 1) {
        out.insert(2, orientationSegment(orientation));
    }
    // Behind the end of the picture some cameras put another one, or a film.
    const qsizetype end = jpeg.lastIndexOf("\xFF\xD9");
    return out + jpeg.mid(rest, end < rest ? -1 : end + 2 - rest);
}

QByteArray strippedPng(const QByteArray& png) {
    QByteArray out = png.left(8);
    qsizetype at = 8;
    while (at + 12 <= png.size()) {
        const qsizetype length = number(png, at, 4, true);
        const QByteArray type = png.mid(at + 4, 4);
        if (at + 12 + length > png.size()) {
            return png;
        }
        static const QList<QByteArray> beside{"eXIf", "tEXt", "zTXt", "iTXt", "tIME"};
        if (!beside.contains(type)) {
            out += png.mid(at, 12 + length);
        }
        at += 12 + length;
        if (type == "IEND") {
            return out;
        }
    }
    return png;
}

QByteArray strippedWebp(const QByteArray& webp) {
    QByteArray body;
    qsizetype at = 12;
    while (at + 8 <= webp.size()) {
        const qsizetype length = number(webp, at + 4, 4, false);
        const qsizetype whole = 8 + length + (length & 1);
        if (at + 8 + length > webp.size()) {
            return webp;
        }
        const QByteArray type = webp.mid(at, 4);
        QByteArray chunk = webp.mid(at, whole);
        if (type == "VP8X" && length >= 1) {
            chunk[8] = static_cast<char>(chunk[8] & ~0x0C);  // says: no Exif, no XMP
        }
        body += type == "EXIF" || type == "XMP " ? QByteArray() : chunk;
        at += whole;
    }
    QByteArray out("RIFF\0\0\0\0WEBP", 12);
    qToLittleEndian<quint32>(static_cast<quint32>(body.size() + 4), out.data() + 4);
    return out + body;
}

}  // namespace

int exifOrientation(const QByteArray& jpeg) {
    qsizetype rest = -1;
    for (const Segment& segment : segmentsOf(jpeg, rest)) {
        const QByteArray bytes = jpeg.mid(segment.begin, segment.end - segment.begin);
        if (segment.marker == kExif && bytes.mid(4, 4) == "Exif") {
            return orientationIn(bytes);
        }
    }
    return 1;
}

QByteArray withoutPhotoFacts(const QByteArray& bytes) {
    if (bytes.startsWith("\xFF\xD8\xFF")) {
        return strippedJpeg(bytes);
    }
    if (bytes.startsWith("\x89PNG\r\n\x1A\n")) {
        return strippedPng(bytes);
    }
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? strippedWebp(bytes) : bytes;
}

}  // namespace qz
