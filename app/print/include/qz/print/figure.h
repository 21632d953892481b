// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPicture>
#include <QRectF>
#include <QString>

class QPainter;

namespace qz {

/// Something drawn on paper that is not text: a chart, a map, a photo. Immutable; vector wherever it can be.
class FigurePainter {
public:
    virtual ~FigurePainter() = default;
    /// The painter's unit is the point; nothing may be drawn outside `rect`.
    virtual void paint(QPainter& painter, const QRectF& rect) const = 0;
    /// All words and numbers in it: for the check code, for text search and as alternative text.
    [[nodiscard]] virtual QString words() const = 0;
};

/// A picture of pixels, scaled to fit, kept in proportion.
class ImageFigure final : public FigurePainter {
public:
    ImageFigure(QImage image, QString words) : m_image(std::move(image)), m_words(std::move(words)) {}
    void paint(QPainter& painter, const QRectF& rect) const override;
    [[nodiscard]] QString words() const override { return m_words; }

private:
    QImage m_image;
    QString m_words;
};

/// A recorded drawing (a map), scaled to fit, kept in proportion. `source` is the rectangle it was recorded
/// in.
class PictureFigure final : public FigurePainter {
public:
    PictureFigure(QPicture picture, QRectF source, QString words)
        : m_picture(std::move(picture)), m_source(source), m_words(std::move(words)) {}
    void paint(QPainter& painter, const QRectF& rect) const override;
    [[nodiscard]] QString words() const override { return m_words; }

private:
    QPicture m_picture;
    QRectF m_source;
    QString m_words;
};

}  // namespace qz
