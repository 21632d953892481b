// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/scan/scan_file.h"

#include <poppler/qt6/poppler-qt6.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <cmath>

namespace qz {

namespace {

constexpr int kDpi = 200;
constexpr double kMostPixels = 40e6;  ///< A3 at 400 dpi has 31 million
constexpr int kLongestSide = 2400;    ///< of a kept page: A4 at 200 dpi

Error refused(ErrorCode code, const QString& name, const QString& why) {
    return makeError(code, QStringLiteral("%1: %2").arg(name, why));
}

QString damaged() {
    return QCoreApplication::translate("qz::Scans",
                                       "the file is damaged or not complete; scan the pages again.");
}

QImage bounded(const QImage& image) {
    return std::max(image.width(), image.height()) <= kLongestSide
               ? image
               : image.scaled(kLongestSide, kLongestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

/// By its first bytes.
QByteArray formatOf(const QByteArray& bytes) {
    if (bytes.left(1024).contains("%PDF-")) {
        return "pdf";
    }
    if (bytes.startsWith("\xFF\xD8\xFF")) {
        return "jpeg";
    }
    if (bytes.startsWith("\x89PNG\r\n\x1A\n")) {
        return "png";
    }
    const QByteArray little("II*\0", 4);
    const QByteArray big("MM\0*", 4);
    return bytes.startsWith(little) || bytes.startsWith(big) ? "tiff" : QByteArray();
}

Result<QImage> rendered(const Poppler::Document& pdf, int index, int dpi) {
    const std::unique_ptr<Poppler::Page> page(pdf.page(index));
    const QSizeF size = page ? page->pageSizeF() : QSizeF();
    if (size.width() < 1 || size.height() < 1) {
        return makeError(ErrorCode::Invalid, damaged());
    }
    const double pixels = size.width() * size.height() * dpi * dpi / (72.0 * 72.0);
    const double fitting = pixels > kMostPixels ? dpi * std::sqrt(kMostPixels / pixels) : dpi;
    const QImage image = page->renderToImage(fitting, fitting);
    return image.isNull() ? Result<QImage>(makeError(ErrorCode::Invalid, damaged())) : Result<QImage>(image);
}

std::unique_ptr<Poppler::Document> loaded(const QByteArray& bytes) {
    std::unique_ptr<Poppler::Document> pdf = Poppler::Document::loadFromData(bytes);
    if (pdf) {
        pdf->setRenderHint(Poppler::Document::Antialiasing);
        pdf->setRenderHint(Poppler::Document::TextAntialiasing);
    }
    return pdf;
}

}  // namespace

struct ScanFile::Private {
    QString name;
    QString sha256;
    QByteArray bytes;
    QByteArray format;
    std::unique_ptr<Poppler::Document> pdf;
    int pages = 1;

    Status openPdf() {
        pdf = loaded(bytes);
        if (!pdf) {
            return refused(ErrorCode::Invalid, name, damaged());
        }
        if (pdf->isLocked()) {
            return refused(ErrorCode::Invalid, name,
                           QCoreApplication::translate(
                               "qz::Scans", "the file is locked by a password; save it without one."));
        }
        pages = pdf->numPages();
        return {};
    }

    Status openPicture() {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer, format);
        if (!reader.canRead() || !reader.size().isValid()) {
            return refused(ErrorCode::Invalid, name, damaged());
        }
        pages = format == "tiff" ? reader.imageCount() : 1;
        return {};
    }

    [[nodiscard]] Result<QImage> picture(int index) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer, format);
        reader.setAutoTransform(true);
        if (index > 0 && !reader.jumpToImage(index)) {
            return refused(ErrorCode::Invalid, name, damaged());
        }
        const QSize size = reader.size();
        if (double(size.width()) * size.height() > kMostPixels * 2) {
            return refused(
                ErrorCode::Invalid, name,
                QCoreApplication::translate("qz::Scans", "the page has %1 × %2 points; scan with 300 dpi.")
                    .arg(size.width())
                    .arg(size.height()));
        }
        const QImage image = reader.read();
        return image.isNull() ? Result<QImage>(refused(ErrorCode::Invalid, name, damaged()))
                              : Result<QImage>(image);
    }
};

ScanFile::ScanFile(std::unique_ptr<Private> parts) : d(std::move(parts)) {}
ScanFile::~ScanFile() = default;
ScanFile::ScanFile(ScanFile&& other) noexcept = default;
ScanFile& ScanFile::operator=(ScanFile&& other) noexcept = default;

Result<ScanFile> ScanFile::open(const QString& path) {
    auto parts = std::make_unique<Private>();
    parts->name = QFileInfo(path).fileName();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return refused(ErrorCode::Io, parts->name,
                       QCoreApplication::translate("qz::Scans", "the file cannot be read."));
    }
    if (file.size() > kMostBytes) {
        return refused(ErrorCode::Invalid, parts->name,
                       QCoreApplication::translate("qz::Scans",
                                                   "the file has more than 200 MB; scan in smaller piles."));
    }
    parts->bytes = file.read(kMostBytes + 1);
    if (parts->bytes.isEmpty()) {
        return refused(ErrorCode::Invalid, parts->name,
                       QCoreApplication::translate("qz::Scans", "the file is empty."));
    }
    parts->format = formatOf(parts->bytes);
    if (parts->format.isEmpty()) {
        return refused(
            ErrorCode::Unsupported, parts->name,
            QCoreApplication::translate("qz::Scans", "this is no scan; PDF, TIFF, JPEG and PNG are read."));
    }
    QZ_TRY(parts->format == "pdf" ? parts->openPdf() : parts->openPicture());
    if (parts->pages < 1 || parts->pages > kMostPages) {
        return refused(
            ErrorCode::Invalid, parts->name,
            QCoreApplication::translate("qz::Scans", "the file has %1 pages; at most %2 are read at once.")
                .arg(parts->pages)
                .arg(kMostPages));
    }
    parts->sha256 =
        QString::fromLatin1(QCryptographicHash::hash(parts->bytes, QCryptographicHash::Sha256).toHex());
    return ScanFile(std::move(parts));
}

int ScanFile::pages() const { return d->pages; }
const QString& ScanFile::sha256() const { return d->sha256; }

Result<QImage> ScanFile::picture(int index) {
    if (index < 0 || index >= d->pages) {
        return refused(ErrorCode::NotFound, d->name,
                       QCoreApplication::translate("qz::Scans", "there is no page %1.").arg(index + 1));
    }
    if (!d->pdf) {
        return d->picture(index);
    }
    const Result<QImage> image = rendered(*d->pdf, index, kDpi);
    return image.ok() ? image : Result<QImage>(refused(image.error().code, d->name, image.error().message));
}

Result<ScannedPage> ScanFile::page(int index) {
    QZ_ASSIGN(const QImage image, picture(index));
    ScannedPage page = readCodes(image);
    page.image = bounded(page.image);
    return page;
}

Result<QList<QImage>> pdfPictures(const QByteArray& pdf, int dpi) {
    const std::unique_ptr<Poppler::Document> document = loaded(pdf);
    if (!document || document->isLocked() || document->numPages() > ScanFile::kMostPages) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Scans", "The kept paper cannot be shown."));
    }
    QList<QImage> pictures;
    for (int i = 0; i < document->numPages(); ++i) {
        QZ_ASSIGN(const QImage image, rendered(*document, i, dpi));
        pictures.append(image);
    }
    return pictures;
}

}  // namespace qz
