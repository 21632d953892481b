// SPDX-License-Identifier: GPL-3.0-or-later
#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <QBuffer>
#include <QTransform>
#include <stdexcept>

#include "qz/scan/scan_file.h"

namespace qz {

namespace {

struct Seen {
    QStringList codes;
    int turned = 0;  ///< degrees, of the first one of ours
};

Seen look(const QImage& grey) {
    Seen seen;
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(true);
    hints.setTryRotate(true);
    // The library's only way to say that it failed; a page it cannot read has no code.
    try {
        const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                    static_cast<int>(grey.bytesPerLine()));
        for (const ZXing::Result& found : ZXing::ReadBarcodes(view, hints)) {
            const QString text = QString::fromStdString(found.text());
            if (found.isValid() && !seen.codes.contains(text)) {
                if (seen.codes.isEmpty()) {
                    seen.turned = found.orientation();
                }
                seen.codes.append(text);
            }
        }
    } catch (const std::exception&) {
        return {};
    }
    return seen;
}

/// Coarse scans: each corner alone, twice as large.
Seen lookIntoCorners(const QImage& grey) {
    const QSize part(grey.width() / 3, grey.height() / 4);
    for (const QPoint& corner :
         {QPoint(grey.width() - part.width(), grey.height() - part.height()), QPoint(0, 0),
          QPoint(grey.width() - part.width(), 0), QPoint(0, grey.height() - part.height())}) {
        const QImage large = grey.copy(QRect(corner, part))
                                 .scaled(part * 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                 .convertToFormat(QImage::Format_Grayscale8);
        if (const Seen seen = look(large); !seen.codes.isEmpty()) {
            return seen;
        }
    }
    return {};
}

}  // namespace

ScannedPage readCodes(const QImage& image) {
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    Seen seen = look(grey);
    if (seen.codes.isEmpty()) {
        seen = lookIntoCorners(grey);
    }
    const int quarters = ((qRound(seen.turned / 90.0) % 4) + 4) % 4;
    const QImage upright = quarters == 0 ? image : image.transformed(QTransform().rotate(-90.0 * quarters));
    return {upright, seen.codes};
}

QByteArray pageBytes(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.convertToFormat(QImage::Format_RGB32).save(&buffer, "jpeg", 80);
    return bytes;
}

}  // namespace qz
