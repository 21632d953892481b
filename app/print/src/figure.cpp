// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/print/figure.h"

#include <QPainter>

namespace qz {

namespace {

QRectF fitted(const QSizeF& size, const QRectF& rect) {
    const QSizeF scaled = size.scaled(rect.size(), Qt::KeepAspectRatio);
    return {rect.x() + (rect.width() - scaled.width()) / 2, rect.y() + (rect.height() - scaled.height()) / 2,
            scaled.width(), scaled.height()};
}

}  // namespace

void ImageFigure::paint(QPainter& painter, const QRectF& rect) const {
    if (m_image.isNull()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    // An alpha channel would leave PDF/A-1, which knows no transparency.
    const QImage opaque = m_image.hasAlphaChannel() ? m_image.convertToFormat(QImage::Format_RGB32) : m_image;
    painter.drawImage(fitted(QSizeF(opaque.size()), rect), opaque);
    painter.restore();
}

void PictureFigure::paint(QPainter& painter, const QRectF& rect) const {
    if (m_source.isEmpty()) {
        return;
    }
    const QRectF target = fitted(m_source.size(), rect);
    painter.save();
    painter.setClipRect(target);
    painter.translate(target.topLeft());
    painter.scale(target.width() / m_source.width(), target.height() / m_source.height());
    painter.translate(-m_source.topLeft());
    QPicture copy = m_picture;  // play() is not const
    copy.play(&painter);
    painter.restore();
}

}  // namespace qz
