// SPDX-License-Identifier: GPL-3.0-or-later
#include "attachment_preview.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>
#include <QSet>

namespace qz {

namespace {

constexpr int longestSide = 2560;
constexpr qint64 mostPixels = 60'000'000;
constexpr int border = 12;

/// Formats of photos alone: no plugin that reads more from a file than its pixels.
const QSet<QByteArray>& pictureFormats() {
    static const QSet<QByteArray> formats = [] {
        QSet<QByteArray> wanted{"png", "jpeg", "jpg", "webp", "gif", "bmp"};
        const QList<QByteArray> readable = QImageReader::supportedImageFormats();
        return wanted.intersect(QSet<QByteArray>(readable.cbegin(), readable.cend()));
    }();
    return formats;
}

Error broken() {
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate("qz::AttachmentPreview",
                                                 "This picture is broken and cannot be shown. Save a copy to "
                                                 "look at the file."));
}

}  // namespace

bool isPicture(const QString& mediaType) {
    const QString prefix = QStringLiteral("image/");
    return mediaType.startsWith(prefix) && pictureFormats().contains(mediaType.mid(prefix.size()).toLatin1());
}

Result<QImage> readPicture(const QByteArray& content) {
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!reader.canRead() || !pictureFormats().contains(reader.format())) {
        return broken();
    }
    const QSize size = reader.size();
    if (qint64{size.width()} * size.height() > mostPixels) {
        return makeError(ErrorCode::Invalid, QCoreApplication::translate(
                                                 "qz::AttachmentPreview",
                                                 "This picture has %1 × %2 points, too many to show here. "
                                                 "Save a copy to look at it.")
                                                 .arg(size.width())
                                                 .arg(size.height()));
    }
    if (size.width() > longestSide || size.height() > longestSide) {
        reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
    }
    QImage picture;
    return reader.read(&picture) ? Result<QImage>(picture) : Result<QImage>(broken());
}

AttachmentPreview::AttachmentPreview(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setMinimumSize(160, 120);
    setFocusPolicy(Qt::NoFocus);
}

void AttachmentPreview::showPicture(const QImage& picture) {
    m_picture = picture;
    m_text.clear();
    setAccessibleName(tr("Picture"));
    update();
}

void AttachmentPreview::showText(const QString& text) {
    m_picture = QImage();
    m_text = text;
    setAccessibleName(text);
    update();
}

void AttachmentPreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().window);
    const QRect room = rect().adjusted(border, border, -border, -border);
    if (m_picture.isNull()) {
        painter.setPen(m_theme.tokens().text2);
        painter.drawText(room, static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_text);
        return;
    }
    // Small pictures stay as they are: enlarged they would show what is not there.
    QSize shown = m_picture.size() / devicePixelRatio();
    if (shown.width() > room.width() || shown.height() > room.height()) {
        shown.scale(room.size(), Qt::KeepAspectRatio);
    }
    QRect target(QPoint(), shown);
    target.moveCenter(room.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, m_picture);
    painter.setPen(m_theme.tokens().line);
    painter.drawRect(target.adjusted(-1, -1, 0, 0));
}

}  // namespace qz
