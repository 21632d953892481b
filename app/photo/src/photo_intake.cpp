// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/photo/photo_intake.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QImageWriter>
#include <QSet>

#include "qz/photo_bytes.h"

namespace qz {

namespace {

constexpr qint64 mostPixels = 100'000'000;
constexpr int jpegQuality = 88;
constexpr int allocationMb = 512;

Error refused(const QString& message) { return makeError(ErrorCode::Invalid, message); }

Error broken() {
    return refused(QCoreApplication::translate(
        "qz::Photo", "This picture is damaged and was not taken in; ask for it to be sent again."));
}

/// A jpeg whose picture data never end was cut off on its way.
bool isCutOff(const QByteArray& format, const QByteArray& bytes) {
    return format == "jpeg" && bytes.lastIndexOf("\xFF\xD9") < bytes.lastIndexOf("\xFF\xDA");
}

Result<QByteArray> written(const QImage& picture, const char* format) {
    QImage plain = picture;
    const QStringList keys = plain.textKeys();
    for (const QString& key : keys) {
        plain.setText(key, QString());
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(jpegQuality);
    if (!writer.write(plain)) {
        return broken();
    }
    return withoutPhotoFacts(bytes);
}

}  // namespace

bool looksLikePhoto(const QByteArray& head) {
    return head.startsWith("\xFF\xD8\xFF") || head.startsWith("\x89PNG\r\n\x1A\n") || head.startsWith("BM") ||
           (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP");
}

Result<Photo> takeInPhoto(const QByteArray& bytes, int longestSide) {
    if (!looksLikePhoto(bytes.left(16))) {
        return refused(
            QCoreApplication::translate("qz::Photo", "This is no photo (jpeg, png, webp or bmp)."));
    }
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!reader.canRead()) {
        return broken();
    }
    const QByteArray format = reader.format() == "jpg" ? QByteArray("jpeg") : reader.format();
    const QSize size = reader.size();
    if (!size.isValid() || isCutOff(format, bytes)) {
        return refused(QCoreApplication::translate(
            "qz::Photo",
            "This picture was cut off on its way and was not taken in; ask for it to be sent again."));
    }
    if (qint64{size.width()} * size.height() > mostPixels) {
        return refused(
            QCoreApplication::translate("qz::Photo",
                                        "This picture has %1 × %2 points, more than any photo, and was "
                                        "not taken in.")
                .arg(size.width())
                .arg(size.height()));
    }
    Photo photo;
    photo.facts = format == "jpeg" ? readPhotoFacts(bytes) : PhotoFacts();
    photo.suffix = format == "png" ? QStringLiteral("png") : QStringLiteral("jpg");
    const bool large = longestSide > 0 && std::max(size.width(), size.height()) > longestSide;
    if (large) {
        reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
    }
    QImageReader::setAllocationLimit(allocationMb);
    QImage picture;
    if (!reader.read(&picture)) {
        return broken();
    }
    photo.size = picture.size();
    const bool upright = reader.transformation() == QImageIOHandler::TransformationNone;
    if (!large && upright && (format == "jpeg" || format == "png")) {
        photo.bytes = withoutPhotoFacts(bytes);  // the picture itself stays as the camera made it
        return photo;
    }
    QZ_ASSIGN(photo.bytes, written(picture, format == "png" ? "png" : "jpeg"));
    return photo;
}

}  // namespace qz
