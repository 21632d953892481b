// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include "qz/result.h"
#include "qz/ui/theme.h"

namespace qz {

/// Whether files of this media type are shown as pictures: png, jpeg, webp, gif, bmp where Qt can read them.
[[nodiscard]] bool isPicture(const QString& mediaType);
/// Reads a picture upright, at most 2560 px wide and high; Invalid where it is broken or too large to read.
/// Any thread.
[[nodiscard]] Result<QImage> readPicture(const QByteArray& content);

/// A picture fitted into the room it has, or a sentence.
class AttachmentPreview final : public QWidget {
    Q_OBJECT
public:
    explicit AttachmentPreview(const Theme& theme, QWidget* parent = nullptr);
    void showPicture(const QImage& picture);
    void showText(const QString& text);
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    [[nodiscard]] QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QImage m_picture;
    QString m_text;
};

}  // namespace qz
