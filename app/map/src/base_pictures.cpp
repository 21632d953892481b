// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/base_pictures.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace qz {

namespace {

constexpr int knownKilobytes = 24 << 10;
constexpr int largestSide = 4096;  ///< pixels of a picture of a file
constexpr int furthest = 12;       ///< zooms up that a stand-in is looked for
constexpr int nearest = 2;         ///< zooms down
constexpr int ownSide = 256;       ///< what most files hold
constexpr int sharperFrom = 363;   ///< a tile this large is made of the next zoom's pictures

quint64 keyOf(int zoom, int column, int row) {
    return (quint64(quint32(zoom)) << 56) | (quint64(quint32(column)) << 28) | quint32(row);
}

QImage scaled(const QImage& image, int side) {
    return image.size() == QSize(side, side)
               ? image
               : image.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

}  // namespace

BasePictures::BasePictures(std::shared_ptr<const PictureSource> source)
    : m_source(std::move(source)), m_known(knownKilobytes) {}

QImage BasePictures::decoded(const Place& place) const {
    const quint64 key = keyOf(place.zoom, place.column, place.row);
    {
        const std::lock_guard lock(m_mutex);
        if (const QImage* known = m_known.object(key)) {
            return *known;
        }
    }
    QByteArray bytes = m_source->picture(place.zoom, place.column, place.row);
    QImage image;
    if (!bytes.isEmpty()) {
        QBuffer buffer(&bytes);
        QImageReader reader(&buffer);  // by the bytes, whatever a file calls them
        const QSize size = reader.size();
        if (size.width() <= largestSide && size.height() <= largestSide) {
            image = reader.read();
        }
        m_damaged += image.isNull() ? 1 : 0;
        image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    }
    const std::lock_guard lock(m_mutex);
    m_known.insert(key, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes() >> 10));
    return image;
}

QImage BasePictures::standIn(const Place& place, int side) const {
    const int from = std::min(place.zoom, m_source->deepestZoom());
    const int last = std::max(m_source->smallestZoom(), place.zoom - furthest);
    for (int zoom = from; zoom >= last; --zoom) {
        const int up = place.zoom - zoom;
        const QImage image = decoded({zoom, place.column >> up, place.row >> up});
        if (image.isNull()) {
            continue;
        }
        if (up == 0) {
            return scaled(image, side);
        }
        // The part of the picture above, with its neighbouring pixels so that no seam shows.
        const double width = std::ldexp(double(image.width()), -up);
        const double height = std::ldexp(double(image.height()), -up);
        const int mask = (1 << up) - 1;
        QImage part(side, side, QImage::Format_ARGB32_Premultiplied);
        part.fill(Qt::transparent);
        QPainter painter(&part);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(0, 0, side, side), image,
                          QRectF((place.column & mask) * width, (place.row & mask) * height, width, height));
        return part;
    }
    return {};
}

QImage BasePictures::fromBelow(const Place& place, int side, int depth) const {
    if (place.zoom >= m_source->smallestZoom() || depth == 0) {
        return standIn(place, side);
    }
    QImage whole;
    const int half = side / 2;
    for (int quarter = 0; quarter < 4; ++quarter) {
        const int right = quarter % 2;
        const int lower = quarter / 2;
        const QImage part =
            fromBelow({place.zoom + 1, 2 * place.column + right, 2 * place.row + lower},
                      std::max(1, (right != 0 || lower != 0) ? side - half : half), depth - 1);
        if (part.isNull()) {
            continue;
        }
        if (whole.isNull()) {
            whole = QImage(side, side, QImage::Format_ARGB32_Premultiplied);
            whole.fill(Qt::transparent);
        }
        QPainter painter(&whole);
        painter.drawImage(QRect(right * half, lower * half, right != 0 ? side - half : half,
                                lower != 0 ? side - half : half),
                          part);
    }
    return whole;
}

QImage BasePictures::tile(const TileKey& key) const {
    const Place place{key.zoom, key.x, key.y};
    const bool sharper =
        key.side >= sharperFrom && key.zoom >= m_source->smallestZoom() && key.zoom < m_source->deepestZoom();
    if (!sharper) {
        return fromBelow(place, key.side, nearest);
    }
    QImage whole(2 * ownSide, 2 * ownSide, QImage::Format_ARGB32_Premultiplied);
    whole.fill(Qt::transparent);
    bool any = false;
    QPainter painter(&whole);
    for (int quarter = 0; quarter < 4; ++quarter) {
        const int right = quarter % 2;
        const int lower = quarter / 2;
        const QImage part = standIn({key.zoom + 1, 2 * key.x + right, 2 * key.y + lower}, ownSide);
        any = any || !part.isNull();
        painter.drawImage(right * ownSide, lower * ownSide, part);
    }
    painter.end();
    return any ? scaled(whole, key.side) : QImage();
}

}  // namespace qz
